"""The codebook says of every column of every table what it means, in the words of the model."""

import re

import pytest

from dossier_tui.model import SECTIONS
from dossier_tui.render.codebook import codebook, codebook_document, codebook_rows
from dossier_tui.render.csv import table_names, tables
from dossier_tui.render.markdown import markdown
from tests.conftest import MakeDossier, MakeLibrary


def described() -> dict[tuple[str, str], list[str]]:
    """The rest of each row, by table and column."""
    return {(table, column): rest for table, _, column, *rest in codebook_rows()[1:]}


def test_every_table_that_an_export_may_have_is_in_it() -> None:
    assert {table for table, _ in described()} == set(table_names())


def test_no_column_stands_twice_and_none_is_without_meaning() -> None:
    rows = codebook_rows()[1:]

    assert len({(row[0], row[2]) for row in rows}) == len(rows)
    assert [row[2] for row in rows if not row[3] or not row[4]] == []


@pytest.mark.parametrize(
    ("table", "column", "meaning", "type", "unit"),
    [
        ("leadership-contacts", "date", "When it took place or is planned;", "date", ""),
        ("economy-figures", "value: low", "The least that it can be as printed;", "number", "as in “value”"),
        ("economy-figures", "parts: KEY as a number", "The one number", "number", "as in “parts: KEY”"),
        ("economy-figures", "from", "Whom it comes from.", "list of names (actor)", ""),
        ("economy-trade", "of", "What was traded,", "one of: goods, services, goods and services, not said", ""),
        ("history-documents", "whether in force", "in force, to come,", "text", ""),
        ("sources", "issued", "The date of publication.", "date", ""),
        ("sources", "id", "The id of the source.", "id", ""),
        ("other-sources-say", "we follow", "Whether the curators", "yes or no", ""),
        ("economy-trade", "claims", "The claims cited, as dossiers write them:", "text", ""),
        ("participants", "claims", "The claims cited, as dossiers write them:", "text", ""),
        ("quantities", "lower", "The least that it can be", "number", "currency, unit and rate"),
    ],
)
def test_a_column_has_its_meaning_type_and_unit(table: str, column: str, meaning: str, type: str, unit: str) -> None:
    says, *rest = described()[table, column]

    assert says.startswith(meaning)
    assert rest == [type, unit]


def test_a_column_that_is_shown_is_described(make_dossier: MakeDossier, make_library: MakeLibrary) -> None:
    dossiers = [make_library().dossier("russia-kyrgyzstan"), make_dossier(FIGURES)]
    known = described()
    for name, (head, *_) in [pair for each in dossiers if each for pair in tables(each).items()]:
        assert [column for column in head if (name, _declared(column, name, known)) not in known] == []


def test_what_is_called_a_list_is_separated_by_semicolons(make_library: MakeLibrary) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier
    known = described()
    cited = set()
    for name, (head, *rows) in tables(dossier).items():
        lists = {column for column in head if known.get((name, column), ["", ""])[1].startswith("list")}
        cells = [cell for row in rows for column, cell in zip(head, row, strict=True) if column in lists]
        cited |= {cell for cell in cells if re.search(r"#\S+ \S+#", cell)}
    assert cited == set()


FIGURES = """
    history:
      documents: [{kind: treaty, title: A treaty, in_force: 2018, src: sp#4}]
    economy:
      figures:
        - {what: Aid, value: USD 18–19 m, period: 2018, parts: {roads: USD 5 m}, src: sp#4}
    """


def _declared(column: str, table: str, known: dict[tuple[str, str], list[str]]) -> str:
    """The column as declared: of a mapping the key is not known before."""
    if (table, column) in known:
        return column
    field, _, rest = column.partition(": ")
    ends = (end for end in (" as a number", ": low", ": high") if rest.endswith(end))
    return f"{field}: KEY{next(ends, '')}"


def test_tables_of_one_kind_stand_together_in_the_document() -> None:
    text = markdown(codebook_document())
    kinds = {group.kind for section in SECTIONS for group in section.groups}

    assert text.count("\n## Tables of the kind") == len(kinds)
    assert text.startswith("# Codebook of the CSV tables\n")
    assert len(list(codebook())) == len(kinds) + 6
