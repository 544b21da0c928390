"""What every screen of the app is: it shows something, has keys of its own, and follows the session."""

from collections.abc import Sequence
from typing import Any, ClassVar, Protocol

from textual.screen import Screen
from textual.widgets import Input

from ...values import Address
from ..goto import Goto
from ..keys.command import Hinted, Where, bindings, commands_of
from ..notices import tell, tell_only
from ..session import Change, Session
from ..shown import Selection, Shown
from ..textual_hooks import Fitted, Guarded, bind
from ..widgets.bars import HintBar

BESIDE_FROM = 100
"""Cells of width from which a list and what is selected in it stand side by side."""


class DeskScreen(Guarded, Fitted, Screen[None]):
    """A screen that fills the terminal, unlike a dialog, which covers a part of it."""

    PLACES: ClassVar[tuple[Where, ...]] = ()
    """Where the reader is on this screen: its keys, hints and palette entries follow from that."""

    def __init__(self, session: Session, **options: Any) -> None:
        super().__init__(**options)
        self.session = session
        self._missed: list[Change] = []
        own = [place for place in self.PLACES if place != "view"]  # lists and texts have those keys themselves
        bind(self, bindings(commands_of(session.keys.declared, *own)))

    @property
    def shown(self) -> Shown:
        """What the screen shows, and what is selected on it."""
        return Shown()

    @property
    def files(self) -> Sequence[str]:
        """The paths of the files of what is shown, whose changes are noticed."""
        return ()

    @property
    def selected(self) -> Address | None:
        """The address of what is selected."""
        return self.shown.address

    @property
    def selection(self) -> Selection | None:
        """What is selected, where that is something of a dossier."""
        return self.session.selection(self.shown)

    def needed_selection(self) -> Selection | None:
        """What is selected, where that is something of a dossier; where it is not, a notice says so."""
        selection = self.selection
        if selection is None:
            self.tell("Select an entry first: a fact, a source or a name.")
        return selection

    @property
    def matters_now(self) -> Sequence[str]:
        """The ids of the commands that the footer shows before others, as things stand."""
        return ()

    @property
    def hints_while_typing(self) -> Sequence[Hinted]:
        """What the footer shows while something is typed; as at other times if there is nothing to say."""
        return ()

    @property
    def hints(self) -> Sequence[Hinted]:
        """What the footer shows, as things stand."""
        is_typing = any(field.has_focus for field in self.query(Input))
        usual = self.session.keys.hints(*self.PLACES, "app", first=self.matters_now)
        return (self.hints_while_typing if is_typing else ()) or usual

    def hint_bar(self) -> HintBar:
        """The footer with the keys of this screen."""
        return HintBar(self.hints)

    def refresh_hints(self) -> None:
        """Show in the footer what can be done now."""
        for bar in self.query(HintBar):
            bar.commands = self.hints

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the focus now."""
        self.refresh_hints()

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """Show a notice."""
        tell(self.app, text, wrong=wrong)

    def tell_only(self, text: str) -> None:
        """Show a notice in place of those that are there."""
        tell_only(self.app, text)

    def goto(self, address: Address, pane: str = "", *, in_open_dossier: bool = False) -> None:
        """Send the reader to an address."""
        self.app.post_message(Goto(address, pane=pane, in_open_dossier=in_open_dossier))

    def reload(self) -> None:
        """Read the files again; every screen then shows what has changed."""
        self.session.reload()
        self.tell("The files are read again.")

    # Following the session

    def on_mount(self) -> None:
        """Follow the session from now on."""
        self.session.changed.subscribe(self, self._session_changed)

    @property
    def _is_seen(self) -> bool:
        """Whether nothing but dialogs is over this screen."""
        stack = self.app.screen_stack
        return self in stack and all(above.is_modal for above in stack[stack.index(self) + 1 :])

    def _session_changed(self, change: Change) -> None:
        if self._is_seen:
            self._follow(change)
        elif change not in self._missed:
            self._missed.append(change)

    def on_screen_resume(self) -> None:
        """Make up for what has changed while other screens were shown."""
        missed, self._missed = self._missed, []
        for change in missed:
            self._follow(change)

    def _follow(self, change: Change) -> None:
        match change:
            case Change.LIBRARY:
                self.library_changed()
            case Change.WORDING:
                self.wording_changed()
            case Change.KEYS:
                self.keys_changed()
            case Change.BOOKMARKS:
                self.bookmarks_changed()

    def library_changed(self) -> None:
        """Show the dossiers as their files are now."""

    def wording_changed(self) -> None:
        """Show the dossiers in the wording of now."""
        self.library_changed()

    def keys_changed(self) -> None:
        """Show the keys as they are now."""
        self.refresh_hints()

    def bookmarks_changed(self) -> None:
        """Show the reader's bookmarks and notes as they are now."""


class Zoomable(Protocol):
    """A screen that looks nearer and farther: at time, or at the earth."""

    def zoom_in(self) -> None:
        """Show less, nearer."""

    def zoom_out(self) -> None:
        """Show more, from farther away."""

    def zoom_round(self) -> None:
        """Show the next scale, after the last the first."""
