"""Checks: what to look at before quoting, worked out from remarks and from what other sources have."""

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec
from msgspec import inspect

from ..values import UNKNOWN, Date, Quantity
from .fields import Form, names_of, shape_of
from .header import Remark
from .kinds import AnyRecord
from .record import OtherValue, Record
from .registry import Registry


class Check(Form, kw_only=True):
    """A curator's remark, or one record of which another source has something else."""

    about: tuple[str, ...]
    """Ids of the records."""
    remark: Remark | None = None


def checks_of(remarks: Iterable[Remark], records: Iterable[AnyRecord], registry: Registry) -> Iterator[Check]:
    """In order: remarks that are not accepted, then other records that another source contradicts."""
    covered: set[str] = set()
    for remark in remarks:
        if not remark.accepted:
            covered.update(remark.about)
            yield Check(about=remark.about, remark=remark)
    for record in records:
        if record.id not in covered and any(contradicts(registry, record, o) for o in record.other_sources_say):
            yield Check(about=(record.id,))


def contradicts(registry: Registry, record: Record, other: OtherValue) -> bool:
    """Whether another source's value excludes the printed one, rather than adding to it."""
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
    """What a record has in a field, by the name under which it is written (`from` is a word of Python)."""
    return getattr(record, names_of(type(record)).get(written, written), None)


def with_typed_others(record: AnyRecord) -> AnyRecord:
    """The record with what other sources say read as the fields' own types. Raises ValueError where it is none."""
    others = tuple(msgspec.structs.replace(o, value=typed(type(record), o)) for o in record.other_sources_say)
    return msgspec.structs.replace(record, other_sources_say=others) if others else record


def typed(kind: type[Record], other: OtherValue) -> object:
    """Another source's value as the type of the field that it is of. Raises ValueError where it is none."""
    return other.value.read_as(_type_of(kind, other.field))


@cache
def _type_of(kind: type[Record], written: str) -> type:
    """Date, Quantity, or str for all else."""
    shape = next((f.type for f in shape_of(kind).fields if f.encode_name == written), None)
    options = shape.types if isinstance(shape, inspect.UnionType) else (shape,)
    return next((o.cls for o in options if isinstance(o, inspect.CustomType) and o.cls in {Date, Quantity}), str)
