"""Which trade, bases and contacts are first to be known, for page one, the home and comparisons."""

from ..model import HEADS, Body, Contact, Dossier, Trade, end_of, heads_at, role_at, sides_of
from ..model.offices import day_of, sides_at
from ..values import UNKNOWN


def is_at_the_top(dossier: Dossier, contact: Contact) -> bool:
    """Whether a head of state or government of each party took part, be they of different levels."""
    if contact.level:
        return contact.level in HEADS and set(dossier.parties) <= sides_at(dossier, contact)
    return set(dossier.parties) <= {*sides_of(dossier, heads_at(dossier, contact), day_of(dossier, contact))}


def may_be_at_the_top(dossier: Dossier, contact: Contact) -> bool:
    """Whether somebody of each party took part who was at its head then, or whose office or name is not known."""
    if contact.level or contact.state:
        return is_at_the_top(dossier, contact) and not contact.state
    unknown = [actor for actor in contact.actors if role_at(dossier, actor, contact) is None]
    perhaps = sides_of(dossier, (*heads_at(dossier, contact), *unknown), day_of(dossier, contact))
    return UNKNOWN in contact.who or set(dossier.parties) <= {*perhaps}


def latest_trade(dossier: Dossier) -> Trade | None:
    """Return the trade of the latest period; None without any."""
    trades = [trade for trade in dossier.records(Trade) if trade.period.last] or dossier.records(Trade)
    return max(trades, key=lambda trade: trade.period, default=None)


def yearly_trade(dossier: Dossier) -> Trade | None:
    """Return the trade of the latest whole year, or of the latest period if that is years later; None without any."""
    latest = latest_trade(dossier)
    whole = [trade for trade in whole_years(dossier) if latest and not _is_outdated(trade, latest)]
    return max(whole, key=lambda trade: trade.period, default=latest)


def whole_years(dossier: Dossier) -> list[Trade]:
    """Return the trade of whole years."""
    return [trade for trade in dossier.records(Trade) if trade.period.last and trade.period.is_whole_year]


def _is_outdated(trade: Trade, latest: Trade) -> bool:
    """Whether the trade of a year is more than two years older than the latest that is known."""
    year, last = trade.period.year, latest.period.last
    return year is not None and last is not None and last.year - year > 2


def live_bases(dossier: Dossier) -> list[Body]:
    """Return the bases and facilities that there still are; those that are part of another body are left out."""
    whole = (body for body in dossier.records(Body) if not body.part_of and dossier.home(body.id)[1].bases)
    return [body for body in whole if not end_of(dossier, body)]
