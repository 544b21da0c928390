"""The places of a dossier: where its meetings were, where its bases and projects are, and what else was there."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from ..blocks import Block, Heading, Note, Row, Table, cited, line, lines
from ..model import AnyRecord, Body, Contact, Dossier, Place, references
from ..values import UNKNOWN, Address, fold, listed, plural

Sort = Literal["contacts", "bodies", "others", "capital"]
"""What a place is for: meetings; else bases, projects and other bodies; else what happened; else only a capital."""
Geo = tuple[float, float]
"""Latitude and longitude, in degrees."""
PLURALS = {"body": "bodies", "trade": "figures of trade", "goods": "figures of goods"}
"""Words for several records of a kind, where they are not the kind with an s."""


class Spot(Struct, frozen=True):
    """A place that records of a dossier name as theirs, or the capital of a party."""

    key: str
    """The id of the place; of the polity, if the sources name no town."""
    name: str
    geo: Geo | None
    """Where it is; None if the registry does not say, and for a polity."""
    records: tuple[AnyRecord, ...]
    """What was or is there, in the order of the dossier."""

    @property
    def sort(self) -> Sort:
        """What the place is for."""
        if any(isinstance(record, Contact) for record in self.records):
            return "contacts"
        if any(isinstance(record, Body) for record in self.records):
            return "bodies"
        return "others" if self.records else "capital"

    @property
    def address(self) -> Address:
        """The address of the place."""
        return Address("entry", self.key)


def spots_of(dossier: Dossier) -> tuple[Spot, ...]:
    """Return the places, those with most records first; capitals are among them even if nothing was there."""
    records: defaultdict[str, dict[str, AnyRecord]] = defaultdict(dict)
    for capital in _capitals(dossier):
        records[capital] = {}
    for record in dossier.records():
        for key in _places_of(dossier, record):
            records[key][record.id] = record
    records.pop(UNKNOWN, None)
    spots = (_spot(dossier, key, tuple(found.values())) for key, found in records.items())
    return tuple(sorted(spots, key=lambda spot: (-len(spot.records), fold(spot.name))))


def _capitals(dossier: Dossier) -> Iterator[str]:
    polities = filter(None, map(dossier.registry.polities.get, dossier.parties))
    return (polity.capital for polity in polities if polity.capital)


def _places_of(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    """Yield the ids of the places of a record; of a body also those that it names, such as the ends of a railway."""
    yield from (key for _, ref, key in references(record) if ref == "place")
    if isinstance(record, Body):
        yield from (key for key in record.names if key in dossier.registry.places)


def _spot(dossier: Dossier, key: str, records: tuple[AnyRecord, ...]) -> Spot:
    place = dossier.registry.places.get(key)
    return Spot(key, dossier.name(key), place.geo if isinstance(place, Place) else None, records)


def unplaced(dossier: Dossier) -> tuple[AnyRecord, ...]:
    """Return the records of which the sources do not say where it was."""
    return tuple(record for record in dossier.records() if UNKNOWN in _places_of(dossier, record))


def counted(spot: Spot) -> str:
    """Return what was at a place, counted: `4 contacts, 1 document`; nothing where there was nothing."""
    kinds = Counter(record.KIND for record in sorted(spot.records, key=_order))
    return listed([plural(number, kind, PLURALS.get(kind, "")) for kind, number in kinds.items()])


def _order(record: AnyRecord) -> int:
    return 0 if isinstance(record, Contact) else 1 if isinstance(record, Body) else 2


def years_of(spot: Spot) -> str:
    """Return the years of what was at a place: `2017–2019`; empty if none is known."""
    dates = (record.when for record in spot.records)
    years = [date.first.year for date in dates if date and date.first]
    first, last = (min(years), max(years)) if years else (0, 0)
    return "" if not years else str(first) if first == last else f"{first}–{last}"


def place_blocks(dossier: Dossier, spots: Sequence[Spot], marks: Mapping[str, str]) -> list[Block]:
    """Build the list of places: those on the map, each with its mark, then those that are not on it, and why."""
    of_polities = [spot for spot in spots if spot.key in dossier.registry.polities]
    unmapped = [spot for spot in spots if not spot.geo and spot not in of_polities]
    blocks = _table(dossier, "On the map", [spot for spot in spots if spot.geo], marks)
    if unmapped or of_polities:
        blocks.append(Heading(line("Not on the map"), 3))
        blocks += _table(dossier, "No coordinates", unmapped, marks)
        blocks += _table(dossier, "No town named", of_polities, marks)
    without = len(unplaced(dossier))
    if without:
        blocks.append(Note(cited(f"Of {plural(without, 'record')} the sources do not say where.")))
    return blocks


def _table(dossier: Dossier, title: str, spots: Sequence[Spot], marks: Mapping[str, str]) -> list[Block]:
    rows = tuple(_row(dossier, spot, marks.get(spot.key, "")) for spot in spots)
    return [Table(lines(title, "On file"), rows, is_list=True)] if rows else []


def _row(dossier: Dossier, spot: Spot, mark: str) -> Row:
    name = cited(f"{mark} {spot.name}".strip(), style="strong")
    what = (counted(spot) or "the capital; nothing on file", years_of(spot), _country(dossier, spot))
    return Row(spot.address.within(dossier.key), (name, cited(" · ".join(filter(None, what)))))


def _country(dossier: Dossier, spot: Spot) -> str:
    """Return the polity of a place that lies in neither party."""
    place = dossier.registry.places.get(spot.key)
    return dossier.name(place.of) if place and place.of and place.of not in dossier.parties else ""


def places_data(dossier: Dossier) -> dict[str, Any]:
    """Return the places as data: id, name, where it lies, and the ids of its records."""
    places = [
        {"id": spot.key, "name": spot.name, "geo": spot.geo, "records": [record.id for record in spot.records]}
        for spot in spots_of(dossier)
    ]
    return {"pair": dossier.key, "places": places, "place_not_said": [record.id for record in unplaced(dossier)]}
