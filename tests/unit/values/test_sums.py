"""Sums and differences of quantities are as exact as their parts."""

import pytest

from dossier_tui.values import Quantity, difference, summed


@pytest.mark.parametrize(
    ("written", "total"),
    [
        (["USD 192.4 m", "USD 66.2 m"], "USD 258.6 m"),
        (["USD 192.4 m", "USD 66 m"], "USD 258 m"),
        (["USD 1,000 m", "USD 9,500 m"], "USD 10,500 m"),
        (["USD 2.5 m", "USD 4 m"], "USD 7 m"),
        (["USD -1.2 bn", "USD 0.2 bn"], "USD -1.0 bn"),
        (["5 schools", "6 schools", "7 schools"], "18 schools"),
        (["40 %", "60 %"], "100 %"),
        (["USD 5 m a year", "USD 6 m a year"], "USD 11 m a year"),
    ],
)
def test_a_sum_is_as_exact_as_its_least_exact_part(written: list[str], total: str) -> None:
    assert str(summed([Quantity.parse(each) for each in written])) == total


@pytest.mark.parametrize(
    "written",
    [
        [],
        ["USD 5 m"],
        ["USD 5 m", "unknown"],
        ["USD 5 m", "about USD 6 m"],
        ["USD 5 m", "more than USD 6 m"],
        ["USD 5 m", "USD 6–7 m"],
        ["USD 5 m", "RUB 6 m"],
        ["USD 5 m", "USD 6 bn"],
        ["USD 5 m", "USD 6 m a year"],
        ["5 schools", "6 hospitals"],
        ["5 schools", "dozens of schools"],
        ["5 % of exports", "half of exports"],
        ["3rd buyer", "4th buyer"],
        ["largest buyer", "largest buyer"],
        ["top 5 partners", "top 5 partners"],
        ["2-fold", "3-fold"],
        ["up 5 %", "up 6 %"],
    ],
)
def test_what_is_vague_hedged_ranked_or_of_different_things_is_never_added_up(written: list[str]) -> None:
    assert summed([Quantity.parse(each) for each in written]) is None


@pytest.mark.parametrize(
    ("greater", "smaller", "apart"),
    [
        ("USD 1.6 bn", "USD 248.3 m", "USD 1.4 bn"),
        ("USD 878.9 m", "USD 230 m", "USD 649 m"),
        ("USD 2 bn", "USD 900 m", "USD 1 bn"),
        ("USD 1,200 bn", "USD 0.1 bn", "USD 1,200 bn"),
        ("5 tonnes", "2 tonnes", "3 tonnes"),
        ("USD 2 bn", "USD 1.9 bn", "None"),
        ("USD 2 bn", "EUR 1 bn", "None"),
        ("about USD 2 bn", "USD 1 bn", "None"),
        ("USD 1 bn", "USD 2 bn", "None"),
        ("USD 2–3 bn", "USD 1 bn", "None"),
    ],
)
def test_a_difference_is_as_exact_as_the_less_precise_of_two(greater: str, smaller: str, apart: str) -> None:
    assert str(difference(Quantity.parse(greater), Quantity.parse(smaller))) == apart
