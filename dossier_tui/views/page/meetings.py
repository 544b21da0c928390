"""What the next meeting is, and what has been since they last met."""

import datetime as dt
from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, capital_line, joined, line
from ...model import LEVELS, NOT_DONE, Act, Contact, Document, Dossier, Office, counts, last_and_next, office_on
from ...values import Date, capital, listed, today
from ...words.endings import check_words
from ...words.labels import label_of, result_word
from ...words.offices import office_words
from ...words.steps import act_line
from ...words.when import on_when
from ..headlines import HEADS, contact_words, is_at_the_top
from ..timeline import Happening, happenings
from .fitting import Part, few_cites

_YEAR = 366
_NAMED = 4
"""The number of participants up to which each is named."""


def the_meeting(dossier: Dossier) -> Part:
    """Return the next contact: who with which office, on what occasion, when, where; or that none is known of."""
    _, planned = last_and_next(dossier)
    if planned is None:
        nothing = Row(None, (line(_no_meeting(dossier)),))
        return Part("Next", (nothing, *_in_office(dossier)))
    said = few_cites(capital_line(contact_words(dossier, planned, _NAMED)))
    return Part("Next", (Row(dossier.address(planned), (line(said, _outcome(dossier, planned)),)),))


def _outcome(dossier: Dossier, planned: Contact) -> Line:
    """Return what was done of a planned contact, or that nothing is on file though its day is past."""
    acts = [act_line(dossier, act) for act in planned.acts if _is_done_since(act, planned.date)]
    if acts:
        return line(" ", capital_line(joined(acts, "; ")), ".")
    day = planned.date.last
    return line(Span(" Outcome not recorded here.", "check")) if day and day < _now(dossier) else ()


def _is_done_since(act: Act, planned: Date) -> bool:
    """Whether an act was done when something was planned for, or later."""
    done = act.date.last if act.date and act.state is None else None
    return bool(done and planned.first and done >= planned.first)


def _no_meeting(dossier: Dossier) -> str:
    if dossier.is_looking_back:
        return f"By {dossier.as_of} no meeting is known to have been planned."
    return f"No meeting is on file after {dossier.as_of}."


def _now(dossier: Dossier) -> dt.date:
    """Return the day from which the reader looks: today, or the day for which the dossier is shown."""
    return (dossier.as_of.last if dossier.file_day else None) or today()


def _in_office(dossier: Dossier) -> Iterator[Row]:
    """Yield who is at the head of each party on the dossier's day, or was seen to be within the year before."""
    heads: list[str] = []
    for party in dossier.parties:
        held = [
            (LEVELS[office.role], f"{dossier.name(key)} ({_office(dossier, office)})")
            for key in sorted(dossier.named & dossier.registry.people.keys())
            if (office := _latest_office(dossier, key)) and office.of == party and LEVELS[office.role] <= HEADS
        ]
        heads += [words for _, words in sorted(held)]
    if heads:
        yield Row(None, (line(Span("In office: ", "strong"), f"{listed(heads)}."),))


def _latest_office(dossier: Dossier, key: str) -> Office | None:
    """Return the office held on the dossier's day, or else the one last seen within a year of it that is not over."""
    today = dossier.as_of.last
    latest = next(iter(dossier.registry.people[key].terms[::-1]), None)
    is_recent = latest and latest.latest and today and 0 <= (today - latest.latest).days <= _YEAR
    return office_on(dossier, key, dossier.as_of) or (
        latest if latest and is_recent and not latest.over(dossier.as_of) else None
    )


def _office(dossier: Dossier, office: Office) -> str:
    """Return an office with the day on which it was last seen, if that is not known for the dossier's day."""
    words = office_words(dossier, office)
    if office.certainty(dossier.as_of) or office.latest is None:
        return words
    return f"{words}, seen so {on_when(Date.parse(office.latest.isoformat()))}"


def since_they_met(dossier: Dossier) -> Part:
    """Return the last contact, what was signed there, and what has happened since, the newest first."""
    last, _ = last_and_next(dossier)
    if last is None:
        undated = any(counts(dossier, each) for each in dossier.records(Contact))
        words = "The meetings of the two on file have no date." if undated else "No meeting of the two is on file."
        return Part("Since they last met", (Row(None, (line(words),)),))
    since = [Row(each.address, (dated_line(each),)) for each in _later(dossier, last)]
    nothing = "" if since else " Nothing later is on file."
    said = few_cites(capital_line(contact_words(dossier, last, _NAMED)))
    met = Row(dossier.address(last), (line(said, nothing),))
    return Part("Since they last met", (met, *_leaders(dossier, last), *_results(dossier, last), *since))


def _leaders(dossier: Dossier, last: Contact) -> Iterator[Row]:
    """Yield when heads of state or government last met, where those who last met are neither."""
    met = [each for each in dossier.records(Contact) if each.date.known and counts(dossier, each)]
    at_the_top = [each for each in met if is_at_the_top(dossier, each)]
    if at_the_top and last not in at_the_top:
        latest = max(at_the_top, key=lambda each: each.date)
        said = few_cites(capital_line(contact_words(dossier, latest, _NAMED)))
        yield Row(dossier.address(latest), (line(Span("The leaders: ", "strong"), said),))


def dated_line(each: Happening) -> Line:
    """Return a happening with its date before it."""
    cites = NO_CITES if any(span.cites for span in each.words) else each.cites
    return line(f"{each.when}: ", few_cites(line(each.words, Span("", "", cites))))


def _results(dossier: Dossier, contact: Contact) -> Iterator[Row]:
    """Yield a row for each result of a contact: `Signed there: Treaty of Friendship`."""
    for key in contact.results:
        record = dossier.record(key)
        done = result_word(record) if isinstance(record, Document) else "result"
        done = record.state if record and record.state in NOT_DONE else done
        address = dossier.address(record) if record else None
        cites = few_cites(line(Span("", "", record.src))) if record else ""
        check = check_words(dossier, record) if record else ""
        yield Row(address, (line(Span(f"{capital(done)} there: ", "strong"), label_of(dossier, key), cites, check),))


def _later(dossier: Dossier, contact: Contact) -> list[Happening]:
    """Return what began after a contact and was not ahead when its source was written, the newest first.

    Of a contact of which only the year is known, what lies in that year may have come later.
    """
    last = contact.date.last if contact.date.day else contact.date.first
    own = {contact.id, *contact.results}
    return [
        each
        for each in happenings([dossier])
        if last and each.when.first and each.when.first > last
        if each.record.state not in NOT_DONE and each.record.id not in own
        if not dossier.home(each.record.id)[1].evaluative
    ]
