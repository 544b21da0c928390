"""A field that takes several values takes one without brackets: `by: armenia` is `by: [armenia]`."""

from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import Any

from msgspec import inspect
from msgspec.structs import replace

from ..model import Path, Record
from .shapes import shape_of
from .written import Written

OTHERS = "other_sources_say"
"""The key of a record's list in which each value is one of the field that stands beside it."""
Change = Callable[[Any], Any]
"""Returns the content for a type with lists where the type has them; the same object if nothing changes."""


def with_lists(written: Written, kind: Hashable) -> Written:
    """Return a file's content with each single value that stands for a list put into one."""
    content = _change_for(kind)(written.content)
    if content is written.content:
        return written
    unsure = frozenset(_path_in_lists(path, written.content, content) for path in written.unsure)
    return replace(written, content=content, unsure=unsure)


def _path_in_lists(path: Path, before: Any, after: Any) -> Path:
    """Return the new path of what was at a path: it leads into the lists that were put around single values."""
    moved: Path = ()
    for step in (*path, None):
        if isinstance(after, list) and not isinstance(before, list) and after:
            moved, after = (*moved, 0), after[0]
        if step is not None:
            moved, before, after = (*moved, step), _inside(before, step), _inside(after, step)
    return moved


def _inside(content: Any, step: str | int) -> Any:
    try:
        return content[step]
    except (LookupError, TypeError):
        return None


@cache
def _change_for(kind: Hashable) -> Change:
    return _Changes().of(shape_of(kind)) or _same


def _same(value: Any) -> Any:
    return value


class _Changes:
    """The changes for types, made once a type: a form may stand in itself."""

    def __init__(self) -> None:
        self.forms: dict[type, Change | None] = {}

    def of(self, shape: inspect.Type) -> Change | None:
        """Return the change for a type; None if it holds nothing that may be a list."""
        match shape:
            case inspect.Metadata():
                return self.of(shape.type)
            case inspect.VarTupleType():
                return _list_of(self.of(shape.item_type))
            case inspect.UnionType():
                return self._of_union(shape)
            case inspect.StructType():
                return self._of_form(shape)
            case inspect.DictType():
                inner = self.of(shape.value_type)
                return _values_with(inner) if inner else None
            case _:
                return None

    def _of_form(self, shape: inspect.StructType) -> Change | None:
        if shape.cls not in self.forms:
            self.forms[shape.cls] = None
            changes = {field.encode_name: change for field in shape.fields if (change := self.of(field.type))}
            if issubclass(shape.cls, Record):
                changes[OTHERS] = _others_with(changes)
            self.forms[shape.cls] = _fields_with(changes) if changes else None
        return self.forms[shape.cls]

    def _of_union(self, shape: inspect.UnionType) -> Change | None:
        """Return the change for the option that a value is meant for: a word of a group stays, one record is a list."""
        options = [option for option in shape.types if not isinstance(option, inspect.NoneType)]
        if len(options) == 1:
            return self.of(options[0])
        mapping = next((self.of(o) for o in shape.types if isinstance(o, (inspect.StructType, inspect.DictType))), None)
        items = next((self.of(o.item_type) for o in shape.types if isinstance(o, inspect.VarTupleType)), None)
        if mapping is None and items is None:
            return None
        each = items or _same

        def change(value: Any) -> Any:
            if isinstance(value, dict):
                return mapping(value) if mapping else [each(value)]
            return _each(value, each) if isinstance(value, list) else value

        return change


def _list_of(inner: Change | None) -> Change:
    def change(value: Any) -> Any:
        if value is None:
            return value
        values = value if isinstance(value, list) else [value]
        return _each(values, inner) if inner else values

    return change


def _each(values: list[Any], change: Change) -> list[Any]:
    changed = [change(value) for value in values]
    return changed if any(new is not old for new, old in zip(changed, values, strict=True)) else values


def _others_with(changes: Mapping[str, Change]) -> Change:
    """Return the change for what other sources say: each value is changed as that of its field is."""
    as_list = changes[OTHERS]

    def with_value(other: Any) -> Any:
        field = other.get("field") if isinstance(other, dict) else None
        change = changes.get(field) if isinstance(field, str) else None
        return _replaced(other, {"value": change(other["value"])}) if change and "value" in other else other

    def change(others: Any) -> Any:
        listed = as_list(others)
        return _each(listed, with_value) if isinstance(listed, list) else listed

    return change


def _values_with(change: Change) -> Change:
    def changed(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return _replaced(value, {key: change(item) for key, item in value.items()})

    return changed


def _fields_with(changes: Mapping[str, Change]) -> Change:
    def changed(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return _replaced(value, {key: changes[key](item) for key, item in value.items() if key in changes})

    return changed


def _replaced(value: dict[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    if all(item is value[key] for key, item in new.items()):
        return value
    return {**value, **new}
