"""Whatever stands in the reader's files: it is named with its place, nothing is lost, and nothing stands in the way."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.desk import Desk, Place
from dossier_tui.desk.annotations import Annotations
from dossier_tui.desk.config import load_config
from dossier_tui.desk.storage import NotSaved
from dossier_tui.files import writing
from dossier_tui.model import Dossier
from tests.conftest import MakeLibrary, at

KEY = "russia-kyrgyzstan"
RECORD = "contact-2019-07-11"

BAD_BYTES = {
    "no toml": (b"a = 1\nb = [", 2),
    "two of one key": (b"a = 1\na = 2\n", 2),
    "not utf-8": (b"# one\na = '\xff'\n", 2),
    "utf-16": ("a = 1\n".encode("utf-16"), 1),
    "nul": (b"a = 1\n\0", 2),
    "only nuls, as after a power cut": (bytes(512), 1),
    "deep lists": (b"a = 1\nb = " + b"[" * 60_000, 2),
    "deep and closed": (b"a = " + b"[" * 99 + b"]" * 99, 1),
    "deep tables": (b"a = 1\n" + b"c" + b".a" * 300 + b" = 1", 2),
    "a key of very many parts": (b"\n" + b"a." * 60_000 + b"a = 1", 2),
    "deep inline tables": (b"a = " + b"{a = " * 3000, 1),
    "a number too long to read": (b"a = " + b"9" * 9999, 0),
}
"""The content of a file that is no use, and the line that the message must name; 0 where none is known."""
BAD_SHAPES = {
    "notes = {}\n": 1, "\n[notes]\n": 2, "notes = 5\n": 1, "a = 1\nnotes = 'x'\n": 2, "[notes.deep.er]\nx = 1\n": 1,
    "notes.x = 1\n": 1, '"notes" = true\n': 1, "a = 1\n\n[ bookmarks ]\n": 3,
}  # fmt: skip


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "mine").write_text("mine")


def _no_permission(path: Path) -> None:
    path.write_text("mine")
    path.chmod(0)


def _link_to_folder(path: Path) -> None:
    _folder(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


def _link_to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to("pipe")


OBSTACLES: dict[str, Callable[[Path], None]] = {
    "a folder": _folder,
    "no permission": _no_permission,
    "a pipe": os.mkfifo,
    "a link to a folder": _link_to_folder,
    "a link to a pipe": _link_to_pipe,
    "a link to itself": lambda path: path.symlink_to(path.name),
}  # fmt: skip


@pytest.fixture
def dossier(make_library: MakeLibrary) -> Dossier:
    found = make_library().dossier(KEY)
    assert found
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk" / "notes.toml"


def aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.broken-*"))


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def place_of(path: Path, line: int) -> str:
    return f"{path}:{line}:" if line else f"{path}: "


@pytest.mark.parametrize(("content", "line"), BAD_BYTES.values(), ids=BAD_BYTES)
def test_a_note_is_saved_whatever_the_file_holds_and_that_stays_as_it_was(
    dossier: Dossier, path: Path, content: bytes, line: int
) -> None:
    put(path, content)
    path.chmod(0o600)
    marks = Annotations(path)

    assert marks.all == []
    assert marks.notice.startswith(place_of(path, line))
    assert path.read_bytes() == content
    assert aside(path) == []

    marks.add(dossier, at(RECORD), "mine")
    (kept,) = aside(path)
    assert kept.read_bytes() == content
    assert str(kept) in marks.moved
    assert place_of(path, line) in marks.moved
    assert [note.text for note in Annotations(path).all] == ["mine"]
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("written", "line"), BAD_SHAPES.items())
def test_a_file_of_another_shape_costs_only_what_has_that_shape(
    dossier: Dossier, path: Path, written: str, line: int
) -> None:
    other = "notes" if "bookmarks" in written else "bookmarks"
    written = f'{written}\n[[{other}]]\ndossier = "{KEY}"\nrecord = "{RECORD}"\nlabel = "good"\nmine = 1\n'
    put(path, written.encode())
    marks = Annotations(path)

    assert [mark.label for mark in marks.all] == ["good"]
    assert marks.notice.startswith(place_of(path, line))
    marks.add(dossier, at("trade-2018"), "a note")
    marks.toggle(dossier, at("trade-2018"))
    assert sorted((mark.record, mark.text) for mark in Annotations(path).all) == [
        (RECORD, ""), ("trade-2018", ""), ("trade-2018", "a note"),
    ]  # fmt: skip
    assert "mine = 1" in path.read_text()
    assert [kept.read_text() for kept in aside(path)] == [written]


@pytest.mark.parametrize("obstacle", OBSTACLES.values(), ids=OBSTACLES)
def test_a_note_is_saved_whatever_stands_under_the_name_of_the_file(
    dossier: Dossier, path: Path, obstacle: Callable[[Path], None]
) -> None:
    obstacle(path)
    before = path.lstat()
    marks = Annotations(path)
    assert marks.all == []
    readable = not marks.notice  # to the superuser no file is forbidden
    marks.add(dossier, at(RECORD), "mine")

    assert [note.text for note in Annotations(path).all] == ["mine"]
    if not readable or aside(path):
        (kept,) = aside(path)
        assert (kept.lstat().st_ino, stat.S_IFMT(kept.lstat().st_mode)) == (before.st_ino, stat.S_IFMT(before.st_mode))
    elsewhere = path.with_name("elsewhere")
    assert not elsewhere.exists() or (elsewhere / "mine").read_text() == "mine"


BAD_ENTRIES = [
    "text = 1", "dossier = 1\nrecord = 'x'", "record = 'x'", f"dossier = '{KEY}'\nrecord = 'x'\nmade = 'yesterday'",
    f"dossier = '{KEY}'\nrecord = 'x'\nmade = 2020-01-01", f"dossier = '{KEY}'\nrecord = 'x'\nid = []",
    f"dossier = '{KEY}'\nrecord = 'x'\ntext = {{a = 1}}",
    f"dossier = '{KEY}'\nrecord = 'x'\nmade = 0001-01-01T00:00:00+14:00",
]  # fmt: skip


@pytest.mark.parametrize("entry", BAD_ENTRIES)
def test_one_bad_entry_costs_only_itself_and_stays(dossier: Dossier, path: Path, entry: str) -> None:
    Annotations(path).add(dossier, at(RECORD), "[[notes]] one")
    written = f"{path.read_text()}\n[[notes]]\n{entry}\n"
    put(path, written.encode())
    marks = Annotations(path)

    assert [mark.text for mark in marks.all] == ["[[notes]] one"]
    line = written[: written.rindex("[[notes]]")].count("\n") + 1
    assert marks.notice.startswith(f"{path}:{line}:1: entry 2 of notes: ")
    marks.edit(marks.all[0], "two")
    assert entry.partition(" ")[0] in path.read_text().rpartition("[[notes]]")[2]
    assert aside(path) == []


def test_entries_that_are_no_tables_cost_only_themselves(dossier: Dossier, path: Path) -> None:
    put(path, b"notes = [1, 'x', [2]]\n")
    Annotations(path).add(dossier, at(RECORD), "mine")

    marks = Annotations(path)
    assert [mark.text for mark in marks.all] == ["mine"]
    assert marks.notice.endswith("(and 2 more)")
    assert aside(path) == []


def test_a_byte_order_mark_costs_nothing(dossier: Dossier, path: Path) -> None:
    Annotations(path).add(dossier, at(RECORD), "one")
    put(path, b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    marks = Annotations(path)

    marks.add(dossier, at(RECORD), "two")
    assert [mark.text for mark in marks.all] == ["one", "two"]
    assert (marks.notice, aside(path)) == ("", [])


def test_every_bad_file_has_a_name_of_its_own(dossier: Dossier, path: Path) -> None:
    for number in range(3):
        put(path, b"bad %d" % number)
        Annotations(path).add(dossier, at(RECORD), "x")

    assert sorted(kept.read_bytes() for kept in aside(path)) == [b"bad 0", b"bad 1", b"bad 2"]


def test_nothing_is_taken_away_from_a_file_that_has_become_unreadable(dossier: Dossier, path: Path) -> None:
    marks = Annotations(path)
    note = marks.add(dossier, at(RECORD), "one")
    put(path, b"notes = [")

    with pytest.raises(NotSaved, match=r"notes\.toml:1:"):
        marks.remove(note)
    assert (path.read_bytes(), aside(path)) == (b"notes = [", [])


def test_a_bad_file_comes_back_where_no_new_one_can_be_written(
    dossier: Dossier, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    put(path, b"notes = [")
    monkeypatch.setattr(writing, "put", disk_full)

    with pytest.raises(NotSaved, match="No space left"):
        Annotations(path).add(dossier, at(RECORD), "mine")
    assert (path.read_bytes(), aside(path)) == (b"notes = [", [])


@pytest.mark.parametrize(
    "text", ["\ud800", "a\0b", "\x1b[31m", "\u2028", "x" * 100_000, "[[notes]]\n[notes]\nnotes = {}"]
)
def test_a_note_of_any_characters_is_saved(dossier: Dossier, path: Path, text: str) -> None:
    Annotations(path).add(dossier, at(RECORD), text)

    assert [mark.text for mark in Annotations(path).all] == [text.replace("\ud800", "\ufffd")]


@pytest.mark.parametrize("content", [b"", b"notes = ["])
def test_notes_in_a_dotfiles_repository_stay_there(dossier: Dossier, path: Path, content: bytes) -> None:
    real = path.parent.parent / "dotfiles" / "notes.toml"
    put(real, content)
    path.symlink_to(real)
    Annotations(path).add(dossier, at(RECORD), "mine")

    assert path.is_symlink()
    assert [mark.text for mark in Annotations(real).all] == ["mine"]
    assert [kept.read_bytes() for kept in aside(real)] == ([content] if content else [])


@pytest.mark.parametrize(("content", "line"), BAD_BYTES.values(), ids=BAD_BYTES)
def test_the_reading_position_is_saved_whatever_the_file_holds(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "state.toml"
    put(path, content)
    desk = Desk.open(path)

    assert desk.notice.startswith(place_of(path, line))
    assert path.read_bytes() == content
    desk.leave_at("a-b", Place("economy"))
    (kept,) = aside(path)
    assert kept.read_bytes() == content
    assert str(kept) in desk.notice
    assert Desk.open(path).place("a-b") == Place("economy")


@pytest.mark.parametrize("obstacle", OBSTACLES.values(), ids=OBSTACLES)
def test_the_reading_position_is_saved_whatever_stands_there(tmp_path: Path, obstacle: Callable[[Path], None]) -> None:
    path = tmp_path / "state.toml"
    obstacle(path)
    Desk.open(path).leave_at("a-b", Place("economy"))

    assert Desk.open(path).place("a-b") == Place("economy")


def test_one_bad_reading_position_costs_only_itself_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    put(path, b'theme = "paper"\nmine = 1\n[places.a-b]\npane = "economy"\n[places.c-d]\npane = 5\n[places]\n'[:-9])
    desk = Desk.open(path)

    assert desk.notice.startswith(f"{path}:5:1: reading position in c-d: ")
    assert (desk.state.theme, desk.place("a-b")) == ("paper", Place("economy"))
    desk.leave_at("e-f", Place("security"))
    assert Desk.open(path).state.last == "e-f"
    assert "pane = 5" in path.read_text()
    assert "mine = 1" in path.read_text()
    assert aside(path) == []


@pytest.mark.parametrize("written", ["places = []\n", "places = 5\n", "[[places]]\n"])
def test_other_shapes_of_the_state_cost_only_the_positions(tmp_path: Path, written: str) -> None:
    path = tmp_path / "state.toml"
    put(path, b'theme = "paper"\n' + written.encode())
    desk = Desk.open(path)

    assert desk.notice.startswith(f"{path}:2:1: 'places'")
    desk.leave_at("a-b", Place("economy"))
    assert (Desk.open(path).theme, len(aside(path))) == ("paper", 1)


def test_a_state_that_breaks_while_it_is_open_is_kept_and_no_known_position_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    desk = Desk.open(path)
    desk.leave_at("a-b", Place("economy"))
    put(path, b"theme = ")
    desk.leave_at("c-d", Place("security"))

    assert list(Desk.open(path).state.places) == ["a-b", "c-d"]
    assert [kept.read_bytes() for kept in aside(path)] == [b"theme = "]


@pytest.mark.parametrize(("content", "line"), BAD_BYTES.values(), ids=BAD_BYTES)
def test_a_config_file_of_any_content_is_named_and_left(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "config.toml"
    put(path, content)
    (problem,) = load_config(path).problems

    assert str(problem).startswith(place_of(path, line))
    assert problem.message.endswith("the defaults are used")
    assert path.read_bytes() == content


@pytest.mark.parametrize("obstacle", OBSTACLES.values(), ids=OBSTACLES)
def test_whatever_stands_in_place_of_the_config_file_the_defaults_are_used(
    tmp_path: Path, obstacle: Callable[[Path], None]
) -> None:
    path = tmp_path / "config.toml"
    obstacle(path)

    assert load_config(path).config.theme == ""


BAD_FINGERPRINTS = [
    b"[", b"[]", b"5", b"\0", b"", b"\xff", b"[" * 60_000, b'{"a":' * 60_000, b'{"trade-2018": 5}', b'{"a": {}}',
]  # fmt: skip


@pytest.mark.parametrize("content", BAD_FINGERPRINTS)
def test_a_bad_record_of_what_was_read_is_kept_aside_and_named(
    dossier: Dossier, tmp_path: Path, content: bytes
) -> None:
    desk = Desk.open(tmp_path / "state.toml")
    path = tmp_path / "read" / f"{KEY}.json"
    put(path, content)

    desk.new_since(dossier)
    assert path.read_bytes() == content
    desk.mark_read(dossier)
    (kept,) = aside(path)
    assert kept.read_bytes() == content
    assert str(kept) in desk.notice
    assert Desk.open(tmp_path / "state.toml").new_since(dossier) == frozenset()


@pytest.mark.parametrize("name", ["notes.toml", "state.toml", f"read/{KEY}.json"])
def test_what_killed_copies_left_goes_with_the_next_write(dossier: Dossier, tmp_path: Path, name: str) -> None:
    left = (tmp_path / name).with_name(f".{Path(name).name}.abcd_123.tmp")
    put(left, b'[[notes]]\ntext = "secret"\n')
    desk = Desk.open(tmp_path / "state.toml")
    desk.annotations.add(dossier, at(RECORD), "x")
    desk.leave_at(KEY, Place("economy"))
    desk.mark_read(dossier)

    assert not left.exists()
    assert (tmp_path / name).exists()
