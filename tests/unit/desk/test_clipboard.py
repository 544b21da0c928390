"""The clipboard: the machine's own, tmux's or the terminal's, and the truth where none takes it."""

import base64
import sys
from pathlib import Path

import pytest

from dossier_tui.desk.clipboard import MOST, copy

TEXT = "On 6 August 2019 – да"


class Machine:
    """Commands that work, and what they were given."""

    def __init__(self, *works: str) -> None:
        self.works = works
        self.given: list[tuple[tuple[str, ...], bytes]] = []

    def __call__(self, command: tuple[str, ...], given: bytes) -> bool:
        self.given.append((command, given))
        return command[0] in self.works


@pytest.fixture(autouse=True)
def _on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize(
    ("environment", "works"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wl-copy"),
        ({"DISPLAY": ":0"}, "xclip"),
        ({"DISPLAY": ":0"}, "xsel"),
        ({"WSL_DISTRO_NAME": "Debian"}, "clip.exe"),
    ],
)
def test_at_the_machine_its_own_clipboard_is_used(environment: dict[str, str], works: str) -> None:
    machine = Machine(works)
    copied = copy(TEXT, environment, machine)

    assert (copied.how, copied.escape, copied.done) == ("clipboard", "", True)
    assert machine.given[-1][1] == TEXT.encode()


def test_on_a_mac_it_is_pbcopy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert copy(TEXT, {}, Machine("pbcopy")).how == "clipboard"


def test_over_ssh_the_terminal_is_asked_and_not_the_machine_at_the_far_end() -> None:
    machine = Machine("xclip")
    copied = copy(TEXT, {"SSH_TTY": "/dev/pts/1", "DISPLAY": "localhost:10", "TERM": "xterm"}, machine)

    assert machine.given == []
    assert copied.how == "terminal"
    assert copied.escape == f"\x1b]52;c;{base64.b64encode(TEXT.encode()).decode()}\x07"
    assert "does not say whether" in copied.message


def test_where_no_command_works_the_terminal_is_asked_and_the_reader_told_why() -> None:
    copied = copy(TEXT, {"DISPLAY": ":0", "TERM": "xterm"}, Machine())

    assert copied.how == "terminal"
    assert "none of wl-copy, xclip" in copied.message


def test_inside_tmux_its_buffer_takes_it() -> None:
    machine = Machine("tmux")
    copied = copy(TEXT, {"SSH_TTY": "x", "TMUX": "/tmp/t", "TERM": "screen"}, machine)

    assert (copied.how, copied.escape) == ("tmux", "")
    assert machine.given == [(("tmux", "load-buffer", "-w", "-"), TEXT.encode())]


@pytest.mark.parametrize(("name", "begins"), [("TMUX", "\x1bPtmux;\x1b\x1b]52;"), ("STY", "\x1bP\x1b]52;")])
def test_what_passes_through_a_multiplexer_is_wrapped_for_it(name: str, begins: str) -> None:
    copied = copy(TEXT, {"SSH_TTY": "x", name: "1", "TERM": "screen"}, Machine())

    assert copied.escape.startswith(begins)
    assert copied.escape.endswith("\x1b\\")


@pytest.mark.parametrize("term", ["dumb", "linux", ""])
def test_a_terminal_without_a_clipboard_is_said_to_have_none(term: str) -> None:
    copied = copy(TEXT, {"SSH_TTY": "x", "TERM": term}, Machine())

    assert (copied.how, copied.escape, copied.done) == ("nowhere", "", False)
    assert copied.message == "Not copied: this terminal has no clipboard."


def test_more_than_a_terminal_takes_is_not_sent() -> None:
    copied = copy("x" * MOST, {"SSH_TTY": "x", "TERM": "xterm"}, Machine())

    assert not copied.done
    assert "too many" in copied.message


def test_a_real_command_is_run_with_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = tmp_path / "wl-copy"
    command.write_text(f"#!/bin/sh\ncat > {tmp_path}/copied\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    assert copy(TEXT, {"WAYLAND_DISPLAY": "w"}).how == "clipboard"
    assert (tmp_path / "copied").read_text() == TEXT


def test_a_command_that_fails_or_is_not_there_is_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = tmp_path / "wl-copy"
    command.write_text("#!/bin/sh\nexit 1\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert copy(TEXT, {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}).how == "nowhere"
