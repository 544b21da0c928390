"""What a command imports and opens while the catalogue has everything: no YAML, no file of the library, no app."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import msgspec
import msgspec.inspect
import pytest

from dossier_tui.library import bundled_root
from tests.conftest import FILES, age
from tests.unit.two_pairs import TWO

CHILD = """
import sys
opened = []
sys.addaudithook(lambda event, values: event == "open" and opened.append(str(values[0])))
from dossier_tui.cli import main
code, modules = main(sys.argv[1:]), sorted(sys.modules)
import json
print(json.dumps([code, modules, opened]), file=sys.stderr)
"""
READS_FILES = {"yaml", "dossier_tui.library.yamltext", "dossier_tui.library.checking", "dossier_tui.library.from_files"}
NEEDS_MODEL = {"msgspec", "rich", *(f"dossier_tui.{layer}" for layer in ("model", "words", "views", "library", "desk"))}
NEEDS_ONCE = {"textual", "dossier_tui.tui", "jinja2", "jsonschema", "rapidfuzz", "anyascii", "multiprocessing"}
"""What only some commands need, and none of those below."""
NEEDS_SEARCH = {
    "dossier_tui.catalogue.searching", "dossier_tui.catalogue.question", "dossier_tui.catalogue.cards",
    "dossier_tui.matching.finding", "dossier_tui.matching.highlights",
}  # fmt: skip
"""What finds words in dossiers, or makes the cards in which they are found."""
NEEDS_NAMES = {"dossier_tui.matching", "dossier_tui.catalogue.tags"}
"""What finds a dossier or an entry by what a reader calls it; a dossier's key is its own name."""
NEEDS_LITTLE = {"platformdirs", "shutil", "tempfile", "random", "hashlib"}
"""What only a look at a terminal, a folder or a digest would need, or a file that is written."""


class Ran(NamedTuple):
    """What a command answered, imported and opened."""

    code: int
    out: str
    modules: set[str]
    opened: list[Path]

    @property
    def library_files(self) -> list[Path]:
        """The files of the library that were opened."""
        return [path for path in self.opened if path.suffix == ".yaml"]


Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a library of two dossiers with files that are a minute old."""
    root = tmp_path_factory.mktemp("library")
    for name, text in {**FILES, **TWO}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(dedent(text), encoding="utf-8")
        age(root / name)
    return root


@pytest.fixture(scope="module")
def run(root: Path) -> Run:
    """Runs a command over the library in a process of its own; what it has answered before is forgotten, or not."""
    homes = {f"XDG_{name}_HOME": str(root / "homes" / name) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    environment = {**os.environ, **homes, "PYTHONPATH": str(bundled_root()), "DOSSIER_LIBRARY": str(root)}

    def run(*words: str, again: bool = False) -> Ran:
        if not again:
            shutil.rmtree(root / "homes" / "CACHE" / "dossier" / "answers", ignore_errors=True)
        command = [sys.executable, "-c", CHILD, *words]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True, cwd=root)
        code, modules, opened = json.loads(done.stderr.splitlines()[-1])
        return Ran(code, done.stdout, set(modules), list(map(Path, opened)))

    return run


@pytest.fixture(scope="module")
def warm(run: Run, root: Path) -> Run:
    """The same, where the catalogue has all of the library and has been verified."""
    run("list")
    age(*root.rglob("catalogue-*.sqlite3"))
    run("list")
    return run


def test_the_version_needs_no_parser_and_nothing_of_the_program(run: Run) -> None:
    ran = run("--version")

    assert ran.out.startswith("dossier ")
    assert not {"argparse", "re", "typing", "dossier_tui.values", "dossier_tui.cli.parsing"} & ran.modules


def test_help_needs_no_command(run: Run) -> None:
    ran = run("--help")

    assert not {each for each in ran.modules if each.startswith("dossier_tui.cli.commands.")}
    assert not {"msgspec", "platformdirs", "sqlite3"} & ran.modules


@pytest.mark.parametrize("words", [["list"], ["list", "--json"]])
def test_a_list_is_had_from_the_catalogue_alone(warm: Run, words: list[str]) -> None:
    ran = warm(*words)

    assert (ran.code, ran.library_files) == (0, [])
    assert not (READS_FILES | NEEDS_MODEL | NEEDS_ONCE | NEEDS_LITTLE) & ran.modules


def test_a_search_opens_no_dossier(warm: Run) -> None:
    ran = warm("search", "moscow")

    assert (ran.code, ran.library_files) == (0, [])
    assert ran.out.startswith("russia-")
    assert not (READS_FILES | NEEDS_MODEL - {"msgspec"} | NEEDS_ONCE) & ran.modules


@pytest.mark.parametrize(
    "words",
    [
        ["show", "russia-kyrgyzstan"],
        ["show", "russia-kyrgyzstan", "--json"],
        ["export", "russia-kyrgyzstan"],
        ["people", "Putin"],
        ["people", "Putin", "--json"],
    ],
)
def test_what_the_catalogue_has_is_shown_without_reading_a_file(warm: Run, words: list[str]) -> None:
    ran = warm(*words)

    assert (ran.code, ran.library_files) == (0, [])
    assert ran.out
    assert not (READS_FILES | NEEDS_ONCE | NEEDS_LITTLE | NEEDS_SEARCH | {"dossier_tui.desk"}) & ran.modules
    assert "typing_extensions" not in ran.modules
    assert not [name for name in ran.modules if name.startswith("dossier_tui") and asks_msgspec_for_types(name)]


@pytest.mark.parametrize("words", [["list"], ["show", "ru kg"], ["export", "ru", "kg"], ["people", "Putin", "--json"]])
def test_an_answer_is_given_again_without_what_works_it_out(warm: Run, words: list[str]) -> None:
    first = warm(*words)
    again = warm(*words, again=True)

    assert (again.code, again.out) == (first.code, first.out)
    assert again.library_files == []
    assert not (NEEDS_MODEL | NEEDS_ONCE | NEEDS_LITTLE | {"argparse", "sqlite3"}) & again.modules


def asks_msgspec_for_types(name: str) -> bool:
    """Whether a module has msgspec describe types, which takes 15 ms for the records of a dossier."""
    return getattr(import_module(name), "inspect", None) is msgspec.inspect


@pytest.mark.parametrize("words", [["show", "russia-kyrgyzstan"], ["export", "russia-kyrgyzstan"]])
def test_a_dossier_that_is_named_by_its_key_is_shown_without_matching_names(warm: Run, words: list[str]) -> None:
    ran = warm(*words)

    assert ran.out
    assert not NEEDS_NAMES & ran.modules


def test_a_brief_and_a_page_on_a_person_need_no_panes(warm: Run) -> None:
    assert "dossier_tui.views.panes" not in warm("export", "russia-kyrgyzstan").modules
    assert not {"dossier_tui.views.panes", "dossier_tui.views.overview"} & warm("people", "Putin").modules
