"""How the app ends: orderly, by a signal, or at an error with one line that names the log and exit code 1."""

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING

from ..values import clean, one_line
from .crash_log import error_words, where_logged

if TYPE_CHECKING:
    from ..library import Library
    from .app import DossierApp


def run_logging_crashes(library: "Library", key: str | None) -> int:
    """Run the app and return its exit code; an error that ends it is logged."""
    try:
        from .app import DossierApp

        app = DossierApp(library, key)
        asyncio.run(_run(app))
        if app.crash:
            print(log_crash(app.crash), file=sys.stderr)  # noqa: T201
    except Exception as error:  # noqa: BLE001  (the last resort: it is logged, and the reader is told)
        print(log_crash(error), file=sys.stderr)  # noqa: T201
        return 1
    return app.return_code or 0


async def _run(app: "DossierApp") -> None:
    """Run the app; once all is saved and the terminal restored, die by the signal that has ended it, if one has.

    Threads that still read a library are not waited for then: whoever sent the signal wants the process gone.
    """
    await app.run_async()
    if app.ended_by:
        signal.signal(app.ended_by, signal.SIG_DFL)
        os.kill(os.getpid(), app.ended_by)


def log_crash(error: BaseException) -> str:
    """Write the log and say in one line where it is."""
    return one_line(clean(f"dossier: stopped by an error ({error_words(error)}); {where_logged(error)}"))
