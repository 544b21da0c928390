"""Numbers and yes-or-no values have one written form each, so that none is shown other than it was written."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from itertools import repeat
from typing import Any

from msgspec import inspect

from .shapes import shape_of

Check = Callable[[Any], bool]
"""Whether a value as written, if it is of the type in question at all, is in its written form."""

_PLAIN = {
    inspect.IntType: (re.compile(r"0|[1-9][0-9]*"), " in digits alone"),
    inspect.FloatType: (re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"), " as in 42.87, with 15 digits at most"),
    inspect.BoolType: (re.compile("true|True|TRUE|false|False|FALSE"), ""),
}
"""The written form of each type, with its words in messages; of yes or no those of YAML 1.2."""


def is_plain(written: str, shape: inspect.Type) -> bool:
    """Whether a value has the one written form of its type; true for types that have none."""
    form = _PLAIN.get(type(shape))
    if form is None:
        return True
    exact = not isinstance(shape, inspect.FloatType) or Decimal(written) == Decimal(str(float(written)))
    return bool(form[0].fullmatch(written)) and exact


def written_form(kind: type[inspect.Type]) -> str:
    """Return the written form of a type as a regular expression; empty if it has none."""
    return _PLAIN[kind][0].pattern if kind in _PLAIN else ""


def plain_form(shape: inspect.Type) -> str:
    """Return the words that describe the written form of a type; empty if it has none."""
    return _PLAIN[type(shape)][1] if type(shape) in _PLAIN else ""


@cache
def all_plain(kind: Hashable) -> Check:
    """Return a function that tells whether every value of a type's content has the written form of its own type."""
    return _Checks().of(shape_of(kind)) or _anything


def _anything(_: Any) -> bool:
    return True


class _Checks:
    """The checks for types, made once a form: most forms hold the same others."""

    def __init__(self) -> None:
        self.forms: dict[type, Check | None] = {}

    def of(self, shape: inspect.Type) -> Check | None:  # noqa: PLR0911  (one case a type)
        """Return a check of the content for a type; None if it holds nothing that has one written form."""
        match shape:
            case inspect.Metadata():
                return self.of(shape.type)
            case inspect.UnionType():
                checks = [check for option in shape.types if (check := self.of(option))]
                return (lambda value: all(check(value) for check in checks)) if checks else None
            case inspect.StructType():
                return self._of_form(shape)
            case inspect.TupleType():
                return _of_items([self.of(item) or _anything for item in shape.item_types])
            case inspect.DictType():
                return _of_values(check) if (check := self.of(shape.value_type)) else None
            case inspect.VarTupleType() | inspect.ListType():
                return _of_items(repeat(check)) if (check := self.of(shape.item_type)) else None
            case _ if type(shape) in _PLAIN:
                return lambda value: not isinstance(value, str) or is_plain(value, shape)
            case _:
                return None

    def _of_form(self, shape: inspect.StructType) -> Check | None:
        if shape.cls not in self.forms:
            checks = {field.encode_name: check for field in shape.fields if (check := self.of(field.type))}
            self.forms[shape.cls] = _of_fields(checks) if checks else None
        return self.forms[shape.cls]


def _of_fields(checks: Mapping[str, Check]) -> Check:
    def check(value: Any) -> bool:
        return not isinstance(value, dict) or all(each(value[key]) for key, each in checks.items() if key in value)

    return check


def _of_values(check: Check) -> Check:
    return lambda value: not isinstance(value, dict) or all(map(check, value.values()))


def _of_items(checks: Iterable[Check]) -> Check:
    def check(value: Any) -> bool:
        return not isinstance(value, list) or all(each(item) for item, each in zip(value, checks, strict=False))

    return check
