"""A dossier as plain data: what stands in the file, with every id, sentence and citation worked out."""

from typing import Any

import msgspec

from ..blocks import text_of
from ..dossier import Dossier, Record
from ..values import UNKNOWN, Citations, Date, Quantity


def as_data(dossier: Dossier, only: str | None = None) -> dict[str, Any]:
    """The dossier, or one section of it, as mappings, lists and strings."""
    return {
        "pair": dossier.key,
        "title": dossier.title,
        "parties": list(dossier.parties),
        "as_of": dossier.as_of.edtf,
        "sources": {alias: _source(dossier, alias) for alias in dossier.header.sources},
        "sections": {
            section.key: {group.key: _group(dossier, dossier.held_in(section, group)) for group in section.groups}
            for section in dossier.sections
            if only in {None, section.key}
        },
        "not_said": {key: list(said) for key, said in dossier.not_said_by_section.items()},
    }


def _source(dossier: Dossier, alias: str) -> dict[str, Any]:
    source = dossier.source(alias)
    return {"id": dossier.header.sources[alias], "name": source.name, "issued": source.issued.edtf, "url": source.url}


def _group(dossier: Dossier, held: object) -> Any:
    return [_record(dossier, record) for record in held] if isinstance(held, tuple) else held


def _record(dossier: Dossier, record: Record) -> dict[str, Any]:
    fields = msgspec.to_builtins(record, enc_hook=str_of)
    notes = [{"source": n.source_id, "paragraph": n.paragraph or None} for n in dossier.footnotes(record.src)]
    return {**fields, "line": text_of(record.line(dossier)), "citations": notes}


def str_of(value: Any) -> str:
    """A value of ours as it is written in a file."""
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, Quantity):
        return str(value) if value.known else UNKNOWN
    if isinstance(value, Citations):
        return str(value)
    raise NotImplementedError(type(value))
