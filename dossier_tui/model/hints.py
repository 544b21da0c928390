"""The annotations of forms: what the values of a field may be, and what they refer to.

msgspec describes the types of a form too, but takes longer over that than a whole dossier takes to be printed.
"""

from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct

Kinds = type | tuple[type, ...]
"""The types of values that are looked for, as for isinstance."""
Test = Callable[[Any], bool]
"""Whether an annotation, apart from its parts, is one that is looked for."""


@cache
def hints_of(form: type[Struct]) -> Mapping[str, Any]:
    """Return the annotation of each attribute of a form, in their order."""
    bases = reversed(form.__mro__)
    hints = {name: hint for base in bases for name, hint in getattr(base, "__annotations__", {}).items()}
    return {name: hints[name] for name in form.__struct_fields__}


@cache
def fields_with(form: type[Struct], test: Test) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a form that may hold a value looked for, each with its key in the file.

    Walking the others is in vain.
    """
    keys = zip(form.__struct_fields__, form.__struct_encode_fields__, strict=True)
    return tuple((name, key) for name, key in keys if _may_hold(hints_of(form)[name], test))


@cache  # most fields are declared once, for records of every kind
def _may_hold(hint: Any, test: Test) -> bool:
    if test(hint) or hint is Any:
        return True
    if isinstance(hint, type) and issubclass(hint, Struct):
        return bool(fields_with(hint, test))
    return any(_may_hold(part, test) for part in get_args(hint))


@cache
def is_of(kinds: Kinds) -> Test:
    """Return the test whether values with an annotation may be of these kinds."""

    def test(hint: Any) -> bool:
        if get_origin(hint) is Literal:
            return any(isinstance(value, kinds) for value in get_args(hint))
        return isinstance(hint, type) and issubclass(hint, kinds)

    return test


def options_of(hint: Any) -> tuple[Any, ...]:
    """Return the annotations between which a value may choose: the only one, if it is no union."""
    return get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)


class Refers(Struct, frozen=True):
    """What a value with an annotation refers to: text, the items of a list, the keys and values of a mapping."""

    text: str = ""
    """The kind of what text refers to (`person`, `record`, …); empty if to nothing."""
    items: "Refers | None" = None
    keys: "Refers | None" = None
    values: "Refers | None" = None


@cache
def refers(hint: Any) -> Refers:
    """Return what values with an annotation refer to."""
    options = [_refers(option) for option in options_of(hint)]
    return Refers(
        text=next((option.text for option in options if option.text), ""),
        items=next((option.items for option in options if option.items), None),
        keys=next((option.keys for option in options if option.keys), None),
        values=next((option.values for option in options if option.values), None),
    )


def _refers(option: Any) -> Refers:
    origin, parts = get_origin(option), get_args(option)
    if origin is Annotated:
        return Refers(next((meta.extra["ref"] for meta in option.__metadata__ if "ref" in (meta.extra or {})), ""))
    if origin in {list, tuple}:
        return Refers(items=refers(parts[0]))
    return Refers(keys=refers(parts[0]), values=refers(parts[1])) if origin is dict else Refers()


def is_reference(hint: Any) -> bool:
    """Whether text with this annotation refers to something."""
    return get_origin(hint) is Annotated and bool(_refers(hint).text)


def docs_of(form: type) -> dict[str, str]:
    """Return the docstrings of all fields of a class, those that it inherits too, by field."""
    return {name: text for each in reversed(form.__mro__) for name, text in field_docs(each).items()}


@cache
def field_docs(form: type) -> dict[str, str]:
    """Return the docstrings of a class's own fields, by field; empty if the class has no source code."""
    import ast  # here, since only schemas and codebooks say what fields mean
    import inspect
    import textwrap

    try:
        body = ast.parse(textwrap.dedent(inspect.getsource(form))).body[0].body  # type: ignore[attr-defined]
    except (OSError, TypeError):
        return {}
    docs = {}
    for field, below in pairwise(body):
        is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
            docs[field.target.id] = " ".join(str(below.value.value).split())
    return docs
