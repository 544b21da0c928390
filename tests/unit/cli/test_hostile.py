"""However hostile words, streams and surroundings are, a command ends in one line, with the right exit code."""

import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dossier_tui import cli
from dossier_tui.cli import parsing, streams
from tests.conftest import MakeLibrary
from tests.soak import commands
from tests.soak.commands import REDIRECTIONS, STREAMS, faults, here, process

from .conftest import Ask

FAILURES = {"a full disk": "No space left on device", "nothing": "Bad file descriptor"}


@pytest.mark.parametrize(
    "words", [["export", "ru", "kg"], ["list"], ["paths", "--json"], ["--help"], ["search", "moscow"]]
)
@pytest.mark.parametrize("kind", STREAMS)
def test_what_cannot_be_answered_is_told_in_one_line(library: Path, kind: str, words: list[str]) -> None:
    out, err = STREAMS[kind](), STREAMS["a pipe"]()
    code = here(words, out, err)
    assert err
    said = err.written.getvalue().decode()

    if kind in FAILURES:
        assert (code, said) == (2, f"dossier: the answer cannot be written: {FAILURES[kind]}\n")
    else:
        assert code == 0
        assert not said or words[0] == "search"


@pytest.mark.parametrize("kind", STREAMS)
def test_messages_that_cannot_be_written_are_lost_and_nothing_else(library: Path, kind: str) -> None:
    out = STREAMS["a pipe"]()

    assert here(["show", "nowhere"], out, STREAMS[kind]()) == 2
    assert here(["list"], out, STREAMS[kind]()) == 0


@pytest.mark.parametrize("kind", FAILURES)
def test_a_command_that_fails_where_stdout_fails_too_says_so_in_one_line(
    library: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_: object) -> int:
        streams.write_out("half an answer")
        raise cli.UsageError("there is no more")

    monkeypatch.setattr(parsing, "module_of", lambda _: SimpleNamespace(arguments=lambda _: None, run=run))
    err = commands.Stream()

    assert here(["list"], STREAMS[kind](), err) == 2
    assert err.written.getvalue() == b"dossier: there is no more\n"


def test_stdout_may_fail_where_the_answer_is_a_file(library: Path) -> None:
    assert here(["export", "ru", "kg", "-o", "brief.md"], STREAMS["a full disk"](), STREAMS["nothing"]()) == 0
    assert (library / "brief.md").read_text().startswith("# Russia")


@pytest.mark.parametrize("encoding", ["cp1251", "ascii", "utf-8"])
def test_a_pipe_has_utf8_and_a_terminal_what_it_can_show(ask: Ask, library: Path, encoding: str) -> None:
    (library / "dossiers" / "russia-kyrgyzstan.yaml").write_text(
        (library / "dossiers" / "russia-kyrgyzstan.yaml").read_text().replace("Russia and", "Ruſſia – Россия and")
    )
    pipe, terminal = commands.Stream(encoding), commands.Stream(encoding, terminal=True)
    for stream in (pipe, terminal):
        assert here(["list"], stream, STREAMS["a pipe"]()) == 0

    assert "Ruſſia – Россия" in pipe.written.getvalue().decode()
    shown = "Ruſſia – Россия".encode(encoding, "backslashreplace")
    assert shown in terminal.written.getvalue()


@pytest.mark.parametrize("redirection", [each for each in REDIRECTIONS if each])
def test_a_process_ends_as_quietly(library: Path, redirection: str, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {"DOSSIER_LIBRARY": str(library), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    ended = process(["export", "ru", "kg"], redirection)

    assert ended
    assert list(faults(ended)) == []
    assert ended.code == (2 if redirection.startswith((">&-", "> /dev/full")) else 0)


@pytest.mark.parametrize("limit", [0, 100])
def test_a_full_disk_leaves_no_part_of_a_file(library: Path, limit: int) -> None:
    before = sorted(library.iterdir())
    ended = process(["export", "ru", "kg", "-o", "brief.md"], limit=limit)

    assert ended
    assert (ended.code, ended.err) == (2, b"dossier: brief.md cannot be written: File too large\n")
    assert sorted(library.iterdir()) == before


@pytest.mark.parametrize("day", ["x", "0000-00-00", "2026-13-45", "\udcff", "\x1b[2J"])
def test_another_day_in_the_environment_must_be_one(
    ask: Ask, library: Path, monkeypatch: pytest.MonkeyPatch, day: str
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", day)
    said = ask("show", "ru", "kg")

    assert said.code == 2
    assert said.err.startswith("dossier: DOSSIER_TODAY in the environment is not a day, such as 2026-01-31")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("word", ["\x1b[2J", "\x9b2J", "\x7f", "a\nb", "a\tb\r", "\u202e", "\u2028", "\udcff"])
@pytest.mark.parametrize("words", [
    ("X",), ("list", "X"), ("show", "X"), ("show", "ru", "kg", "--pane", "X"), ("export", "ru", "kg", "-o", "X/y"),
    ("list", "--library", "X"), ("timeline", "--on", "X"), ("people", "X"), ("search", "X:y"),
])  # fmt: skip
def test_no_message_has_a_control_character(ask: Ask, library: Path, words: tuple[str, ...], word: str) -> None:
    said = ask(*(each.replace("X", word) for each in words))

    assert said.code in {1, 2}
    assert said.err.rstrip("\n").isprintable()


def test_a_message_has_no_more_of_a_word_than_one_can_read(ask: Ask, library: Path) -> None:
    said = ask("show", "ru", "kg", "--length", "x" * 100_000)

    assert said.code == 2
    assert len(said.err) < 2_100
    assert said.err.endswith("; try `dossier show --help`\n")


def test_json_has_file_names_as_they_are_and_no_control_character(ask: Ask, library: Path) -> None:
    name = os.fsdecode(b"\xff\x1b\xc2\x9b.yaml")
    (library / "dossiers" / name).touch()
    said = ask("check", "--json")

    assert all(line.isprintable() for line in said.out.splitlines())
    assert [each["path"] for each in json.loads(said.out)["problems"]] == [f"dossiers/{name}"]


def test_a_mistake_of_the_program_names_its_log(
    ask: Ask, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_: object) -> int:
        raise KeyError("\x1b[2J\n")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(parsing, "module_of", lambda _: SimpleNamespace(arguments=lambda _: None, run=crash))
    said = ask("list")
    (log,) = (tmp_path / "state").rglob("crash-*.log")

    words = r"KeyError: '\x1b[2J\n'"
    assert (said.code, said.err) == (2, f"dossier: stopped by an error ({words}); the log is {log}\n")
    assert "\x1b" not in log.read_text()
    assert "Traceback" in log.read_text()


@pytest.mark.parametrize("path", ["", "a\0b", "\ud800"])
@pytest.mark.parametrize("words", [("export", "ru", "kg", "-o"), ("schema", "--write"), ("schema", "--verify")])
def test_what_can_be_no_name_is_refused(ask: Ask, library: Path, words: tuple[str, ...], path: str) -> None:
    said = ask(*words, path)

    assert said.code == 2
    assert "is no name of a file or folder" in said.err


@pytest.mark.parametrize("number", ["9" * 19, "9" * 40, "9" * 5000])
def test_more_hits_than_there_are_may_be_asked_for(ask: Ask, library: Path, number: str) -> None:
    assert ask("search", "moscow", "--limit", number).code == 0


def test_a_folder_that_is_deleted_under_the_shell(make_library: MakeLibrary, ask: Ask, tmp_path: Path) -> None:
    library = make_library().roots[0]
    gone = tmp_path / "gone"
    gone.mkdir()
    os.chdir(gone)
    gone.rmdir()

    assert ask("list", "--library", str(library)).code == 0
    assert ask("show", "ru", "kg", "--library", str(library)).code == 0
    for words in (["list", "--library", "."], ["export", "ru", "kg", "--library", str(library), "-o", "brief.md"]):
        said = ask(*words)
        assert (said.code, said.err.count("\n")) == (2, 1)
        assert "stopped by an error" not in said.err


def test_hostile_command_lines_end_in_one_line() -> None:
    tally = commands.run(seed=int(sys.version_info.minor), seconds=2)

    assert tally.reports == []
    assert tally.tried["inputs"]
