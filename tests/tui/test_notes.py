"""Notes: written, kept, found again, and never lost."""

import pytest

from dossier_tui.blocks import lines_of, text_of
from dossier_tui.desk import Desk
from dossier_tui.values import Address, has_controls
from tests.tui.textual_hooks import notices_of

PAIR = "russia-kyrgyzstan"


def kept():
    """The notes on the disk."""
    return [mark.text for mark in Desk.open().annotations.notes]


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_a_note_is_written_without_ctrl_and_stands_with_its_record(sit, bundled, size):
    async with sit(bundled, PAIR, size) as at:
        await at.press("3", "j", "a")
        assert "Note on Meeting of 13 June 2019" in await at.type("Ask [them] about ёлка")
        assert "Note kept" in await at.press("tab", "enter")
        assert kept() == ["Ask [them] about ёлка"]
        assert "✎13 June" in at.text
        shown = at.text if size == "120x40" else await at.press("enter")
        assert "Your note" in shown
        assert "Ask [them] about ёлка" in shown


async def test_escape_asks_before_it_loses_what_was_written(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("half")
        assert "Not saved yet" in await at.press("escape")
        assert "Not saved yet" not in await at.press("escape")
        await at.type(" done")
        await at.press("escape", "enter")
        assert kept() == ["half done"]


async def test_what_is_thrown_away_leaves_the_note_as_it_was(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x", "ctrl+s", "a", "y")
        await at.press("escape", "tab", "enter")
        assert kept() == ["x"]
        assert "Note on" not in await at.press("a", "escape")


async def test_a_note_goes_on_where_it_was_and_goes_when_no_words_are_left(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x", "ctrl+s", "a", "y", "enter", "z", "ctrl+s")
        assert kept() == ["xy\nz"]
        await at.press("a", *["backspace"] * 5)
        assert "Note taken away" in await at.press("ctrl+s")
        assert kept() == []


async def test_all_notes_are_listed_and_enter_goes_there(sit, bundled):
    async with sit(bundled, PAIR, "120x40") as at:
        assert "No note yet" in await at.press("A")
        await at.press("q", "3", "j", "a", "x", "ctrl+s")
        here = at.app.screen.selected
        assert "Meeting of 13 June 2019: x" in await at.press("1", "ф", "escape", "Ф")
        await at.press("enter")
        assert (at.app.screen.active, at.app.screen.selected) == ("leadership", here)


async def test_a_note_is_written_on_from_the_list(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x", "ctrl+s", "A", "a", "y", "ctrl+s")
        assert ": xy" in at.text


async def test_two_copies_that_write_on_one_note_keep_both_wordings(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a", "x", "ctrl+s", "a", "1")
        other = Desk.open().annotations
        other.edit(other.notes[0], "x2")
        await at.press("ctrl+s")
        assert sorted(kept()) == ["x1", "x2"]
        assert "Your 2 notes" in await at.press("enter")


async def test_a_note_that_cannot_be_kept_stays_in_the_dialog(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("precious")
        lock = Desk.open().annotations.path.with_name(".notes.toml.lock")
        lock.unlink(missing_ok=True)
        lock.mkdir(parents=True)
        shown = " ".join((await at.press("ctrl+s")).split())
        assert "Not saved:" in shown
        assert "precious" in shown
        lock.rmdir()
        await at.press("ctrl+s")
        assert kept() == ["precious"]


@pytest.mark.parametrize("written", ["notes = {}\n", "[notes]\n", "notes = 5\n", "notes = [", "a=" + "[" * 9999])
async def test_a_note_is_saved_over_a_file_that_cannot_be_read_and_that_file_is_kept(sit, bundled, written):
    path = Desk.open().annotations.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written)
    async with sit(bundled, PAIR, "120x40") as at:
        await at.press("3", "a")
        await at.type("precious")
        await at.press("ctrl+s")
        assert any("is kept as" in notice and f"{path}:1:" in notice for notice in notices_of(at.app))
    assert kept() == ["precious"]
    assert [each.read_text() for each in path.parent.glob("notes.toml.broken-*")] == [written]


async def test_one_bad_entry_hides_neither_the_others_nor_the_dialog(sit, bundled):
    path = Desk.open().annotations.path
    async with sit(bundled, PAIR, "120x40") as at:
        await at.press("3", "a", "x", "ctrl+s")
        path.write_text(f"{path.read_text()}\n[[notes]]\ntext = 1\n")
        listed = await at.press("A")
        assert "entry 2 of notes" in " ".join(listed.split())
        assert ": x" in listed
        await at.press("q", "a", "y", "ctrl+s")
    assert kept() == ["xy"]
    assert "text = 1" in path.read_text()


async def test_the_dialog_fits_the_smallest_screen(sit, bundled):
    async with sit(bundled, PAIR, "60x16") as at:
        shown = await at.press("3", "a", "x", "escape")
        for words in ("Note on", "Not saved yet", "Save", "Throw away", "esc leave"):
            assert words in shown


async def test_a_note_that_would_steer_the_terminal_is_shown_harmless_and_kept_as_it_is(sit, bundled):
    steering = "red \x1b[31m title \x1b]0;x\x07 \x9b2J \u202eback \x7f"
    Desk.open().annotations.add(bundled.dossier(PAIR), Address("record", "contact-2019-07-11", PAIR), steering)
    async with sit(bundled, PAIR) as at:
        shown = await at.press("3", "a")
        assert "red ␛[31m title ␛]0;x␇ �2J �back ␡" in shown
        assert not has_controls(shown)
        await at.type("!")
        await at.press("ctrl+s")
    assert kept() == [f"{steering}!"]


@pytest.mark.parametrize("size", ["60x16", "120x40"])
async def test_a_long_note_does_not_push_the_facts_down_and_stands_below_them_in_full(sit, bundled, size):
    note = " ".join(f"Sentence {number} of what I think." for number in range(400))
    dossier = bundled.dossier(PAIR)
    meeting = dossier.address(dossier.record("contact-2019-06-13"))
    Desk.open().annotations.add(dossier, meeting, note)
    async with sit(bundled, PAIR, size) as at:
        at.app.screen.jump(meeting)
        await at.settle()
        await at.press("tab")
        lines = [text_of(each) for block in at.app.screen._detail._blocks for _, each in lines_of(block)]
        assert "Sentence 0 of what I think" in lines[2]
        assert len(lines[2]) < 300
        assert lines[2].endswith("… (all of it stands below)")
        assert lines.index("Your note in full") > lines.index("Vladimir Putin; Sooronbay Jeenbekov")
        assert note in lines
