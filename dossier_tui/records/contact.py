"""Contacts: meetings, visits and talks of officials of the two parties."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from ..blocks import Block, Heading, Line, Prose, Row, Span, Table, cited, joined, line, lines
from ..dossier import Dossier
from ..fields import Form, PersonId, PlaceId, RecordId
from ..record import Record, each_once
from ..registry import LEVELS, Office, Role
from ..values import UNKNOWN, Date, listed, sentence

ContactKind = Literal[
    "meeting", "informal meeting", "talks", "consultations", "call", "visit", "working visit", "official visit",
    "state visit", "attendance", "joint appearance", "joint visit",
]  # fmt: skip

LEVEL_WORDS = ("Heads of state", "Prime ministers", "Foreign ministers", "Ministers", "Speakers", "Others")
"""Headings by level, the highest first."""


class Participant(Form, kw_only=True):
    """Somebody who took part, and what the source says of their part in it."""

    who: PersonId
    did: str = ""
    """Read before the name: `received by`, `talks with`."""
    styled: str = ""
    """The office as the source gives it here, where it is not the registry's."""


class Contact(Record, kw_only=True):
    """One happening: a meeting beside a summit, with all its parts, is one contact."""

    date: Date
    date_words: str = ""
    """The source's own words for the date, where they say more than the date."""
    kind: ContactKind
    who: tuple[PersonId | Participant, ...]
    """Who took part; `unknown` beside one side where the source does not name the other."""
    place: PlaceId = ""
    beside: str = ""
    """The gathering on whose sidelines it was."""
    occasion: str = ""
    """What else it hung on, with its preposition: `during Putin's state visit`, `for the tenth anniversary`."""
    topics: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """What it consisted of, in order."""
    results: tuple[RecordId, ...] = ()
    told_after: RecordId = ""
    """Of a contact without a date: the one straight after which the source tells it."""
    inside: RecordId = ""
    """The contact that this one is part of, and is not counted beside."""
    level: Role | None = None
    """Worked out from who took part; written only where that would be wrong."""

    KIND: ClassVar[str] = "contact"
    LABELS: ClassVar = {"inside": "part of"}

    def derived_id(self) -> str:
        """`contact-2019-08-06`."""
        return f"contact-{self.date.edtf.replace('/', '-')}".replace("~", "").replace("..", "")

    @property
    def persons(self) -> tuple[str, ...]:
        """The ids of those who are named."""
        ids = (each if isinstance(each, str) else each.who for each in self.who)
        return tuple(each for each in ids if each != UNKNOWN)

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Those who are named, all in the long form."""
        return tuple(Participant(who=p) if isinstance(p, str) else p for p in self.who if p != UNKNOWN)

    @property
    def when(self) -> Date | None:
        """Its date."""
        return self.date

    @property
    def counts(self) -> bool:
        """Whether it counts as a contact: not planned, not part of another, not mere attendance."""
        return self.state is None and not self.inside and self.kind != "attendance"

    def rank(self, dossier: Dossier) -> int:
        """The level as a number, 0 the highest: that of the least senior office named."""
        if self.level:
            return LEVELS[self.level]
        offices = [office for _, office in self.offices(dossier)]
        return max((LEVELS[office.role] for office in offices), default=len(LEVEL_WORDS) - 1)

    def offices(self, dossier: Dossier) -> Iterator[tuple[str, Office]]:
        """Who held which office on the day, as far as that is known or can be inferred."""
        for person in self.persons:
            held = dossier.office(person, self.date if self.date.known else dossier.as_of)
            if held:
                yield person, held[0]

    def format(self, dossier: Dossier) -> str:
        """`on the sidelines`, `trilateral` or `bilateral`, as far as what is said of the participants tells."""
        sides = {office.of for _, office in self.offices(dossier)}
        if self.beside:
            return "on the sidelines"
        return {2: "bilateral", 3: "trilateral"}.get(len(sides), "multilateral" if len(sides) > 3 else "")

    def host(self, dossier: Dossier) -> str:
        """The party on whose ground it was; empty for third places and where that is not known."""
        polity = dossier.registry.polity_of(self.place)
        return polity if polity in dossier.parties else ""

    def label(self, dossier: Dossier) -> str:
        """`talks of 6 August 2019`."""
        del dossier
        return f"{self.kind} of {self.date}" if self.date.known else f"{self.kind} {self.text or self.occasion}".strip()

    def line(self, dossier: Dossier) -> Line:
        """Everything about it in one sentence."""
        date = f"{self.date} ({self.date_words})" if self.date_words else str(self.date)
        place = self.place_words(dossier)
        who = listed([dossier.name(person) for person in self.persons])
        return line(
            Span(date[0].upper() + date[1:], "strong"),
            f"{f', {place}' if place else ''}: {', '.join(filter(None, (who, self.setting(dossier))))}",
            line("; ", self.reported(dossier)) if self.reported(dossier) else "",
            line(" (", *dossier.state(self), ")") if self.state else "",
            Span("", "", self.src),
            line(". ", Span(sentence(self.note), "em")) if self.note else "",
            tuple(span for span in dossier.marks(self) if span.style == "check"),
        )

    def place_words(self, dossier: Dossier) -> str:
        """`Russia, town not said` where the source places it no closer than a polity."""
        if self.place == UNKNOWN:
            return "place not said"
        place = dossier.place(self.place)
        return f"{place}, town not said" if self.place in dossier.registry.polities else place

    def setting(self, dossier: Dossier) -> str:
        """What it was and what it hung on: `Jeenbekov's working visit`, `beside the SCO summit`."""
        guests = [p for p in self.persons if self._travelled(dossier, p)]
        whose = (
            f"{dossier.registry.people[guests[0]].family}'s "
            if self.kind.endswith("visit") and self.kind != "joint visit" and len(guests) == 1
            else ""
        )
        beside = f"beside the {self.beside}" if self.beside else ""
        if self.kind == "attendance":
            return f"attended {self.occasion}".strip()
        kind = whose + self.kind
        return ", ".join(filter(None, (kind, beside, self.occasion)))

    def _travelled(self, dossier: Dossier, person: str) -> bool:
        held = dossier.office(person, self.date if self.date.known else dossier.as_of)
        host = dossier.registry.polity_of(self.place)
        return bool(held and host and held[0].of != host)

    def reported(self, dossier: Dossier) -> Line:
        """What the source reports of it: parts, who did what, topics, results."""
        family = {person: dossier.registry.people[person].family for person in self.persons}
        styled = [f"{family[p.who]} styled “{p.styled}”" for p in self.participants if p.styled]
        did = [f"{p.did} {family[p.who]}" for p in self.participants if p.did]
        topics = [f"on {listed(self.topics)}"] if self.topics else []
        results = [f"signed: {dossier.label(key)}" for key in self.results]
        unnamed = ["counterpart not named"] if UNKNOWN in self.who else []
        text = [self.text.rstrip(".")] if self.text else []
        after = [f"told after the {dossier.label(self.told_after)}, without a date"] if self.told_after else []
        return joined(map(cited, each_once([*self.parts, *did, *topics, *results, *text, *after, *styled, *unnamed])))


def contact_tables(dossier: Dossier, contacts: Sequence[Contact]) -> list[Block]:
    """Contacts as a chronology, the newest first, the highest level first."""
    blocks: list[Block] = []
    for rank, words in enumerate(LEVEL_WORDS):
        group = [contact for contact in contacts if contact.rank(dossier) == rank]
        if group:
            blocks += _level(dossier, words, _newest_first(dossier, group))
    return blocks


def _newest_first(dossier: Dossier, contacts: Sequence[Contact]) -> list[Contact]:
    """Contacts by date; one without a date stands by the one after which it is told, else last."""

    def key(contact: Contact) -> tuple[bool, Date, bool]:
        told_after = dossier.record(contact.told_after)
        date = told_after.when if told_after and told_after.when else contact.date
        return date.known, date, not contact.date.known

    known, unknown = [c for c in contacts if key(c)[0]], [c for c in contacts if not key(c)[0]]
    return [*sorted(known, key=key, reverse=True), *unknown]


def _by_party(dossier: Dossier, persons: Iterable[str], offices: Mapping[str, Office]) -> list[str]:
    """Persons in the order of the parties that they hold office of, others last."""
    order = {party: number for number, party in enumerate(dossier.parties)}
    return sorted(persons, key=lambda p: order.get(offices[p].of, len(order)) if p in offices else len(order))


def _level(dossier: Dossier, words: str, contacts: list[Contact]) -> list[Block]:
    seen = Counter(person for contact in contacts for person in contact.persons)
    offices = {person: office for contact in contacts for person, office in contact.offices(dossier)}
    rank = LEVEL_WORDS.index(words)
    peers = {person for person, office in offices.items() if LEVELS[office.role] == rank}
    often = [person for person, times in seen.items() if times * 2 >= len(contacts) and person in peers]
    principals = _by_party(dossier, often, offices)
    leaders = any(office.role == "leader" for person, office in offices.items() if person in principals)
    title = "Leaders" if words == LEVEL_WORDS[0] and leaders else words
    named = listed([dossier.registry.people[person].name for person in principals])
    all_same = all(set(contact.persons) == set(principals) for contact in contacts)
    columns = ["Date", "Where", *([] if all_same else ["Who"]), "What", "What is reported"]
    rows = [Row(dossier.address(c), tuple(_cells(dossier, c, with_who=not all_same))) for c in contacts]
    heading = Heading(line(f"{title}: {named}" if named else title), 3)
    return [heading, *_offices(dossier, contacts), Table(lines(*tuple(columns)), tuple(rows))]


def _offices(dossier: Dossier, contacts: list[Contact]) -> list[Block]:
    """Who is who in the table below, with the offices held when the contacts took place."""
    offices: dict[tuple[str, str], Line] = {}
    held_by = {person: office for contact in contacts for person, office in contact.offices(dossier)}
    for contact in reversed(contacts):
        date = contact.date if contact.date.known else dossier.as_of
        for person in contact.persons:
            held = dossier.office(person, date)
            if held and (person, held[1]) not in offices:
                held_for = f" ({held[0].held})" if held[0].held else ""
                cites = dossier.own_cites(held[0].src)
                offices[person, held[1]] = cited(f"{dossier.name(person)}: {held[1]}{held_for}", cites)
    order = _by_party(dossier, dict.fromkeys(person for person, _ in offices), held_by)
    said = sorted(offices.items(), key=lambda item: order.index(item[0][0]))
    return [Prose(line(joined(words for _, words in said), "."))] if said else []


def _cells(dossier: Dossier, contact: Contact, *, with_who: bool) -> Iterator[Line]:
    date = str(contact.date).replace("date not said", "not said")
    words = f" ({contact.date_words})" if contact.date_words else ""
    yield line(Span(date, "strong" if contact.state else ""), words, dossier.marks(contact))
    yield cited(contact.place_words(dossier).replace("place not said", "not said"))
    if with_who:
        yield cited(", ".join(dossier.registry.people[person].family for person in contact.persons))
    yield cited(contact.setting(dossier))
    nothing = "nothing yet" if contact.state == "planned" else "not said"
    reported = contact.reported(dossier) or cited(nothing)
    note = line(". ", Span(sentence(contact.note), "em")) if contact.note else ""
    yield line(reported, Span("", "", contact.src), note)


def counted(contacts: Sequence[Contact]) -> list[Contact]:
    """Those that count: none planned, inside another, or mere attendance."""
    return [contact for contact in contacts if contact.counts]


def last_and_next(dossier: Dossier) -> tuple[Contact | None, Contact | None]:
    """The last contact up to the dossier's date, and the next that is planned, or was when its day passed."""
    contacts = dossier.records(Contact)
    past = [c for c in contacts if c.state is None and c.date.known]
    ahead = [c for c in contacts if c.state == "planned"]
    last = max(counted(past) or past, key=lambda c: (c.date, -c.rank(dossier)), default=None)
    coming = [c for c in ahead if c.date.last is None or c.date.last >= (dossier.as_of.last or c.date.last)]
    if coming:
        return last, min(coming, key=lambda c: c.date)
    return last, max(ahead, key=lambda c: c.date, default=None)
