"""How near a timeline is looked at: by year, month or day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..blocks import Block, lines_of
from ..model import Dossier
from ..values import Address

if TYPE_CHECKING:
    from ..views.timeline import Happening

FROM_FAR = ("year", "month", "day")
"""The zooms, from far to near."""
FARTHEST, NEAREST = FROM_FAR[0], FROM_FAR[-1]


def nearer(zoom: str, step: int) -> str:
    """The zoom so many steps nearer, or farther where they are negative; no further than there are."""
    place = FROM_FAR.index(zoom) + step
    return FROM_FAR[min(max(place, 0), len(FROM_FAR) - 1)]


def next_round(zoom: str) -> str:
    """The next nearer zoom; after the nearest, the farthest."""
    return FROM_FAR[(FROM_FAR.index(zoom) + 1) % len(FROM_FAR)]


def timeline_pane(dossier: Dossier, zoom: str) -> list[Block]:
    """The timeline of one dossier."""
    from ..views.timeline import happenings, timeline
    from ..views.zooms import timeline_of

    return timeline(dossier) if zoom == NEAREST else timeline_of(happenings([dossier]), zoom)


def same_time(dossiers: Sequence[Dossier], address: Address | None, blocks: Sequence[Block]) -> Address | None:
    """The first row of these blocks that is about the time of a row of another zoom: its month, or else its year."""
    from ..views.timeline import happenings

    dated = [(_rows_of(each), each.year) for each in happenings(dossiers)]
    there = [(rows, year) for rows, year in dated if address in rows]
    years = {year for _, year in there}
    near = [rows for rows, year in dated if year in years]
    shown = {where for block in blocks for where, _ in lines_of(block)}
    wanted = (row for rows in [(address,), *(rows for rows, _ in there), *near] for row in rows)
    return next((row for row in wanted if row and row in shown), None)


def _rows_of(each: "Happening") -> tuple[Address, Address, Address]:
    """The rows that an entry may have: its own, that of its month and that of its year."""
    return each.address, Address("year", each.month), Address("year", each.year)
