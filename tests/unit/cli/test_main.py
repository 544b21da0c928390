"""The command line as a whole: help for all there is, one kind of error, and a guess at what was meant."""

import argparse
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dossier_tui import __version__
from dossier_tui.cli import parsing
from dossier_tui.cli.commands import open as open_command
from dossier_tui.cli.parsing import COMMANDS, parser

from .conftest import Ask


def subparsers() -> dict[str, argparse.ArgumentParser]:
    (found,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """A terminal to draw on, and the keys with which the app was opened."""
    keys: list[str | None] = []

    def run(_: object, key: str | None, day: object) -> int:
        keys.append(key)
        return 0

    monkeypatch.setattr(open_command, "can_draw", lambda: True)
    monkeypatch.setitem(sys.modules, "dossier_tui.tui", SimpleNamespace(run=run))
    return keys


def test_help_lists_every_command(ask: Ask) -> None:
    said = ask("--help")

    assert said.code == 0
    listed = {line.split()[0] for line in said.out.splitlines() if line.startswith("    ") and line[4] != " "}
    assert listed == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_for_itself_and_for_each_argument(ask: Ask, name: str) -> None:
    said = ask(name, "--help")

    assert said.code == 0
    assert said.out.startswith(f"usage: dossier {name} ")
    assert said.err == ""
    for action in subparsers()[name]._actions:
        assert action.help, action.dest


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "ru", "kg", "--asof", "2018"), "there is no option '--asof' here; did you mean '--as-of'? "
         "`dossier show --help` lists all"),
        (("export", "ru", "kg", "--formt=html"), "there is no option '--formt' here; did you mean '--format'? "
         "`dossier export --help` lists all"),
        (("--verson",), "there is no option '--verson' here; did you mean '--version'? "
         "`dossier open --help` lists all"),
        (("show", "ru", "kg", "-q"), "there is no option '-q' here; try `dossier show --help`"),
        (("questions", "ru", "kg", "--watch"), "there is no option '--watch' here; try `dossier questions --help`"),
        (("keys", "extra", "words"), "'extra' is one word too many; try `dossier keys --help`"),
    ],
)  # fmt: skip
def test_an_unknown_option_is_answered_with_the_nearest_and_the_help_of_its_command(
    ask: Ask, words: tuple[str, ...], message: str
) -> None:
    said = ask(*words)

    assert (said.code, said.out, said.err) == (2, "", f"dossier: {message}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_refuses_what_it_does_not_know_in_one_way(ask: Ask, name: str) -> None:
    said = ask(name, "--bogus")

    assert said.code == 2
    assert said.out == ""
    assert re.fullmatch(r"dossier: .*; try `dossier.* --help`\n", said.err)


@pytest.mark.parametrize(
    ("name", "missing"),
    [("show", "are required: PAIR"), ("export", "name a pair, or --all"), ("completions", "are required: shell")],
)
def test_what_is_missing_is_named(ask: Ask, name: str, missing: str) -> None:
    said = ask(name)

    assert said.code == 2
    assert missing in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("show", "ru kg", "--record", ""),
        ("show", "ru kg", "--viewpoint="),
        ("export", "ru kg", "--table", ""),
        ("check", "--explain", ""),
        ("list", "--library", ""),
    ],
)
def test_an_empty_value_does_not_leave_its_option_out(ask: Ask, library: Path, words: tuple[str, ...]) -> None:
    said = ask(*words)

    assert (said.code, said.out) == (2, "")
    assert "'' names nothing; leave the option out, or say what" in said.err


def test_the_version_is_said(ask: Ask) -> None:
    assert ask("--version").out == f"dossier {__version__}\n"


@pytest.mark.parametrize(
    ("typed", "meant"), [("lst", "list"), ("exprot", "export"), ("chekc", "check"), ("shwo", "show")]
)
@pytest.mark.parametrize("terminal", [True, False])
def test_a_mistyped_command_gets_the_nearest(
    ask: Ask, library: Path, monkeypatch: pytest.MonkeyPatch, typed: str, meant: str, terminal: bool
) -> None:
    monkeypatch.setattr(open_command, "can_draw", lambda: terminal)
    said = ask(typed)

    assert said.code == 2
    assert f"did you mean `dossier {meant}`?" in said.err


def test_a_mistyped_command_before_a_pair_gets_the_nearest(ask: Ask, library: Path) -> None:
    assert "did you mean `dossier export`?" in ask("exprot", "ru", "kg").err
    assert "did you mean" not in ask("exprot", "no", "where").err


def test_a_mistyped_pair_gets_the_nearest(ask: Ask, library: Path) -> None:
    for words in (("show", "russia-kirgyzstan"), ("export", "Rusiya", "Kyrgyzstan"), ("russia-kyrgystan",)):
        said = ask(*words)

        assert said.code == 2
        assert said.out == ""
        assert "did you mean 'russia-kyrgyzstan'?" in said.err


def test_without_a_terminal_a_pair_is_printed_as_text(ask: Ask, library: Path) -> None:
    for words in (("russia-kyrgyzstan",), ("ru", "kg"), ("open", "Россия", "Киргизия")):
        said = ask(*words)

        assert said.code == 0
        assert said.out.startswith("RUSSIA AND KYRGYZSTAN\n")
        assert said.err == ""


@pytest.mark.parametrize("words", [(), ("open",)])
def test_without_a_terminal_and_a_pair_there_is_advice(ask: Ask, library: Path, words: tuple[str, ...]) -> None:
    said = ask(*words)

    assert said.code == 2
    assert said.err == (
        "dossier: no terminal to draw on; try `dossier list`, `dossier show PAIR` or `dossier export PAIR`\n"
    )


@pytest.mark.parametrize(
    ("words", "key"),
    [((), None), (("open",), None), (("ru", "kg"), "russia-kyrgyzstan"), (("open", "kg-ru"), "russia-kyrgyzstan")],
)
def test_with_a_terminal_the_app_opens(
    ask: Ask, library: Path, opened: list[str | None], words: tuple[str, ...], key: str | None
) -> None:
    assert ask(*words).code == 0
    assert opened == [key]


def test_the_app_opens_at_a_broken_dossier_to_show_what_is_wrong(
    ask: Ask, broken: Path, opened: list[str | None]
) -> None:
    assert ask("ru", "kg").code == 0
    assert opened == ["russia-kyrgyzstan"]


@pytest.mark.parametrize("term", ["", "dumb"])
def test_a_terminal_that_cannot_draw_is_none(monkeypatch: pytest.MonkeyPatch, term: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setenv("TERM", term)
    assert not open_command.can_draw()

    monkeypatch.setenv("TERM", "xterm")
    assert open_command.can_draw()


def test_a_library_may_be_named_before_or_after_the_command(ask: Ask, library: Path) -> None:
    after = ask("list", "--library", str(library))

    assert after.code == 0
    assert ask("--library", str(library), "list") == after
    assert ask(f"--library={library}", "list") == after


def test_a_library_may_be_named_before_a_pair(ask: Ask, library: Path) -> None:
    assert ask("--library", str(library), "ru", "kg").out.startswith("RUSSIA AND KYRGYZSTAN")


@pytest.mark.parametrize("where", ["option", "environment"])
def test_a_folder_that_is_no_library_is_told_what_it_lacks(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    folder = tmp_path / "elsewhere"
    if where == "environment":
        monkeypatch.setenv("DOSSIER_LIBRARY", str(folder))
    said = ask("list", *(("--library", str(folder)) if where == "option" else ()))

    assert said.code == 2
    assert said.err == f"dossier: {folder} is not a library: it has no folder 'dossiers'\n"


def test_a_command_that_the_reader_stops_says_nothing(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: str, package: str = "") -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(parsing, "parser", lambda only: SimpleNamespace(parse_args=lambda words: None))
    monkeypatch.setattr(parsing, "import_module", stopped)

    assert ask("list") == type(ask("list"))(130, "", "")
