"""The answers over a large library are those of its files, and a difference is told."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue import dated, naming
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.searching import Answer
from tests.benchmarks import __main__ as bench
from tests.benchmarks.answers import compare
from tests.benchmarks.ground import Ground


def test_every_answer_is_that_of_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    code = bench.main(["--dossiers", "30", "--answers", "8"])
    printed = capsys.readouterr().out

    assert code == 0, printed
    same, of = printed.split(" answers ")[0].split(" of ")
    assert same == of
    assert int(of) > 8 * 7


def nobody(*_: object) -> list[str]:
    return []


def nothing(*_: object) -> Answer:
    return Answer(0, (), ranked=True)


def of_another(catalogue: Catalogue, key: str) -> Any:
    return READING(catalogue, sorted(catalogue.states())[key == min(catalogue.states())])


READING = Catalogue.reading


@pytest.mark.parametrize(
    ("owner", "name", "instead", "told"),
    [
        (Kept, "naming", nobody, "people "),
        (Kept, "coming_round", nobody, "timeline --on "),
        (dated, "days_round", nobody, "what is kept of "),
        (naming, "_mentions", nobody, "the page of "),
        (Catalogue, "search", nothing, "search "),
        (Catalogue, "rows", nobody, "the keys of all dossiers: "),
        (Catalogue, "reading", of_another, "show "),
    ],
)
def test_an_answer_that_is_not_that_of_the_files_is_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    name: str,
    instead: Callable[..., Any],
    told: str,
) -> None:
    monkeypatch.setattr(owner, name, instead)
    code = compare(Ground(tmp_path, 10, 0).large, tmp_path / "cache", 3)
    lines = capsys.readouterr().out.splitlines()

    assert code == 1
    assert any(line.startswith(told) for line in lines)
