"""A file is whole or not there: written aside and put in place, refusing what exists, leaving nothing when it fails."""

import os
import pty
import socket
import stat
from pathlib import Path

import pytest

from dossier_tui.files import writing
from dossier_tui.files.writing import sweep, write_file


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

    monkeypatch.setattr(writing, "put", fail)
    (tmp_path / "a.md").write_text("old")

    with pytest.raises(OSError, match="No space left"):
        write_file(tmp_path / ("a.md" if force else "b.md"), "new", force=force)

    assert names(tmp_path) == ["a.md"]
    assert (tmp_path / "a.md").read_text() == "old"


def test_a_file_that_comes_into_being_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    put = writing.put

    def somebody_else_first(temporary: Path, target: Path, *, force: bool) -> None:
        target.write_text("theirs")
        put(temporary, target, force=force)

    monkeypatch.setattr(writing, "put", somebody_else_first)

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


@pytest.mark.parametrize("there", ["file", "nothing"])
def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path, there: str) -> None:
    home, dotfiles = tmp_path / "home", tmp_path / "dotfiles"
    home.mkdir()
    dotfiles.mkdir()
    (home / "first").symlink_to("second")
    (home / "second").symlink_to(dotfiles / "a.md")
    if there == "file":
        (dotfiles / "a.md").write_text("old")

    write_file(home / "first", "new", force=True)

    assert (dotfiles / "a.md").read_text() == "new"
    assert [path.is_symlink() for path in (home / "first", home / "second", dotfiles / "a.md")] == [True, True, False]
    assert names(home) + names(dotfiles) == ["first", "second", "a.md"]


@pytest.mark.parametrize("target", ["there", "gone"])
def test_a_link_is_not_written_through_unasked(tmp_path: Path, target: str) -> None:
    (tmp_path / "there").write_text("old")
    (tmp_path / "a.md").symlink_to(tmp_path / target)

    with pytest.raises(FileExistsError):
        write_file(tmp_path / "a.md", "new")

    assert names(tmp_path) == ["a.md", "there"]
    assert (tmp_path / "there").read_text() == "old"


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("a.md")

    with pytest.raises(OSError, match="symbolic link"):
        write_file(tmp_path / "a.md", "new", force=True)

    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("through_link", [False, True])
def test_a_pipe_is_written_through_and_stays_a_pipe(tmp_path: Path, force: bool, through_link: bool) -> None:
    pipe = path = tmp_path / "pipe"
    os.mkfifo(pipe)
    if through_link:
        path = tmp_path / "link"
        path.symlink_to(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(path, "new", force=force)
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


def test_a_pipe_that_nobody_reads_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(OSError, match="nobody reads"):
        write_file(tmp_path / "pipe", "new", force=True)

    assert stat.S_ISFIFO((tmp_path / "pipe").lstat().st_mode)


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    controller, terminal = pty.openpty()
    try:
        write_file(Path(os.ttyname(terminal)), "new", force=True)
        assert os.read(controller, 10) == b"new"
        assert stat.S_ISCHR(Path(os.ttyname(terminal)).stat().st_mode)
    finally:
        os.close(controller)
        os.close(terminal)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path may have some hundred bytes only
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket")
        with pytest.raises(OSError, match="neither a file"):
            write_file(Path("socket"), "new", force=True)
    assert names(tmp_path) == ["socket"]


def test_what_killed_writers_left_of_one_file_is_swept_and_nothing_else(tmp_path: Path) -> None:
    kept = [".a.md.lock", ".b.md.abcd1234.tmp", ".a.md.backup-of-mine", "a.md", "a.md.abcd1234.tmp"]
    for name in (*kept, ".a.md.abcd1234", ".a.md.x_2345yz.tmp"):
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to(tmp_path / "a.md")

    sweep(tmp_path / "link")

    assert names(tmp_path) == sorted([*kept, "link"])
