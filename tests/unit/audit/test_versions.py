"""What sources have otherwise: what may both hold is no conflict, and of a conflict the advice is right."""

import re
from collections.abc import Mapping

import pytest

from dossier_tui.model import Finding
from tests.unit.evidence.conftest import REGISTRY

from .conftest import Read


def conflicts(read: Read, sections: str, **given: str | Mapping[str, str]) -> list[Finding]:
    return [each for each in read(sections, **given).findings if each.code == "sources-conflict"]


def graded(**grades: str) -> dict[str, str]:
    """The registry with sources of other reliability."""
    return {
        path: re.sub("reliability: .", f"reliability: {grades[path[6:-5]]}", text) if path[6:-5] in grades else text
        for path, text in REGISTRY.items()
    }


def changed(source: str, old: str, new: str) -> dict[str, str]:
    """The registry with something in a source changed."""
    path = f"seeds/{source}.yaml"
    assert old in REGISTRY[path]
    return {**REGISTRY, path: REGISTRY[path].replace(old, new)}


@pytest.mark.parametrize(
    ("printed", "other", "found"),
    [
        ("mediated_by: isles", "{field: mediated_by, value: [estmark, old-union]}", False),
        ("mediated_by: [isles, nora]", "{field: mediated_by, value: nora}", False),
        ("topics: fish", "{field: topics, value: nets}", False),
        ("parts: a walk", "{field: parts, value: a dinner}", False),
        ("who: [nora, stig, siri]", "{field: who, value: [nora, stig]}", False),
        ("who: [nora, stig]", "{field: who, value: [estmark, isles]}", False),
        ("who: [nora, stig, adviser]", "{field: who, value: [nora, siri, adviser]}", False),
        ("who: [norland, stig]", "{field: who, value: [retired, stig]}", False),
        ("who: [nora, stig]", "{field: who, value: [nora, {name: Stig Sud, of: sudland}]}", False),
        ("who: [nora, stig]", "{field: who, value: [nora, siri]}", True),
        ("who: [nora, {name: A, of: sudland}]", "{field: who, value: [nora, {name: B, of: sudland}]}", True),
        ("mediated_by: [{name: A, of: isles}]", "{field: mediated_by, value: [{name: B, of: isles}]}", True),
    ],
)
def test_lists_conflict_only_where_one_side_has_wholly_different_people(
    read: Read, printed: str, other: str, found: bool
) -> None:
    who = "" if printed.startswith("who") else "who: [nora, stig], "
    other = other.replace("}", ", src: s#p1}") if other.count("}") == 1 else other[:-1] + ", src: s#p1}"
    contact = f"{{date: 2016-02, kind: meeting, {who}{printed}, src: w#p1, other_sources_say: [{other}]}}"

    assert bool(conflicts(read, f"leadership:\n  contacts:\n    - {contact}\n")) == found


@pytest.mark.parametrize(("printed", "other", "found"), [
    ("[norland, sudland]", "norland", False), ("norland", "[norland, isles]", False), ("norland", "isles", True),
])  # fmt: skip
def test_a_part_of_a_list_contradicts_nothing(read: Read, printed: str, other: str, found: bool) -> None:
    otherwise = f"{{field: by, value: {other}, src: s#p1}}"
    event = f"{{name: Fair, date: 2016, by: {printed}, src: w#p1, other_sources_say: {otherwise}}}"

    assert bool(conflicts(read, f"culture:\n  events:\n    - {event}\n")) == found


SAYING = "{{holders: stig, says: the tolls are lawful, date: {}, src: w#p1, other_sources_say: [{}]}}"
OTHERWISE = "{{field: says, value: the tolls are to be lowered, src: {}}}"


@pytest.mark.parametrize(
    ("date", "others", "found"),
    [
        ("2018-01", OTHERWISE.format("s#p1"), True),
        ("2018-01", OTHERWISE.format("w#p2"), False),  # another post of the same paper
        ("2018-01", OTHERWISE.format("s#p1") + ", {field: holders, value: siri, src: s#p1}", False),
        ("2018-01", OTHERWISE.format("s#p1") + ", {field: date, value: 2017-11-03, src: s#p1}", False),
        ("2018-01", OTHERWISE.format("s#p1") + ", {field: date, value: 2018-01-03, src: s#p1}", True),
        ("2018-02-20", OTHERWISE.format("s#p1"), False),  # the other is of 1 February
    ],
)
def test_what_somebody_says_conflicts_only_with_the_same_holder_and_occasion(
    read: Read, date: str, others: str, found: bool
) -> None:
    position = SAYING.format(date, others)
    says = [each for each in conflicts(read, f"security:\n  positions:\n    - {position}\n") if "tolls" in each.printed]

    assert bool(says) == found


def test_advice_on_clauses_does_not_repeat_them(read: Read) -> None:
    position = SAYING.format("2018-01", OTHERWISE.format("s#p1"))
    (found,) = conflicts(read, f"security:\n  positions:\n    - {position}\n", registry=graded(wire="B", sheet="D"))

    assert found.odd == ("printed: the tolls are lawful; State Department has: the tolls are to be lowered")
    assert found.instead == "Give what is printed: its source is of reliability B, the other of D."


TRADE = (
    "economy:\n  trade:\n    - {{period: 2017, total: {}, sold_by: {{norland: USD 4.43 bn, sudland: USD 10.9 bn}}, "
    "figures_from: unknown, src: w#p1, other_sources_say: {{field: total, value: {}, src: s#p1}}}}\n"
)


@pytest.mark.parametrize(
    ("printed", "other", "grades", "severity", "instead"),
    [
        ("USD 15.33 bn", "USD 15.93 bn", "BC", "remark", "Give USD 15.33 bn, which the parts make."),
        ("USD 15.33 bn", "USD 15.93 bn", "BB", "remark", "Give USD 15.33 bn, which the parts make."),
        ("USD 15.33 bn", "USD 15.93 bn", "CB", "warning", "Give both, each with its source."),
        ("USD 15.33 bn", "EUR 11 bn", "BC", "warning", "Give both, each with its source."),
        ("USD 17.1 bn", "USD 15.93 bn", "BC", "warning", "Give both, each with its source."),
    ],
)
def test_a_total_that_its_parts_make_is_said_to_be_so(
    read: Read, printed: str, other: str, grades: str, severity: str, instead: str
) -> None:
    registry = graded(wire=grades[0], sheet=grades[1])
    (found,) = conflicts(read, TRADE.format(printed, other), registry=registry)

    assert (found.severity, found.instead) == (severity, instead)
    assert ("the parts make USD 15.33 bn" in found.odd) == (printed == "USD 15.33 bn" and other != "EUR 11 bn")


def test_a_figure_that_its_parts_make_is_said_to_be_so(read: Read) -> None:
    other = "{field: value, value: USD 70 m, src: s#p1}"
    parts = "{loans: USD 20 m, grants: USD 30.4 m}"
    figure = f"{{what: Aid, value: USD 50.4 m, period: 2017, parts: {parts}, src: w#p1, other_sources_say: {other}}}"
    (found,) = conflicts(read, f"economy:\n  figures:\n    - {figure}\n", registry=graded(wire="C", sheet="C"))

    assert (found.severity, found.instead) == ("remark", "Give USD 50.4 m, which the parts make.")


REMARK = "remarks:\n  - {{title: Two sums, about: [{}], says: '{}'}}\n"


@pytest.mark.parametrize(
    ("about", "says", "found"),
    [
        ("rents", "The ministry has it otherwise [s#p1].", False),
        ("rents", "The ministry has it otherwise [s#p2].", True),  # of something else
        ("rents", "A second count makes it USD 50 m [w#p3].", False),
        ("rents", "A second count makes it USD 50 million [w#p3].", True),
        ("rents", "A second count makes it more [w#p1].", True),
        ("other", "The ministry has it otherwise [s#p1].", True),
    ],
)
def test_a_rule_is_silent_on_what_a_remark_on_the_record_tells(read: Read, about: str, says: str, found: bool) -> None:
    figures = (
        "economy:\n  figures:\n"
        "    - {what: Rents, value: USD 36 m, period: 2017, id: rents, src: w#p1,"
        " other_sources_say: {field: value, value: USD 50 m, src: s#p1}}\n"
        "    - {what: Fees, value: USD 3 m, period: 2017, id: other, src: w#p1}\n"
    )

    assert bool(conflicts(read, REMARK.format(about, says) + figures)) == found


def test_what_is_let_stand_and_told_in_a_remark_is_not_let_stand_for_nothing(read: Read) -> None:
    figure = (
        "economy:\n  figures:\n    - {what: Rents, value: USD 36 m, period: 2017, id: rents, src: w#p1,"
        " ack: {sources-conflict: a slip}, other_sources_say: {field: value, value: USD 50 m, src: s#p1}}\n"
    )
    remark = REMARK.format("rents", "The ministry has it otherwise [s#p1].")

    assert read(remark + figure).findings == ()
    (typo,) = read(remark + figure.replace("ack: {sources-conflict", "ack: {sources-conflit")).findings
    assert (typo.code, typo.printed) == ("ack-of-nothing", "sources-conflit")
    (other,) = read(remark + figure.replace("ack: {", "ack: {weekday: it was another, ")).findings
    assert (other.code, other.printed) == ("ack-of-nothing", "weekday")


@pytest.mark.parametrize(("says", "found"), [
    ("The two ways make USD 15.3 bn.", False), ("The two ways make more.", True), ("In 2017 all was otherwise.", True),
])  # fmt: skip
def test_other_rules_are_silent_too_where_a_remark_says_both_values(read: Read, says: str, found: bool) -> None:
    trade = TRADE.format("USD 17.1 bn", "USD 17 bn").replace("period: 2017,", "period: 2017, id: rents,")
    codes = [each.code for each in read(REMARK.format("rents", says) + trade).findings]

    assert ("flows-and-total" in codes) == found


MEETING = (
    "leadership:\n  contacts:\n    - {{date: 2018-01-19, kind: meeting, who: [nora, stig], src: {},"
    " other_sources_say: {}}}\n"
)


def dated(value: str, src: str) -> str:
    return f"{{field: date, value: {value}, src: {src}}}"


def test_what_was_told_before_the_other_day_cannot_have_been_on_that_day(read: Read) -> None:
    (found,) = conflicts(read, MEETING.format("s#p1", dated("2018-02-22", "w#p1")))

    assert found.severity == "remark"
    assert found.instead == (
        "Give 19 January 2018: State Department told of it on 1 February 2018, so that it cannot be 22 February 2018."
    )


def test_nor_on_the_printed_day_if_the_other_was_told_before_it(read: Read) -> None:
    (found,) = conflicts(read, MEETING.format("w#p1", dated("2018-01-03", "s#p1")).replace("2018-01-19", "2018-02-19"))

    assert found.severity == "warning"
    assert found.instead == (
        "Rather give 3 January 2018: State Department told of it on 1 February 2018, "
        "so that it cannot be 19 February 2018."
    )


@pytest.mark.parametrize("issued", ["2018-01-19", "2018-01~", "unknown", "2018-03-01"])
def test_a_source_of_the_day_itself_or_of_no_known_day_rules_nothing_out(read: Read, issued: str) -> None:
    registry = changed("sheet", "issued: 2018-02-01", f"issued: {issued}")
    (found,) = conflicts(read, MEETING.format("s#p1", dated("2018-02-22", "w#p1")), registry=registry)

    assert "cannot be" not in found.instead


def test_the_text_itself_decides_on_which_day_it_was_signed(read: Read) -> None:
    registry = changed("sheet", "issued: 2018-02-01", "issued: 2016-06-09\n        type: legislation")
    treaty = "kind: treaty, title: Treaty of Peace, in_force: unknown"
    other = "{{field: signed, value: {}, src: {}}}"
    ours = f"{{{treaty}, signed: 2016-06-09, src: s#p1, other_sources_say: {other.format('2016-04-28', 'w#p1')}}}"
    theirs = f"{{{treaty}, signed: 2016-04-28, src: w#p1, other_sources_say: {other.format('2016-06-09', 's#p1')}}}"
    advice = "Give 9 June 2016, by the text itself (State Department), not 28 April 2016."

    for document, severity in ((ours, "remark"), (theirs, "warning")):
        (found,) = conflicts(read, f"history:\n  documents:\n    - {document}\n", registry=registry)
        assert (found.severity, found.instead) == (severity, advice)


FIGURE = (
    "security:\n  figures:\n    - {{what: Men, value: '1,700 men', as_of: 2017-02, src: w#p1, {}"
    "other_sources_say: {}}}\n"
)


@pytest.mark.parametrize(
    ("text", "why", "is_plan"),
    [
        ("text: 'It would hold 3,000 or more in the end', ", "that month", True),
        ("", "a count of 3,000 men", False),
        ("", "3,000 were planned; 3,000 is the target", False),
        ("", "it was to hold 3,000", True),
        ("text: 'It would hold more; 3,000 came later', ", "that month", False),
        ("text: 'It would hold 13,000', ", "that month", False),
    ],
)
def test_a_number_that_is_told_as_planned_is_no_count(read: Read, text: str, why: str, is_plan: bool) -> None:
    other = f"{{field: value, value: '3,000 men', src: s#p1, why: '{why}'}}"
    (found,) = conflicts(read, FIGURE.format(text, other), registry=graded(wire="B", sheet="C"))

    assert ("a plan is no count" in found.instead) == is_plan
    assert found.severity == "warning"


def test_who_bears_the_printed_value_out_is_named_and_counts(read: Read) -> None:
    others = f"[{dated('2017-09-21', 'page#p1')}, {dated('2018-01', 's#p1')}]"
    (found,) = conflicts(read, MEETING.format("w#p1", others))

    assert found.odd == (
        "printed: 19 January 2018, borne out by State Department (January 2018); A page has 21 September 2017"
    )
    assert found.instead == "Rather give 19 January 2018: State Department has January 2018."


def test_a_wide_value_that_bears_both_out_is_not_named(read: Read) -> None:
    others = f"[{dated('2018-01-21', 'page#p1')}, {dated('2018-01', 's#p1')}]"
    (found,) = conflicts(read, MEETING.format("w#p1", others))

    assert "borne out" not in found.odd


def test_all_sources_of_another_value_are_named(read: Read) -> None:
    (found,) = conflicts(read, MEETING.format("w#p1", dated("2017-09-21", "[s#p1, page#p1]")))

    assert "; State Department and A page have 21 September 2017;" in found.odd


def test_a_source_or_publisher_that_has_both_is_said_to_have_both(read: Read) -> None:
    (same,) = conflicts(read, MEETING.format("w#p1", dated("2017-09-21", "w#p2")))
    registry = changed("page", "publisher: A page", "publisher: Wire")
    (page,) = conflicts(read, MEETING.format("w#p1", dated("2017-09-21", "page#p2")), registry=registry)

    assert same.odd.endswith("; Wire has both")
    assert same.instead == "Say that Wire has both, and ask which of them holds."
    assert page.odd.endswith("; Wire has both, on two pages")


def test_of_an_amount_that_a_source_has_twice_it_is_asked_what_each_is_of(read: Read) -> None:
    (found,) = conflicts(read, FIGURE.format("", "{field: value, value: '900 men', src: w#p2}"))

    assert found.instead == "Say that Wire has both, and what each is of, or ask which of them holds."


@pytest.mark.parametrize(
    ("grades", "instead", "severity"),
    [
        ("AD", "Give 2 barges: its source is of reliability A, the other of D.", "remark"),
        ("BD", "Give 2 barges: its source is of reliability B, the other of D.", "remark"),
        ("CD", "Give 2 barges, and 3 barges only with its source, which is of reliability D.", "warning"),
        ("DB", "Rather give 3 barges: its source is of reliability B, the other of D.", "warning"),
        ("DD", "Give neither before a better source is found.", "warning"),
        ("ED", "Give neither before a better source is found.", "warning"),
        ("AC", "Give 2 barges: its source is of reliability A, the other of C.", "remark"),
        ("BC", "Give both, each with its source.", "warning"),
        ("AF", "Give both, each with its source.", "warning"),
    ],
)
def test_how_reliable_sources_are_decides_where_they_are_far_apart_or_none_is(
    read: Read, grades: str, instead: str, severity: str
) -> None:
    other = "{field: value, value: 3 barges, src: s#p1}"
    figure = f"{{what: Barges, value: 2 barges, period: unknown, src: w#p1, other_sources_say: {other}}}"
    registry = graded(wire=grades[0], sheet=grades[1])
    (found,) = conflicts(read, f"economy:\n  figures:\n    - {figure}\n", registry=registry)

    assert (found.instead, found.severity) == (instead, severity)


def test_another_source_that_is_better_and_was_written_far_closer_is_to_be_followed(read: Read) -> None:
    registry = changed("sheet", "issued: 2018-02-01", "issued: 2016-07")  # of the month, a day of it unknown
    meeting = MEETING.format("w#p1", dated("2016-07-15", "s#p1")).replace("2018-01-19", "2016-07-14")
    (found,) = conflicts(read, meeting, registry=registry)

    assert found.severity == "warning"
    assert found.instead == (
        "Rather give 15 July 2016: State Department is more reliable (B, the other C) and was written closer to it."
    )


def test_the_gathering_that_another_source_has_is_to_be_named(read: Read) -> None:
    beside = "beside: session of the Council of Heads of Government"
    other = "{field: beside, value: session of the Council of Heads of State, src: s#p1}"
    contact = f"date: 2017-03-07, kind: meeting, who: [nora, stig], {beside}, src: w#p1"
    alone, told = (
        next(each for each in read(f"leadership:\n  contacts:\n    - {{{fields}}}\n").findings)
        for fields in (contact, f"{contact}, other_sources_say: {other}")
    )

    assert alone.instead.startswith("Say where and when they met")
    assert told.instead == "Rather say “session of the Council of Heads of State”, as State Department has it."
