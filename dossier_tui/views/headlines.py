"""The headline facts: next and last contact, money, trade, bases, and what is planned."""

from collections.abc import Iterator

from ..blocks import Line, Row, Span, capital_line, joined, line
from ..model import (
    AHEAD,
    Actor,
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Figure,
    Trade,
    end_of,
    is_past,
    last_and_next,
)
from ..values import Address, capital, listed
from ..words.actors import actor_name, actors_words
from ..words.citing_apart import cites_at_end, cites_of_whole
from ..words.contacts import contact_place, date_words, reported, setting_words
from ..words.documents import short_document_line
from ..words.figures import counted_by, trade_values
from ..words.labels import record_label
from ..words.lines import record_line
from ..words.offices import office_then
from ..words.steps import asked_words, told_by


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
            line(joined([_plain(record_line(dossier, record)) for record in money]), "."),
        )
    trade = yearly_trade(dossier)
    if trade:
        yield dossier.address(trade), capital(record_label(dossier, trade)), trade_words(dossier, trade)
    yield from _bases(dossier, bodies)
    shown: list[AnyRecord] = [each for each in (last, planned, *money, *bodies) if each]
    others = [record for record in factual if record.headline and record not in shown]
    for record in others:
        yield dossier.address(record), dossier.home(record.id)[0].title, line(_plain(headline(dossier, record)), ".")
    shown += others
    open_records = [r for r in factual if r.state in AHEAD and r not in shown and not is_past(dossier, r)]
    if open_records:
        words = joined(
            [
                line(record_label(dossier, r), cites_of_whole(r), _open(dossier, r), cites_at_end(r))
                for r in open_records
            ]
        )
        yield dossier.address(open_records[0]), "Ahead", line(words, ".")


def _bases(dossier: Dossier, bodies: list[Body]) -> Iterator[tuple[Address, str, Line]]:
    """Yield the bases that there are, and apart from them those that there were."""
    former = [body for body in bodies if end_of(dossier, body)]
    for title, some in ("Bases", [each for each in bodies if each not in former]), ("Former bases", former):
        if some:
            said = joined([_plain(record_line(dossier, record)) for record in some])
            yield dossier.address(some[0]), title, line(said, ".")


def headline(dossier: Dossier, record: AnyRecord) -> Line:
    """Return a record above the sections that tell it whole: a document in short, an evaluation with its speaker."""
    if isinstance(record, Document):
        return short_document_line(dossier, record)
    if dossier.home(record.id)[1].evaluative:
        speaker = dossier.sources[record.src[0].source].speaker
        return line(Span(f"{speaker}'s view: ", "strong"), record_line(dossier, record))
    return record_line(dossier, record)


def _is_money(figure: Figure) -> bool:
    return any(each.currency or each.is_percentage for each in figure.printed)


def _open(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is to be said of something ahead: its state, when it is due, whose account it is, responses."""
    due = f", due {record.due}" if record.due else ""
    told = told_by(dossier, record)
    return line(f" ({record.state}{_whose(dossier, record)}{due}", "; " if told else "", told, ")")


def _whose(dossier: Dossier, record: AnyRecord) -> str:
    """Return who asks for what is ahead, or who promised it: ` by Norland`; empty if nobody is named."""
    by = record.givers or record.by if isinstance(record, Figure) else getattr(record, "by", ())
    is_own = record.state in {"promised", "pledged"} and by and not record.asked_by
    return f" by {actors_words(dossier, by)}" if is_own else asked_words(dossier, record)


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
    return line(
        said, Span("", "", contact.src), ". " if told else ".", capital_line(told) if told else "", "." if told else ""
    )


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
    return line(trade_values(dossier, trade) + said, Span("", "", trade.src), ".")


def bases(dossier: Dossier) -> list[Body]:
    """Return the bases and facilities that are not part of another body."""
    return [body for body in dossier.records(Body) if not body.part_of and dossier.home(body.id)[1].bases]


def _plain(words: Line) -> Line:
    """Remove styles and check numbers from a record's line."""
    return tuple(Span(span.text, "", span.cites) for span in words if span.style != "check")
