"""What a reader without rights meets: folders and files that cannot be read or written. Only root can play one.

What the reader does is done here once before, since another user may be unable to import what it needs.
"""

import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import filelock  # noqa: F401  (before the rights are given up: nobody else may be able to read where it is installed)
import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.cli import main
from dossier_tui.desk.annotations import Annotations
from dossier_tui.desk.storage import NotSaved
from dossier_tui.files.folder import write_folder
from dossier_tui.files.writing import write_file
from dossier_tui.library import Library
from dossier_tui.values import Address
from tests.conftest import FILES, write_files

NOBODY = 65534
pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user"
)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that any user reaches and that belongs to nobody."""
    with tempfile.TemporaryDirectory() as name:
        os.chown(name, NOBODY, NOBODY)
        if not as_nobody(lambda: os.access(main.__code__.co_filename, os.R_OK)):
            pytest.skip("the user nobody may not read the folder of this checkout, and so cannot import from it")
        monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: Path(name))
        yield Path(name)


def as_nobody(act: Callable[[], object]) -> object:
    """Do something as the user nobody, in another process, and return what it returns, or the error."""

    def child() -> None:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        try:
            sender.send(act())
        except Exception as error:  # noqa: BLE001  (the caller looks at it)
            sender.send(error)

    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    assert receiver.poll(60)
    outcome: object = receiver.recv()
    process.join()
    return outcome


@pytest.fixture
def library(folder: Path) -> Library:
    write_files(folder / "library", FILES)
    (folder / "library" / "dossiers" / "a-b.yaml").write_text("title: x\n")
    (folder / "library" / "dossiers" / "a-b.yaml").chmod(0)
    Catalogue.open((folder / "library",), folder / "before" / "index.sqlite3").search("moscow")
    return Library((folder / "library",))


def test_a_file_that_cannot_be_read_is_a_problem_there_and_the_rest_is_read(library: Library) -> None:
    said = as_nobody(lambda: [*map(str, library.problems_of("a-b")), library.dossier("russia-kyrgyzstan") is not None])

    assert said == [f"{library.paths['a-b']}: cannot be read: Permission denied", True]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_cannot_be_written_stays_as_it_is(folder: Path, force: bool) -> None:
    (folder / "mine").mkdir(0o755)
    (folder / "mine" / "a.md").write_text("old")
    error = as_nobody(lambda: write_file(folder / "mine" / ("a.md" if force else "b.md"), "new", force=force))

    assert isinstance(error, PermissionError)
    assert {path.name: path.read_text() for path in (folder / "mine").iterdir()} == {"a.md": "old"}


def test_a_folder_of_files_in_one_that_cannot_be_written_is_written_in_place(folder: Path) -> None:
    (folder / "mine").mkdir(0o755)
    (folder / "mine" / "tables").mkdir()
    os.chown(folder / "mine" / "tables", NOBODY, NOBODY)
    files = {"a.csv": b"a", "b.csv": b"b"}

    assert as_nobody(lambda: write_folder(folder / "mine" / "tables", files)) is None
    assert {path.name: path.read_bytes() for path in (folder / "mine" / "tables").iterdir()} == files


def test_files_that_one_may_not_replace_come_back(folder: Path) -> None:
    (folder / "shared").mkdir()
    (folder / "shared").chmod(0o1777)  # as in /tmp: only the owner of a file may replace it
    (folder / "shared" / "b.csv").write_text("theirs")
    (folder / "shared" / "a.csv").write_text("nobody's")
    os.chown(folder / "shared" / "a.csv", NOBODY, NOBODY)
    error = as_nobody(lambda: write_folder(folder / "shared", {"a.csv": b"new", "b.csv": b"new"}, force=True))

    assert isinstance(error, PermissionError)
    assert {path.name: path.read_text() for path in (folder / "shared").iterdir()} == {
        "a.csv": "nobody's", "b.csv": "theirs",
    }  # fmt: skip


@pytest.mark.parametrize("words", ["init mine/new", "new russia georgia", "new russia georgia --source secret.txt"])
def test_what_cannot_be_begun_is_one_line_and_leaves_nothing(
    folder: Path, library: Library, words: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "mine").mkdir(0o555)
    (folder / "secret.txt").write_text("They met.")
    (folder / "secret.txt").chmod(0)
    monkeypatch.setenv("DOSSIER_LIBRARY", str(library.roots[0]))
    monkeypatch.chdir(folder)
    before = sorted(folder.rglob("*"))
    capfd.readouterr()

    assert as_nobody(lambda: main(words.split())) == 2
    said = capfd.readouterr().err
    assert said.startswith("dossier: ")
    assert said.count("\n") == 1
    assert "Permission denied" in said
    assert sorted(folder.rglob("*")) == before


NOTE = '[[note]]\nid = "x"\ndossier = "a-b"\naddress = "y"\nlabel = "Y"\ntext = "an old note"\n'


@pytest.mark.parametrize("mode", [0o644, 0])
def test_notes_in_a_folder_that_cannot_be_written_stay_as_they_are(folder: Path, library: Library, mode: int) -> None:
    dossier = library.dossier("russia-kyrgyzstan")
    assert dossier
    path = folder / "desk" / "notes.toml"
    path.parent.mkdir()
    path.write_text(NOTE)
    path.chmod(mode)
    error = as_nobody(lambda: str(Annotations(path).add(dossier, Address("record", "trade-2018", dossier.key), "new")))

    assert isinstance(error, NotSaved)
    assert "ermission" in str(error)
    assert path.read_text() == NOTE
    assert [each.name for each in path.parent.iterdir()] == ["notes.toml"]


WHY = {"the folder": "unable to open database file", "the file": "attempt to write a readonly database"}


@pytest.mark.parametrize("what", WHY)
def test_an_index_that_cannot_be_written_is_made_in_memory(folder: Path, library: Library, what: str) -> None:
    path = folder / "cache" / "index.sqlite3"
    path.parent.mkdir()
    if what == "the file":
        path.touch(0o444)

    def search() -> tuple[int, str]:
        index = Catalogue.open(library.roots, path)
        return index.search("moscow").total, index.notice

    notice = f"The catalogue {path} cannot be used ({WHY[what]}), so it is built in memory."
    assert as_nobody(search) == (1, notice)


@pytest.mark.parametrize(
    ("words", "code"), [("list", 0), ("check", 1), ("search moscow", 0), ("export ru kg -o brief.md", 2)]
)
def test_commands_end_in_one_line(
    folder: Path, library: Library, words: str, code: int, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("DOSSIER_LIBRARY", str(library.roots[0]))
    monkeypatch.chdir(folder)
    main(words.split())
    for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
        (folder / kind).mkdir(0)
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind))
    (folder / "mine").mkdir(0o555)
    monkeypatch.chdir(folder / "mine")
    capfd.readouterr()

    assert as_nobody(lambda: main(words.split())) == code
    said = capfd.readouterr().err
    assert "stopped by an error" not in said
    assert sum(line.startswith("dossier: ") for line in said.splitlines()) == (code == 2)
