"""What a dossier leaves open becomes a question to whom can answer it."""

import pytest

from dossier_tui.curation.questions import asked_words, open_words, questions_of
from tests.unit.evidence.conftest import REGISTRY

from .conftest import Read


@pytest.mark.parametrize(
    ("sections", "asked"),
    [
        (
            "history:\n  documents:\n    - {kind: treaty, title: Treaty, signed: 2016, in_force: unknown, src: w#p1}",
            ("both sides", "Treaty", "is it in force, and since when?"),
        ),
        (
            "history:\n  documents:\n    - {kind: law, title: Law on Fish, signed: unknown, by: norland, src: w#p1}",
            ("look up", "Law on Fish", "when was it signed?"),
        ),
        (
            "history:\n  documents:\n    - {kind: treaty, title: Treaty, signed: 2007, in_force: unknown, src: w#p1}",
            ("look up", "Treaty", "is it in force, and since when?"),
        ),
        (
            "history:\n  documents:\n"
            "    - {kind: memorandum of understanding, title: On Fish, signed: unknown, by: norland, src: w#p1}",
            ("Norland", "On Fish", "when was it signed?"),
        ),
        (
            "history:\n  documents:\n    - {kind: decision, title: On Fish, signed: unknown, src: w#p1}",
            ("both sides", "On Fish", "when was it taken?"),
        ),
        (
            "security:\n  bodies:\n    - {kind: embassy, of: norland, to: sudland, place: unknown, src: w#p1}",
            ("look up", "Embassy of Norland to Sudland", "where is it?"),
        ),
        (
            "history:\n  documents:\n    - {kind: law, title: Law, signed: unknown, state: agreed, src: w#p1}",
            ("both sides", "Law", "has it been signed, and when?"),
        ),
        (
            "economy:\n  figures:\n    - {what: Ships sold, kind: goods, value: unknown, period: 2018, src: w#p1}",
            ("Wire", "Ships sold", "how many were there?"),
        ),
        (
            "economy:\n  figures:\n"
            "    - {what: Aid, value: USD 5 m, period: unknown, figures_from: unknown, src: w#p1}",
            ("Wire", "Aid (USD 5 m)", "which period is it of? Who counted?"),
        ),
        (
            "security:\n  bodies:\n    - {name: Fish Fleet, kind: fleet, size: 4 ships, of: sudland, src: w#p1}",
            ("Sudland", "Fish Fleet", "4 ships are counted, and none is named; which are they?"),
        ),
        (
            "security:\n  positions:\n    - {holders: norland, says: that the tolls are lawful, "
            "response: not given, src: w#p1}",
            ("Sudland", "Position of Norland: that the tolls are lawful", "what do you say to that?"),
        ),
        (
            "security:\n  positions:\n"
            "    - {holders: norland, says: that the tolls must go, to: sudland, date: 2013, src: w#p1}",
            ("Sudland", "Position of Norland: that the tolls must go", "what is your answer?"),
        ),
        (
            "security:\n  positions:\n    - {holders: norland, says: the ferry is unsafe, against: sudland, src: w#p1}",
            ("Sudland", "Position of Norland: the ferry is unsafe", "what is your answer?"),
        ),
        (
            "leadership:\n  contacts:\n"
            "    - {kind: talks, who: [nora, stig], date: 2018-06, place: unknown, state: planned, src: w#p1}",
            ("both sides", "Talks of June 2018", "where is it to be?"),
        ),
        (
            "history:\n  documents:\n"
            "    - {kind: statement, title: On Fish, signed: 2016, signed_by: unknown, src: w#p1}",
            ("both sides", "On Fish", "who signed it?"),
        ),
        (
            "culture:\n  events:\n    - {name: Year of Fish, date: 2018-03-20, state: planned, src: w#p1}",
            ("both sides", "Year of Fish, 20 March 2018", "it was planned; what came of it?"),
        ),
        (
            "leadership:\n  contacts:\n"
            "    - {kind: talks, who: [norland], date: unknown, state: planned, state_as_of: 2018-03-01, src: w#p1}",
            ("both sides", "Talks of Norland", "when is it to be?"),
        ),
        (
            "history:\n  documents:\n    - {kind: treaty, title: Peace, signed: unknown, between: [estmark, isles],"
            " src: w#p1}",
            ("Wire", "Peace", "when was it signed?"),
        ),
        (
            "history:\n  documents:\n    - {kind: treaty, title: Peace, signed: unknown, between: [estmark, norland],"
            " src: w#p1}",
            ("Norland", "Peace", "when was it signed?"),
        ),
        (
            "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [stig, retired, ministry-s], src: w#p1}",
            ("Wire", "Talks of 2017", "what office did Rita Retired hold then? The level hangs on it."),
        ),
        ("culture:\n  not_said: [who pays]", ("both sides", "who pays", "")),
        (
            "security:\n  bases:\n    - {kind: base, name: Naval station, of: sudland, place: unknown, src: w#p1}",
            ("Sudland", "Naval station", "where is it?"),
        ),
        (
            "history:\n  documents:\n"
            "    - {kind: plan, title: Plan for fish, signed: unknown, signed_by: [retired, siri], src: w#p1}",
            ("look up", "Plan for fish", "when was it signed?"),
        ),
        ("culture:\n  not_said: [visitors from 1950 on]", ("both sides", "visitors from 1950 on", "")),
        ("culture:\n  not_said: [the day in 1950 on which it was]", ("look up", "the day in 1950 on which it was", "")),
        ("culture:\n  not_said: [visitors from 1950 to 1960]", ("look up", "visitors from 1950 to 1960", "")),
        ("culture:\n  not_said: [the fairs of 1950]", ("look up", "the fairs of 1950", "")),
        ("culture:\n  not_said: [the fairs since 1950]", ("both sides", "the fairs since 1950", "")),
        (
            "economy:\n  figures:\n    - {what: Rent, kind: payment, value: USD 5 m, date: unknown, src: [s#p1, w#p1]}",
            ("State Department", "Rent (USD 5 m)", "when was it paid?"),
        ),
    ],
)
def test_what_is_open_is_asked(read: Read, sections: str, asked: tuple[str, str, str]) -> None:
    dossier = read(sections + "\n")

    assert [(asked_words(dossier, each.to), each.says, each.asks) for each in questions_of(dossier)] == [asked]


@pytest.mark.parametrize(
    "sections",
    [
        "history:\n  documents:\n    - {kind: treaty, title: Treaty on Fish, signed: 2016, in_force: 2017, src: w#p1}",
        "security:\n  positions:\n    - {holders: norland, says: that it is so, response: denied, src: w#p1}",
        "security:\n  positions:\n    - {holders: isles, says: that it is so, src: w#p1}",
        "security:\n  positions:\n    - {holders: norland, says: that it is so, src: w#p1}",
        "security:\n  positions:\n    - {holders: norland, says: thanks for the fish, to: sudland, src: w#p1}",
        "security:\n  positions:\n    - {holders: norland, says: it must end, to: sudland, date: 2012, src: w#p1}",
        "security:\n  positions:\n    - {holders: norland, says: Sudland is a good friend, to: sudland, src: w#p1}",
        "security:\n  positions:\n    - {holders: retired, says: the tolls must go, against: sudland, src: w#p1}",
        "security:\n  positions:\n    - {holders: isles, says: that it is so, date: unknown, src: w#p1}",
        "security:\n  positions:\n    - {holders: {name: Ola Once, role: minister, of: norland}, against: sudland,\n"
        "       says: the tolls must go, date: 2016, src: w#p1}",
        "security:\n  positions:\n    - {holders: {name: Ola Once, role: head of state, of: norland},\n"
        "       against: sudland, says: the tolls must go, date: 2017-04, src: w#p1}",
        "security:\n  positions:\n"
        "    - {id: toll, holders: norland, says: the tolls must go, against: sudland, date: 2017-04, src: w#p1}\n"
        "  events:\n    - {name: Tolls are lifted, date: 2017-06, by: sudland, about: toll, src: w#p1}",
        "security:\n  bodies:\n    - {name: Naval station, kind: base, size: 221 acres, of: sudland, src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2007, who: [norland, sudland], place: unknown, src: w#p1}",
        "culture:\n  events:\n    - {name: Fair, date: unknown, state: promised, state_as_of: 2007, src: w#p1}",
        "culture:\n  events: []",
        "culture:\n  events: unknown",
        "culture:\n  events:\n    - {name: Order given, date: unknown, by: retired, src: w#p1}",
        "culture:\n  statements:\n    - {says: the ferry was sold, date: unknown, src: w#p1}",
        "security:\n  bodies:\n    - {name: Yearly talks, kind: dialogue, since: unknown, src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2016, who: [norland, sudland], place: unknown, src: w#p1}",
        "leadership:\n  contacts:\n"
        "    - {kind: talks, date: 2018-01, who: [norland, sudland], place: unknown, beside: council, src: w#p1}",
        "leadership:\n  contacts:\n"
        "    - {id: day, kind: visit, date: 2018-01-02, who: [nora, stig], src: w#p1}\n"
        "    - {kind: joint walk, date: unknown, who: [nora, stig], inside: day, src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: visit, date: 2018-01, who: [nora, unknown], src: w#p1,\n"
        "       other_sources_say: [{field: parts, value: [talks with Sud], src: s#p1}]}",
        "leadership:\n  contacts:\n"
        "    - {kind: meeting of ministers, date: 2018-01, who: [retired, ministry-s], src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: ../2018-03-01, who: [director, norland], src: w#p1}",
        "history:\n  documents:\n"
        "    - {kind: declaration, title: Declaration on Fish, signed: 2016, in_force: unknown, src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [nora, stig], place: unknown, src: w#p1,\n"
        "       other_sources_say: [{field: place, value: port, src: s#p1}]}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [nora, retired, stig], src: w#p1}",
        "leadership:\n  contacts:\n"
        "    - {kind: talks, date: 2017, who: [stig, {who: retired, styled: mayor of Port}, ministry-s], src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [retired, stig], level: minister, src: w#p1}",
        "economy:\n  figures:\n    - {what: Cost of the ferry, value: USD 5 m, date: unknown, src: w#p1}",
        "economy:\n  figures:\n    - {what: Tolls, value: USD 5 m, period: 2012, figures_from: unknown, src: w#p1}",
        "economy:\n  trade:\n"
        "    - {period: 2017, total: unknown, sold_by: {norland: USD 5 m, sudland: USD 7 m}, src: w#p1}",
        "culture:\n  events:\n    - {id: flood, name: Flood, date: 1953, src: w#p1}\n"
        "  figures:\n    - {what: Dead, value: 90 dead, as_of: unknown, about: flood, src: w#p1}",
        "economy:\n  documents:\n"
        "    - {kind: contract, title: Gas, signed: unknown, in_force: unknown, term: 2014/2016, src: w#p1}",
        "economy:\n  documents:\n    - {kind: treaty, title: Pact, signed: 2014, in_force: unknown, term: 2014/2016,"
        " src: w#p1}",
        "economy:\n  documents:\n    - {kind: agreement, title: A Sudlandic loan, signed: 2016, in_force: unknown,"
        " src: w#p1}",
        "economy:\n  documents:\n    - {kind: agreements, title: Fish, signed: unknown, in_force: unknown, src: w#p1}",
        "history:\n  documents:\n    - {kind: statement, title: On Fish, signed: 2006, signed_by: unknown, src: w#p1}",
        "leadership:\n  contacts:\n"
        "    - {kind: visit, date: 2018-01, who: [nora, unknown], results: [note], src: w#p1}\n"
        "  documents:\n    - {id: note, kind: protocol, title: On Fish, signed: 2018-01, src: w#p1}",
        "economy:\n  documents:\n    - {kind: contract, title: Gas, signed: unknown, src: w#p1,\n"
        "       acts: {act: agreed by telephone, date: 2016-05-29}}",
        "economy:\n  documents:\n    - {kind: contract, title: Gas, state: requested, signed: unknown,"
        " response: rejected, src: w#p1}",
        "leadership:\n  contacts:\n"
        "    - {kind: talks, date: 2018-01-02, who: [nora, stig], results: [note], src: w#p1}\n"
        "  documents:\n    - {id: note, kind: protocol, title: On Fish, signed: unknown, src: w#p1}",
    ],
)
def test_what_is_not_open_is_not_asked(read: Read, sections: str) -> None:
    assert questions_of(read(sections + "\n")) == []


def _with(path: str, old: str, new: str) -> dict[str, str]:
    """The registry and sources with something written otherwise in one file."""
    assert old in REGISTRY[path]
    return {**REGISTRY, path: REGISTRY[path].replace(old, new)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("reliability: C", "reliability: D"),
        ("issued: 2018-03-01", "issued: unknown\n        read_on: 2018-03-01"),
        ("issued: 2018-03-01", "issued: 2012-03-01"),
        ("held: excerpt", "held: excerpt\n        original: {publisher: Another Wire}"),
    ],
)
def test_nobody_stands_behind_a_doubtful_undated_old_or_copied_page(read: Read, old: str, new: str) -> None:
    sections = "economy:\n  figures:\n    - {what: Tolls, value: USD 5 m, period: unknown, src: w#p1}\n"

    assert [question.to for question in questions_of(read(sections))] == [("wire",)]
    assert questions_of(read(sections, registry=_with("seeds/wire.yaml", old, new))) == []


def test_an_office_that_speaks_for_a_state_is_asked_about_its_page_without_a_date(read: Read) -> None:
    undated = _with("seeds/sheet.yaml", "issued: 2018-02-01", "issued: unknown\n        read_on: 2018-02-01")
    sections = "security:\n  positions:\n    - {holders: isles, says: that it is so, date: unknown, src: s#p90}\n"

    assert questions_of(read(sections)) == []
    asked = questions_of(read(sections, registry=undated))
    assert [(each.to, each.asks) for each in asked] == [(("sheet",), "when was it said?")]


@pytest.mark.parametrize("later", ["2010/2016", "2010/2020"])
def test_no_answer_is_owed_once_whom_it_was_said_to_has_gone(read: Read, later: str) -> None:
    people = _with("dossiers/registry/people.yaml", "of: sudland, held: 2010/2020", f"of: sudland, held: {later}")
    position = "{holders: nora, says: the tolls must go, to: stig, date: 2015, src: w#p1}"

    asked = questions_of(read(f"security:\n  positions:\n    - {position}\n", registry=people))
    assert bool(asked) is (later == "2010/2020")


@pytest.mark.parametrize(
    ("missed", "sections"),
    [
        (
            "when the maritime treaty was signed and amended",
            "documents: [{kind: treaty, title: Maritime treaty, signed: unknown, src: w#p1}]",
        ),
        (
            "whether the gas contract of March 2018 was signed",
            "documents: [{kind: contract, title: Gas for two years, state: agreed, due: 2018-03-20, signed: unknown,"
            " src: w#p1}]",
        ),
        (
            "number and price of the drones",
            "figures: [{what: Fish drones, kind: goods, value: unknown, period: 2017, src: w#p1}]",
        ),
    ],
)
def test_what_curators_miss_is_asked_once(read: Read, missed: str, sections: str) -> None:
    dossier = read(f"security:\n  not_said: [{missed}]\n  {sections}\n")

    assert [question.says for question in questions_of(dossier)] == [missed]


@pytest.mark.parametrize(
    "missed",
    [
        "when the maritime treaty with the Isles was signed",
        "when the maritime treaty of 2011 was ended",
        "titles of the treaties but for the maritime one",
        "who fishes there",
    ],
)
def test_what_is_of_another_matter_is_asked_as_well(read: Read, missed: str) -> None:
    treaty = "{kind: treaty, title: Maritime treaty, signed: unknown, src: w#p1}"
    dossier = read(f"security:\n  not_said: [{missed}]\n  documents: [{treaty}]\n")

    assert len(questions_of(dossier)) == 2


def test_an_answer_is_asked_of_whose_it_is(read: Read) -> None:
    position = "{holders: norland, says: Sudland began the war of 2016, against: sudland, date: 2017, src: w#p1}"
    missed = "Sudland's answer to what Norland says of 2016"
    dossier = read(f'security:\n  not_said: ["{missed}"]\n  positions: [{position}]\n')

    assert [question.to for question in questions_of(dossier)] == [("sudland",)]


def test_what_is_past_is_asked_for_nothing_but_its_outcome(read: Read) -> None:
    visit = "{kind: visit, date: 2018-02-20, who: [nora, unknown], place: unknown, state: planned, src: s#p90}"

    asked = [question.asks for question in questions_of(read(f"leadership:\n  contacts: [{visit}]\n"))]
    assert asked == ["it was planned; what came of it?"]


def test_a_question_says_of_which_matter_and_of_which_value_it_is(read: Read) -> None:
    dossier = read(
        "security:\n  events:\n    - {id: raid, name: Raid on the port, date: 2018-01-05, src: w#p1}\n"
        "  positions:\n    - {holders: norland, says: that it had a part in it is absurd, against: sudland,\n"
        "       about: raid, date: 2018-01-06, src: w#p1}\n"
        "  figures:\n    - {what: Relations rest on, value: more than 200 treaties, as_of: unknown, src: w#p1}\n"
        "    - {what: Crew, parts: {officers: 5 people, sailors: 9 people}, as_of: unknown, src: w#p1}\n"
        "economy:\n  trade:\n    - {period: 2017, total: USD 5 m, figures_from: unknown, sold_by: {}, src: w#p1}\n"
    )

    assert [question.says for question in questions_of(dossier)] == [
        "Trade in 2017 (USD 5 m)",
        "Relations rest on (more than 200 treaties)",
        "Crew, 5 people (officers) and 9 people (sailors)",
        "Position of Norland, concerning the raid on the port: that it had a part in it is absurd",
    ]


@pytest.mark.parametrize(
    ("missed", "form", "year", "said"),
    [
        ("whether rent is paid", "whether", None, "whether rent is paid"),
        ("who met in March 2018", "question", 2018, "who met in March 2018"),
        ("on which day it began", "question", None, "on which day it began"),
        ("tourists of 2016 and 2017", "noun", 2017, "not on file: tourists of 2016 and 2017"),
    ],
)
def test_a_question_knows_how_it_is_put_and_of_which_year_it_is(
    read: Read, missed: str, form: str, year: int | None, said: str
) -> None:
    question = questions_of(read(f"culture: {{not_said: [{missed}]}}\n"))[0]

    assert (question.form, question.year, open_words(question)) == (form, year, said)


def test_parts_that_are_named_are_told_of_those_that_are_not(read: Read) -> None:
    dossier = read(
        "security:\n  bodies:\n"
        "    - {id: fleet, name: Fish Fleet, kind: fleet, size: 4 ships, src: w#p1}\n"
        "    - {name: Herring, kind: ship, part_of: fleet, src: w#p1}\n"
    )

    assert questions_of(dossier)[0].asks == "4 ships are counted, 1 named; which are the others?"
