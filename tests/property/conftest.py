"""How long and how freely hypothesis looks, and a library for the dossiers that it makes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.conftest import FILES, MORE, write_files

# A busy machine is no failure, and what CI finds must be found again by whoever looks into it.
settings.register_profile("dossier", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("dossier")

PAIR = "russia-kyrgyzstan"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The root of a library, which is also the bundled one; tests write the dossier of the pair into it."""
    root = tmp_path_factory.mktemp("library")
    write_files(root, {**FILES, **MORE})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dossier_tui.roots.bundled_root", lambda: root)
        yield root
