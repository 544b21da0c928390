"""How the app ends and pauses in a real terminal: signals, a terminal that is gone, the shell's `fg`."""

import os
import shlex
import signal
import tomllib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pexpect
import pytest

from .terminal import ENTERED, HIDDEN, LEFT, SHOWN, Terminal, command
from .test_terminal import PAIR

MODES = (
    (ENTERED, LEFT),
    (HIDDEN, SHOWN),
    (b"\x1b[?1000h", b"\x1b[?1000l"),
    (b"\x1b[?1003h", b"\x1b[?1003l"),
    (b"\x1b[?1004h", b"\x1b[?1004l"),
    (b"\x1b[?2004h", b"\x1b[?2004l"),
    (b"\x1b[>", b"\x1b[<u"),
)
"""What is turned on in a terminal, and off again: screen, cursor, mouse twice, focus, pastes, kitty's keys."""
PASTE_BEGINS = "\x1b[200~"


@pytest.fixture
def at(tmp_path: Path) -> Callable[..., Terminal]:
    """Starts the command in a terminal, with folders of its own."""
    return lambda *arguments, **options: Terminal([*arguments], tmp_path, **options)


def is_restored(terminal: Terminal) -> bool:
    """Whether every mode that was turned on last has been turned off since."""
    return all(terminal.output.rindex(off) > terminal.output.rindex(on) for on, off in MODES)


def pane_kept(folder: Path) -> str:
    """The pane at which the reading of the pair is kept."""
    state = tomllib.loads((folder / "state" / "dossier" / "state.toml").read_text())
    return state["places"][PAIR]["pane"]


def drafts(folder: Path) -> list[str]:
    """The texts of the drafts on the disk."""
    return [tomllib.loads(path.read_text())["text"] for path in (folder / "data" / "dossier" / "drafts").glob("*.toml")]


def start_a_note(terminal: Terminal) -> None:
    """Opens the economy of the pair, and a note with words in it."""
    terminal.wait_for("Since they last met")
    terminal.child.send("4")
    terminal.wait_for("Trade")
    terminal.child.send("a")
    terminal.wait_for("Note on")
    terminal.child.send("precious words")
    terminal.wait_for("precious words")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_app_orderly_and_is_what_it_has_died_of(at, tmp_path, name):
    terminal = at("ru", "kg")
    start_a_note(terminal)
    before = terminal.child.ptyproc.fd
    assert os.isatty(before)
    terminal.child.kill(getattr(signal, name))
    assert terminal.end() is None
    assert terminal.child.signalstatus == getattr(signal, name)
    assert is_restored(terminal)
    assert (pane_kept(tmp_path), drafts(tmp_path)) == ("economy", ["precious words"])
    assert not list((tmp_path / "state").rglob("crash-*.log"))


@pytest.mark.parametrize("ignoring", [signal.SIG_DFL, signal.SIG_IGN], ids=["", "nohup"])
def test_a_terminal_that_is_gone_ends_the_app(at, tmp_path, ignoring):
    terminal = at("ru", "kg", preexec_fn=lambda: signal.signal(signal.SIGHUP, ignoring))
    start_a_note(terminal)
    child = terminal.child
    os.close(child.child_fd)
    child.child_fd = child.ptyproc.fd = os.open(os.devnull, os.O_RDWR)
    assert child.ptyproc.wait() is None
    assert child.ptyproc.signalstatus == signal.SIGHUP
    assert (pane_kept(tmp_path), drafts(tmp_path)) == ("economy", ["precious words"])
    assert not list((tmp_path / "state").rglob("crash-*.log"))


@pytest.fixture
def in_shell(tmp_path: Path) -> Terminal:
    """The app, started from a shell that can suspend it."""
    terminal = Terminal(["--norc", "--noediting", "-i"], tmp_path, program=["bash"], PS1="shell> ", EDITOR="true")
    terminal.wait_for("shell>")
    terminal.child.send(f"{shlex.join([*command(), PAIR])}\r")
    terminal.wait_for("Since they last met")
    return terminal


def suspended(terminal: Terminal) -> None:
    """Waits until the shell has the terminal, set up as it was."""
    leaves = terminal.output.count(LEFT)
    terminal.child.send("\x1a")
    terminal.read(lambda: terminal.output.count(LEFT) > leaves)
    terminal.wait_for("Stopped")
    assert is_restored(terminal)
    terminal.child.send("stty -a\r")
    terminal.wait_for(" icanon")
    assert " echo " in terminal.text


def continued(terminal: Terminal, go_on: Callable[[], object]) -> None:
    """Continues the app and waits until it has taken the terminal: keys that come before are thrown away."""
    entries = terminal.output.count(ENTERED)
    go_on()
    terminal.read(lambda: terminal.output.count(ENTERED) > entries)


def test_ctrl_z_goes_to_the_shell_and_fg_comes_back_to_the_same_place(in_shell):
    in_shell.child.send("4j")
    in_shell.wait_for("Total, USD")
    in_shell.wait_for("▌")
    for dialog, words in (("", "Total, USD"), ("x", "Export Russia"), ("/", "find in this"), (":", "Search for")):
        in_shell.child.send(dialog)
        in_shell.wait_for(words)
        suspended(in_shell)
        continued(in_shell, lambda: in_shell.child.send("clear; fg\r"))
        in_shell.wait_for(words)
        in_shell.child.send("\x1b" if dialog else "")
        in_shell.read(lambda words=words: words == "Total, USD" or words not in in_shell.text)
        in_shell.wait_for("▌")
    in_shell.child.send("5")
    in_shell.wait_for("Security")
    in_shell.child.send("\x11")
    in_shell.wait_for("shell>")
    in_shell.child.send("exit\r")
    assert in_shell.end() == 0


def test_ctrl_z_is_undo_in_a_note(in_shell):
    start_a_note(in_shell)
    in_shell.child.send("\x1a")
    in_shell.read(lambda: "precious words" not in in_shell.text)
    assert "Note on" in in_shell.text
    in_shell.child.send("\x11")
    in_shell.wait_for("shell>")
    in_shell.child.kill(signal.SIGKILL)


def test_a_process_that_was_stopped_without_notice_takes_the_terminal_again(at):
    terminal = at(PAIR)
    terminal.wait_for("Since they last met")
    terminal.wait_for("Help")
    terminal.child.kill(signal.SIGSTOP)
    with suppress(pexpect.TIMEOUT):
        while True:  # what was drawn before the stop is no answer to what comes after
            terminal.child.read_nonblocking(65536, timeout=0.2)
    terminal.screen.reset()
    continued(terminal, lambda: terminal.child.kill(signal.SIGCONT))
    terminal.wait_for("Since they last met")
    terminal.wait_for("Help")
    terminal.child.send("5")
    terminal.wait_for("5 Security")
    terminal.child.send("\x11")
    assert terminal.end() == 0
    assert is_restored(terminal)


def test_where_there_is_no_shell_to_go_to_ctrl_z_does_not_stop_the_app(at):
    terminal = at(PAIR)
    terminal.wait_for("Since they last met")
    terminal.child.send("\x1a5")
    terminal.wait_for("5 Security")
    terminal.child.send("\x11")
    assert terminal.end() == 0


def test_a_paste_that_is_not_closed_does_not_take_the_keyboard(at):
    terminal = at(PAIR)
    terminal.wait_for("Since they last met")
    terminal.child.send(f"{PASTE_BEGINS}never closed")

    def answers() -> bool:
        terminal.child.send("5")
        try:
            terminal.child.expect("Security", timeout=3)
        except pexpect.TIMEOUT:
            return False
        return True

    assert any(answers() for _ in range(5))
    terminal.child.send("\x11")
    assert terminal.end() == 0
