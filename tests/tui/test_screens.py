"""Every tab of the bundled dossiers, as text: a change of a screen shows as a difference of lines.

`pytest tests/tui/test_screens.py --snapshot-update` writes them anew.
"""

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from dossier_tui.library import Library
from dossier_tui.views.panes import PANES
from tests.tui.conftest import PAIRS


class Screens(SingleFileSnapshotExtension):
    """One text file a screen, named after what is on it."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.mark.parametrize("size", ["80x24", "120x40"])
@pytest.mark.parametrize("pair", PAIRS)
async def test_tabs(sit, bundled: Library, snapshot, pair, size):
    screens = snapshot.use_extension(Screens)
    async with sit(bundled, pair, size=size) as at:
        for number, pane in enumerate(PANES, 1):
            assert await at.press(str(number)) == screens(name=f"{number} {pane.key}")


@pytest.mark.parametrize("size", ["60x16", "80x24", "120x40"])
async def test_others(sit, bundled: Library, snapshot, monkeypatch, size):
    monkeypatch.setattr("dossier_tui.tui.screens.home._brief", lambda root: "…")
    screens = snapshot.use_extension(Screens)
    async with sit(bundled, size=size) as at:
        assert at.text == screens(name="library")
        assert await at.press("?") == screens(name="help")
        await at.press("q", "x")
        at.app.screen.query_one("#folder").display = False
        await at.settle()
        assert at.text == screens(name="export")
