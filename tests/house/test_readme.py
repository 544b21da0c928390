"""The README tells the truth: its commands are all there are, and its examples run."""

import re
import shlex
from pathlib import Path

import pytest

from dossier_tui.cli import main
from dossier_tui.cli.parsing import COMMANDS

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SHELL = "\n".join(re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
EXAMPLES = [line.partition("  #")[0].strip() for line in SHELL.splitlines() if line.startswith("dossier ")]


def test_the_table_has_every_command_and_no_other() -> None:
    rows = re.findall(r"^\| `dossier (?:\[PAIR\]`, `dossier )?([a-z]+)", README, re.MULTILINE)

    assert sorted(rows) == sorted(COMMANDS)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    assert main(shlex.split(example)[1:]) == 0
    assert capsys.readouterr().out or list(tmp_path.iterdir())


def test_an_answer_that_is_printed_is_the_one_given(capsys: pytest.CaptureFixture[str]) -> None:
    (printed,) = (block for block in re.findall(r"^```\n(Dmitry.*?)^…\n```$", README, re.MULTILINE | re.DOTALL))

    assert main(["people", "Медведев"]) == 0
    assert capsys.readouterr().out.startswith(printed)
