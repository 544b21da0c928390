"""Lines: each record in one sentence, with citations."""

from collections.abc import Sequence
from typing import assert_never

from ..blocks import Line, Span, joined, line
from ..model import (
    NOT_DONE,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Goods,
    Link,
    Position,
    Statement,
    Trade,
    end_of,
    heads_of,
    is_accredited,
    is_non_resident,
    once_a_record,
    other_heads,
)
from ..values import UNKNOWN, Citations, capital, listed
from ..values.articles import with_a
from .actors import actor_words, actors_words, body_name, called_words, owners_words
from .ages import beside_date, counted_from
from .brackets import in_one_pair
from .contacts import contact_line
from .documents import document_line
from .endings import ending
from .figures import figure_line, goods_line, trade_line
from .labels import concerning, matter, record_label, tie_of_the_pair
from .naming import unless_named
from .offices import spell_words
from .places import in_place, place_words, unnamed_place
from .statements import position_line, statement_line
from .titles import description, in_small
from .when import from_when, since_when


@once_a_record
@in_one_pair
def record_line(dossier: Dossier, record: AnyRecord) -> Line:  # noqa: C901, PLR0911  (one case a kind)
    """Return everything about a record in one sentence."""
    if record.state == "none":
        return _absence(dossier, record)
    match record:
        case Contact():
            return contact_line(dossier, record)
        case Document():
            return document_line(dossier, record)
        case Event():
            return event_line(dossier, record)
        case Figure():
            return figure_line(dossier, record)
        case Trade():
            return trade_line(dossier, record)
        case Goods():
            return goods_line(dossier, record)
        case Body():
            return body_line(dossier, record)
        case Link():
            return link_line(dossier, record)
        case Statement():
            return statement_line(dossier, record)
        case Position():
            return position_line(dossier, record)
        case _:
            assert_never(record)


def _absence(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what a source says that there is not: `No diplomatic relations (as of 2 September 2009)`."""
    return line(Span(f"No {in_small(dossier, record_label(dossier, record))}", "strong"), ending(dossier, record))


def event_line(dossier: Dossier, event: Event) -> Line:
    """Return an event in one sentence: name, place, date and organisers."""
    date = _date_of(dossier, event)
    place = place_words(dossier, event.place, "place not said")
    where = f", {unnamed}" if (unnamed := unnamed_place(event.name, place)) else ""
    by = unless_named(dossier, event.name, "by", event.by, event.date)
    to = "" if event.to == event.place and where else unless_named(dossier, event.name, "to", event.to, event.date)
    against = f", against {actors_words(dossier, event.against)}" if event.against else ""
    called = "".join(f", {words}" for words in called_words(dossier, event.called))
    done = "".join(f", {words}" for words in (date, by, to) if words)
    details = f"{where}{done}{against}{called}{_about(dossier, event, event.name)}"
    return line(Span(event.name, "strong"), details, ending(dossier, event))


def _date_of(dossier: Dossier, event: Event) -> str:
    """Return when an event was, in the source's own words too; empty where nobody misses it."""
    if event.date.is_said:
        words = beside_date(event.date_words)
        return f"{event.date} ({words})" if words else str(event.date)
    is_not_missed = is_to_come(event) or event.how_often or event.after
    if event.date.is_unknown and not event.date_words and is_not_missed:
        return ""
    return counted_from(dossier, event.date_words, event.src) or str(event.date)


def _about(dossier: Dossier, record: AnyRecord, said: str) -> str:
    words = concerning(dossier, record.about, f"{said} {record.text}")
    return f", {words}" if words else ""


def is_to_come(event: Event) -> bool:
    """Whether an event was ahead when the source was written, or is due: then nobody misses its date."""
    return event.due is not None or event.state in NOT_DONE


@in_one_pair
def link_line(dossier: Dossier, link: Link, *, of_the_pair: bool = False) -> Line:
    """Return a link in one sentence: `Diplomatic relations: 20 March 1992`.

    With `of_the_pair`, and where it is no more than its kind, the parties are named: `Border between Norland and Sud`.
    """
    date, end = _date_of_link(dossier, link), ending(dossier, link)
    through = f", by {matter(dossier, link.through)}" if link.through else ""
    label = (
        tie_of_the_pair(dossier, link)
        if of_the_pair or not (date or through or link.over)
        else record_label(dossier, link)
    )
    return line(Span(capital(label), "strong"), f": {date}" if date else "", through, end)


def _date_of_link(dossier: Dossier, link: Link) -> str:
    """Return since when a tie is there, in the source's own words too; empty where nobody misses it."""
    is_dated = link.date is not None and link.date.is_said
    if link.date_words and is_dated:
        return f"{link.date_words} (that is, {link.date})"
    if link.date_words:
        return counted_from(dossier, link.date_words, link.src)
    is_missed = link.begins or (link.date is not None and not link.date.is_unknown)
    return str(link.date) if link.date and is_missed else ""


def body_line(dossier: Dossier, body: Body) -> Line:
    """Return a body in one sentence: name, kind, place, founding and aim."""
    return line(
        Span(_owned(dossier, body) or body_name(dossier, body), "strong"),
        "".join(_body_details(dossier, body)),
        _other_heads(dossier, body),
        f". Stated aim: {body.aim.rstrip('.')}" if body.aim else "",
        ending(dossier, body),
    )


def _owned(dossier: Dossier, body: Body) -> str:
    """Return a body with whose it is before its name, where that only says what it is: `Russian military base`."""
    owner = body.of[0] if len(body.of) == 1 else ""
    adjective = owners_words(dossier, body) if owner in dossier.registry.polities and body.name else ""
    described = description(dossier, body.name) if adjective else ""
    is_plain = described and in_small(dossier, body.name) != body.name  # and so begins with no name
    return f"{adjective} {described.removeprefix('the ')}" if is_plain else ""


def _other_heads(dossier: Dossier, body: Body) -> Line:
    """Return who else led a mission, as far as the registry has it, each with the dates and their citations."""
    heads, others, now = [], other_heads(dossier, body), heads_of(dossier, body)
    for key, terms in others.items():
        is_last = not now and key == [*others][-1]
        words = "; ".join(filter(None, (spell_words(term, is_last=is_last) for term in terms)))
        cites = Citations(cite for office in terms for cite in dossier.own_cites(office.src))
        heads.append(line(dossier.name(key), f" ({words})" if words else "", Span("", "", cites)))
    if not heads:
        return ()
    one, several = ("another head", "other heads") if now else ("one head", "heads")
    return line(f"; {several if len(heads) > 1 else one} on file: ", joined(heads, ", "))


def _body_details(dossier: Dossier, body: Body) -> list[str]:
    owners = owners_words(dossier, body) if body.name and not _owned(dossier, body) else ""
    owned = f" ({owners})" if owners else ""
    heads = heads_of(dossier, body)
    details = (
        _kind(dossier, body),
        body.described,
        _whole(dossier, body),
        f"{'accredited to' if is_accredited(body) else 'serving'} {actors_words(dossier, body.to)}"
        if body.to and body.name
        else "",
        f"headed by {with_a(body.grade)}" if body.grade else "",
        "place not said" if body.place == UNKNOWN else in_place(dossier, body.place),
        "non-resident" if is_non_resident(dossier, body) else "",
        _since(dossier, body),
        f"between {actors_words(dossier, body.between)}" if body.between else "",
        f"run by {actors_words(dossier, body.run_by)}" if body.run_by else "",
        f"with {actors_words(dossier, body.members)} as {_members(body)}" if body.members else "",
        f"led by {listed([actor_words(dossier, head) for head in heads])}" if heads else "",
        f"with {body.size}" if body.size else "",
        f"under {matter(dossier, body.basis)}" if body.basis else "",
        *called_words(dossier, body.called),
    )
    return [owned, *(f", {detail}" for detail in details if detail)]


def _members(body: Body) -> str:
    return "member" if len(body.members) == 1 else "members"


def _kind(dossier: Dossier, body: Body) -> str:
    """Return the kind of a body, unless its name says it; `former air base` of one that has ended."""
    if end_of(dossier, body):
        return f"former {body.kind}"
    return "" if body.kind.lower() in body_name(dossier, body).lower() else body.kind


def _whole(dossier: Dossier, body: Body) -> str:
    """Return what a body is part of; empty if it stands below that in the tree of its group."""
    if not body.part_of or dossier.record(body.part_of) in _beside(dossier, body):
        return ""
    return f"part of {matter(dossier, body.part_of)}"


def _beside(dossier: Dossier, body: Body) -> Sequence[AnyRecord]:
    held = dossier.held_in(*dossier.home(body.id))
    return held if isinstance(held, tuple) else ()


def _since(dossier: Dossier, body: Body) -> str:
    """Return since when a body is there, or from when it was: until when is told by the act that ended it."""
    if body.since and body.since.is_said and not body.date_words and end_of(dossier, body):
        return from_when(body.since)
    return _begun(dossier, body)


def _begun(dossier: Dossier, body: Body) -> str:
    is_dated = body.since is not None and body.since.is_said
    if body.date_words:
        return f"{body.date_words} ({body.since})" if is_dated else counted_from(dossier, body.date_words, body.src)
    if body.since is None:
        return ""
    return since_when(body.since)
