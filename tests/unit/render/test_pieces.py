"""Text is broken at spaces, and where it can be not inside a day, a sum or the number of a check."""

import pytest

from dossier_tui.render.pieces import unbroken, wrap


def lines(text: str, width: int) -> list[str]:
    return ["".join(part for part, _ in line) for line in wrap([(text, "")], width)]


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("met on 29 December 2009", 12, ["met on", "29 December", "2009"]),
        ("on 1 September 2014, Tokyo", 12, ["on", "1 September", "2014, Tokyo"]),
        ("Kant air base (check 1)", 20, ["Kant air base", "(check 1)"]),
        ("a loan of USD 4.79 m a year", 14, ["a loan of", "USD 4.79 m a", "year"]),
        ("a share of 74.5 % of it", 15, ["a share of", "74.5 % of it"]),
        ("met in May 2015 and in 2018", 10, ["met in May", "2015 and", "in 2018"]),
        ("more than 5 more", 12, ["more than 5", "more"]),
        ("Article 2019 March on", 13, ["Article 2019", "March on"]),
    ],
)
def test_a_line_is_not_broken_inside_what_belongs_together(text: str, width: int, broken: list[str]) -> None:
    assert lines(text, width) == broken


def test_what_belongs_together_is_broken_where_it_is_longer_than_a_line() -> None:
    assert lines("29 December", 9) == ["29", "December"]
    assert lines("USD 4.79 m", 5) == ["USD", "4.79", "m"]


def test_a_column_is_as_wide_as_what_belongs_together() -> None:
    assert unbroken("9 June 1952, Tokyo (check 12) USD 5 m") == ["9 June", "1952,", "Tokyo", "(check 12)", "USD 5 m"]
