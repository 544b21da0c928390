"""The tables of contacts: one for each level, with the offices of the people above it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from ..blocks import Block, Heading, Line, Prose, Row, Span, Table, cited, joined, line, lines
from ..model import AHEAD, LEVELS, Contact, Dossier, Office, offices_at, rank
from ..values import Date
from ..words.ages import beside_date
from ..words.contacts import contact_place, date_words, reported, setting_words, short_names
from ..words.endings import cited_with_note, in_table, sentences_beside
from ..words.offices import LEVEL_WORDS, office_words
from .meetings import meetings_a_year


def contact_blocks(dossier: Dossier, contacts: Sequence[Contact]) -> list[Block]:
    """Build how often the two met, then the contacts themselves."""
    return [*meetings_a_year(dossier, contacts), *contact_tables(dossier, contacts)]


class Level(Struct, frozen=True):
    """The contacts of one level, the newest first."""

    heading: Heading
    contacts: list[Contact]
    offices: dict[str, Office]
    """The office of each person who took part, by the person's id."""
    all_same: bool
    """Whether the same people took part in all of them, so that nobody need be named."""


def contacts_by_level(dossier: Dossier, contacts: Sequence[Contact]) -> Iterator[Level]:
    """Yield the levels at which there were contacts, the highest first."""
    ranks = [rank(dossier, contact) for contact in contacts]
    for level, words in enumerate(LEVEL_WORDS):
        group = [contact for contact, its_rank in zip(contacts, ranks, strict=True) if its_rank == level]
        if group:
            yield _level(dossier, words, _newest_first(dossier, group))


def contact_tables(dossier: Dossier, contacts: Sequence[Contact]) -> list[Block]:
    """Build a table of contacts for each level, the highest level first, and the newest contact first in each."""
    blocks: list[Block] = []
    for level in contacts_by_level(dossier, contacts):
        columns = ["Date", "Where", *([] if level.all_same else ["Who"]), "What", "Reported"]
        rows = (Row(dossier.address(c), tuple(_cells(dossier, c, with_who=not level.all_same))) for c in level.contacts)
        table = Table(lines(*columns), tuple(rows), is_list=True)
        blocks += [level.heading, table, *_offices(dossier, level.contacts, level.offices)]
    return blocks


def _newest_first(dossier: Dossier, contacts: Sequence[Contact]) -> list[Contact]:
    """Sort contacts by date, the newest first.

    A contact without a date goes with the record that it followed, or after which it is told; else it goes last.
    """

    def key(contact: Contact) -> tuple[bool, Date, bool]:
        before = dossier.record(contact.after or contact.told_after)
        date = before.when if before and before.when and not contact.date.known else contact.date
        return date.known, date, not contact.date.known

    known, unknown = [c for c in contacts if key(c)[0]], [c for c in contacts if not key(c)[0]]
    return [*sorted(known, key=key, reverse=True), *unknown]


def _by_party(dossier: Dossier, persons: Iterable[str], offices: Mapping[str, Office]) -> list[str]:
    """Sort people by the party that they hold office for, in the order of the parties, others last."""
    order = {party: number for number, party in enumerate(dossier.parties)}
    return sorted(persons, key=lambda p: order.get(offices[p].of, len(order)) if p in offices else len(order))


def _level(dossier: Dossier, words: str, contacts: list[Contact]) -> Level:
    seen = Counter(person for contact in contacts for person in contact.named)
    offices = {person: office for contact in contacts for person, office in offices_at(dossier, contact)}
    level = LEVEL_WORDS.index(words)
    peers = {person for person, office in offices.items() if LEVELS[office.role] == level}
    frequent = [person for person, times in seen.items() if times * 2 >= len(contacts) and person in peers]
    principals = _by_party(dossier, frequent, offices)
    leaders = any(office.role == "leader" for person, office in offices.items() if person in principals)
    title = "Leaders" if words == LEVEL_WORDS[0] and leaders else words
    all_same = all(set(contact.who) == set(principals) for contact in contacts)
    return Level(Heading(line(title), 3), contacts, offices, all_same)


def _offices(dossier: Dossier, contacts: list[Contact], held_by: Mapping[str, Office]) -> list[Block]:
    """Build the paragraph with the offices that people held when the contacts took place.

    Terms that no source of the dossier gives stand with the people named.
    """
    lines_by_office: dict[tuple[str, str], Line] = {}
    for contact in reversed(contacts):
        for person, office in offices_at(dossier, contact):
            words = office_words(dossier, office)
            held = f" ({office.held})" if office.held and not office.term_src else ""
            cites = dossier.own_cites(office.src)
            lines_by_office.setdefault((person, words), cited(f"{dossier.name(person)}: {words}{held}", cites))
    order = _by_party(dossier, dict.fromkeys(person for person, _ in lines_by_office), held_by)
    ordered = sorted(lines_by_office.items(), key=lambda item: order.index(item[0][0]))
    return [Prose(line(joined(words for _, words in ordered), "."))] if ordered else []


def date_cell(dossier: Dossier, contact: Contact, unsaid: str) -> Line:
    """Return the date of a contact with the source's words for it; `unsaid` if there is nothing of either."""
    words = f" ({beside_date(contact.date_words)})" if contact.date_words else ""
    dated = contact.date.is_said or not (words or contact.how_often)
    said = contact.date.words(unsaid) if dated else date_words(dossier, contact)
    return line(Span(said, "strong" if contact.state else ""), words if dated else "")


def _cells(dossier: Dossier, contact: Contact, *, with_who: bool) -> Iterator[Line]:
    yield date_cell(dossier, contact, "not said")
    yield cited(contact_place(dossier, contact, "not said"))
    if with_who:
        yield cited(short_names(dossier, contact))
    yield line(setting_words(dossier, contact), in_table(dossier, contact))
    nothing = "nothing yet" if contact.state in AHEAD else "not said"
    details = reported(dossier, contact) or cited(nothing, style="dim")
    beside = sentences_beside(dossier, contact)
    yield line(details, beside, cited_with_note(contact))
