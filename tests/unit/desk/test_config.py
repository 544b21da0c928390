"""The config file: every mistake is named with line, column and the nearest right thing, and costs only itself."""

from pathlib import Path

import pytest

from dossier_tui.desk import Desk
from dossier_tui.desk.config import Config, Settings, load_config
from dossier_tui.words.wording import AS_WRITTEN, Wording


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(path: Path, text: str) -> Settings:
    path.write_text(text, encoding="utf-8")
    return load_config(path)


def test_no_file_is_no_problem(path: Path) -> None:
    settings = load_config(path)

    assert settings.config == Config()
    assert settings.problems == ()
    assert settings.config.wording == AS_WRITTEN


def test_everything_can_be_set(path: Path) -> None:
    settings = read(
        path,
        """
        theme = "paper"
        dates = "month-day-year"
        names = "family-first"
        viewpoint = "georgia"
        [keys]
        export = "E"
        next_tab = ["]", "l"]
        """,
    )

    assert settings.problems == ()
    assert settings.config.theme == "paper"
    assert settings.config.wording == Wording("month-day-year", "family-first", "georgia")
    assert settings.config.keys_of == {"export": ("E",), "next_tab": ("]", "l")}


def test_one_mistake_leaves_the_rest_in_force_and_has_its_place(path: Path) -> None:
    settings = read(path, 'theme = "paper"\ndates = "month-day-yeer"\n')

    assert settings.config == Config(theme="paper")
    (problem,) = settings.problems
    assert (problem.line, problem.column) == (2, 1)
    assert "'month-day-yeer' is not one of" in problem.message
    assert "did you mean 'month-day-year'?" in problem.message
    assert problem.message.endswith("the default stays")


def test_an_unknown_key_is_named_with_the_nearest(path: Path) -> None:
    (problem,) = read(path, '\nthem = "paper"\n').problems

    assert str(problem) == f"{path}:2:1: unknown key 'them'; did you mean 'theme'?; the default stays"


def test_of_the_keys_each_counts_for_itself(path: Path) -> None:
    settings = read(path, '[keys]\nexport = "E"\nfilter = {a = 1}\n')

    assert settings.config.keys_of == {"export": ("E",)}
    assert [problem.line for problem in settings.problems] == [3]


@pytest.mark.parametrize(("text", "line", "column"), [("theme = \n", 1, 9), ("a = 1\na = 2\n", 2, 6)])
def test_what_is_not_toml_says_where_and_the_defaults_stay(path: Path, text: str, line: int, column: int) -> None:
    settings = read(path, text)

    assert settings.config == Config()
    (problem,) = settings.problems
    assert (problem.line, problem.column) == (line, column)
    assert problem.message.startswith("not TOML: ")
    assert "(at line" not in problem.message


def test_what_is_not_text_is_said(path: Path) -> None:
    path.write_bytes(b"\xff\xfe")
    (problem,) = load_config(path).problems

    assert "is not UTF-8 text" in problem.message


def test_a_folder_in_its_place_is_said(path: Path) -> None:
    path.mkdir()

    assert "cannot be read" in load_config(path).problems[0].message


def test_a_mistake_that_only_the_app_sees_stands_at_its_line(path: Path) -> None:
    settings = read(path, '\n\ntheme = "peper"\n')

    assert str(settings.problem("no such theme", "theme")) == f"{path}:3:1: no such theme"


def test_the_theme_of_the_file_is_the_first_then_the_one_chosen_last(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "state.toml")
    desk.keep(theme="night")
    assert desk.theme == "night"

    (tmp_path / "config.toml").write_text('theme = "paper"')
    assert Desk.open(tmp_path / "state.toml").theme == "paper"
