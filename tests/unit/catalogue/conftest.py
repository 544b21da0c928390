"""A small library to search, an hour old, and the path of its catalogue."""

import os
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue import taking
from dossier_tui.catalogue.prepared import prepare
from dossier_tui.library import Library
from tests.conftest import MakeLibrary

from .library_to_search import SEARCHED

AN_HOUR_AGO = 3_600_000_000_000
"""In nanoseconds."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.sqlite3"


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    library = make_library(SEARCHED)
    settle(library.roots[0])
    return library


def settle(root: Path) -> None:
    """Makes the files look as if nobody had touched them for an hour."""
    for file in root.rglob("*.yaml"):
        now = file.stat().st_mtime_ns
        os.utime(file, ns=(now - AN_HOUR_AGO, now - AN_HOUR_AGO))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the dossiers that have been indexed, in order."""
    keys: list[str] = []
    before = prepare

    def noting(shelf: Any, key: str, state: Any) -> Any:
        keys.append(key)
        return before(shelf, key, state)

    monkeypatch.setattr(taking, "prepare", noting)
    return keys
