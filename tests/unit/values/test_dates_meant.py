"""Dates in the forms of letters and spreadsheets are answered with the form that is wanted."""

import pytest

from dossier_tui.values import Date
from dossier_tui.values.dates_meant import dates_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("19 April 2017", "2017-04-19"),
        ("19th Apr. 2017", "2017-04-19"),
        ("April 19, 2017", "2017-04-19"),
        ("Sept 2017", "2017-09"),
        ("19.04.2017", "2017-04-19"),
        ("04/19/2017", "2017-04-19"),
        ("05/05/2017", "2017-05-05"),
        ("2017-4-9", "2017-04-09"),
        ("2017/04/09", "2017-04-09"),
        ("2018-05-15 - 2018-05-16", "2018-05-15/2018-05-16"),
        ("2018-05-15–16", "2018-05-15/2018-05-16"),
        ("15–16 May 2018", "2018-05-15/2018-05-16"),
        ("from 1 May 2018 to 3 June 2018", "2018-05-01/2018-06-03"),
        ("May–June 2018", "2018-05/2018-06"),
        ("Q1 1927", "1927-01/1927-03"),
        ("1927 Q4", "1927-10/1927-12"),
        ("the 1990s", "199X"),
        ("spring 2001", "2001-21"),
        ("since 2017", "2017/.."),
        ("by June 2018", "../2018-06"),
        ("c. 2008", "2008~"),
    ],
)
def test_a_date_of_another_form_is_answered_with_the_one_wanted(written: str, meant: str) -> None:
    assert list(dates_meant(written)) == [meant]
    assert str(Date.parse(meant))


def test_where_day_and_month_may_be_either_way_round_both_are_named() -> None:
    assert list(dates_meant("04/05/2017")) == ["2017-05-04", "2017-04-05"]
    with pytest.raises(ValueError, match=r"write 2017-05-04 or 2017-04-05$"):
        Date.parse("04/05/2017")


@pytest.mark.parametrize(
    "written",
    ["", "soon", "31.02.2017", "2018 - 2016", "2018-06–05", "in summer", "Smarch 2017", "9 summer 2017", "x" * 500],
)
def test_of_what_nobody_can_say_nothing_is_said(written: str) -> None:
    assert not dates_meant(written)
