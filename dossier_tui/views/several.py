"""Several dossiers shown together, with one set of footnotes and short names for their sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from msgspec import Struct

from ..blocks import Block, Bullets, Heading, Line, Row, Span, line, lines_of
from ..model import ENTRY_KINDS, HELD, Dossier, Office, Registry, Source
from ..values import Address, Citations
from ..words.ages import name_with_date
from ..words.citing import Citer, footnotes, short_names


class SourceSet(Struct, frozen=True, dict=True):
    """The sources of several dossiers as a citer. They are named s1, s2, … in order."""

    sources: Mapping[str, Source]
    """The sources, by id."""

    @property
    def main(self) -> str:
        """Empty: there is no main source, so every footnote names its source."""
        return ""

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The short name of each source, by source id."""
        return {key: f"s{number}" for number, key in enumerate(self.sources, 1)}

    def alias(self, source: str) -> str:
        """Return the short name of a source, or its id if none of the dossiers has it."""
        return self.aliases.get(source, source)

    def own_cites(self, cites: Citations | None) -> Citations:
        """Return those of a registry entry's citations whose source one of the dossiers has."""
        return Citations(cite for cite in cites or () if cite.source in self.sources)

    def office_cites(self, office: Office) -> Citations:
        """Return the citations of an office: of the dossiers' own sources, then those for its term."""
        return Citations((*self.own_cites(office.src), *self.own_cites(office.term_src)))

    def legend(self, blocks: Iterable[Block]) -> list[Block]:
        """Build a list of the short names of sources that these blocks cite; empty if they cite none."""
        return legend_of(self, blocks)


def in_order_of_names(sources: Sequence[tuple[Iterable[str], Iterable[str]]]) -> Iterable[str]:
    """Return the ids of sources in the order of their names.

    Each dossier has the ids that it declares, which come first, and those of all its sources.
    """
    declared, others = zip(*sources, strict=True) if sources else ((), ())
    return dict.fromkeys(chain(*declared, *others))


class DossierSet(Struct, frozen=True, dict=True):
    """Several dossiers of one library as a citer, with the names of a SourceSet."""

    dossiers: tuple[Dossier, ...]

    @property
    def main(self) -> str:
        """Empty: there is no main source, so every footnote names its source."""
        return self.named.main

    @cached_property
    def named(self) -> SourceSet:
        """The sources of all dossiers, in the order of their names."""
        known = {key: source for dossier in reversed(self.dossiers) for key, source in dossier.sources.items()}
        ids = in_order_of_names([(dossier.cited_sources, dossier.sources) for dossier in self.dossiers])
        return SourceSet({key: known[key] for key in ids if key in known})

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources of all dossiers, by id."""
        return self.named.sources

    def alias(self, source: str) -> str:
        """Return the short name of a source, or its id if none of the dossiers has it."""
        return self.named.alias(source)

    def legend(self, blocks: Iterable[Block]) -> list[Block]:
        """Build a list of the short names of sources that these blocks cite; empty if they cite none."""
        return self.named.legend(blocks)


def legend_of(citer: Citer, blocks: Iterable[Block]) -> list[Block]:
    """Build a list of what marks such as `tass ¶1` call the sources that blocks cite; empty if they cite none."""
    used = {note.source for cites in cites_of_blocks(blocks) for note in footnotes(citer, cites)}
    names = {**short_names(citer), **({citer.main: "¶"} if citer.main else {})}
    ordered = sorted((key for key in citer.sources if key in used), key=lambda key: key != citer.main)
    rows = [Row(Address("source", key), (_named(names[key], citer.sources[key]),)) for key in ordered]
    return [Heading(line("Sources cited"), 3), Bullets(tuple(rows))] if rows else []


def _named(name: str, source: Source) -> Line:
    seen = f"; {HELD[source.held]}" if source.unverified else ""
    return line(Span(name, "strong"), f" {name_with_date(source)}{seen}")


def cites_of_blocks(blocks: Iterable[Block]) -> Iterator[Citations]:
    """Yield the citations of blocks."""
    for block in blocks:
        yield from (span.cites for _, spans in lines_of(block) for span in spans if span.cites)


def shared_registry(dossiers: Sequence[Dossier]) -> Registry:
    """Merge the registries of several dossiers of one library."""
    merged = dossiers[0].registry if dossiers else Registry()
    for dossier in dossiers[1:]:
        kinds: dict[str, Any] = {
            name: {**merged.of_kind(name), **dossier.registry.of_kind(name)} for name in ENTRY_KINDS
        }
        merged = Registry(**kinds, viewpoint=merged.viewpoint)
    return merged
