"""A date is drawn as exactly as it is known, alone and in its place on a ruler."""

import pytest

from dossier_tui.values import Date
from dossier_tui.views.ruler import MOST_CELLS, Ruler, glyph, legend


@pytest.mark.parametrize(
    ("edtf", "drawn"),
    [
        ("2018-06-14", "●"),
        ("2018-06", "○"),
        ("2018", "○"),
        ("2008-09~", "~"),
        ("2008?", "?"),
        ("2008%", "~?"),
        ("2017/2019", "├─┤"),
        ("2017~/2019", "├~┤"),
        ("../2008-08-26", "…─┤"),
        ("2017-11-24/..", "├─…"),
        ("2017-11-24/", "├─?"),
    ],
)
def test_a_date_has_a_mark(edtf: str, drawn: str) -> None:
    assert glyph(Date.parse(edtf)) == drawn


def test_a_flow_of_a_year_is_all_of_it() -> None:
    assert glyph(Date.parse("2018"), lasts=True) == "├─┤"


@pytest.mark.parametrize(
    ("edtf", "drawn"),
    [
        ("2018-06-14", "·····●······"),
        ("2018-06", "·····○······"),
        ("2018-06~", "·····~······"),
        ("2018-21", "··├┄┤·······"),
        ("2018-24", "···········├"),
        ("2017-24", "…┤··········"),
        ("201X", "…┄┄┄┄┄┄┄┄┄┄…"),
        ("2018-01/2018-05", "├───┤·······"),
        ("2018-06-01/2018-06-03", "·····●······"),
        ("2018", "├┄┄┄┄┄┄┄┄┄┄┤"),
        ("2018~", "├~~~~~~~~~~┤"),
        ("2018/2020", "├──────────…"),
        ("2017-03/2018-03", "…─┤·········"),
        ("2017/2018-01", "┤···········"),
        ("2018-12/2019", "···········├"),
        ("../2018-04-01", "…──┤········"),
        ("2018-09-01/..", "········├──…"),
        ("2018-09-01/", "········├──?"),
        ("2016/2020", "…──────────…"),
        ("2019-05", "············"),
        ("2017", "············"),
    ],
)
def test_a_ruler_of_months_has_a_date_in_its_place(edtf: str, drawn: str) -> None:
    assert Ruler.of_year(2018).draw(Date.parse(edtf)) == drawn


def test_a_ruler_of_years_reaches_from_the_first_to_the_last() -> None:
    dates = [Date.parse(each) for each in ("2012-05", "2014/2016", "../2013")]
    ruler = Ruler.over(dates)

    assert ruler.title == "2012–2016"
    assert [ruler.draw(date) for date in dates] == ["○····", "··├─┤", "…┤···"]


def test_a_long_time_has_several_years_to_the_cell() -> None:
    ruler = Ruler.over([Date.parse("1801"), Date.parse("2000-01-01")])

    assert ruler.title == "1801–2004, 6 years a cell"
    assert len(ruler.draw(Date.parse("1801"))) == ruler.cells <= MOST_CELLS
    assert ruler.draw(Date.parse("2000-01-01")).index("●") == (2000 - 1801) // 6


def test_a_tally_counts_what_begins_in_each_cell() -> None:
    dates = (
        [Date.parse("2018-02-01")] * 3 + [Date.parse("2018-12")] * 10 + [Date.parse("2019-01"), Date.parse("../2018")]
    )

    assert Ruler.of_year(2018).tally(dates) == "·3·········+"


def test_a_legend_says_what_the_marks_mean_that_are_there() -> None:
    assert legend(["··●··", "├┄┤"]) == "● a day; ├─┤ from – to; ┄ some time between"
    assert legend(["····"]) == ""
