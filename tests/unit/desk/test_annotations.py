"""Bookmarks and notes: a file of the reader's own, of which two copies at work lose nothing."""

import multiprocessing
import tomllib
from pathlib import Path

import pytest

from dossier_tui.desk import Desk
from dossier_tui.desk.annotations import Annotation, Annotations
from dossier_tui.desk.storage import NotSaved
from dossier_tui.model import Dossier
from tests.conftest import FILES, MakeLibrary, at

KEY = "russia-kyrgyzstan"
RECORD = "contact-2019-07-11"


@pytest.fixture
def dossier(make_library: MakeLibrary) -> Dossier:
    found = make_library().dossier(KEY)
    assert found
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "notes.toml"


def test_a_note_is_there_when_the_file_is_read_again(dossier: Dossier, path: Path) -> None:
    Annotations(path).add(dossier, at(RECORD), "ask the ministry\nвторая строка")
    (note,) = Annotations(path).notes

    assert (note.dossier, note.record, note.text) == (KEY, RECORD, "ask the ministry\nвторая строка")
    assert note.label == "working visit of 11 July 2019"
    assert note.made


def test_marks_are_found_by_dossier_and_record(dossier: Dossier, path: Path) -> None:
    marks = Annotations(path)
    marks.add(dossier, at(RECORD), "one")
    marks.add(dossier, at("trade-2018"), "two")

    assert [mark.text for mark in marks.of(KEY)] == ["one", "two"]
    assert [mark.text for mark in marks.of(KEY, at("trade-2018"))] == ["two"]
    assert marks.of("a-b") == []


def test_a_bookmark_is_set_and_taken_away_and_is_no_note(dossier: Dossier, path: Path) -> None:
    marks = Annotations(path)
    marks.add(dossier, at(RECORD), "a note")

    assert marks.toggle(dossier, at(RECORD)) is True
    assert [mark.record for mark in marks.bookmarks] == [RECORD]
    assert marks.toggle(dossier, at(RECORD)) is False
    assert marks.bookmarks == []
    assert [mark.text for mark in marks.notes] == ["a note"]


def test_a_note_is_edited_and_removed(dossier: Dossier, path: Path) -> None:
    marks = Annotations(path)
    note = marks.edit(marks.add(dossier, at(RECORD), "first"), "second")

    assert [(mark.id, mark.text) for mark in marks.all] == [(note.id, "second")]
    marks.remove(note)
    assert marks.all == []


def test_two_copies_keep_each_others_notes(dossier: Dossier, tmp_path: Path) -> None:
    one, other = Desk.open(tmp_path / "d" / "state.toml"), Desk.open(tmp_path / "d" / "state.toml")
    assert (one.annotations.all, other.annotations.all) == ([], [])

    one.annotations.add(dossier, at(RECORD), "of the one")
    other.annotations.add(dossier, at(RECORD), "of the other")

    assert [mark.text for mark in one.annotations.all] == [mark.text for mark in other.annotations.all]
    assert {mark.text for mark in one.annotations.all} == {"of the one", "of the other"}


def test_where_both_change_one_note_both_wordings_stay(dossier: Dossier, path: Path) -> None:
    one, other = Annotations(path), Annotations(path)
    note = one.add(dossier, at(RECORD), "first")
    one.edit(note, "by the one")
    edited = other.edit(note, "by the other")

    assert [mark.text for mark in one.all] == ["by the one", "by the other"]
    assert edited.id != note.id


def test_what_one_removes_and_the_other_edits_stays(dossier: Dossier, path: Path) -> None:
    one, other = Annotations(path), Annotations(path)
    note = one.add(dossier, at(RECORD), "first")
    one.remove(note)
    other.edit(note, "still wanted")

    assert [mark.text for mark in one.all] == ["still wanted"]


def test_what_has_been_changed_meanwhile_is_not_removed(dossier: Dossier, path: Path) -> None:
    one, other = Annotations(path), Annotations(path)
    note = one.add(dossier, at(RECORD), "first")
    other.edit(note, "longer")
    one.remove(note)

    assert [mark.text for mark in one.all] == ["longer"]


def _write(path: Path, root: Path, name: str) -> None:
    from dossier_tui.library import Library

    dossier = Library((root,)).dossier(KEY)
    assert dossier
    for number in range(10):
        Annotations(path).add(dossier, at(RECORD), f"{name} {number}")


def test_processes_that_write_at_once_lose_nothing(dossier: Dossier, path: Path, tmp_path: Path) -> None:
    start = multiprocessing.get_context("spawn").Process
    writers = [start(target=_write, args=(path, tmp_path, name)) for name in ("a", "b", "c")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)

    assert {mark.text for mark in Annotations(path).all} == {
        f"{name} {number}" for name in "abc" for number in range(10)
    }


def test_what_a_mark_is_on_may_vanish_and_the_mark_is_listed_as_an_orphan(
    make_library: MakeLibrary, path: Path
) -> None:
    library = make_library()
    before = library.dossier(KEY)
    assert before
    marks = Annotations(path)
    for record in (RECORD, "trade-2018", "source:sputnik-2019", "entry:putin"):
        marks.add(before, at(record), f"on {record}")
    without = FILES[f"dossiers/{KEY}.yaml"].replace("- {period: 2018", "- {id: renamed, period: 2018")
    after = make_library({f"dossiers/{KEY}.yaml": without}).dossier(KEY)
    assert after

    assert [(mark.record, mark.label) for mark in marks.orphans([after])] == [("trade-2018", "trade in 2018")]
    assert len(marks.orphans([])) == 4


def test_entries_that_people_write_are_read_and_what_else_they_wrote_stays(dossier: Dossier, path: Path) -> None:
    path.parent.mkdir()
    path.write_text(f'colour = "red"\n[[notes]]\ndossier = "{KEY}"\nrecord = "{RECORD}"\ntext = "by hand"\nmine = 1\n')
    marks = Annotations(path)
    marks.add(dossier, at(RECORD), "by the program")

    assert [mark.text for mark in marks.notes] == ["by hand", "by the program"]
    kept = tomllib.loads(path.read_text())
    assert (kept["colour"], kept["notes"][0]["mine"]) == ("red", 1)


def test_an_entry_that_is_no_mark_is_told_and_stays_beside_the_others(dossier: Dossier, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[[notes]]\ntext = 1\n")
    marks = Annotations(path)
    marks.add(dossier, at(RECORD), "mine")

    assert [mark.text for mark in marks.all] == ["mine"]
    assert f"{path}:3:1: entry 1 of notes: " in marks.notice
    assert tomllib.loads(path.read_text())["notes"][0] == {"text": 1}


def test_ends_of_lines_become_those_of_the_file(dossier: Dossier, path: Path) -> None:
    Annotations(path).add(dossier, at(RECORD), "a\r\nb\rc")

    assert [mark.text for mark in Annotations(path).notes] == ["a\nb\nc"]


def test_a_place_that_cannot_be_written_is_told(dossier: Dossier, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(NotSaved):
        Annotations(tmp_path / "file" / "notes.toml").add(dossier, at(RECORD), "x")


@pytest.mark.parametrize("text", ["a\nb", 'quo"te', "\\", "'" * 3, '"' * 3, "\ttab", "эш"])
def test_any_text_comes_back_as_it_was(dossier: Dossier, path: Path, text: str) -> None:
    Annotations(path).add(dossier, at(RECORD), text)

    assert [mark.text for mark in Annotations(path).notes] == [text]


def test_a_mark_without_words_is_a_bookmark() -> None:
    assert not Annotation(dossier=KEY, record=RECORD).is_note


def test_two_copies_that_set_one_bookmark_set_it_once(dossier: Dossier, path: Path) -> None:
    first, second = Annotations(path), Annotations(path)
    late = Annotations(path)
    first.toggle(dossier, at(RECORD))
    second.add(dossier, at(RECORD), "")  # it had looked before the first one wrote
    late.add(dossier, at("trade-2018"), "")

    assert [mark.record for mark in late.bookmarks] == [RECORD, "trade-2018"]
    assert second.toggle(dossier, at(RECORD)) is False
