"""Reference types for the fields of records, and functions that walk through a record's values.

A field of type `PersonId` refers to a person of the registry. From this one declaration its ids are checked against
the registry, listed under "named", found by search and shown as names.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Annotated, Any, cast, dataclass_transform

import msgspec
from msgspec import Meta, Struct, inspect

from ..roots import ID
from ..values import Citations

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

Path = tuple[str | int, ...]
"""The path of a value in a file: mapping keys and list indices, from the top."""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Form(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping that curators write: unknown keys are errors, and the order of keys is free."""


@cache
def shape_of(kind: type[Struct]) -> inspect.StructType:
    """Return msgspec's description of a form: its fields and their types."""
    return cast("inspect.StructType", inspect.type_info(kind))


@cache
def names_of(kind: type[Struct]) -> dict[str, str]:
    """Map the keys of a form in the file to its attributes (`from` is a keyword of Python, so it differs)."""
    return dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))


Test = Callable[[inspect.Type], bool]
"""Whether a type, apart from its parts, is one that is looked for."""


@cache
def _fields_with(kind: type[Struct], test: Test) -> tuple[inspect.Field, ...]:
    """Return the fields of a form that may hold a value of a type looked for; walking the others is in vain."""
    return tuple(field for field in shape_of(kind).fields if _may_hold(field.type, test, (kind,)))


def _may_hold(shape: inspect.Type, test: Test, within: tuple[type, ...]) -> bool:
    if test(shape) or isinstance(shape, inspect.AnyType):
        return True
    if isinstance(shape, inspect.StructType):
        inner = () if shape.cls in within else shape.fields
        return any(_may_hold(field.type, test, (*within, shape.cls)) for field in inner)
    return any(_may_hold(part, test, within) for part in _parts_of_shape(shape))


def _parts_of_shape(shape: inspect.Type) -> tuple[inspect.Type, ...]:
    match shape:
        case inspect.Metadata():
            return (shape.type,)
        case inspect.UnionType():
            return shape.types
        case inspect.TupleType():
            return shape.item_types
        case inspect.VarTupleType() | inspect.ListType():
            return (shape.item_type,)
        case inspect.DictType():
            return (shape.key_type, shape.value_type)
        case _:
            return ()


def _is_reference(shape: inspect.Type) -> bool:
    return isinstance(shape, inspect.Metadata) and bool((shape.extra or {}).get("ref"))


def references(form: Struct) -> Iterator[tuple[Path, str, str]]:
    """Yield every reference inside a form: its path, what it refers to (`person`, `record`, …), and the id."""
    found: list[tuple[Path, str, str]] = []
    _refer(form, shape_of(type(form)), (), found)
    return iter(found)


def _refer(value: Any, shape: inspect.Type, path: Path, found: list[tuple[Path, str, str]]) -> None:
    """Append the references inside a value, which is not empty, to those found (see `_collect`)."""
    if isinstance(shape, inspect.UnionType):
        shape = next((option for option in shape.types if _fits(value, option)), shape)
    if isinstance(value, str):
        ref = (shape.extra or {}).get("ref") if isinstance(shape, inspect.Metadata) else None
        if ref:
            found.append((path, ref, value))
        return
    for step, part, part_shape in _typed_parts(value, shape):
        if part:
            _refer(part, part_shape, (*path, step), found)


def _fits(value: Any, option: inspect.Type) -> bool:
    bare = option.type if isinstance(option, inspect.Metadata) else option
    if isinstance(value, str):
        return isinstance(bare, inspect.StrType)
    if isinstance(value, (list, tuple)):
        return isinstance(bare, (inspect.VarTupleType, inspect.ListType))
    return isinstance(value, Struct) and isinstance(bare, inspect.StructType)


def _typed_parts(value: Any, shape: inspect.Type) -> Iterator[tuple[str | int, Any, inspect.Type]]:
    """Yield the direct parts of a value that may be or hold references, each with its path step and type.

    They are both keys and values of a mapping.
    """
    if isinstance(value, Struct):
        for name, key, part_shape in _referring(type(value)):
            yield key, getattr(value, name), part_shape
    elif isinstance(shape, (inspect.VarTupleType, inspect.ListType)):
        for position, item in enumerate(value):
            yield position, item, shape.item_type
    elif isinstance(shape, inspect.DictType):
        for key, item in value.items():
            yield key, key, shape.key_type
            yield key, item, shape.value_type


@cache
def _referring(form: type[Struct]) -> tuple[tuple[str, str, inspect.Type], ...]:
    """Return the attributes of a form that may hold references, each with its key in the file and its type."""
    return tuple((field.name, field.encode_name, field.type) for field in _fields_with(form, _is_reference))


Kinds = type | tuple[type, ...]
"""The types of values that are looked for, as for isinstance."""

_PYTHON_TYPES: dict[type[inspect.Type], type] = {
    inspect.StrType: str, inspect.IntType: int, inspect.FloatType: float, inspect.BoolType: bool,
}  # fmt: skip


@cache
def _is_of(kinds: Kinds) -> Test:
    """Return the test whether values of a type may be of these kinds."""

    def test(shape: inspect.Type) -> bool:
        if isinstance(shape, inspect.LiteralType):
            return any(isinstance(value, kinds) for value in shape.values)
        if isinstance(shape, (inspect.CustomType, inspect.StructType)):
            return issubclass(shape.cls, kinds)
        python_type = _PYTHON_TYPES.get(type(shape))
        return python_type is not None and issubclass(python_type, kinds)

    return test


def values_of(form: Struct, kind: Kinds) -> Iterator[tuple[Path, Any]]:
    """Yield every value of the given types (Citations, Date, …) inside a form, with its path; no empty fields."""
    found: list[tuple[Path, Any]] = []
    _collect(form, kind, (), found)
    return iter(found)


def _collect(value: Any, kind: Kinds, path: Path, found: list[tuple[Path, Any]]) -> None:
    """Append the values to those found; a generator within generators takes three times as long."""
    if isinstance(value, kind):
        found.append((path, value))
    elif value:
        for step, part in _steps(value, kind):
            if isinstance(part, kind):
                found.append(((*path, step), part))
            elif part:
                _collect(part, kind, (*path, step), found)


def _steps(value: Any, kind: Kinds) -> Iterable[tuple[str | int, Any]]:
    """Return the direct parts of a value that may be or hold values of these types, each with its path step.

    Most fields of a form are empty, so they are left out.
    """
    if isinstance(value, Struct):
        return [(key, part) for name, key in _walked(type(value), kind) if (part := getattr(value, name))]
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, (list, tuple)) else ()


@cache
def _walked(form: type[Struct], kind: Kinds) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a form that may hold values of these types, each with its key in the file."""
    return tuple((field.name, field.encode_name) for field in _fields_with(form, _is_of(kind)))


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
