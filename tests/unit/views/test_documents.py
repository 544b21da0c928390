"""The table of documents says what is not said, leaves open what nobody asked, and goes by date."""

import pytest

from dossier_tui.blocks import Table, text_of
from dossier_tui.model import Document, Dossier
from dossier_tui.views.documents import all_documents, document_table
from tests.conftest import MakeDossier


def documents(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Document]]:
    """A dossier whose history holds these documents."""
    lines = [f"    - {{{'' if 'kind:' in entry else 'kind: treaty, '}src: sp#3, {entry}}}" for entry in entries]
    dossier = make_dossier("history:\n  documents:\n" + "\n".join(lines))
    return dossier, dossier.records(Document)


def rows(dossier: Dossier, found: list[Document]) -> list[tuple[str, ...]]:
    (table,) = document_table(dossier, found)
    assert isinstance(table, Table)
    return [tuple(map(text_of, row.cells)) for row in table.rows]


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ("title: T, signed: 2018-06-01, place: bishkek", ("1 June 2018, Bishkek", "T", "–")),
        ("title: T, signed: 2018-06-01, place: unknown", ("1 June 2018, place not said", "T", "–")),
        ("title: T, signed: unknown, in_force: unknown", ("not said", "T", "not said")),
        ("title: T, in_force: 2018", ("–", "T", "since 2018")),
        ("title: T, kind: decree, by: russia, signed: 2018-06-01, signed_by: [putin]",
         ("1 June 2018", "T (Russian decree, signed by Vladimir Putin, head of state of Russia)", "–")),
        ("title: T, state: planned, note: told once", ("–", "T. Told once. – planned", "–")),
    ],
)  # fmt: skip
def test_a_table_says_what_is_not_said_and_leaves_open_what_nobody_asked(
    make_dossier: MakeDossier, entry: str, row: tuple[str, ...]
) -> None:
    assert rows(*documents(make_dossier, entry)) == [row]


def test_documents_go_by_the_date_of_signing_else_the_years_they_cover(make_dossier: MakeDossier) -> None:
    dossier, found = documents(
        make_dossier, "title: Undated", "title: B, term: 2019/2022", "title: A, signed: 2018-06-01",
        "title: Not said, signed: unknown",
    )  # fmt: skip

    assert [row[1] for row in rows(dossier, found)] == ["A", "B, 2019–2022", "Undated", "Not said"]


def test_history_has_the_documents_of_all_sections_but_their_programmes(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents: [{kind: treaty, title: Friendship, src: sp#3}, {kind: programme, title: Own programme, src: sp#3}]
        security:
          documents: [{kind: treaty, title: Base, src: sp#3}]
        culture:
          programmes: [{kind: programme, title: Programme of schools, src: sp#3}]
        """)
    (table,) = all_documents(dossier, dossier.records(Document, "history"))
    assert isinstance(table, Table)

    assert [text_of(row.cells[1]) for row in table.rows] == ["Friendship", "Own programme", "Base"]
