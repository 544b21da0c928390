"""Fiscal years: what their names cover, and which names are refused."""

import pytest

from dossier_tui.values import FiscalYear


@pytest.mark.parametrize(
    ("text", "words", "covers"),
    [
        ("2005", "fiscal year 2005", "2005"),
        ("2019/20", "fiscal year 2019/20", "2019/2020"),
        ("2019/2020", "fiscal year 2019/2020", "2019/2020"),
        ("1999/00", "fiscal year 1999/00", "1999/2000"),
        ("2016–2018", "fiscal years 2016–2018", "2016/2018"),
        ("2016 - 2018", "fiscal years 2016–2018", "2016/2018"),
        ("2016/17–2018/19", "fiscal years 2016/17–2018/19", "2016/2019"),
        ("to 2020-06-30", "fiscal year to 30 June 2020", "2019-07-01/2020-06-30"),
        ("to 2020-06", "fiscal year to June 2020", "2019-07/2020-06"),
        ("to 2021-07-15", "fiscal year to 15 July 2021", "2020-07-16/2021-07-15"),
        ("to 2020-02-28", "fiscal year to 28 February 2020", "2019-03-01/2020-02-28"),
    ],
)
def test_a_fiscal_year_covers_what_its_name_tells(text: str, words: str, covers: str) -> None:
    fiscal = FiscalYear.parse(text)

    assert (fiscal.words, fiscal.span.edtf) == (words, covers)


def test_the_end_of_a_fiscal_year_is_in_the_reader_s_format() -> None:
    in_american = FiscalYear.parse("to 2020-06-30").in_order("month-day-year")

    assert in_american.words == "fiscal year to June 30, 2020"
    assert FiscalYear.parse("2019/20").in_order("iso").words == "fiscal year 2019/20"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is not a fiscal year: write 2005, 2019/20, 2016–2018 for several, or to 2020-06-30"),
        ("FY2019", "is not a fiscal year: write 2005"),
        ("2016/2018", "is more than one fiscal year: write 2016–2018"),
        ("2016/18", "is more than one fiscal year: write 2016–2018"),
        ("2018–2016", "ends before it begins"),
        ("to 2020", "does not end a fiscal year: write a day or a month, as in to 2020-06-30"),
        ("to 2020-06-31", "is not in the calendar"),
        ("to 2020-22", "does not end a fiscal year"),
        ("to 2020-01/2020-06", "does not end a fiscal year"),
        ("to 0001-01-05", "does not end a fiscal year"),
        ("to unknown", "does not end a fiscal year"),
    ],
)
def test_what_is_no_fiscal_year_is_refused_in_words(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        FiscalYear.parse(text)


def test_the_last_day_of_the_calendar_ends_a_fiscal_year() -> None:
    assert FiscalYear.parse("to 9999-12-31").span.last is not None
