"""From YAML as written to typed values: all that does not conform is found in one run."""

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from ..model import Path, Problem
from ..values import UNKNOWN, Citations, did_you_mean, listed, quoted
from ..values.plain import PARSED, described, from_text
from .yamltext import Written, unknown_key

T = TypeVar("T")

_AWAY = object()
"""Stands for the mending that takes a value away."""

_SCALARS: dict[type[inspect.Type], type] = {
    inspect.StrType: str,
    inspect.IntType: int,
    inspect.FloatType: float,
    inspect.BoolType: bool,
}
_NAMES: dict[type[inspect.Type], str] = {
    inspect.StrType: "text",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
    inspect.BoolType: "true or false",
    inspect.DictType: "keys and values",
    inspect.ListType: "a list (- one, - two)",
    inspect.VarTupleType: "a list (- one, - two)",
}
_EMPTY: dict[type[inspect.Type], Any] = {
    inspect.IntType: 1,
    inspect.FloatType: 0,
    inspect.BoolType: False,
    inspect.DictType: {},
    inspect.ListType: [],
    inspect.VarTupleType: [],
}
"""Stand-ins for values of these types; for any other it is empty text."""
_MEANT: dict[type, tuple[type[inspect.Type], ...]] = {
    dict: (inspect.StructType, inspect.DictType),
    list: (inspect.ListType, inspect.VarTupleType, inspect.TupleType, inspect.CustomType),
    str: (inspect.CustomType, *_SCALARS),
}
"""The types that a mapping, a list or a word may have been meant for."""


def conform(written: Written, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """The file's content as this type, or None and every problem that keeps it from being so."""
    try:
        return msgspec.convert(written.content, kind, strict=False, dec_hook=from_text), []
    except msgspec.ValidationError as error:
        collector = _Collector(written)
        collector.check(written.content, inspect.type_info(kind), ())
        return None, sorted(collector.problems) or [written.problem((), str(error))]


def mended(written: Written, kind: type[T]) -> tuple[T | None, list[Path]]:
    """The content as this type with a stand-in for each value that does not conform, and where those stand.

    What else is wrong with such a file can then be said in the same run. None where even that is no such type.
    """
    collector = _Collector(written)
    collector.check(written.content, inspect.type_info(kind), ())
    content = deepcopy(written.content)
    if any(not path for path, _ in collector.mends):  # the file as a whole is something else
        return None, []
    try:
        for path, stand_in in collector.mends:
            _put(content, path, stand_in)
        return msgspec.convert(content, kind, strict=False, dec_hook=from_text), [path for path, _ in collector.mends]
    except (msgspec.ValidationError, LookupError, TypeError):
        return None, []


def _put(content: Any, path: Path, stand_in: Any) -> None:
    """Puts a stand-in at a path, or takes away what stands there."""
    *way, last = path
    for step in way:
        content = content[step]
    if stand_in is _AWAY:
        del content[last]
    else:
        content[last] = stand_in


def _stand_in(shape: inspect.Type, citation: str) -> Any:
    """Something that conforms to a type."""
    if isinstance(shape, inspect.Metadata):
        shape = shape.type
    if isinstance(shape, inspect.UnionType):
        return _stand_in(_written(shape.types)[0], citation)
    if isinstance(shape, inspect.StructType):
        return {field.encode_name: _stand_in(field.type, citation) for field in shape.fields if field.required}
    if isinstance(shape, inspect.TupleType):
        return [_stand_in(item, citation) for item in shape.item_types]
    if isinstance(shape, inspect.CustomType):
        return citation if shape.cls is Citations else UNKNOWN
    return shape.values[0] if isinstance(shape, inspect.LiteralType) else _EMPTY.get(type(shape), "")


class _Collector:
    """Walks a type beside what is written and converts leaf by leaf."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.problems: list[Problem] = []
        self.mends: list[tuple[Path, Any]] = []
        """What to put where, so that the rest can be looked at."""
        sources = written.content.get("sources") if isinstance(written.content, dict) else None
        self._citation = f"{next(iter(sources), 'source')}#p1" if isinstance(sources, dict) else "source#p1"

    def add(self, path: Path, says: str, shape: inspect.Type | None) -> None:
        """A problem with a value that should be of this type, or that should not be there."""
        self.problems.append(self.written.problem(path, says, key=shape is None))
        self.mends.append((path, _AWAY if shape is None else _stand_in(shape, self._citation)))

    def check(self, value: Any, shape: inspect.Type, path: Path) -> None:
        if isinstance(shape, inspect.Metadata):
            self._metadata(value, shape, path)
        elif isinstance(shape, inspect.UnionType):
            self._union(value, shape, path)
        elif isinstance(shape, inspect.CustomType):
            self._custom(value, shape, path)
        elif isinstance(shape, inspect.StructType) and isinstance(value, dict):
            self._struct(value, shape, path)
        elif (items := _items(value, shape)) is not None:
            for step, item, item_shape in items:
                self.check(item, item_shape, (*path, step))
        else:
            self._leaf(value, shape, path)

    def _struct(self, value: dict[str, Any], shape: inspect.StructType, path: Path) -> None:
        fields = {field.encode_name: field for field in shape.fields}
        for key, item in value.items():
            if key in fields:
                self.check(item, fields[key].type, (*path, key))
            else:
                self.add((*path, key), unknown_key(key, fields), None)
        for name, field in fields.items():
            if field.required and name not in value:
                self.problems.append(self.written.problem(path, f"'{name}' is missing"))
                self.mends.append(((*path, name), _stand_in(field.type, self._citation)))

    def _union(self, value: Any, shape: inspect.UnionType, path: Path) -> None:
        """Checks against the one option that the value was meant for; says all of them where none is."""
        options = [_bare(option) for option in shape.types]
        meant = [option for option in options if isinstance(option, _MEANT.get(type(value), ()))]
        if value is None and any(isinstance(option, inspect.NoneType) for option in options):
            return
        if isinstance(value, str) and value in _words_of(options):
            return
        if meant:
            self.check(value, meant[0], path)
            return
        near = did_you_mean(value, _words_of(options)) if isinstance(value, str) else ""
        self.add(
            path,
            f"this must be {listed([*map(_wanted, _written(options))], 'or')}, not {described(value)}{near}",
            shape,
        )

    def _metadata(self, value: Any, shape: inspect.Metadata, path: Path) -> None:
        """Checks the pattern of text, which its description says in words."""
        pattern = getattr(shape.type, "pattern", None)
        if pattern and isinstance(value, str) and not re.search(pattern, value):
            described = (shape.extra_json_schema or {}).get("description", "in the form wanted here")
            self.add(path, f"{quoted(value)} is not {described}", shape)
        else:
            self.check(value, shape.type, path)

    def _custom(self, value: Any, shape: inspect.CustomType, path: Path) -> None:
        try:
            from_text(shape.cls, value)
        except ValueError as error:
            self.add(path, str(error), shape)

    def _leaf(self, value: Any, shape: inspect.Type, path: Path) -> None:
        if isinstance(shape, inspect.LiteralType) and isinstance(value, str):
            if value not in shape.values:
                near = did_you_mean(value, _words_of([shape]))
                self.add(path, f"{quoted(value)} is not one of {listed(_words_of([shape]))}{near}", shape)
            return
        scalar = _SCALARS.get(type(shape))
        try:
            fits = scalar is not None and msgspec.convert(value, scalar, strict=False) is not None
        except msgspec.ValidationError:
            fits = False
        if not fits:
            self.add(path, f"this must be {_wanted(shape)}, not {described(value)}", shape)


def _items(value: Any, shape: inspect.Type) -> list[tuple[str | int, Any, inspect.Type]] | None:
    """The items of a list or mapping that is wanted and stands there, each with its step and type."""
    match shape:
        case inspect.DictType() if isinstance(value, dict):
            return [(key, item, shape.value_type) for key, item in value.items()]
        case inspect.ListType() | inspect.VarTupleType() if isinstance(value, list):
            return [(position, item, shape.item_type) for position, item in enumerate(value)]
        case inspect.TupleType() if isinstance(value, list) and len(value) == len(shape.item_types):
            return list(zip(range(len(value)), value, shape.item_types, strict=True))
        case _:
            return None


def _bare(shape: inspect.Type) -> inspect.Type:
    return shape.type if isinstance(shape, inspect.Metadata) else shape


def _words_of(options: Iterable[inspect.Type]) -> list[str]:
    """The fixed words among what may be written."""
    return [str(word) for option in options if isinstance(option, inspect.LiteralType) for word in option.values]


def _written(options: Iterable[inspect.Type]) -> list[inspect.Type]:
    """The options that a curator writes, without the one that means that nothing is written."""
    return [option for option in options if not isinstance(option, inspect.NoneType)]


def _wanted(shape: inspect.Type) -> str:
    """What a type is called in a message."""
    match shape:
        case inspect.StructType():
            names = [field.encode_name for field in sorted(shape.fields, key=lambda field: not field.required)]
            return f"keys and values ({', '.join(names[:6])}{', …' if len(names) > 6 else ''})"
        case inspect.TupleType():
            return f"a list of {len(shape.item_types)}"
        case inspect.LiteralType():
            return listed([str(word) for word in shape.values], "or")
        case inspect.CustomType():
            return PARSED.get(shape.cls, shape.cls.__name__)
        case _:
            return _NAMES[type(shape)]
