"""Documents on several dossiers: a comparison, a timeline, anniversaries, who is named, one person or place."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..blocks import Block, Heading, Row, Span, Table, Timeline, line
from ..model import Dossier
from ..values import Date, listed
from .anniversaries import WITHIN, anniversaries_title, anniversary_blocks
from .compare import compare, comparison_title
from .people import Named, index, page
from .publication import Document, document_of_several
from .timeline import happenings, timeline_of

KINDS: Mapping[str, str] = {
    "people": "People", "polities": "Polities", "places": "Places", "organisations": "Bodies",
}  # fmt: skip
"""The kinds of registry entry that a document can list, with their titles."""
MOST_TITLES = 3
"""Dossiers up to which a document's title names each."""


def comparison(one: Dossier, other: Dossier) -> Document:
    """Two dossiers side by side."""
    return document_of_several(comparison_title(one, other), (one, other), compare(one, other))


def report_on_entry(named: Named) -> Document:
    """All that dossiers have on one person, place, polity or body."""
    _, *blocks = page(named)  # its first block is the name, which is the title here
    return document_of_several(named.entry.name, named.dossiers, _as_chapters(blocks))


def report_on_kind(dossiers: Sequence[Dossier], kind: str = "people") -> Document:
    """Every entry of one kind that dossiers name."""
    return document_of_several(f"{KINDS[kind]} named in {_titles(dossiers)}", dossiers, index(dossiers, kind))


def timeline_report(
    dossiers: Sequence[Dossier], zoom: str = "day", since: Date | None = None, until: Date | None = None
) -> Document:
    """Everything dated in dossiers, or what touches the time asked for."""
    span = "".join((f", from {since}" if since else "", f", up to {until}" if until else ""))
    blocks = timeline_of(happenings(dossiers, since, until), zoom)
    title = f"Timeline of {_titles(dossiers)}{span}"
    return document_of_several(title, dossiers, _as_chapters(_with_citations(blocks, dossiers)))


def anniversaries_report(dossiers: Sequence[Dossier], on: dt.date, within: int = WITHIN) -> Document:
    """Anniversaries from a day on, and what is planned about it."""
    _, *blocks = anniversary_blocks(dossiers, on, within)  # its first block is the title
    return document_of_several(anniversaries_title(on, within), dossiers, _as_chapters(blocks))


def _titles(dossiers: Sequence[Dossier]) -> str:
    if len(dossiers) > MOST_TITLES:
        return f"{len(dossiers)} dossiers"
    return listed([dossier.title for dossier in dossiers]) or "no dossier"


def _as_chapters(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with every heading right below the title, since here none is below another."""
    return [replace(block, level=1) if isinstance(block, Heading) else block for block in blocks]


def _with_citations(blocks: Iterable[Block], dossiers: Iterable[Dossier]) -> Iterator[Block]:
    """The blocks with the citations of each record in its row, which a timeline in the app leaves out."""
    cites = {dossier.address(record): record.src for dossier in dossiers for record in dossier.records()}

    def with_cites(row: Row) -> Row:
        found = cites.get(row.address) if row.address else None
        return Row(row.address, (*row.cells[:-1], line(row.cells[-1], Span("", "", found)))) if found else row

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
