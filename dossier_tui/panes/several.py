"""Several dossiers shown together: one set of footnotes, and short names for their sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from ..blocks import Block, Bullets, Heading, Line, Row, Span, line, lines_of
from ..dossier import Dossier, Footnote, footnotes_of
from ..source import HELD, Source
from ..values import Address, Citations


class Citer(Protocol):
    """Whatever knows the footnotes that citations stand for: a dossier, or several together."""

    @property
    def main(self) -> str:
        """The id of the source whose paragraphs are cited by number alone; empty where every source is named."""
        ...

    def alias(self, source: str) -> str:
        """The short name of a source, by its id."""
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
        ids = dict.fromkeys(key for dossier in self.dossiers for key in dossier.cited_sources)
        return {key: f"s{number}" for number, key in enumerate(ids, 1)}

    def footnotes(self, cites: Citations) -> tuple[Footnote, ...]:
        """The paragraphs that citations stand for, each once."""
        return footnotes_of(cites, self.sources)

    def alias(self, source: str) -> str:
        """The short name of a source, by its id; the id itself where it is of none of the dossiers."""
        return self.aliases.get(source, source)

    def own_cites(self, cites: Citations | None) -> Citations:
        """Those of a registry entry's citations that are of these dossiers' sources."""
        return Citations(cite for cite in cites or () if cite.source in self.aliases)

    def legend(self, blocks: Iterable[Block]) -> list[Block]:
        """What the short names in the citations of these blocks stand for; nothing where none is cited."""
        used = {note.source for cites in _cites(blocks) for note in self.footnotes(cites)}
        rows = [Row(Address("source", key), (self._named(key),)) for key in self.aliases if key in used]
        return [Heading(line("Sources cited"), 3), Bullets(tuple(rows))] if rows else []

    def _named(self, key: str) -> Line:
        source = self.sources[key]
        seen = f"; {HELD[source.held]}" if source.unverified else ""
        return line(Span(self.aliases[key], "strong"), f" {source.name}, {source.issued}{seen}")


def _cites(blocks: Iterable[Block]) -> Iterator[Citations]:
    for block in blocks:
        yield from (span.cites for _, spans in lines_of(block) for span in spans if span.cites)
