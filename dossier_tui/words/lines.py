"""Lines: each record in one sentence, with citations."""

from typing import assert_never

from ..blocks import Line, Span, line
from ..model import AnyRecord, Body, Contact, Document, Dossier, Event, Figure, Goods, Link, Position, Statement, Trade
from ..values import UNKNOWN, capital, listed
from .contacts import contact_line
from .documents import document_line
from .endings import ending
from .figures import figure_line, goods_line, trade_line
from .labels import label_of, lower_first, record_label
from .places import in_place, place_words
from .statements import position_line, statement_line


def record_line(dossier: Dossier, record: AnyRecord) -> Line:  # noqa: C901, PLR0911  (one case a kind)
    """Return everything about a record in one sentence."""
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


def event_line(dossier: Dossier, event: Event) -> Line:
    """Return an event in one sentence: name, place, date and organisers."""
    date = f"{event.date_words} ({event.date})" if event.date_words and event.date.known else str(event.date)
    place = place_words(dossier, event.place, "place not said")
    where = f", {place}" if place else ""
    held_by = f", held by {' and '.join(dossier.name(each) for each in event.by)}" if event.by else ""
    return line(Span(event.name, "strong"), f"{where}, {date}{held_by}", ending(dossier, event))


def link_line(dossier: Dossier, link: Link) -> Line:
    """Return a link in one sentence: `Diplomatic relations: 20 March 1992`."""
    date = f"{link.date_words} (that is, {link.date})" if link.date_words else str(link.date)
    return line(
        Span(capital(record_label(dossier, link)), "strong"),
        f": {date}",
        f", by the {lower_first(label_of(dossier, link.through))}" if link.through else "",
        ending(dossier, link),
    )


def body_line(dossier: Dossier, body: Body) -> Line:
    """Return a body in one sentence: name, kind, place, founding and aim."""
    return line(Span(body.name, "strong"), "".join(_body_details(dossier, body)), ending(dossier, body))


def _body_details(dossier: Dossier, body: Body) -> list[str]:
    owners = (body.of,) if isinstance(body.of, str) else body.of
    owned = f" ({listed([dossier.registry.adjective(owner) for owner in owners])})" if owners else ""
    details = (
        body.kind if body.kind.lower() not in body.name.lower() else "",
        "place not said" if body.place == UNKNOWN else in_place(dossier, body.place),
        body.since_words or _since(body),
        f"run by {dossier.name(body.run_by)}" if body.run_by else "",
        f"with {body.parts_stated}" if body.parts_stated else "",
        f"under the {lower_first(label_of(dossier, body.basis))}" if body.basis else "",
    )
    aim = f". Aim, as the source gives it: {body.aim.rstrip('.')}" if body.aim else ""
    return [owned, *(f", {detail}" for detail in details if detail), aim]


def _since(body: Body) -> str:
    if body.since is None:
        return ""
    return f"since {body.since}" if body.since.known else "since when not said"
