"""One bad file or folder is a problem at its place; nothing waits for it, and the rest of the library is read."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.catalogue import stamps
from dossier_tui.library import Library, NotALibrary, find_roots
from dossier_tui.library.folders import MOST_BYTES, bytes_of
from dossier_tui.library.written import Written
from tests.conftest import FILES, MakeLibrary

PAIR = "russia-kyrgyzstan"
BAD = ["dossiers/a-b.yaml", "seeds/bad.yaml", "dossiers/registry/people.yaml"]


def socket_at(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)  # a whole path may be too long for a socket
        Path(path.name).rename(path)


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "it is a named pipe, not a file with text"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "it is a device, not a file with text"),
    "folder": (lambda path: path.mkdir(), "it is a folder, not a file with text"),
    "socket": (socket_at, "it is a socket, not a file with text"),
    "loop": (lambda path: path.symlink_to(path.name), "Too many levels of symbolic links"),
    "dangling": (lambda path: path.symlink_to("nowhere"), "No such file or directory"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_no_regular_file_is_a_problem_there(
    make_library: MakeLibrary, tmp_path: Path, kind: str, name: str
) -> None:
    make, says = KINDS[kind]
    made = make_library({name: None})
    make(tmp_path / name)

    assert f"{name}: cannot be read: {says}" in list(map(str, made.problems()))
    assert made.dossier(PAIR) if "registry" not in name else made.problems_of(PAIR)


def test_no_more_of_a_file_is_read_than_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)

    assert len(bytes_of(path)) == MOST_BYTES + 1
    assert stamps.digest(path)
    assert stamps.digest(tmp_path) == "cannot be read: it is a folder, not a file with text"


@pytest.mark.parametrize("name", ["dossiers", "dossiers/registry", "seeds"])
def test_a_folder_that_cannot_be_read_is_a_problem(
    make_library: MakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refusing(read: Callable[[Path], object]) -> Callable[[Path], object]:
        def refused(folder: Path) -> object:
            if Path(folder) == tmp_path / name:
                raise PermissionError(13, "Permission denied", str(folder))
            return read(folder)

        return refused

    made = make_library()
    monkeypatch.setattr(os, "listdir", refusing(os.listdir))
    monkeypatch.setattr(Path, "iterdir", refusing(Path.iterdir))

    assert f"{name}: cannot be read: Permission denied" in list(map(str, made.problems()))
    assert list(made.paths) == ([] if name == "dossiers" else [PAIR])


def test_a_link_to_no_folder_is_a_problem(make_library: MakeLibrary, tmp_path: Path) -> None:
    made = make_library({name: None for name in FILES if name.startswith("seeds/")})
    (tmp_path / "seeds").rmdir()
    (tmp_path / "seeds").symlink_to("nowhere")

    assert "seeds: cannot be read: No such file or directory" in list(map(str, made.problems()))


@pytest.mark.parametrize("named", ["~nosuchuser/x", "loop", "a\0b"])
def test_a_root_that_cannot_be_looked_at_is_no_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")

    with pytest.raises(NotALibrary):
        find_roots([named])


@pytest.mark.parametrize(
    ("name", "function"),
    [
        (f"dossiers/{PAIR}.yaml", "from_files.check_dossier"),
        ("seeds/sputnik-2019.yaml", "sources.check_source"),
        ("seeds/sputnik-2019.yaml", "loading.conform"),
        ("dossiers/registry/people.yaml", "entries.check_registry"),
        ("dossiers/registry/people.yaml", "loading.read"),
    ],
)
def test_a_mistake_of_the_program_at_one_file_is_a_problem_of_that_file(
    make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch, name: str, function: str
) -> None:
    def fails(*arguments: object) -> object:
        written = next((each for each in arguments if isinstance(each, Written)), None)
        if name in (written.path if written else "", arguments[-1]):
            raise RecursionError("too deep")
        return original(*arguments)

    module, _, attribute = f"dossier_tui.library.{function}".rpartition(".")
    original = getattr(__import__(module, fromlist=[attribute]), attribute)
    monkeypatch.setattr(f"{module}.{attribute}", fails)
    made: Library = make_library({"dossiers/abkhazia-georgia.yaml": ABKHAZIA})

    assert f"{name}: cannot be read, by a mistake of this program (RecursionError: too deep)" in [
        str(problem) for problem in made.problems()
    ]
    assert made.dossier("abkhazia-georgia") or "registry" in name


ABKHAZIA = """
    model: 2
    title: Abkhazia and Georgia
    parties: [abkhazia, georgia]
    as_of: 2019-07-11
    sources: {kr: kremlin-2019}
    """


@pytest.mark.parametrize(
    ("field", "written"),
    [("about_itself", r'"1,\n"'), ("url", r'"https://example.org\n"'), ("sha256", f'"{"0" * 64}\\n"')],
)
def test_a_line_feed_after_a_value_is_no_part_of_its_form(make_library: MakeLibrary, field: str, written: str) -> None:
    made = make_library(
        {"seeds/kremlin-2019.yaml": FILES["seeds/kremlin-2019.yaml"].rstrip() + f"\n        {field}: {written}\n"}
    )

    assert [p for p in made.problems() if p.path == "seeds/kremlin-2019.yaml" and " is not " in p.message]


MISNAMED = [
    "Russia–X.yaml", "a b.yaml", "-x.yaml", "x-.yaml", "a--b.yaml", "A.yaml", "ру-кг.yaml", "a_b.yaml", ".yaml.yaml",
    "\x1b[2J.yaml", "a\nb.yaml", os.fsdecode(b"\xff.yaml"), "a.b.yaml", "a.YAML", "A.yml", "é.yaml", "a\u202eb.yaml",
]  # fmt: skip


@pytest.mark.parametrize("folder", ["dossiers", "seeds"])
@pytest.mark.parametrize("name", [name for name in MISNAMED if not name.startswith(".")])
def test_a_file_whose_name_is_no_id_is_a_problem_there_and_not_read(
    make_library: MakeLibrary, tmp_path: Path, name: str, folder: str
) -> None:
    made = make_library()
    (tmp_path / folder / name).write_text("rubbish")

    (problem,) = made.problems()
    assert problem.path == f"{folder}/{name}"
    assert problem.message.startswith("is not read: ")
    assert list(made.paths) == [PAIR]
