"""The reader's files may be links, as in a repository of dotfiles: the links stay, and what they lead to is written."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.desk import Desk, Place
from dossier_tui.model import Dossier
from tests.conftest import MakeLibrary, at

RECORD = "contact-2019-07-11"


@pytest.fixture
def dossier(make_library: MakeLibrary) -> Dossier:
    return make_library().dossiers[0]


def _relative(path: Path, real: Path) -> None:
    path.symlink_to(os.path.relpath(real, path.parent))


def _chain(path: Path, real: Path) -> None:
    second = path.with_name("second")
    path.symlink_to("second")
    second.symlink_to(real)


@pytest.mark.parametrize("link", [_relative, _chain])
@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("name", ["notes.toml", "state.toml", "read/russia-kyrgyzstan.json"])
def test_each_file_may_be_a_link_into_a_dotfiles_repository(
    dossier: Dossier, tmp_path: Path, link: Callable[[Path, Path], None], exists: bool, name: str
) -> None:
    path, real = tmp_path / "desk" / name, tmp_path / "dotfiles" / "kept"
    for each in (path, real):
        each.parent.mkdir(parents=True)
    if exists:
        real.write_text("{}" if name.endswith("json") else "")
    link(path, real)
    desk = Desk.open(tmp_path / "desk" / "state.toml")
    desk.annotations.add(dossier, at(RECORD), "mine")
    desk.leave_at(dossier.key, Place("history"))
    desk.mark_read(dossier)

    assert desk.notice == ""
    assert path.is_symlink()
    assert not real.is_symlink()
    assert "mine" in real.read_text() or "history" in real.read_text() or RECORD in real.read_text()
