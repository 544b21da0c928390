"""Actors in words: those of the registry by name, those named once by name, office and side."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ..model import Actor, Actors, Body, Dossier, Organisation, Person, each_actor, is_accredited
from ..values import UNKNOWN, Date, capital, listed
from ..values.articles import with_article
from ..values.text import lower_first
from .brackets import bracketed
from .offices import names_owner, owner_said, role_words, speaks_for

_LONG_AGO = 10 * 365
"""The age in days at which nobody is taken to be still in an office that a source gives."""


def actor_words(dossier: Dossier, actor: Actor, day: Date | None = None) -> str:
    """Return an actor inside a sentence, with the title that the source gives and what the actor did, on a day."""
    return bracketed(actor_name(dossier, actor, day), beside_name(actor))


def beside_name(actor: Actor) -> str:
    """Return what the source says of an actor, in brackets behind the name: `styled “Abkhazian president”`."""
    styled = f"styled “{actor.styled}”" if actor.who and actor.styled else ""
    held = str(actor.held) if actor.held else ""
    return ", ".join(filter(None, (styled, held, actor.did)))


def actor_name(dossier: Dossier, actor: Actor, day: Date | None = None) -> str:
    """Return an actor as named inside a sentence: `the United States`, `A. Name, adviser of Ethiopia`.

    What somebody who is not in the registry was on a day of long ago reads `then adviser of Ethiopia`.
    """
    if actor.who:
        return said(dossier, actor.who)
    title = _title(dossier, actor)
    size = f" ({actor.size})" if actor.size else ""
    if actor.name:
        after = f", {_then(dossier, actor, day)}{title}{size}" if title else _whose(dossier, actor)
        return with_article(actor.name) + after
    return f"{'the ' if title and not title.startswith('the ') else ''}{title or dossier.said(actor.of)}{size}"


def _then(dossier: Dossier, actor: Actor, day: Date | None) -> str:
    """Return `then ` for an office that was over by the dossier's day: by its term, or since it was held long ago."""
    today, held = dossier.as_of.last, actor.held.last if actor.held else None
    if today is None or actor.styled.lower().startswith(("then ", "former ", "ex-", "late ", "the ")):
        return ""
    is_old = bool(day and day.known and day.last and day.last.toordinal() + _LONG_AGO < today.toordinal())
    is_over = held < today if held else is_old and not actor.held
    return "then " if is_over else ""


def said(dossier: Dossier, key: str) -> str:
    """Return an entry of the registry or a body of the dossier as named inside a sentence: `the embassy of Arland`."""
    mission = dossier.record(key) if key not in dossier.registry.entries else None
    if isinstance(mission, Body) and not mission.name:
        return f"the {lower_first(body_name(dossier, mission))}"
    return dossier.said(key)


def body_name(dossier: Dossier, body: Body) -> str:
    """Return the name of a body; without one, `Embassy of Russia to Serbia`, `Trade office of Russia for Serbia`."""
    of = f" of {actors_words(dossier, body.of)}" if body.of else ""
    preposition = "in" if "consul" in body.kind else "to" if is_accredited(body) else "for"
    to = f" {preposition} {actors_words(dossier, body.to)}" if body.to else ""
    return body.name or capital(f"{body.kind}{of}{to}")


def owners_words(dossier: Dossier, body: Body) -> str:
    """Return whose a body is: a polity by its adjective, others by name; those that its name says are left out."""
    said = [
        dossier.registry.adjective(actor.who) if actor.who in dossier.registry.polities else bare_name(dossier, actor)
        for actor in each_actor(body.of)
        if not (names_owner(dossier.registry, actor.who, body.name) if actor.who else actor.name in body.name)
    ]
    return listed(said)


def _whose(dossier: Dossier, actor: Actor) -> str:
    """Return whose somebody is that has no office, and how many they are: ` of Armenia (40 companies)`.

    After a name of its own both stand in brackets, and the first only if the name does not say it.
    """
    size = str(actor.size) if actor.size else ""
    is_told = not actor.of or names_owner(dossier.registry, actor.of, actor.name)
    owner = "" if is_told else owner_said(dossier.registry, actor.of)
    is_common = actor.name[:1].islower() or with_article(actor.name).startswith("the ")
    if owner and is_common and not re.search(" (?:of|in|for) ", actor.name):
        return f" of {owner}" + (f" ({size})" if size else "")
    words = ", ".join(filter(None, (owner.removeprefix("the "), size)))
    return f" ({words})" if words else ""


def _title(dossier: Dossier, actor: Actor) -> str:
    """Return the office of somebody who is not in the registry: `finance minister of Armenia`; empty if not said."""
    if actor.styled:
        if not actor.of or names_owner(dossier.registry, actor.of, actor.styled):
            return actor.styled
        return f"{actor.styled} of {owner_said(dossier.registry, actor.of)}"
    if not actor.role:
        return ""
    role = "" if actor.role == "other" else actor.role
    spoken_for = speaks_for(dossier.registry, actor.role, actor.of)
    of = f"of {spoken_for}{owner_said(dossier.registry, actor.of)}" if actor.of else ""
    return " ".join(filter(None, (role_words(role, actor.portfolio), of)))


def short_actor(dossier: Dossier, actor: Actor) -> str:
    """Return an actor as tables call them: a family name, an abbreviation, a name with an office in brackets."""
    title = _title(dossier, actor) if actor.name and not actor.who else ""
    return bracketed(bare_name(dossier, actor), title)


def bare_name(dossier: Dossier, actor: Actor) -> str:
    """Return an actor by the name alone, as short as it goes, where the office stands elsewhere."""
    entry = dossier.registry.entries.get(actor.who)
    if isinstance(entry, Person):
        return entry.table_name
    if isinstance(entry, Organisation) and entry.abbr:
        return entry.abbr
    if entry:
        return entry.name
    is_person = actor.name and (actor.role or actor.styled)
    return actor.name if is_person else actor_name(dossier, actor)


def actors_words(
    dossier: Dossier,
    actors: Iterable[str | Actor],
    unsaid: str = "somebody not named",
    last: str = "and",
    day: Date | None = None,
) -> str:
    """Return actors as a list in words, as they were on a day; `unsaid` is for those whom the source does not name."""
    every = tuple(actors)
    named = [actor_words(dossier, actor, day) for actor in each_actor(every)]
    unnamed = [unsaid] if unsaid and UNKNOWN in every else []
    return listed([*named, *unnamed], last)


def by_office(dossier: Dossier, actors: Iterable[Actor]) -> Iterator[tuple[str, list[Actor]]]:
    """Yield actors with the words for those who stand together, or with none for those who are named one by one.

    Together stand those of one office who are not named: `the foreign ministers of Kazakhstan and Tajikistan`.
    """
    for office, group in groupby(actors, key=_office_alone):
        several = list(group)
        polities = listed([dossier.said(each.of) for each in several])
        yield f"the {_plural(office)} of {polities}" if office and len(several) > 1 else "", several


def _office_alone(actor: Actor) -> str:
    """Return the office of somebody of whom nothing but that and the polity is known; empty for anybody else."""
    is_alone = actor == Actor(role=actor.role, portfolio=actor.portfolio, of=actor.of)
    return role_words(actor.role, actor.portfolio) if actor.role and actor.of and is_alone else ""


def _plural(office: str) -> str:
    """Return an office of several people: `heads of state`, `defence secretaries`, `envoys for water`."""
    between = next((each for each in (" of ", " for ") if each in office), " of ")
    head, before, rest = office.partition(between)
    many = f"{head[:-1]}ies" if head.endswith(("ary", "uty")) else f"{head}s"
    return f"{many}{before}{rest}"


def named_at(dossier: Dossier, actor: Actor, words: str) -> int:
    """Return where words first name an actor, a polity also by its adjective; -1 if they do not.

    `Nigeria` does not name Niger.
    """
    entry = dossier.registry.entries.get(actor.who)
    names = [actor.name or actor_words(dossier, actor).removeprefix("the "), *(entry.all_names if entry else ())]
    if isinstance(entry, Person):
        names.append(entry.table_name)
    found = (re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names)
    return min((match.start() for match in found if match), default=-1)


def unnamed(dossier: Dossier, actors: Actors, words: str) -> Actors:
    """Return the actors whom words do not name, and `unknown` if it is among them."""
    every = [actor for actor in each_actor(actors) if named_at(dossier, actor, capital(words)) < 0]
    return (*every, *([UNKNOWN] if UNKNOWN in actors else []))


def possessive(name: str) -> str:
    """Return a name in the possessive: `Georgia's`, `the United States'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def called_words(dossier: Dossier, called: Mapping[str, str]) -> Iterator[str]:
    """Yield what each side calls a thing: `called “…” by Armenia`."""
    for holder, words in called.items():
        by = "a side not named" if holder == UNKNOWN else dossier.said(holder)
        yield f"called “{words}” by {by}"
