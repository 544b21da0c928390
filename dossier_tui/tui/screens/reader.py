"""One dossier: a tab for each pane, and beside it the selected record in full."""

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Resize

from ...blocks import Block
from ...desk import Place
from ...model import Dossier
from ...values import Address, today
from ...views.panes import OVERVIEW, PANES, pane_of
from ...words.ages import age_of
from ...words.citing import paragraph_marks
from ..finding import Find
from ..goto import Found, GoBack
from ..keys.command import Where
from ..lens import Lens
from ..notices import tell_notices
from ..ordering import in_order, next_order
from ..session import Session
from ..shown import Shown
from ..viewpoints import viewpoint_words
from ..widgets.bars import NoticeBar, TabBar, TopLine
from ..widgets.blockview import BlockView, Leaf, Position
from ..widgets.findbar import FindBar
from ..widgets.margin import Margin
from ..widgets.rowview import RowView
from ..zoom import NEAREST, timeline_pane
from .desk_screen import BESIDE_FROM
from .inset import InsetScreen
from .zooming import TIMELINE

BELOW_FROM = 34
"""Lines from which it is below the pane, on narrower screens."""
TALL_FROM = 22
"""Lines from which the tabs have a rule."""

PANE = {pane.key: pane for pane in PANES}


def _place(dossier: Dossier, address: Address | None, pane: str) -> Place | None:
    """The pane to open, the address's own where none is named, and what to select in it."""
    if address is None or not address.id:
        return Place(pane) if pane else None
    return Place(pane or pane_of(dossier, address), address.local)


class ReaderScreen(InsetScreen):
    """An open dossier. One view shows its panes in turn; each is made when first visited, and keeps its place."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "reader")
    AUTO_FOCUS = "#pane"

    def __init__(
        self, session: Session, dossier: Dossier, address: Address | None = None, pane: str = "",
        day: dt.date | None = None, found: Found | None = None,
    ) -> None:  # fmt: skip
        """Open at an address, or at a pane, else where the reader left off; as it stood on a day, if one is given.

        What a search has found is marked.
        """
        super().__init__(session)
        self._found = found
        self.lens = Lens(dossier, day)
        self.dossier = self.lens.shown
        self.active = ""
        """The key of the pane shown."""
        self.view = BlockView((), paragraph_marks(dossier), id="pane")
        """Shows one pane at a time."""
        self.order = ""
        """The order of the entries, one of ORDERS."""
        self.leaves: dict[str, Leaf] = {}
        """The panes visited, by key, as they were when they were left."""
        self.finding = Find(self.dossier.registry, self.blocks)
        self._is_draft = session.dossier(dossier.key) is None
        """Whether it is shown without what has a problem."""
        self._made: dict[str, Sequence[Block]] = {}
        self.margin = Margin(session.desk, dossier)
        self._first = _place(self.dossier, address, pane)
        self._files_of: Dossier | None = None
        self._files: Sequence[str] = ()
        self._in_full: Address | None = None
        """The address of the record that is shown in full."""
        self._has_shown_in_full = False
        """Whether there has been one; the first frame does not wait for it."""

    @property
    def shown(self) -> Shown:
        """The dossier that is open, and what is selected in the pane shown."""
        return Shown(self.dossier, self.view.selected, is_open=True)

    @property
    def files(self) -> Sequence[str]:
        """The files of the dossier."""
        if self._files_of is not self.lens.whole:
            self._files_of = self.lens.whole
            self._files = tuple(self.session.files_of(self.dossier))
        return self._files

    @property
    def _detail(self) -> BlockView:
        return self.query_one("#detail", BlockView)

    @property
    def _single(self) -> bool:
        """Whether there is room for the pane or the record only, not for both."""
        return not (self.has_class("-beside") or self.has_class("-below"))

    def compose(self) -> ComposeResult:
        """Lay out the frame; the first pane comes when the place in it is known."""
        self._arrange(self.app.size.width, self.app.size.height)
        yield TopLine()
        yield TabBar([(pane.key, pane.title, pane.short) for pane in PANES])
        yield NoticeBar()
        with Container(id="work"):
            yield self.view
            yield BlockView((), paragraph_marks(self.dossier), id="detail")
        yield FindBar()
        yield self.hint_bar()

    def on_mount(self) -> None:
        """Open at the place asked for, else where the reader left off."""
        if self._is_draft:
            self._tell_broken()
        place = self._first or self.session.desk.place(self.dossier.key)
        if place and place.pane in PANE:
            address = Address.parse(place.anchor, self.dossier.key) if place.anchor else None
            self.show_at(place.pane, Position(address))
        else:
            self.show_at(PANES[0].key)
        if self._found:
            self.call_after_refresh(self.mark, self._found)

    def on_resize(self, event: Resize) -> None:
        """Put the record beside the pane, below it, or over it."""
        self._arrange(event.size.width, event.size.height)
        self.show_map()

    def _arrange(self, width: int, height: int) -> None:
        beside = width >= BESIDE_FROM
        self.set_class(beside, "-beside")
        self.set_class(not beside and height >= BELOW_FROM, "-below")
        self.set_class(height >= TALL_FROM, "-tall")
        if not self._single:
            self.remove_class("-detail")

    # Panes

    def blocks(self, key: str) -> Sequence[Block]:
        """What a pane shows; another thread may ask for it."""
        made = self._made  # that of the dossier of now; of another one, there will be another
        if key not in made:
            zoomed = key == TIMELINE and self.zoom != NEAREST
            blocks = timeline_pane(self.dossier, self.zoom) if zoomed else self._pane(key)
            order = "" if zoomed or key == OVERVIEW else self.order
            return made.setdefault(key, in_order(self.dossier, blocks, order))
        return made[key]

    def _pane(self, key: str) -> Sequence[Block]:
        """Build a pane; the overview, of which the first frame is, is taken as it was built, if it is kept."""
        kept = self.session.library.overview(self.dossier) if key == OVERVIEW else None
        return PANE[key].blocks(self.dossier) if kept is None else kept

    def show_again(self, key: str) -> None:
        """Show the pane shown as it is now."""
        self._made = {pane: blocks for pane, blocks in self._made.items() if pane != key}
        self.finding.reread(self.dossier.registry)
        self.view.show(self.finding.blocks(key), highlights=self.finding.highlights(key), keep=True)
        self.count_hits()

    def show_at(self, key: str, position: Position | None = None) -> None:
        """Bring one pane to the front, at a position if one is given."""
        self.remove_class("-detail")
        if key != self.active:
            self._turn_to(key)
        self.freshen(key)
        self.view.find(position)
        self.view.focus()
        self.query_one(TabBar).active = key
        if not self.view.waits:
            self.show_detail()
        self._show_title()

    def _turn_to(self, key: str) -> None:
        """Show another pane as it was when it was left, or as it is at first."""
        if self.active:
            self.leaves[self.active] = self.view.leaf
        if key not in self.leaves:
            self._outdated.discard(key)
            self.leaves[key] = Leaf(self.finding.blocks(key), self.finding.highlights(key))
        self.active = key
        self.view.turn_to(self.leaves[key])

    def _show_title(self) -> None:
        age = age_of(self.dossier, today().toordinal())
        news = " · ".join(filter(None, (self.margin.news, age)))
        title, more, right = self.lens.title(news, self.session.keys.shown("file_day"))
        words = (self.order, viewpoint_words(self.dossier), right)
        self.query_one(TopLine).parts = (title, more, " · ".join(filter(None, words)))
        self.refresh_hints()

    def turn_order(self) -> None:
        """Sort the entries of all tabs the other way, but not those of page one, which come by weight."""
        self.order = next_order(self.order)
        self._show_anew(self.lens)
        if self.active == PANES[0].key:
            self.tell_only(f"In the other tabs: {self.order or 'as they were'}.")

    @property
    def matters_now(self) -> Sequence[str]:
        """The keys of what is looked for, of the timeline, and on an earlier day those that lead away from it."""
        return (*(("file_day", "act_before", "act_after") if self.lens.day else ()), *super().matters_now)

    def show_pane(self, key: str) -> None:
        """Show another tab, at the place where it was left."""
        self.show_at(key)

    def on_tab_bar_picked(self, event: TabBar.Picked) -> None:
        """Show the tab that was clicked."""
        self.show_pane(event.key)

    def turn(self, step: int) -> None:
        """Show the tab to the right or left, round the end."""
        keys = list(PANE)
        self.show_at(keys[(keys.index(self.active) + step) % len(keys)])

    def on_row_view_selected(self, event: RowView.Selected) -> None:
        """Show the record selected in full."""
        if self.active and event.view is self.view and self._has_shown_in_full:
            self.show_detail(anew=self.selected != self._in_full)

    def show_detail(self, *, anew: bool = True) -> None:
        """Show the selected record in full."""
        if self.margin.select(self.selected):
            self.bookmarks_changed()
        if anew:
            self._show_in_full()
        self.show_map()

    def _show_in_full(self, *, keep: bool = False) -> None:
        from ...views.detail import detail

        self._in_full, self._has_shown_in_full = self.selected, True
        first, *rest = detail(self.dossier, self.selected)
        blocks = [first, *self.margin.beside(self.selected), *rest, *self.margin.below(self.selected)]
        self._detail.show(blocks, paragraph_marks(self.dossier), self.finding.highlights_in(blocks), keep=keep)

    def bookmarks_changed(self) -> None:
        """Show bookmarks, notes and what is new as they are now."""
        self.margin.reread()
        self.view.flag(self.margin.flags)
        self._show_title()
        if self._has_shown_in_full:
            self._show_in_full(keep=True)

    def on_screen_resume(self) -> None:
        """Show what another copy, or a page over this one, has changed meanwhile."""
        if self.active:
            self.bookmarks_changed()
        if not self._has_shown_in_full:
            self.call_after_refresh(self.show_detail)

    def read_all(self) -> None:
        """Count all as read."""
        self.margin.read_all()
        self.bookmarks_changed()

    # Going about

    def on_row_view_opened(self, event: RowView.Opened) -> None:
        """Go to the record's own pane; if it is there already, to the record in full."""
        address = event.address
        if event.view is not self.view:
            return
        if address and address.kind == "year":
            self.zoom_in()
        elif address and pane_of(self.dossier, address) != self.active:
            self.jump(address)
        else:
            self.toggle_detail()

    def jump(self, address: Address) -> None:
        """Jump to where an address is at home, on the day of the file if it was not there yet."""
        if not self.dossier.has(address) and self.lens.whole.has(address):
            self.show_on(None)
        self.jump_to_pane(pane_of(self.dossier, address), Position(address))

    def toggle_detail(self) -> None:
        """Go to the record in full, or back to the pane."""
        if self._detail.has_focus:
            self.leave_detail()
            return
        self.set_class(self._single, "-detail")
        self._detail.focus()

    def leave_detail(self) -> None:
        """Go from the record in full to the pane."""
        self.remove_class("-detail")
        self.view.focus()

    def leave(self) -> None:
        """Go out of the record in full, else of the search, else back to the library."""
        if self._detail.has_focus:
            self.leave_detail()
            return
        if self.finding.query and not self.finding.is_given:
            self.stop_finding()
            return
        self.save_position()
        tell_notices(self.app, self.session.desk)
        self.app.post_message(GoBack(self.dossier.key))

    def save_position(self) -> None:
        """Save the reading position."""
        self.margin.leave()
        self.session.desk.leave_at(self.dossier.key, Place(self.active, self.selected.local if self.selected else ""))

    def on_unmount(self) -> None:
        """Save the reading position, also when the app ends from here."""
        if self.active:
            self.save_position()

    # Following the session

    def reload(self) -> None:
        """Read the files again; while they are broken the last good version stays, and a bar says so."""
        self.session.reload()
        if self.session.dossier(self.dossier.key):
            self.tell("The files are read again.")

    def library_changed(self) -> None:
        """Show the dossier as its file is now, or what is wrong with it over the last good version."""
        if self.session.dossier(self.dossier.key) is None:
            self._tell_broken()
        else:
            self._is_draft = False
            self.query_one(NoticeBar).message = ""
        dossier = self._newest
        if dossier and not self._is_shown(dossier):
            self.margin.turn_to(dossier)
            self._show_anew(self.lens.turn_to(dossier))

    def show_on(self, day: dt.date | None) -> None:
        """Show the dossier as it stood on a day, or as its file has it."""
        self._show_anew(Lens(self.lens.whole, day))

    @property
    def _newest(self) -> Dossier | None:
        """The dossier as its file is now; of a broken one what can be shown, if that is what is shown here."""
        find = self.session.dossier_or_draft if self._is_draft else self.session.dossier
        return find(self.dossier.key)

    def _is_shown(self, dossier: Dossier) -> bool:
        """Whether the dossier shown is the same, its dates in the same format."""
        return dossier == self.lens.whole and dossier.as_of.order == self.lens.whole.as_of.order

    def wording_changed(self) -> None:
        """Show the dossier in the wording of now."""
        dossier = self._newest
        if dossier:
            self._show_anew(self.lens.turn_to(dossier))

    def _show_anew(self, lens: Lens) -> None:
        """Show the same dossier, as its file, its wording or its day has become, at the same place."""
        self.lens, self.margin.dossier = lens, lens.whole
        self.dossier = dossier = lens.shown
        self._made = {}
        self.finding.reread(dossier.registry)
        self._outdated = set(self.leaves)
        blocks, highlights = self.finding.blocks(self.active), self.finding.highlights(self.active)
        self.view.show(blocks, paragraph_marks(dossier), highlights, keep=True)
        self.count_hits()
        self.bookmarks_changed()

    def _tell_broken(self) -> None:
        library, key = self.session.library, self.dossier.key
        problems = library.problems_of(key) if key in library.paths else []
        what = "A draft, without what has a problem" if self._is_draft else "The last good version is shown"
        first = str(problems[0]) if problems else f"{key} is no longer in the library"
        press = f"press {self.session.keys.shown('problems')}"
        more = f" (and {len(problems) - 1} more: {press})" if len(problems) > 1 else ""
        self.query_one(NoticeBar).message = f"{what}. {first}{more}"
