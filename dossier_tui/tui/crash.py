"""Runs the app to its end: by the reader, by a signal, or by an error, which is logged and reported in one line."""

import asyncio
import datetime as dt
import os
import signal
import sys
from typing import TYPE_CHECKING

from ..values import clean, one_line
from .crash_log import error_words, log_error

if TYPE_CHECKING:
    from ..library import Library
    from .app import DossierApp


def run_logging_crashes(library: "Library", key: str | None, day: dt.date | None = None) -> int:
    """Run the app and return its exit code; an error that ends it is logged."""
    try:
        from .app import DossierApp

        app = DossierApp(library, key, day=day)
        asyncio.run(_run(app))
        if app.crash:
            print(log_crash(app.crash), file=sys.stderr)  # noqa: T201
    except Exception as error:  # noqa: BLE001  (the last resort: it is logged and reported)
        print(log_crash(error), file=sys.stderr)  # noqa: T201
        return 1
    return app.return_code or 0


async def _run(app: "DossierApp") -> None:
    """Run the app. If a signal has ended it, die of that signal, after everything is saved and the terminal restored.

    The process does not wait for threads that still read a library, since the sender of the signal wants it to end.
    """
    await app.run_async()
    if app.ended_by:
        signal.signal(app.ended_by, signal.SIG_DFL)
        os.kill(os.getpid(), app.ended_by)


def log_crash(error: BaseException) -> str:
    """Write the log of an error that has ended the program, and return the line that reports it."""
    return one_line(clean(f"dossier: stopped by an error ({error_words(error)}); {log_error(error)}"))
