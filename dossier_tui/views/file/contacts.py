"""The contacts of the file: a table for each level with what was done and said in one cell; offices stand apart."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Line, Prose, Row, Span, Table, line, lines
from ...model import Contact, Dossier, counts
from ...values import listed, sentence
from ...words.actors import bare_name, by_office, short_actor
from ...words.contacts import parts_words, setting_words, those_who_met, uncounted_words
from ...words.endings import cited_with_note, in_table, sentences_beside, without_implied
from ...words.places import place_words
from ..contacts import contacts_by_level, date_cell
from .signs import NOT_ASKED, UNSAID, signed

YEARS: Final = 5
"""The most years, or times of several years, of which it is said how often the two met."""


def contact_blocks(dossier: Dossier, contacts: Sequence[Contact]) -> list[Block]:
    """Build how often the two met, then a table of the contacts of each level."""
    blocks: list[Block] = [Prose(how_often_they_met(dossier, contacts))]
    told: set[str] = set()
    for level in contacts_by_level(dossier, contacts):
        columns = ["Date", "Where", *([] if level.all_same else ["Who"]), "What"]
        rows = (
            Row(dossier.address(c), tuple(_cells(dossier, c, None if level.all_same else told))) for c in level.contacts
        )
        blocks += [level.heading, Table(lines(*columns), tuple(rows), is_list=True)]
    return blocks


def how_often_they_met(dossier: Dossier, contacts: Sequence[Contact]) -> Line:
    """Return how often the two met in each year, and apart from that talked by telephone; which do not count."""
    counted = [contact for contact in contacts if counts(dossier, contact)]
    met = [contact for contact in counted if not contact.is_call]
    calls = [contact for contact in counted if contact.is_call]
    talked = f"; talked by telephone or video: {_times(calls)}" if calls else ""
    apart = uncounted_words(dossier, contacts)
    return line(Span("Met: ", "strong"), _times(met), talked, f"; not counted: {apart}" if apart else "", ".")


def _times(counted: Sequence[Contact]) -> str:
    """Return how often it was in each year: `2 in 2025, 1 in 2024 and 3 in a year not known`."""
    years = Counter(contact.date.year for contact in counted)
    dated = list(_by_year({year: times for year, times in years.items() if year}))
    undated = [f"{years[None]} in a year not known"] if years[None] else []
    return listed([*dated, *undated]) or "not on file"


def _by_year(years: Mapping[int, int]) -> Iterator[str]:
    """Yield how often the two met in each of the latest years, and in all the earlier ones together."""
    latest = sorted(years, reverse=True)
    alone = latest if len(latest) <= YEARS else latest[: YEARS - 1]
    yield from (f"{years[year]} in {year}" for year in alone)
    if earlier := latest[len(alone) :]:
        yield f"{sum(years[year] for year in earlier)} from {earlier[-1]} to {earlier[0]}"


def _cells(dossier: Dossier, contact: Contact, told: set[str] | None) -> Iterator[Line]:
    yield signed(date_cell(dossier, contact, UNSAID), contact, "date")
    yield signed(place_words(dossier, contact.place) or NOT_ASKED, contact, "place")
    if told is not None:
        yield signed(", ".join(_who(dossier, contact, told)), contact, "who")
    yield line(
        setting_words(dossier, contact),
        in_table(dossier, without_implied(contact, "date", "place", *(["who"] if told is not None else []))),
        _content(dossier, contact),
        sentences_beside(dossier, contact),
        cited_with_note(contact),
    )


def _content(dossier: Dossier, contact: Contact) -> Line:
    """Return what is reported of a contact, to follow its setting; where it is told if that is not the row above."""
    is_told_there = contact.told_after == contact.inside
    parts = parts_words(dossier, replace(contact, told_after="") if is_told_there else contact)
    text = sentence(contact.text).rstrip(".")
    return line("; " if parts else "", parts, f". {text}" if text else "")


def _who(dossier: Dossier, contact: Contact, told: set[str]) -> Iterator[str]:
    """Yield those who met; of somebody who is not in the registry the office only until it has been `told`.

    Those of the same office who are not named stand together: `the foreign ministers of Kazakhstan and Tajikistan`.
    """
    for together, actors in by_office(dossier, those_who_met(dossier, contact)):
        if together:
            yield together
            continue
        for actor in actors:
            words = short_actor(dossier, actor)
            yield bare_name(dossier, actor) if words in told else words
            told.add(words)
