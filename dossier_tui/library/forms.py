"""The types of whole files. The type of a dossier file is built from the sections."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, cast

import msgspec
from msgspec import UNSET, UnsetType

from ..model import ENTRY_KINDS, AnyRecord, Entry, Header, Held, Section
from ..values import UNKNOWN, slug


@cache
def dossier_form(sections: tuple[Section, ...]) -> type[Header]:
    """Return the type of a dossier file: the fields of Header and one key for each section."""
    fields = [(section.key, _section_form(section) | UnsetType, UNSET) for section in sections]
    form = msgspec.defstruct(
        "DossierFile",
        fields,
        bases=(Header,),
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        namespace={"__doc__": "The relationship between two polities, as sources have it."},
    )
    return cast("type[Header]", form)


def _section_form(section: Section) -> type[msgspec.Struct]:
    groups = [(group.key, _group_form(group.kind), UNSET) for group in section.groups]
    return msgspec.defstruct(
        f"{section.title}Section",
        [*groups, ("not_said", tuple[str, ...], ())],
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        namespace={"__doc__": section.help},
    )


def _group_form(kind: Any) -> Any:
    return tuple[kind, ...] | Literal["unknown"] | UnsetType


def registry_form(name: str) -> type[dict[str, Entry]]:
    """Return the type of one registry file, a mapping of entries by id; `name` is a key of ENTRY_KINDS."""
    kind: Any = ENTRY_KINDS[name].form
    return cast("type[dict[str, Entry]]", dict[str, kind])


def records_in(form: Header, sections: Sequence[Section]) -> dict[str, dict[str, Held]]:
    """Return the groups of a dossier file by section key and group key; every record has its id.

    Groups and sections that are not written are left out.
    """
    held: dict[str, dict[str, Held]] = {}
    for section in sections:
        written = getattr(form, section.key)
        if written is UNSET:
            continue
        for group in section.groups:
            value = getattr(written, group.key)
            if value is UNSET:
                continue
            records: Held = "unknown" if value == UNKNOWN else tuple(map(_identified, value))
            held.setdefault(section.key, {})[group.key] = records
    return held


def _identified(record: AnyRecord) -> AnyRecord:
    return record if record.id else msgspec.structs.replace(record, id=slug(record.derived_id(), 99))
