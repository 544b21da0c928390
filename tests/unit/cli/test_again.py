"""An answer is given again only as long as nothing has changed on which it depends."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from dossier_tui.catalogue import stamps
from dossier_tui.catalogue.answers import LONGEST, MOST, answers_folder
from dossier_tui.catalogue.origins import SMALL
from dossier_tui.cli import parsing
from tests.conftest import MORE, MakeLibrary, age

from .conftest import Ask

SHOW = ("show", "russia-kyrgyzstan")


@pytest.fixture
def root(make_library: MakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a library with files that are a minute old, and homes of its own."""
    for name in ("CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    root = make_library(MORE).roots[0]
    age(*root.rglob("*.yaml"))
    return root


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that have run, in order."""
    commands: list[str] = []
    module_of = parsing.module_of

    def noting(command: str) -> ModuleType:
        commands.append(command)
        return module_of(command)

    monkeypatch.setattr(parsing, "module_of", noting)
    return commands


@pytest.mark.parametrize(
    "words", [SHOW, (*SHOW, "--json"), ("export", "ru", "kg"), ("people", "Putin"), ("people",), ("list",)]
)
def test_an_answer_is_worked_out_once(root: Path, ask: Ask, worked_out: list[str], words: tuple[str, ...]) -> None:
    first = ask(*words)
    worked_out.clear()

    assert first.out
    assert ask(*words) == first
    assert worked_out == []


@pytest.mark.parametrize("words", [("list",), ("people", "Putin"), SHOW])
def test_no_file_is_looked_at_twice_for_an_answer(
    root: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    ask("list")
    shutil.rmtree(answers_folder())
    looked_at: list[str] = []

    def noting(path: str | Path, now: float) -> stamps.Stamp:
        looked_at.append(str(path))
        return stamp(path, now)

    stamp = stamps._stamp
    monkeypatch.setattr(stamps, "_stamp", noting)

    assert ask(*words).out
    assert set(map(str, root.rglob("*.yaml"))) <= set(looked_at)
    assert len(looked_at) == len(set(looked_at))


def test_what_changes_while_an_answer_is_worked_out_is_seen_by_the_next(
    root: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = rewrite("dossiers/russia-kyrgyzstan.yaml", "working visit", "state visit")
    worked_out = ask(*SHOW).out
    shutil.rmtree(answers_folder())
    module_of = parsing.module_of

    def while_it_changes(command: str) -> ModuleType:
        change(root)
        monkeypatch.setattr(parsing, "module_of", module_of)
        return module_of(command)

    monkeypatch.setattr(parsing, "module_of", while_it_changes)
    ask(*SHOW)

    assert "State visit" not in worked_out
    assert "State visit" in ask(*SHOW).out


def rewrite(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Return what changes a file as if that had been a minute ago."""

    def change(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new), encoding="utf-8")
        age(root / name)

    return change


CHANGES = {
    "a dossier": (rewrite("dossiers/russia-kyrgyzstan.yaml", "working visit", "state visit"), "State visit"),
    "a source": (rewrite("seeds/sputnik-2019.yaml", "UrduPoint News", "Another Paper"), "Another Paper"),
    "the registry": (rewrite("dossiers/registry/people.yaml", "Sooronbay", "Suuronbay"), "Suuronbay"),
}
"""What may change in a library, and what an answer says then."""


@pytest.mark.parametrize("change", CHANGES)
def test_an_edit_is_seen_at_once_and_so_is_one_of_a_moment_ago(root: Path, ask: Ask, change: str) -> None:
    before, (edit, then) = ask(*SHOW).out, CHANGES[change]
    edit(root)

    assert then not in before
    assert then in ask(*SHOW).out
    for file in root.rglob("*.yaml"):
        file.touch()
    assert then in ask(*SHOW).out


def test_nothing_is_kept_while_a_file_may_change_unnoticed(root: Path, ask: Ask, worked_out: list[str]) -> None:
    (root / "seeds" / "sputnik-2019.yaml").touch()

    assert ask(*SHOW) == ask(*SHOW)
    assert worked_out == ["show"] * 4  # each time for its arguments, and to run
    assert not answers_folder().exists()


def test_a_source_that_comes_or_goes_is_seen(root: Path, ask: Ask) -> None:
    whole = ask(*SHOW)
    (root / "seeds" / "sputnik-2019.yaml").rename(root / "elsewhere")
    assert ask(*SHOW).code == 2

    (root / "elsewhere").rename(root / "seeds" / "sputnik-2019.yaml")
    assert ask(*SHOW) == whole


def test_the_same_words_ask_something_else_in_other_circumstances(
    root: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [ask(*SHOW).out]
    monkeypatch.setenv("COLUMNS", "50")
    answers.append(ask(*SHOW).out)
    (root / "CONFIG" / "dossier").mkdir(parents=True)
    (root / "CONFIG" / "dossier" / "config.toml").write_text('dates = "iso"\n', encoding="utf-8")
    answers.append(ask(*SHOW).out)
    age(root / "CONFIG" / "dossier" / "config.toml")
    answers.append(ask(*SHOW).out)

    assert len(set(answers)) == 3
    assert answers[2] == answers[3]
    assert ask(*SHOW).out == answers[3]


def test_another_day_and_another_program_are_asked_anew(
    root: Path, ask: Ask, worked_out: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(*SHOW)
    monkeypatch.setenv("DOSSIER_TODAY", "2031-01-01")
    ask(*SHOW)
    monkeypatch.setattr("dossier_tui.catalogue.origins.__version__", "99")
    ask(*SHOW)

    assert worked_out.count("show") == 6  # each time for its arguments, and to run
    monkeypatch.setenv("DOSSIER_LIBRARY", str(root / "nowhere"))
    assert ask(*SHOW).code == 2


def test_what_failed_or_was_said_on_stderr_is_worked_out_each_time(root: Path, ask: Ask) -> None:
    for words in (
        ("show", "nowhere"),
        ("export", "ru", "kg", "-o", "brief.md", "--force"),
        ("show", "ru kg", "--nothing"),
    ):
        assert ask(*words).err
        assert ask(*words).err, words
    (root / "brief.md").unlink()
    ask("export", "ru", "kg", "-o", "brief.md", "--force")
    assert (root / "brief.md").is_file()


@pytest.mark.parametrize("option", ["--library", "--lib", "--li"])
def test_an_answer_over_a_library_that_is_named_is_not_kept(root: Path, ask: Ask, tmp_path: Path, option: str) -> None:
    other = tmp_path / "other"
    for folder in ("dossiers", "seeds"):
        shutil.copytree(root / folder, other / folder)
    ask(*SHOW, option, str(other))
    rewrite("dossiers/russia-kyrgyzstan.yaml", "Russia and Kyrgyzstan", "Another title")(other)

    assert "ANOTHER TITLE" in ask(*SHOW, option, str(other)).out
    assert "ANOTHER TITLE" not in ask(*SHOW).out


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda kept: kept[:-1],
    "longer": lambda kept: b"x" + kept,
    "another letter": lambda kept: kept.replace(b"Kyrgyz", b"Kirgiz"),
    "empty": lambda _: b"",
    "no text": lambda _: b"\xff\n",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_answer_is_worked_out_again(root: Path, ask: Ask, damage: str) -> None:
    whole = ask(*SHOW)
    [file] = answers_folder().iterdir()
    file.write_bytes(DAMAGES[damage](file.read_bytes()))

    assert ask(*SHOW) == whole
    assert ask(*SHOW) == whole


def test_only_some_answers_are_kept_and_the_oldest_give_way(root: Path, ask: Ask) -> None:
    ask(*SHOW)
    [first] = answers_folder().iterdir()
    for number in range(MOST):
        (answers_folder() / f"other-{number}").touch()
        os.utime(answers_folder() / f"other-{number}", (number, number))
    ask("people", "Putin")

    assert len(list(answers_folder().iterdir())) == MOST
    assert first.exists()
    assert not (answers_folder() / "other-1").exists()


def test_a_long_answer_is_not_kept(root: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(ask(*SHOW).out) < LONGEST
    monkeypatch.setattr("dossier_tui.catalogue.answers.LONGEST", 100)

    assert ask("people", "Putin").out
    assert len(list(answers_folder().iterdir())) == 1


def test_over_many_dossiers_nothing_is_kept(root: Path, ask: Ask) -> None:
    for number in range(SMALL):
        other = root / "dossiers" / f"other-{number}.yaml"
        other.write_text("title: Other\n", encoding="utf-8")
        age(other)

    assert ask(*SHOW).out
    assert not answers_folder().exists()


def test_an_answer_that_cannot_be_kept_is_given(root: Path, ask: Ask) -> None:
    answers_folder().parent.mkdir(parents=True, exist_ok=True)
    answers_folder().write_text("a file", encoding="utf-8")

    assert ask(*SHOW).out
    assert ask(*SHOW).code == 0


def test_a_pipe_in_place_of_an_answer_is_neither_read_nor_waited_for(root: Path, ask: Ask) -> None:
    whole = ask(*SHOW)
    [file] = answers_folder().iterdir()
    file.unlink()
    os.mkfifo(file)

    assert ask(*SHOW) == whole
    assert file.is_file()
