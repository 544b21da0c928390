"""What a command imports of msgspec, which can do without typing_extensions."""

import os
import subprocess
import sys
from pathlib import Path

from dossier_tui.cli.parsing import COMMANDS, WITHOUT_MODEL
from dossier_tui.library import bundled_root

IMPORT = "import sys; from dossier_tui.cli.lean import import_msgspec; import_msgspec(); "


def printed(code: str, *path: Path) -> str:
    """Return what a process of its own prints; modules are looked for in the path first."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*path, bundled_root())))}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert not done.stderr
    return done.stdout.strip()


def test_msgspec_is_imported_without_typing_extensions() -> None:
    assert printed(f"{IMPORT} print('msgspec' in sys.modules, 'typing_extensions' in sys.modules)") == "True False"


def test_whoever_wants_typing_extensions_later_has_it() -> None:
    assert printed(f"{IMPORT} import typing_extensions; print(typing_extensions.Protocol.__name__)") == "Protocol"


def test_typing_extensions_stays_where_it_is_imported_already() -> None:
    code = f"import typing_extensions as it; {IMPORT} print(sys.modules['typing_extensions'] is it)"

    assert printed(code) == "True"


def test_a_msgspec_that_cannot_do_without_typing_extensions_is_imported_as_usual(tmp_path: Path) -> None:
    (tmp_path / "msgspec.py").write_text("import typing_extensions\nNEW = True\n", encoding="utf-8")

    assert printed(f"{IMPORT} import msgspec; print(msgspec.NEW)", tmp_path) == "True"


def test_the_commands_without_a_model_are_those_that_do_not_import_msgspec() -> None:
    for command in COMMANDS:
        code = f"import sys, dossier_tui.cli.commands.{command}; print('msgspec' in sys.modules)"
        assert printed(code) == str(command not in WITHOUT_MODEL), command
