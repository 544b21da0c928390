"""How near a timeline is looked at: by year, month or day."""

from collections.abc import Sequence

from ..blocks import Block, lines_of
from ..model import Dossier
from ..values import Address
from ..views.zooms import ZOOMS

FROM_FAR = ZOOMS
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
    from ..views.timeline import happenings, timeline, timeline_of

    return timeline(dossier) if zoom == NEAREST else timeline_of(happenings([dossier]), zoom)


def same_time(dossiers: Sequence[Dossier], address: Address | None, blocks: Sequence[Block]) -> Address | None:
    """The first row of these blocks that is about the time of a row of another zoom."""
    from ..views.timeline import happenings

    dated = [(each.year, each.address) for each in happenings(dossiers)]
    year = address.id if address and address.kind == "year" else ""
    year = year or next((year for year, other in dated if other == address), "")
    wanted = [address, Address("year", year), *(other for of, other in dated if of == year)]
    rows = {where for block in blocks for where, _ in lines_of(block)}
    return next((each for each in wanted if each and each in rows), None)
