"""What tests of the command line share: a command run in this process, and what it said where."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.cli import main
from tests.conftest import FILES, MakeLibrary

BROKEN = FILES["dossiers/russia-kyrgyzstan.yaml"].replace("place: moscow", "place: mosco").replace("sp#4", "sp#44")
"""The dossier with two mistakes."""


@dataclass(frozen=True)
class Answer:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The answer, read as JSON."""
        return json.loads(self.out)


Ask = Callable[..., Answer]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    """Runs `dossier` with these words, without a terminal and without the reader's own library."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DOSSIER_LIBRARY", raising=False)

    def run(*words: str) -> Answer:
        try:
            code = main(list(words))
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def library(make_library: MakeLibrary) -> Path:
    """The folder of a library in which all is well; it is the one that commands use."""
    return make_library().roots[0]


@pytest.fixture
def broken(make_library: MakeLibrary) -> Path:
    """The folder of a library whose one dossier has two mistakes."""
    return make_library({"dossiers/russia-kyrgyzstan.yaml": BROKEN}).roots[0]


@pytest.fixture
def empty(make_library: MakeLibrary) -> Path:
    """The folder of a library without dossiers."""
    return make_library({"dossiers/russia-kyrgyzstan.yaml": None}).roots[0]
