"""Reference types for the fields of records, and functions that walk through a record's values.

A field of type `PersonId` refers to a person of the registry. From this one declaration its ids are checked against
the registry, listed under "named", found by search and shown as names.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, cast, dataclass_transform

import msgspec
from msgspec import Meta, Struct, inspect

Text = Annotated[str, Meta(pattern=r"\S")]
"""Text with more than white space. It cannot stand in a union with a tuple: there a pattern crashes msgspec."""
Count = Annotated[int, Meta(ge=0, le=999_999)]
"""A number of claims or paragraphs, or the number of one."""

PersonId = Annotated[str, Meta(min_length=1, extra={"ref": "person"})]
PolityId = Annotated[str, Meta(min_length=1, extra={"ref": "polity"})]
OrganisationId = Annotated[str, Meta(min_length=1, extra={"ref": "organisation"})]
PlaceId = Annotated[str, Meta(min_length=1, extra={"ref": "place"})]
"""A place of the registry, or a polity if the source names no place in it."""
EntryId = Annotated[str, Meta(min_length=1, extra={"ref": "entry"})]
"""Any entry of the registry."""
RecordId = Annotated[str, Meta(min_length=1, extra={"ref": "record"})]
"""A record of the same dossier."""
SourceId = Annotated[str, Meta(min_length=1, extra={"ref": "source"})]

Path = tuple[str | int, ...]
"""The path of a value in a file: mapping keys and list indices, from the top."""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Form(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping that curators write: unknown keys are errors, and the order of keys is free."""


@cache
def shape_of(kind: type[Struct]) -> inspect.StructType:
    """Return msgspec's description of a form: its fields and their types."""
    return cast("inspect.StructType", inspect.type_info(kind))


def references(form: Struct) -> Iterator[tuple[Path, str, str]]:
    """Yield every reference inside a form: its path, what it refers to (`person`, `record`, …), and the id."""
    yield from _references(form, shape_of(type(form)), ())


@cache
def names_of(kind: type[Struct]) -> dict[str, str]:
    """Map the keys of a form in the file to its attributes (`from` is a keyword of Python, so it differs)."""
    return dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))


def _references(value: Any, shape: inspect.Type, path: Path) -> Iterator[tuple[Path, str, str]]:
    if isinstance(shape, inspect.UnionType):
        shape = next((option for option in shape.types if _fits(value, option)), shape)
    if isinstance(value, str):
        ref = (shape.extra or {}).get("ref") if isinstance(shape, inspect.Metadata) else None
        if value and ref:
            yield path, ref, value
        return
    for step, part, part_shape in _typed_parts(value, shape):
        yield from _references(part, part_shape, (*path, step))


def _fits(value: Any, option: inspect.Type) -> bool:
    bare = option.type if isinstance(option, inspect.Metadata) else option
    if isinstance(value, str):
        return isinstance(bare, inspect.StrType)
    if isinstance(value, (list, tuple)):
        return isinstance(bare, (inspect.VarTupleType, inspect.ListType))
    return isinstance(value, Struct) and isinstance(bare, inspect.StructType)


def _typed_parts(value: Any, shape: inspect.Type) -> Iterator[tuple[str | int, Any, inspect.Type]]:
    """Yield the direct parts of a value, each with its path step and type; both keys and values of a mapping."""
    if isinstance(value, Struct):
        for field in shape_of(type(value)).fields:
            yield field.encode_name, getattr(value, field.name), field.type
    elif isinstance(shape, (inspect.VarTupleType, inspect.ListType)):
        for position, item in enumerate(value):
            yield position, item, shape.item_type
    elif isinstance(shape, inspect.DictType):
        for key, item in value.items():
            yield key, key, shape.key_type
            yield key, item, shape.value_type


def values_of(form: Struct, kind: type | tuple[type, ...]) -> Iterator[tuple[Path, Any]]:
    """Yield every value of the given types (Citations, Date, …) inside a form, with its path."""
    yield from _values(form, kind, ())


def _values(value: Any, kind: type | tuple[type, ...], path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, kind):
        yield path, value
        return
    for step, part in _parts(value):
        yield from _values(part, kind, (*path, step))


def changed(value: Any, kind: type | tuple[type, ...], change: Callable[[Any], Any]) -> Any:
    """Replace every value of the given types inside a form or another value.

    Forms and tuples in which nothing changes are returned as the same object; mappings are always copied.
    """
    if isinstance(value, kind):
        return change(value)
    if isinstance(value, Struct):
        new_parts = {name: changed(getattr(value, name), kind, change) for name in value.__struct_fields__}
        replaced = {name: part for name, part in new_parts.items() if part is not getattr(value, name)}
        return msgspec.structs.replace(value, **replaced) if replaced else value
    if type(value) is tuple:
        items = tuple(changed(item, kind, change) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        return {key: changed(item, kind, change) for key, item in value.items()}
    return value


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Struct):
        for written, name in names_of(type(value)).items():
            yield written, getattr(value, name)
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, (list, tuple)):
        yield from enumerate(value)
