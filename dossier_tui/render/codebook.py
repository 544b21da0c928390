"""The codebook: every table and column of a CSV export with its meaning, type and unit.

It is made of the declarations of the model and of the tidy tables, and so says of no column what the model does not.
"""

import re
from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import Struct

from ..blocks import Block, Bullets, Heading, Prose, Row, Span, Table, line, lines
from ..model import SECTIONS, AnyRecord
from ..model import Document as DocumentRecord
from ..model.hints import docs_of, hints_of, options_of, refers
from ..values import Date, Due, FiscalYear, Quantity
from ..views.publication import Document, document_of_sources
from ..views.several import SourceSet
from .csv import SPECIAL, Rows, table_name
from .tidy import SUPPLEMENTS, TIDY, TidyTable
from .tidy.columns import CLAIMS

TITLE = "Codebook of the CSV tables"
_INTRODUCTION = (
    "A cell that says “not said” means that the sources do not say it; an empty cell, that nobody has looked, or that "
    "it cannot be asked. Dates are EDTF, days ISO 8601; a list is separated by semicolons. Tables of groups leave out "
    "columns that no row fills. Where one table holds all pairs, a column “pair” stands before the others."
)
_QUOTED = re.compile("`([^`]*)`")
"""Matches what a docstring marks as written in a file."""
_TYPES: tuple[tuple[type, str], ...] = (
    (Quantity, "quantity as printed"),
    (Date, "date"),
    (Due, "date or words"),
    (FiscalYear, "fiscal year"),
    (bool, "yes or empty"),
)
_NUMBERS = {
    " as a number": "The one number that is printed; negative if it goes down; empty for a range.",
    ": low": "The least that it can be as printed; empty if that is open.",
    ": high": "The most that it can be as printed; empty if that is open.",
}
_BEFORE = {"id": ("The id of the record.", "id")}
_OF_DOCUMENTS = {
    "date": ("The day of what was first done to a document that was not signed.", "date"),
    "whether in force": ("in force, to come, not in force, ended or not said, on the day of the dossier.", "text"),
    "in force since": ("The date since which it is in force, or from which it is to be.", "date"),
}
_AFTER = {
    "check": ("The numbers of the checks about the record.", "list"),
    "findings": (
        "The codes of what the rules find about the record, but for what is let stand or only curators can mend.",
        "list",
    ),
    "sentence": ("The record as a sentence with its citation, to be quoted.", "text"),
    "citation": ("The sources and their paragraphs.", "text"),
    "claims": (CLAIMS, "text"),
}


class Described(Struct, frozen=True):
    """One column of a table, with what it means."""

    column: str
    meaning: str
    type: str
    unit: str = ""


class DescribedTables(Struct, frozen=True):
    """Tables that have the same columns: those of all groups that hold one kind of record, or one table alone."""

    title: str
    tables: Mapping[str, str]
    """What each table holds, by the name of the table."""
    columns: tuple[Described, ...]


def codebook() -> Iterator[DescribedTables]:
    """Yield all tables that an export may have, with their columns: the tidy ones first."""
    yield from map(_declared, TIDY)
    by_kind: dict[type[AnyRecord], dict[str, str]] = {}
    for section in SECTIONS:
        for group in section.groups:
            by_kind.setdefault(group.kind, {})[table_name(section, group)] = group.help
    for kind, tables in by_kind.items():
        yield DescribedTables(f"Tables of the kind “{kind.KIND}”", tables, tuple(_columns(kind)))
    yield from map(_declared, SUPPLEMENTS)


def _declared(table: TidyTable) -> DescribedTables:
    columns = tuple(Described(each.name, each.meaning, each.type, each.unit) for each in table.columns)
    return DescribedTables(table.name, {table.name: table.help}, columns)


def _columns(kind: type[AnyRecord]) -> Iterator[Described]:
    yield from _given(_BEFORE)
    docs, hints = docs_of(kind), hints_of(kind)
    for field in msgspec.structs.fields(kind):
        if field.name not in SPECIAL:
            name = field.encode_name.replace("_", " ")
            yield from _of_field(name, _QUOTED.sub(r"“\1”", docs.get(field.name, "")), hints[field.name])
    if kind is DocumentRecord:
        yield from _given(_OF_DOCUMENTS)
    yield from _given(_AFTER)


def _given(columns: Mapping[str, tuple[str, str]]) -> Iterator[Described]:
    return (Described(name, *described) for name, described in columns.items())


def _of_field(name: str, meaning: str, hint: Any) -> Iterator[Described]:
    """Yield the columns of a field; of a mapping there is one for each key, which the export names."""
    (option, *_) = _options(hint)
    head, value = (f"{name}: KEY", get_args(option)[1]) if get_origin(option) is dict else (name, hint)
    yield Described(head, meaning, _type(value))
    if Quantity in _options(value):
        yield from (Described(head + end, says, "number", f"as in “{head}”") for end, says in _NUMBERS.items())


def _options(hint: Any) -> tuple[Any, ...]:
    return tuple(option for option in options_of(hint) if option is not NoneType)


def _type(hint: Any) -> str:
    """Return the type of a cell in words."""
    (option, *_) = _options(hint)
    if get_origin(option) is tuple:
        item = refers(get_args(option)[0]).text
        return f"list of names ({item})" if item and item != "mention" else "list"
    if get_origin(option) is Literal:
        return f"one of: {', '.join(get_args(option))}"
    named = refers(hint).text
    if named:
        return "name or words" if named == "mention" else f"name ({named})"
    return next((words for kind, words in _TYPES if isinstance(option, type) and issubclass(option, kind)), "text")


def codebook_rows() -> Rows:
    """Return the codebook as one table, with a row for each column of each table."""
    head = ["table", "holds", "column", "meaning", "type", "unit"]
    return [head, *([name, holds, *_cells(column)] for each in codebook() for name, holds in each.tables.items()
                    for column in each.columns)]  # fmt: skip


def codebook_document() -> Document:
    """Build the codebook as a document; tables that have the same columns stand together."""
    blocks: list[Block] = [Prose(line(_INTRODUCTION))]
    for each in codebook():
        named = tuple(Row(None, (line(Span(name, "strong"), f": {holds}"),)) for name, holds in each.tables.items())
        rows = tuple(Row(None, tuple(map(line, _cells(column)))) for column in each.columns)
        blocks += [
            Heading(line(each.title), 1),
            Bullets(named),
            Table(lines("Column", "Meaning", "Type", "Unit"), rows),
        ]
    return document_of_sources(TITLE, SourceSet({}), blocks)


def _cells(column: Described) -> list[str]:
    return [column.column, column.meaning, column.type, column.unit]
