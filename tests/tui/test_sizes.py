"""Terminals of any size: no screen fails or is laid out for ever, even before it is covered."""

import pytest
from textual.geometry import Size
from textual.screen import Screen

from dossier_tui.tui.notices import tell

PAIR = "russia-kyrgyzstan"
OPENED_BY = {
    "dossier": (), "detail": ("enter",), "find": ("/", "r"), "export": ("x",), "note": ("3", "a"),
    "picker": ("o",), "palette": ("ctrl+p",), "search": ("S", "r", "u"), "people": ("w",), "help": ("?",),
    "home": ("q",), "filter": ("q", "slash", "r"),
}  # fmt: skip
TINY = [(1, 1), (4, 1), (6, 28), (7, 28), (250, 1)]
NARROW = [(40, 10), (44, 11)]
MOST_LAYOUTS = 60
"""A screen is laid out some times after each change of size, and then no more."""


async def not_yet() -> None:
    """What covers the screen still waits for keys that came before."""


@pytest.mark.parametrize("opened", OPENED_BY)
async def test_no_screen_fails_or_is_laid_out_for_ever_at_any_size(sit, bundled, monkeypatch, opened):
    layouts: list[Screen] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen, size: Size | None = None, scroll: bool = False) -> None:
        layouts.append(screen)
        assert len(layouts) < MOST_LAYOUTS
        lay_out(screen, size, scroll)

    async with sit(bundled, PAIR) as at:
        await at.press(*OPENED_BY[opened])
        screen, before = at.app.screen, at.text
        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        cover, at.app._cover_if_small = at.app._cover_if_small, not_yet
        for size in (*TINY, *NARROW):
            layouts.clear()
            await at.resize(*size)
        at.app._cover_if_small = cover
        layouts.clear()
        assert await at.resize(80, 24) == before
        assert at.app.screen is screen


async def test_a_dialog_that_is_opened_in_a_tiny_terminal_is_laid_out_when_there_is_room(sit, bundled):
    async with sit(bundled, PAIR) as at:
        cover, at.app._cover_if_small = at.app._cover_if_small, not_yet
        await at.resize(7, 28)
        await at.press("x")
        at.app._cover_if_small = cover
        assert "needs" in await at.resize(6, 28)
        assert "Export" in await at.resize(60, 16)


async def test_a_notice_is_shown_in_the_smallest_terminals(sit, bundled):
    async with sit(bundled, PAIR) as at:
        tell(at.app, "Something has failed, and this says at some length how.", wrong=True)
        for width in (1, 2, 3, 4, 5, 6, 7, 8, 19):
            await at.resize(width, 12)
