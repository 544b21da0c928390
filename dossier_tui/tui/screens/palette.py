"""The command palette: every command that applies here, and every dossier."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from ...values import Address, clean, fold
from ..keys.command import AnyCommand
from .desk_screen import DeskScreen
from .picker import closest

MOST = 20
"""Dossiers that one search lists."""


class CommandsAndDossiers(Provider):
    """Commands of the screen below the palette, then dossiers."""

    @property
    def _below(self) -> DeskScreen | None:
        """The screen below the palette."""
        return self.screen if isinstance(self.screen, DeskScreen) else None

    def _commands(self) -> Iterator[tuple[AnyCommand, Callable[[], object]]]:
        screen = self._below
        for command in screen.session.keys.of("app", *screen.PLACES) if screen else ():
            if command.in_palette:
                yield command, partial(command.run, screen)

    async def discover(self) -> Hits:
        """What there is before anything is typed."""
        for command, run in self._commands():
            yield DiscoveryHit(_label(command), run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Commands and dossiers whose names are like what was typed."""
        from rapidfuzz import fuzz

        typed = fold(query)
        for command, run in self._commands():
            score = fuzz.partial_ratio(typed, fold(command.label), score_cutoff=70)
            if score:
                yield Hit(score / 100, _label(command), run, help=command.help)
        screen = self._below
        if screen is None:
            return
        titles = screen.session.titles()
        for place, key in enumerate(closest(query, titles, screen.session.sought, MOST)):
            score = (MOST - place) / (2 * MOST)
            yield Hit(score, Content(clean(f"Open {titles[key]}")), partial(_open, screen, key))


def _open(screen: DeskScreen, key: str) -> None:
    screen.goto(Address.dossier(key))


def _label(command: AnyCommand) -> Content:
    return Content(f"{command.label}  ({command.keys_shown})" if command.keys else command.label)
