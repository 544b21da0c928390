"""Jumping by heading in a long pane or page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen


def pick(screen: "DeskScreen") -> None:
    """Jump to the heading that the reader picks."""
    from ...values import fold
    from ..screens.picker import Picker
    from ..widgets.blockview import BlockView

    focused = screen.focused
    view = focused if isinstance(focused, BlockView) else screen.query(BlockView).first()
    headings = view.headings
    if not headings:
        screen.tell_only("There is no heading here.")
        return
    titles = {str(heading.line): f"{'  ' * (heading.level - 1)}{heading.text}" for heading in headings}

    def picked(key: str | None) -> None:
        if key is not None:
            view.go_to_line(int(key))

    dialog = Picker(titles, lambda key: fold(titles[key]), "Headings", most=len(titles), near=False)
    screen.app.push_screen(dialog, picked)
