"""Dates say exactly what their source says, and no more."""

import datetime as dt
import re

import pytest

from dossier_tui.values import Date, DateOrNever, today

HELP = "write 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, ../2008 or unknown"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2019", "2019"),
        ("2016-02", "February 2016"),
        ("2019-08-06", "6 August 2019"),
        ("2008-09~", "about September 2008"),
        ("2008?", "perhaps 2008"),
        ("2008%", "perhaps about 2008"),
        ("201X", "the 2010s"),
        ("2001-21", "spring 2001"),
        ("2019-XX", "2019"),
        ("2019-02-XX", "February 2019"),
        ("../2008-08-26", "by 26 August 2008"),
        ("../2008-08", "by the end of August 2008"),
        ("../2008", "by the end of 2008"),
        ("XXXX-09", "September of a year not said"),
        ("XXXX-03-12", "12 March of a year not said"),
        ("XXXX-03-12/XXXX-03-13", "12 March to 13 March of a year not said"),
        ("XXXX-21", "spring of a year not said"),
        ("/2008-08-26", "until 26 August 2008, beginning not known"),
        ("2017-11-24/", "from 24 November 2017"),
        ("2017-11-24/..", "since 24 November 2017"),
        ("2017-04-18/2017-04-19", "18–19 April 2017"),
        ("2017-04-30/2017-05-02", "30 April – 2 May 2017"),
        ("2018-12-30/2019-01-02", "30 December 2018 – 2 January 2019"),
        ("2019-01/2019-03", "January–March 2019"),
        ("2019-01-XX/2019-01-05", "January–5 January 2019"),
        ("2017/2019", "2017–2019"),
        ("2019-01-05/2019-03", "5 January – March 2019"),
        ("2018-12/2019-02", "December 2018 – February 2019"),
        ("2017-04/2017-04", "April 2017"),
        ("2017/2019-03-05", "2017–5 March 2019"),
        ("2017-04-18/2019", "18 April 2017 – 2019"),
        ("2017-04-18/2018-04-19", "18 April 2017 – 19 April 2018"),
        ("2017~/2019", "about 2017 to 2019"),
        ("2017/2019?", "2017 to perhaps 2019"),
        ("19XX", "the 20th century"),
        ("20XX", "the 21st century"),
        ("18XX~", "about the 19th century"),
        ("11XX", "the 12th century"),
        ("01XX", "the 2nd century"),
        ("190X", "the 1900s"),
        ("190X/1950", "the 1900s to 1950"),
        ("19XX/20XX", "the 20th century to the 21st century"),
        ("../19XX", "by the end of the 20th century"),
        ("2019-XX-XX", "2019"),
        ("2001-24/2002-01", "winter 2001 – January 2002"),
        ("2001-21/2001-22", "spring–summer 2001"),
        ("never", "never"),
        ("2001-22", "summer 2001"),
        ("2001-23", "autumn 2001"),
        ("2001-24", "winter 2001"),
        ("2018/2018", "2018"),
        ("unknown", "date not said"),
        (" 2019 ", "2019"),
    ],
)
def test_a_date_is_said_as_vaguely_as_it_is_written(written: str, said: str) -> None:
    assert str(Date.parse(written)) == said


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("soon", f"'soon' is not a date: {HELP}"),
        ("6 August 2019", "'6 August 2019' is not a date: write 2019-08-06"),
        ("04/19/2017", "'04/19/2017' is not a date: write 2017-04-19"),
        ("2019/2019-8-6", "'2019-8-6' is not a date: write 2019-08-06"),
        ("2019/2020/2021", f"'2019/2020/2021' is not a date: {HELP}"),
        ("٢٠١٩", f"'٢٠١٩' is not a date: {HELP}"),
        ("XXXX", "'XXXX' gives no year: write XXXX-09 or XXXX-03-12 for what it gives, or unknown"),
        ("XXXX-02-30", "'XXXX-02-30' is not in the calendar"),
        ("XXXX-13", "'XXXX-13' is not in the calendar"),
        ("XXXX-03/2009", "'XXXX-03' gives no year: write XXXX-09 or XXXX-03-12 for what it gives, or unknown"),
        ("1XXX", f"'1XXX' is not a date: {HELP}"),
        ("never/2019", f"'never' is not a date: {HELP}"),
        ("00XX", "'00XX' is not in the calendar"),
        ("9999-24", "'9999-24' is not in the calendar"),
        ("19XX-08", "'19XX-08' gives a month of a year that is not known"),
        ("2019-13", "'2019-13': there is no month 13"),
        ("2019-00", "'2019-00': there is no month 00"),
        ("2019-02-30", "'2019-02-30' is not in the calendar"),
        ("1900-02-29", "'1900-02-29' is not in the calendar"),
        ("2019-XX-05", "'2019-XX-05' gives a day of a month that is not known"),
        ("2001-25", "'2001-25': there is no month 25"),
        ("2001-21-05", "'2001-21-05' gives a day of a month that is not known"),
        ("201X-05", "'201X-05' gives a month of a year that is not known"),
        ("2005/2004", "'2005/2004' ends before it begins"),
        ("../", "'../' has neither a beginning nor an end; write unknown"),
        ("", f"'' is not a date: {HELP}"),
        ("x" * 500, f"'{'x' * 59}…' is not a date: {HELP}"),
    ],
)
def test_what_is_not_a_date_is_refused_with_the_form_wanted(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Date.parse(written)


def test_dates_stand_in_order_of_time_with_the_unknown_last() -> None:
    written = [
        "1899-24", "1900", "190X", "19XX", "1950", "../2008-08-26", "2018-12-31", "2019-01", "2019", "2019-01-02",
        "2019-21", "2019-04", "never", "unknown",
    ]  # fmt: skip

    assert [date.edtf for date in sorted(map(Date.parse, reversed(written)))] == written


def test_only_a_plain_day_is_a_day() -> None:
    assert Date.parse("2019-07-11").day == dt.date(2019, 7, 11)
    assert Date.parse("2019-07-11~").day is None
    assert Date.parse("2019-07").day is None
    assert Date.parse("unknown").day is None
    assert Date.parse("2019-07-11/2019-07-11").day == dt.date(2019, 7, 11)
    assert Date.parse("2019-07-11?/2019-07-11").day is None


def test_a_year_is_known_where_the_whole_date_lies_in_it() -> None:
    assert Date.parse("2019-07/2019-09").year == 2019
    assert Date.parse("2018/2019").year is None
    assert Date.parse("../2019").year is None


def test_only_a_calendar_year_is_a_whole_year() -> None:
    assert Date.parse("2018").is_whole_year
    assert not Date.parse("2018-01/2018-12").is_whole_year
    assert not Date.parse("201X").is_whole_year
    assert not Date.parse("2018-XX").is_whole_year
    assert not Date.parse("never").is_whole_year
    assert not Date.parse("2018-07").is_whole_year
    assert not Date.parse("2018/2019").is_whole_year
    assert not Date.parse("../2018").is_whole_year
    assert Date.parse("2018/2018").is_whole_year


@pytest.mark.parametrize(
    ("vague", "exact", "covered"),
    [
        ("2019", "2019-07-11", True),
        ("2019-07", "2019-08-01", False),
        ("unknown", "2019", True),
        ("2008-09~", "2008-08-26", True),
        ("2008-09~", "2009-08-26", False),
        ("2017-11-24/", "2019", True),
        ("2019-07-11", "2019", False),
        ("2019", "unknown", False),
        ("2019", "2019", True),
        ("2019-07/2019-08", "2019-07-01/2019-08-31", True),
        ("2019-07/2019-08", "2019-06-30/2019-08-31", False),
        ("2019-07/2019-08", "2019-07-01/2019-09-01", False),
        ("2019", "2019-03/", False),
        ("2019", "../2019-03", False),
        ("../2019", "2018", True),
        ("../2019", "2020", False),
        ("2017-11-24/", "2017-11-23", False),
        ("2008-09-10~", "2008-10-11", True),
        ("2008-09-10~", "2008-10-12", False),
        ("2008-09-10~", "2008-08-10", True),
        ("2008-09-10%", "2008-09-30", True),
        ("2008-09-10?", "2008-09-11", False),
        ("2018~", "2019", True),
        ("2018~", "2017-01-01", True),
        ("2018~", "2020", False),
        ("20XX~", "2020", False),
        ("2008-09~", "unknown", False),
        ("2008-09~", "/2008-09", False),
        ("19XX", "190X", True),
        ("19XX", "1900", True),
        ("190X", "1910", False),
        ("2001-24", "2002-02-28", True),
        ("2001-24", "2001-01-15", False),
        ("2001-21", "2001-04", True),
        ("2019-08-XX", "2019-08-06", True),
        ("unknown", "never", True),
        ("XXXX-03", "2009-03-12", True),
        ("XXXX-03-12", "2009-03-12", True),
        ("XXXX-03-12", "2009-03-13", False),
        ("XXXX-03", "2009", False),
        ("never", "never", True),
        ("never", "2019", False),
        ("never", "unknown", False),
        ("2019", "never", False),
        ("2008-09~", "never", False),
    ],
)
def test_a_vaguer_date_covers_a_more_exact_one(vague: str, exact: str, *, covered: bool) -> None:
    assert Date.parse(vague).covers(Date.parse(exact)) is covered


def test_a_date_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="Date cannot be changed"):
        Date.parse("2019").edtf = "2020"


def test_dates_written_alike_are_equal() -> None:
    assert Date.parse("2019-07") == Date.parse("2019-07")
    assert len({Date.parse("2019-07"), Date.parse("2019-07"), Date.parse("2019-07~")}) == 2


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-07-11~", "2019-07-11", "2019-07-11"),
        ("2001-21", "2001-03-01", "2001-05-31"),
        ("2001-22", "2001-06-01", "2001-08-31"),
        ("2001-23", "2001-09-01", "2001-11-30"),
        ("2001-24", "2001-12-01", "2002-02-28"),
        ("2003-24", "2003-12-01", "2004-02-29"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("190X", "1900-01-01", "1909-12-31"),
        ("2019-XX", "2019-01-01", "2019-12-31"),
        ("2019-08-XX", "2019-08-01", "2019-08-31"),
        ("never", "", ""),
        ("2017-04-18/2017-05", "2017-04-18", "2017-05-31"),
        ("../2008", "", "2008-12-31"),
        ("2008/", "2008-01-01", ""),
        ("unknown", "", ""),
    ],
)
def test_a_date_has_an_earliest_and_a_latest_day(written: str, first: str, last: str) -> None:
    date = Date.parse(written)

    assert [str(day or "") for day in (date.first, date.last)] == [first, last]
    assert date.known is bool(first or last)
    assert date.is_interval is ("/" in written)
    assert date.year == (int(first[:4]) if first and first[:4] == last[:4] else None)


def test_dates_on_the_same_days_stand_in_order_of_what_is_written() -> None:
    written = ["2019/2019", "2019", "2019-01-01", "2019/", "2018/2019", "/2019-12-31"]

    assert sorted(map(Date.parse, written)) == list(
        map(Date.parse, ["2018/2019", "2019-01-01", "2019/", "2019", "2019/2019", "/2019-12-31"])
    )


def test_a_date_is_no_other_thing_and_shows_its_parts() -> None:
    date = Date.parse("2019-07")

    assert date != "2019-07"
    assert date.in_order("day-month-year") is date
    assert date.in_order("iso").in_order("iso") == date
    assert repr(Date.parse("unknown")) == (
        "Date(edtf='unknown', end=None, first=None, last=None, open_end=False, open_start=False, "
        "order='day-month-year', start=None)"
    )


def test_what_was_never_has_no_place_in_time_and_yet_is_said() -> None:
    never = Date.parse("never")

    assert never == Date.NEVER
    assert (never.is_never, never.known, never.is_unknown, never.day, never.year) == (True, False, False, None, None)
    assert never.words("not said") == str(never.in_order("iso")) == "never"
    assert not Date.parse("2019").is_never
    assert Date.parse("unknown").is_unknown
    assert not Date.parse("2019").is_unknown


def test_only_a_field_that_takes_never_is_read_with_it() -> None:
    assert DateOrNever.parse("never").is_never
    assert DateOrNever.parse("2019-07/..").in_order("iso") == DateOrNever.parse("2019-07/..")
    assert type(DateOrNever.parse("2019").in_order("iso")) is DateOrNever
    assert len({DateOrNever.parse("2019"), Date.parse("2019"), DateOrNever.parse("never"), Date.NEVER}) == 2
    assert Date.parse_dated("unknown").is_unknown
    with pytest.raises(ValueError, match=r"^'never' is no date here: write unknown, or leave it out$"):
        Date.parse_dated("never")


def test_today_is_the_day_of_the_environment_else_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2026-01-31")
    assert today() == dt.date(2026, 1, 31)
    monkeypatch.delenv("DOSSIER_TODAY")
    before = dt.datetime.now().astimezone().date()
    assert before <= today() <= dt.datetime.now().astimezone().date()
