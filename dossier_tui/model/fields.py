"""Reference types for the fields of records, and functions that walk through a record's values.

A field of type `PersonId` refers to a person of the registry. From this one declaration its ids are checked against
the registry, listed under "named", found by search and shown as names.
"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Annotated, Any, TypeVar, dataclass_transform

import msgspec
from msgspec import Meta, Struct

from ..roots import ID
from ..values import Citations
from ..values.languages import TAG
from .hints import Kinds, Refers, fields_with, hints_of, is_of, is_reference, refers

Text = Annotated[str, Meta(pattern=r"\S")]
"""Text with more than white space. It cannot stand in a union with a tuple: there a pattern crashes msgspec."""
Count = Annotated[int, Meta(ge=0, le=999_999)]
"""A number of claims or paragraphs, or the number of one."""

AN_ID = {"pattern": f"^{ID.pattern}$"}
"""What JSON Schemas say of an id; the check looks it up, so that its message names the nearest one."""
PersonId = Annotated[str, Meta(min_length=1, extra={"ref": "person"}, extra_json_schema=AN_ID)]
PolityId = Annotated[str, Meta(min_length=1, extra={"ref": "polity"}, extra_json_schema=AN_ID)]
OrganisationId = Annotated[str, Meta(min_length=1, extra={"ref": "organisation"}, extra_json_schema=AN_ID)]
PlaceId = Annotated[str, Meta(min_length=1, extra={"ref": "place"}, extra_json_schema=AN_ID)]
"""A place of the registry, or a polity if the source names no place in it."""
ActorId = Annotated[str, Meta(min_length=1, extra={"ref": "actor"}, extra_json_schema=AN_ID)]
"""A person, polity or organisation of the registry."""
OwnerId = Annotated[str, Meta(min_length=1, extra={"ref": "owner"}, extra_json_schema=AN_ID)]
"""A polity or organisation of the registry."""
EntryId = Annotated[str, Meta(min_length=1, extra={"ref": "entry"}, extra_json_schema=AN_ID)]
"""Any entry of the registry."""
RecordId = Annotated[str, Meta(min_length=1, extra={"ref": "record"}, extra_json_schema=AN_ID)]
"""A record of the same dossier."""
Mention = Annotated[str, Meta(min_length=1, extra={"ref": "mention"})]
"""A record of the same dossier or an entry of the registry, or else words for what has no id."""
SourceId = Annotated[str, Meta(min_length=1, extra={"ref": "source"}, extra_json_schema=AN_ID)]

LanguageTag = Annotated[str, Meta(min_length=1, extra_json_schema={"pattern": f"^(?:{TAG})$"})]
"""A language tag (BCP 47); the check looks it up, so that its message names the nearest one."""

AnyForm = TypeVar("AnyForm", bound="Form")
Path = tuple[str | int, ...]
"""The path of a value in a file: mapping keys and list indices, from the top."""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Form(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping that curators write: unknown keys are errors, and the order of keys is free."""


@cache
def names_of(kind: type[Struct]) -> dict[str, str]:
    """Map the keys of a form in the file to its attributes (`from` is a keyword of Python, so it differs)."""
    return dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))


def references(form: Struct) -> Iterator[tuple[Path, str, str]]:
    """Yield every reference inside a form: its path, what it refers to (`person`, `record`, …), and the id."""
    return references_in(form, Refers())


def references_in(value: Any, to: Refers) -> Iterator[tuple[Path, str, str]]:
    """Yield every reference inside the value of a field, of which it is known what it may refer to."""
    found: list[tuple[Path, str, str]] = []
    _refer(value, to, (), found)
    return iter(found)


def _refer(value: Any, to: Refers, path: Path, found: list[tuple[Path, str, str]]) -> None:
    """Append the references inside a value, which is not empty, to those found (see `_collect`)."""
    if isinstance(value, str):
        if to.text:
            found.append((path, to.text, value))
    elif isinstance(value, Struct):
        for name, key, its_kind in _referring(type(value)):
            if part := getattr(value, name):
                _refer(part, its_kind, (*path, key), found)
    else:
        for step, part, part_to in _referring_parts(value, to):
            if part and part_to:
                _refer(part, part_to, (*path, step), found)


def _referring_parts(value: Any, to: Refers) -> Iterator[tuple[str | int, Any, Refers | None]]:
    """Yield the parts of a list, or both the keys and values of a mapping, each with its path step."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key, key, to.keys
            yield key, item, to.values
    elif isinstance(value, (list, tuple)):
        for position, item in enumerate(value):
            yield position, item, to.items


@cache
def _referring(form: type[Struct]) -> tuple[tuple[str, str, Refers], ...]:
    """Return the attributes of a form that may hold references, each with its key in the file."""
    hints = hints_of(form)
    return tuple((name, key, refers(hints[name])) for name, key in fields_with(form, is_reference))


def values_of(form: Any, kind: Kinds) -> Iterator[tuple[Path, Any]]:
    """Yield every value of the given types (Citations, Date, …) inside a form or another value, with its path.

    Empty fields are left out.
    """
    found: list[tuple[Path, Any]] = []
    _collect(form, kind, (), found)
    return iter(found)


def _collect(value: Any, kind: Kinds, path: Path, found: list[tuple[Path, Any]]) -> None:
    """Append the values to those found; a generator within generators takes three times as long.

    Most fields of a form are empty, so they are left out.
    """
    if isinstance(value, kind):
        found.append((path, value))
    elif isinstance(value, Struct):
        for name, key in _walked(type(value), kind):
            if part := getattr(value, name):
                _collect(part, kind, (*path, key), found)
    elif isinstance(value, (dict, list, tuple)):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            _collect(part, kind, (*path, step), found)


@cache
def _walked(form: type[Struct], kind: Kinds) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a form that may hold values of these types, each with its key in the file."""
    return fields_with(form, is_of(kind))


def cites_in(form: Struct) -> Citations:
    """Return all citations inside a form, in the order of its fields."""
    return Citations(dict.fromkeys(cite for _, cites in values_of(form, Citations) for cite in cites))


def changed(value: Any, kind: Kinds, change: Callable[[Any], Any]) -> Any:
    """Replace every value of the given types inside a form or another value.

    Forms and tuples in which nothing changes are returned as the same object.
    """
    if isinstance(value, kind):
        return change(value)
    if isinstance(value, Struct):
        replaced = {}
        for name, _ in _walked(type(value), kind):
            part = getattr(value, name)
            new_part = changed(part, kind, change)
            if new_part is not part:
                replaced[name] = new_part
        return msgspec.structs.replace(value, **replaced) if replaced else value
    if type(value) is tuple:
        items = tuple(changed(item, kind, change) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        return {key: changed(item, kind, change) for key, item in value.items()}
    return value


def without_references(form: AnyForm, gone: AbstractSet[str]) -> AnyForm:
    """Return a form that refers to no record with one of these ids; the same object if it does not now."""
    changes = {}
    for name, _, to in _referring(type(form)):
        value = getattr(form, name)
        texts = to.text or (to.items.text if to.items else "")
        kept = _kept(value, gone, is_record=texts in {"record", "mention"})
        if kept is not value:
            changes[name] = kept
    return msgspec.structs.replace(form, **changes) if changes else form


def _kept(value: Any, gone: AbstractSet[str], *, is_record: bool) -> Any:
    if isinstance(value, str):
        return "" if is_record and value in gone else value
    if not isinstance(value, tuple):
        return value
    kept = [each for each in value if not (is_record and each in gone)]
    parts = tuple(without_references(each, gone) if isinstance(each, Form) else each for each in kept)
    is_same = len(parts) == len(value) and all(new is old for new, old in zip(parts, value, strict=True))
    return value if is_same else parts
