"""The corpus of the benchmarks: valid, as varied as curated dossiers, the same at every run."""

from pathlib import Path
from typing import get_args

import pytest

from dossier_tui.library import Library
from dossier_tui.model.kinds import AnyRecord
from tests.benchmarks.corpus import write


def test_a_corpus_is_valid_and_has_every_kind_of_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: tmp_path)
    write(tmp_path, 8)
    library = Library((tmp_path,))

    assert library.problems() == []
    assert {type(each) for dossier in library.dossiers for each in dossier.records()} == set(get_args(AnyRecord))


def test_a_corpus_is_the_same_at_every_run(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(tmp_path / name, 8)
    files = [sorted((tmp_path / name).rglob("*.yaml")) for name in ("one", "other")]

    assert len(files[0]) == len(files[1]) > 8
    assert [path.read_bytes() for path in files[0]] == [path.read_bytes() for path in files[1]]
