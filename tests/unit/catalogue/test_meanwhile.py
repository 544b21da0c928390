"""What happens to a file while a catalogue is built: that file is treated as it then is, and nothing else is lost."""

import contextlib
import gc
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue import pool, prepared, taking, updating
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.stamps import changes
from dossier_tui.library import sources
from dossier_tui.library.from_files import FromFiles
from dossier_tui.library.loading import Loaded, load
from dossier_tui.library.origin import Shared
from dossier_tui.model import Dossier, Source
from dossier_tui.views.figures import figures_of
from tests.benchmarks.corpus import write
from tests.conftest import age

DOSSIERS = 12


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "library"
    write(root, DOSSIERS)
    age(*root.rglob("*.yaml"))
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: root)
    monkeypatch.setattr(updating, "BATCH", 4)
    return root


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "catalogue.sqlite3"


@pytest.fixture
def deleted(monkeypatch: pytest.MonkeyPatch) -> list[Catalogue]:
    """The catalogues whose file was deleted."""
    catalogues: list[Catalogue] = []
    monkeypatch.setattr(Catalogue, "_delete_file", catalogues.append)
    return catalogues


def vanish(file: Path) -> None:
    file.unlink()


def become_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def become_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def lead_nowhere(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.with_name("nothing"))


def lead_to_itself(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def become_empty(file: Path) -> None:
    file.write_bytes(b"")


def become_bytes(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 9)


def be_edited(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: New "), encoding="utf-8")


def get_another_name(file: Path) -> None:
    file.rename(file.with_name("abkhazia-russia.yaml"))


def change_in_a_moment_long_past(file: Path) -> None:
    be_edited(file)
    age(file)


HAPPENINGS = (
    vanish, become_a_folder, become_a_pipe, lead_nowhere, lead_to_itself, become_empty, become_bytes, be_edited,
    get_another_name, change_in_a_moment_long_past,
)  # fmt: skip


def assert_as_files(catalogue: Catalogue) -> None:
    files, kept = FromFiles(catalogue.roots), Kept(catalogue)
    assert catalogue.notice == ""
    assert dict(kept.paths) == dict(files.paths)
    assert {row.key for row in catalogue.rows()} == set(files.paths)
    for key in files.paths:
        assert catalogue.reading(key) == files.reading(key), key
    assert catalogue.broken == [key for key in files.paths if files.reading(key).dossier is None]


def dossier_files(root: Path) -> list[Path]:
    return sorted((root / "dossiers").glob("*.yaml"))


@pytest.fixture
def after_the_listing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Callable[[], object]]]:
    """What is done after the changes have been found, before any dossier is read."""
    happenings: list[Callable[[], object]] = []
    before = changes

    def changing(paths: Any, known: Any) -> Any:
        found = before(paths, known)
        if len(paths) == DOSSIERS:
            while happenings:
                happenings.pop()()
        return found

    monkeypatch.setattr(updating, "changes", changing)
    yield happenings
    assert not happenings


@pytest.mark.parametrize("many", [1, pool.MANY], ids=["in several processes", "in one process"])
def test_whatever_happens_to_files_before_they_are_read(
    root: Path,
    path: Path,
    deleted: list[Catalogue],
    after_the_listing: list[Callable[[], object]],
    monkeypatch: pytest.MonkeyPatch,
    many: int,
) -> None:
    monkeypatch.setattr(updating, "MANY", many)
    files = dossier_files(root)

    def happen() -> None:
        for file, happening in zip(files, HAPPENINGS, strict=False):
            happening(file)

    after_the_listing.append(happen)
    catalogue = Catalogue.open((root,), path)
    catalogue.update()  # the file with another name has been found by nobody yet

    assert_as_files(catalogue)
    assert deleted == []
    assert len(catalogue.broken) == 6


@pytest.mark.parametrize("happening", HAPPENINGS)
def test_whatever_happens_to_a_file_while_it_is_read(
    root: Path, path: Path, deleted: list[Catalogue], monkeypatch: pytest.MonkeyPatch, happening: Callable[[Path], None]
) -> None:
    file = dossier_files(root)[5]
    prepare, begun = prepared.prepare, list[str]()

    def while_reading(origin: Any, key: str, state: Any) -> Any:
        done = prepare(origin, key, state)
        if key == file.stem and key not in begun:
            happening(file)
        begun.append(key)
        return done

    monkeypatch.setattr(taking, "prepare", while_reading)
    catalogue = Catalogue.open((root,), path)
    if happening is get_another_name:
        catalogue.update()

    assert_as_files(catalogue)
    assert deleted == []
    assert len(begun) <= DOSSIERS + 1


def test_a_file_that_changed_only_while_it_was_read_is_read_again(
    root: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = dossier_files(root)[5]
    written, prepare = file.read_bytes(), prepared.prepare

    def while_another_is_there(origin: Any, key: str, state: Any) -> Any:
        if key != file.stem:
            return prepare(origin, key, state)
        be_edited(file)
        try:
            return prepare(origin, key, state)
        finally:
            file.write_bytes(written)

    monkeypatch.setattr(taking, "prepare", while_another_is_there)
    catalogue = Catalogue.open((root,), path)
    monkeypatch.setattr(taking, "prepare", prepare)
    age(file)
    catalogue.update()

    assert_as_files(catalogue)


def test_a_registry_that_changed_only_while_it_was_read_is_read_again(
    root: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = root / "dossiers" / "registry" / "polities.yaml"
    written, read = file.read_bytes(), FromFiles._read_shared

    def while_another_is_there(origin: FromFiles) -> Shared:
        file.write_text(written.decode().replace("name: ", "name: New "), encoding="utf-8")
        try:
            return read(origin)
        finally:
            file.write_bytes(written)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FromFiles, "_read_shared", while_another_is_there)
        catalogue = Catalogue.open((root,), path)
    age(file)
    catalogue.update()

    assert_as_files(catalogue)


def test_a_source_that_changed_only_while_it_was_read_is_read_again(
    root: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = FromFiles((root,)).reading(dossier_files(root)[0].stem).dossier
    assert dossier
    file = root / "seeds" / f"{dossier.cited_sources[0]}.yaml"
    written = file.read_bytes()

    def while_another_is_there(source: Path, kind: type[Source]) -> Loaded[Source]:
        if source != file:
            return load(source, kind)
        file.write_text(written.decode().replace("publisher: ", "publisher: New "), encoding="utf-8")
        try:
            return load(source, kind)
        finally:
            file.write_bytes(written)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources, "load", while_another_is_there)
        catalogue = Catalogue.open((root,), path)
    age(file)
    catalogue.update()

    assert_as_files(catalogue)


def test_a_dossier_on_which_the_program_fails_does_not_take_the_others_with_it(
    root: Path, path: Path, deleted: list[Catalogue], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = dossier_files(root)[5]

    def failing(dossier: Any) -> Any:
        if dossier.key == file.stem:
            raise KeyError("a mistake of the program")
        return figures_of(dossier)

    monkeypatch.setattr(prepared, "figures_of", failing)
    catalogue = Catalogue.open((root,), path)
    reading = catalogue.reading(file.stem)

    assert (catalogue.broken, len(catalogue.rows()), deleted) == ([file.stem], DOSSIERS, [])
    assert reading
    assert [str(problem) for problem in reading.problems] == [
        f"{file}: cannot be read, by a mistake of this program (KeyError: 'a mistake of the program')"
    ]


def test_the_folder_may_vanish(
    root: Path, path: Path, deleted: list[Catalogue], after_the_listing: list[Callable[[], object]]
) -> None:
    after_the_listing.append(lambda: (root / "dossiers").rename(root / "elsewhere"))
    catalogue = Catalogue.open((root,), path)

    assert (catalogue.rows(), catalogue.broken, catalogue.notice, deleted) == ([], [], "", [])


@pytest.mark.parametrize("error", [BrokenProcessPool, OSError("too many processes")])
@pytest.mark.parametrize("batches", [0, 1])
def test_what_a_killed_process_leaves_is_done_without_it(
    root: Path, path: Path, deleted: list[Catalogue], monkeypatch: pytest.MonkeyPatch, error: Exception, batches: int
) -> None:
    def killed(all_batches: Any, roots: Any, _: Path) -> Iterator[Any]:
        yield from pool.taken_here(all_batches[:batches], FromFiles(roots))
        raise error

    monkeypatch.setattr(updating, "MANY", 1)
    monkeypatch.setattr(pool, "_in_processes", killed)
    catalogue = Catalogue.open((root,), path)

    assert_as_files(catalogue)
    assert deleted == []


def test_processes_that_cannot_begin_are_done_without(
    root: Path, path: Path, deleted: list[Catalogue], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """They begin by importing this package, and find another."""
    (tmp_path / "other" / "dossier_tui").mkdir(parents=True)
    (tmp_path / "other" / "dossier_tui" / "__init__.py").write_text("raise ImportError('another')")
    monkeypatch.syspath_prepend(tmp_path / "other")
    monkeypatch.setattr(updating, "MANY", 1)
    catalogue = Catalogue.open((root,), path)

    assert_as_files(catalogue)
    assert deleted == []


def test_where_one_core_may_be_used_there_is_no_further_process(
    root: Path, path: Path, deleted: list[Catalogue], monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(*_: object) -> Iterator[Any]:
        raise AssertionError("a further process was started")

    monkeypatch.setattr(updating, "MANY", 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3}, raising=False)
    monkeypatch.setattr(updating, "taken_in_processes", started)
    catalogue = Catalogue.open((root,), path)

    assert_as_files(catalogue)
    assert deleted == []


def test_as_many_processes_are_started_as_cores_may_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 5}, raising=False)
    assert pool.cores() == 2

    monkeypatch.delattr(os, "sched_getaffinity")
    assert pool.cores() == 64


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_processes_that_nobody_waits_for_begin_no_further_dossier(
    root: Path, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def waiting(_: FromFiles, key: str) -> None:
        (tmp_path / key).touch()
        if key != "first":
            pool._stopping.wait()

    Catalogue.open((root,), path).close()
    monkeypatch.setattr(pool, "get_context", lambda _: get_context("fork"))
    monkeypatch.setattr(pool, "taken", waiting)
    batches = [["first"], *([f"a{number}", f"b{number}"] for number in range(9))]
    building = pool.taken_in_processes(batches, FromFiles((root,)), path)

    assert next(building) == {"first": None}
    building.close()  # type: ignore[attr-defined]
    assert (tmp_path / "first").exists()
    assert not list(tmp_path.glob("b[0-9]"))


def test_no_dossier_stands_twice_in_the_index_after_all_that(root: Path, path: Path) -> None:
    for happening in (be_edited, vanish):
        happening(dossier_files(root)[0])
        Catalogue.open((root,), path).close()
    with contextlib.closing(sqlite3.connect(path)) as db:
        numbers = db.execute("SELECT count(*), count(DISTINCT key) FROM dossiers").fetchone()

    assert numbers == (DOSSIERS - 1, DOSSIERS - 1)


def test_a_dossier_that_was_taken_in_leaves_nothing_to_look_for_as_garbage(root: Path) -> None:
    shared = FromFiles((root,)).shared.whole()
    origin = FromFiles((root,), lambda: shared)
    keys = sorted(path.stem for path in (root / "dossiers").glob("*.yaml"))
    gc.collect()
    gc.disable()
    try:
        assert all(taking.taken(origin, key) for key in keys)
        assert not [each for each in gc.get_objects() if isinstance(each, Dossier) and each.key in keys]
    finally:
        gc.enable()
