"""The ground on which a program and its floor are measured: temporary XDG folders, libraries, texts for the floors."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cached_property
from itertools import count
from pathlib import Path

from dossier_tui.library import Library, bundled_root
from dossier_tui.render.text import blocks_text
from dossier_tui.views.panes import PANES

from . import corpus
from .processes import PYTHON, program, run
from .terminal import Terminal

PAIR, OTHER_PAIR = "russia-kyrgyzstan", "russia-abkhazia"
FLOORS = Path(__file__).with_name("floors")
WRITTEN = 1_700_000_000
"""The time that the files of a library were last written, for nobody trusts a file that was written just now."""
Homes = dict[str, str]
"""XDG folders, by variable."""


class Ground:
    """Temporary folders, with what several experiments need in them; each is made when it is first asked for."""

    def __init__(self, folder: Path, dossiers: int, idle: float) -> None:
        self.folder = folder
        self.dossiers = dossiers
        """The number of dossiers of the large library."""
        self.idle = idle
        """The seconds for which a program is left alone."""
        self.editions = count(1)
        """The numbers of the changes made to a dossier."""

    @contextlib.contextmanager
    def homes(self, cache: Path | None = None) -> Iterator[Homes]:
        """Yield XDG folders that nothing has used, but for the cache if one is given."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        try:
            yield {**homes, "HOME": str(folder), **({"XDG_CACHE_HOME": str(cache)} if cache else {})}
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @cached_property
    def bundled_cache(self) -> Path:
        """The cache after the bundled library has been listed, searched and read in the app."""
        return self._warmed("bundled", [])

    @cached_property
    def large(self) -> Path:
        """The large library."""
        return self._library("large", self.dossiers)

    @cached_property
    def large_cache(self) -> Path:
        """The cache after the large library has been listed, searched and read in the app."""
        return self._warmed("large-cache", self.of_large)

    @property
    def of_large(self) -> list[str]:
        """The options that name the large library."""
        return ["--library", str(self.large)]

    @cached_property
    def small(self) -> Path:
        """A library of two dossiers, made as the large one is."""
        return self._library("small", 2)

    @cached_property
    def small_cache(self) -> Path:
        """The cache after the library of two has been listed, searched and read in the app."""
        return self._warmed("small-cache", ["--library", str(self.small)])

    @cached_property
    def listing(self) -> list[str]:
        """The script that stats every file of the large library and reads a line of each from SQLite."""
        command = [PYTHON, str(FLOORS / "listing.py"), str(self.large / "dossiers"), str(self.folder / "listing.db")]
        run([*command, "--make"], {})
        return command

    @cached_property
    def tabs(self) -> list[str]:
        """The least app with tabs, with the pages of both bundled dossiers."""
        return [PYTHON, str(FLOORS / "tabs.py"), *(str(self._pages(pair)) for pair in (PAIR, OTHER_PAIR))]

    def _pages(self, pair: str) -> Path:
        dossier = Library((bundled_root(),)).dossier(pair)
        assert dossier
        path = self.folder / f"{pair}.txt"
        path.write_text("\f".join(blocks_text(dossier, pane.blocks(dossier), 110) for pane in PANES), encoding="utf-8")
        return path

    def _library(self, name: str, dossiers: int) -> Path:
        root = self.folder / name
        corpus.write(root, dossiers)
        for path in root.rglob("*.yaml"):
            os.utime(path, (WRITTEN, WRITTEN))
        return root

    def _warmed(self, name: str, library: list[str]) -> Path:
        cache = self.folder / name / "cache"
        with self.homes(cache) as homes:
            run([*program(), "list", *library], homes)
            run([*program(), "search", *library, "meeting"], homes)
            with Terminal([*program(), "open", *library], homes) as terminal:
                terminal.until("dossiers")
                terminal.settle()
                terminal.quit()
        return cache
