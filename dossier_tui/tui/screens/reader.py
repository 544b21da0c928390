"""One dossier: a tab for each pane, and beside it the selected record in full."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import Resize

from ...blocks import Block
from ...desk import Desk, Place
from ...dossier import Dossier
from ...panes import PANES, pane_of
from ...panes.completeness import age_words
from ...panes.detail import detail
from ...render.text import paragraph_marks
from ...values import Address, today
from ..commands.command import Where, bindings
from ..widgets.bars import HintBar, NoticeBar, TabBar, TopLine
from ..widgets.blockview import BlockView, Mark
from ..widgets.findbar import FindBar
from ..widgets.margin import Margin
from ..widgets.rowview import RowView
from .find import Find, FindScreen
from .timeline import NEAREST, TIMELINE, nearer_now, pane_at

if TYPE_CHECKING:
    from ..app import DossierApp

BESIDE_FROM = 100
"""Cells of width from which the record is beside the pane."""
BELOW_FROM = 34
"""Lines from which it is below the pane, on narrower screens."""
TALL_FROM = 22
"""Lines from which the tabs have a rule."""

PANE = {pane.key: pane for pane in PANES}
Visit = tuple[str, Mark | None]
"""A pane and the place in it."""


def _place(dossier: Dossier, address: Address | None, pane: str) -> Place | None:
    """Where a reader is sent to: a pane, else the one in which the address is at home."""
    if address is None or not address.id:
        return Place(pane) if pane else None
    return Place(pane or pane_of(dossier, address), address.local)


class Reader(FindScreen):
    """Panes are made when first visited, and keep their places."""

    PLACES: ClassVar[tuple[Where, ...]] = ("reader",)
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("reader"))
    AUTO_FOCUS = None

    def __init__(self, dossier: Dossier, desk: Desk, address: Address | None = None, pane: str = "") -> None:
        """Opens at an address, or at a pane; else where the reader left off."""
        super().__init__()
        self.dossier = dossier
        self.active = ""
        """The key of the pane shown."""
        self.views: dict[str, BlockView] = {}
        """The panes visited, by key."""
        self.finding = Find(dossier.registry, self.blocks)
        self._made: dict[str, Sequence[Block]] = {}
        self.margin = Margin(desk, dossier)
        self._first = _place(dossier, address, pane)
        self.zoom = NEAREST
        """How near the timeline is looked at."""
        self._behind: list[Visit] = []
        self._ahead: list[Visit] = []

    @property
    def desk_app(self) -> "DossierApp":
        """The app, as what it is."""
        return cast("DossierApp", self.app)

    @property
    def selected(self) -> Address | None:
        """The address of what is selected, as commands ask for it."""
        return self.view.selected

    @property
    def _detail(self) -> BlockView:
        return self.query_one("#detail", BlockView)

    @property
    def _single(self) -> bool:
        """Whether there is room for one thing only."""
        return not (self.has_class("-beside") or self.has_class("-below"))

    def compose(self) -> ComposeResult:
        """The frame; the first pane comes when the place in it is known."""
        yield TopLine()
        yield TabBar([(pane.key, pane.title, pane.short) for pane in PANES])
        yield NoticeBar()
        with Container(id="work"):
            yield Container(id="panes")
            yield BlockView((), paragraph_marks(self.dossier), id="detail")
        yield FindBar()
        yield HintBar("view", "reader", "app")

    def on_mount(self) -> None:
        """Opens at the place asked for, else where the reader left off."""
        self._arrange(self.app.size.width, self.app.size.height)
        place = self._first or self.desk_app.desk.place(self.dossier.key)
        if place and place.pane in PANE:
            address = Address.parse(place.anchor, self.dossier.key) if place.anchor else None
            self._show(place.pane, Mark(address))
        else:
            self._show(PANES[0].key)

    def on_resize(self, event: Resize) -> None:
        """Puts the record beside the pane, below it, or over it."""
        self._arrange(event.size.width, event.size.height)

    def _arrange(self, width: int, height: int) -> None:
        beside = width >= BESIDE_FROM
        self.set_class(beside, "-beside")
        self.set_class(not beside and height >= BELOW_FROM, "-below")
        self.set_class(height >= TALL_FROM, "-tall")
        if not self._single:
            self.remove_class("-detail")

    # Panes

    def blocks(self, key: str) -> Sequence[Block]:
        """What a pane shows."""
        if key not in self._made:
            zoomed = key == TIMELINE and self.zoom != NEAREST
            self._made[key] = pane_at(self.dossier, self.zoom) if zoomed else PANE[key].blocks(self.dossier)
        return self._made[key]

    def show_again(self, key: str) -> None:
        """Shows a pane as it is now."""
        self._made.pop(key, None)
        self.finding.reread(self.dossier.registry)
        self.views[key].show(self.finding.shown(key), keep=True)
        self.count_hits()

    def _show(self, key: str, mark: Mark | None = None) -> None:
        """Brings one pane to the front, at a mark if one is given."""
        self.remove_class("-detail")
        if key not in self.views:
            view = BlockView(self.finding.shown(key), paragraph_marks(self.dossier), classes="pane")
            self.views[key] = view
            view.flag(self.margin.flags)
            self.query_one("#panes").mount(view)
        self.active = key
        for each, view in self.views.items():
            view.display = each == key
        self.freshen(key)
        self.view.find(mark)
        self.view.focus()
        self.query_one(TabBar).active = key
        self.show_detail()
        self._tell_title()

    def _tell_title(self) -> None:
        age = age_words(self.dossier, today().toordinal())
        news = " · ".join(filter(None, (self.margin.news, age)))
        self.query_one(TopLine).told = (self.dossier.title, f"as of {self.dossier.as_of}", news)

    def action_show_pane(self, key: str) -> None:
        """Another tab, at the place where it was left."""
        self._show(key)

    def action_turn(self, step: int) -> None:
        """The tab to the right or left, round the end."""
        keys = list(PANE)
        self._show(keys[(keys.index(self.active) + step) % len(keys)])

    def on_row_view_selected(self, told: RowView.Selected) -> None:
        """The record in full follows the selection."""
        if self.active and told.view is self.view:
            self.show_detail()

    def show_detail(self) -> None:
        """Shows the selected record in full, anew."""
        if self.margin.select(self.selected):
            self.marks_changed()
        self._detail.show(self.finding.marked(self._in_full()), paragraph_marks(self.dossier))

    def _in_full(self) -> list[Block]:
        first, *rest = detail(self.dossier, self.selected)
        return [first, *self.margin.beside(self.selected), *rest]

    def marks_changed(self) -> None:
        """Shows the reader's marks as they are now."""
        self.margin.look()
        for view in self.views.values():
            view.flag(self.margin.flags)
        self._tell_title()
        self._detail.show(self.finding.marked(self._in_full()), paragraph_marks(self.dossier), keep=True)

    def on_screen_resume(self) -> None:
        """Another copy, or a page over this one, may have changed marks meanwhile."""
        if self.active:
            self.marks_changed()

    def action_read_all(self) -> None:
        """Takes the marks of what is new away."""
        self.margin.read_all()
        self.marks_changed()

    # Going about

    def on_row_view_opened(self, told: RowView.Opened) -> None:
        """Goes to the record's own pane; if it is there already, to the record in full."""
        address = told.address
        if told.view is not self.view:
            return
        if address and address.kind == "year":
            nearer_now(self.desk_app)
        elif address and pane_of(self.dossier, address) != self.active:
            self.go_to(pane_of(self.dossier, address), Mark(address))
        else:
            self.action_detail()

    def go_to(self, key: str, mark: Mark | None) -> None:
        """Jumps, so that `travel` finds the way back."""
        self._behind.append((self.active, self.view.mark))
        self._ahead.clear()
        self._show(key, mark)

    def action_travel(self, way: int) -> None:
        """Back to where the reader was before a jump, or forward again."""
        source, goal = (self._behind, self._ahead) if way < 0 else (self._ahead, self._behind)
        if source:
            goal.append((self.active, self.view.mark))
            self._show(*source.pop())

    def action_detail(self) -> None:
        """To the record in full, and back."""
        if self._detail.has_focus:
            self.show_pane()
            return
        self.set_class(self._single, "-detail")
        self._detail.focus()

    def show_pane(self) -> None:
        """Goes from the record in full to the pane."""
        self.remove_class("-detail")
        self.view.focus()

    def action_leave(self) -> None:
        """Out of the record in full, else of the search, else back to the library."""
        if self._detail.has_focus:
            self.show_pane()
            return
        if self.finding.query:
            self.stop_finding()
            return
        self.leave_mark()
        self.desk_app.tell_notices()
        self.desk_app.go_home(self.dossier.key)

    def leave_mark(self) -> None:
        """Has the desk keep where the reader is."""
        self.margin.leave()
        self.desk_app.desk.leave_at(self.dossier.key, Place(self.active, self.selected.local if self.selected else ""))

    def on_unmount(self) -> None:
        """Also when the app ends from here."""
        if self.active:
            self.leave_mark()

    # Reading again

    def action_reload(self) -> None:
        """Reads the files again; while they are broken the last good version stays."""
        app = self.desk_app
        app.library = app.library.reloaded()
        key = self.dossier.key
        fresh = app.library.dossier(key) if key in app.library.paths else None
        if fresh is None:
            self._say_broken()
            return
        self.query_one(NoticeBar).says = ""
        self.margin.turn_to(fresh)
        self.reword(fresh)
        app.tell("The files are read again.")

    def reword(self, dossier: Dossier) -> None:
        """Shows the same dossier, as its file or its wording has become, at the same place."""
        self.dossier = self.margin.dossier = dossier
        self._made.clear()
        self.finding.reread(dossier.registry)
        for pane_key, view in self.views.items():
            view.show(self.finding.shown(pane_key), paragraph_marks(dossier), keep=True)
        self.count_hits()
        self.marks_changed()

    def _say_broken(self) -> None:
        library, key = self.desk_app.library, self.dossier.key
        problems = library.problems_of(key) if key in library.paths else []
        first = str(problems[0]) if problems else f"{key} is no longer in the library"
        press = f"press {self.desk_app.keyed.shown('problems')}"
        more = f" (and {len(problems) - 1} more: {press})" if len(problems) > 1 else ""
        self.query_one(NoticeBar).says = f"The last good version is shown. {first}{more}"
