"""What the next meeting is, and what has been since they last met."""

import datetime as dt
from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, capital_line, joined, line
from ...model import (
    NOT_DONE,
    Act,
    AnyRecord,
    Contact,
    Document,
    Dossier,
    Position,
    counts,
    heads_at,
    is_without_outcome,
    last_and_next,
    later_acts,
    sides_of,
)
from ...values import Date, capital, listed, today
from ...values.text import ordinal
from ...words.brackets import bracketed
from ...words.endings import check_words
from ...words.labels import label_of, result_word
from ...words.offices import office_words
from ...words.steps import account_words, act_line
from ..cites import few_cites
from ..headlines import is_at_the_top, may_be_at_the_top
from ..timeline import Happening, happenings
from .contacts import contact_words, office_in, topics_words
from .fitting import Part
from .people import heads_unnamed, office_said
from .short import position_words

_SECOND = frozenset({1})
"""The place of the row on those at the head of both, which no page goes without."""


def the_meeting(dossier: Dossier, whole: Dossier) -> Part:
    """Return the next contact: who with which office, on what occasion, when, where; or that none is known of.

    Who of those at the head of either party does not stand there, follows. `whole` has what was told later, too.
    """
    _, planned = last_and_next(dossier)
    rows = tuple(_in_office(dossier, planned))
    if planned is None:
        return Part("Next", (Row(None, (line(_no_meeting(dossier, whole)),)), *rows), needed=_SECOND)
    said = capital_line(contact_words(dossier, planned, with_topics=bool(planned.topics)))
    words = line(said, _which(dossier, planned), _outcome(dossier, planned, whole))
    return Part("Next", (Row(dossier.address(planned), (words,)), *rows), needed=_SECOND)


def _which(dossier: Dossier, planned: Contact) -> str:
    """Return which meeting of those people it would be, or was, of those on file with a date; empty for the first."""
    people = {actor.who for actor in planned.actors if actor.who in dossier.registry.people}
    year = planned.date.year
    before = [
        each.date
        for each in dossier.records(Contact)
        if counts(dossier, each) and people <= {actor.who for actor in each.actors} and each.date.last
        if planned.date.first and each.date.last < planned.date.first
    ]
    if len(people) < 2 or not before or year is None:
        return ""
    this_year = sum(date.first is not None and date.first.year == year for date in before) + 1
    in_year = f", the {ordinal(this_year)} of {year}" if this_year > 1 else ""
    was_held = any(_is_done_since(act, planned.date) for act in planned.acts)
    return f" {'Their' if was_held else 'It would be their'} {ordinal(len(before) + 1)} on file{in_year}."


def _outcome(dossier: Dossier, planned: Contact, whole: Dossier) -> Line:
    """Return what was done of a planned contact, what later, or that nothing is on file though its day is past."""
    then = joined((act_line(dossier, act) for act in planned.acts if _is_done_since(act, planned.date)), "; ")
    met = whole.record(planned.id) or planned
    acts = () if dossier.is_looking_back else later_acts(whole, met)
    later = joined((act_line(whole, act) for act in acts), "; ")
    if then or later:
        done = capital_line(then) if then else ()
        told = joined((done, line("Later: ", later) if later else ()), ". ")
        topics = () if planned.topics else few_cites(topics_words(dossier, planned))
        return line(" ", told, topics, ".")
    day = planned.date.last
    is_missed = day and day < _now(dossier) and is_without_outcome(whole, met)
    return line(Span(" Outcome not on file.", "check")) if is_missed else ()


def _is_done_since(act: Act, planned: Date) -> bool:
    """Whether an act was done when something was planned for, or later."""
    done = act.date.last if act.date and act.state is None else None
    return bool(done and planned.first and done >= planned.first)


def _no_meeting(dossier: Dossier, whole: Dossier) -> str:
    day = dossier.as_of.last
    later = [each for each in whole.records(Contact) if day and each.date.first and each.date.first > day]
    if dossier.is_looking_back or later:
        return f"By {dossier.as_of} no meeting is known to have been planned."
    return f"No meeting is on file after {dossier.as_of}."


def _now(dossier: Dossier) -> dt.date:
    """Return the day from which the reader looks: today, or the day for which the dossier is shown."""
    return (dossier.as_of.last if dossier.file_day else None) or today()


def _in_office(dossier: Dossier, planned: Contact | None) -> Iterator[Row]:
    """Yield who is at the head of each party, but for one whose head is to meet."""
    heads = [
        bracketed(dossier.name(key), office_said(dossier, office, dossier.as_of))
        for key, office in heads_unnamed(dossier, planned).items()
    ]
    if heads:
        yield Row(None, (line(Span("In office: ", "strong"), f"{listed(heads)}."),))


def since_they_met(dossier: Dossier, whole: Dossier) -> Part:
    """Return the last contact, what was signed there, and what has happened since, the newest first.

    `whole` has what was told later, too: what is said of all that is on file holds of it.
    """
    last, planned = last_and_next(dossier)
    if last is None:
        return Part("Since they last met", (Row(None, (line(_none_dated(dossier, whole)),)),))
    later = list(_later(dossier, last))
    since = [Row(each.address, (dated_line(each),)) for each in later]
    is_last = not since and last.date.first and not any(_later(whole, last))
    nothing = " Nothing later is on file." if is_last else ""
    told = _offices_told(dossier, planned)
    met = Row(dossier.address(last), (line(capital_line(contact_words(dossier, last, told)), nothing),))
    top = _leaders(dossier, last)
    leaders = tuple(_leaders_row(dossier, whole, last, top, told))
    results = tuple(_results(dossier, last, "at the last meeting" if leaders else "there"))
    rows = (met, *leaders, *results, *since)
    put_first = {id(row) for row, each in zip(since, later, strict=True) if each.record.headline}
    headlines = {place for place, row in enumerate(rows) if id(row) in put_first}
    return Part(
        "Since they last met", rows, headlines=frozenset(headlines), needed=_SECOND if leaders else frozenset(), first=3
    )


def _none_dated(dossier: Dossier, whole: Dossier) -> str:
    """Return why there is no last meeting."""
    met = [each for each in whole.records(Contact) if counts(whole, each)]
    if any(each.date.known for each in met):
        return f"All meetings of the two on file are later than {dossier.as_of}."
    return "The meetings of the two on file have no date." if met else "No meeting of the two is on file."


def _offices_told(dossier: Dossier, planned: Contact | None) -> dict[str, str]:
    """Return the offices, by person, that stand above: of who is to meet, and of who is at the head of a party."""
    to_meet = [(actor.who, office_in(dossier, actor.who, planned)) for actor in planned.actors] if planned else []
    told = {key: office_words(dossier, office) for key, office in heads_unnamed(dossier, planned).items()}
    return told | {key: office_words(dossier, office[0]) for key, office in to_meet if office}


def _leaders(dossier: Dossier, last: Contact) -> Contact | None:
    """Return the latest contact at which those at the head of both took part; None if no day of one is known."""
    met = [each for each in dossier.records(Contact) if each.date.known and counts(dossier, each)]
    at_the_top = [each for each in met if is_at_the_top(dossier, each)]
    return last if last in at_the_top else max(at_the_top, key=lambda each: each.date, default=None)


def _leaders_row(
    dossier: Dossier, whole: Dossier, last: Contact, top: Contact | None, told: dict[str, str]
) -> Iterator[Row]:
    """Yield where the leaders last met, if that is not the last contact; or that no meeting of the two is on file."""
    if top and top is not last:
        said = capital_line(contact_words(dossier, top, told, heads_at(dossier, top), with_topics=False))
        yield Row(dossier.address(top), (line(Span("The leaders: ", "strong"), said),))
    if top is None and not any(may_be_at_the_top(whole, each) for each in whole.records(Contact)):
        yield Row(None, (line("No meeting of the two leaders is on file."),))


def dated_line(each: Happening) -> Line:
    """Return a happening with its date before it; a position, whose line has it, with the office of who holds it."""
    if isinstance(each.record, Position):
        return few_cites(line(position_words(each.dossier, each.record), Span("", "", each.record.src)))
    cites = NO_CITES if any(span.cites for span in each.words) else each.cites
    return line(f"{each.when}: ", few_cites(line(each.words, Span("", "", cites))))


def _results(dossier: Dossier, contact: Contact, where: str) -> Iterator[Row]:
    """Yield a row for each result of a contact: `Signed there: Treaty of Friendship`."""
    for key in contact.results:
        record = dossier.record(key)
        address = dossier.address(record) if record else None
        cites = few_cites(line(Span("", "", record.src))) if record else ""
        check = check_words(dossier, record) if record else ""
        done = Span(f"{capital(_done(record))} {where}: ", "strong")
        account = f"; {words}" if record and (words := account_words(dossier, record)) else ""
        yield Row(address, (line(done, label_of(dossier, key), account, cites, check),))


def _done(record: AnyRecord | None) -> str:
    """Return what was done with a result: `signed`, `agreed`, `found to be wanted` where it is still ahead."""
    if record and record.state in NOT_DONE:
        return record.state or ""
    if not isinstance(record, Document):
        return "result"
    done = result_word(record)
    return "agreed" if done in {"taken", "reached"} else done


def _later(dossier: Dossier, contact: Contact) -> list[Happening]:
    """Return what began after a contact and was not ahead when its source was written, the newest first.

    Of a contact of which only the year is known, what lies in that year may have come later. What is of neither party
    comes last.
    """
    day = contact.date
    last = day.last if day.day or not day.first else day.first
    own = {contact.id, *contact.results}
    later = [
        each
        for each in happenings([dossier])
        if last and each.when.first and each.when.first > last
        if each.record.state not in NOT_DONE and not each.is_ahead and each.record.id not in own
        if not dossier.home(each.record.id)[1].evaluative
    ]
    return sorted(_once_each(later), key=lambda each: not _is_of_a_party(dossier, each.record))


def _once_each(later: list[Happening]) -> Iterator[Happening]:
    """Yield the newest happening of each record, so that what was prepared and announced stands in one line."""
    told: set[str] = set()
    for each in later:
        if each.record.id not in told:
            told.add(each.record.id)
            yield each


def _is_of_a_party(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is not a position of third parties alone."""
    holders = record.holders if isinstance(record, Position) else ()
    return not holders or bool(set(sides_of(dossier, holders, record.when)) & set(dossier.parties))
