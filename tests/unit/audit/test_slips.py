"""A slip of a year is asked after only where the report, the registry or the id speaks for another year."""

import datetime as dt

import pytest

from dossier_tui.audit.rules.slips import _is_the_week_after

from .conftest import Read

OFF = "a-year-off-its-reports"


@pytest.mark.parametrize(
    ("fields", "is_found"),
    [
        ("date: 2017-02-27", True),
        ("date: 2016-02-26/2016-02-27", True),
        ("date: ../2017-03-01", True),
        ("date: 2017-03-02", False),
        ("date: 2017-02-21", False),
        ("date: 2017-02", False),
        ("date: 2007-02-27", False),
        ("date: 2018-02-27", False),
        ("date: 2017-02-27, text: It was kept as an anniversary", False),
        ("date: 2017-02-27, state: cancelled", False),
    ],
)
def test_a_day_of_another_year_than_its_report_is_found(read: Read, fields: str, is_found: bool) -> None:
    contact = f"{{kind: talks, who: [nora, stig], src: w#p1, {fields}}}"
    found = read(f"leadership:\n  contacts: [{contact}]\n").findings

    assert (OFF in {finding.code for finding in found}) is is_found


def test_news_of_december_told_in_january_is_no_slip() -> None:
    told = dt.date(2019, 1, 2)
    assert not _is_the_week_after(dt.date(2018, 12, 30), told)
    assert _is_the_week_after(dt.date(2017, 12, 30), told)


@pytest.mark.parametrize(("date", "code"), [("2019-02-27", "told-before-it-was"), ("../2019-02-27", OFF)])
def test_what_is_later_than_its_report_is_told_by_one_rule(read: Read, date: str, code: str) -> None:
    head = "model: 2\ntitle: Norland–Sudland\nparties: [norland, sudland]\nas_of: 2019-06-01\n"
    contact = f"{{kind: talks, date: {date}, who: [nora, stig], src: w#p1}}"
    found = [finding.code for finding in read(f"leadership:\n  contacts: [{contact}]\n", head).findings]

    assert found == [code]


def test_an_id_may_stay_as_it_is_with_a_reason(read: Read) -> None:
    event = "{id: fair-2015, name: Fair, date: 2016, src: w#p1, ack: {id-of-another-year: the date was corrected}}"
    found = read(f"culture:\n  events: [{event}]\n").findings

    assert [finding.acknowledged for finding in found] == ["the date was corrected"]
