"""Time: the timeline of all dossiers, its zoom there and in a dossier, and what comes round again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from ...blocks import Block, rows_of
from ...dossier import Dossier
from ...panes.anniversaries import WITHIN, anniversary_blocks
from ...panes.timeline import ZOOMS, happenings, timeline, timeline_of
from ...values import Address, today
from ..commands.command import Where, bindings
from ..widgets.blockview import Mark
from .several import Across

if TYPE_CHECKING:
    from ..app import DossierApp
    from .reader import Reader

NEAR_AND_FAR = tuple(ZOOMS)
"""The zooms, from far to near."""
NEAREST = NEAR_AND_FAR[-1]
TIMELINE = "timeline"
"""The key of the pane that can be zoomed."""
SPANS = (7, WITHIN, 90, 366)
"""Days of anniversaries, from few to many."""


def nearer(zoom: str, step: int) -> str:
    """Another zoom: 1 nearer, -1 farther, 0 the next one round; the same at the end."""
    at = NEAR_AND_FAR.index(zoom)
    if step == 0:
        return NEAR_AND_FAR[(at + 1) % len(NEAR_AND_FAR)]
    return NEAR_AND_FAR[min(max(at + step, 0), len(NEAR_AND_FAR) - 1)]


def pane_at(dossier: Dossier, zoom: str) -> list[Block]:
    """The timeline pane of one dossier."""
    return timeline(dossier) if zoom == NEAREST else timeline_of(happenings([dossier]), zoom)


def same_time(dossiers: Sequence[Dossier], address: Address | None, blocks: Sequence[Block]) -> Mark | None:
    """The first row of these blocks that is about the time of a row of another zoom."""
    found = [(each.year, each.address) for each in happenings(dossiers)]
    year = address.id if address and address.kind == "year" else ""
    year = year or next((year for year, where in found if where == address), "")
    wanted = [address, Address("year", year), *(where for of, where in found if of == year)]
    there = {row.address for block in blocks for row in rows_of(block)}
    return next((Mark(each) for each in wanted if each and each in there), None)


class Times(Across):
    """Everything dated in all dossiers, by year, month or day."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "times")
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("times"))

    def __init__(self) -> None:
        super().__init__("Timeline by year")
        self.zoom = NEAR_AND_FAR[0]
        self._shown: Sequence[Block] = ()

    def content(self) -> Sequence[Block]:
        """All of it, as near as the reader wants it."""
        self._shown = timeline_of(happenings(self.dossiers), self.zoom)
        return self._shown

    def change(self, step: int) -> None:
        """Looks nearer or from farther away, at the same time."""
        zoom, address = nearer(self.zoom, step), self.selected
        if zoom != self.zoom and self.dossiers:
            self.zoom, self.page_title = zoom, f"Timeline by {zoom}"
            self.draw(same_time(self.dossiers, address, self.content()))

    def follow(self, address: Address) -> None:
        """Nearer to a year, else to the record."""
        if address.kind == "year":
            self.change(1)
        else:
            super().follow(address)


class Returning(Across):
    """What comes round again, and what is planned about now."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "times")
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("times"))

    def __init__(self) -> None:
        super().__init__("Anniversaries")
        self.within = WITHIN

    def content(self) -> Sequence[Block]:
        """From today on."""
        return anniversary_blocks(self.dossiers, today(), self.within)

    def change(self, step: int) -> None:
        """Fewer days, or more of them."""
        at = SPANS.index(self.within)
        self.within = SPANS[(at + 1) % len(SPANS) if step == 0 else min(max(at - step, 0), len(SPANS) - 1)]
        self.draw(Mark(self.selected))


def _changed(step: int) -> Callable[["DossierApp"], None]:
    def change(app: "DossierApp") -> None:
        from .reader import Reader

        if isinstance(app.screen, (Times, Returning)):
            app.screen.change(step)
        elif isinstance(app.screen, Reader):
            _change_in(app.screen, step)

    return change


def _change_in(reader: "Reader", step: int) -> None:
    """In a dossier; from another tab, first to the time of what is selected there."""
    if reader.active != TIMELINE and step:
        reader.desk_app.tell("That is for the timeline; z goes there.")
        return
    if reader.active != TIMELINE:
        mark = same_time([reader.dossier], reader.selected, reader.blocks(TIMELINE))
        reader.go_to(TIMELINE, mark)
        return
    zoom, address = nearer(reader.zoom, step), reader.selected
    if zoom != reader.zoom:
        reader.zoom = zoom
        reader.show_again(TIMELINE)
        reader.view.find(same_time([reader.dossier], address, reader.blocks(TIMELINE)))
        reader.desk_app.clear_notifications()
        reader.desk_app.tell(f"By {zoom}; + and - look nearer and farther.")


nearer_now, farther_now, round_now = _changed(1), _changed(-1), _changed(0)


def show(app: "DossierApp") -> None:
    """Opens the timeline of all dossiers."""
    app.push_screen(Times())


def show_returning(app: "DossierApp") -> None:
    """Opens the anniversaries."""
    app.push_screen(Returning())
