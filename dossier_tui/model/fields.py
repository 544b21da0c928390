"""What the fields of a record refer to, declared once beside their types.

A field typed `PersonId` is checked against the registry, listed under "named", offered by search and
shown by name, all from that one declaration.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, cast, dataclass_transform

import msgspec
from msgspec import Meta, Struct, inspect

PersonId = Annotated[str, Meta(extra={"ref": "person"})]
PolityId = Annotated[str, Meta(extra={"ref": "polity"})]
OrganisationId = Annotated[str, Meta(extra={"ref": "organisation"})]
PlaceId = Annotated[str, Meta(extra={"ref": "place"})]
"""A place of the registry, or a polity where no more is said."""
EntryId = Annotated[str, Meta(extra={"ref": "entry"})]
"""Any entry of the registry."""
RecordId = Annotated[str, Meta(extra={"ref": "record"})]
"""A record of the same dossier."""
SourceId = Annotated[str, Meta(extra={"ref": "source"})]

Path = tuple[str | int, ...]
"""Where a value stands in a file: keys and list positions, from the top."""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Form(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Anything that a curator writes as a mapping: unknown keys are errors, order is free."""


@cache
def shape_of(kind: type[Struct]) -> inspect.StructType:
    """What msgspec knows of a form: its fields and their types."""
    return cast("inspect.StructType", inspect.type_info(kind))


def references(form: Struct) -> Iterator[tuple[Path, str, str]]:
    """Every reference inside a form: where it stands, what it refers to (`person`, …), and the id."""
    yield from _references(form, shape_of(type(form)), ())


@cache
def names_of(kind: type[Struct]) -> dict[str, str]:
    """The attributes of a form by the names under which they are written (`from` is a word of Python)."""
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
    """What a value directly holds, each with its step and type; the keys of a mapping too."""
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
    """Every value of one type (Citations, Date, …) inside a form, and where it stands."""
    yield from _values(form, kind, ())


def _values(value: Any, kind: type | tuple[type, ...], path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, kind):
        yield path, value
        return
    for step, part in _parts(value):
        yield from _values(part, kind, (*path, step))


def changed(value: Any, kind: type | tuple[type, ...], change: Callable[[Any], Any]) -> Any:
    """A form, or what is in one, with every value of one type changed; the very same where that changes nothing."""
    if isinstance(value, kind):
        return change(value)
    if isinstance(value, Struct):
        parts = {name: changed(getattr(value, name), kind, change) for name in value.__struct_fields__}
        others = {name: part for name, part in parts.items() if part is not getattr(value, name)}
        return msgspec.structs.replace(value, **others) if others else value
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
