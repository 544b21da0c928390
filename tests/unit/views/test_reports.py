"""Documents on several dossiers: a title that says which, headings right below it, and citations throughout."""

import pytest

from dossier_tui.blocks import Heading, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.mentions import Named
from dossier_tui.views.reports import comparison, report_on_entry, report_on_kind, timeline_report
from tests.conftest import MakeLibrary
from tests.shown import rows_of
from tests.unit.two_pairs import TWO


@pytest.fixture
def both(make_library: MakeLibrary) -> tuple[Dossier, ...]:
    return tuple(make_library(TWO).dossiers)


def test_a_title_names_up_to_three_dossiers_and_counts_more(both: tuple[Dossier, ...]) -> None:
    assert timeline_report(both).title == "Timeline of Russia–Abkhazia and Russia–Kyrgyzstan"
    assert report_on_kind(both * 2, "organisations").title == "Bodies named in 4 dossiers"


def test_a_page_on_a_person_has_the_name_as_its_title_only_and_all_headings_below_it(both: tuple[Dossier, ...]) -> None:
    made = report_on_entry(Named("putin", both).shown)
    headings = [(text_of(block.line), block.level) for block in made.blocks if isinstance(block, Heading)]

    assert made.title == "Vladimir Putin"
    assert ("In order of time", 1) in headings
    assert {level for _, level in headings} == {1}
    assert "Vladimir Putin" not in dict(headings)


@pytest.mark.parametrize("zoom", ["year", "month", "day"])
def test_the_row_of_a_record_in_a_timeline_cites_what_the_record_cites(both: tuple[Dossier, ...], zoom: str) -> None:
    src = {dossier.address(record): record.src for dossier in both for record in dossier.records()}
    rows = [row for block in timeline_report(both, zoom).blocks for row in rows_of(block) if row.address in src]

    assert rows
    assert [row.cells[-1][-1].cites for row in rows] == [src[row.address] for row in rows if row.address]


def test_a_document_of_several_has_a_legend_of_what_it_cites(both: tuple[Dossier, ...]) -> None:
    (heading, sources) = comparison(*both).legend

    assert isinstance(heading, Heading)
    assert text_of(heading.line) == "Sources cited"
    assert [text_of(row.cells[0])[:2] for row in rows_of(sources)] == ["s1", "s2"]
