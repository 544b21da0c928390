"""The command as a shell runs it: what it loads, what it leaves behind in a pipe, and its completions."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dossier_tui.cli.commands.completions import SHELLS
from dossier_tui.cli.parsing import COMMANDS
from dossier_tui.library import bundled_root

from .conftest import Ask

ROOT = bundled_root()
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "TERM": "dumb"}


def dossier(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dossier_tui", *words]
    return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=False, **options)  # type: ignore[call-overload]


def test_no_command_but_the_app_loads_what_draws_it(tmp_path: Path) -> None:
    script = """
import io, sys
from dossier_tui.cli import main
from dossier_tui.cli.parsing import parser
answers = [["--version"], ["--help"], ["list"], ["show", "ru", "kg"], ["export", "ru", "kg"], ["check"], ["schema"],
           ["paths"], ["completions", "bash"], ["ru", "kg"], ["nowhere"], []]
shown, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
for words in answers:
    try:
        main(words)
    except SystemExit:
        pass
parser()
print(sorted({"textual", "dossier_tui.tui"} & set(sys.modules)), file=shown)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=ENVIRONMENT, check=False)

    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_the_version_is_had_without_reading_a_library() -> None:
    script = "import sys; from dossier_tui.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass\n"
    script += "print(sorted({'yaml', 'msgspec', 'rich', 'platformdirs'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=ENVIRONMENT, check=False)

    assert done.stdout.splitlines()[-1] == "[]"


def test_the_answer_is_on_stdout_and_the_exit_code_is_the_programs() -> None:
    done = dossier("list", cwd=ROOT)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") >= 2
    assert dossier("show", "nowhere").returncode == 2


@pytest.mark.parametrize("words", [("list",), ("export", "ru", "kg"), ("show", "ru", "kg")])
def test_a_reader_who_closes_the_pipe_is_no_error(words: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dossier_tui", *words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_completions_that_know_every_command(ask: Ask, shell: str) -> None:
    said = ask("completions", shell)

    assert (said.code, said.err) == (0, "")
    assert all(word in said.out for word in (*COMMANDS, "sections", "library"))
    program = shutil.which(shell)
    if program:
        read = subprocess.run([program, "-n"], input=said.out, capture_output=True, text=True, check=False)
        assert (read.returncode, read.stderr) == (0, "")


def test_a_shell_that_is_not_known_is_refused_with_those_that_are(ask: Ask) -> None:
    said = ask("completions", "ksh")

    assert said.code == 2
    assert all(shell in said.err for shell in SHELLS)
