"""The reader's own editor on the file of what is selected, at its line."""

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ...model import FilePosition
from ...values import clean

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen

At = Callable[[str, int], list[str]]
"""The arguments with which an editor opens a file at a line."""


def _plus(path: str, line: int) -> list[str]:
    return [f"+{line}", path]


def _colon(path: str, line: int) -> list[str]:
    return [f"{path}:{line}"]


def _goto(path: str, line: int) -> list[str]:
    return ["--goto", f"{path}:{line}"]


def _option(path: str, line: int) -> list[str]:
    return ["--line", str(line), path]


EDITORS: Mapping[str, At] = {
    **dict.fromkeys(
        "vi vim nvim gvim elvis vis nano pico rnano micro emacs emacsclient mg zile joe jed ne kak mcedit".split(),
        _plus,
    ),
    **dict.fromkeys("hx helix subl zed".split(), _colon),
    **dict.fromkeys("code code-insiders codium cursor".split(), _goto),
    **dict.fromkeys("kate mate bbedit".split(), _option),
}
"""How each editor is told the line; another one is given the file alone."""


def editor(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The editor that the reader has set, with its arguments; empty where none is."""
    import shlex

    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError:  # an open quotation mark
            continue
        if words:
            return words
    return []


def command(words: list[str], path: Path, line: int) -> list[str]:
    """The command line that edits a file at a line."""
    at = EDITORS.get(Path(words[0]).stem.lower())
    return [*words, *(at(str(path), line) if at else [str(path)])]


def edit(screen: "DeskScreen") -> None:
    """Open what is selected, else the dossier's file, in the reader's editor, and then read the files again."""
    begins = _begins(screen)
    if begins is None:
        screen.tell("There is no file here to edit.", wrong=True)
        return
    path, line = Path(begins.path), begins.line
    words = editor()
    place = clean(f"{screen.session.library.shown(path)}:{line}")
    if not words:
        screen.tell(f"No editor is set: set VISUAL or EDITOR. It is at {place}", wrong=True)
        return
    failure = _run(screen, command(words, path, line))
    if failure:
        screen.tell(f"{clean(words[0])} {failure}. It is at {place}", wrong=True)
        return
    screen.call_later(screen.reload)


def _begins(screen: "DeskScreen") -> FilePosition | None:
    """Where what is selected begins in its file as it is now; None where nothing of a file is selected."""
    shown, selected = screen.shown, screen.selection
    if shown.problem:
        return FilePosition(path=shown.problem.path, line=max(shown.problem.line, 1))
    dossier = selected.dossier if selected else shown.dossier
    key = dossier.key if dossier else shown.key
    library = screen.session.library.reloaded()
    if key in library.paths:
        return library.location(key, selected.address if selected else None)
    return FilePosition(path=dossier.path) if dossier else None


def _run(screen: "DeskScreen", words: list[str]) -> str:
    """Hand the terminal over until the editor is left; what went wrong, empty where nothing did."""
    from textual.app import SuspendNotSupported

    try:
        # suspend() takes the terminal back only if nothing is raised in it
        with _keys_end_only_the_editor(), screen.app.suspend():
            return _ended(words)
    except SuspendNotSupported:
        return "needs a terminal that can be handed over"


@contextlib.contextmanager
def _keys_end_only_the_editor() -> Iterator[None]:
    """Let the keys that interrupt and quit be the editor's alone, which has the terminal.

    They are handled rather than ignored, since a program inherits what is ignored.
    """
    import signal

    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _ended(words: list[str]) -> str:
    import subprocess

    try:
        code = subprocess.run(words, check=False).returncode  # noqa: S603  (the reader's own choice)
    except OSError as error:
        return f"could not be started: {error.strerror or error}"
    return f"ended with code {code}" if code else ""
