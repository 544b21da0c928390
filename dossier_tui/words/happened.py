"""A contact as a sentence of its own: what happened, or what was to happen."""

import re
from collections.abc import Sequence

from ..blocks import Line, line
from ..model import Actor, Contact, Dossier, guests, side_of
from ..values import UNKNOWN, capital, listed, sentence
from ..values.articles import with_a
from .actors import actor_name
from .ages import beside_date
from .contacts import beside_words, date_words, mediated_words, occasion_words, parts_words, those_who_met
from .endings import cited_with_note, in_brackets, sentences_beside
from .places import in_place, to_place
from .when import on_when

TO_COME = frozenset({"planned", "expected", "promised", "pledged", "agreed", "postponed", "cancelled"})
"""The states of a contact of which one may say that it was to be."""
_ORDINAL = re.compile(r"(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|[0-9]+(st|nd|rd|th))\b")
"""The beginnings of kinds of contact that take the definite article."""
_VERBS = {
    "meeting": ("met", "meet"),
    "informal meeting": ("met informally", "meet informally"),
    "talks": ("held talks", "hold talks"),
    "call": ("spoke by telephone", "speak by telephone"),
    "telephone call": ("spoke by telephone", "speak by telephone"),
    "telephone talk": ("spoke by telephone", "speak by telephone"),
    "joint appearance": ("appeared together", "appear together"),
}
"""What several people did at a contact, and what they were to do, by kind. Visits have their own wording."""
_HAD = frozenset({"call", "talk", "conversation", "exchange", "meeting", "lunch", "dinner", "audience", "reception"})
_HELD = frozenset({"talks", "consultations", "negotiations", "dialogue"})
"""The nouns that one has, and those that one holds; one takes part in everything else."""


def says_what_happened(contact: Contact) -> bool:
    """Whether a contact can be told as what happened, or as what was to happen."""
    return contact.state is None or contact.state in TO_COME


def contact_fact(dossier: Dossier, contact: Contact) -> Line:
    """Return a contact as a sentence: `On 6 August 2019 (Tuesday), Vladimir Putin and Raul Khadzhimba held talks`."""
    met = ("to meet" if contact.state else "met",)
    details = parts_words(dossier, contact, told=met if _visitors(dossier, contact) else ())
    return line(
        f"{_dated(dossier, contact)}, {_did(dossier, contact)}",
        "".join(f", {each}" for each in _setting(dossier, contact) if each),
        line(": ", details) if details else "",
        f". {sentence(contact.text).rstrip('.')}" if contact.text else "",
        sentences_beside(dossier, contact),
        in_brackets(dossier, contact),
        cited_with_note(contact),
    )


def _setting(dossier: Dossier, contact: Contact) -> tuple[str, ...]:
    return beside_words(dossier, contact), occasion_words(contact), mediated_words(dossier, contact)


def _dated(dossier: Dossier, contact: Contact) -> str:
    """Return when it was, with the source's own words: `On 6 August 2019 (Tuesday)`, `On a date not said`."""
    if not contact.date.is_said:
        return capital(date_words(dossier, contact, unsaid="on a date not said"))
    words = f" ({beside_date(contact.date_words)})" if contact.date_words else ""
    return capital(f"{on_when(contact.date)}{words}")


def _did(dossier: Dossier, contact: Contact) -> str:
    """Return who did what and where: `Vladimir Putin and Raul Khadzhimba met in Sochi`."""
    visitors = _visitors(dossier, contact)
    if visitors:
        return _visited(dossier, contact, visitors)
    met = those_who_met(contact)
    one_person = len(contact.who) == 1
    if contact.kind == "attendance":
        done, to_do = ("was" if one_person else "were") + " present", "be present"
    elif contact.kind in _VERBS and not one_person:
        done, to_do = _VERBS[contact.kind]
    else:
        done, to_do = _took_part(contact.kind)
    return f"{_subject(dossier, contact, met)} {_verb(contact, done, to_do, met)}{_where(dossier, contact)}"


def _verb(contact: Contact, done: str, to_do: str, actors: tuple[Actor, ...]) -> str:
    if contact.state is None:
        return done
    return f"{'was' if len(actors) == 1 else 'were'} to {to_do}"


def _took_part(kind: str) -> tuple[str, str]:
    named, noun = with_its_article(kind), _noun(kind)
    if noun in _HELD:
        return f"held {named}", f"hold {named}"
    if noun in _HAD and " of " not in kind:
        return f"had {named}", f"have {named}"
    return f"took part in {named}", f"take part in {named}"


def _visitors(dossier: Dossier, contact: Contact) -> tuple[Actor, ...]:
    """Return those who made a visit; empty of what is none, and where it is not clear who was the guest."""
    if not contact.kind.endswith("visit") or contact.kind == "joint visit":
        return ()
    actors = contact.actors
    if len(actors) == 1 and not dossier.registry.polity_of(contact.place):
        return actors
    visitors = tuple(guests(dossier, contact))
    everybody = len(actors) > 1 and len(visitors) == len(actors)
    unclear = any(not side_of(dossier, actor, contact.date) for actor in actors)
    return () if everybody or unclear else visitors


def _visited(dossier: Dossier, contact: Contact, visitors: tuple[Actor, ...]) -> str:
    """Return who visited where and whom they met: `Dmitry Medvedev made a visit to Belgrade and met Boris Tadić`."""
    polities = dossier.registry.polities
    hosts = [a for a in those_who_met(contact) if a not in visitors and a.who not in polities and _met(contact, a)]
    named = with_its_article(contact.kind)
    made = _verb(contact, f"made {named}", f"make {named}", visitors)
    where = _where(dossier, contact, to=True)
    and_met = " and meet " if contact.state else " and met "
    whom = f"{',' if ', ' in where else ''}{and_met}{listed(_names(dossier, contact, hosts))}" if hosts else ""
    return f"{_subject(dossier, contact, visitors)} {made}{where}{whom}"


def _met(contact: Contact, actor: Actor) -> bool:
    """Whether somebody is not told as one whom the guest was yet to meet."""
    return contact.state is not None or not actor.did.startswith("to ")


def _subject(dossier: Dossier, contact: Contact, actors: tuple[Actor, ...]) -> str:
    """Return names before a verb: what stands after the last of them is closed by a comma."""
    named = _names(dossier, contact, actors)
    is_open = bool(named) and ", " in re.sub(r"\(.*?\)", "", named[-1])
    return listed(named) + ("," if is_open else "")


def _names(dossier: Dossier, contact: Contact, actors: Sequence[Actor]) -> list[str]:
    return [actor_name(dossier, actor, contact.date) for actor in actors]


def _noun(kind: str) -> str:
    """Return what a kind of contact is in one word: `meeting` for a second meeting of the special representatives."""
    return re.split(" (?:of|on|for) ", kind, maxsplit=1)[0].rpartition(" ")[2]


def with_its_article(kind: str) -> str:
    """Return a kind of contact with its article: `a visit`, `the second meeting of the envoys`, `talks`."""
    noun = _noun(kind)
    if kind.partition(" ")[0] in {"a", "an", "the"} or (noun.endswith("s") and not noun.endswith("ss")):
        return kind
    if _ORDINAL.match(kind):
        return f"the {kind}"
    return with_a(kind)


def _where(dossier: Dossier, contact: Contact, *, to: bool = False) -> str:
    if contact.place in {"", UNKNOWN}:
        return ", place not said" if contact.place else ""
    town = ", town not said" if contact.place in dossier.registry.polities else ""
    return f" {(to_place if to else in_place)(dossier, contact.place)}{town}"
