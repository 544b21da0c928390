"""Offices: who is told to have held one on a day, against the terms in the registry, and terms that cannot be."""

import datetime as dt
import re
from collections.abc import Iterator

from ...model import (
    AHEAD,
    NOT_DONE,
    Actor,
    AnyRecord,
    Contact,
    Document,
    Dossier,
    Figure,
    Office,
    references,
    values_of,
)
from ...model.actor import Actors, each_actor
from ...model.office import Role
from ...values import Date, fold, listed
from ...words.when import on_when
from ..finding import Odd, rule

_STYLES: dict[str, Role] = {
    "president": "head of state", "king": "head of state", "emperor": "head of state",
    "prime minister": "prime minister", "premier": "prime minister", "chancellor": "prime minister",
    "foreign minister": "foreign minister", "minister of foreign affairs": "foreign minister",
}  # fmt: skip
"""The roles that one person has at a time, by the titles that say so."""
HALF_A_YEAR = dt.timedelta(days=183)
"""The time within which hardly anybody goes from one of these offices to another."""
_SOLE = frozenset(_STYLES.values())
_STYLED = re.compile(rf"(?:the )?(?:([\w-]+) )?({'|'.join(_STYLES)})(?: of (?:the )?(.+))?")
_SHARED = re.compile(
    r"\b(acting|interim|caretaker|co-\w+|member|regent|governor|prince|designate|elect)\b", re.IGNORECASE
)
"""What stands in the title of an office that several may hold, or that somebody holds for another."""


@rule("warning")
def office_on_the_day(dossier: Dossier) -> Iterator[Odd]:
    """Somebody is told in an office that, by the registry, another held on that day, or that he did not hold."""
    named_once: dict[tuple[str, str], list[tuple[Role, Date]]] = {}
    for record, actor, role, of, when in _told_in_office(dossier):
        told = named_once.setdefault((fold(actor.name), of), []) if actor.name else []
        by_registry = _against(dossier, actor, role, of, when)
        against = f"{on_when(when)} {by_registry}" if by_registry else _told_otherwise(told, role, when)
        told.append((role, when))
        if against:
            yield Odd(
                (record,),
                f"{_name(dossier, actor)} is told as {role}, and {against}",
                actor.styled or role,
                by_registry or against,
                "Give the office by the registry, or leave it out until one of the two is confirmed.",
            )


def _told_in_office(dossier: Dossier) -> Iterator[tuple[AnyRecord, Actor, Role, str, Date]]:
    """Yield who is told in an office that one person has at a time, of which polity, and when."""
    for record in dossier.records():
        when = None if isinstance(record, Figure) else record.when
        if when and when.first and when.last:
            for _, actor in values_of(record, Actor):
                role, of = _told(dossier, actor) if actor.styled or not actor.who else (None, "")
                if role:
                    yield record, actor, role, of, when


def _told_otherwise(told: list[tuple[Role, Date]], role: Role, when: Date) -> str:
    """Return in what other office somebody whom the registry does not have is told within half a year, if in any."""
    for its_role, its_day in told:
        is_near = when.first and its_day.first and abs(when.first - its_day.first) <= HALF_A_YEAR
        if its_role != role and is_near:
            return f"{on_when(its_day)} as {its_role}"
    return ""


def _told(dossier: Dossier, actor: Actor) -> tuple[Role | None, str]:
    """Return the role in which somebody is told, if only one person has it at a time, and of which polity."""
    said = _STYLED.fullmatch(fold(actor.styled))
    person = dossier.registry.people.get(actor.who)
    if said and person:
        owners = dict.fromkeys((person.of, *(office.of for office in person.offices)))
        named = f"{said[1] or ''} {said[3] or ''}".strip()  # with both, such as “former”, it is no name
        polities = [key for key in owners if key and (not named or named in map(fold, _polity_names(dossier, key)))]
        return (_STYLES[said[2]], polities[0]) if len(polities) == 1 else (None, "")
    is_sole = not actor.who and actor.role in _SOLE and actor.of and not _SHARED.search(actor.styled)
    return (actor.role, actor.of) if is_sole else (None, "")


def _polity_names(dossier: Dossier, key: str) -> tuple[str, ...]:
    polity = dossier.registry.polities.get(key)
    return polity.all_names if polity else ()


def _against(dossier: Dossier, actor: Actor, role: Role, of: str, when: Date) -> str:
    """Return what the registry has against somebody's having that role then; empty if nothing."""
    own = [office for office in _offices(dossier, actor.who) if office.of == of]
    if any(office.role == role and _may_hold(office, when) for office in own):
        return ""
    for key, person in dossier.registry.people.items():
        is_same = key == actor.who or fold(person.family_name) in fold(actor.name)
        if not is_same and any(_holds(office, role, of, when) for office in person.offices):
            return f"that was {person.name}"
    heads = {*_SOLE, "leader"} if role != "head of state" else _SOLE  # a leader may be styled president
    others = [office for office in own if office.role in heads and office.certainty(when) == "known"]
    return f"he or she was {others[0].title}" if others else ""


def _offices(dossier: Dossier, person: str) -> tuple[Office, ...]:
    entry = dossier.registry.people.get(person)
    return entry.offices if entry else ()


def _may_hold(office: Office, when: Date) -> bool:
    """Whether nothing says that the office was not held then."""
    held = office.held
    is_before = held and held.first and when.last and when.last < held.first
    is_after = any(end and end.last and when.first and when.first > end.last for end in (held, office.over_by))
    return not (is_before or is_after)


def _holds(office: Office, role: Role, of: str, when: Date) -> bool:
    is_it = (office.role, office.of) == (role, of) and not _SHARED.search(office.styled)
    return is_it and bool(office.held) and office.certainty(when) == "known"


def _name(dossier: Dossier, actor: Actor) -> str:
    return dossier.name(actor.who) if actor.who else actor.name or "somebody"


@rule("remark")
def no_office_on_the_day(dossier: Dossier) -> Iterator[Odd]:
    """Somebody meets or signs on a day on which he held none of the offices that the registry has for him."""
    for record in dossier.records():
        actors, when = _in_office(record)
        for actor in each_actor(actors):
            offices = _offices(dossier, actor.who)
            is_bounded = bool(offices) and all(office.held or office.over_by for office in offices)
            if when and is_bounded and not actor.styled and not any(_may_hold_or_is_seen(o, when) for o in offices):
                terms = listed([f"{office.title} ({_term(office)})" for office in offices])
                yield Odd(
                    (record,),
                    f"by the registry {_name(dossier, actor)} held no office {on_when(when)}, but was {terms}",
                    str(when),
                    terms,
                    "Ask what office that was; the date may be wrong.",
                )


def _in_office(record: AnyRecord) -> tuple[Actors, Date | None]:
    """Return who is taken to be in office, and when: those who met, if no level is written, and those who signed."""
    if record.state in {*NOT_DONE, *AHEAD}:
        return (), None
    if isinstance(record, Contact):
        return ((), None) if record.level else (record.who, record.date)
    return (record.signed_by, record.signed) if isinstance(record, Document) else ((), None)


def _may_hold_or_is_seen(office: Office, when: Date) -> bool:
    return _may_hold(office, when) or bool(office.certainty(when))


def _term(office: Office) -> str:
    return str(office.held) if office.held else f"over by {office.over_by}"


@rule("warning")
def title_of_another_office(dossier: Dossier) -> Iterator[Odd]:
    """Somebody who is named once has a title that is not that of the role."""
    for record in dossier.records():
        for _, actor in values_of(record, Actor):
            role = _role_in_title(dossier, actor) if actor.role and actor.styled else None
            if role and actor.role not in {role, "leader"}:
                yield Odd(
                    (record,),
                    f"{actor.name} has the role {actor.role}, and the title {actor.styled}",
                    str(actor.role),
                    actor.styled,
                    "Give the title as the source has it, and mend the role.",
                )


def _role_in_title(dossier: Dossier, actor: Actor) -> Role | None:
    """Return the role that a title says, if it is one of the actor's own polity."""
    said = _STYLED.fullmatch(fold(actor.styled))
    names = {"", *map(fold, _polity_names(dossier, actor.of))} if said else set()
    is_own = said and f"{said[1] or ''} {said[3] or ''}".strip() in names
    return _STYLES[said[2]] if said and is_own and actor.of in dossier.registry.polities else None


@rule("warning")
def two_in_one_office(dossier: Dossier) -> Iterator[Odd]:
    """Two persons have the terms of one office at one time."""
    terms: dict[tuple[Role, str], list[tuple[str, Office]]] = {}
    for key, person in dossier.registry.people.items():
        for office in person.offices:
            if office.role in _SOLE and office.held and not _SHARED.search(office.styled):
                others = terms.setdefault((office.role, office.of), [])
                yield from _at_once(dossier, key, office, others)
                others.append((key, office))


def _at_once(dossier: Dossier, key: str, office: Office, others: list[tuple[str, Office]]) -> Iterator[Odd]:
    """Yield what is odd about a term, given those that others had in the same office."""
    for other, its in others:
        is_at_once = key != other and office.held and its.held and _overlap(office.held, its.held)
        about = (_naming(dossier, key) or _naming(dossier, other)) if is_at_once else None
        if about:
            yield Odd(
                (about,),
                f"by the registry {dossier.name(key)} is {office.role} of {dossier.said(office.of)} "
                f"{office.held}, and {dossier.name(other)} {its.held}",
                str(office.held),
                str(its.held),
                "Mend the terms in the registry, or say in `styled` how the two shared the office.",
            )


def _overlap(one: Date, other: Date) -> bool:
    """Whether both terms have a day in common, however their first and last days are meant."""
    begins = [each.start.last for each in (one, other) if each.start]
    ends = [each.end.first for each in (one, other) if each.end]
    is_sure = len(begins) == 2 and all(each.end or each.open_end for each in (one, other))
    return is_sure and max(begins) < min(ends, default=max(begins).max)


@rule("warning")
def days_outside_the_term(dossier: Dossier) -> Iterator[Odd]:
    """Somebody is seen in an office before its term began or after it was over."""
    for key, person in dossier.registry.people.items():
        for office in person.offices:
            outside = [day for day in office.seen if not _may_hold(office, day)]
            about = _naming(dossier, key) if outside else None
            if about:
                term = office.held or office.over_by
                yield Odd(
                    (about,),
                    f"by the registry {person.name} is {office.title} {on_when(outside[0])}, and held that {term}",
                    str(outside[0]),
                    str(term),
                    "Mend the office in the registry.",
                )


def _naming(dossier: Dossier, entry: str) -> AnyRecord | None:
    """Return the first record that names an entry of the registry."""
    return next((r for r in dossier.records() if any(key == entry for _, _, key in references(r))), None)
