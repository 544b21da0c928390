"""Exports a dossier as tables: one for each group of records, tidy ones for analysts, and one for the sources.

Cells of groups hold the values of the file: dates in EDTF, quantities as printed, names in place of ids. Each row ends
with the record as a sentence, its citation, and the claims cited.

A cell that a spreadsheet would run is made text by a zero-width space, U+200B, before its sign. Of the usual guards, an
apostrophe shows in Excel, a space is trimmed by some programs, and a tab is itself a sign to others; and all three may
be the first character of a value, so that a script cannot take them out again. U+200B occurs in no value, since
`clean` replaces it: `cell.replace("\u200b", "")` is the value exactly.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import msgspec

from ..model import SECTIONS, AnyRecord, Document, Dossier, Group, Section, references
from ..model.status import status_of
from ..values import Quantity, clean
from ..views.brief import BriefOptions
from ..words.citing import reference_words
from ..words.fact import plain_fact
from .cells import EMPTY, checks_cell, findings_cell, plain_number, value_cell
from .tidy import SUPPLEMENTS, TIDY

Rows = list[list[str]]

SPECIAL = ("id", "src", "other_sources_say", "in_force")
"""Fields that have special columns or a table of their own."""
_SIGNS = "[=+\\-@＝＋－＠﹦﹢﹣﹫]"
"""The signs that begin a formula, with their full-width and small forms."""
_FORMULA = re.compile(rf"(?!-[0-9][0-9.,]*\Z)\s*{_SIGNS}|[\t\r\n]")
"""Matches the start of a cell that a spreadsheet would run, unless it is a negative number."""
_INNER_FORMULA = re.compile(rf"(?<=[;\t\n])(?![^\S\t\n]*-[0-9])(?=[^\S\t\n]*{_SIGNS})")
"""Matches within a cell where another would begin in a spreadsheet that separates cells by semicolons or tabs."""
_GUARD = "\u200b"
_ARCHIVE_TIME = (1980, 1, 1, 0, 0, 0)
"""The fixed time of files in the archive, so that the same data always give the same bytes."""


def tables(dossier: Dossier, options: BriefOptions = BriefOptions()) -> dict[str, Rows]:  # noqa: B008  (frozen)
    """Return the tables by name (`leadership-contacts`), each with a header row; empty groups have no table."""
    return {name: rows for name, make in _makers(dossier, options) if (rows := make())}


def one_table(dossier: Dossier, name: str, options: BriefOptions = BriefOptions()) -> Rows:  # noqa: B008  (frozen)
    """Return the table of this name, with a header row, and work out no other; nothing if there is no such table."""
    return next((make() for its_name, make in _makers(dossier, options) if its_name == name), [])


def _makers(dossier: Dossier, options: BriefOptions) -> Iterator[tuple[str, Callable[[], Rows]]]:
    """Yield the name of each table with what makes it, which returns nothing if it would have no row."""
    shown: list[AnyRecord] = []
    for section in dossier.sections:
        for group in section.groups:
            held = dossier.held_in(section, group)
            wanted = options.sections is None or section.key in options.sections
            if isinstance(held, tuple) and held and wanted and (options.evaluative or not group.evaluative):
                yield table_name(section, group), partial(_table, dossier, held)
                shown += held
    for table in (*TIDY, *SUPPLEMENTS):
        yield table.name, partial(table.rows, dossier, shown)


def table_names() -> Iterator[str]:
    """Yield the names of all tables that a dossier may have."""
    for section in SECTIONS:
        yield from (table_name(section, group) for group in section.groups)
    yield from (table.name for table in (*TIDY, *SUPPLEMENTS))


def table_name(section: Section, group: Group) -> str:
    """Return the name of the table of a group: `leadership-contacts`."""
    return f"{section.key}-{group.key.replace('_', '-')}"


def csv_text(rows: Rows) -> str:
    """Return a table as comma-separated text in which no cell is a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return buffer.getvalue()


def spreadsheet(rows: Rows) -> bytes:
    """Return a table as a file for spreadsheets: without a byte order mark, Excel assumes the local legacy encoding."""
    return csv_text(rows).encode("utf-8-sig")


def over_pairs(tables: Mapping[str, Rows]) -> Rows:
    """Return the tables of several pairs as one, with a column `pair` before all columns that any of them has."""
    columns: list[str] = []
    for head, *_ in tables.values():
        place = 0
        for column in head:
            if column not in columns:
                columns.insert(place, column)
            place = columns.index(column) + 1
    together: Rows = [["pair", *columns]]
    for pair, (head, *rows) in tables.items():
        cells = [dict(zip(head, row, strict=True)) for row in rows]
        together += [[pair, *(of_row.get(column, "") for column in columns)] for of_row in cells]
    return together


def archive(dossier: Dossier, options: BriefOptions = BriefOptions()) -> bytes:  # noqa: B008  (frozen)
    """Return a zip archive of all tables, each a file for spreadsheets."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, rows in tables(dossier, options).items():
            packed.writestr(zipfile.ZipInfo(f"{name}.csv", _ARCHIVE_TIME), spreadsheet(rows))
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    """Make a cell safe: a character that is not shown goes before anything that a spreadsheet would run."""
    text = clean(cell)
    start = _GUARD if _FORMULA.match(text) else ""
    return start + _INNER_FORMULA.sub(_GUARD, text)


def _table(dossier: Dossier, records: Sequence[AnyRecord]) -> Rows:
    """Build a table with a row for each record, and columns for the fields that any of them has."""
    fields = [field.name for field in msgspec.structs.fields(records[0]) if field.name not in SPECIAL]
    columns: dict[str, list[str]] = {"id": [record.id for record in records]}
    for name in fields:
        columns |= _columns(dossier, records, name)
    columns |= _document_columns(dossier, [record for record in records if isinstance(record, Document)])
    columns["check"] = [checks_cell(dossier, record) for record in records]
    columns["findings"] = [findings_cell(dossier, record) for record in records]
    columns["sentence"] = [plain_fact(dossier, dossier.address(record)) for record in records]
    columns["citation"] = [reference_words(dossier, record.src) for record in records]
    columns["claims"] = [str(dossier.as_written(record.src)) for record in records]
    return [list(columns), *map(list, zip(*columns.values(), strict=True))]


def _document_columns(dossier: Dossier, documents: Sequence[Document]) -> dict[str, list[str]]:
    """Build the columns that only documents have: the day of what was first done to them, and whether in force."""
    columns: dict[str, list[str]] = {}
    if any(each.first_step for each in documents):
        columns["date"] = [_day_of(each) for each in documents]
    statuses = [status_of(dossier, each) for each in documents]
    words = ["" if status.word == "not looked for" else status.word for status in statuses]
    if any(words):
        columns["whether in force"] = words
        columns["in force since"] = [
            status.since.edtf if status.since and status.since.is_said else "" for status in statuses
        ]
    return columns


def _day_of(document: Document) -> str:
    """Return the day on which a document was signed, or something else was first done to it: a court ruled."""
    date = document.first_step.date if document.first_step else document.signed
    return date.edtf if date and date.known else ""


def _columns(dossier: Dossier, records: Sequence[AnyRecord], name: str) -> dict[str, list[str]]:
    """Build the columns of a field: one, or one for each key of a mapping; quantities also get columns of numbers."""
    written = next(f.encode_name for f in msgspec.structs.fields(records[0]) if f.name == name)
    values = [getattr(record, name) for record in records]
    refs = {path[0]: ref for record in records for path, ref, _ in references(record)}
    head = written.replace("_", " ")
    if all(value in EMPTY for value in values):
        return {}
    if any(isinstance(value, dict) for value in values):
        keys = dict.fromkeys(key for value in values for key in value or ())
        columns: dict[str, list[str]] = {}
        for key in keys:
            columns |= _with_number(dossier, f"{head}: {dossier.name(key)}", [value.get(key) for value in values])
        return columns
    return _with_number(dossier, head, values, refs.get(written, ""))


def _with_number(dossier: Dossier, head: str, values: Sequence[Any], ref: str = "") -> dict[str, list[str]]:
    column = {head: [value_cell(value, dossier, ref) for value in values]}
    quantities = [value if isinstance(value, Quantity) else None for value in values]
    if any(quantities):
        column[f"{head} as a number"] = [plain_number(each.number if each else None) for each in quantities]
        column[f"{head}: low"] = [plain_number(each.low if each else None) for each in quantities]
        column[f"{head}: high"] = [plain_number(each.high if each else None) for each in quantities]
    return column
