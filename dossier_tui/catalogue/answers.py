"""Answers that commands gave, to be given again as long as no file has changed.

Who pipes an answer into a search, or pages through it, asks for it several times. That no file of a small library has
changed is seen in a fraction of the time of working the answer out, so nothing that reads a catalogue is imported here
or below.
"""

import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from ..files.reading import read_bytes
from ..homes import cache_folder
from ..roots import dossier_files, shared_files
from .origins import SMALL, code_of, fingerprint
from .stamps import Stamp, stamp

MOST = 40
"""The number of answers that are kept."""
LONGEST = 1024 * 1024
"""The size in bytes of the longest answer that is kept."""


class Question:
    """What was asked of a library, and the state of all files on which the answer depends."""

    def __init__(self, asked: Sequence[object], roots: Sequence[Path], config: Path) -> None:
        """`asked` is all that an answer depends on but for the files of the library and the config file."""
        described = repr((asked, list(map(str, roots))))
        self.stamps = _stamps(roots, config)
        """The stamps of all files but those of the program, by path; none if there are many."""
        self._state = _state(self.stamps)
        self._head = f"{self._state}\n{described}\n"
        self._path = answers_folder() / fingerprint(described)

    def answer(self) -> str | None:
        """Return the answer that was given; None if there is none, or if a file has changed since."""
        with suppress(OSError, ValueError):
            kept = read_bytes(self._path, LONGEST).decode("utf-8", "surrogatepass")
            checksum, _, content = kept.partition("\n")
            if self._state and content.startswith(self._head) and checksum == fingerprint(content):
                return content.removeprefix(self._head)
        return None

    def keep(self, answer: str) -> None:
        """Keep an answer, unless a file may change unnoticed or nothing can be written; the oldest ones give way."""
        content = f"{self._head}{answer}"
        packed = f"{fingerprint(content)}\n{content}".encode("utf-8", "surrogatepass")
        if not self._state or len(packed) > LONGEST:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.unlink(missing_ok=True)  # whatever it is: writing to a pipe would wait for a reader
            self._path.write_bytes(packed)
            for path in sorted(self._path.parent.iterdir(), key=os.path.getmtime)[:-MOST]:
                path.unlink()


def answers_folder() -> Path:
    """Return the folder of the answers, which need not exist."""
    return cache_folder() / "answers"


def _stamps(roots: Sequence[Path], config: Path) -> dict[str, Stamp]:
    """Return the stamps of the files of a library and of the config file, by path; none if there are many."""
    if any(_has_many(root / "dossiers") for root in roots):
        return {}
    paths = (*dossier_files(roots), *shared_files(roots), *([str(config)] if os.path.lexists(config) else ()))
    now = time.time()
    return {path: stamp(path, now) for path in paths}


def _state(stamps: Mapping[str, Stamp]) -> str:
    """Return a text that any change of the files alters; empty if one may change unnoticed, or if there are none.

    Beside a checksum it has the time of the last change, which is later after each.
    """
    changed = [changed for changed, _ in stamps.values()]
    if not changed or not all(changed):
        return ""
    return f"{fingerprint((list(stamps.items()), code_of(), list(_installed())))} {max(changed)}"


def _has_many(folder: Path) -> bool:
    """Whether a folder has more than SMALL dossiers, found out without a list of 20,000."""
    with os.scandir(folder) as entries:
        return len(list(islice((each for each in entries if each.name.endswith(".yaml")), SMALL + 1))) > SMALL


def _installed() -> Iterator[tuple[str, int]]:
    """Yield the folders of what is installed, each with the time of the last change of what is in it."""
    for folder in sys.path:
        with suppress(OSError):
            yield folder, os.stat(folder).st_mtime_ns  # noqa: PTH116
