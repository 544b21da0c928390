"""The table of participants: a row for each person, polity or body at each contact."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from ...model import Actor, AnyRecord, Contact, Dossier, each_actor
from ...model.offices import day_of, side_of
from ...model.registry import Organisation, Person, Polity
from ...values import UNKNOWN
from ...words.offices import office_title, role_words
from ..cells import (
    CERTAINTIES,
    NOT_SAID,
    certainty_of,
    code_of,
    date_cell,
    ends_of,
    names_cell,
    place_cell,
    yes_or_no,
)  # fmt: skip
from .columns import Column, TidyTable, columns_of_record


class Participation(Struct, frozen=True):
    """One participant of one contact; the actor is None if the sources do not name who took part."""

    dossier: Dossier
    contact: Contact
    actor: Actor | None

    @property
    def side(self) -> str:
        """The id of the polity or organisation that the participant stood for; empty if it is not known."""
        return side_of(self.dossier, self.actor, day_of(self.dossier, self.contact)) if self.actor else ""

    @property
    def name(self) -> str:
        """The name; of somebody without one the office or the side."""
        if self.actor is None:
            return NOT_SAID
        return self.actor.name or names_cell(self.dossier, [self.actor])

    @property
    def kind(self) -> str:
        """What the participant is, by the registry."""
        if self.actor is None:
            return NOT_SAID
        match self.dossier.registry.entries.get(self.actor.who):
            case Person():
                return "person"
            case Polity():
                return "polity"
            case Organisation():
                return "organisation"
            case _:
                return "body" if self.actor.who else "named once"

    @property
    def office(self) -> str:
        """The office on the day of the contact; empty if it is not known."""
        if self.actor is None:
            return ""
        office = self.dossier.offices_at[self.contact.id].get(self.actor.who)
        if office:
            return office_title(self.dossier.registry, office)
        return role_words(self.actor.role, self.actor.portfolio) if self.actor.role else ""


def _rows(dossier: Dossier, records: Sequence[AnyRecord]) -> Iterator[Participation]:
    for contact in (record for record in records if isinstance(record, Contact)):
        for actor in each_actor(contact.who):
            yield Participation(dossier, contact, actor)
        for _ in range(contact.who.count(UNKNOWN)):
            yield Participation(dossier, contact, None)


PARTICIPANTS = TidyTable(
    "participants",
    "A row for each participant of each contact.",
    (
        Column("contact", "The id of the contact.", lambda row: row.contact.id, "id"),
        Column("contact kind", "The form of the contact.", lambda row: row.contact.kind),
        Column("date", "When it took place or is planned.", lambda row: date_cell(row.contact.date), "date"),
        Column("first day", "The first day that the date can mean.", lambda row: ends_of(row.contact.date)[0], "day"),
        Column("last day", "The last day that the date can mean.", lambda row: ends_of(row.contact.date)[1], "day"),
        Column(
            "date certainty",
            f"{CERTAINTIES}.",
            lambda row: certainty_of(row.contact.date, is_implied="date" in row.contact.inferred),
        ),
        Column("state", "How far it had come; empty if it took place.", lambda row: row.contact.state or ""),
        Column("part of", "The id of the contact that it is part of.", lambda row: row.contact.inside, "id"),
        Column("place", "Where it took place.", lambda row: place_cell(row.dossier, row.contact.place)),
        Column(
            "place polity",
            "The id of the polity that the place lies in.",
            lambda row: row.dossier.registry.polity_of(row.contact.place),
            "id",
        ),
        Column("participant", "The name of the participant.", lambda row: row.name),
        Column(
            "participant id",
            "The id in the table of entries; empty for somebody named once.",
            lambda row: row.actor.who if row.actor else "",
            "id",
        ),
        Column("participant kind", "person, polity, organisation, body, named once or not said.", lambda row: row.kind),
        Column("office", "The office held on that day, if it is known.", lambda row: row.office),
        Column("styled", "The title that the source gives.", lambda row: row.actor.styled if row.actor else ""),
        Column(
            "did", "What the participant did, if not just took part.", lambda row: row.actor.did if row.actor else ""
        ),
        Column(
            "size",
            "How many they are, as printed.",
            lambda row: str(row.actor.size) if row.actor and row.actor.size else "",
        ),
        Column(
            "side",
            "The polity or organisation that the participant stood for.",
            lambda row: row.dossier.name(row.side) if row.side else "",
        ),
        Column("side id", "Its id in the table of entries.", lambda row: row.side, "id"),
        Column(
            "side iso3",
            "Its ISO 3166-1 code, if the registry has one.",
            lambda row: code_of(row.dossier, row.side, "iso3"),
            "id",
        ),
        Column(
            "inferred",
            "Whether the source implies who took part, without saying it.",
            lambda row: yes_or_no("who" in row.contact.inferred),
            "yes or no",
        ),
        *columns_of_record(attrgetter("contact")),
    ),
    _rows,
)
"""The table `participants`."""
