"""The table of documents says what is not said, leaves open what nobody asked, and goes by date."""

import pytest

from dossier_tui.blocks import Table, text_of
from dossier_tui.model import Document, Dossier
from dossier_tui.views.documents import all_documents, document_table
from dossier_tui.views.section import section_groups
from tests.conftest import MakeDossier
from tests.shown import rows_of


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
        ("title: Treaty, signed: 2018-06-01, place: bishkek", ("1 June 2018, Bishkek", "Treaty", "–")),
        ("title: Treaty, signed: 2018-06-01, place: unknown", ("1 June 2018, place not said", "Treaty", "–")),
        ("title: Treaty, signed: unknown, in_force: unknown", ("not said", "Treaty", "not said")),
        ("title: Treaty, in_force: 2018", ("–", "Treaty", "since 2018")),
        ("title: Treaty, kind: decree, by: russia, signed: 2018-06-01, signed_by: [putin]",
         ("1 June 2018", "Treaty (Russian decree, signed by Vladimir Putin, head of state of Russia)", "–")),
        ("title: Treaty, state: planned, note: told once", ("–", "Treaty. Told once. – planned", "–")),
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

    assert [row[1] for row in rows(dossier, found)] == [
        "A (treaty)", "B, 2019–2022 (treaty)", "Undated (treaty)", "Not said (treaty)",
    ]  # fmt: skip


def test_history_has_the_documents_of_all_sections_but_their_programmes(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents: [{kind: treaty, title: Friendship, src: sp#3}, {kind: programme, title: Own programme, src: sp#3}]
        security:
          documents: [{kind: treaty, title: Base, src: sp#3}]
        culture:
          programmes: [{kind: programme, title: Programme of schools, src: sp#3}]
        """)
    (table,) = document_table(dossier, all_documents(dossier, dossier.records(Document, "history")))
    assert isinstance(table, Table)

    assert [text_of(row.cells[1]) for row in table.rows] == ["Friendship (treaty)", "Own programme", "Base (treaty)"]


def test_history_has_the_documents_of_all_sections_and_any_other_section_its_own(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents: [{id: pact, kind: treaty, title: Treaty, topic: peace, src: sp#3}]
        economy:
          documents: [{id: gas, kind: agreement, title: Agreement, src: sp#3}]
        """)
    shown = {
        section.key: [
            row.address.id for block in section_groups(dossier, section) for row in rows_of(block) if row.address
        ]
        for section in dossier.sections
    }

    assert shown == {"history": ["gas", "pact"], "leadership": [], "economy": ["gas"], "security": [], "culture": []}
