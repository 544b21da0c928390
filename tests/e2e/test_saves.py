"""Saves are seen in a real terminal: by the open app, and by `check --watch`."""

import signal
from pathlib import Path

import pexpect
import pytest

from tests.conftest import FILES, write_files

from .terminal import Terminal

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of one's own beside the folders of the terminal."""
    root = tmp_path / "library"
    write_files(root, FILES)
    return root


def test_the_open_app_shows_a_save_a_broken_one_and_the_next(library: Path, tmp_path: Path) -> None:
    path = library / FILE
    text = path.read_text()
    terminal = Terminal(["--library", str(library), PAIR], tmp_path)
    terminal.wait_for("Since they last met")
    path.write_text(text.replace("Russia and Kyrgyzstan", "Moscow and Bishkek"))
    terminal.wait_for("Moscow and Bishkek")
    path.write_text(text.replace("title:", "tilte:"))
    terminal.wait_for("The last good version is shown")
    assert "Moscow and Bishkek" in terminal.text
    path.write_text(text)
    terminal.wait_for("Russia and Kyrgyzstan")
    terminal.child.send("\x11")
    terminal.child.expect(pexpect.EOF)


def heed_interrupts() -> None:
    """Do not ignore Ctrl-C, as a suite that runs in the background does and hands down."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.parametrize("words", [[], [PAIR]])
def test_check_reports_again_after_each_save_until_it_is_interrupted(
    library: Path, tmp_path: Path, words: list[str]
) -> None:
    path = library / FILE
    text = path.read_text()
    watching = ["check", "--library", str(library), "--watch", *words]
    terminal = Terminal(watching, tmp_path, columns=120, preexec_fn=heed_interrupts)
    terminal.wait_for("0 problems")
    terminal.wait_for("press Ctrl-C to end")
    path.write_text(text.replace("place: moscow", "place: mosco"))
    terminal.wait_for("did you mean 'moscow'?")
    terminal.wait_for("1 problem")
    path.write_text(text)
    terminal.read(lambda: terminal.output.count(b"press Ctrl-C to end") == 3)
    terminal.child.sendintr()
    terminal.child.expect(pexpect.EOF)
    terminal.child.wait()
    assert terminal.child.exitstatus == 0
