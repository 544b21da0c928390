"""Several new files in several folders are all written, or nothing is, and no folder is left behind."""

import errno
import os
from pathlib import Path

import pytest

from dossier_tui.files import several
from dossier_tui.files.several import write_new
from dossier_tui.files.writing import put, stage


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder, with the content of files."""
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in sorted(folder.rglob("*"))}


def test_files_and_folders_are_made(tmp_path: Path) -> None:
    write_new({tmp_path / "a" / "b" / "one.yaml": b"1", tmp_path / "two.yaml": b"2"}, [tmp_path / "c"])

    assert tree(tmp_path) == {"a": None, "a/b": None, "a/b/one.yaml": b"1", "c": None, "two.yaml": b"2"}


def test_a_file_that_exists_stays_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_bytes(b"old")
    with pytest.raises(FileExistsError) as error:
        write_new({tmp_path / "new" / "one.yaml": b"1", tmp_path / "old.yaml": b"2"})

    assert error.value.filename == str(tmp_path / "old.yaml")
    assert tree(tmp_path) == {"old.yaml": b"old"}


@pytest.mark.parametrize("step", ["stage", "put"])
def test_what_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def full(*given: object, **more: object) -> object:
        if "two.yaml" in str(given):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(given[0]))
        return {"stage": stage, "put": put}[step](*given, **more)  # type: ignore[operator]

    monkeypatch.setattr(several, step, full)
    with pytest.raises(OSError, match="No space left") as error:
        write_new({tmp_path / "a" / "one.yaml": b"1", tmp_path / "b" / "two.yaml": b"2"}, [tmp_path / "c"])

    assert error.value.filename == str(tmp_path / "b" / "two.yaml")
    assert tree(tmp_path) == {}


def test_an_interrupt_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(temporary: Path, path: Path, *, force: bool) -> None:
        put(temporary, path, force=force)
        if path.name == "two.yaml":
            raise KeyboardInterrupt

    monkeypatch.setattr(several, "put", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_new({tmp_path / "one.yaml": b"1", tmp_path / "two.yaml": b"2"})

    assert tree(tmp_path) == {}


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        write_new({tmp_path / "file" / "a" / "one.yaml": b"1"})

    assert tree(tmp_path) == {"file": b""}
