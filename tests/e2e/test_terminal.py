"""The command in a real terminal: what arrives there, and what is left of it afterwards."""

import signal
from pathlib import Path

import pytest

from .terminal import ENTERED, HIDDEN, LEFT, SHOWN, Terminal, import_path

PAIR = "russia-kyrgyzstan"


@pytest.fixture
def at(tmp_path: Path):
    """Starts the command in a terminal, with folders of its own."""
    return lambda *arguments, **environment: Terminal([*arguments], tmp_path, **environment)


def test_a_sitting_from_the_shell_to_an_exported_brief_and_back(at, tmp_path):
    terminal = at("ru", "kg")
    terminal.wait_for("Since they last met")
    terminal.child.send("4")
    terminal.wait_for("Trade")
    terminal.child.send("x")
    terminal.wait_for("Export Russia")
    terminal.child.send("\r")
    terminal.wait_for("Written:")
    assert (tmp_path / f"{PAIR}.md").read_text(encoding="utf-8").startswith("# Russia")
    terminal.child.send("q")
    terminal.wait_for("dossiers")
    terminal.child.send("q")
    assert terminal.end() == 0
    assert terminal.output.count(ENTERED) == terminal.output.count(LEFT) == 1
    assert terminal.output.rindex(SHOWN) > terminal.output.rindex(HIDDEN)
    assert terminal.output.rindex(b"\x1b[?1000l") > terminal.output.rindex(b"\x1b[?1000h")


def test_words_are_found_in_a_dossier(at):
    terminal = at("russia-abkhazia")
    terminal.wait_for("Since they last met")
    terminal.child.send("3/")
    terminal.wait_for("find in this dossier")
    terminal.child.send("khajimba\r")
    terminal.wait_for("3 Leadership·")
    terminal.child.send("n")
    terminal.wait_for("2/")
    terminal.child.send("q")
    terminal.read(lambda: "/ khajimba" not in terminal.text)
    assert "3 Leadership·" not in terminal.text
    terminal.child.send("\x11")
    assert terminal.end() == 0


def test_a_record_is_searched_for_in_all_dossiers_and_opened(at, tmp_path):
    terminal = at()
    terminal.wait_for("dossiers")
    terminal.child.send("S")
    terminal.wait_for("What can be asked")
    terminal.child.send("Сухум")
    terminal.wait_for("Sukhum")
    assert list((tmp_path / "cache").rglob("catalogue-*.sqlite3"))
    terminal.child.send("\r")
    terminal.wait_for("Russia–Abkhazia  as of")
    terminal.child.send("q")
    terminal.wait_for("Search everywhere")
    terminal.child.send("\x11")
    assert terminal.end() == 0


def test_an_error_in_the_first_screen_leaves_the_terminal_clean_and_names_its_log(at, tmp_path):
    broken = tmp_path / "sitecustomize.py"
    broken.write_text(
        "from msgspec.structs import replace\n"
        "import dossier_tui.views.panes as p\n"
        "fails = lambda dossier: 1 / 0\n"
        "p.PANES = tuple(replace(e, blocks=fails) if e.key == 'overview' else e for e in p.PANES)\n"
    )
    terminal = at(PAIR, PYTHONPATH=import_path(tmp_path))
    assert terminal.end() == 1
    after = terminal.output[terminal.output.rindex(LEFT) :].decode()
    assert "ZeroDivisionError" in after
    log = next((tmp_path / "state").rglob("crash-*.log"))
    assert str(log) in after.replace("\r\n", "")
    assert "Traceback" not in after


def test_bytes_that_are_no_text_do_not_end_the_app(at):
    terminal = at(PAIR)
    terminal.wait_for("Since they last met")
    terminal.child.send(b"\x1b[M \xe4\xb0")
    terminal.child.send("4")  # may be taken for the rest of the report
    terminal.child.send("5")
    terminal.wait_for("5 Security")
    terminal.child.send("\x11")
    assert terminal.end() == 0


def test_a_terminal_that_cannot_draw_gets_the_dossier_as_text(at):
    terminal = at(PAIR, TERM="dumb")
    assert terminal.end() == 0
    assert ENTERED not in terminal.output
    assert b"\x1b" not in terminal.output
    assert "Since they last met" in terminal.output.decode()


def test_a_note_being_typed_survives_a_kill(at, tmp_path):
    terminal = at("ru", "kg")
    terminal.wait_for("Since they last met")
    terminal.child.send("4")
    terminal.wait_for("Trade")
    terminal.child.send("a")
    terminal.wait_for("Note on")
    terminal.child.send("precious words")
    terminal.wait_for("precious words")
    folder = tmp_path / "data" / "dossier" / "drafts"
    terminal.read(lambda: any("precious words" in path.read_text() for path in folder.glob("[!.]*.toml")), step=0.05)
    terminal.child.kill(signal.SIGKILL)
    terminal.end()

    terminal = at("ru", "kg")
    terminal.wait_for("Since they last met")
    terminal.child.send("4")
    terminal.wait_for("Trade")
    terminal.child.send("a")
    terminal.wait_for("precious words")
    terminal.child.send("\x13")
    terminal.wait_for("Note kept")
    assert "precious words" in (tmp_path / "data" / "dossier" / "notes.toml").read_text()
    terminal.child.kill(signal.SIGKILL)
    terminal.end()
