"""The parts of a figure are bars where they can be compared; the words stand in the list above."""

import pytest

from dossier_tui.blocks import Bullets, text_of
from dossier_tui.model import Figure
from dossier_tui.model.sections.common_groups import COMMON
from dossier_tui.views.groups import records_as_blocks
from dossier_tui.views.parts import parts_charts
from tests.conftest import MakeDossier

FIGURES = next(group for group in COMMON if group.kind is Figure)


def charts(make_dossier: MakeDossier, entry: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The title of each chart, with the label and the figure of each of its bars."""
    dossier = make_dossier(f"economy:\n  figures:\n    - {{what: aid, period: 2018, src: sp#4, {entry}}}\n")
    records = dossier.records(Figure)
    drawn = list(parts_charts(records))
    first, *below = records_as_blocks(dossier, FIGURES, records)
    assert isinstance(first, Bullets)
    assert below == drawn
    return [(text_of(each.title), [(text_of(bar.label), text_of(bar.printed)) for bar in each.bars]) for each in drawn]


def test_each_part_is_a_bar_below_the_list(make_dossier: MakeDossier) -> None:
    assert charts(make_dossier, "value: USD 5 m, parts: {loans: USD 4 m, grants: USD 1 m}") == [
        ("Aid, USD 5 m: parts", [("loans", "USD 4 m"), ("grants", "USD 1 m")])
    ]


@pytest.mark.parametrize(
    "entry",
    ["value: USD 5 m", "parts: {loans: USD 4 m, grants: EUR 1 m}", "value: USD 5 m, parts: {loans: USD 4 m}"],
)
def test_what_cannot_be_compared_has_no_bars(make_dossier: MakeDossier, entry: str) -> None:
    assert charts(make_dossier, entry) == []
