"""The panes of a dossier, which are its tabs: the overview, the sections, the timeline, the sources.

What builds them is imported when one is built, so that their names alone cost nothing.
"""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from ..blocks import Block
from ..model import SECTIONS, Dossier, Section
from ..values import Address


class Pane(Struct, frozen=True):
    """One tab: its names, and the function that builds its blocks for a dossier."""

    key: str
    title: str
    short: str
    """The title in four letters, for narrow tab bars."""
    help: str
    blocks: Callable[[Dossier], list[Block]]


def _overview(dossier: Dossier) -> list[Block]:
    from .overview import overview

    return overview(dossier)


def _section(dossier: Dossier, section: Section) -> list[Block]:
    from .section import section_blocks

    return section_blocks(dossier, section)


def _timeline(dossier: Dossier) -> list[Block]:
    from .timeline import timeline

    return timeline(dossier)


def _sources(dossier: Dossier) -> list[Block]:
    from .sources import sources

    return sources(dossier)


OVERVIEW = "overview"
"""The key of the first pane, which says of which day all of it is."""

PANES: tuple[Pane, ...] = (
    Pane(OVERVIEW, "Overview", "Over", "What to know before the meeting.", _overview),
    *(Pane(s.key, s.title, s.short, s.help, partial(_section, section=s)) for s in SECTIONS),
    Pane("timeline", "Timeline", "Time", "Everything dated, the newest first.", _timeline),
    Pane("sources", "Sources", "Srcs", "What all of it rests on, and who and what is named.", _sources),
)
"""The panes in the order of their tabs, which are numbered from 1."""


def pane_of(dossier: Dossier, address: Address) -> str:
    """Return the key of the pane that shows an address: the record's section, or `sources` for anything else."""
    record = dossier.record_at(address)
    return dossier.home(record.id)[0].key if record else "sources"
