"""One fact on the clipboard: what is copied, how, and what the reader is told."""

import base64

import pytest

from dossier_tui.desk import Desk
from dossier_tui.render.markdown import markdown_fact
from dossier_tui.tui.commands.copying import first_words
from dossier_tui.words.fact import plain_fact
from tests.tui.conftest import TAB

PAIR = "russia-kyrgyzstan"
SIZES = ["80x24", "120x40"]


@pytest.fixture
def remote(monkeypatch):
    """A terminal at the other end of an ssh line, without tmux between."""
    monkeypatch.setenv("SSH_CONNECTION", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sent(monkeypatch):
    """What the app has written to its terminal for the clipboard."""
    escapes = []
    monkeypatch.setattr("dossier_tui.tui.textual_hooks.write_to_terminal", lambda _, escape: escapes.append(escape))

    def texts():
        begun = "\x1b]52;c;"
        return [base64.b64decode(each.removeprefix(begun).removesuffix("\x07")).decode() for each in escapes]

    return texts


@pytest.mark.parametrize("size", SIZES)
async def test_over_ssh_a_fact_goes_to_the_terminal_as_a_sentence_or_as_markdown(sit, bundled, remote, sent, size):
    async with sit(bundled, PAIR, size) as at:
        await at.press("3", "j")
        dossier, address = at.app.screen.shown.dossier, at.app.screen.selected
        await at.press("y")
        assert at.told.startswith("Sent to your terminal")
        assert "On 13 June 2019" in at.told
        await at.press("Y")
        assert sent() == [plain_fact(dossier, address), markdown_fact(dossier, address)]
        assert "para. 14" in sent()[0]
        assert "[^" in sent()[1]


async def test_at_the_machine_itself_its_own_clipboard_is_used(sit, bundled, monkeypatch, sent):
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    given = []

    def run(command, text):
        given.append((command, text))
        return True

    monkeypatch.setattr("dossier_tui.desk.clipboard._run", run)
    async with sit(bundled, PAIR) as at:
        assert "Copied." in await at.press("3", "н")
    (command, text) = given[0]
    assert command == ("wl-copy",)
    assert "2019" in text.decode()


async def test_where_neither_works_the_reader_is_told(sit, bundled, remote, sent, monkeypatch):
    monkeypatch.setenv("TERM", "linux")
    async with sit(bundled, PAIR) as at:
        await at.press("3", "y")
        assert at.told.startswith("Not copied: this terminal has no clipboard")


async def test_a_fact_is_copied_from_its_detail_and_from_the_page_of_its_sources(sit, bundled, remote, sent):
    async with sit(bundled, PAIR, "60x16") as at:
        await at.press("3", "j", "enter", "y", "escape", "i", "y")
        dossier = at.app.screen.shown.dossier
        assert sent()[0].startswith("On 13 June 2019")
        assert sent()[1] == plain_fact(dossier, at.app.screen.selected)


async def test_sources_and_names_can_be_taken_away_too(sit, bundled, remote, sent):
    async with sit(bundled, PAIR) as at:
        await at.press(TAB["sources"], "y")
        assert sent()[0].startswith("Sputnik/UrduPoint")


async def test_a_fact_is_copied_bookmarked_and_noted_where_it_was_found_or_is_listed(sit, bundled, remote, sent):
    async with sit(bundled) as at:
        await at.press("S")
        await at.type("Gazprom")
        await at.press("down", "y", "b")
        hit = at.app.screen.hit
        assert sent() == [plain_fact(bundled.dossier(hit.pair), hit.address)]
        assert [mark.address for mark in Desk.open().annotations.bookmarks] == [hit.address]
        await at.press("q", "t", "+", "+", "j", "y", "a", "x", "ctrl+s")
        listed = at.app.screen.selected
        assert sent()[1] == plain_fact(bundled.dossier(listed.pair), listed)
        assert [mark.address for mark in Desk.open().annotations.notes] == [listed]


async def test_where_nothing_is_selected_that_is_said(sit, bundled, remote, sent):
    async with sit(bundled, PAIR) as at:
        assert "Select an entry first" in await at.press("A", "y")
    assert not sent()


def test_first_words_are_cut_between_words_and_safe_to_show():
    assert first_words("On 1 May\x1b[2J 2019") == first_words("On 1 May␛[2J 2019")
    assert first_words("word " * 40).endswith("word …")
    assert first_words("x" * 200) == f"{'x' * 60} …"
