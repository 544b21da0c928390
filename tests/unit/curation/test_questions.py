"""What a dossier leaves open becomes a question to whom can answer it."""

import pytest

from dossier_tui.curation.questions import asked_words, questions_of

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
            ("Norland", "Law on Fish", "when was it signed?"),
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
            ("Wire", "Aid", "which period is it of? Who counted?"),
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
            "    - {holders: norland, says: that the tolls must go, to: sudland, date: 2008, src: w#p1}",
            ("Sudland", "Position of Norland: that the tolls must go", "what is your answer?"),
        ),
        (
            "security:\n  positions:\n    - {holders: isles, says: that it is so, date: unknown, src: w#p1}",
            ("both sides", "Position of the Isles: that it is so", "when was it said?"),
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
        ("culture:\n  events: unknown", ("both sides", "Culture: events", "are there any?")),
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
        "security:\n  positions:\n    - {holders: norland, says: that it is so, to: sudland, date: 2007, src: w#p1}",
        "security:\n  bodies:\n    - {name: Naval station, kind: base, size: 221 acres, of: sudland, src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2007, who: [norland, sudland], place: unknown, src: w#p1}",
        "culture:\n  events:\n    - {name: Fair, date: unknown, state: promised, state_as_of: 2007, src: w#p1}",
        "culture:\n  events: []",
        "history:\n  documents:\n"
        "    - {kind: declaration, title: Declaration on Fish, signed: 2016, in_force: unknown, src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [nora, stig], place: unknown, src: w#p1,\n"
        "       other_sources_say: [{field: place, value: port, src: s#p1}]}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [nora, retired, stig], src: w#p1}",
        "leadership:\n  contacts:\n"
        "    - {kind: talks, date: 2017, who: [stig, {who: retired, styled: mayor of Port}, ministry-s], src: w#p1}",
        "leadership:\n  contacts:\n    - {kind: talks, date: 2017, who: [retired, stig], level: minister, src: w#p1}",
    ],
)
def test_what_is_not_open_is_not_asked(read: Read, sections: str) -> None:
    assert questions_of(read(sections + "\n")) == []


def test_parts_that_are_named_are_told_of_those_that_are_not(read: Read) -> None:
    dossier = read(
        "security:\n  bodies:\n"
        "    - {id: fleet, name: Fish Fleet, kind: fleet, size: 4 ships, src: w#p1}\n"
        "    - {name: Herring, kind: ship, part_of: fleet, src: w#p1}\n"
    )

    assert questions_of(dossier)[0].asks == "4 ships are counted, 1 named; which are the others?"
