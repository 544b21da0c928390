"""Drafts: what is typed into a note is on the disk before it is saved, and is offered again."""

import signal
import subprocess
import sys

import pytest

from dossier_tui.desk import Desk
from dossier_tui.tui.screens import notes
from tests.tui.textual_hooks import notices_of

PAIR = "russia-kyrgyzstan"


def drafts():
    """The texts of the drafts on the disk."""
    return [draft.text for draft in Desk.open().drafts._all()]


def kept():
    """The notes on the disk."""
    return [mark.text for mark in Desk.open().annotations.notes]


@pytest.fixture
def at_once(monkeypatch):
    """Drafts are kept without a pause."""
    monkeypatch.setattr(notes, "DRAFT_PAUSE", 0.001)


@pytest.fixture
def never(monkeypatch):
    """Drafts are kept only when the dialog ends."""
    monkeypatch.setattr(notes, "DRAFT_PAUSE", 600)


async def until(at, text):
    """Waits until a draft of this text is on the disk."""
    for _ in range(200):
        await at.pilot.pause(0.01)
        if drafts() == [text]:
            return
    assert drafts() == [text]


async def test_what_is_typed_is_on_the_disk_before_it_is_saved(sit, bundled, at_once):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        assert drafts() == []
        await at.type("half a thought")
        await until(at, "half a thought")
        assert kept() == []
        await at.press("ctrl+s")
        assert (kept(), drafts()) == (["half a thought"], [])


@pytest.mark.parametrize("way", ["quit", "pop", "shut"])
async def test_every_other_end_of_the_dialog_keeps_a_draft_and_the_next_note_goes_on_with_it(sit, bundled, never, way):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("half a thought")
        assert drafts() == []
        if way == "quit":
            await at.press("ctrl+q")
        elif way == "pop":
            at.app.pop_screen()
            await at.settle()
    assert (kept(), drafts()) == ([], ["half a thought"])

    async with sit(bundled, PAIR) as at:
        shown = await at.press("3", "a")
        assert "half a thought" in shown
        assert "not saved the last time" in " ".join(shown.split())
        await at.type("!")
        await at.press("ctrl+s")
    assert (kept(), drafts()) == (["half a thought!"], [])


async def test_what_is_thrown_away_leaves_no_draft(sit, bundled, at_once):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("bad idea")
        await until(at, "bad idea")
        await at.press("escape", "tab", "enter")
        assert drafts() == []
        assert "bad idea" not in await at.press("a")


async def test_words_that_are_taken_back_leave_no_draft(sit, bundled, at_once):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x", "ctrl+s", "a", "y")
        await until(at, "xy")
        await at.press("backspace", "escape")
    assert (kept(), drafts()) == (["x"], [])


async def test_a_draft_is_offered_only_on_its_own_entry(sit, bundled, never):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("of the first")
        at.app.pop_screen()
        assert "of the first" not in await at.press("j", "a")


async def test_a_draft_of_a_note_that_was_changed_meanwhile_becomes_a_note_beside_it(sit, bundled, never):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x", "ctrl+s", "a", "y")
        at.app.pop_screen()
        await at.settle()
        marks = Desk.open().annotations
        marks.edit(marks.notes[0], "theirs")
        await at.press("a", "ctrl+s")
    assert (sorted(kept()), drafts()) == (["theirs", "xy"], [])


async def test_a_note_that_cannot_be_saved_is_a_draft(sit, bundled, never):
    lock = Desk.open().annotations.path.with_name(".notes.toml.lock")
    lock.mkdir(parents=True)
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("precious")
        assert "Not saved" in await at.press("ctrl+s")
        assert drafts() == ["precious"]


async def test_save_pressed_twice_saves_once(sit, bundled, never):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x")
        dialog = at.app.screen
        dialog.action_save()
        dialog.action_save()
        dialog.action_leave()
        await at.settle()
    assert (kept(), drafts()) == (["x"], [])


@pytest.mark.parametrize("written", [b"text = ", b"text = 5\n", b"\xff", b"\0" * 64])
async def test_a_draft_that_cannot_be_read_is_named_and_stays(sit, bundled, never, written):
    bad = Desk.open().drafts.folder / "bad.toml"
    bad.parent.mkdir(parents=True)
    bad.write_bytes(written)
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        assert any(str(bad) in notice for notice in notices_of(at.app))
        await at.press("x", "ctrl+s")
    assert (kept(), bad.read_bytes()) == (["x"], written)


async def test_where_no_draft_can_be_kept_the_reader_is_told_and_goes_on(sit, bundled, at_once):
    folder = Desk.open().drafts.folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("x")
        for _ in range(200):
            await at.pilot.pause(0.01)
            if "No draft can be kept" in at.text:
                break
        assert "No draft can be kept" in at.text
        await at.press("ctrl+s")
    assert kept() == ["x"]


WRITER = """
import itertools
from pathlib import Path
from dossier_tui.desk.drafts import Draft, Drafts
drafts = Drafts(Path({folder!r}))
for number in itertools.count():
    drafts.keep(Draft(id="one", dossier="a-b", record="r", text=f"whole {{number}} " + "x" * 20_000 + " end"))
    print(number, flush=True)
"""


@pytest.mark.slow
def test_a_draft_is_whole_whenever_its_writer_is_killed_and_nothing_is_left_beside_it():
    folder = Desk.open().drafts.folder
    for after in range(12):
        code = WRITER.format(folder=str(folder))
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            said = [writer.stdout.readline() for _ in range(after + 1)][-1]
            writer.send_signal(signal.SIGKILL)
        (text,) = drafts()
        assert int(text.split()[1]) >= int(said)
        assert text.endswith("x end")
    Desk.open().drafts.drop(next(Desk.open().drafts._all()))
    assert {path.name for path in folder.iterdir()} <= {".drafts.lock"}
