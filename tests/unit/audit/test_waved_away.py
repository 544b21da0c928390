"""What a careful editor would wave away is not found, and what he would miss is."""

import pytest

from dossier_tui.model import Dossier
from dossier_tui.render.cells import findings_cell
from dossier_tui.render.text import text
from dossier_tui.views.brief import brief
from dossier_tui.views.detail import detail
from tests.unit.evidence.conftest import REGISTRY

from .conftest import Read


def codes(dossier: Dossier) -> list[str]:
    return [finding.code for finding in dossier.findings]


def conflicts(read: Read, printed: str, *others: str) -> list[str]:
    said = ", ".join(f"{{field: value, value: {value}, src: s#p1}}" for value in others)
    figure = f"{{what: Rents, value: {printed}, period: 2017, src: w#p1, other_sources_say: [{said}]}}"
    return [each.odd for each in read(f"economy:\n  figures:\n    - {figure}\n").findings]


@pytest.mark.parametrize(
    ("printed", "other", "found"),
    [
        ("USD 36 m", "USD 36.6 m", False),
        ("USD 508.7 m", "USD 507 m", False),
        ("at least 1 barge", "at least 2 barges", False),
        ("USD 36 m", "USD 37.6 m", True),
        ("USD 508.7 m", "USD 501 m", True),
        ("1 barge", "2 barges", True),
    ],
)
def test_cut_digits_revisions_and_wider_values_are_no_conflict(
    read: Read, printed: str, other: str, found: bool
) -> None:
    assert bool(conflicts(read, printed, other)) == found


def test_several_sources_about_one_field_are_one_finding(read: Read) -> None:
    (odd,) = conflicts(read, "USD 36 m", "USD 50 m", "USD 60 m")

    assert odd == "printed: USD 36 m; State Department has USD 50 m and State Department has USD 60 m"


@pytest.mark.parametrize(
    ("when", "ours", "theirs", "closer"),
    [
        ("2018-01", "s", "w", ""),  # written one month after it and two
        ("2018-02", "s", "w", "State Department"),
        ("2015", "s", "w", ""),
        ("2018-02-20", "w", "s", ""),  # one was written before it
    ],
)
def test_a_source_that_is_hardly_closer_to_the_event_is_not_said_to_be(
    read: Read, when: str, ours: str, theirs: str, closer: str
) -> None:
    other = f"{{field: by, value: estmark, src: {theirs}#p1}}"
    fields = f"name: Coup, date: {when}, by: norland, src: {ours}#p1, other_sources_say: {other}"
    (found,) = (
        each for each in read(f"history:\n  events: {{{fields}}}\n").findings if each.code == "sources-conflict"
    )

    assert ("closer" in found.odd, "first" in found.instead) == (bool(closer), bool(closer))
    assert closer in found.odd


@pytest.mark.parametrize(("kind", "found"), [("speech", False), ("webpage", True)])
def test_a_record_of_the_words_themselves_is_no_account_of_the_other_side(read: Read, kind: str, found: bool) -> None:
    registry = REGISTRY | {"seeds/sheet.yaml": REGISTRY["seeds/sheet.yaml"] + f"type: {kind}\n        "}
    position = "security: {positions: {holders: sudland, says: that the tolls are lawful, src: s#p1}}\n"
    dossier = read(position, registry=registry)

    assert codes(dossier) == ["told-by-the-other-side"] * found
    assert all("(State Department)" in each.odd and "(State Department)" in each.instead for each in dossier.findings)


EVENT = "culture:\n  events:\n    - {{name: {}, date: {}, state: planned, id: plan, src: w#p1}}\n"
LATER = "    - {{name: {}, date: {}, src: w#p1}}\n"


@pytest.mark.parametrize(
    ("plan", "later", "found"),
    [
        (("Barge Race 2016", "2016-05"), None, True),
        (("Barge Race 2016", "2016-05"), ("Barge Race 2017", "2017-05"), False),
        (("2nd Barge Race", "2016-05"), ("3rd Barge Race", "2017-05"), False),
        (("Barge Race 2016", "2016-05"), ("Barge Race 2015", "2015-05"), True),
        (("Barge Race 2016", "2016-05"), ("Fish Fair 2017", "2017-05"), True),
        (("Barge Race", "2016-05"), ("Barge Race", "2017-05"), True),  # not one of a series
        (("Barge Race 2008", "2008-05"), None, True),
        (("Barge Race 2007", "2007-05"), None, False),
    ],
)
def test_a_plan_is_asked_about_for_ten_years_and_until_a_later_one_of_its_series(
    read: Read, plan: tuple[str, str], later: tuple[str, str] | None, found: bool
) -> None:
    dossier = read(EVENT.format(*plan) + (LATER.format(*later) if later else ""))

    assert ("past-without-outcome" in codes(dossier)) == found


def test_a_record_about_a_plan_tells_what_became_of_it_if_it_is_later(read: Read) -> None:
    told = "  statements:\n    - {{says: The race was called off, date: {}, about: [plan], src: w#p1}}\n"
    plan = EVENT.format("Barge Race", "2016-05")

    assert "past-without-outcome" not in codes(read(plan + told.format("2016-06")))
    assert "past-without-outcome" in codes(read(plan + told.format("2016-04")))


def test_a_plan_that_was_not_over_on_the_day_of_the_dossier_is_not_held_against_it(read: Read) -> None:
    (found,) = read(EVENT.format("Barge Race", "2018-03")).findings

    assert found.odd == "planned for March 2018, after the day of the dossier; what became of it is not on file"
    assert found.instead == "Ask what came of it."


CONTACT = "leadership:\n  contacts:\n    - {{date: {}, kind: meeting, who: [nora, stig], place: port, src: w#p1}}\n"


@pytest.mark.parametrize(("date", "found"), [("2018", True), ("2017", False), ("../2018-02", False)])
def test_a_contact_of_a_bare_year_that_ends_after_the_day_of_the_dossier_is_found(
    read: Read, date: str, found: bool
) -> None:
    assert codes(read(CONTACT.format(date))) == ["after-the-day"] * found


ANSWER = "{{kind: denied, by: stig, date: {}, src: {}}}"


@pytest.mark.parametrize(
    ("date", "src", "found"),
    [("2018-02-20", "s#p1", True), ("2018-02-20", "w#p1", False), ("2018-01", "s#p1", False)],
)
def test_an_answer_that_is_later_than_its_own_source_is_found(read: Read, date: str, src: str, found: bool) -> None:
    answer = ANSWER.format(date, src)
    event = f"{{name: Charge of theft, date: 2018-01-05, by: nora, response: [{answer}], src: w#p1}}"

    assert codes(read(f"security:\n  events:\n    - {event}\n")) == ["told-before-it-was"] * found


def test_advice_to_curators_is_not_shown_to_readers(read: Read) -> None:
    dossier = read("culture:\n  events:\n    - {name: Year of Fish, date: 2018-02-20, src: s#p1}\n")
    (record,) = dossier.records()

    assert [(each.for_curators, each.is_check) for each in dossier.findings] == [(True, False)]
    assert "Give it a state" in dossier.findings[0].instead
    assert "Give it a state" not in text(brief(dossier))
    assert "Give it a state" not in str(detail(dossier, dossier.address(record)))
    assert findings_cell(dossier, record) == ""


TWICE = "    - {what: Meetings, value: 2 meetings, period: 2016, by: [nora, stig], src: w#p1}\n"
MET = "    - {{date: {}, kind: meeting, who: [nora, stig], place: unknown, src: w#p1}}\n"


@pytest.mark.parametrize(("months", "found"), [(("02", "12"), False), (("02",), False), (("02", "12", "07"), True)])
def test_twice_in_2016_is_right_with_two_meetings_of_that_year_on_file(
    read: Read, months: tuple[str, ...], found: bool
) -> None:
    met = "".join(MET.format(f"2016-{month}") for month in (*months,)) + MET.format("2015-05")
    dossier = read(f"leadership:\n  contacts:\n{met}  figures:\n{TWICE}")

    assert ("more-meetings-than-counted" in codes(dossier)) == found


STORY = "{{says: {}, state: suspended, state_as_of: {}, about: {}, src: {}}}"
FERRY = "    - {name: Ferry, date: 2011, id: ferry, src: w#p1}\n"


@pytest.mark.parametrize(
    ("day", "about", "src", "number"),
    [
        ("2012-02", "[ferry]", "s#p2", 1),
        ("2012-03", "[ferry]", "s#p2", 2),
        ("2012-02", "[other]", "s#p2", 2),
        ("2012-02", "[ferry]", "w#p2", 2),
    ],
)
def test_what_one_source_of_one_day_tells_of_one_subject_is_found_once(
    read: Read, day: str, about: str, src: str, number: int
) -> None:
    other = FERRY.replace("Ferry", "Quay").replace("ferry", "other")
    stories = STORY.format("It does not sail", "2012-02", "[ferry]", "s#p1"), STORY.format("No toll", day, about, src)
    told = "".join(f"    - {story}\n" for story in stories)
    dossier = read(f"security:\n  events:\n{FERRY}{other}  statements:\n{told}")

    found = [each for each in dossier.findings if each.code == "state-of-long-ago"]
    assert len(found) == number
    assert {key for each in found for key in each.about} == {"it-does-not-sail", "no-toll"}


def test_a_record_about_another_that_is_found_is_the_same_story_unless_it_is_let_stand(read: Read) -> None:
    told = (
        "security:\n  documents:\n    - {kind: accord, title: Accord, signed: unknown, state: suspended,"
        " state_as_of: 2012-02, src: s#p1}\n  statements:\n    - "
    )
    story = STORY.format("No money is spent", "2012-02", "[accord]", "s#p2")
    let_stand = story.replace(", src:", ", ack: {state-of-long-ago: known}, src:")

    assert [each.about for each in read(f"{told}{story}\n").findings] == [("accord", "no-money-is-spent")]
    assert len(read(f"{told}{let_stand}\n").findings) == 2


@pytest.mark.parametrize(
    ("says", "fields", "found"),
    [
        ("A school is talked about", "", True),
        ("A school was talked about", "", False),
        ("Help with the school was once discussed", "", False),
        ("The school was built, and a second one is discussed", "", True),
        ("A school is to come", "date: 2012-03-05, about: [met], ", False),
        ("A school is to come", "date: 2012-04-05, about: [met], ", True),
    ],
)
def test_what_was_talked_about_at_a_meeting_or_in_the_past_tense_is_not_pending(
    read: Read, says: str, fields: str, found: bool
) -> None:
    met = "leadership:\n  contacts:\n    - {date: 2012-03-05, kind: meeting, who: [nora, stig], id: met, src: w#p1}\n"
    talk = f"{{says: '{says}', {fields}state: under discussion, state_as_of: 2012-04-05, src: s#p1}}"

    assert codes(read(f"{met}culture:\n  statements:\n    - {talk}\n")) == ["state-of-long-ago"] * found


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        ("period: 2015/2017", "warning"),
        ("date: unknown", "remark"),
        ("date: unknown, about: [on-help]", None),
        ("date: unknown, acts: {act: paid, date: 2016-04}", None),
        ("date: unknown, about: [on-help], acts: {act: paid, date: 2014-04}", "remark"),
        ("period: 2015/2017, about: [on-help]", "warning"),
    ],
)
def test_a_conversion_without_a_date_is_of_the_year_of_its_surroundings_or_a_question(
    read: Read, fields: str, severity: str | None
) -> None:
    on_help = "{kind: agreement, title: Agreement, signed: 2016-03, in_force: unknown, id: on-help, src: w#p1}"
    figure = f"{{what: Support, value: NOK 600 m, converted: USD 92 m, {fields}, src: w#p1}}"
    found = read(f"economy:\n  documents:\n    - {on_help}\n  figures:\n    - {figure}\n").findings

    assert [each.severity for each in found] == [severity] * (severity is not None)
    assert all(each.instead.startswith("Ask of which year") == (severity == "remark") for each in found)


def test_the_year_of_its_surroundings_counts_for_two_conversions_of_a_year(read: Read) -> None:
    on_help = "{kind: agreement, title: Agreement, signed: 2016-03, in_force: unknown, id: on-help, src: w#p1}"
    figures = (
        "{what: Support, value: NOK 600 m, converted: USD 92 m, date: unknown, about: [on-help], src: w#p1}",
        "{what: Loan, value: NOK 600 m, converted: USD 40 m, period: 2016, src: w#p1}",
    )
    told = "".join(f"    - {figure}\n" for figure in figures)

    assert codes(read(f"economy:\n  documents:\n    - {on_help}\n  figures:\n{told}")) == ["conversions-apart"]
