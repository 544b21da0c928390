"""Key facts: what curators put first and the bases, with trade before or behind them, as old as it is."""

import datetime as dt
from collections.abc import Container, Iterator

from ...blocks import Row, with_full_stop
from ...model import (
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Figure,
    Link,
    Trade,
    end_of,
    is_ahead,
    last_and_next,
    status_of,
)
from ...values import Address
from ..headlines import live_bases
from .fitting import Part
from .recent import is_stale
from .short import short_line
from .trade import has_old_trade, trade_rows

_MOST = 3
"""The number of headlines among key facts that come before other parts' further rows."""


def key_facts(dossier: Dossier, told: Container[Address] = ()) -> Part:
    """Return headline records and the bases that there are, what has ended last, and trade by direction with bars.

    `told` are the addresses of records that stand elsewhere on the page.
    """
    of_trade = trade_rows(dossier)
    first = sorted(_first(dossier, told), key=lambda record: _weight(dossier, record))
    rows = [Row(dossier.address(each), (with_full_stop(short_line(dossier, each)),)) for each in first]
    live = sum(not _has_ended(dossier, each) for each in first)
    if has_old_trade(dossier):
        return Part("Key facts", (*rows[:live], *of_trade, *rows[live:]), headlines=_places(0, live))
    headlines = _places(len(of_trade), live)
    return Part("Key facts", (*of_trade, *rows), headlines=headlines, first=len(of_trade))


def _places(begin: int, number: int) -> frozenset[int]:
    return frozenset(range(begin, begin + min(number, _MOST)))


def _weight(dossier: Dossier, record: AnyRecord) -> tuple[bool, int, int]:
    """Sort key: what there still is; how the two stand and bases; what is of the last year; figures; newest first."""
    dates = [date for date in (record.when, *(act.date for act in record.acts if act.state is None)) if date]
    newest = max((date for date in dates if date.last), key=lambda date: date.last or dt.date.min, default=None)
    day = newest.last if newest else None
    if dossier.home(record.id)[1].bases or isinstance(record, Link):
        kind = 0
    elif day and not is_stale(dossier, newest):
        kind = 1
    else:
        kind = _KINDS.get(type(record), 3)
    return _has_ended(dossier, record), kind, -day.toordinal() if day and kind not in {0, _KINDS[Figure]} else 0


_KINDS: dict[type[AnyRecord], int] = {Figure: 2, Contact: 4, Event: 4}
"""The order of the kinds of record among key facts, behind how the two stand, their bases and what is new."""


def _first(dossier: Dossier, told: Container[Address]) -> Iterator[AnyRecord]:
    """Yield the bases that there are, and what curators put first, but for trade and what is ahead."""
    contacts, bases = last_and_next(dossier), live_bases(dossier)
    for record in dossier.records():
        _, group = dossier.home(record.id)
        is_base = record in bases
        is_first = record.headline and not group.evaluative and not isinstance(record, Trade)
        is_told = dossier.address(record) in told or record in contacts
        if (is_base or is_first) and not is_told and not is_ahead(dossier, record):
            yield record


def _has_ended(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a document is known to have ended, or a body; it may be worth knowing, and is told as what it was."""
    if isinstance(record, Document):
        return status_of(dossier, record).word == "ended"
    return isinstance(record, Body) and end_of(dossier, record) is not None
