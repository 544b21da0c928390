"""Documents on several dossiers: comparison, timeline, anniversaries, lists of entries, and pages on one entry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from ..blocks import Block, Heading, Row, Span, Table, Timeline, line
from ..model import Dossier
from ..values import Date, listed
from .anniversaries import Coming, anniversaries_title, anniversary_blocks
from .compare import compare, comparison_title
from .mentions import OnEntry
from .people import index, page
from .publication import Document, document_of_several, document_of_sources
from .several import SourceSet
from .timeline import happenings
from .zooms import timeline_of

KINDS: Mapping[str, str] = {
    "people": "People", "polities": "Polities", "places": "Places", "organisations": "Bodies",
}  # fmt: skip
"""The kinds of registry entry that a report can list, with their titles."""
MOST_TITLES = 3
"""The maximum number of dossiers that a title names one by one."""


def comparison(one: Dossier, other: Dossier) -> Document:
    """Build a report that compares two dossiers."""
    return document_of_several(comparison_title(one, other), (one, other), compare(one, other))


def report_on_entry(named: OnEntry) -> Document:
    """Build a report on one person, polity, place or body."""
    _, *blocks = page(named)  # the first block is the name, which is the title of the report
    return document_of_sources(named.entry.name, named.sources, _as_chapters(blocks))


def report_on_kind(dossiers: Sequence[Dossier], kind: str = "people") -> Document:
    """Build a report that lists all entries of one kind that dossiers name."""
    return document_of_several(f"{KINDS[kind]} named in {_titles(dossiers)}", dossiers, index(dossiers, kind))


def timeline_report(
    dossiers: Sequence[Dossier], zoom: str = "day", since: Date | None = None, until: Date | None = None
) -> Document:
    """Build a timeline of dossiers, optionally limited to a time."""
    span = "".join((f", from {since}" if since else "", f", up to {until}" if until else ""))
    blocks = timeline_of(happenings(dossiers, since, until), zoom)
    title = f"Timeline of {_titles(dossiers)}{span}"
    return document_of_several(title, dossiers, _as_chapters(_with_citations(blocks, dossiers)))


def anniversaries_report(coming: Coming[Any], sources: SourceSet) -> Document:
    """Build a report on the anniversaries from a day on, and what was planned around it."""
    _, *blocks = anniversary_blocks(coming)  # the first block is the title
    return document_of_sources(anniversaries_title(coming.on, coming.within), sources, _as_chapters(blocks))


def _titles(dossiers: Sequence[Dossier]) -> str:
    if len(dossiers) > MOST_TITLES:
        return f"{len(dossiers)} dossiers"
    return listed([dossier.title for dossier in dossiers]) or "no dossier"


def _as_chapters(blocks: Iterable[Block]) -> list[Block]:
    """Raise all headings to level 1, since none of them is below another."""
    return [replace(block, level=1) if isinstance(block, Heading) else block for block in blocks]


def _with_citations(blocks: Iterable[Block], dossiers: Iterable[Dossier]) -> Iterator[Block]:
    """Add the citations of each record to its row; the timeline in the app omits them."""
    cites = {dossier.address(record): record.src for dossier in dossiers for record in dossier.records()}

    def with_cites(row: Row) -> Row:
        row_cites = cites.get(row.address) if row.address else None
        return Row(row.address, (*row.cells[:-1], line(row.cells[-1], Span("", "", row_cites)))) if row_cites else row

    for block in blocks:
        if isinstance(block, Table):
            yield replace(block, rows=tuple(map(with_cites, block.rows)))
        elif isinstance(block, Timeline):
            years = (
                replace(year, entries=tuple(replace(entry, row=with_cites(entry.row)) for entry in year.entries))
                for year in block.years
            )
            yield Timeline(tuple(years))
        else:
            yield block
