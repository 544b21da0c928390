"""The reader's own editor on what is selected."""

import contextlib
import os
import signal
from pathlib import Path

import pytest

from dossier_tui.tui.commands.editing import command, editor
from tests.tui.conftest import TAB

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"


@pytest.fixture
def edits(monkeypatch):
    """Stands for the editor: what it is called with, and what it does to the file."""
    called = []

    def begin(change=lambda path: None):
        def run(words):
            called.append(words)
            change(words)
            return ""

        monkeypatch.setenv("VISUAL", "vim -n")
        monkeypatch.setattr("dossier_tui.tui.commands.editing._ended", run)
        monkeypatch.setattr("dossier_tui.tui.app.DossierApp.suspend", lambda _: contextlib.nullcontext())
        return called

    return begin


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_the_editor_opens_at_the_line_of_the_record_and_the_file_is_read_again(
    sit, make_library, tmp_path, edits, size
):
    path = tmp_path / FILE
    called = edits(lambda _: path.write_text(path.read_text().replace("working visit", "state visit")))
    async with sit(make_library(), PAIR, size) as at:
        shown = await at.press("3", "e")
        line = path.read_text().splitlines().index("    - date: 2019-07-11") + 1
        assert called == [["vim", "-n", f"+{line}", str(path)]]
        assert "state visit" in shown
        assert at.app.screen.active == "leadership"


async def test_sources_and_names_are_edited_in_their_own_files(sit, make_library, tmp_path, edits):
    called = edits()
    async with sit(make_library(), PAIR) as at:
        await at.press(TAB["sources"], "e")
        while "Jeenbekov" not in at.marked:
            await at.press("j")
        await at.press("e")
    assert called[0][2:] == ["+1", str(tmp_path / "seeds/sputnik-2019.yaml")]
    assert called[1][2:] == ["+5", str(tmp_path / "dossiers/registry/people.yaml")]


async def test_a_broken_file_is_opened_where_it_is_broken(sit, make_library, tmp_path, edits):
    called = edits()
    async with sit(make_library(), PAIR) as at:
        path = tmp_path / FILE
        broken = path.read_text().replace("kind: working visit", "kind: [working visit")
        path.write_text(broken)
        assert "last good version" in await at.press("3", "r")
        await at.press("e")
    line = broken[: broken.index("kind: [")].count("\n") + 1
    assert called[0][2] in {f"+{line}", f"+{line + 1}"}


@pytest.mark.parametrize("keys", [["e"], ["!", "e"], ["!", "enter"], ["enter", "!", "e"]])
async def test_a_broken_dossier_and_its_problem_are_edited_where_they_are_shown(
    sit, make_library, tmp_path, edits, keys
):
    path = tmp_path / FILE
    library = make_library()
    path.write_text(path.read_text().replace("place: moscow", "place: mosco"))
    called = edits()
    async with sit(library) as at:
        await at.press(*keys)
    number = next(n for n, line in enumerate(path.read_text().splitlines(), 1) if "mosco" in line)
    assert [words[2] for words in called] == [f"+{number}"]
    assert str(tmp_path / called[0][3]) == str(path)  # the folder is the current one


async def test_a_record_of_a_draft_is_edited_at_its_own_line(sit, make_library, tmp_path, edits):
    path = tmp_path / FILE
    library = make_library()
    path.write_text(path.read_text().replace("place: moscow", "place: mosco"))
    called = edits()
    async with sit(library, PAIR) as at:
        await at.press("4", "e")
    number = next(n for n, line in enumerate(path.read_text().splitlines(), 1) if "period: 2018" in line)
    assert called == [["vim", "-n", f"+{number}", str(path)]]


async def test_a_record_found_in_the_timeline_of_several_is_edited_in_its_file(sit, make_library, tmp_path, edits):
    called = edits()
    async with sit(make_library()) as at:
        await at.press("t", "z", "z", "e")
    assert called[0][3] == str(tmp_path / FILE)


async def test_without_an_editor_the_reader_is_told_where_it_is(sit, make_library, monkeypatch):
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    async with sit(make_library(), PAIR) as at:
        await at.press("3", "e")
        assert at.told == f"No editor is set: set VISUAL or EDITOR. It is at {FILE}:8"


async def test_an_editor_that_is_not_there_is_named(sit, make_library, monkeypatch):
    monkeypatch.setenv("VISUAL", "no-such-editor")
    monkeypatch.setattr("dossier_tui.tui.app.DossierApp.suspend", lambda _: contextlib.nullcontext())
    async with sit(make_library(), PAIR) as at:
        await at.press("3", "e")
        assert at.told.startswith("no-such-editor could not be started: No such file")


async def test_a_terminal_that_cannot_be_handed_over_is_said(sit, make_library, monkeypatch):
    monkeypatch.setenv("VISUAL", "vi")
    async with sit(make_library(), PAIR) as at:
        await at.press("3", "e")
        assert "needs a terminal that can be handed over" in at.told


@pytest.mark.parametrize(
    ("words", "run"),
    [
        (["vi"], ["vi", "+7", "/f.yaml"]),
        (["/usr/bin/nano", "-w"], ["/usr/bin/nano", "-w", "+7", "/f.yaml"]),
        (["emacsclient", "-t"], ["emacsclient", "-t", "+7", "/f.yaml"]),
        (["hx"], ["hx", "/f.yaml:7"]),
        (["code", "--wait"], ["code", "--wait", "--goto", "/f.yaml:7"]),
        (["kate"], ["kate", "--line", "7", "/f.yaml"]),
        (["my-editor"], ["my-editor", "/f.yaml"]),
    ],
    ids=" ".join,
)
def test_each_editor_is_told_the_line_in_its_own_way(words, run):
    assert command(words, Path("/f.yaml"), 7) == run


def test_visual_goes_before_editor_and_what_cannot_be_read_counts_as_not_set():
    assert editor({"VISUAL": "vim -n", "EDITOR": "nano"}) == ["vim", "-n"]
    assert editor({"VISUAL": "'open", "EDITOR": "nano"}) == ["nano"]
    assert editor({"EDITOR": " "}) == []


async def test_keys_that_interrupt_are_the_editors_and_not_inherited_as_ignored(sit, make_library, edits, tmp_path):
    async with sit(make_library(), PAIR) as at:
        handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGQUIT)]

        def interrupted(_: object) -> None:
            for number in (signal.SIGINT, signal.SIGQUIT):
                os.kill(os.getpid(), number)
                assert signal.getsignal(number) is not signal.SIG_IGN

        edits(interrupted)
        await at.press("3", "e")
        assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGQUIT)] == handlers


async def test_what_carries_a_claim_is_edited_from_the_coverage(sit, make_library, tmp_path, edits):
    path = tmp_path / FILE
    called = edits()
    async with sit(make_library(), PAIR, "120x40") as at:
        await at.press("C", "G", "k", "e")
    number = next(n for n, line in enumerate(path.read_text().splitlines(), 1) if "period: 2018" in line)
    assert called == [["vim", "-n", f"+{number}", str(path)]]
