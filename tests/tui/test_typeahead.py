"""Keys typed ahead: a slow line brings many at once, and they do what they would do one at a time."""

import asyncio
import threading

import pytest

from dossier_tui.tui.screens.several import SeveralPage
from tests.tui.textual_hooks import press

PAIR = "russia-kyrgyzstan"
TYPED = (
    ("p", "enter", ":", "q", ":", "escape", "escape", "p", "enter", "enter", "y"),
    ("R", "]", "p", "enter", "a", "x", "ctrl+s", "b"),
    (":", ":", *"export", "enter", "escape", "x", "escape", "?", "?", "q", "S", "escape", "S", "S", "tab", "escape"),
    ("3", "a", *"words", "ctrl+s", "j", "i", "enter", "H", "q", "enter", "t", "enter", "+", "q"),
    ("o", *"abkh", "enter", "v", "enter", "x", "escape", "q", "q", "B", "A", "!", "escape", "c", "+"),
)


@pytest.mark.parametrize("keys", TYPED, ids=" ".join)
async def test_keys_in_one_burst_do_what_they_do_one_at_a_time(sit, bundled, keys, tmp_path, monkeypatch):
    async with sit(bundled, PAIR) as slow:
        await slow.press(*keys)
        expected, open_screens = slow.text, list(map(type, slow.app.screen_stack))
    for name in ("STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "fresh"))
    async with sit(bundled, PAIR) as at:
        for key in keys:
            press(at.app, key)
        await at.settle()
        assert list(map(type, at.app.screen_stack)) == open_screens
        assert at.text == expected


async def test_keys_do_not_wait_without_end_for_a_page_that_does_not_come(sit, bundled, monkeypatch):
    read = threading.Event()
    monkeypatch.setattr("dossier_tui.tui.typeahead.LONGEST_WAIT", 0.05)
    monkeypatch.setattr(SeveralPage, "_read", lambda _: read.wait(20))
    async with sit(bundled, PAIR) as at:
        press(at.app, "p")
        press(at.app, "q")
        for _ in range(500):
            await at.pilot.pause(0.01)
            if not any(isinstance(screen, SeveralPage) for screen in at.app.screen_stack):
                break
        assert not any(isinstance(screen, SeveralPage) for screen in at.app.screen_stack)
        read.set()


async def test_an_app_that_has_ended_takes_no_more_keys(sit, bundled):
    taken = []

    async def take() -> None:
        taken.append("a key")

    async with sit(bundled, PAIR) as at:
        pass
    at.app._typeahead.put(take)
    for _ in range(10):
        await asyncio.sleep(0)
    assert taken == []


async def test_a_page_asked_for_while_the_terminal_shrinks_comes_below_what_says_so(sit, bundled):
    async with sit(bundled, PAIR) as at:
        press(at.app, "c")
        for _ in range(3):  # the key has arrived, and nothing has come of it yet
            await asyncio.sleep(0)
        await at.resize(20, 5)
        assert "needs a terminal" in " ".join(at.text.split())
        await at.resize(80, 24)
        assert "Anniversaries" in at.text
        assert "Since they last met" in await at.press("q")
