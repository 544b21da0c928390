"""The app: the only package that knows Textual, which is imported when the app runs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from ..library import Library


def run(library: "Library", key: str | None = None, day: "dt.date | None" = None) -> int:
    """Open the app and return the exit code: at a dossier if one is named, on a day if one is given (`dossier_on`)."""
    from .crash import run_logging_crashes

    return run_logging_crashes(library, key, day)
