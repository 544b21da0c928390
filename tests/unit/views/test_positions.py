"""What is said stands beside its voice: positions in a table, judgements under who speaks."""

from dossier_tui.blocks import Table, Voice, text_of
from dossier_tui.model import Dossier, Position, Statement
from dossier_tui.views.positions import position_table, voices
from tests.conftest import MakeDossier
from tests.shown import rows_of
from tests.unit.written import written


def positions(make_dossier: MakeDossier, entry: str) -> tuple[Dossier, Position]:
    dossier = make_dossier(f"security:\n  positions:\n    - {{{entry}}}\n")
    return dossier, dossier.records(Position)[0]


def test_a_position_is_a_row_of_side_words_and_source(make_dossier: MakeDossier) -> None:
    dossier, position = positions(
        make_dossier, "holders: [russia, abkhazia], says: talks are needed, because: [to keep peace, to trade], "
        "text: Said twice, note: as told, src: sp#3",
    )  # fmt: skip
    (table,) = position_table(dossier, [position])
    assert isinstance(table, Table)

    assert tuple(map(text_of, table.rows[0].cells)) == (
        "Russia and Abkhazia",
        "Talks are needed; reason given: to keep peace; to trade. Said twice. As told.",
        "Told by Sputnik, no source of Abkhazia's own",
    )


def test_a_curators_word_on_a_position_stands_with_it(make_dossier: MakeDossier) -> None:
    dossier, position = positions(
        make_dossier, "holders: [russia], says: all is well, text: Said again, note: is it?, src: sp#3"
    )
    (table,) = position_table(dossier, [position])

    assert written(dossier, rows_of(table)[0].cells[1]) == "All is well[1]. Said again. _Is it?_"


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
    assert (text_of(sputnik.speaker), [text_of(row.cells[0]) for row in sputnik.rows]) == (
        "Sputnik's view", ["ties are strong", "an ally"],
    )  # fmt: skip
    assert isinstance(kremlin, Voice)
    assert (text_of(kremlin.speaker), [text_of(row.cells[0]) for row in kremlin.rows]) == (
        "Kremlin's view",
        ["ties are old"],
    )
