"""The panes of a dossier, which are its tabs: the overview, the sections, the timeline, the sources."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from ..blocks import Block
from ..model import SECTIONS, Dossier
from ..values import Address
from .overview import overview
from .section import section_blocks
from .sources import sources
from .timeline import timeline


class Pane(Struct, frozen=True):
    """One tab: its names, and the function that builds its blocks for a dossier."""

    key: str
    title: str
    short: str
    """The title in four letters, for narrow tab bars."""
    help: str
    blocks: Callable[[Dossier], list[Block]]


OVERVIEW = "overview"
"""The key of the first pane, which says of which day all of it is."""

PANES: tuple[Pane, ...] = (
    Pane(OVERVIEW, "Overview", "Over", "What to know before the meeting.", overview),
    *(Pane(s.key, s.title, s.short, s.help, partial(section_blocks, section=s)) for s in SECTIONS),
    Pane("timeline", "Timeline", "Time", "Everything dated, the newest first.", timeline),
    Pane("sources", "Sources", "Srcs", "What all of it rests on, and who and what is named.", sources),
)
"""The panes in the order of their tabs, which are numbered from 1."""


def pane_of(dossier: Dossier, address: Address) -> str:
    """Return the key of the pane that shows an address: the record's section, or `sources` for anything else."""
    record = dossier.record_at(address)
    return dossier.home(record.id)[0].key if record else "sources"
