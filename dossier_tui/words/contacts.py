"""Contacts in words."""

from collections.abc import Container, Iterable

from ..blocks import Line, Span, cited, joined, line
from ..model import Actor, Contact, Document, Dossier, Event, guests, once_a_record, rank_at, sides_of
from ..model.offices import LOWEST, uncounted
from ..values import UNKNOWN, Date, capital, listed, sentence
from ..values.articles import has_determiner
from .actors import actor_name, actors_words, bare_name, possessive, short_actor
from .ages import beside_date, counted_from
from .endings import check_words, cited_with_note, implied_words, in_brackets, order_words, sentences_beside
from .labels import concerning, label_of, result_word
from .places import place_or_town


def contact_line(dossier: Dossier, contact: Contact) -> Line:
    """Return everything about a contact in one sentence."""
    place = contact_place(dossier, contact)
    details = reported(dossier, contact)
    who = ", ".join(filter(None, (names(dossier, contact), setting_words(dossier, contact))))
    return line(
        Span(capital(date_words(dossier, contact)), "strong"),
        f"{f', {place}' if place else ''}: {who}",
        in_brackets(dossier, contact),
        implied_words(contact),
        line("; " if parts_words(dossier, contact) else ". ", details) if details else "",
        sentences_beside(dossier, contact),
        cited_with_note(contact),
        check_words(dossier, contact),
    )


_STOOD_BY = {"attended by", "accompanied by", "witnessed by", "watched by", "in the presence of", "joined by"}
"""What those did who were there without being of those who met: they stand in what is reported, not among them."""


def names(dossier: Dossier, contact: Contact) -> str:
    """Return the names of those who took part: `Vladimir Putin and Sooronbay Jeenbekov`."""
    return listed([actor_name(dossier, actor, contact.date) for actor in those_who_met(dossier, contact)])


def short_names(dossier: Dossier, contact: Contact) -> str:
    """Return those who took part, as tables call them: `Putin, Jeenbekov`."""
    return ", ".join(short_actor(dossier, actor) for actor in those_who_met(dossier, contact))


@once_a_record
def those_who_met(dossier: Dossier, contact: Contact) -> tuple[Actor, ...]:
    """Return those who met, without those who only stood by, unless all did; the hosts of a visit by their rank."""
    met = tuple(actor for actor in contact.actors if actor.did not in _STOOD_BY) or contact.actors
    visitors = guests(dossier, contact) if contact.kind.endswith("visit") else met
    hosts = [actor for actor in met if actor not in visitors]
    in_order = iter(sorted(hosts, key=lambda actor: _rank(dossier, actor, contact)))
    return tuple(next(in_order) if actor in hosts else actor for actor in met)


def _rank(dossier: Dossier, actor: Actor, contact: Contact) -> int:
    """Return the rank of somebody at a contact, 0 the highest; one whose office is unknown comes last."""
    its_rank = rank_at(dossier, actor, contact)
    return LOWEST if its_rank is None else its_rank


def _roles(dossier: Dossier, contact: Contact, told: Container[str]) -> list[str]:
    """Return what each did, those who did the same together: `attended by A and B`.

    Somebody who is not in the registry and stands among those who met is named without the office, which stands there.
    """
    met, by_role = those_who_met(dossier, contact), dict[str, list[str]]()
    by_rank = dict.fromkeys((*met, *contact.actors))
    for actor in by_rank:
        name = bare_name(dossier, actor) if actor in met else short_actor(dossier, actor)
        by_role.setdefault(actor.did, []).append(name)
    return [f"{did} {listed(named)}" for did, named in by_role.items() if did and did not in told]


def date_words(dossier: Dossier, contact: Contact, unsaid: str = "date not said") -> str:
    """Return the date with the source's own words for it, or how often it is; `unsaid` if the date is unknown."""
    if not contact.date.is_said and (contact.date_words or contact.how_often):
        return counted_from(dossier, contact.date_words, contact.src) or contact.how_often
    words = f" ({beside_date(contact.date_words)})" if contact.date_words else ""
    return f"{contact.date.words(unsaid)}{words}"


def how_often(contact: Contact) -> str:
    """Return how often it is, where that does not stand in the place of the date."""
    return contact.how_often if contact.date.is_said or contact.date_words else ""


def contact_place(dossier: Dossier, contact: Contact, unsaid: str = "place not said") -> str:
    """Return the place; `Russia, town not said` if the source names only a polity."""
    return place_or_town(dossier, contact.place, unsaid)


def setting_words(dossier: Dossier, contact: Contact) -> str:
    """Return the kind of contact, its gathering and its occasion: `meeting, on the sidelines of the SCO summit`."""
    if contact.kind == "attendance":
        attended = f"attended {attended_words(dossier, contact)}".strip()
        return ", ".join(filter(None, (attended, beside_words(dossier, contact) if contact.occasion else "")))
    setting = (
        kind_words(dossier, contact),
        how_often(contact),
        beside_words(dossier, contact),
        occasion_words(contact),
    )
    return ", ".join(filter(None, (*setting, mediated_words(dossier, contact))))


def mediated_words(dossier: Dossier, contact: Contact) -> str:
    """Return who mediated: `mediated by Switzerland`; empty if nobody is named."""
    return f"mediated by {actors_words(dossier, contact.mediated_by)}" if contact.mediated_by else ""


_PREPOSITIONS = {
    "after", "ahead", "amid", "as", "at", "before", "beside", "during", "for", "in", "marking", "on", "over", "to",
    "when", "while", "with", "within",
}  # fmt: skip
"""Words with which an occasion may begin, so that none need be put before it."""


def occasion_words(contact: Contact) -> str:
    """Return the occasion with a preposition: `for the opening of the Games`; empty if there is none."""
    first = contact.occasion.partition(" ")[0].lower()
    return contact.occasion if first in {"", *_PREPOSITIONS} else f"for {contact.occasion}"


def attended_words(dossier: Dossier, contact: Contact) -> str:
    """Return what was attended, without the preposition that another kind of contact would need; empty if not said."""
    first, _, rest = contact.occasion.partition(" ")
    return (rest if first in {"for", "at", "to"} else contact.occasion) or gathering_words(dossier, contact)


def kind_words(dossier: Dossier, contact: Contact) -> str:
    """Return the kind of contact, with the guest's name for a visit: `talks`, `Jeenbekov's working visit`."""
    owner = guest_of(dossier, contact)
    if " of " in owner or "," in owner or owner.endswith(")"):  # a whole title has no possessive
        return f"{contact.kind} of {owner}"
    return f"{possessive(owner)} {contact.kind}" if owner else contact.kind


def guest_of(dossier: Dossier, contact: Contact) -> str:
    """Return what tables call the guest if the contact is a visit of one person; empty otherwise."""
    visitors = guests(dossier, contact)
    is_one_visit = contact.kind.endswith("visit") and contact.kind != "joint visit" and len(visitors) == 1
    is_one_visit = is_one_visit and len(contact.actors) > 1  # who is named alone need not be named again
    return bare_name(dossier, visitors[0]) if is_one_visit else ""


def beside_words(dossier: Dossier, contact: Contact) -> str:
    """Return the gathering on whose sidelines the contact was: `on the sidelines of the SCO summit`; empty if none."""
    return f"on the sidelines of {gathering_words(dossier, contact)}" if contact.beside else ""


def gathering_words(dossier: Dossier, contact: Contact) -> str:
    """Return the gathering at which a contact was, with its article: `the SCO summit`; empty if none.

    An event that has a date has it left out where the contact was on a day of it.
    """
    event = dossier.record(contact.beside)
    is_then = isinstance(event, Event) and _is_within(contact.date, event.date)
    name = event.name if isinstance(event, Event) and is_then else label_of(dossier, contact.beside)
    return name if not name or has_determiner(name) else f"the {name}"


def _is_within(date: Date, other: Date) -> bool:
    """Whether all of a date lies in another."""
    ends = [other.first, date.first, date.last, other.last]
    known = [end for end in ends if end]
    return known == ends and known == sorted(known)


def uncounted_words(dossier: Dossier, contacts: Iterable[Contact]) -> str:
    """Return which contacts do not count, and why: `2 planned and 1 of one side alone`; empty if all count."""
    return listed([f"{times} {why}" for why, times in uncounted(dossier, contacts).items()])


def format_words(dossier: Dossier, contact: Contact) -> str:
    """Return the format: `on the sidelines`, or `bilateral`, `trilateral` or `multilateral` by the known offices.

    Empty if at least two sides are not known.
    """
    sides = sides_of(dossier, contact.who, contact.date)
    if contact.beside:
        return "on the sidelines"
    return {2: "bilateral", 3: "trilateral"}.get(len(sides), "multilateral" if len(sides) > 3 else "")


def reported(dossier: Dossier, contact: Contact) -> Line:
    """Return what the source reports of a contact: its parts, who did what, topics, results, and its text."""
    return joined([parts_words(dossier, contact), cited(sentence(contact.text).rstrip("."))], ". ")


@once_a_record
def parts_words(dossier: Dossier, contact: Contact) -> Line:
    """Return the parts of a contact, who did what, topics and results, one after another."""
    topics = [f"on {listed(contact.topics)}"] if contact.topics else []
    told = told_otherwise(dossier, contact)
    each = [
        *ties_words(dossier, contact),
        *programme_words(dossier, contact),
        *topics,
        *results_words(dossier, contact),
        *told,
    ]
    return joined(cited(part) for part in dict.fromkeys(each) if part)


def ties_words(dossier: Dossier, contact: Contact) -> list[str]:
    """Return what a contact is part of, and what it is about that its own words do not name."""
    said = " ".join((contact.kind, contact.beside, contact.occasion, *contact.parts, *contact.topics, contact.text))
    inside = _part_of(dossier, contact) if contact.inside else ""
    return [words for words in (inside, concerning(dossier, contact.about, said)) if words]


def programme_words(dossier: Dossier, contact: Contact, told: Container[str] = ()) -> list[str]:
    """Return who did what at a contact, and its parts; `told` are the doings that need no telling."""
    return [*_roles(dossier, contact, told), *contact.parts]


def results_words(dossier: Dossier, contact: Contact) -> list[str]:
    """Return what came of a contact, by what was done: `signed: Treaty on Tolls and Treaty on Fish`."""
    by_what: dict[str, list[str]] = {}
    for key in contact.results:
        by_what.setdefault(_result_word(dossier, key), []).append(label_of(dossier, key))
    return [f"{done}: {listed(titles)}" for done, titles in by_what.items()]


def told_otherwise(dossier: Dossier, contact: Contact) -> list[str]:
    """Return how the source tells of a contact: after what, with which titles, and whom it does not name."""
    styled = [
        f"{short_actor(dossier, actor)} is styled “{actor.styled}”" for actor in contact.actors if _is_styled(actor)
    ]
    unnamed = ["counterpart not named"] if UNKNOWN in contact.who else []
    is_told_after = contact.told_after not in {"", contact.inside}
    told_after = [f"told after the {label_of(dossier, contact.told_after)}, without a date"] if is_told_after else []
    return [*told_after, *order_words(dossier, contact), *styled, *unnamed]


def _part_of(dossier: Dossier, contact: Contact) -> str:
    """Return which contact this one is part of, and whether the source tells it after that one without a date."""
    after = ", after which it is told without a date" if contact.told_after == contact.inside else ""
    return f"part of the {label_of(dossier, contact.inside)}{after}"


def _result_word(dossier: Dossier, key: str) -> str:
    """Return what was done with the result of a contact: `signed` a treaty, `decision taken` where no title says it."""
    record = dossier.record(key)
    if not isinstance(record, Document):
        return "result"
    done = result_word(record)
    is_named = done.endswith("signed") or record.kind.lower() in record.title.lower()
    return done if is_named else f"{record.kind} {done}"


def _is_styled(actor: Actor) -> bool:
    """Whether the source gives a title other than that of the registry."""
    return bool(actor.who and actor.styled)
