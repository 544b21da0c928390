"""Whose words are used for disputed names and statuses."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ...dossier import Dossier
from ...values import clean

if TYPE_CHECKING:
    from ..app import DossierApp


def choices(dossier: Dossier) -> list[str]:
    """The viewpoints that have words for anything in a dossier, by id of the polity; the first is that of nobody."""
    entries = dossier.registry.entries
    having = {key for name in dossier.mentioned for key in entries[name].by_viewpoint}
    return ["", *sorted(having)]


def called(dossier: Dossier, viewpoint: str) -> str:
    """A viewpoint in a word: `neutral`, or the polity's name."""
    return dossier.name(viewpoint) if viewpoint else "neutral"


def turn(app: "DossierApp") -> None:
    """The next viewpoint that has words for anything in the dossier that is open."""
    from ..screens.reader import Reader

    if not isinstance(app.screen, Reader):
        return
    dossier = app.screen.dossier
    order = choices(dossier)
    if len(order) == 1:
        app.tell("No name or status in this dossier is worded differently by one side.")
        return
    now = dossier.registry.viewpoint
    chosen = order[(order.index(now) + 1) % len(order)] if now in order else order[0]
    app.library = app.library.said(replace(app.library.wording, viewpoint=chosen))
    fresh = app.library.dossier(dossier.key)
    if fresh:
        app.screen.reword(fresh)
        app.clear_notifications()
        app.tell(f"Disputed names and statuses: {clean(called(fresh, chosen))}")
