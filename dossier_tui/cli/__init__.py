"""The command line: a table of commands, each in a module of its own that is imported when it runs.

Exit codes: 0 success; 1 if the command found problems, claims that are not carried, or nothing; 2 wrong usage, or
the command could not be carried out; 130 interrupted. Answers go to stdout, everything else to stderr. However a
command fails, it says so in one line.
"""

import gc
import sys

from .. import __version__
from .exits import DONE, PROBLEMS, USAGE, UsageError
from .streams import OutputFailed, flush_out, open_streams, tell, write_out

__all__ = ["DONE", "PROBLEMS", "USAGE", "UsageError", "main"]

STARTING = 400_000
"""The number of objects made after which Python looks for garbage, of which a start leaves next to none.

Up to the first frame of the app about 100,000 are made, and 140,000 at its first start ever. To look through them takes
a tenth of the start.
"""

GIVEN_AGAIN = {"list", "show", "export", "people"}
"""The commands that often answer the same words for one reader after another: `dossier show ru kg | grep …`."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code; without arguments, that of this process, which is about to end."""
    open_streams()
    if arguments is not None:
        return _answered(arguments)
    gc.set_threshold(STARTING)
    code = _answered(sys.argv[1:])
    gc.freeze()  # what ends with the process need not be searched for garbage, which takes as long as a short command
    return code


def _answered(arguments: list[str]) -> int:
    try:
        code = _run(arguments)
        flush_out()
    except OutputFailed as error:
        return _unfinished(error.__cause__)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001  (the last resort: one line, and for a mistake of the program a log)
        return _failed(error)
    return code


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:  # without argparse, which takes as long to import as Python to start
        write_out(f"dossier {__version__}\n")
        return DONE
    if arguments and arguments[0] in GIVEN_AGAIN:
        from .again import given

        return given(arguments, lambda: _worked_out(arguments))
    return _worked_out(arguments)


def _worked_out(arguments: list[str]) -> int:
    from .parsing import command_of, module_of, parser

    command, words = command_of(arguments)
    try:
        parsed = parser(only=command).parse_args(words)
    except SystemExit:  # after the help or the version
        return DONE
    _check_today()
    return int(module_of(command).run(parsed))


def _check_today() -> None:
    """Raise UsageError if the environment sets today's date to something that is none."""
    from ..values.dates import TODAY, today

    try:
        today()
    except ValueError as error:
        raise UsageError(f"{TODAY} in the environment is not a day, such as 2026-01-31: {error}") from error


def _unfinished(error: BaseException | None) -> int:
    """Return the exit code if stdout has failed; who reads has closed it, or else a message says why."""
    if isinstance(error, BrokenPipeError):
        return DONE
    tell(f"dossier: the answer cannot be written: {_reason(error)}")
    return USAGE


def _failed(error: Exception) -> int:
    """Say in one line why the command has failed, and return the exit code."""
    from contextlib import suppress

    with suppress(OutputFailed):
        flush_out()  # if stdout fails as well, that is not said too
    if isinstance(error, UsageError):
        tell(f"dossier: {error}")
    elif isinstance(error, OSError) and error.filename is not None:
        tell(f"dossier: {error.filename} cannot be used: {_reason(error)}")
    else:
        from ..tui.crash import log_crash

        tell(log_crash(error))
    return USAGE


def _reason(error: BaseException | None) -> str:
    return getattr(error, "strerror", None) or str(error)
