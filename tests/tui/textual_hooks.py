"""What tests read of Textual that is private to it: what is drawn, what is told, how keys are called."""

import io

from rich.console import Console
from textual.app import App
from textual.keys import _character_to_key
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
