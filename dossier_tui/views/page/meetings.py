"""What the next meeting is, and what has been since they last met."""

import datetime as dt
from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, capital_line, line
from ...model import LEVELS, NOT_DONE, Contact, Document, Dossier, counts, last_and_next, office_on
from ...values import Address, capital, listed, today
from ...words.labels import label_of, signing_word
from ...words.offices import office_words
from ..headlines import contact_words
from ..timeline import Happening, happenings
from .fitting import Part, few_cites

_HEADS = LEVELS["prime minister"]
_NAMED = 4
"""The number of participants up to which each is named."""


def the_meeting(dossier: Dossier) -> Part:
    """Return the next contact: who with which office, on what occasion, when, where; or that none is known of."""
    _, planned = last_and_next(dossier)
    if planned is None:
        nothing = Row(None, (line(_no_meeting(dossier)),))
        return Part("Next", (nothing, *_in_office(dossier)))
    day = planned.date.last
    passed = Span(" Outcome not recorded here.", "check") if day and day < _now(dossier) else ""
    said = few_cites(capital_line(contact_words(dossier, planned, _NAMED)))
    return Part("Next", (Row(dossier.address(planned), (line(said, passed),)),))


def _no_meeting(dossier: Dossier) -> str:
    if dossier.is_looking_back:
        return f"By {dossier.as_of} no meeting is known to have been planned."
    return f"No meeting is on file after {dossier.as_of}."


def _now(dossier: Dossier) -> dt.date:
    """Return the day from which the reader looks: today, or the day for which the dossier is shown."""
    return (dossier.as_of.last if dossier.file_day else None) or today()


def _in_office(dossier: Dossier) -> Iterator[Row]:
    """Yield who is at the head of each party on the dossier's day, as far as a source says so."""
    for party in dossier.parties:
        held = [
            (office, key)
            for key in sorted(dossier.named & dossier.registry.people.keys())
            if (office := office_on(dossier, key, dossier.as_of))
            and office.of == party
            and LEVELS[office.role] <= _HEADS
        ]
        held.sort(key=lambda each: LEVELS[each[0].role])
        names = [f"{dossier.name(key)} ({office_words(dossier, office)})" for office, key in held]
        if names:
            yield Row(
                Address("entry", held[0][1], dossier.key), (line(Span("In office: ", "strong"), f"{listed(names)}."),)
            )


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
    return Part("Since they last met", (met, *_results(dossier, last), *since))


def dated_line(each: Happening) -> Line:
    """Return a happening with its date before it."""
    cites = NO_CITES if any(span.cites for span in each.words) else each.cites
    return line(f"{each.when}: ", few_cites(line(each.words, Span("", "", cites))))


def _results(dossier: Dossier, contact: Contact) -> Iterator[Row]:
    """Yield a row for each result of a contact: `Signed there: Treaty of Friendship`."""
    for key in contact.results:
        record = dossier.record(key)
        done = signing_word(record) if isinstance(record, Document) else "result"
        address = dossier.address(record) if record else None
        cites = few_cites(line(Span("", "", record.src))) if record else ""
        yield Row(address, (line(Span(f"{capital(done)} there: ", "strong"), label_of(dossier, key), cites),))


def _later(dossier: Dossier, contact: Contact) -> list[Happening]:
    """Return what began after the last day of a contact and was not ahead when its source was written, newest first."""
    last = contact.date.last
    own = {contact.id, *contact.results}
    return [
        each
        for each in happenings([dossier])
        if last and each.when.first and each.when.first > last
        if each.record.state not in NOT_DONE and each.record.id not in own
        if not dossier.home(each.record.id)[1].evaluative
    ]
