"""The sides that word disputed names and statuses in their own way."""

from ..model import Dossier


def choices(dossier: Dossier) -> list[str]:
    """The viewpoints that have words for anything in a dossier, by id of the polity; the first is that of nobody."""
    entries = dossier.registry.entries
    viewpoints = {key for name in dossier.named for key in entries[name].by_viewpoint}
    return ["", *sorted(viewpoints)]


def viewpoint_name(dossier: Dossier, viewpoint: str) -> str:
    """A viewpoint in a word: `neutral`, or the polity's name."""
    return dossier.name(viewpoint) if viewpoint else "neutral"


def viewpoint_words(dossier: Dossier) -> str:
    """Say as whom disputed names and statuses are worded: `worded as Georgia`; empty if neutrally."""
    viewpoint = dossier.registry.viewpoint
    return f"worded as {dossier.name(viewpoint)}" if viewpoint in choices(dossier)[1:] else ""
