"""What tests of the app share: a sitting at a terminal, with a day, a state folder and a size that are fixed."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerFailed

from dossier_tui.library import Library
from dossier_tui.tui.app import DossierApp
from dossier_tui.views.panes import PANES
from tests.tui.textual_hooks import all_shown, press, text_of

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "60x16": (60, 16)}
ROOT = Path(__file__).parents[2]
PAIRS = ("russia-abkhazia", "russia-kyrgyzstan")
TAB = {pane.key: str(number) for number, pane in enumerate(PANES, 1)}
"""The key that shows each pane."""


class Sitting:
    """Somebody at the app: presses keys, sees text."""

    def __init__(self, app: DossierApp, pilot: Pilot) -> None:
        self.app, self.pilot = app, pilot
        self.failures: list[BaseException] = []
        """The errors that the app has outlived; a test that causes some takes them out."""
        tell = app.tell_failure

        def told(error: BaseException) -> None:
            self.failures.append(error)
            tell(error)

        app.tell_failure = told  # type: ignore[method-assign]

    async def press(self, *keys: str) -> str:
        """Presses keys one after the other and returns what is then on the screen.

        Where Textual's `Pilot.press` sleeps for 40 milliseconds, each key waits until the one before is dealt with.
        """
        for key in keys:
            press(self.app, key)
            await all_shown(self.app)
        await self.settle()
        return self.text

    async def type(self, text: str) -> str:
        """Types text into the field that has the focus."""
        return await self.press(*({" ": "space"}.get(character, character) for character in text))

    async def settle(self) -> None:
        """Waits until what was begun is shown."""
        await all_shown(self.app)
        while any(not worker.is_finished for worker in self.app.workers):
            # Cancelled: another one has taken its place, or its screen was left. Failed: `failures` has the error.
            with suppress(WorkerCancelled, WorkerFailed):
                await self.app.workers.wait_for_complete()
            await all_shown(self.app)

    async def resize(self, width: int, height: int) -> str:
        """Another size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()
        return self.text

    @property
    def text(self) -> str:
        """What is on the screen."""
        return text_of(self.app)

    @property
    def lines(self) -> list[str]:
        """What is on the screen, line by line."""
        return self.text.split("\n")

    @property
    def marked(self) -> str:
        """The lines with the mark of the selected row, without it."""
        return " ".join(line.split("▌")[1].split("│")[0].strip() for line in self.lines if "▌" in line)

    @property
    def told(self) -> str:
        """The words to the reader at the right edge of the screen."""
        edge = self.app.size.width // 4
        words = (line[edge:].partition("▌")[2].split("  ")[0].strip() for line in self.lines if "▌" in line[edge:])
        return " ".join(filter(None, words))


Sit = Callable[..., AbstractAsyncContextManager[Sitting]]


@pytest.fixture(autouse=True)
def _own_desk(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.tui.watching.SECONDS", 3600)  # tests say themselves when files are read
    monkeypatch.setattr("dossier_tui.tui.screens.find.PAUSE", 0)
    monkeypatch.setattr("dossier_tui.tui.screens.inset.PAUSE", 0)
    monkeypatch.setattr("dossier_tui.desk.Desk.is_new", False)
    desk = tmp_path_factory.mktemp("desk")
    for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(desk))
    monkeypatch.setenv("DOSSIER_TODAY", "2026-11-21")
    for name in ("NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("dossier_tui.tui.typeahead.LONGEST_WAIT", 60)  # the machine may be busy


@pytest.fixture
def sit() -> Sit:
    """Opens the app on a library, at a dossier if one is named."""

    @asynccontextmanager
    async def sitting(library: Library, key: str | None = None, size: str = "80x24") -> AsyncIterator[Sitting]:
        app = DossierApp(library, key)
        app.animation_level = "none"
        async with app.run_test(size=SIZES[size], notifications=True) as pilot:
            somebody = Sitting(app, pilot)
            await somebody.settle()
            yield somebody
        for failure in somebody.failures:
            raise failure

    return sitting


@pytest.fixture
def bundled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The two dossiers from which the program was made, out of the library that comes with it."""
    monkeypatch.chdir(tmp_path)
    root = tmp_path_factory.mktemp("bundled")
    (root / "dossiers").mkdir(parents=True)
    for pair in PAIRS:
        shutil.copy(ROOT / "dossiers" / f"{pair}.yaml", root / "dossiers")
    return Library((root,))
