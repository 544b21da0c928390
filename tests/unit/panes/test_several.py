"""Blocks of several dossiers cite sources by id, and their rows say in which dossier a record lives."""

import pytest

from dossier_tui.blocks import Prose, Row, Span, Table, line, lines
from dossier_tui.dossier import Dossier
from dossier_tui.panes.several import Several, abroad, address, record_row, split_address
from dossier_tui.render.markdown import markdown
from dossier_tui.render.text import blocks_text
from dossier_tui.values import Citations
from tests.conftest import MakeLibrary
from tests.shown import document, texts_of
from tests.unit.two_pairs import TWO


@pytest.fixture
def both(make_library: MakeLibrary) -> tuple[Dossier, ...]:
    library = make_library(TWO)
    assert library.problems() == []
    return tuple(library.dossiers)


def said(dossier: Dossier, words: str, cites: str) -> Prose:
    return Prose(abroad(dossier, (Span(words, "", Citations.parse(cites)),)))


def test_a_record_is_addressed_by_its_pair_and_its_id(both: tuple[Dossier, ...]) -> None:
    abkhazia, _ = both
    record = abkhazia.records()[0]

    assert address(abkhazia, record) == "russia-abkhazia/recognition-of-abkhazia"
    assert split_address(address(abkhazia, record)) == ("russia-abkhazia", record.id)
    assert record_row(abkhazia, record, [line("x")]).anchor == address(abkhazia, record)


@pytest.mark.parametrize("anchor", ["entry:putin", "source:sputnik-2019", "contact-2019", "year:2018", "entry:a/b"])
def test_other_anchors_are_no_addresses(anchor: str) -> None:
    assert split_address(anchor) == ("", anchor)


def test_one_alias_of_two_dossiers_stands_for_two_sources(both: tuple[Dossier, ...]) -> None:
    abkhazia, kyrgyzstan = both
    blocks = [said(abkhazia, "Here", "sp#p1"), said(kyrgyzstan, "There", "sp#4"), said(abkhazia, "Again", "main#4")]

    assert blocks_text(Several(both), blocks).split("\n\n") == ["Here ¶s1", "There s2 ¶2", "Again s2 ¶2\n"]


def test_markdown_has_the_footnotes_of_both_each_once(both: tuple[Dossier, ...]) -> None:
    abkhazia, kyrgyzstan = both
    blocks = [said(abkhazia, "Here", "sp#p1"), said(kyrgyzstan, "There", "sp#4"), said(abkhazia, "Again", "main#4")]

    assert markdown(document(Several(both), "Both", blocks)).splitlines()[2:] == [
        "Here[^s1]", "", "There[^s2-2]", "", "Again[^s2-2]", "",
        "[^s1]: Kremlin, 28 March 2019, unverified: an excerpt.",
        "[^s2-2]: UrduPoint News, 11 July 2019, para. 2.",
    ]  # fmt: skip


def test_the_legend_names_what_is_cited_and_no_more(both: tuple[Dossier, ...]) -> None:
    _, kyrgyzstan = both
    several = Several(both)
    table = Table(lines("Cited"), (Row("", (said(kyrgyzstan, "There", "sp#4").line,)),))

    assert [texts_of(block) for block in several.legend([table])] == [
        ("Sources cited",), ("s2 UrduPoint News, 11 July 2019",),
    ]  # fmt: skip
    assert several.legend([Prose(line("nothing cited"))]) == []


def test_no_dossiers_cite_nothing() -> None:
    assert Several(()).footnotes(Citations.parse("sp#1")) == ()


def test_a_single_dossier_is_its_own_citer_with_bare_paragraph_numbers(both: tuple[Dossier, ...]) -> None:
    _, kyrgyzstan = both

    shown = [Prose((Span("Trade", "", Citations.parse("sp#4 kr#p1")),))]

    assert markdown(document(kyrgyzstan, "One", shown)).splitlines() == [
        "# One", "", "Trade[^2][^kr]", "",
        "[^2]: UrduPoint News, 11 July 2019, para. 2.",
        "[^kr]: Kremlin, 28 March 2019, unverified: an excerpt.",
    ]  # fmt: skip
