"""The app: it opens the first screen, runs commands, and takes the reader wherever a screen sends them."""

import datetime as dt
import gc
import os
import signal
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.command import Provider
from textual.events import Event, Key, Paste, Resize
from textual.screen import Screen
from textual.widgets import Input

from ..desk import Desk
from ..library import Library
from . import navigation
from .background import GroundKnown, can_be_asked, is_light_by_name
from .commands.copying import copy_text
from .commands.table import COMMANDS
from .crash_log import error_words, log_error
from .goto import GoBack, Goto
from .keys.command import bindings, commands_of
from .keys.moves import Movable
from .notices import tell, tell_notices
from .session import Change, Session
from .settings import tell_first_keys, tell_problems
from .textual_hooks import Fitted, SteadyApp, SteadyPalette, is_new_input, replaceable
from .themes import INK, OWN, PAPER, shades
from .typeahead import Typeahead
from .typed import typeable
from .watching import Watch
from .widgets.dragging import Draggable

LAST_KEYS = 0.5
"""The time in seconds for which a signal waits for the keys that came before it."""


def _palette() -> type[Provider]:
    from .screens.palette import CommandsAndDossiers

    return CommandsAndDossiers


def _plain_characters() -> Mapping[int, str]:
    from .plain_lines import plain_characters

    return plain_characters()


class DossierApp(SteadyApp):
    """The app over one library; it opens at the list of dossiers, or at one dossier."""

    CSS_PATH = "app.tcss"
    TITLE = "dossier"
    ALLOW_SELECT = False  # Textual's own selecting fails on what has just been replaced; see widgets/dragging.py
    ENABLE_COMMAND_PALETTE = False  # or Textual adds a key of its own beside ours
    BINDINGS: ClassVar[list[BindingType]] = list(bindings(commands_of(COMMANDS, "app")))
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}

    def __init__(
        self, library: Library, key: str | None = None, desk: Desk | None = None, day: dt.date | None = None
    ) -> None:
        super().__init__(ansi_color=_no_colour() or None)
        self.use_command_palette = True
        self.animation_level = "none"
        self.session = Session(self, library, desk or Desk.open(), COMMANDS)
        self.watching = Watch(self, self.session)
        self._first_key, self._first_day = key, day
        self._cover: Screen[None] | None = None
        self._typeahead = Typeahead(self)
        for theme in OWN:
            self.register_theme(theme)
        self.set_keymap(self.session.keys.textual_keymap)
        wanted = self.session.desk.theme
        fitting = PAPER.name if is_light_by_name(os.environ) else INK.name
        self.theme = wanted if wanted in self.available_themes else fitting
        if self.session.desk.config.ascii:
            self.characters = _plain_characters()
        self.asks_for_ground = not wanted and can_be_asked(os.environ)

    def get_default_screen(self) -> Screen[Any]:
        """Return the first screen."""
        return replaceable(navigation.first_screen(self.session, self._first_key, self._first_day))

    def get_css_variables(self) -> dict[str, str]:
        """The theme's variables, and the shades that are worked out from them."""
        variables = super().get_css_variables()
        self.theme_variables = {**variables, **shades(variables, self.current_theme)}
        return self.theme_variables

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002  (Textual's own)
        """Apply the theme of now; before there is a screen, leave that to it, so that no rule is read twice."""
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Report what is wrong with the dossier asked for and with the reader's own files."""
        self.session.changed.subscribe(self, self._changed)
        navigation.start(self, self.session, self._first_key)
        tell_problems(self, self.session)
        tell_notices(self, self.session.desk)
        tell_first_keys(self, self.session)
        self._typeahead.put(self._cover_if_small)
        self._typeahead.open()
        self.call_after_refresh(collect_as_usual)
        self.watching.start()

    async def on_event(self, event: Event) -> None:
        """Queue what comes from the terminal until what came before has been handled."""
        if is_new_input(event):
            self._typeahead.put(partial(self._take, event))
        else:
            await super().on_event(event)

    async def _take(self, event: Event) -> None:
        """Act on a key, a paste or the mouse."""
        if isinstance(event, Key):
            self.failures = 0
        elif isinstance(event, Paste):
            event.text = self._as_pasted(typeable(event.text))
        try:
            await super().on_event(event)
        except Exception as error:  # noqa: BLE001  (an error ends only what the key has begun)
            self.survive(error)

    def end_by(self, number: signal.Signals) -> None:
        """Exit because of a signal or a lost terminal, after the keys that came before it if they take no time."""
        end = partial(super().end_by, number)

        async def end_in_turn() -> None:
            end()

        self._typeahead.put(end_in_turn)
        self.set_timer(LAST_KEYS, end)

    def tell_failure(self, error: BaseException) -> None:
        """Say what failed, how, and where that is logged."""
        what = next(iter(getattr(error, "__notes__", ())), "Something")
        tell(self, f"{what} has failed ({error_words(error)}); {log_error(error)}", wrong=True)

    def _changed(self, change: Change) -> None:
        if change is Change.KEYS:
            self.set_keymap(self.session.keys.textual_keymap)

    def action_run_command(self, id: str) -> None:
        """Run a command on the screen shown, or on the list or text that has the focus, if that still has it."""
        command = self.session.keys.named(id)
        target = self.focused if "view" in command.where else self.screen
        if target is self.screen or isinstance(target, Movable):
            try:
                command.run(target)
            except Exception as error:
                error.add_note(command.label)
                raise

    def action_command_palette(self) -> None:
        """Open the command palette."""
        SteadyPalette.open(self)

    @property
    def clipboard(self) -> str:
        """What was copied inside the app, as it is pasted where the reader types."""
        return self._as_pasted(super().clipboard)

    def _as_pasted(self, text: str) -> str:
        """Make what is pasted into a field one line; Textual would keep only the first."""
        return " ".join(text.splitlines()) if isinstance(self.focused, Input) else text

    def on_draggable_dragged(self, event: Draggable.Dragged) -> None:
        """Copy what was selected with the mouse."""
        if event.text:
            copy_text(self.screen, event.text)

    def on_ground_known(self, event: GroundKnown) -> None:
        """Take the colours that fit the terminal, unless the reader has chosen some."""
        if not self.session.desk.theme:
            self.theme = PAPER.name if event.is_light else INK.name

    def on_goto(self, event: Goto) -> None:
        """Take the reader to an address."""
        navigation.go(self, self.session, event)

    def on_go_back(self, event: GoBack) -> None:
        """Take the reader out of a dossier."""
        navigation.go_back(self, self.session, event)

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002  (sizes may follow one another fast)
        """Queue the cover, so that a page asked for before comes below it."""
        self._typeahead.put(self._cover_if_small)

    async def _cover_if_small(self) -> None:
        """Cover everything with a message while the terminal is too small."""
        small = self.size.width < Fitted.LEAST.width or self.size.height < Fitted.LEAST.height
        covered = self.screen is self._cover
        if small and not covered:
            from .screens.too_small import TooSmall

            self._cover = TooSmall(self.session.keys.declared_as("quit"))
            self.push_screen(self._cover)
        elif covered and not small:
            self.pop_screen()


def collect_as_usual() -> None:
    """Look for garbage as often as Python does by itself, though never among what the start has left."""
    gc.freeze()
    gc.set_threshold(700, 10, 10)


def _no_colour() -> bool:
    """Whether colours are to be taken out altogether, rather than made grey."""
    return "NO_COLOR" in os.environ
