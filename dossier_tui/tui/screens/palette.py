"""The command palette: every command that applies here, and every dossier."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from ...values import clean, fold
from ..commands.command import Command, Where, commands_of
from .picker import closest

if TYPE_CHECKING:
    from ..app import DossierApp

MOST = 20
"""Dossiers that one search lists."""


class Everything(Provider):
    """Commands of the screen below the palette, then dossiers."""

    @property
    def _app(self) -> "DossierApp":
        return cast("DossierApp", self.app)

    def _commands(self) -> Iterator[tuple[Command, Callable[[], object]]]:
        places: tuple[Where, ...] = ("app", *getattr(self.screen, "PLACES", ()))
        for command in commands_of(*places, among=self._app.keyed.commands):
            if command.in_palette:
                yield command, partial(self._run, command)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)

    async def discover(self) -> Hits:
        """What there is before anything is typed."""
        for command, run in self._commands():
            yield DiscoveryHit(_shown(command), run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Commands and dossiers whose names are like what was typed."""
        from rapidfuzz import fuzz

        typed = fold(query)
        for command, run in self._commands():
            score = fuzz.partial_ratio(typed, fold(command.label), score_cutoff=70)
            if score:
                yield Hit(score / 100, _shown(command), run, help=command.help)
        titles = self._app.titles()
        for place, key in enumerate(closest(query, titles, MOST)):
            score = (MOST - place) / (2 * MOST)
            yield Hit(score, Content(clean(f"Open {titles[key]}")), partial(self._app.open_dossier, key))


def _shown(command: Command) -> Content:
    return Content(f"{command.label}  ({command.keys_shown})" if command.keys else command.label)
