"""The profile of a dossier: counts and groupings with which two dossiers can be compared."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from msgspec import Struct

from ..model import (
    Body,
    Contact,
    Document,
    Dossier,
    Figure,
    Held,
    Trade,
    counts,
    host,
    ids_of,
    last_and_next,
    rank,
    status_of,
)
from ..model.offices import uncounted
from ..values import UNKNOWN, fold
from ..words.offices import LEVEL_WORDS
from .headlines import is_at_the_top, live_bases

LEVELS = ("Leaders", *LEVEL_WORDS[1:])
"""Headings for the levels of contacts. The first includes leaders whose status is left open."""
THIRD, UNSAID = "a third place", "not said"


class Profile(Struct, frozen=True, dict=True):
    """Counts and groupings of one dossier. Only contacts that count are included (see `model.counts`)."""

    dossier: Dossier

    @cached_property
    def contacts(self) -> list[Contact]:
        """The contacts that count."""
        return [contact for contact in self.dossier.records(Contact) if counts(self.dossier, contact)]

    @property
    def uncounted(self) -> dict[str, int]:
        """The number of contacts that do not count, by reason."""
        return uncounted(self.dossier, self.dossier.records(Contact))

    @property
    def years(self) -> dict[str, dict[str, int]]:
        """The number of contacts by year and level, the newest year first and `not said` last."""
        numbers: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for contact in self.contacts:
            year = str(contact.date.year) if contact.date.year else UNSAID
            numbers[year][LEVELS[rank(self.dossier, contact)]] += 1
        newest_first = sorted(numbers, key=lambda year: (year == UNSAID, "" if year == UNSAID else -int(year)))
        return {year: dict(numbers[year]) for year in newest_first}

    @property
    def levels(self) -> dict[str, int]:
        """The number of contacts by level, the highest first."""
        numbers = Counter(rank(self.dossier, contact) for contact in self.contacts)
        return {LEVELS[rank]: numbers[rank] for rank in sorted(numbers)}

    @property
    def grounds(self) -> dict[str, int]:
        """The number of contacts by territory: each party's id, `a third place`, `not said`."""
        registry = self.dossier.registry
        numbers: Counter[str] = Counter()
        for contact in self.contacts:
            somewhere = THIRD if registry.polity_of(contact.place) else UNSAID
            numbers[host(self.dossier, contact) or somewhere] += 1
        return {ground: numbers[ground] for ground in (*self.dossier.parties, THIRD, UNSAID)}

    @property
    def beside(self) -> int:
        """The number of contacts on the sidelines of a gathering."""
        return sum(bool(contact.beside) for contact in self.contacts)

    @property
    def at_the_top(self) -> int:
        """The number of contacts at which a head of state or government of each party took part."""
        return sum(is_at_the_top(self.dossier, contact) for contact in self.contacts)

    @property
    def last_met(self) -> Contact | None:
        """The latest contact that counts; None if none of them has a date."""
        last, _ = last_and_next(self.dossier)
        return last if last and counts(self.dossier, last) else None

    @property
    def last_full_visit(self) -> Contact | None:
        """The latest state visit or official visit that counts; None if there is none with a date."""
        return _latest([contact for contact in self.contacts if _is_full_visit(contact)])

    @property
    def bases(self) -> list[Body]:
        """The bases and facilities that there still are; those that are part of another are left out."""
        return live_bases(self.dossier)

    @property
    def documents(self) -> dict[str, list[Document]]:
        """The documents by kind, sorted by date."""
        by_kind: defaultdict[str, list[Document]] = defaultdict(list)
        for document in sorted(self.dossier.records(Document), key=_document_date):
            by_kind[document.kind].append(document)
        return dict(by_kind)

    @property
    def in_force(self) -> dict[str, int]:
        """The number of documents by status, which is one of FORCE; those that are part of another do not count."""
        whole = (each for each in self.dossier.records(Document) if not each.part_of)
        numbers: Counter[str] = Counter(status_of(self.dossier, each).word for each in whole)
        return {word: numbers[word] for word in FORCE}

    @property
    def trade(self) -> dict[str, list[Trade]]:
        """The trade records by period as written in EDTF, sorted by period; a period may have several."""
        by_period: defaultdict[str, list[Trade]] = defaultdict(list)
        for trade in sorted(self.dossier.records(Trade), key=lambda trade: trade.period):
            by_period[trade.period.edtf].append(trade)
        return dict(by_period)

    @property
    def figures(self) -> dict[str, list[Figure]]:
        """The figures by what they measure, folded for comparison."""
        by_measure: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in self.dossier.records(Figure):
            by_measure[fold(figure.measured)].append(figure)
        return dict(by_measure)

    @property
    def bodies(self) -> dict[str, list[Body]]:
        """The bodies by kind."""
        by_kind: defaultdict[str, list[Body]] = defaultdict(list)
        for body in self.dossier.records(Body):
            by_kind[body.kind].append(body)
        return dict(by_kind)

    @property
    def voices(self) -> dict[str, int]:
        """The number of sources by the polity whose side they are on; the key is empty for neither side."""
        sides = (self.dossier.sources[key].side or ("",) for key in self.dossier.cited_sources)
        return dict(Counter(chain.from_iterable(sides)))

    @property
    def named_voices(self) -> tuple[tuple[str, int], ...]:
        """The number of sources by side and name, the parties first, even if they have none; no side is unnamed."""
        dossier, voices = self.dossier, self.voices
        others = [key for key in voices if key and key not in dossier.parties]
        named = [(dossier.name(key), voices.get(key, 0)) for key in (*dossier.parties, *others)]
        return (*named, *((("", voices[""]),) if "" in voices else ()))

    @property
    def held(self) -> dict[tuple[str, str], Held]:
        """The content of each group except evaluations, by section key and group key."""
        dossier = self.dossier
        groups = ((section, group) for section in dossier.sections for group in section.groups if not group.evaluative)
        return {(section.key, group.key): dossier.held_in(section, group) for section, group in groups}


FORCE = ("in force", "to come", "not in force", "ended", "not said", "not looked for")
"""The statuses of documents."""


def _latest(contacts: Sequence[Contact]) -> Contact | None:
    return max((each for each in contacts if each.date.known), key=lambda each: each.date, default=None)


def _is_full_visit(contact: Contact) -> bool:
    """Whether a contact is a state visit or an official one, and not a working visit."""
    *kinds, last = contact.kind.split()
    return last == "visit" and "working" not in kinds and not {"state", "official"}.isdisjoint(kinds)


def _document_date(document: Document) -> Any:
    return (document.when is None, document.when.sort_key if document.when else ())


def held_words(held: Held) -> str:
    """Describe the content of a group: the number of records, or why there are none."""
    if held is None:
        return "not looked for"
    if held == UNKNOWN:
        return "the sources do not say"
    return f"{len(held)}" if held else "looked for, none found"


def profile_data(profile: Profile) -> Mapping[str, Any]:
    """Return the profile as plain data for JSON."""
    dossier = profile.dossier
    return {
        "pair": dossier.key,
        "title": dossier.title,
        "as_of": dossier.as_of.edtf,
        "records": len(dossier.records()),
        "contacts": {
            "counted": len(profile.contacts),
            "not_counted": profile.uncounted,
            "by_year_and_level": profile.years,
            "by_level": profile.levels,
            "by_ground": profile.grounds,
            "beside_a_gathering": profile.beside,
            "of_heads": profile.at_the_top,
            "last": _id(profile.last_met),
            "last_full_visit": _id(profile.last_full_visit),
        },
        "documents": {
            kind: [{"id": d.id, "title": d.title, "date": d.when.edtf if d.when else None} for d in documents]
            for kind, documents in profile.documents.items()
        },
        "documents_in_force": profile.in_force,
        "trade": {period: [_trade_data(trade) for trade in trades] for period, trades in profile.trade.items()},
        "figures": [
            {
                "id": figure.id,
                "what": figure.what,
                "value": " / ".join(map(str, figure.printed)),
                "measure": figure.measured,
            }
            for figures in profile.figures.values()
            for figure in figures
        ],
        "bases": [body.id for body in profile.bases],
        "bodies": {kind: [body.name for body in bodies] for kind, bodies in profile.bodies.items()},
        "sources_by_side": {side or "none": times for side, times in profile.voices.items()},
        "groups": {f"{section}/{group}": held_words(held) for (section, group), held in profile.held.items()},
    }


def _id(contact: Contact | None) -> str | None:
    return contact.id if contact else None


def _trade_data(trade: Trade) -> dict[str, Any]:
    total = str(trade.printed_total or UNKNOWN)
    sold_by = {party: str(value) for party, value in trade.sold_by.items()}
    return {
        "id": trade.id,
        "months": trade.months,
        "total": total,
        "sold_by": sold_by,
        "changes": {party: str(value) for party, value in trade.changes.items()},
        "figures_from": list(ids_of(trade.figures_from)),
    }
