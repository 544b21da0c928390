"""Each rule finds what its page says that it finds, and is silent on what its page says that it is silent on."""

import re

import pytest

from dossier_tui.audit.findings import BY_CODE, page_of
from dossier_tui.model import CONFLICT, PAST, Dossier
from tests.unit.evidence.conftest import HEAD

from .conftest import Read

EXAMPLES = {code: re.findall(r"```yaml\n(.*?)```", page_of(rule), re.DOTALL) for code, rule in BY_CODE.items()}
WITH_EXAMPLES = [code for code, examples in EXAMPLES.items() if examples]


def with_head(example: str) -> tuple[str, str]:
    """Return the sections of an example, and a head with the day of which it says it is."""
    day = re.match(r"as_of: (.*)\n", example)
    return (example[day.end() :], HEAD.replace("2018-03-01", day[1])) if day else (example, HEAD)


def codes(dossier: Dossier) -> list[str]:
    return [finding.code for finding in dossier.findings]


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_first_example_of_a_page_is_found(read: Read, code: str) -> None:
    found = codes(read(*with_head(EXAMPLES[code][0])))

    assert code in found


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_second_example_of_a_page_is_not_found(read: Read, code: str) -> None:
    assert codes(read(*with_head(EXAMPLES[code][1]))) == []


def test_every_rule_has_a_title_and_a_page_with_an_example_of_each_sort() -> None:
    fences = {code: page_of(rule).count("```yaml") for code, rule in BY_CODE.items()}

    assert [code for code, rule in BY_CODE.items() if fences[code] != 2 or len(rule.title) < 20] == []


def test_a_finding_has_both_values_its_dossier_and_what_to_say_instead(read: Read) -> None:
    found = read(EXAMPLES["flows-and-total"][0]).findings[0]

    assert found.says == (
        "Trade in 2018: USD 38.9 m of Norland and USD 10.9 m of Sudland make USD 49.8 m; printed is USD 51 m"
    )
    assert (found.printed, found.against, found.about) == ("USD 51 m", "USD 49.8 m", ("trade-2018",))
    assert (found.pair, found.severity) == ("norland-sudland", "warning")
    assert found.instead.startswith("Give both directions")


def test_a_source_after_the_day_of_the_dossier_is_found(read: Read) -> None:
    sections = "history:\n  statements:\n    - {says: The two trade, src: w#p1}\n"

    assert codes(read(sections)) == []
    assert codes(read(sections, HEAD.replace("2018-03-01", "2018-02-01"))) == ["source-after-the-day"]


def test_a_private_paper_of_the_other_side_does_not_speak_for_it(read: Read) -> None:
    position = "security:\n  positions:\n    - {{holders: norland, says: that the tolls are lawful, src: {}#p1}}\n"

    assert codes(read(position.format("page"))) == []
    assert codes(read(position.format("sheet").replace("norland", "sudland"))) == ["told-by-the-other-side"]


def test_a_cabinet_may_approve_before_it_is_signed(read: Read) -> None:
    acts = "{act: approved, date: 2016-01-02, by: norland}"
    document = "history:\n  documents:\n    - {{kind: treaty, title: Treaty, signed: 2016-05, acts: [{}], src: w#p1}}\n"

    assert codes(read(document.format(acts))) == []
    assert codes(read(document.format(acts.replace("approved", "ratified")))) == ["order-of-steps"]


def test_long_sections_that_rest_on_one_source_are_found(read: Read) -> None:
    lines = "".join(f"    - {{says: Fact {number}, src: w#p1}}\n" for number in range(8))

    elsewhere = "culture: {statements: {says: Another fact, src: s#p1}}\n"
    pact = "  documents: {title: Pact, kind: pact, src: w#p1}\n"
    (found,) = read(f"{elsewhere}history:\n  statements:\n{lines}{pact}").findings
    assert (found.code, found.says) == ("section-on-one-source", "History: every record rests on Wire alone")
    assert codes(read(f"history:\n  statements:\n{lines}")) == []
    assert codes(read(f"history:\n  statements:\n{lines.replace('w#p1', 's#p1', 1)}")) == []


def test_the_code_of_conflicting_sources_is_that_which_checks_know() -> None:
    assert {CONFLICT, PAST} <= BY_CODE.keys()


def test_an_acknowledged_code_that_is_not_found_is_told_with_the_nearest(read: Read) -> None:
    example = EXAMPLES["weekday"][0].replace("src: w#p1", "src: w#p1, ack: {weekdy: a slip}")

    (told,) = (each for each in read(example).findings if each.code == "ack-of-nothing")
    assert told.odd == "`ack` has weekdy, which is not found here; did you mean 'weekday'?"


def test_what_curators_let_stand_is_told_with_their_reason_and_warns_nobody(read: Read) -> None:
    example = EXAMPLES["weekday"][0].replace("src: w#p1", "src: w#p1, ack: {weekday: the paper's slip}")

    (found,) = read(example).findings
    assert (found.acknowledged, found.severity) == ("the paper's slip", "remark")


@pytest.mark.parametrize(
    ("total", "ways", "found"),
    [
        ("USD 729.4 m", ("USD 594.3 m", "USD 135.1 m"), False),
        ("USD 1.8 bn", ("USD 1.6 bn", "USD 248.3 m"), False),
        ("USD 1.7 bn", ("USD 1.6 bn", "USD 248.3 m"), True),
        ("about USD 50 m", ("USD 38.9 m", "USD 10.9 m"), False),
        ("more than USD 50 m", ("USD 38.9 m", "USD 10.9 m"), True),
        ("USD 51 m", ("some USD 39 m", "USD 10.9 m"), False),
        ("EUR 51 m", ("USD 38.9 m", "USD 10.9 m"), False),
        ("USD 51 m", ("most of it", "USD 10.9 m"), False),
    ],
)
def test_sums_are_held_against_the_digits_that_are_printed(
    read: Read, total: str, ways: tuple[str, str], found: bool
) -> None:
    sold = f"{{norland: {ways[0]}, sudland: {ways[1]}}}"
    trade = f"{{period: 2017, total: {total}, sold_by: {sold}, figures_from: unknown, src: w#p1}}"

    assert ("flows-and-total" in codes(read(f"economy:\n  trade:\n    - {trade}\n"))) == found


@pytest.mark.parametrize(("change", "found"), [("up 50 %", False), ("up 13.1 %", True), ("-50 %", True)])
def test_the_change_of_one_way_is_held_against_what_was_sold(read: Read, change: str, found: bool) -> None:
    trade = (
        "economy:\n  trade:\n"
        "    - {period: 2016, sold_by: {norland: USD 2.0 m}, figures_from: unknown, src: w#p1}\n"
        f"    - {{period: 2017, sold_by: {{norland: USD 3.0 m}}, changes: {{norland: {change}}}, figures_from: unknown,"
        " src: w#p1}\n"
    )

    assert ("growth-and-levels" in codes(read(trade))) == found


@pytest.mark.parametrize(
    ("act", "found"),
    [
        ("{act: ratification suspended, date: 2015-03}", True),
        ("{act: licence extended to 2019, date: 2015-03}", True),
        ("{act: lifted in part, date: 2015-03}", True),
        ("{act: talks suspended, date: 2015-03}", False),
        ("{act: suspended, date: 2016-07}", False),  # between the signing and its taking effect
        ("{act: extended, date: 2018-01}", False),
    ],
)
def test_nothing_is_suspended_extended_or_lifted_before_it_is_signed(read: Read, act: str, found: bool) -> None:
    fields = f"kind: treaty, title: Treaty, signed: 2016-05, in_force: 2017, acts: [{act}], src: w#p1"

    assert ("order-of-steps" in codes(read(f"history:\n  documents: {{{fields}}}\n"))) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("date: 2016-03, who: [nora, stig], src: w#p1", "date: 2016-03, who: [stig, nora], src: w#p1", True),
        ("date: 2016-03, who: [nora, stig], src: w#p1", "date: 2016-03, who: [stig, nora], src: w#p2", False),
        ("date: 2016-03-01, who: [{name: A}], src: w#p1", "date: 2016-03-01, who: [{name: A}], src: w#p2", True),
        ("date: 2016-03-01, who: [{name: A}], src: w#p1", "date: 2016-03-01, who: [{name: B}], src: w#p2", False),
        ("date: 2016-03-01, who: unknown, src: w#p1", "date: 2016-03-01, who: unknown, src: w#p2", False),
    ],
)
def test_a_contact_of_a_month_or_of_persons_named_once_is_found_if_it_stands_twice(
    read: Read, one: str, other: str, found: bool
) -> None:
    told = {"a": one, "b": other}
    contacts = "".join(f"    - {{kind: meeting, place: port, id: {id}, {each}}}\n" for id, each in told.items())

    assert ("told-twice" in codes(read(f"leadership:\n  contacts:\n{contacts}"))) == found


@pytest.mark.parametrize(
    ("date", "src", "named"),
    [
        ("2016-05-03", "s#1", ""),
        ("2016-05", "s#1", ""),
        ("2016-05-04", "s#1", "3 May 2016"),
        ("2015", "s#1", "2016"),
        ("2017-02", "s#2", ""),
        ("2016-02", "s#2", "2017"),
        ("2016-02", "s#1-2", ""),
        ("2017-05-03", "s#1-2", "3 May 2016"),
        ("2017", "s#3", ""),
        ("2017", "[s#1, w#p1]", ""),  # who knows what the wire says
        ("unknown", "s#1", ""),
    ],
)
def test_a_date_is_held_against_those_that_the_cited_claims_name(read: Read, date: str, src: str, named: str) -> None:
    found = read(f"culture:\n  events:\n    - {{name: Sailing, date: {date}, src: {src}}}\n").findings

    assert [each.against for each in found if each.code == "date-of-no-claim"] == [named] * bool(named)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("4.4-fold", False),
        ("more than 4-fold", False),
        ("some 4-fold", False),
        ("4.6-fold", True),
        ("6-fold", True),
        ("more than 5-fold", True),
        ("up 4-fold", False),  # to four times or to five times as much
        ("down 4-fold", False),
        ("growing", False),
    ],
)
def test_so_many_times_as_much_is_held_against_both_amounts(read: Read, change: str, found: bool) -> None:
    before = "{period: 2016, total: USD 73.5 m, figures_from: unknown, src: w#p1}"
    now = f"{{period: 2017, total: USD 324.5 m, change: {change}, figures_from: unknown, src: w#p1}}"

    assert ("growth-and-levels" in codes(read(f"economy:\n  trade: [{before}, {now}]\n"))) == found
