"""Choosing whose words are used for disputed names and statuses."""

from typing import TYPE_CHECKING

from ...values import clean
from ..viewpoints import choices, viewpoint_name

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen


def turn(screen: "DeskScreen") -> None:
    """Take the next viewpoint that has words for anything in the dossier that is open."""
    dossier = screen.shown.dossier
    if dossier is None:
        return
    order = choices(dossier)
    if len(order) == 1:
        screen.tell("No name or status in this dossier is worded differently by one side.")
        return
    current = dossier.registry.viewpoint
    chosen = order[(order.index(current) + 1) % len(order)] if current in order else order[0]
    screen.session.take_side(chosen)
    worded = screen.session.dossier(dossier.key)
    if worded:
        screen.tell_only(f"Disputed names and statuses: {clean(viewpoint_name(worded, chosen))}")
