"""Actors in words: those of the registry by name, those named once by name, office and side."""

from collections.abc import Iterable, Iterator, Mapping

from ..model import Actor, Dossier, Organisation, Person, each_actor
from ..values import UNKNOWN, listed
from .offices import owner_said, role_words


def actor_words(dossier: Dossier, actor: Actor) -> str:
    """Return an actor inside a sentence, with the title that the source gives and what the actor did."""
    return actor_name(dossier, actor) + beside_name(actor)


def beside_name(actor: Actor) -> str:
    """Return what the source says of an actor beside the name: ` (styled “Abkhazian president”)`; empty if nothing."""
    styled = f"styled “{actor.styled}”" if actor.who and actor.styled else ""
    held = str(actor.held) if actor.held else ""
    words = ", ".join(filter(None, (styled, held, actor.did)))
    return f" ({words})" if words else ""


def actor_name(dossier: Dossier, actor: Actor) -> str:
    """Return an actor as named inside a sentence: `the United States`, `A. Name, adviser of Ethiopia`."""
    if actor.who:
        return dossier.said(actor.who)
    title = _title(dossier, actor)
    size = f" ({actor.size})" if actor.size else ""
    if actor.name:
        of = f" of {owner_said(dossier.registry, actor.of)}" if actor.of and not title else ""
        return f"{actor.name}{of}{f', {title}' if title else ''}{size}"
    return f"{'the ' if title and not title.startswith('the ') else ''}{title or dossier.said(actor.of)}{size}"


def _title(dossier: Dossier, actor: Actor) -> str:
    """Return the office of somebody who is not in the registry: `finance minister of Armenia`; empty if not said."""
    if actor.styled:
        owner = owner_said(dossier.registry, actor.of) if actor.of else ""
        return actor.styled if dossier.name(actor.of) in actor.styled else f"{actor.styled} of {owner}"
    if not actor.role:
        return ""
    role = "" if actor.role == "other" else actor.role
    of = f"of {owner_said(dossier.registry, actor.of)}" if actor.of else ""
    return " ".join(filter(None, (role_words(role, actor.portfolio), of)))


def short_actor(dossier: Dossier, actor: Actor) -> str:
    """Return an actor as tables call them: a family name, an abbreviation, a name."""
    entry = dossier.registry.entries.get(actor.who)
    if isinstance(entry, Person):
        return entry.table_name
    if isinstance(entry, Organisation) and entry.abbr:
        return entry.abbr
    return entry.name if entry else actor_name(dossier, actor)


def actors_words(dossier: Dossier, actors: Iterable[str | Actor], unsaid: str = "somebody not named") -> str:
    """Return actors as a list in words; `unsaid` stands for those whom the source does not name."""
    every = tuple(actors)
    named = [actor_words(dossier, actor) for actor in each_actor(every)]
    unnamed = [unsaid] if unsaid and UNKNOWN in every else []
    return listed([*named, *unnamed])


def possessive(name: str) -> str:
    """Return a name in the possessive: `Georgia's`, `the United States'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def called_words(dossier: Dossier, called: Mapping[str, str]) -> Iterator[str]:
    """Yield what each side calls a thing: `called “…” by Armenia`."""
    for holder, words in called.items():
        by = "a side not named" if holder == UNKNOWN else dossier.said(holder)
        yield f"called “{words}” by {by}"
