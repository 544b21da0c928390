"""The tables beside those of records: what other sources have otherwise, the viewpoint, and the sources."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...blocks import text_of
from ...model import AnyRecord, Dossier, OtherValue, Source, printed_beside
from ...views.viewpoint import viewpoint_words
from ...words.citing import reference_words
from ...words.values import ref_of
from ..cells import BETWEEN, date_cell, value_cell, yes_or_no
from .columns import Column, TidyTable


class _Otherwise(Struct, frozen=True):
    """A value of a record, and what another source has in its place."""

    dossier: Dossier
    record: AnyRecord
    other: OtherValue

    def cell(self, value: object) -> str:
        """Return the cell of a value of its field."""
        return value_cell(value, self.dossier, ref_of(self.record, self.other))


class _Declared(Struct, frozen=True):
    """A source, by the short name that the dossier gives it."""

    dossier: Dossier
    alias: str
    key: str

    @property
    def source(self) -> Source:
        """The source itself."""
        return self.dossier.sources[self.key]

    @property
    def side(self) -> str:
        """Whose side the publisher is on, in names."""
        if self.source.side:
            return BETWEEN.join(map(self.dossier.name, self.source.side))
        return f"private, of {self.dossier.name(self.source.home)}" if self.source.home else "neither"


def _others(dossier: Dossier, records: Sequence[AnyRecord]) -> Iterator[_Otherwise]:
    for record in records:
        for other in record.other_sources_say:
            yield _Otherwise(dossier, record, other)


def _viewpoint(dossier: Dossier, records: Sequence[AnyRecord]) -> Iterator[Dossier]:
    del records  # the words are those of the whole dossier
    if dossier.registry.viewpoint:
        yield dossier


def _sources(dossier: Dossier, records: Sequence[AnyRecord]) -> Iterator[_Declared]:
    del records  # the sources are those of the whole dossier
    for alias, key in dossier.header.sources.items():
        yield _Declared(dossier, alias, key)


OTHERS = TidyTable(
    "other-sources-say",
    "What other sources have otherwise.",
    (
        Column("record", "The id of the record.", lambda row: row.record.id, "id"),
        Column("field", "The field of which another source has another value.", lambda row: row.other.field),
        Column(
            "printed",
            "The value that the record has.",
            lambda row: row.cell(printed_beside(row.record, row.other)),
        ),
        Column("other value", "The value that the other source has.", lambda row: row.cell(row.other.value.value)),
        Column("why", "How the two differ, or why both are kept.", lambda row: row.other.why),
        Column(
            "we follow",
            "Whether the curators consider the other value correct.",
            lambda row: yes_or_no(row.other.we_follow),
            "yes or no",
        ),
        Column("citation", "The other source.", lambda row: reference_words(row.dossier, row.other.src)),
    ),
    _others,
)
"""The table `other-sources-say`."""
WORDING = TidyTable(
    "wording",
    "The viewpoint, if one is chosen.",
    (
        Column(
            "viewpoint",
            "The side as which disputed names and statuses are worded.",
            lambda dossier: dossier.registry.viewpoint,
            "id",
        ),
        Column("words", "What that changes, in words.", lambda dossier: text_of(viewpoint_words(dossier))),
    ),
    _viewpoint,
)
"""The table `wording`."""
SOURCES = TidyTable(
    "sources",
    "The sources that the dossier declares.",
    (
        Column("alias", "The short name, by which claims are cited.", lambda row: row.alias, "id"),
        Column("id", "The id of the source.", lambda row: row.key, "id"),
        Column("publisher", "The publisher.", lambda row: row.source.publisher),
        Column("agency", "The news agency that wrote it, if that is not the publisher.", lambda row: row.source.agency),
        Column("title", "The title of the document.", lambda row: row.source.title),
        Column("issued", "The date of publication.", lambda row: date_cell(row.source.issued), "date"),
        Column(
            "side",
            "Whose side the publisher is on, whose public it speaks to if it is private, or neither.",
            lambda row: row.side,
            "list",
        ),
        Column(
            "reliability",
            "The Admiralty letter, from A (completely reliable) to F (cannot be judged).",
            lambda row: row.source.reliability,
        ),
        Column("reliability reason", "The reason for that letter.", lambda row: row.source.reliability_reason),
        Column("read", "How much the curators have seen: full, excerpt or none.", lambda row: row.source.held),
        Column("url", "The address at which it was read.", lambda row: row.source.url),
    ),
    _sources,
)
"""The table `sources`."""
