"""The app: the only package that knows Textual, which is imported when the app runs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..library import Library


def run(library: "Library", key: str | None = None) -> int:
    """Opens the app, at a dossier if one is named, and returns the exit code."""
    from .crash import guarded

    return guarded(library, key)
