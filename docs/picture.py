"""Draws the README's picture of the app: `python docs/picture.py`."""

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier_tui.desk import Desk
from dossier_tui.library import Library, bundled_root
from dossier_tui.tui.app import DossierApp

PAIR, KEYS, SIZE = "russia-kyrgyzstan", "3 j", (120, 36)
"""What is opened, what is pressed, and columns and lines."""
PICTURE = Path(__file__).with_name("reader.svg")


async def draw() -> str:
    """The screen as SVG, in the fonts that a browser has."""
    with TemporaryDirectory() as folder:
        app = DossierApp(Library((bundled_root(),)), PAIR, Desk.open(Path(folder) / "state.toml"))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(*KEYS.split())
            await pilot.pause()
            svg = app.export_screenshot(title="dossier")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    os.environ.setdefault("DOSSIER_TODAY", "2026-11-21")
    PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")
