"""Rules of the house that no linter knows: one test a rule, which names every offender."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = sorted((ROOT / "dossier_tui").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
MOST_LINES = 400
VAGUE = {"common", "constants", "core", "helpers", "misc", "models", "types", "util", "utils"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def imported(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {
        node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level
    }


def is_ruler(line: str) -> bool:
    return "#" in line and set(line.strip()) <= set("#-=* ")


def test_the_rules_are_kept_by_files_that_are_there() -> None:
    assert len(PACKAGE) > 100
    assert len(TESTS) > 50


def test_a_file_fits_in_the_head() -> None:
    assert not [name_of(path) for path in (*PACKAGE, *TESTS) if len(lines_of(path)) > MOST_LINES]


def test_a_module_is_named_after_a_thing_of_the_domain() -> None:
    assert not [name_of(path) for path in PACKAGE if VAGUE & set(path.relative_to(ROOT).with_suffix("").parts)]


def test_only_the_app_knows_textual() -> None:
    others = [path for path in PACKAGE if "tui" not in path.relative_to(ROOT).parts[1:-1]]

    assert not [name_of(path) for path in others if any(name.split(".")[0] == "textual" for name in imported(path))]


def test_no_module_defines_dataclasses_which_every_start_pays_for() -> None:
    assert not [name_of(path) for path in PACKAGE if "dataclasses" in imported(path)]


def test_no_module_has_a_ruler_for_a_comment() -> None:
    assert not [
        f"{name_of(path)}:{number}"
        for path in PACKAGE
        for number, line in enumerate(lines_of(path), 1)
        if is_ruler(line)
    ]
