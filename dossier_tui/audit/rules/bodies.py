"""Bodies: members and levels that do not fit the name, and meetings that are not of the level they are called by."""

import re
from collections.abc import Iterator

from ...model import LEVELS, Actor, Body, Contact, Dossier, Link, each_actor, rank, side_of
from ...values import Date, fold, listed
from ...words.contacts import names
from ..finding import Odd, rule

_LEVELS = {
    "heads of state": 0, "presidents": 0, "heads of government": 1, "prime ministers": 1, "foreign ministers": 2,
    "ministers of foreign affairs": 2,
}  # fmt: skip
"""The level of those who sit in a body or meet, by the words for them."""
_SEATS = {0: "heads of state", 1: "heads of government", 2: "foreign ministers"}
_LEVEL = re.compile(rf"\b(?<!deputy )({'|'.join(_LEVELS)})\b")


@rule("warning")
def members_of_another_level(dossier: Dossier) -> Iterator[Odd]:
    """Those who sit in a body or lead it are of another level than its name says."""
    for body in dossier.records(Body):
        seats = _level_in(body.name)
        for actor in each_actor((*body.members, *body.led_by)):
            level = _level_of(dossier, actor, _day_of(dossier, body, actor))
            if seats is not None and level in _SEATS and level != seats:
                who = dossier.name(actor.who) if actor.who else actor.name
                yield Odd(
                    (body,),
                    f"its name is of {_SEATS[seats]}, and {who} was one of the {_SEATS[level]}",
                    _SEATS[seats],
                    _SEATS[level],
                    "Leave the member or the level out until one of the two is confirmed.",
                )


def _day_of(dossier: Dossier, body: Body, actor: Actor) -> Date:
    """Return the time in which somebody had a seat: as written, else when the body was set up, else today."""
    return next((day for day in (actor.held, body.since) if day and day.known), dossier.as_of)


def _level_in(name: str) -> int | None:
    """Return the level that a name says, if it says one."""
    said = {_LEVELS[each] for each in _LEVEL.findall(fold(name))}
    return said.pop() if len(said) == 1 else None


def _level_of(dossier: Dossier, actor: Actor, when: Date) -> int | None:
    """Return the level of somebody in the registry by his office at that time, of others by the role that is told."""
    if actor.who not in dossier.registry.people:
        return LEVELS[actor.role] if actor.role else None
    office = dossier.registry.office_on(actor.who, when)
    return LEVELS[office.role] if office else None


@rule("warning")
def meeting_of_another_level(dossier: Dossier) -> Iterator[Odd]:
    """A meeting is called one of presidents or ministers, and those who met were of another level."""
    for contact in dossier.records(Contact):
        called, met = _level_in(contact.kind), rank(dossier, contact)
        if called is not None and not contact.level and met in _SEATS and met != called:
            yield Odd(
                (contact,),
                f"it is called {contact.kind}, and {names(dossier, contact)} met as {_SEATS[met]}",
                contact.kind,
                _SEATS[met],
                "Name those who met and leave the level out until it is confirmed.",
            )


@rule("warning")
def led_by_one_side(dossier: Dossier) -> Iterator[Odd]:
    """A body of both parties is led by persons of one of them alone."""
    for body in dossier.records(Body):
        leaders = each_actor(body.led_by)
        sides = {side_of(dossier, actor, _day_of(dossier, body, actor)) for actor in leaders}
        if len(leaders) > 1 and not body.of and not body.members and len(sides) == 1 and sides <= {*dossier.parties}:
            side = sides.pop()
            yield Odd(
                (body,),
                f"it belongs to both, and all who lead it are of {dossier.said(side)}",
                listed([dossier.name(party) for party in dossier.parties]),
                dossier.name(side),
                "Ask who leads it for the other side, or say in `of` whose it is.",
            )


@rule("remark")
def recognition_in_part(dossier: Dossier) -> Iterator[Odd]:
    """Some of those who recognise a disputed polity are listed, and the registry has others."""
    links = [link for link in dossier.records(Link) if link.kind == "recognition" and link.of and not link.state]
    for of in dict.fromkeys(link.of for link in links):
        polity = dossier.registry.polities.get(of)
        told = {actor.who for link in links if link.of == of for actor in each_actor(link.by)}
        others = [each.by for each in polity.recognised_by if each.by not in told] if polity else []
        if polity and polity.kind == "disputed" and told - {*dossier.parties} and others:
            first = next(link for link in links if link.of == of)
            missing = listed([dossier.said(each) for each in others])
            yield Odd(
                (first,),
                f"the recognitions of {polity.said} on file leave out {missing}",
                str(len(told)),
                missing,
                "Say that the list is not complete, or add the others.",
            )
