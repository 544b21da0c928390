"""Which record of a dossier is which of an older version of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from ...model import AnyRecord, names_of

ALIKE = 0.5
"""The share of equal fields from which on two records without a common id are taken for one."""


class Match(Struct, frozen=True):
    """A record before and now; None where there is none."""

    old: AnyRecord | None
    new: AnyRecord | None


def matches(old: Sequence[AnyRecord], new: Sequence[AnyRecord]) -> list[Match]:
    """Pair the records of two versions: by id, by an id that it had before, or because most of their fields agree."""
    former = {earlier: record for record in new for earlier in record.formerly}
    by_id = {**former, **{record.id: record for record in new}}
    pairs = [(record, by_id[record.id]) for record in old if record.id in by_id]
    lost = [record for record in old if record.id not in by_id]
    known = {record.id for _, record in pairs}
    unknown = [record for record in new if record.id not in known]
    pairs += _alike(lost, unknown)
    found = [id(each) for pair in pairs for each in pair]
    return [
        *(Match(before, now) for before, now in pairs),
        *(Match(record, None) for record in lost if id(record) not in found),
        *(Match(None, record) for record in unknown if id(record) not in found),
    ]


def _alike(old: Sequence[AnyRecord], new: Sequence[AnyRecord]) -> Iterator[tuple[AnyRecord, AnyRecord]]:
    """Yield pairs of records of one kind that have most fields in common, the most alike first."""
    scored = [(_likeness(a, b), m, n) for m, a in enumerate(old) for n, b in enumerate(new) if type(a) is type(b)]
    used_old: set[int] = set()
    used_new: set[int] = set()
    for score, m, n in sorted(scored, key=lambda each: (-each[0], each[1:])):
        if score >= ALIKE and m not in used_old and n not in used_new:
            used_old.add(m)
            used_new.add(n)
            yield old[m], new[n]


def _likeness(one: AnyRecord, other: AnyRecord) -> float:
    """Return the share of fields that are equal, of those that are written in either."""
    pairs = [(getattr(one, name), getattr(other, name)) for key, name in names_of(type(one)).items() if key != "id"]
    written = [(a, b) for a, b in pairs if not (_is_default(a) and _is_default(b))]
    same = sum(bool(a == b) for a, b in written)
    return same / len(written)


def _is_default(value: Any) -> bool:
    return value is None or value is False or value in ("", (), {})
