"""When the app fails: a clean terminal, one line that names the log, exit code 1."""

import datetime as dt
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__

if TYPE_CHECKING:
    from ..library import Library


def guarded(library: "Library", key: str | None) -> int:
    """Runs the app; whatever escapes it is logged."""
    try:
        from .app import DossierApp
        from .textual_hooks import forgive_stray_bytes

        forgive_stray_bytes()
        app = DossierApp(library, key)
        app.run()
        if app.last_words:
            print(app.last_words, file=sys.stderr)  # noqa: T201
    except Exception as error:  # noqa: BLE001  (the last resort: it is logged, and the reader is told)
        print(last_words(error), file=sys.stderr)  # noqa: T201
        return 1
    return app.return_code or 0


def last_words(error: BaseException) -> str:
    """Writes the log and says in one line where it is."""
    kind = type(error).__name__
    try:
        return f"dossier: stopped by an error ({kind}); the log is {write_log(error)}"
    except OSError as failure:
        return f"dossier: stopped by an error ({kind}: {error}); no log could be written: {failure.strerror}"


def write_log(error: BaseException) -> Path:
    """The traceback in a file of its own in the user's log folder."""
    from platformdirs import user_log_path

    folder = user_log_path("dossier", appauthor=False, ensure_exists=True)
    now = dt.datetime.now().astimezone()
    path = folder / f"crash-{now:%Y%m%d-%H%M%S}.log"
    told = "".join(traceback.format_exception(error))
    path.write_text(f"dossier {__version__}, Python {sys.version}\n{now.isoformat()}\n\n{told}", encoding="utf-8")
    return path
