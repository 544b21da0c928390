"""Converts YAML as written to typed values, and collects all mismatches in one run."""

import re
from collections.abc import Container, Hashable, Iterable
from copy import deepcopy
from functools import reduce
from itertools import takewhile
from typing import Any, TypeVar, cast, get_args

import msgspec
from msgspec import inspect

from ..model import LEVELS, Entry, Header, Path, Problem, Source
from ..values import UNKNOWN, Citations, did_you_mean, listed, one_line, quoted
from ..values.plain import PARSED, described, from_text
from .doubts import NO_DOUBTS, Doubts
from .elsewhere import stands_in
from .folders import MOST_CHECKED
from .meant import STATES, role_meant
from .scalars import all_plain, is_plain, plain_form
from .shapes import shape_of
from .written import Written, unknown_key

T = TypeVar("T")

_PLACE = re.compile(r"p?[0-9]+(?:-p?[0-9]+)?")
"""Claims or paragraphs of a citation, where a comma has cut them off: `{src: sp#1,p3}`."""
_THOUSANDS = re.compile(r"(?<=[0-9]), (?=[0-9]{3}(?![0-9]))")
"""What a number was cut at that a comma has cut in two: `7,200`."""
_REMOVE = object()
"""A placeholder that means: remove the value."""

_ONE = "; write one value here"
"""What to do where a list stands for one value."""

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
_PLACEHOLDERS: dict[type[inspect.Type], Any] = {
    inspect.IntType: 1,
    inspect.FloatType: 0,
    inspect.BoolType: False,
    inspect.DictType: {},
    inspect.ListType: [],
    inspect.VarTupleType: [],
}
"""Placeholders for invalid values, by type; for any other type the placeholder is empty text."""
_MEANT: dict[type, tuple[type[inspect.Type], ...]] = {
    dict: (inspect.StructType, inspect.DictType),
    list: (inspect.ListType, inspect.VarTupleType, inspect.TupleType, inspect.CustomType),
    str: (inspect.CustomType, *_SCALARS),
}
"""The types that a mapping, a list or a string may be meant for."""


def conform(written: Written, kind: type[T]) -> tuple[T | None, list[Problem]]:
    """Convert a file's content to a type. Returns None and every problem if it does not conform."""
    refusal = ""
    try:
        value = msgspec.convert(written.content, kind, strict=False, dec_hook=from_text)
    except msgspec.ValidationError as error:
        refusal = str(error)
    else:
        if not written.unsure and all_plain(cast("Hashable", kind))(written.content):
            return value, []
    collector = _Collector(written, kind)
    collector.check(written.content, shape_of(cast("Hashable", kind)), ())
    if refusal and not collector.problems and not written.unsure:
        collector.problems.append(written.problem((), refusal))
    return None, sorted(collector.problems)


def problems_of(written: Written, path: Path, kind: Any) -> list[Problem]:
    """Return every problem of the value at a path of a library's file, which is to be of this type."""
    collector = _Collector(written, Header)
    collector.check(written.at(path), inspect.type_info(kind), path)
    return sorted(collector.problems)


def with_placeholders(written: Written, kind: type[T]) -> tuple[T | None, Doubts]:
    """Convert a file's content to a type, with a placeholder for each value that does not conform.

    Returns the converted content and what is not known of the file, so that the rest of it can be checked in the same
    run; None if the file cannot be repaired in this way.
    """
    collector = _Collector(written, kind)
    collector.check(written.content, shape_of(cast("Hashable", kind)), ())
    content = deepcopy(written.content)
    if any(not path for path, _ in collector.placeholders):  # the file as a whole has the wrong type
        return None, NO_DOUBTS
    try:
        for path, placeholder in collector.placeholders:
            _replace_at(content, path, placeholder)
        value = msgspec.convert(content, kind, strict=False, dec_hook=from_text)
    except (msgspec.ValidationError, LookupError, TypeError):
        return None, NO_DOUBTS
    incomplete = frozenset(path for path in written.unsure if isinstance(written.at(path), (dict, list)))
    replaced = {path for path, _ in collector.placeholders} | (written.unsure - incomplete)
    return value, Doubts(frozenset(replaced), incomplete)


def _at(content: Any, path: Path) -> Any:
    return reduce(lambda inside, step: inside[step], path, content)


def _replace_at(content: Any, path: Path, placeholder: Any) -> None:
    """Replace the value at a path by a placeholder, or remove it."""
    *parents, last = path
    if placeholder is _REMOVE:
        del _at(content, tuple(parents))[last]
    else:
        _at(content, tuple(parents))[last] = placeholder


def _placeholder(shape: inspect.Type, citation: str) -> Any:
    """Return a placeholder that conforms to a type; `citation` is the one to use for citations."""
    shape = _without_metadata(shape)
    if _refused("", shape):
        return UNKNOWN
    if isinstance(shape, inspect.UnionType):
        return _placeholder(_without_none(shape.types)[0], citation)
    if isinstance(shape, inspect.StructType):
        return {field.encode_name: _placeholder(field.type, citation) for field in shape.fields if field.required}
    if isinstance(shape, inspect.TupleType):
        return [_placeholder(item, citation) for item in shape.item_types]
    if isinstance(shape, inspect.CustomType):
        return citation if shape.cls is Citations else UNKNOWN
    return shape.values[0] if isinstance(shape, inspect.LiteralType) else _PLACEHOLDERS.get(type(shape), "")


class _Collector:
    """Walks through a type and a value in parallel, converts leaf by leaf, and collects problems."""

    def __init__(self, written: Written, kind: Any) -> None:
        self.written = written
        self.is_curated = _is_curated(kind)
        self.problems: list[Problem] = []
        self.placeholders: list[tuple[Path, Any]] = []
        """The paths of invalid values, each with its placeholder."""
        sources = written.content.get("sources") if isinstance(written.content, dict) else None
        self._citation = f"{next(iter(sources), 'source')}#p1" if isinstance(sources, dict) else "source#p1"

    def add(self, path: Path, message: str, shape: inspect.Type | None) -> None:
        """Add a problem with a value that should be of this type, or should not be there if `shape` is None."""
        self._say(path, message, key=shape is None)
        self.placeholders.append((path, _REMOVE if shape is None else _placeholder(shape, self._citation)))

    def _say(self, path: Path, message: str, *, key: bool = False) -> None:
        """Keep a problem, unless the value is not known as it is written."""
        if path not in self.written.unsure:
            self.problems.append(self.written.problem(path, message, key=key))

    def check(self, value: Any, shape: inspect.Type, path: Path) -> None:
        """Collect the problems of a value that should be of this type."""
        if isinstance(value, str) and (message := _refused(value, shape)):
            self.add(path, message, shape)
        elif isinstance(shape, inspect.Metadata):
            self.check(value, shape.type, path)
        elif isinstance(shape, inspect.UnionType):
            self._union(value, shape, path)
        elif isinstance(shape, inspect.CustomType):
            self._custom(value, shape, path)
        elif isinstance(shape, inspect.StructType) and isinstance(value, dict):
            self._struct(value, shape, path)
        elif (items := _items(value, shape)) is not None:
            self._keys(value, shape, path)
            for step, item, item_shape in items:
                self.check(item, item_shape, (*path, step))
        else:
            self._leaf(value, shape, path)

    def _struct(self, value: dict[str, Any], shape: inspect.StructType, path: Path) -> None:
        fields = {field.encode_name: field for field in shape.fields}
        cut = [key for key, item in value.items() if item is None and key not in fields and _PLACE.fullmatch(key)]
        before, unknown = "", list[str]()
        for key, item in value.items():
            if key in fields:
                self.check(item, fields[key].type, (*path, key))
            elif key in cut:
                self._cut(cut, key, path)
            elif item is None and (cut_off := self._cut_off(value, key, path)) and not did_you_mean(key, fields):
                if cut_off != before:  # one problem for all that the commas of one value have cut off
                    self._say((*path, key), cut_off, key=True)
                self.placeholders.append(((*path, key), _REMOVE))
                before = cut_off
            else:
                unknown.append(self._unknown_key(key, fields, value))
                self.add((*path, key), unknown[-1], None)
        self._missing([field for name, field in fields.items() if name not in value], path, unknown)

    def _missing(self, fields: Iterable[inspect.Field], path: Path, unknown: list[str]) -> None:
        """Add a problem for each required field of these, unless the message for an unknown key proposes it.

        Of a field that is proposed nothing is known, required or not.
        """
        for field in fields:
            name = field.encode_name
            is_meant = any(message.endswith(f"'{name}'?") for message in unknown)
            if field.required and (*path, name) not in self.written.unsure and not is_meant:
                self._say(path, f"'{name}' is missing")
            if field.required or is_meant:
                self.placeholders.append(((*path, name), _placeholder(field.type, self._citation)))

    def _cut(self, places: list[str], key: str, path: Path) -> None:
        """Add one problem for the places of a citation that a comma has cut off, at the first of them."""
        if key == places[0]:
            message = f'a comma ends a value here; put the citation in quotes: src: "sp#1,{",".join(places)}"'
            self._say((*path, key), message, key=True)
        self.placeholders.append(((*path, key), _REMOVE))

    def _cut_off(self, value: dict[str, Any], key: str, path: Path) -> str:
        """Return what is wrong with words that a comma has cut off from the value before it; empty if none did."""
        keys = list(value)
        said = next((name for name in reversed(keys[: keys.index(key)]) if value[name] is not None), "")
        lines = {self.written.mark((*path, name), key=True)[0] for name in (said, key)}
        if not said or len(lines) > 1 or not isinstance(value[said], str):
            return ""
        cut_off = takewhile(lambda name: value[name] is None, keys[keys.index(said) + 1 :])
        words = _THOUSANDS.sub(",", ", ".join((value[said], *cut_off)))
        return f'a comma ends a value within {{ }}; put these words in quotes: {said}: "{one_line(words)[:60]}"'

    def _unknown_key(self, key: str, known: Iterable[str], present: Container[str]) -> str:
        elsewhere = stands_in(key) if self.is_curated else ""
        return unknown_key(key, known, near=len(self.problems) < MOST_CHECKED, elsewhere=elsewhere, present=present)

    def _keys(self, value: Any, shape: inspect.Type, path: Path) -> None:
        """Check the keys of a mapping whose keys are not fixed."""
        if not isinstance(shape, inspect.DictType):
            return
        for key in value:
            if message := _refused(key, shape.key_type):
                self.add((*path, key), message, None)

    def _union(self, value: Any, shape: inspect.UnionType, path: Path) -> None:
        """Check a value against the option that it was meant for; if there is none, name all options."""
        options = [_without_metadata(option) for option in shape.types]
        meant = [option for option in options if isinstance(option, _MEANT.get(type(value), ()))]
        if value is None and any(isinstance(option, inspect.NoneType) for option in options):
            return
        if isinstance(value, str) and value in _words_of(options):
            return
        if meant:
            self.check(value, meant[0], path)
            return
        words = _words_of(options)
        if isinstance(value, str) and {*words} == LEVELS.keys():
            self.add(path, _not_one_of(value, words, path[-1]), shape)
            return
        state = STATES.get(value, "") if isinstance(value, str) else ""
        near = did_you_mean(state if state in words else value, words) if isinstance(value, str) else ""
        self.add(
            path,
            f"this must be {listed([*map(_type_words, _without_none(options))], 'or')}, not {described(value)}{near}",
            shape,
        )

    def _custom(self, value: Any, shape: inspect.CustomType, path: Path) -> None:
        try:
            from_text(shape.cls, value)
        except ValueError as error:
            one = _ONE if isinstance(value, list) and shape.cls is not Citations else ""
            self.add(path, f"{error}{one}", shape)

    def _leaf(self, value: Any, shape: inspect.Type, path: Path) -> None:
        if isinstance(shape, inspect.LiteralType) and isinstance(value, str):
            if value not in shape.values:
                self.add(path, _not_one_of(value, _words_of([shape]), path[-1]), shape)
            return
        scalar = _SCALARS.get(type(shape))
        try:
            fits = scalar is not None and _within(msgspec.convert(value, scalar, strict=False), shape)
        except msgspec.ValidationError:
            fits = False
        if not fits or (isinstance(value, str) and not is_plain(value, shape)):
            wanted = _type_words(shape) + (plain_form(shape) if fits else "")
            one = _ONE if scalar and isinstance(value, list) else ""
            self.add(path, f"this must be {wanted}, not {described(value)}{one}", shape)


def _not_one_of(value: str, words: list[str], key: object) -> str:
    """Say that a value is none of some words, and which is meant: the role of a title, or the nearest word."""
    is_role = {*words} == LEVELS.keys()
    if is_role and (meant := role_meant(value, key)):
        return f"{quoted(value)} is not a role here; {meant}"
    near = did_you_mean(value, words) or ("; any other office is role: other, styled: its title" if is_role else "")
    return f"{quoted(value)} is not one of {listed(words)}{near}"


def _is_curated(kind: Any) -> bool:
    """Whether this is the type of a file of a library, rather than of one of the reader's own."""
    form = get_args(kind)[-1] if get_args(kind) else kind
    return isinstance(form, type) and issubclass(form, (Header, Source, Entry))


def _refused(value: str, shape: inspect.Type) -> str:
    """Return what is wrong with text that must not be empty or has to match a pattern; empty if nothing is."""
    text = _without_metadata(shape)
    if not value and getattr(text, "min_length", None):
        return "this must not be empty"
    pattern = getattr(text, "pattern", None)
    if not pattern or re.search(pattern, value):
        return ""
    if not value.strip():
        return "this must not be empty"
    described = (getattr(shape, "extra_json_schema", None) or {}).get("description", "in the form wanted here")
    return f"{quoted(value)} is not {described}"


def _within(value: Any, shape: inspect.Type) -> bool:
    """Whether a number lies within the bounds of its type, if it has any."""
    least, most = getattr(shape, "ge", None), getattr(shape, "le", None)
    return (least is None or value >= least) and (most is None or value <= most)


def _items(value: Any, shape: inspect.Type) -> list[tuple[str | int, Any, inspect.Type]] | None:
    """Return the items of a list or mapping with their path steps and types; None if the value is not of this type."""
    match shape:
        case inspect.DictType() if isinstance(value, dict):
            return [(key, item, shape.value_type) for key, item in value.items()]
        case inspect.ListType() | inspect.VarTupleType() if isinstance(value, list):
            return [(position, item, shape.item_type) for position, item in enumerate(value)]
        case inspect.TupleType() if isinstance(value, list) and len(value) == len(shape.item_types):
            return list(zip(range(len(value)), value, shape.item_types, strict=True))
        case _:
            return None


def _without_metadata(shape: inspect.Type) -> inspect.Type:
    return shape.type if isinstance(shape, inspect.Metadata) else shape


def _words_of(options: Iterable[inspect.Type]) -> list[str]:
    """Return the fixed words among the options of a union."""
    return [str(word) for option in options if isinstance(option, inspect.LiteralType) for word in option.values]


def _without_none(options: Iterable[inspect.Type]) -> list[inspect.Type]:
    """Return the options of a union without None."""
    return [option for option in options if not isinstance(option, inspect.NoneType)]


def _type_words(shape: inspect.Type) -> str:
    """Return the name of a type in messages."""
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
        case inspect.IntType() | inspect.FloatType() if shape.ge is not None and shape.le is not None:
            return f"{_NAMES[type(shape)]} from {shape.ge:,} to {shape.le:,}"
        case _:
            return _NAMES[type(shape)]
