"""Only a regular file is read, never more of it than is wanted, and nothing else is waited for."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.desk.storage import Unreadable, read_text
from dossier_tui.files.reading import read_bytes

OTHERS: dict[str, Callable[[Path], object]] = {
    "a folder": Path.mkdir,
    "a named pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_regular_file_is_refused_by_name(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "it"
    OTHERS[kind](path)

    with pytest.raises(OSError, match=f"it is {kind}, not a file with text"):
        read_bytes(path, 10)
    with pytest.raises(Unreadable, match=f"cannot be read: it is {kind}, not a file with text"):
        read_text(path)


def test_one_byte_more_than_wanted_shows_that_there_are_more(tmp_path: Path) -> None:
    path = tmp_path / "it"
    path.write_bytes(b"12345")

    assert [read_bytes(path, most) for most in (3, 4, 5, 6)] == [b"1234", b"12345", b"12345", b"12345"]
