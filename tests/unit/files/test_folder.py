"""Several files in a folder are all old or all new, and nothing else in it is lost."""

import multiprocessing
import os
import random
import signal
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from dossier_tui.files import folder as folder_module
from dossier_tui.files import writing
from dossier_tui.files.folder import write_folder

OLD = {"a.csv": b"old a", "b.csv": b"old b", "gone.csv": b"old"}
NEW = {"a.csv": b"new a", "b.csv": b"new b", "c.csv": b"new c"}
NAMES = tuple({**OLD, **NEW})


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def no_exchange(*_: object) -> None:
    raise OSError(22, "Invalid argument")


@pytest.fixture(params=["exchanged", "in place"])
def tables(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with old files, where the system can exchange folders, and where it cannot."""
    if request.param == "in place":
        monkeypatch.setattr(folder_module, "_exchange_names", no_exchange)
    folder = tmp_path / "tables"
    write_folder(folder, OLD)
    return folder


def renew(folder: Path) -> None:
    write_folder(folder, NEW, obsolete=NAMES, force=True)


def test_a_folder_is_made_with_all_that_is_in_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "tables", NEW)

    assert content(tmp_path / "tables") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_new_files_and_folders_have_the_permissions_that_any_have(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_folder(tmp_path / "tables", NEW)
    finally:
        os.umask(before)

    assert (tmp_path / "tables").stat().st_mode & 0o777 == 0o750
    assert (tmp_path / "tables" / "a.csv").stat().st_mode & 0o777 == 0o640


def test_the_old_files_give_way_to_the_new_ones(tables: Path) -> None:
    renew(tables)

    assert content(tables) == NEW
    assert [path.name for path in tables.parent.iterdir()] == ["tables"]


def test_the_folder_and_its_files_keep_their_permissions(tables: Path) -> None:
    tables.chmod(0o700)
    (tables / "a.csv").chmod(0o600)
    renew(tables)

    assert tables.stat().st_mode & 0o777 == 0o700
    assert (tables / "a.csv").stat().st_mode & 0o777 == 0o600


def test_nothing_is_replaced_unasked(tables: Path) -> None:
    for names in ({"a.csv": b"new"}, {"c.csv": b"new"}):
        with pytest.raises(FileExistsError):
            write_folder(tables, names, obsolete=NAMES)

    assert content(tables) == OLD


@pytest.mark.parametrize("more", ["files only", "a folder too"])
def test_what_else_is_in_the_folder_stays(tables: Path, more: str) -> None:
    (tables / "notes.txt").write_text("mine")
    (tables / ".hidden").symlink_to("nowhere")
    if more == "a folder too":
        (tables / "drafts").mkdir()
        (tables / "drafts" / "one.txt").write_text("mine too")
    renew(tables)

    assert content(tables) == {**NEW, "notes.txt": b"mine"}
    assert (tables / ".hidden").readlink() == Path("nowhere")
    assert more == "files only" or (tables / "drafts" / "one.txt").read_text() == "mine too"


def test_what_somebody_writes_into_the_folder_meanwhile_stays(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tables / "notes.txt").write_text("mine")
    exchange = folder_module._exchange_names

    def after_others(one: Path, other: Path) -> None:
        (tables / "new.txt").write_text("theirs")
        (tables / "saved").write_text("mine, changed")
        (tables / "saved").replace(tables / "notes.txt")
        exchange(one, other)

    monkeypatch.setattr(folder_module, "_exchange_names", after_others)
    renew(tables)

    assert content(tables) == {**NEW, "notes.txt": b"mine, changed", "new.txt": b"theirs"}


def test_a_link_to_a_folder_stays_and_the_folder_is_written(tables: Path) -> None:
    link = tables.with_name("link")
    link.symlink_to("tables")
    renew(link)

    assert link.is_symlink()
    assert content(tables) == NEW


def test_a_shell_in_the_folder_sees_the_new_files(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tables)
    renew(Path())

    assert content(Path()) == NEW


def fail(*_: object) -> NoReturn:
    raise OSError(28, "No space left on device")


def failing(call: Callable[..., Path], at: int) -> Callable[..., Path]:
    left = iter(range(at))

    def maybe(*words: object, **named: object) -> Path:
        return fail() if next(left, None) is None else call(*words, **named)

    return maybe


@pytest.mark.parametrize("written", [0, 1, 2])
def test_a_full_disk_leaves_all_old_files(tables: Path, monkeypatch: pytest.MonkeyPatch, written: int) -> None:
    monkeypatch.setattr(folder_module, "stage", failing(writing.stage, written))
    with pytest.raises(OSError, match="No space"):
        renew(tables)

    assert content(tables) == OLD
    assert [path.name for path in tables.parent.iterdir()] == ["tables"]


@pytest.mark.parametrize("put", [0, 1, 2])
def test_where_one_file_cannot_be_put_in_place_the_others_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put: int
) -> None:
    tables = tmp_path / "tables"
    write_folder(tables, OLD)
    replace, left = Path.replace, iter(range(put))

    def maybe(path: Path, target: Path) -> Path:
        return replace(path, target) if target.name not in NEW or next(left, None) is not None else fail()

    with monkeypatch.context() as patched:
        patched.setattr(folder_module, "_exchange_names", no_exchange)
        patched.setattr(folder_module, "write_file", lambda path, content, force: path.write_bytes(content))
        patched.setattr(Path, "replace", maybe)
        with pytest.raises(OSError, match="No space"):
            renew(tables)

    assert content(tables) == OLD


@pytest.mark.parametrize("name", ["a.csv", "c.csv", "gone.csv"])
def test_a_folder_in_the_place_of_a_file_is_refused(tables: Path, name: str) -> None:
    (tables / name).unlink(missing_ok=True)
    (tables / name).mkdir()
    before = content(tables)
    with pytest.raises(OSError, match="no file"):
        renew(tables)

    assert content(tables) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(NotADirectoryError):
        write_folder(tmp_path / "file", NEW, force=True)

    assert (tmp_path / "file").read_text() == "mine"


def _write_for_ever(folder: Path) -> None:
    while True:
        renew(folder)
        write_folder(folder, OLD, obsolete=NAMES, force=True)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_writer_that_is_killed_leaves_all_old_files_or_all_new_ones(tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    write_folder(tables, OLD)
    (tables / "notes.txt").write_text("mine")
    chance = random.Random(1)
    for _ in range(20):
        writer = multiprocessing.get_context("fork").Process(target=_write_for_ever, args=(tables,))
        writer.start()
        writer.join(chance.uniform(0.005, 0.03))
        assert writer.pid
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()

        assert content(tables) in ({**OLD, "notes.txt": b"mine"}, {**NEW, "notes.txt": b"mine"})
