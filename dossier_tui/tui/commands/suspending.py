"""Suspending the app to the shell."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen


def suspend(screen: "DeskScreen") -> None:
    """Suspend the app until the shell continues it. In a text area the key means undo instead."""
    from textual.actions import SkipAction
    from textual.app import SuspendNotSupported
    from textual.widgets import TextArea

    from .. import textual_hooks
    from ..notices import tell

    if isinstance(screen.app.focused, TextArea):
        raise SkipAction
    try:
        textual_hooks.suspend_process(screen.app)
    except SuspendNotSupported:
        tell(screen.app, "There is no shell to go back to from here.")
