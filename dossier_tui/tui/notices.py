"""Short notices at the edge of the screen."""

from typing import Any

from textual.app import App

from ..desk import Desk
from ..values import clean
from .textual_hooks import forget_notice

SECONDS, SECONDS_WRONG = 5, 8
"""How long a notice stays; longer where something is wrong."""


def tell(app: App[Any], text: str, *, wrong: bool = False) -> None:
    """Show a notice, in place of an equal one; its text is never markup."""
    forget_notice(app, text)
    app.notify(
        text,
        markup=False,
        severity="error" if wrong else "information",
        timeout=SECONDS_WRONG if wrong else SECONDS,
    )


def tell_only(app: App[Any], text: str, *, wrong: bool = False) -> None:
    """Show a notice in place of those that are there."""
    app.clear_notifications()
    tell(app, text, wrong=wrong)


def tell_notices(app: App[Any], desk: Desk) -> None:
    """Pass on what the desk has to say, once."""
    if desk.notice:
        tell(app, clean(desk.notice), wrong=True)
        desk.notice = ""
