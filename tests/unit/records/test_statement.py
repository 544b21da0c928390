"""What is said has a voice: whose position it is, who tells us so, who has not answered, whose judgement it is."""

import pytest

from dossier_tui.blocks import Table, Voice, rows_of, text_of
from dossier_tui.dossier import Dossier
from dossier_tui.records import Position, Statement, bullets, position_table, voices
from tests.conftest import MakeDossier
from tests.unit.written import written


def positions(make_dossier: MakeDossier, entry: str) -> tuple[Dossier, Position]:
    dossier = make_dossier(f"security:\n  positions:\n    - {{{entry}}}\n")
    return dossier, dossier.records(Position)[0]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("holders: [russia], src: sp#3", "Told by Sputnik"),
        ("holders: [russia, georgia], src: sp#3", "Told by Sputnik, no source of Georgia's own"),
        ("holders: [georgia], src: sp#3", "Told by Sputnik only, no source of Georgia's own"),
        ("holders: [georgia], src: sp#3 kr#p1", "Told by Sputnik and Kremlin only, no source of Georgia's own"),
        ("holders: [russia], src: sp#3, against: [georgia], answer: unknown",
         "Told by Sputnik; answer of Georgia: not given"),
        ("holders: [russia], src: sp#3, answer: unknown", "Told by Sputnik; answer: not given"),
        ("holders: [russia], src: sp#3, against: [georgia], answer: it refused",
         "Told by Sputnik; answer of Georgia: it refused"),
    ],
)  # fmt: skip
def test_a_position_says_how_we_know_it_and_whether_it_was_answered(
    make_dossier: MakeDossier, entry: str, words: str
) -> None:
    dossier, position = positions(make_dossier, f"says: talks are needed, {entry}")

    assert position.known_through(dossier) == words


def test_a_position_is_a_row_of_side_words_and_source(make_dossier: MakeDossier) -> None:
    dossier, position = positions(
        make_dossier, "holders: [russia, abkhazia], says: talks are needed, because: [to keep peace, to trade], "
        "text: Said twice, note: as told, src: sp#3",
    )  # fmt: skip
    (table,) = position_table(dossier, [position])
    assert isinstance(table, Table)

    assert tuple(map(text_of, table.rows[0].cells)) == (
        "Russia and Abkhazia",
        "Talks are needed, to keep peace; to trade. Said twice. As told.",
        "Told by Sputnik, no source of Abkhazia's own",
    )


def test_a_position_taken_in_a_forum_names_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          positions: [{holders: [georgia], says: no talks, forum: forum, src: sp#3}]
          forums: [{id: forum, kind: forum, name: Geneva Discussions, src: sp#3}]
        """)
    position = dossier.records(Position)[0]

    assert text_of(position.line(dossier)) == (
        "Georgia, in the Geneva Discussions: no talks. Told by Sputnik only, no source of Georgia's own"
    )
    assert position.label(dossier) == "position of Georgia: no talks"


def test_evaluations_are_told_by_whose_judgement_they_are(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          evaluations:
            - {says: ties are strong., src: sp#5}
            - {says: ties are old, src: kr#p1}
            - {says: an ally, src: sp#5}
        """)
    sputnik, kremlin = voices(dossier, dossier.records(Statement))

    assert isinstance(sputnik, Voice)
    assert (sputnik.speaker, [text_of(row.cells[0]) for row in sputnik.rows]) == (
        "Sputnik's view", ["ties are strong", "an ally"],
    )  # fmt: skip
    assert isinstance(kremlin, Voice)
    assert (kremlin.speaker, [text_of(row.cells[0]) for row in kremlin.rows]) == ("Kremlin's view", ["ties are old"])


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("says: dialogue goes on", "Dialogue goes on"),
        ("channel: ministers, says: dialogue goes on", "Ministers: dialogue goes on"),
        ("says: dialogue goes on, since: 2014", "Dialogue goes on (2014)"),
        ("says: dialogue goes on, state: ongoing, state_as_of: 2019-06", "Dialogue goes on (ongoing as of June 2019)"),
        ("says: dialogue goes on, text: It is monthly, note: Untested", "Dialogue goes on. It is monthly. Untested."),
    ],
)
def test_a_statement_is_a_sentence_led_by_its_channel(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier = make_dossier(f"leadership:\n  channels:\n    - {{src: sp#3, {entry}}}\n")
    (listed,) = bullets(dossier, dossier.records(Statement))

    assert [text_of(row.cells[0]) for row in rows_of(listed)] == [line]


def test_a_curators_word_on_a_position_stands_with_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          positions: [{holders: [russia], says: all is well, text: Said again, note: is it?, src: sp#3}]
        """)
    (table,) = position_table(dossier, dossier.records(Position))

    assert written(dossier, rows_of(table)[0].cells[1]) == "All is well[1]. Said again. _Is it?_"
