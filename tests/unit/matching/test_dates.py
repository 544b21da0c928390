"""A date is recognised in every style in which a house may write it."""

import pytest

from dossier_tui.matching.dates import dates_in
from dossier_tui.values import Date, fold

WRITTEN = {
    "2019-07-11": ["11 july 2019"],
    "11.07.2019": ["11 july 2019"],
    "11 July 2019": ["11 july 2019"],
    "11 Jul 2019": ["11 july 2019"],
    "July 11, 2019": ["11 july 2019"],
    "Jul 11 2019": ["11 july 2019"],
    "April 18-19 2017": ["18 april 2017", "19 april 2017"],
    "July 112019": [],
    "2019-07": ["july 2019"],
    "July 2019": ["july 2019"],
    "18–19 April 2017": ["18 april 2017", "19 april 2017"],
    "April 18–19, 2017": ["18 april 2017", "19 april 2017"],
    "28 March – 2 April 2019": ["28 march 2019", "2 april 2019"],
    "March 28 – April 2, 2019": ["28 march 2019", "2 april 2019"],
    "January–March 2019": ["january 2019", "march 2019"],
    "2019-07-11 to 2019-07-12": ["11 july 2019", "12 july 2019"],
    "٢٠١٩-٠٧-١١": ["11 july 2019"],
    "2019": [],
    "11 July": [],
    "2019-13": [],
    "12019-07-11": [],
}


@pytest.mark.parametrize("written", WRITTEN)
def test_every_style_is_read(written: str) -> None:
    assert [date.words for date in dates_in(fold(f"on {written}: talks"))] == WRITTEN[written]


@pytest.mark.parametrize("edtf", ["2019-07-11", "2019-07", "2017-04-18/2017-04-19", "2017-04-28/2017-05-02"])
def test_a_date_is_the_same_in_each_order_of_its_parts(edtf: str) -> None:
    date = Date.parse(edtf)
    orders = [str(date.in_order(order)) for order in ("day-month-year", "month-day-year", "iso")]

    assert len({tuple(each.words for each in dates_in(fold(order))) for order in orders}) == 1
