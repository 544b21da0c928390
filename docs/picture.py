"""Draws the README's pictures of the app: `python docs/picture.py`."""

import asyncio
import os
import re
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.worker import WorkerCancelled

from dossier_tui.desk import Desk
from dossier_tui.library import Library, bundled_root
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.screens.inset import PAUSE

PAIR, SIZE = "russia-kyrgyzstan", (120, 36)
"""What is opened, and columns and lines."""
PICTURES = {"reader": "3 j", "page-one": "1", "findings": "!", "map": "m"}
"""What is pressed before each picture is drawn, by the name of its file."""


async def draw(keys: str) -> str:
    """The screen after some keys as SVG, in the fonts that a browser has."""
    with TemporaryDirectory() as folder:
        app = DossierApp(Library((bundled_root(),)), PAIR, Desk.open(Path(folder) / "state.toml"))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(*keys.split())
            await pilot.pause()
            await asyncio.sleep(2 * PAUSE)  # after which the small map comes
            with suppress(WorkerCancelled):
                await app.workers.wait_for_complete()
            await pilot.pause()
            svg = app.export_screenshot(title="dossier")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    os.environ.setdefault("DOSSIER_TODAY", "2026-11-21")
    for name, keys in PICTURES.items():
        Path(__file__).with_name(f"{name}.svg").write_text(asyncio.run(draw(keys)), encoding="utf-8")
