"""An error ends what was begun, and nothing else: the reader is told, and goes on with what they had."""

import asyncio
from typing import Any

import pytest
from msgspec.structs import replace
from textual.widgets import Input

from dossier_tui.desk import Desk
from dossier_tui.tui.screens import reader
from dossier_tui.tui.screens.export import ExportDialog
from dossier_tui.tui.screens.help import HelpScreen
from dossier_tui.tui.screens.several import SeveralPage
from dossier_tui.tui.session import Session
from dossier_tui.tui.textual_hooks import MOST_FAILURES
from dossier_tui.tui.widgets.blockview import BlockView
from tests.tui.textual_hooks import notices_of

PAIR = "russia-kyrgyzstan"


def fails(*_: object, **__: object) -> Any:
    """Stands in place of anything."""
    raise LookupError("[/] gone")


def told_of(at):
    """The notice of the one error, which a log has; the error is taken out."""
    (error,) = at.failures
    at.failures.clear()
    assert isinstance(error, LookupError)
    (notice,) = (each for each in notices_of(at.app) if "LookupError: [/] gone" in each)
    log = notice.rpartition(" ")[2]
    with open(log) as file:  # noqa: PTH123
        assert "LookupError" in file.read()
    return notice


async def goes_on(at):
    """Whether the dossier below answers keys."""
    while len(at.app.screen_stack) > 1:
        await at.press("escape")
    return "Who met whom" in await at.press("3") and "Since they last met" in await at.press("1")


@pytest.mark.parametrize(
    ("failing", "keys", "told"),
    [
        ("dossier_tui.words.fact.plain_fact", "3y", "Copy has failed"),
        ("dossier_tui.tui.session.Session.toggle_bookmark", "3b", "Bookmark has failed"),
        ("dossier_tui.desk.clipboard.copy", "3y", "Something has failed"),
        ("dossier_tui.tui.screens.anniversaries.AnniversariesScreen.content", "c", "Something has failed"),
        ("dossier_tui.tui.screens.several.SeveralPage._read", "p", "Something has failed"),
        ("dossier_tui.tui.screens.bookmarks.AnnotationsPage._gather", "B", "Something has failed"),
        ("dossier_tui.tui.commands.editing.editor", "3e", "Edit the file has failed"),
    ],
)
async def test_an_error_in_a_command_a_handler_or_a_worker_is_told_and_the_app_goes_on(
    sit, bundled, monkeypatch, failing, keys, told
):
    monkeypatch.setenv("SSH_CONNECTION", "1")
    async with sit(bundled, PAIR) as at:
        monkeypatch.setattr(failing, fails)
        await at.press(*keys)
        assert told in told_of(at)
        assert await goes_on(at)


@pytest.mark.parametrize(
    ("dialog", "method", "key"), [(ExportDialog, "_whose_words", "x"), (HelpScreen, "show_title", "?")]
)
async def test_a_screen_that_cannot_be_opened_is_left(sit, bundled, monkeypatch, dialog, method, key):
    async with sit(bundled, PAIR) as at:
        before = list(at.app.screen_stack)
        monkeypatch.setattr(dialog, method, fails)
        await at.press(key)
        told_of(at)
        assert list(at.app.screen_stack) == before
        assert await goes_on(at)


async def test_a_pane_that_cannot_be_shown_leaves_the_one_that_is(sit, bundled, monkeypatch):
    async with sit(bundled, PAIR) as at:
        await at.press("3")
        monkeypatch.setitem(reader.PANE, "timeline", replace(reader.PANE["timeline"], blocks=fails))
        await at.press("7")
        assert "Timeline has failed" in told_of(at)
        assert "Who met whom" in at.text
        assert await goes_on(at)


async def test_a_note_that_fails_to_be_saved_stays_with_its_text_and_as_a_draft(sit, bundled, monkeypatch):
    async with sit(bundled, PAIR) as at:
        await at.press("3", "a")
        await at.type("precious words")
        monkeypatch.setattr(Session, "write_note", fails)
        shown = await at.press("ctrl+s")
        told_of(at)
        assert "precious words" in shown
        await at.press("!", "ctrl+q")
    assert [draft.text for draft in Desk.open().drafts._all()] == ["precious words!"]


async def test_what_fails_whenever_it_is_drawn_ends_the_app(sit, bundled, monkeypatch):
    failures = []
    with pytest.raises(LookupError):  # noqa: PT012
        async with sit(bundled, PAIR) as at:
            failures = at.failures
            monkeypatch.setattr(BlockView, "pieces_at", fails)
            for _ in range(1000):
                at.app.screen.view.refresh()
                await asyncio.sleep(0.01)
                if at.app.crash:
                    break
    assert len(failures) == MOST_FAILURES


async def test_a_page_that_fails_answers_the_keys_that_are_typed_ahead(sit, bundled, monkeypatch):
    async with sit(bundled, PAIR) as at:
        monkeypatch.setattr(SeveralPage, "_read", fails)
        await at.press("p", "j", "q", "5")
        told_of(at)
        assert "5 Security" in at.text


@pytest.mark.parametrize(
    "typed", ["~nosuchuser/x.md", "~nosuchuser", "x\0y.md", "x" * 5000, "\ud800.md", "/dev/null/x"]
)
async def test_no_name_of_a_file_ends_the_export_dialog(sit, bundled, tmp_path, typed):
    async with sit(bundled, PAIR) as at:
        await at.press("x")
        at.app.screen.query_one("#to", Input).value = typed
        await at.press("enter")
        assert isinstance(at.app.screen, ExportDialog)
        assert at.app.screen.query_one("#error").display
        assert at.app.screen.query_one("#to", Input).value == typed
    assert not list(tmp_path.glob("*.md"))
