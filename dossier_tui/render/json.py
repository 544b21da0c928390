"""Exports a dossier as JSON: the content of its file, with all ids, sentences and footnotes filled in."""

import json
from typing import Any

import msgspec

from ..blocks import text_of
from ..model import ENTRY_KINDS, AnyRecord, Dossier
from ..values import renamed_inline
from ..values.plain import to_text
from ..views.brief import BriefOptions
from ..views.findings import finding_data
from ..words.citing import footnotes
from ..words.lines import record_line
from ..words.sources import entry_line, source_line


def json_text(dossier: Dossier, options: BriefOptions = BriefOptions()) -> str:  # noqa: B008  (frozen)
    """Return a dossier as indented JSON."""
    return json.dumps(as_data(dossier, options), ensure_ascii=False, indent=2) + "\n"


def as_data(dossier: Dossier, options: BriefOptions = BriefOptions()) -> dict[str, Any]:  # noqa: B008  (frozen)
    """Return a dossier, or some of its sections, as mappings, lists and strings."""
    wanted = [s for s in dossier.sections if options.sections is None or s.key in options.sections]
    return {
        "pair": dossier.key,
        "title": dossier.title,
        "parties": list(dossier.parties),
        "as_of": dossier.as_of.edtf,
        **({"file_as_of": dossier.file_day.edtf} if dossier.file_day else {}),
        "occasion": dossier.header.occasion,
        "on_names": renamed_inline(dossier.header.on_names, dossier.aliases),
        "viewpoint": dossier.registry.viewpoint or "neutral",
        "remarks": [{**_plain(r), "says": renamed_inline(r.says, dossier.aliases)} for r in dossier.header.remarks],
        "findings": [finding_data(each, dossier.positions[each.about[0]]) for each in dossier.findings],
        "sources": {alias: _source(dossier, key) for alias, key in dossier.header.sources.items()},
        "sections": {
            section.key: {
                group.key: _group(dossier, dossier.held_in(section, group))
                for group in section.groups
                if options.evaluative or not group.evaluative
            }
            for section in wanted
        },
        "not_said": {key: list(things) for key, things in dossier.not_said.items()},
        "named": {kind: _entries(dossier, kind) for kind in ENTRY_KINDS},
    }


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value, enc_hook=to_text)


def _source(dossier: Dossier, key: str) -> dict[str, Any]:
    source = dossier.sources[key]
    line = text_of(source_line(dossier, key))
    return {"id": key, "name": source.name, "line": line, **_plain(source)}


def _entries(dossier: Dossier, kind: str) -> dict[str, Any]:
    """Return the registry entries of one kind that the dossier names, by id."""
    entries = dossier.registry.of_kind(kind)
    named = sorted(dossier.named & set(entries))
    return {key: {**_plain(entries[key]), "line": text_of(entry_line(dossier, entries[key]))} for key in named}


def _group(dossier: Dossier, held: object) -> Any:
    return [_record(dossier, record) for record in held] if isinstance(held, tuple) else held


def _record(dossier: Dossier, record: AnyRecord) -> dict[str, Any]:
    notes = [{"source": n.source, "paragraph": n.paragraph or None} for n in footnotes(dossier, record.src)]
    return {**_plain(dossier.as_written(record)), "line": text_of(record_line(dossier, record)), "citations": notes}
