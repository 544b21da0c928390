"""A dossier as it stood on a day: what came later is gone, what was ahead stands so, what nobody can date stays."""

import datetime as dt

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import (
    Body,
    Dossier,
    dossier_on,
    first_day,
    is_past,
    is_untimed,
    other_heads,
    status_of,
    turning_days,
    without_untimed,
)
from dossier_tui.words.fact import plain_fact
from dossier_tui.words.lines import record_line
from tests.conftest import FILES, MakeDossier

SOURCES = "sources: {sp: sputnik-2019, kr: kremlin-2019}"
EARLY = {
    "seeds/kremlin-2017.yaml": FILES["seeds/kremlin-2019.yaml"].replace("2019-03-28", "2017-03-28"),
    "seeds/undated.yaml": FILES["seeds/kremlin-2019.yaml"].replace("2019-03-28", "unknown"),
}
HEAD = f"""\
model: 2
title: Russia and Kyrgyzstan
parties: [russia, kyrgyzstan]
as_of: 2019-07-11
{SOURCES.replace("}", ", old: kremlin-2017, un: undated}")}
"""


@pytest.fixture
def on(make_dossier: MakeDossier):
    """Makes the dossier of these sections as it stood on a day."""

    def made(sections: str, day: str) -> Dossier:
        return dossier_on(make_dossier(sections, head=HEAD, files=EARLY), dt.date.fromisoformat(day))

    return made


def ids(dossier: Dossier) -> list[str]:
    return [record.id for record in dossier.records()]


EVENTS = "culture:\n  events:\n"
DOCUMENTS = "history:\n  documents:\n"


@pytest.mark.parametrize(
    ("entry", "there"),
    [
        ("date: 2018-05-01", True),
        ("date: 2018-05-02", False),
        ("date: 2018", True),
        ("date: 2018-06", False),
        ("date: 2018-04-30/2018-05-03", True),
        ("date: ../2018-05-02", False),
        ("date: unknown", True),
        ("date: 2018-06, state: planned", False),
        ("date: 2018-06, state: planned, state_as_of: 2018-04", True),
        ("date: 2018-06, state: planned, src: old#p1", True),
        ("date: 2018-04, state: planned", True),
        ("date: 2018-06, state: cancelled", False),
        ("date: 2018-06, state: postponed, src: old#p1", True),
        ("date: unknown, state: planned", False),
        ("date: unknown, state: planned, src: un#p1", True),
        ("date: 2018-06, acts: [{act: announced, date: 2018-03-01}]", True),
        ("date: 2018-06, acts: [{act: announced, date: 2018-05-02}]", False),
    ],
)
def test_a_record_is_there_unless_it_surely_came_later_and_a_plan_if_it_was_known(on, entry, there) -> None:
    src = "" if "src" in entry else ", src: kr#p1"
    dossier = on(f"{EVENTS}    - {{id: fair, name: Fair, {entry}{src}}}", "2018-05-01")

    assert ids(dossier) == ["fair"] * there


def test_trade_of_a_year_is_not_known_before_its_end(on) -> None:
    trade = "economy:\n  trade:\n    - {period: 2018, total: USD 1.9 bn, figures_from: customs, src: kr#p1}"

    assert (ids(on(trade, "2018-12-30")), ids(on(trade, "2018-12-31"))) == ([], ["trade-2018"])


def test_what_was_announced_and_came_later_stands_as_planned(on) -> None:
    (fair,) = on(
        f"{EVENTS}    - {{name: Fair, date: 2018-06, acts: [{{act: announced, date: 2018-03-01}}], src: kr#p1}}",
        "2018-05-01",
    ).records()

    assert (fair.state, str(fair.state_as_of)) == ("planned", "1 March 2018")


TREATY = (
    f"{DOCUMENTS}    - {{id: treaty, kind: treaty, title: Treaty on Trade, signed: 2017-06-01, in_force: 2018-06-01, "
    "acts: [{act: negotiations begun, date: 2016-02-01}, {act: ratified, by: russia, date: 2018-03-01}, "
    "{act: terminated, date: 2019-01-01}], src: kr#p1}"
)


@pytest.mark.parametrize(
    ("day", "acts", "status"),
    [
        ("2015-01-01", None, None),
        ("2016-03-01", ["negotiations begun", "in force"], "not looked for"),
        ("2017-06-01", ["negotiations begun", "in force"], "not looked for"),
        ("2018-03-01", ["negotiations begun", "ratified", "in force"], "not looked for"),
        ("2018-06-01", ["negotiations begun", "ratified"], "in force"),
        ("2019-01-01", ["negotiations begun", "ratified", "terminated"], "ended"),
    ],
)
def test_a_document_has_the_acts_and_the_force_that_it_had(on, day, acts, status) -> None:
    dossier = on(TREATY, day)
    treaty = dossier.record("treaty")

    assert (treaty and [act.act for act in treaty.acts]) == acts
    assert all(act.state == "not yet" for act in (treaty.acts if treaty else ()) if act.act == "in force")
    if treaty:
        assert status_of(dossier, treaty).word == status


def test_a_document_not_in_force_yet_says_so_and_one_not_signed_yet_names_no_signing(on) -> None:
    signed, begun = on(TREATY, "2018-01-01"), on(TREATY, "2016-03-01")

    assert "not yet in force" in text_of(record_line(signed, signed.records()[0]))
    assert "signed" not in text_of(record_line(begun, begun.records()[0]))


def test_what_was_never_done_had_not_been_done_yet(on) -> None:
    treaty = "{id: treaty, kind: treaty, title: Treaty, signed: 2017, acts: [{act: ratified, date: never}], src: kr#p1}"
    dossier = on(f"{DOCUMENTS}    - {treaty}", "2018-05-01")

    assert "ot yet ratified" in text_of(record_line(dossier, dossier.records()[0]))


def test_nothing_refers_to_what_is_gone(on) -> None:
    sections = f"""\
{EVENTS}    - {{id: fair, name: Fair, date: 2019-01, src: kr#p1}}
    - {{id: talk, name: Talk, date: 2018-01, about: [fair], src: kr#p1}}
    - {{id: prize, name: Prize, date: unknown, after: fair, src: kr#p1}}
    - {{id: medal, name: Medal, date: unknown, about: [fair], src: kr#p1}}
"""
    dossier = on(sections, "2018-05-01")

    assert ids(dossier) == ["talk"]
    assert dossier.records()[0].about == ()


def test_another_sources_value_of_a_later_day_and_a_later_answer_are_gone(on) -> None:
    entry = (
        "{id: talk, name: Talk, date: 2018-01, response: [{kind: denied, by: russia, date: 2018-02}, "
        "{kind: rejected, by: russia, date: ../2018-10}, "
        "{kind: confirmed, by: kyrgyzstan, date: 2018-09}], "
        "other_sources_say: [{field: date, value: 2018-06, src: un#p1}, {field: date, value: 2018-01-02, src: un#p1}], "
        "src: kr#p1}"
    )
    (talk,) = on(f"{EVENTS}    - {entry}", "2018-05-01").records()

    assert [response.kind for response in talk.response] == ["denied"]
    assert [str(other.value) for other in talk.other_sources_say] == ["2018-01-02"]


def test_what_nobody_can_date_says_that_it_may_be_later_and_by_when_it_was_told(on) -> None:
    sections = f"{EVENTS}    - {{id: fair, name: Fair, date: unknown, src: kr#p1}}"
    before, after = on(sections, "2018-05-01"), on(sections, "2019-03-28")

    assert "(perhaps later: told on 28 March 2019)" in text_of(record_line(before, before.records()[0]))
    assert ids(without_untimed(before)) == []
    assert not is_untimed(after, after.records()[0])
    assert without_untimed(after) is after


def test_a_judgement_is_of_the_day_of_its_source(on) -> None:
    judgements = "{id: ally, says: An ally, src: sp#5}", "{id: bond, says: A bond, src: kr#p1}"
    sections = "history:\n  evaluations:" + "".join(f"\n    - {each}" for each in judgements)

    assert ids(on(sections, "2019-07-10")) == ["bond"]


def test_a_plan_past_its_time_has_no_outcome_on_that_day(on) -> None:
    sections = f"{EVENTS}    - {{id: fair, name: Fair, date: 2018-04, state: planned, src: old#p1}}"
    ahead, past = on(sections, "2018-04-02"), on(sections, "2018-05-01")

    assert (is_past(ahead, ahead.records()[0]), is_past(past, past.records()[0])) == (False, True)


def test_a_remark_goes_with_any_record_that_it_is_about_and_a_recognition_with_its_day(make_dossier) -> None:
    head = HEAD + "remarks:\n  - {title: Two, about: [fair, talk], says: They differ}\n"
    head += "  - {title: All, about: [], says: Nothing is later}\n"
    polities = FILES["dossiers/registry/polities.yaml"].replace(
        "kind: disputed}", 'kind: disputed, recognised_by: [{by: russia, since: 2018-08-26, src: "kremlin-2019#p1"}]}'
    )
    sections = f"""\
{EVENTS}    - {{id: fair, name: Fair, date: 2019-01, names: [abkhazia], src: kr#p1}}
    - {{id: talk, name: Talk, date: 2018-01, names: [abkhazia], src: kr#p1}}
"""
    files = {**EARLY, "dossiers/registry/polities.yaml": polities}
    whole = make_dossier(sections, head=head, files=files)
    then, later = (dossier_on(whole, dt.date.fromisoformat(day)) for day in ("2018-05-01", "2019-02-01"))

    assert (len(then.header.remarks), len(later.header.remarks)) == (0, 1)
    assert [len(d.registry.polities["abkhazia"].recognised_by) for d in (then, later)] == [0, 1]


def test_who_leads_a_body_is_known_only_of_the_day_of_its_source(on) -> None:
    body = "leadership:\n  bodies:\n    - {id: fund, name: Fund, kind: fund, since: 2010, led_by: [putin], src: kr#p1}"

    assert [on(body, day).records()[0].led_by for day in ("2018-05-01", "2019-04-01")] == [(), ("putin",)]


def test_a_document_of_which_only_the_end_is_known_may_have_been_there(on) -> None:
    contract = "{id: gas, kind: contract, title: Gas, signed: unknown, term: /2019-05-31, src: kr#p1}"

    assert ids(on(f"{DOCUMENTS}    - {contract}", "2018-05-01")) == ["gas"]


def test_an_ambassador_of_later_days_is_no_head_of_the_mission_yet(make_dossier) -> None:
    people = (
        FILES["dossiers/registry/people.yaml"]
        + """
        envoy-a:
          name: Anna Berg
          offices:
            - {role: ambassador, of: russia, to: kyrgyzstan, seen: [2015-02-03], src: "kremlin-2019#p1"}
        """
    )
    bodies = "leadership:\n  bodies:\n    - {id: embassy, kind: embassy, of: [russia], to: [kyrgyzstan], src: kr#p1}"
    whole = make_dossier(bodies, head=HEAD, files={**EARLY, "dossiers/registry/people.yaml": people})
    then, later = (dossier_on(whole, dt.date(year, 1, 1)) for year in (2014, 2016))

    assert [[*other_heads(each, each.records(Body)[0])] for each in (then, later)] == [[], ["envoy-a"]]


def test_a_fact_to_paste_says_of_which_day_it_is(on) -> None:
    dossier = on(f"{EVENTS}    - {{id: fair, name: Fair, date: 2018-01, src: kr#p1}}", "2018-05-01")

    fact = plain_fact(dossier, dossier.address(dossier.records()[0]))
    assert fact.endswith(" As it stood on 1 May 2018, by sources read up to 11 July 2019.")


def test_on_its_own_day_a_dossier_is_the_same_and_on_a_later_one_it_only_looks_from_there(make_library) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    later = dossier_on(dossier, dt.date(2021, 1, 1))
    (contact, *_) = (each for each in later.records() if each.KIND == "contact")

    assert dossier_on(dossier, dt.date(2019, 7, 11)) is dossier
    assert (later.held, later.sources, later.registry) == (dossier.held, dossier.sources, dossier.registry)
    assert (is_past(dossier, contact), is_past(later, contact)) == (False, True)
    assert not any(is_untimed(later, record) for record in later.records())


def test_the_days_of_a_dossier_are_those_by_which_something_was_so(on, make_dossier) -> None:
    whole = make_dossier(TREATY, head=HEAD, files=EARLY)

    assert [str(day) for day in turning_days(whole)] == [
        "2016-02-01", "2017-06-01", "2018-03-01", "2018-06-01", "2019-01-01"
    ]  # fmt: skip
    assert first_day(whole) == dt.date(2016, 2, 1)


@pytest.mark.parametrize(
    ("pair", "day", "gone", "there"),
    [
        ("russia-serbia", "2008-06-01", ["nis-sale"], ["relations-1838"]),
        ("india-japan", "2009-06-20", ["nuclear-agreement"], ["relations-1952", "cepa"]),
        ("russia-abkhazia", "2008-08-25", ["recognition-of-abkhazia"], []),
    ],
)
def test_bundled_dossiers_stand_as_they_did(pair, day, gone, there) -> None:
    dossier = Library((bundled_root(),)).dossier(pair)
    assert dossier
    then = dossier_on(dossier, dt.date.fromisoformat(day))

    assert {*gone, *there} <= {*ids(dossier)}
    assert {*there} <= {*ids(then)}
    assert not {*gone} & {*ids(then)}
