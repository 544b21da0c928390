"""The end of a record's line: its text, state, citations, note and check numbers."""

from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from ..blocks import Line, Span, joined, line
from ..model import (
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Event,
    Link,
    Trade,
    lacks_outcome,
    once_a_record,
    state_day,
    status_of,
)
from ..values import capital, one_line, sentence
from .ages import as_of_words, beside_date, counted_from, perhaps_later, until_words
from .citing_apart import cites_at_end, cites_of_whole
from .labels import following, implied_fields
from .steps import NO_OUTCOME, asked_words, beside_words, state_words

Kind = TypeVar("Kind", bound=AnyRecord)


def ending(dossier: Dossier, record: AnyRecord, circumstances: str = "", parts: str = "") -> Line:
    """Return the end of a record's line: state, text, citations, note and check numbers.

    Circumstances stand in one pair of brackets with the state; of what it is made up follows as a sentence.
    """
    state, dated = standing(dossier, record), dated_in_words(dossier, record)
    told = line(circumstances, "; " if circumstances and state else "", *state)
    return line(
        dated,
        line(" (", told, ")") if told else "",
        implied_words(record),
        f". {capital(parts)}" if parts else "",
        f". {sentence(one_line(record.text)).rstrip('.')}" if record.text else "",
        sentences_beside(dossier, record),
        cited_with_note(record),
        check_words(dossier, record),
    )


_SAY_THEIR_DATE = (Body, Contact, Event, Link, Trade)
"""Kinds of record that have the source's words for their date within their own line."""


def says_its_date(record: AnyRecord) -> bool:
    """Whether the source's words for the date stand beside the date, so that they need not follow the line."""
    is_signed = isinstance(record, Document) and record.signed is not None and record.signed.is_said
    return is_signed or isinstance(record, _SAY_THEIR_DATE)


def dated_in_words(dossier: Dossier, record: AnyRecord) -> str:
    """Return how often it is, the source's own words for the date, after what it came and until when it holds.

    They follow a line that does not have them.
    """
    words = "" if says_its_date(record) else record.date_words
    is_dated = record.when is not None and record.when.is_said
    dated = beside_date(words) if is_dated else counted_from(dossier, words, record.src)
    return "".join(f", {each}" for each in (record.how_often, dated, *order_words(dossier, record)) if each)


def order_words(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    """Yield after what something came, and until when it is to hold."""
    if record.after:
        yield following(dossier, record.after)
    is_said = isinstance(record, Document) and status_of(dossier, record).holds  # with since when it is in force
    if record.until and not is_said:
        yield until_words(record.until)


@once_a_record
def sentences_beside(dossier: Dossier, record: AnyRecord) -> Line:
    """Return terms, acts, account and responses as sentences that follow a line; empty if there are none.

    The citations of the record itself stand before them if some of these have their own.
    """
    beside = beside_words(dossier, record)
    return line(cites_of_whole(record), ". ", beside) if beside else ()


def in_brackets(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the state in brackets, to follow a line; empty if the record has no state."""
    state = standing(dossier, record)
    return line(" (", *state, ")") if state else ()


def standing(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the state with its day, and that it may have come later than the day for which the dossier is shown."""
    later = perhaps_later(dossier, record)
    return joined([*filter(None, (state_words(dossier, record), line(Span(later, "state")) if later else ()))], "; ")


def implied_words(record: AnyRecord) -> Line:
    """Return the fields that the source only implies, ` (implied: date)`; empty if there are none."""
    implied = implied_fields(record)
    return (Span(f" (implied: {implied})", "dim"),) if implied else ()


def without_implied(record: Kind, *names: str) -> Kind:
    """Return a record of which no words say that these fields are only implied, as something else tells it."""
    left = tuple(name for name in record.inferred if name not in names)
    return record if left == record.inferred else replace(record, inferred=left)


def cited_with_note(record: AnyRecord) -> Line:
    """Return the citations, followed by the curators' note."""
    return line(cites_at_end(record), note_words(record))


def note_words(record: AnyRecord) -> Line:
    """Return the curators' note, to follow a line; empty if there is none."""
    note = curators_say(record)
    return line(". ", Span(note, "em")) if note else ()


def curators_say(record: AnyRecord) -> str:
    """Return the curators' note, and why they let findings of `check` stand, as sentences; empty without any."""
    return " ".join(sentence(words) for words in (record.note, *record.ack.values()) if words)


def text_and_note(dossier: Dossier, record: AnyRecord, *, dated: bool = True) -> Line:
    """Return what else is reported and the curator's note, each a sentence, as the cell of a table continues.

    They stand behind the source's words for the date, unless these stand elsewhere.
    """
    text, note = sentence(record.text), curators_say(record)
    beside = line(dated_in_words(dossier, record) if dated else "", sentences_beside(dossier, record))
    if not note:
        return line(beside, f". {text}" if text else "")
    return line(beside, f". {text} " if text else ". ", Span(note, "em"))


def check_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the numbers of the checks about a record, ` (check 2 and 3)`; empty if there are none."""
    numbers = dossier.check_numbers.get(record.id, ())
    return tuple(_check_mark(number, place, len(numbers) - 1) for place, number in enumerate(numbers))


def _check_mark(number: int, place: int, last: int) -> Span:
    """Return the number of a check that leads to it, with what stands before and after it in the list of them."""
    before = " (check " if place == 0 else " and " if place == last else ", "
    return Span(f"{before}{number}{')' if place == last else ''}", "check", to=check_name(number))


def check_name(number: int) -> str:
    """Return the name of a check inside a document, by its number: spans `to` it lead there."""
    return f"check-{number}"


def _dated_state(dossier: Dossier, record: AnyRecord) -> str:
    """Return the day of a state if it has one of its own, or is told of a later one than the dossier is shown for."""
    day, shown = state_day(dossier, record).last, dossier.as_of.last
    is_later = dossier.is_looking_back and day and shown and day > shown
    return as_of_words(dossier, record) if record.state and (record.state_as_of or is_later) else ""


@once_a_record
def in_table(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what follows a record in a table: its state and the numbers of its checks."""
    due = f"due {record.due}" if record.due else ""
    state = "there is none" if record.state == "none" else f"{record.state or ''}{asked_words(dossier, record)}"
    dated = " ".join(filter(None, (state, _dated_state(dossier, record))))
    words = ", ".join(filter(None, (dated, due, perhaps_later(dossier, record))))
    late = NO_OUTCOME if lacks_outcome(dossier, record) else ""
    after = (Span(f" – {words}{late}", "state"),) if words else ()
    return (*after, *implied_words(record), *check_words(dossier, record))
