"""When the app fails: a clean terminal, one line that names the log, exit code 1."""

import datetime as dt
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..values import clean, one_line

if TYPE_CHECKING:
    from ..library import Library


def run_logging_crashes(library: "Library", key: str | None) -> int:
    """Run the app and return its exit code; an error that ends it is logged."""
    try:
        from .app import DossierApp
        from .textual_hooks import tolerate_invalid_bytes

        tolerate_invalid_bytes()
        app = DossierApp(library, key)
        app.run()
        if app.crash:
            print(log_crash(app.crash), file=sys.stderr)  # noqa: T201
    except Exception as error:  # noqa: BLE001  (the last resort: it is logged, and the reader is told)
        print(log_crash(error), file=sys.stderr)  # noqa: T201
        return 1
    return app.return_code or 0


def log_crash(error: BaseException) -> str:
    """Write the log and say in one line where it is."""
    kind = type(error).__name__
    try:
        said = f"({kind}); the log is {write_log(error)}"
    except OSError as failure:
        said = f"({kind}: {error}); no log could be written: {failure.strerror}"
    return one_line(clean(f"dossier: stopped by an error {said}"))


def write_log(error: BaseException) -> Path:
    """Write the traceback to a file of its own in the user's log folder."""
    from platformdirs import user_log_path

    folder = user_log_path("dossier", appauthor=False, ensure_exists=True)
    now = dt.datetime.now().astimezone()
    path = folder / f"crash-{now:%Y%m%d-%H%M%S}.log"
    trace = clean("".join(traceback.format_exception(error)))
    path.write_text(f"dossier {__version__}, Python {sys.version}\n{now.isoformat()}\n\n{trace}", encoding="utf-8")
    return path
