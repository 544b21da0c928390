"""The headline facts: next and last contact, money, trade, bases, and what is planned."""

from collections.abc import Iterator

from msgspec.structs import replace

from ..blocks import Line, Row, Span, capital_line, line, run_on, with_full_stop
from ..model import (
    AHEAD,
    Act,
    Actor,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Figure,
    Trade,
    end_of,
    is_act_ahead,
    is_past,
    last_and_next,
)
from ..values import Address, capital, listed
from ..words.actors import actor_name
from ..words.citing_apart import cites_at_end, cites_of_whole
from ..words.contacts import contact_place, date_words, reported, setting_words
from ..words.documents import short_document_line
from ..words.endings import check_words
from ..words.figures import counted_by, trade_values
from ..words.labels import record_label, undated_label
from ..words.lines import record_line
from ..words.offices import office_then
from ..words.statements import view_of
from ..words.steps import act_line, told_by


def headlines(dossier: Dossier) -> list[Row]:
    """Build the headline facts, about five rows of a label and its text."""
    return [Row(address, (line(Span(f"{title}: ", "strong"), words),)) for address, title, words in _each(dossier)]


def _each(dossier: Dossier) -> Iterator[tuple[Address, str, Line]]:
    last, planned = last_and_next(dossier)
    if planned:
        yield dossier.address(planned), "Next contact", contact_words(dossier, planned)
    if last:
        yield dossier.address(last), "Last contact", contact_words(dossier, last)
    factual = [record for record in dossier.records() if not dossier.home(record.id)[1].evaluative]
    bodies = bases(dossier)
    money = [r for r in factual if isinstance(r, Figure) and r.headline and _is_money(r)]
    if money:
        yield (
            dossier.address(money[0]),
            "Money",
            run_on(_plain(record_line(dossier, record)) for record in money),
        )
    trade = yearly_trade(dossier)
    if trade:
        yield dossier.address(trade), capital(record_label(dossier, trade)), trade_words(dossier, trade)
    yield from _bases(dossier, bodies)
    shown: list[AnyRecord] = [each for each in (last, planned, *money, *bodies) if each]
    others = [record for record in factual if record.headline and record not in shown]
    for record in others:
        words = with_full_stop(_plain(headline(dossier, record)))
        yield dossier.address(record), dossier.home(record.id)[0].title, words
    shown += others
    ahead = list(_ahead(dossier, [record for record in factual if record not in shown]))
    if ahead:
        yield dossier.address(ahead[0][0]), "Ahead", run_on(words for _, words in ahead)


def _ahead(dossier: Dossier, records: list[AnyRecord]) -> Iterator[tuple[AnyRecord, Line]]:
    """Yield the records that lie ahead, and the acts that do of those which have begun, each in a few words."""
    for record in records:
        if record.state in AHEAD and not is_past(dossier, record):
            said = line(cites_of_whole(record), _open(dossier, record), cites_at_end(record))
            yield record, line(record_label(dossier, record), said, check_words(dossier, record))
        elif record.state is None:
            for act in (act for act in record.acts if is_act_ahead(dossier, record, act)):
                said = line(f"{undated_label(dossier, record)}: ", act_line(dossier, _cited(act, record)))
                yield record, line(said, check_words(dossier, record))


def _cited(act: Act, record: AnyRecord) -> Act:
    """Return an act with the citations of its record, if it has none of its own."""
    return act if act.src else replace(act, src=record.src)


def _bases(dossier: Dossier, bodies: list[Body]) -> Iterator[tuple[Address, str, Line]]:
    """Yield the bases that there are, and apart from them those that there were."""
    former = [body for body in bodies if end_of(dossier, body)]
    for title, some in ("Bases", [each for each in bodies if each not in former]), ("Former bases", former):
        if some:
            yield dossier.address(some[0]), title, run_on(_plain(record_line(dossier, record)) for record in some)


def headline(dossier: Dossier, record: AnyRecord) -> Line:
    """Return a record above the sections that tell it whole: a document in short, an evaluation with its speaker."""
    if isinstance(record, Document):
        return short_document_line(dossier, record)
    if dossier.home(record.id)[1].evaluative:
        speaker = dossier.sources[record.src[0].source].speaker
        return line(Span(f"{view_of(speaker)}: ", "strong"), record_line(dossier, record))
    return record_line(dossier, record)


def _is_money(figure: Figure) -> bool:
    return any(each.currency or each.is_percentage for each in figure.printed)


def _open(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is to be said of something ahead: its state, when it is due, whose account it is, responses."""
    due = f", due {record.due}" if record.due else ""
    told = told_by(dossier, record)
    return line(f" ({record.state}{due}", "; " if told else "", told, ")")


def contact_words(dossier: Dossier, contact: Contact) -> Line:
    """Return a contact in one sentence: who, on what occasion, when and where."""
    who = listed([_actor(dossier, actor, contact) for actor in contact.actors])
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


def trade_words(dossier: Dossier, trade: Trade) -> Line:
    """Return the trade of one period: both directions, the total, and who counted."""
    counted = counted_by(dossier, trade.figures_from)
    said = f" ({counted})" if counted else ""
    return line(trade_values(dossier, trade) + said, Span("", "", trade.src), check_words(dossier, trade), ".")


def bases(dossier: Dossier) -> list[Body]:
    """Return the bases and facilities that are not part of another body."""
    return [body for body in dossier.records(Body) if not body.part_of and dossier.home(body.id)[1].bases]


def _plain(words: Line) -> Line:
    """Remove styles from a record's line, but for that of the check numbers."""
    return tuple(Span(span.text, span.style if span.style == "check" else "", span.cites) for span in words)
