"""What other sources say beside a record: their values in the types of the fields, and whether values differ."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ..values import UNKNOWN, Citations, Date, Due, Quantity
from ..values.numerals import are_same_but_for_wider_place
from ..values.plain import from_text
from .actor import Actor
from .fields import Path, names_of, references_in, values_of
from .hints import hints_of, refers
from .kinds import AnyRecord
from .record import OtherValue, Record
from .steps import Act, Reason, Response, Term

CURATORS_OWN = ("id", "src", "topic", "formerly", "note", "names", "inferred", "headline", "other_sources_say")
"""The keys of fields that no source says, so that no other source has a value for them."""


def is_said_by_sources(kind: type[Record], written: str) -> bool:
    """Whether a source may have another value for the field with this key in the file."""
    return written in names_of(kind) and written not in CURATORS_OWN


def hint_of(kind: type[Record], written: str) -> Any:
    """Return what the values of a field may be, by its key in the file."""
    return hints_of(kind)[names_of(kind)[written]]


def with_typed_others(record: AnyRecord) -> AnyRecord:
    """Convert the values in `other_sources_say` to the types of their fields.

    Raises msgspec.ValidationError if a value is not valid for its field.
    """
    others = tuple(msgspec.structs.replace(o, value=typed(type(record), o)) for o in record.other_sources_say)
    return msgspec.structs.replace(record, other_sources_say=others) if others else record


def typed(kind: type[Record], other: OtherValue) -> Any:
    """Return another source's value in the type of its field. Raises msgspec.ValidationError if it is not valid."""
    content = other.value.content
    value = msgspec.convert(content, hint_of(kind, other.field), strict=False, dec_hook=from_text)
    return type(other.value)(content, value)


def references_by_others(record: Record, other: OtherValue) -> Iterator[tuple[Path, str, str]]:
    """Yield every reference inside another source's value: its path, what it refers to, and the id."""
    return references_in(other.value.value, refers(hint_of(type(record), other.field)))


def cites_within(other: OtherValue) -> bool:
    """Whether another source's value has citations of its own."""
    return any(values_of(other.value.value, Citations))


def printed_value(record: Record, written: str) -> Any:
    """Return the value of a field by its key in the file (`from`, not `giver`); None if there is no such field."""
    return getattr(record, names_of(type(record)).get(written, written), None)


def printed_beside(record: Record, other: OtherValue) -> Any:
    """Return what is printed of that of which another source has another value.

    Of a mapping, that is what has the same keys; of acts and terms, those of the same words; else the whole field.
    """
    printed, value = printed_value(record, other.field), other.value.value
    if isinstance(printed, dict) and isinstance(value, dict):
        return {key: item for key, item in printed.items() if key in value}
    if isinstance(printed, tuple) and _are_steps(printed):
        meant = {name_in_list(each) for each in value}
        return tuple(each for each in printed if name_in_list(each) in meant)
    return printed


def is_said(printed: Any) -> bool:
    """Whether anything is printed."""
    return printed not in (None, "", (), {}, UNKNOWN, (UNKNOWN,))


def differ(printed: Any, value: Any) -> bool:  # noqa: PLR0911  (one case a type)
    """Whether a value excludes the printed one; nothing excludes what is not printed or not said."""
    match printed:
        case _ if not is_said(printed):
            return False
        case Date():
            return not (printed.covers(value) or value.covers(printed))
        case Due() if printed.date and value.date:
            return differ(printed.date, value.date)
        case Quantity():
            return printed.known and not (printed.agrees(value) or printed.is_recount(value))
        case dict():
            return any(differ(printed.get(key), item) for key, item in value.items())
        case tuple():
            return _lists_differ(printed, value)
        case msgspec.Struct():
            return any(differ(getattr(printed, name), item) for name, item in _given(value))
        case _:
            return not _is_same(printed, value)


def _lists_differ(printed: tuple[Any, ...], value: tuple[Any, ...]) -> bool:
    """Whether a list excludes another; one that is only a part of the other does not."""
    if _are_steps(printed):
        return any(_differs_from_all(_named(printed, step), step) for step in value)
    ours, theirs = ({name_in_list(each) for each in items if each != UNKNOWN} for items in (printed, value))
    return not (ours <= theirs or theirs <= ours)


def _is_same(printed: Any, value: Any) -> bool:
    """Whether two values are equal, or two sentences of which one is only wider."""
    are_words = isinstance(printed, str) and isinstance(value, str)
    return bool(printed == value) or (are_words and are_same_but_for_wider_place(printed, value))


def _differs_from_all(printed: list[Any], step: Any) -> bool:
    """Whether an act or term excludes each of its printed versions, of which there is one at least."""
    return bool(printed) and all(differ(each, step) for each in printed)


def _are_steps(printed: tuple[Any, ...]) -> bool:
    """Whether these are acts or terms, of which another source has only those that it tells otherwise."""
    return any(isinstance(each, (Act, Term)) for each in printed)


def _named(printed: tuple[Any, ...], step: Any) -> list[Any]:
    """Return the printed acts or terms of which another one is a version."""
    return [each for each in printed if name_in_list(each) == name_in_list(step)]


def name_in_list(item: Any) -> Any:
    """Return what tells an item of a list from the others."""
    match item:
        case Actor():
            return item.who or (item.name, item.role, item.portfolio, item.of)
        case Act():
            return item.act
        case Term() | Reason():
            return item.says
        case Response():
            return item.kind
        case _:
            return item


def _given(step: msgspec.Struct) -> Iterator[tuple[str, Any]]:
    """Yield the fields that are written in an act or a term."""
    return ((name, value) for name in step.__struct_fields__ if (value := getattr(step, name)) not in (None, "", ()))
