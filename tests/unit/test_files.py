"""A file is whole or not there: written aside and put in place, refusing what exists, leaving nothing when it fails."""

import os
from pathlib import Path

import pytest

from dossier_tui import files
from dossier_tui.files import write_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_written_as_utf8_with_plain_line_feeds(tmp_path: Path) -> None:
    write_file(tmp_path / "a.md", "Сухум\n– two\n")

    assert (tmp_path / "a.md").read_bytes() == "Сухум\n– two\n".encode()
    assert names(tmp_path) == ["a.md"]


def test_what_exists_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    with pytest.raises(FileExistsError):
        write_file(path, "new")

    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.md"]


def test_force_replaces_it_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)

    write_file(path, "new", force=True)

    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "a.md", "new")
    finally:
        os.umask(before)

    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("force", [False, True])
def test_nothing_is_left_behind_where_it_cannot_be_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_put", fail)
    (tmp_path / "a.md").write_text("old")

    with pytest.raises(OSError, match="No space left"):
        write_file(tmp_path / ("a.md" if force else "b.md"), "new", force=force)

    assert names(tmp_path) == ["a.md"]
    assert (tmp_path / "a.md").read_text() == "old"


def test_a_file_that_comes_into_being_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    put = files._put

    def somebody_else_first(temporary: Path, target: Path, *, force: bool) -> None:
        target.write_text("theirs")
        put(temporary, target, force=force)

    monkeypatch.setattr(files, "_put", somebody_else_first)

    with pytest.raises(FileExistsError):
        write_file(path, "ours")

    assert path.read_text() == "theirs"
    assert names(tmp_path) == ["a.md"]


def test_a_file_is_written_where_the_disk_knows_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_file(tmp_path / "a.md", "new")

    assert (tmp_path / "a.md").read_text() == "new"
    assert names(tmp_path) == ["a.md"]


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "gone" / "a.md", "new")

    assert names(tmp_path) == []


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_is_never_taken_for_a_file(tmp_path: Path, force: bool) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(IsADirectoryError):
        write_file(tmp_path / "folder", "new", force=force)

    assert names(tmp_path) == ["folder"]
