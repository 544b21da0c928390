"""Prints which versions in an environment are not those of the lock: `python .ci/differences.py ENVIRONMENT`."""

import re
import sys
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path

LOCK = Path(__file__).parents[1] / "requirements-dev.txt"


def canonical(name: str) -> str:
    """The project's name as locks write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> Mapping[str, str]:
    """The versions of the lock, by project."""
    return dict(re.findall(r"^([\w.-]+)==([^ ;]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


def installed(environment: Path) -> Mapping[str, str]:
    """The versions in an environment, by project."""
    folders = [str(folder) for folder in environment.glob("lib/python*/site-packages")]
    return {canonical(each.name): each.version for each in distributions(path=folders)}


if __name__ == "__main__":
    pins, there = locked(), installed(Path(sys.argv[1]))
    print("The newest versions fail, which is not counted. Those that differ from the lock:")
    for name in sorted(pins.keys() & there):
        if there[name] != pins[name]:
            print(f"  {name} {there[name]}, locked {pins[name]}")
