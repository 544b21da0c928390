"""Choosing the colours."""

from typing import TYPE_CHECKING

from ...values import clean

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen


def next_theme(screen: "DeskScreen") -> None:
    """Show the next colours, and keep them for the next time."""
    from ..notices import tell_notices
    from ..themes import CYCLE

    app, desk = screen.app, screen.session.desk
    current = CYCLE.index(app.theme) if app.theme in CYCLE else -1
    app.theme = CYCLE[(current + 1) % len(CYCLE)]
    desk.keep(theme=app.theme)
    set_theme = desk.config.theme
    until = f" (the config file has {clean(set_theme)} come back the next time)" if set_theme else ""
    screen.tell_only(f"Theme: {app.theme}{until}")
    tell_notices(app, desk)
