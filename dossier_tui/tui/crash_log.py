"""The log of an error: a file of its own in the user's log folder."""

import datetime as dt
import sys
import traceback
from pathlib import Path

from .. import __version__
from ..values import clean, one_line


def write_log(error: BaseException) -> Path:
    """Write the traceback to a new file and return its path. Raises OSError."""
    from platformdirs import user_log_path

    folder = user_log_path("dossier", appauthor=False, ensure_exists=True)
    now = dt.datetime.now().astimezone()
    path = folder / f"crash-{now:%Y%m%d-%H%M%S}.log"
    trace = clean("".join(traceback.format_exception(error)))
    path.write_text(f"dossier {__version__}, Python {sys.version}\n{now.isoformat()}\n\n{trace}", encoding="utf-8")
    return path


def error_words(error: BaseException) -> str:
    """Return the name and message of an error on one line, safe to show."""
    return one_line(clean(f"{type(error).__name__}: {error}"))


def log_error(error: BaseException) -> str:
    """Write the log, and return where it is, or why there is none, as the end of a sentence about the error."""
    try:
        return f"the log is {clean(str(write_log(error)))}"
    except OSError as failure:
        return f"no log could be written: {failure.strerror}"
