"""Contacts, trade and bases in short, for page one and comparisons."""

from ..blocks import Line, Span, capital_line, line, with_full_stop
from ..model import LEVELS, Actor, Body, Contact, Dossier, Trade, rank
from ..values import listed
from ..words.actors import actor_name
from ..words.contacts import contact_place, date_words, reported, setting_words
from ..words.endings import check_words
from ..words.offices import office_then
from ..words.steps import told_by

HEADS = LEVELS["prime minister"]
"""The rank of a head of government; that of a head of state is higher."""


def contact_words(dossier: Dossier, contact: Contact, most: int | None = None) -> Line:
    """Return a contact in one sentence: who, at most so many by name, on what occasion, when and where."""
    named = [_actor(dossier, actor, contact) for actor in contact.actors]
    who = listed([*named[:most], *([f"{len(named[most:])} more"] if most and named[most:] else [])])
    place = contact_place(dossier, contact)
    weekday = contact.date_words if contact.date.known and " " not in contact.date_words else ""
    date = f"{weekday} {contact.date}" if weekday else date_words(dossier, contact)
    planned = ". Planned when the source was written" if contact.state == "planned" else ""
    known = "" if reported(dossier, contact) or contact.state else "; topics and results not given"
    said = f"{', '.join(filter(None, (who, setting_words(dossier, contact), date, place)))}{known}{planned}"
    told = told_by(dossier, contact)
    head = line(said, Span("", "", contact.src), check_words(dossier, contact))
    return line(with_full_stop(head), " " if told else "", with_full_stop(capital_line(told)) if told else "")


def _actor(dossier: Dossier, actor: Actor, contact: Contact) -> str:
    """Return who took part, with the title that the source gives, or else the office held then."""
    beside = f"styled “{actor.styled}”" if actor.who and actor.styled else office_then(dossier, actor.who, contact.date)
    return actor_name(dossier, actor) + (f" ({beside})" if beside else "")


def is_at_the_top(dossier: Dossier, contact: Contact) -> bool:
    """Whether a head of state or government of each party took part, be they of different levels."""
    offices = dossier.offices_at[contact.id].values()
    return rank(dossier, contact) <= HEADS or set(dossier.parties) <= {
        office.of for office in offices if LEVELS[office.role] <= HEADS
    }


def yearly_trade(dossier: Dossier) -> Trade | None:
    """Return the trade of the latest whole year, or of the latest period if that is years later; None without any."""
    trades = [trade for trade in dossier.records(Trade) if trade.period.last] or dossier.records(Trade)
    if not trades:
        return None
    latest = max(trades, key=lambda trade: trade.period)
    whole = [trade for trade in trades if trade.period.is_whole_year and not _is_outdated(trade, latest)]
    return max(whole, key=lambda trade: trade.period, default=latest)


def _is_outdated(trade: Trade, latest: Trade) -> bool:
    """Whether the trade of a year is more than two years older than the latest that is known."""
    year, last = trade.period.year, latest.period.last
    return year is not None and last is not None and last.year - year > 2


def bases(dossier: Dossier) -> list[Body]:
    """Return the bases and facilities that are not part of another body."""
    return [body for body in dossier.records(Body) if not body.part_of and dossier.home(body.id)[1].bases]
