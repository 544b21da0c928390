"""The app: the library it shows, and what holds on every screen."""

import os
from collections.abc import Callable
from importlib import import_module
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.events import Resize

from ..desk import Desk
from ..library import Library
from ..values import Address, clean
from .commands.command import bindings
from .crash import last_words
from .settings import keyed, tell_problems
from .summary import provisional
from .themes import CYCLE, OWN, shades

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""Cells below which nothing useful can be shown."""
READ_AT_ONCE = 20
"""Dossiers that are read for their titles without the reader noticing."""


def _palette() -> type[Provider]:
    from .screens.palette import Everything

    return Everything


class DossierApp(App[None]):
    """Opens at the library, or at one dossier."""

    CSS_PATH = "app.tcss"
    TITLE = "dossier"
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("app"))
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}

    def __init__(self, library: Library, key: str | None = None, desk: Desk | None = None) -> None:
        super().__init__(ansi_color=_no_colour() or None)
        self.animation_level = "none"
        self.library = library
        self.desk = desk or Desk.open()
        self.known_titles: dict[str, str] = {}
        """Titles of the dossiers read so far, by key."""
        self.last_words = ""
        """What to say on stderr once the terminal is clean again, after an error."""
        self._first_key = key
        for theme in OWN:
            self.register_theme(theme)
        self.keyed = keyed(self.desk.settings)
        """The commands with the keys that they have here."""
        self.set_keymap(self.keyed.textual_keymap)
        self.theme = self.desk.theme if self.desk.theme in self.available_themes else CYCLE[0]

    def get_css_variables(self) -> dict[str, str]:
        """The theme's, and the shades that are worked out from them."""
        variables = super().get_css_variables()
        self.theme_variables = {**variables, **shades(variables, ansi=self.current_theme.ansi)}
        return self.theme_variables

    def on_mount(self) -> None:
        """Opens the dossier asked for, else the library, over which a broken one shows its problems."""
        key = self._first_key
        if key is None or self.library.dossier(key) is None:
            from .screens.home import Home

            self.push_screen(Home(key))
        if key is not None:
            self.open_dossier(key)
        tell_problems(self)
        self.tell_notices()

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """A word at the edge of the screen; never markup."""
        self.notify(text, markup=False, severity="error" if wrong else "information", timeout=8 if wrong else 5)

    def write_to_terminal(self, escape: str) -> None:
        """Writes what is meant for the terminal itself, which only the driver may while the app holds the screen."""
        if escape and self._driver:
            self._driver.write(escape)
            self._driver.flush()

    def tell_notices(self) -> None:
        """Passes on what the desk has to say, once."""
        if self.desk.notice:
            self.tell(self.desk.notice, wrong=True)
            self.desk.notice = ""

    def action_call(self, module: str, function: str) -> None:
        """Runs a command that has a module of its own, which is imported only now."""
        getattr(import_module(f".{module}", __package__), function)(self)

    def action_next_theme(self) -> None:
        """The next colours."""
        at = CYCLE.index(self.theme) if self.theme in CYCLE else -1
        self.theme = CYCLE[(at + 1) % len(CYCLE)]
        self.desk.keep(theme=self.theme)
        self.clear_notifications()
        set_theme = self.desk.config.theme
        until = f" (the config file has {clean(set_theme)} come back the next time)" if set_theme else ""
        self.tell(f"Theme: {self.theme}{until}")
        self.tell_notices()

    def titles(self) -> dict[str, str]:
        """Every dossier's title by key; in a large library one not read yet is called after its file."""
        if len(self.library.paths) <= READ_AT_ONCE:
            self.known_titles |= {dossier.key: dossier.title for dossier in self.library.dossiers}
        return {key: self.known_titles.get(key) or provisional(key).title for key in self.library.paths}

    def open_dossier(self, key: str) -> None:
        """Opens a dossier in place of the one that is open; a broken one shows its problems."""
        from .screens.problems import of_dossier
        from .screens.reader import Reader

        dossier = self.library.dossier(key)
        if dossier is None:
            self.push_screen(of_dossier(self.library, key))
        elif isinstance(self.screen, Reader):
            self.screen.leave_mark()
            self.switch_screen(Reader(dossier, self.desk))
        else:
            self.push_screen(Reader(dossier, self.desk))

    def open_record(self, address: Address, pane: str = "") -> None:
        """Opens a dossier over what is shown, at a record or else a pane; leaving it leads back."""
        from .screens.problems import of_dossier
        from .screens.reader import Reader

        key = address.pair
        dossier = self.library.dossier(key) if key in self.library.paths else None
        if dossier is None:
            self.push_screen(of_dossier(self.library, key))
            return
        self.push_screen(Reader(dossier, self.desk, address, pane))

    def go_home(self, key: str) -> None:
        """Back to the library, at the dossier that was open."""
        from .screens.home import Home

        if len(self.screen_stack) > 2:  # the first is Textual's own
            self.pop_screen()
        else:
            self.switch_screen(Home(key))

    def on_resize(self, event: Resize) -> None:
        """Covers everything with a message while the terminal is too small."""
        from .screens.too_small import TooSmall

        small = event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT
        covered = isinstance(self.screen, TooSmall)
        if small and not covered:
            self.push_screen(TooSmall())
        elif covered and not small:
            self.pop_screen()

    def _fatal_error(self) -> None:
        """Logs the error that ends the app, in place of Textual's page of traceback."""
        self.last_words = last_words(self._exception or RuntimeError("for no known reason"))
        self._close_messages_no_wait()


def _no_colour() -> bool:
    """Whether colours are to be taken out altogether, rather than made grey."""
    return "NO_COLOR" in os.environ
