"""A dossier as tables for a spreadsheet: one for each group of records, and one for the sources.

Cells hold what the file holds, dates in EDTF, quantities as printed, names in place of ids; each row ends
with the whole record as a sentence and its citation.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from ..blocks import text_of
from ..model import AnyRecord, Dossier, printed_value, references
from ..values import Citations, Date, Quantity, clean
from ..views.brief import BriefOptions
from ..views.viewpoint import viewpoint_words
from ..words.citing import reference_words
from ..words.fact import plain_fact
from ..words.values import value_words

Rows = list[list[str]]

_OWN = ("id", "src", "other_sources_say")
"""Fields that have columns of their own, or a table."""
_NOTHING: tuple[Any, ...] = (None, "", (), {}, False)
_FORMULA = re.compile(r"[=+\-@\t\r](?![\d.,\s]*$)")
"""The beginning of a cell that a spreadsheet would run, plain numbers aside."""
_MADE = (1980, 1, 1, 0, 0, 0)
"""The time written into the archive, so that the same data makes the same bytes."""


def tables(dossier: Dossier, options: BriefOptions = BriefOptions()) -> dict[str, Rows]:  # noqa: B008  (frozen)
    """The tables by name (`leadership-contacts`), each with its header first; empty groups make none."""
    found: dict[str, Rows] = {}
    for section in dossier.sections:
        for group in section.groups:
            held = dossier.held_in(section, group)
            wanted = options.sections is None or section.key in options.sections
            if isinstance(held, tuple) and held and wanted and (options.evaluative or not group.evaluative):
                found[f"{section.key}-{group.key.replace('_', '-')}"] = _table(dossier, held)
    shown = {row[0] for rows in found.values() for row in rows[1:]}
    others = list(_others(dossier, shown))
    if others:
        head = ["record", "field", "printed", "other value", "why", "we follow", "citation"]
        found["other-sources-say"] = [head, *others]
    if dossier.registry.viewpoint:
        found["wording"] = [["viewpoint", "words"], [dossier.registry.viewpoint, text_of(viewpoint_words(dossier))]]
    found["sources"] = [["alias", "id", "publisher", "agency", "title", "issued", "side", "reliability",
                         "reliability reason", "read", "url"], *_sources(dossier)]  # fmt: skip
    return found


def csv_text(rows: Rows) -> str:
    """One table as text, comma-separated, in which no cell is a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return buffer.getvalue()


def archive(dossier: Dossier, options: BriefOptions = BriefOptions()) -> bytes:  # noqa: B008  (frozen)
    """All tables as files of one zip archive, in the encoding that spreadsheets take for Unicode."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, rows in tables(dossier, options).items():
            packed.writestr(zipfile.ZipInfo(f"{name}.csv", _MADE), csv_text(rows).encode("utf-8-sig"))
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    """A cell as text: an apostrophe, which spreadsheets do not show, before what they would take for a formula."""
    text = clean(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _table(dossier: Dossier, records: Sequence[AnyRecord]) -> Rows:
    """One row a record; columns for the fields that any of them has."""
    fields = [field.name for field in msgspec.structs.fields(records[0]) if field.name not in _OWN]
    columns: dict[str, list[str]] = {"id": [record.id for record in records]}
    for name in fields:
        columns |= _columns(dossier, records, name)
    columns["check"] = [", ".join(map(str, dossier.check_numbers.get(r.id, ()))) for r in records]
    columns["sentence"] = [plain_fact(dossier, dossier.address(record)) for record in records]
    columns["citation"] = [reference_words(dossier, record.src) for record in records]
    columns["claims"] = [str(dossier.as_written(record.src)) for record in records]
    return [list(columns), *map(list, zip(*columns.values(), strict=True))]


def _columns(dossier: Dossier, records: Sequence[AnyRecord], name: str) -> dict[str, list[str]]:
    """The columns of one field: one, one for each key of a mapping, and for a quantity its bare number too."""
    written = next(f.encode_name for f in msgspec.structs.fields(records[0]) if f.name == name)
    values = [getattr(record, name) for record in records]
    refs = {path[0]: ref for record in records for path, ref, _ in references(record)}
    head = written.replace("_", " ")
    if all(value in _NOTHING for value in values):
        return {}
    if any(isinstance(value, dict) for value in values):
        keys = dict.fromkeys(key for value in values for key in value or ())
        found: dict[str, list[str]] = {}
        for key in keys:
            found |= _with_number(dossier, f"{head}: {dossier.name(key)}", [value.get(key) for value in values])
        return found
    return _with_number(dossier, head, values, refs.get(written, ""))


def _with_number(dossier: Dossier, head: str, values: Sequence[Any], ref: str = "") -> dict[str, list[str]]:
    column = {head: [_cell(value, dossier, ref) for value in values]}
    if any(isinstance(value, Quantity) for value in values):
        numbers = [f"{v.number.normalize():f}" if isinstance(v, Quantity) and v.known else "" for v in values]
        column[f"{head} as a number"] = numbers
    return column


def _cell(value: Any, dossier: Dossier, ref: str) -> str:
    """A field's value: dates and quantities as written, lists joined, references by name."""
    if value in _NOTHING:
        return ""
    if isinstance(value, Date) and value.known:
        return value.edtf
    if isinstance(value, (tuple, list)) and not isinstance(value, Citations):
        return "; ".join(_cell(item, dossier, ref) for item in value)
    if isinstance(value, msgspec.Struct):
        refs = {path[0]: each for path, each, _ in references(value)}
        parts = [(f.encode_name, getattr(value, f.name)) for f in msgspec.structs.fields(value)]
        first, *rest = [_cell(part, dossier, refs.get(name, "")) for name, part in parts if part]
        return f"{first} ({', '.join(rest)})" if rest else first
    return str(value) if isinstance(value, Citations) else value_words(dossier, value, ref)


def _others(dossier: Dossier, shown: set[str]) -> Iterator[list[str]]:
    for record in dossier.records():
        for other in record.other_sources_say if record.id in shown else ():
            refs = {path[0]: ref for path, ref, _ in references(record)}
            printed = _cell(printed_value(record, other.field), dossier, refs.get(other.field, ""))
            yield [record.id, other.field, printed, other.value.text, other.why,
                   "yes" if other.we_follow else "no", reference_words(dossier, other.src)]  # fmt: skip


def _sources(dossier: Dossier) -> Iterator[list[str]]:
    for alias, key in dossier.header.sources.items():
        source = dossier.sources[key]
        side = dossier.name(source.side) if source.side else "neither"
        yield [alias, key, source.publisher, source.agency, source.title, source.issued.edtf, side,
               source.reliability, source.reliability_reason, source.held, source.url]  # fmt: skip
