"""What leaves the app for other programs in a real terminal: the clipboard, the reader's editor."""

import base64
from pathlib import Path

import pytest

from .terminal import ENTERED, LEFT, Terminal
from .test_terminal import PAIR

NO_MULTIPLEXER = {"TMUX": "", "STY": ""}


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that writes down what it was called with."""
    script = tmp_path / "vim"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/called"\necho the editor has the terminal\n')
    script.chmod(0o755)
    return script


def test_over_ssh_a_fact_is_sent_to_the_terminals_clipboard(tmp_path):
    terminal = Terminal([PAIR], tmp_path, SSH_CONNECTION="1", **NO_MULTIPLEXER)
    terminal.wait_for("Since they last met")
    terminal.child.send("3")
    terminal.wait_for("Who met whom")
    terminal.child.send("jy")
    terminal.wait_for("Sent to your terminal")
    _, _, after = terminal.output.partition(b"\x1b]52;c;")
    sentence = base64.b64decode(after.partition(b"\x07")[0]).decode()
    assert sentence.startswith("On 13 June 2019, Vladimir Putin and Sooronbay Jeenbekov met in Bishkek")
    assert "para. 14" in sentence
    terminal.child.send("\x11")
    assert terminal.end() == 0


def test_the_editor_gets_the_terminal_and_gives_it_back(tmp_path, editor):
    terminal = Terminal([PAIR], tmp_path, VISUAL=str(editor), **NO_MULTIPLEXER)
    terminal.wait_for("Since they last met")
    terminal.child.send("3")
    terminal.wait_for("Who met whom")
    terminal.child.send("e")
    terminal.wait_for("The files are read again")
    line, path = (tmp_path / "called").read_text().split()
    assert line.startswith("+")
    assert path.endswith(f"dossiers/{PAIR}.yaml")
    assert b"the editor has the terminal" in terminal.output
    assert terminal.output.count(ENTERED) == terminal.output.count(LEFT) + 1 == 2
    terminal.child.send("\x11")
    assert terminal.end() == 0
