"""A dossier in the list of all, at every width: what matters most stays, and no line is wider than the list."""

import pytest
from msgspec.structs import replace

from dossier_tui.tui.summary import Summary
from dossier_tui.tui.widgets.shelf_lines import LINES, line_of

FULL = Summary(
    key="united-states-saint-lucia",
    title="United States–Saint Lucia",
    as_of="27 February 2026",
    age="9 months old",
    checks=8,
    years=tuple((year, year % 3) for year in range(2010, 2027)),
    trade="USD 25.15 bn (our sum)",
    traded_in="April 2024 – March 2025",
    voices=(("United States", 18), ("Saint Lucia", 12), ("", 71)),
    met_on="last 25 February 2026",
    met="Basseterre, Saint Kitts and Nevis: Rubio, Pierre, heads of 13 other governments",
)


def said(summary: Summary, width: int) -> list[str]:
    return ["".join(text for text, _ in line_of(summary, number, width)).rstrip() for number in range(LINES)]


@pytest.mark.parametrize("summary", [FULL, replace(FULL, problem="x.yaml:3:4: no month 13", problems=3)])
def test_no_line_is_wider_than_the_list(summary: Summary) -> None:
    for width in range(30, 140):
        assert max(map(len, said(summary, width))) <= width


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (160, ["contacts ", "trade USD 25.15 bn (our sum) in April 2024 – March 2025 · as of 27 February",
               "heads of 13 other governments · voices United States 18, Saint Lucia 12, no side 71"]),
        (78, ["9 months old · 8 checks", "trade USD 25.15 bn (our sum)", "last 25 February 2026", "voices 18 to 12"]),
        (48, ["9 months · 8 checks", "trade USD 25.15 bn (our sum)", "last 25 February 2026", "voices 18 to 12"]),
        (36, ["8 checks", "last 25 February 2026"]),
    ],
)  # fmt: skip
def test_what_matters_most_stays_where_there_is_little_room(width: int, lines: list[str]) -> None:
    shown = "\n".join(said(FULL, width))

    assert [each for each in lines if each not in shown] == []


def test_what_a_dossier_lacks_leaves_no_gap() -> None:
    bare = replace(FULL, years=(), trade="", voices=(), met_on="", met="", checks=0)

    assert said(bare, 60)[1:] == ["as of 27 February 2026", ""]
    assert said(bare, 60)[0].endswith("9 months old")


def test_a_broken_dossier_says_its_first_problem_and_how_many_more() -> None:
    broken = replace(FULL, checks=0, problem="x.yaml:3:4: no month 13", problems=3)

    title, first, more = said(broken, 60)
    assert title.endswith("broken")
    assert (first, more) == ("x.yaml:3:4: no month 13", "and 2 more")
