"""What tests need of Textual that is private to it: what is drawn, what is told, keys, and when all is done."""

import asyncio
import io
from typing import Any

from rich.console import Console
from textual.app import App
from textual.events import Key
from textual.keys import _character_to_key
from textual.screen import Screen
from textual.strip import Strip


def text_of(app: App) -> str:
    """The screen as its lines of text."""
    width, height = app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), record=True, force_terminal=True, color_system="truecolor",
        legacy_windows=False, safe_box=False,
    )  # fmt: skip
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    return "\n".join(line.rstrip() for line in console.export_text().split("\n")).rstrip("\n") + "\n"


def strips_of(app: App) -> list[Strip]:
    """The lines of the screen with their styles."""
    return app.screen._compositor.render_strips()


def notices_of(app: App) -> list[str]:
    """What stands at the edge of the screen."""
    return [notice.message for notice in app._notifications]


def has_ended(app: App) -> bool:
    """Whether the app is told to end."""
    return app._exit


def textual_name(key: str) -> str:
    """A key as Textual names it."""
    return _character_to_key(key) if len(key) == 1 else key


def press(app: App, key: str) -> None:
    """Sends a key by its name in Textual, or the character that it types, as if the terminal had sent it."""
    driver = app._driver
    assert driver
    name = textual_name(key) if not key.isalnum() else key
    driver.send_message(Key(name, key if len(key) == 1 else {"space": " "}.get(key)))


async def all_shown(app: App) -> None:
    """Draws, as the timer of the screen would, until every task waits and nothing is left to be drawn."""
    await _nothing_left_to_do()
    while _is_stale(app.screen):
        app.screen._on_timer_update()
        await _nothing_left_to_do()


async def _nothing_left_to_do() -> None:
    """Returns as soon as every task waits: for a key, a thread or a timer."""
    await asyncio.sleep(0)
    loop: Any = asyncio.get_running_loop()
    while loop._ready:  # noqa: ASYNC110  (there is no event for it)
        await asyncio.sleep(0)


def _is_stale(screen: Screen) -> bool:
    """Whether something is to be drawn, or waits until that is done."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
