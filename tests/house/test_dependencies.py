"""What the package imports is declared, and what is declared is locked."""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .test_house import PACKAGE, imported

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PYPROJECT["dependency-groups"]
NEEDED = PYPROJECT["project"]["dependencies"]
EXTRAS = [line for extra in PYPROJECT["project"]["optional-dependencies"].values() for line in extra]


def group(name: str) -> Iterator[str]:
    """What a dependency group asks for, with the groups that it includes."""
    for line in GROUPS[name]:
        if isinstance(line, str):
            yield line
        else:
            yield from group(line["include-group"])


def locked(name: str) -> dict[str, str]:
    """The versions in a file of requirements."""
    pins = re.findall(r"^([\w.-]+)==([^ ;]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(project): version for project, version in pins}


@pytest.mark.parametrize(
    ("lock", "lines"),
    [
        ("requirements.txt", [*NEEDED, *group("build"), *PYPROJECT["build-system"]["requires"]]),
        ("requirements-dev.txt", [*NEEDED, *EXTRAS, *group("dev")]),
    ],
)
def test_the_lock_has_what_is_declared(lock: str, lines: list[str]) -> None:
    pins = locked(lock)
    wanted = {canonicalize_name(line.name): line.specifier for line in map(Requirement, lines)}

    assert {name for name in wanted if name not in pins or pins[name] not in wanted[name]} == set(), (
        f"{lock} does not fit pyproject.toml: run make lock"
    )


def test_both_locks_have_the_same_versions() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_has_hashes_for_all_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert all("--hash=sha256:" in entry for entry in re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:])
    assert not re.search(r"://|^-|(?<!\\)\n/", text, re.MULTILINE)


def test_what_the_package_imports_is_declared() -> None:
    declared = {canonicalize_name(Requirement(line).name) for line in [*NEEDED, *EXTRAS]}
    modules = {module.split(".")[0] for path in PACKAGE for module in imported(path)}
    homes = packages_distributions()
    foreign = modules - sys.stdlib_module_names - {"dossier_tui", "__future__"}

    assert {module for module in foreign if not declared & set(map(canonicalize_name, homes[module]))} == set()
