"""A dossier as it stood on a day, by the sources read now: what surely came later is left out.

What was ahead on that day stands as it was ahead, as far as something of that day or before tells it. What has no date
stays (see `is_untimed`).
"""

import datetime as dt
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from msgspec.structs import replace

from ..values import Date
from .beginnings import (
    day_begun,
    day_done,
    has_happened,
    is_undated,
    is_untimed,
    own_day,
    was_act_known,
    was_known,
    was_told,
)
from .body import Body
from .checks import Finding
from .document import Document
from .dossier import Dossier
from .fields import values_of, without_references
from .header import Header
from .kinds import AnyRecord
from .link import Link
from .record import OtherValue
from .registry import Registry
from .section import Held
from .statement import Position, Statement
from .steps import BEGUN, Act, Response

_IN_FORCE = "in force"


def dossier_on(dossier: Dossier, day: dt.date) -> Dossier:
    """Return a dossier as it stood on a day, or on a later one than the file's own as it looks from there.

    The dossier is that of the file, not one that stands on a day already.
    """
    as_of = Date.parse(day.isoformat()).in_order(dossier.as_of.order)
    if as_of == dossier.as_of:
        return dossier
    found = tuple(replace(each, after=None) for each in dossier.found if _holds(each, day))
    seen = replace(dossier, header=replace(dossier.header, as_of=as_of), file_day=dossier.as_of, found=found)
    return _without_later(dossier, seen, day) if seen.is_looking_back else seen


def _holds(finding: Finding, day: dt.date) -> bool:
    return finding.after is None or (finding.after.last is not None and finding.after.last < day)


def _without_later(dossier: Dossier, seen: Dossier, day: dt.date) -> Dossier:
    gone = _gone(dossier, day)
    there = _reduced(seen, gone, lambda record: _as_of(dossier, record, day, gone))
    return replace(there, registry=_registry(dossier.registry, day))


def without_untimed(dossier: Dossier) -> Dossier:
    """Return a dossier without the records that may be of a later day than it is shown for; the same if none is."""
    untimed = {record.id for record in dossier.records() if is_untimed(dossier, record)}
    return _reduced(dossier, untimed, lambda record: without_references(record, untimed)) if untimed else dossier


def _reduced(dossier: Dossier, gone: AbstractSet[str], change: Callable[[AnyRecord], AnyRecord]) -> Dossier:
    """Return a dossier without some records, the others changed.

    Findings about what is changed go too, and so does what the sources do not say of all the time up to now.
    """
    reduced = dossier.with_held(lambda held: _held(held, gone, change))
    same = {record.id for record in dossier.records() if reduced.record(record.id) is record}
    return replace(
        reduced,
        header=_header(dossier.header, gone, same),
        found=tuple(each for each in dossier.found if same.issuperset(each.about)),
        unsaid={key: fields for key, fields in dossier.unsaid.items() if key not in gone},
        not_said={},
    )


def _gone(dossier: Dossier, day: dt.date) -> AbstractSet[str]:
    """Return the ids of the records that were not there on a day, with those without a date that rest on these."""
    gone = {record.id for record in dossier.records() if not _was_there(dossier, record, day)}
    undated = [record for record in dossier.records() if record.id not in gone and is_undated(record)]
    while rests := {record.id for record in undated if record.id not in gone and _rests_on(record, gone)}:
        gone |= rests
    return gone


_RESTS_ON = ("after", "told_after", "inside", "part_of", "basis", "amends", "replaces", "through", "forum")
"""The fields that name what a record came after, or belongs to."""


def _rests_on(record: AnyRecord, gone: AbstractSet[str]) -> bool:
    """Whether a record came after one of those gone, belongs to one, or is about nothing else."""
    named = {getattr(record, name, "") for name in _RESTS_ON}
    return not gone.isdisjoint(named) or (bool(record.about) and gone >= {*record.about})


def _held(held: Held, gone: AbstractSet[str], change: Callable[[AnyRecord], AnyRecord]) -> Held:
    """Return what a group had; None if it had nothing yet, since nobody has looked for what there was then."""
    if not isinstance(held, tuple):
        return None
    return tuple(change(record) for record in held if record.id not in gone) or None


def _header(header: Header, gone: AbstractSet[str], same: AbstractSet[str]) -> Header:
    """Return the header with the remarks on records that are all there and as they are now, not on the whole file."""
    remarks = tuple(remark for remark in header.remarks if remark.about and same >= {*remark.about})
    return replace(header, remarks=remarks, occasion="" if header.occasion in gone else header.occasion)


def _registry(registry: Registry, day: dt.date) -> Registry:
    """Return the registry without recognitions of a later day."""
    polities = {}
    for key, polity in registry.polities.items():
        recognised = tuple(each for each in polity.recognised_by if not _is_later(each.since, day))
        polities[key] = polity if recognised == polity.recognised_by else replace(polity, recognised_by=recognised)
    return replace(registry, polities=polities)


def _is_later(date: Date | None, day: dt.date) -> bool:
    return date is not None and date.first is not None and date.first > day


def _was_there(dossier: Dossier, record: AnyRecord, day: dt.date) -> bool:
    """Whether a record was there on a day, or may have been. A judgement is of the day of the source that passes it."""
    if not has_happened(record):
        return was_known(dossier, record, day) is not False
    begun = day_begun(record)
    if begun is None and dossier.home(record.id)[1].evaluative:
        return was_told(dossier, record, day) is not False
    return begun is None or begun <= day


def _as_of(dossier: Dossier, record: AnyRecord, day: dt.date, gone: AbstractSet[str]) -> AnyRecord:
    """Return a record without what came after a day; the same object if nothing did."""
    own = own_day(record)
    changes: dict[str, Any] = {
        "acts": tuple(_acts(dossier, record, day)),
        "response": tuple(each for each in record.response if not _is_later_response(each, day)),
        "other_sources_say": tuple(each for each in record.other_sources_say if not _is_of_later(each, day, gone)),
    }
    if has_happened(record):
        changes |= _force(record, changes["acts"], day)
        if own and own > day:
            changes |= _before_its_time(record, day)
    if isinstance(record, Body) and not was_told(dossier, record, day):
        changes["led_by"] = ()  # who led it is only known of the day of its sources
    new = {name: value for name, value in changes.items() if value != getattr(record, name)}
    return without_references(replace(record, **new) if new else record, gone)


def _acts(dossier: Dossier, record: AnyRecord, day: dt.date) -> Iterator[Act]:
    """Yield the acts up to a day, and those that were ahead then.

    What was yet to come into force was not in force, and what was never done had not been done.
    """
    for act in record.acts:
        done = day_done(act)
        if act.date and act.date.is_never:
            yield replace(act, date=None, state="not yet")
        elif act.state is not None:
            if _had_begun(act) or was_act_known(dossier, record, act, day) is not False:
                yield act
        elif done is None or done <= day:
            yield act
        elif act.act == _IN_FORCE:
            yield Act(act=_IN_FORCE, state="not yet", src=act.src)


def _had_begun(act: Act) -> bool:
    """Whether an act with a state had begun when its source was written."""
    return act.state in BEGUN and not (act.date and act.date.known)


def _force(record: AnyRecord, acts: tuple[Act, ...], day: dt.date) -> dict[str, Any]:
    """Return the changes of a document that was not in force yet."""
    if not (isinstance(record, Document) and _is_later(record.in_force, day)):
        return {}
    is_said = any(act.act == _IN_FORCE for act in acts)
    return {"in_force": None, "acts": acts if is_said else (*acts, Act(act=_IN_FORCE, state="not yet"))}


def _before_its_time(record: AnyRecord, day: dt.date) -> dict[str, Any]:
    """Return the changes of a record whose acts had begun, but whose own date had not come."""
    match record:
        case Document():
            return {"signed": None, "signed_by": (), "place": "", "terms": ()}
        case Body():
            return {"since": None}
        case Link() | Position():
            return {"date": None}
        case Statement():
            return {"date": None, "since": None}
        case _:
            last = max(act.date for act in record.acts if act.date and (done := day_done(act)) and done <= day)
            return {"state": "planned", "state_as_of": last}


def _is_later_response(response: str | Response, day: dt.date) -> bool:
    date = response.date if isinstance(response, Response) else None
    given = (date.first or date.last) if date else None
    return given is not None and given > day


def _is_of_later(other: OtherValue, day: dt.date, gone: AbstractSet[str]) -> bool:
    """Whether another source's value is of a later day, or of a record that is gone."""
    dates = (date for _, date in values_of(other.value.value, Date))
    return any(_is_later(date, day) for date in dates) or not gone.isdisjoint(other.value.texts)
