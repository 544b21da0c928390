"""Setting a bookmark, and taking it away."""

from typing import TYPE_CHECKING

from ...values import clean

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen


def toggle(screen: "DeskScreen") -> None:
    """Set a bookmark on what is selected, or take it away."""
    selected = screen.needed_selection()
    if selected is None:
        return
    from ...desk.storage import NotSaved
    from ..notices import tell_notices

    try:
        is_set = screen.session.toggle_bookmark(selected)
    except NotSaved as error:
        screen.tell(f"Not kept: {clean(str(error))}", wrong=True)
        return
    screen.tell_only(f"{'Bookmarked' if is_set else 'Bookmark taken away'}: {selected.label}")
    tell_notices(screen.app, screen.session.desk)
