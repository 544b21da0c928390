"""Several dossiers shown together: rows addressed `PAIR/RECORD-ID`, citations by source, one set of footnotes.

An alias such as `sp` means another source in each dossier, and a record's id is its own dossier's. So
blocks made of several dossiers cite sources by id, and the anchor of a row that stands for a record is
the pair's key, a slash and the record's id; `split_address` takes it apart.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from ..blocks import Block, Bullets, Heading, Line, Row, Span, line, lines_of
from ..dossier import Dossier, Footnote
from ..record import Record
from ..source import HELD, Source
from ..values import Citations


class Citer(Protocol):
    """Whatever knows the footnotes that citations stand for: a dossier, or several together."""

    @property
    def main(self) -> str:
        """The alias whose paragraphs are cited by number alone; empty where every source is named."""
        ...

    @property
    def sources(self) -> Mapping[str, Source]:
        """Sources by global id."""
        ...

    def footnotes(self, cites: Citations) -> tuple[Footnote, ...]:
        """The paragraphs that citations stand for, each once."""
        ...


@dataclass(frozen=True)
class Several:
    """The citer of blocks that show several dossiers of one library: sources are s1, s2, … in their order."""

    dossiers: tuple[Dossier, ...]

    @property
    def main(self) -> str:
        """None leads: every footnote names its source."""
        return ""

    @property
    def sources(self) -> Mapping[str, Source]:
        """Sources by global id."""
        return self.dossiers[0].sources if self.dossiers else {}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The short name of each source, by its id; a source of two dossiers has one."""
        ids = dict.fromkeys(key for dossier in self.dossiers for key in dossier.header.sources.values())
        return {key: f"s{number}" for number, key in enumerate(ids, 1)}

    def footnotes(self, cites: Citations) -> tuple[Footnote, ...]:
        """The paragraphs that citations by source id stand for, each once."""
        notes = self.dossiers[0].footnotes(cites) if self.dossiers else ()
        named = (replace(note, alias=self.aliases.get(note.source_id, note.source_id)) for note in notes)
        return tuple(dict.fromkeys(named))

    def own_cites(self, cites: Citations | None) -> Citations:
        """Those of a registry entry's citations that are of these dossiers' sources."""
        return Citations(cite for cite in cites or () if cite.source in self.aliases)

    def legend(self, blocks: Iterable[Block]) -> list[Block]:
        """What the short names in the citations of these blocks stand for; nothing where none is cited."""
        used = {note.source_id for cites in _cites(blocks) for note in self.footnotes(cites)}
        rows = [Row(f"source:{key}", (self._named(key),)) for key in self.aliases if key in used]
        return [Heading("Sources cited", 3), Bullets(tuple(rows))] if rows else []

    def _named(self, key: str) -> Line:
        source = self.sources[key]
        seen = f"; {HELD[source.held]}" if source.unverified else ""
        return line(Span(self.aliases[key], "strong"), f" {source.name}, {source.issued}{seen}")


def _cites(blocks: Iterable[Block]) -> Iterator[Citations]:
    for block in blocks:
        yield from (span.cites for spans in lines_of(block) for span in spans if span.cites)


def by_source(dossier: Dossier, cites: Citations) -> Citations:
    """A dossier's citations with the ids of its sources for its aliases."""
    ids = dossier.header.sources
    return Citations(replace(cite, source=ids.get(cite.source, cite.source)) for cite in cites)


def abroad(dossier: Dossier, spans: Line) -> Line:
    """A line of one dossier as a block of several may show it: it cites by source id."""
    return tuple(replace(span, cites=by_source(dossier, span.cites)) if span.cites else span for span in spans)


def address(dossier: Dossier, record: Record) -> str:
    """The anchor of a row that stands for a record of a dossier: `russia-kyrgyzstan/contact-2019-06-13`."""
    return f"{dossier.key}/{record.id}"


def split_address(anchor: str) -> tuple[str, str]:
    """The pair's key and the record's id; the key is empty where the anchor is no such address."""
    pair, slash, key = anchor.partition("/")
    return (pair, key) if slash and ":" not in pair else ("", anchor)


def record_row(dossier: Dossier, record: Record, cells: Sequence[Line]) -> Row:
    """A row that stands for a record of one of several dossiers."""
    return Row(address(dossier, record), tuple(abroad(dossier, cell) for cell in cells))
