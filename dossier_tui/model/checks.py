"""Checks: what to verify before quoting, derived from remarks and from the values of other sources."""

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from ..values import UNKNOWN, Date, DateOrNever, Quantity
from .fields import Form, names_of
from .header import Remark
from .hints import hints_of, options_of
from .kinds import AnyRecord
from .record import OtherValue, Record
from .registry import Registry


class Check(Form, kw_only=True):
    """Something to verify before quoting: a curator's remark, or a record that another source contradicts."""

    about: tuple[str, ...]
    """The ids of the records concerned."""
    remark: Remark | None = None
    """The remark; None if another source contradicts the record."""


def checks_of(remarks: Iterable[Remark], records: Iterable[AnyRecord], registry: Registry) -> Iterator[Check]:
    """Yield the checks in order: remarks that are not accepted, then contradicted records without a remark."""
    covered: set[str] = set()
    for remark in remarks:
        if not remark.accepted:
            covered.update(remark.about)
            yield Check(about=remark.about, remark=remark)
    for record in records:
        if record.id not in covered and any(contradicts(registry, record, o) for o in record.other_sources_say):
            yield Check(about=(record.id,))


def contradicts(registry: Registry, record: Record, other: OtherValue) -> bool:
    """Whether another source's value contradicts the printed one, rather than refining it."""
    printed, value = printed_value(record, other.field), other.value.value
    if printed in (None, "", (), UNKNOWN):
        return False
    if isinstance(printed, Date) and isinstance(value, Date):
        return not printed.covers(value)
    if isinstance(printed, Quantity) and isinstance(value, Quantity):
        return printed.known and not printed.agrees(value)
    place = other.field == "place" and isinstance(printed, str)
    return not (place and printed in registry.polities and registry.polity_of(str(value)) == printed)


def printed_value(record: Record, written: str) -> object:
    """Return the value of a field by its key in the file (`from`, not `giver`); None if there is no such field."""
    return getattr(record, names_of(type(record)).get(written, written), None)


def with_typed_others(record: AnyRecord) -> AnyRecord:
    """Parse the values in `other_sources_say` as the types of their fields.

    Raises ValueError if a value is not valid for its field.
    """
    others = tuple(msgspec.structs.replace(o, value=typed(type(record), o)) for o in record.other_sources_say)
    return msgspec.structs.replace(record, other_sources_say=others) if others else record


def typed(kind: type[Record], other: OtherValue) -> object:
    """Parse another source's value as the type of its field. Raises ValueError if it is not valid."""
    return other.value.read_as(type_of_field(kind, other.field))


@cache
def type_of_field(kind: type[Record], written: str) -> type:
    """Return the type of a field's values: Date, DateOrNever, Quantity, or str for any other."""
    options = options_of(hints_of(kind).get(names_of(kind).get(written, written)))
    return next((each for each in (Date, DateOrNever, Quantity) if each in options), str)
