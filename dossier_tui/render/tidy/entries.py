"""The table of entries: a row for each person, polity, place and organisation that is named, with its codes."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...model import ENTRY_KINDS, AnyRecord, Dossier, Entry, Person
from ..cells import BETWEEN, code_of
from .columns import CellType, Column, TidyTable


class Named(Struct, frozen=True):
    """An entry of the registry that the dossier names."""

    dossier: Dossier
    kind: str
    key: str
    entry: Entry

    @property
    def owner(self) -> str:
        """The id of the polity or organisation that it belongs to; empty if the registry has none."""
        terms = self.entry.terms if isinstance(self.entry, Person) else ()
        return terms[-1].of if terms else getattr(self.entry, "of", "")

    @property
    def coordinates(self) -> tuple[str, str]:
        """The latitude and the longitude, both empty if the registry has none."""
        latitude, longitude = getattr(self.entry, "geo", None) or ("", "")
        return str(latitude), str(longitude)


def _rows(dossier: Dossier, records: Sequence[AnyRecord]) -> Iterator[Named]:
    del records  # the names are those of the whole dossier
    for kind in ENTRY_KINDS.values():
        entries = dossier.registry.of_kind(kind.key)
        for key in dossier.registry.in_order(dossier.named & set(entries)):
            yield Named(dossier, kind.ref, key, entries[key])


def _code(scheme: str, says: str, type: CellType = "id") -> Column:
    return Column(scheme.replace("_", " "), says, lambda row: code_of(row.dossier, row.key, scheme), type)


ENTRIES = TidyTable(
    "entries",
    "A row for each person, polity, place and organisation named.",
    (
        Column("id", "The id, by which other tables name it.", lambda row: row.key, "id"),
        Column("kind", "polity, person, place or organisation.", lambda row: row.kind),
        Column("name", "The name as dossiers write it.", lambda row: row.entry.name),
        Column(
            "other names",
            "The names in other languages, and other spellings.",
            lambda row: BETWEEN.join(name for name in row.entry.neutral_spellings if name != row.entry.name),
            "list",
        ),
        Column("of", "The id of what it belongs to; of a person, of the latest office.", lambda row: row.owner, "id"),
        _code("iso2", "Of a polity: the ISO 3166-1 code of two letters. A code asserts no status."),
        _code("iso3", "Of a polity: the ISO 3166-1 code of three letters."),
        _code("iso_subdivision", "Of a polity that ISO 3166-2 counts as part of another: that code."),
        _code("m49", "Of a polity: the number of the United Nations."),
        _code("wikidata", "Of a polity: its item in Wikidata."),
        Column("latitude", "Of a place.", lambda row: row.coordinates[0], "number", "degrees north (WGS 84)"),
        Column("longitude", "Of a place.", lambda row: row.coordinates[1], "number", "degrees east (WGS 84)"),
    ),
    _rows,
)
"""The table `entries`."""
