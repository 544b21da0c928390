"""The app: the only package that knows Textual, which is imported when the app runs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from ..library import Library


def run(library: "Library", key: str | None = None, day: "dt.date | None" = None) -> int:
    """Open the app, at a dossier if one is named, for a day if one is given (see `dossier_on`), and return the exit code."""
    from .crash import run_logging_crashes

    return run_logging_crashes(library, key, day)
