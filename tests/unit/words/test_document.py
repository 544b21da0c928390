"""A document says when it was signed and by whom, and whether it is in force or nobody says."""

import pytest

from dossier_tui.blocks import Table, text_of
from dossier_tui.model import Document, Dossier
from dossier_tui.views.documents import all_documents
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier


def documents(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Document]]:
    """A dossier whose history holds these documents."""
    lines = [f"    - {{{'' if 'kind:' in entry else 'kind: treaty, '}src: sp#3, {entry}}}" for entry in entries]
    dossier = make_dossier("history:\n  documents:\n" + "\n".join(lines))
    return dossier, dossier.records(Document)


def rows(dossier: Dossier, found: list[Document]) -> list[tuple[str, ...]]:
    (table,) = document_lines(dossier, found)
    assert isinstance(table, Table)
    return [tuple(map(text_of, row.cells)) for row in table.rows]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("title: Treaty", "Treaty"),
        ("title: Treaty, signed: 2018-06-01", "Treaty, signed 1 June 2018"),
        ("title: Treaty, signed: 2018-06-01, place: bishkek", "Treaty, signed 1 June 2018 in Bishkek"),
        ("title: Treaty, signed: 2018-06-01, place: unknown", "Treaty, signed 1 June 2018"),
        ("title: Treaty, signed: unknown", "Treaty"),
        ("title: Treaty, signed: 2018-06-01, signed_by: [medvedev, aidarov]",
         "Treaty, signed 1 June 2018 by Dmitry Medvedev, then prime minister of Russia and Aidar Aidarov"),
        ("title: Treaty, in_force: 2018-06-19", "Treaty, in force since 19 June 2018"),
        ("title: Treaty, in_force: unknown", "Treaty, whether in force not said"),
        ("title: Programme, term: 2020/2022, state: under discussion",
         "Programme, 2020–2022 (under discussion as of 11 July 2019)"),
        ("title: Treaty, between: [customs]", "Treaty, between the Federal Customs Service"),
        ("title: Treaty, text: It has ten articles", "Treaty. It has ten articles"),
    ],
)  # fmt: skip
def test_a_document_is_one_sentence(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier, (document,) = documents(make_dossier, entry)

    assert text_of(record_line(dossier, document)) == line


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


def test_its_date_in_a_timeline_is_that_of_signing_where_it_is_known(make_dossier: MakeDossier) -> None:
    _, found = documents(
        make_dossier, "title: A, signed: 2018, term: 2019", "title: B, signed: unknown, term: 2019",
        "title: C, signed: unknown", "title: D",
    )  # fmt: skip

    assert [document.when and document.when.edtf for document in found] == ["2018", "2019", "unknown", None]
