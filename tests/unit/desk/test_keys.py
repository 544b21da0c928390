"""Keys of the reader's own: what cannot be is named, and then the command keeps the keys it had."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier_tui.desk.config import Settings, load_config
from dossier_tui.desk.keys import keymap


@dataclass(frozen=True)
class Command:
    id: str
    keys: tuple[str, ...]
    where: tuple[str, ...]


COMMANDS = (
    Command("export", ("x",), ("home", "reader")),
    Command("filter", ("/",), ("home",)),
    Command("find", ("/",), ("reader",)),
    Command("quit", ("ctrl+q",), ("app",)),
    Command("down", ("j", "down"), ("view",)),
    Command("recall_back", ("down",), ("search",)),
)


def settings(tmp_path: Path, keys: str) -> Settings:
    path = tmp_path / "config.toml"
    path.write_text(f"[keys]\n{keys}\n")
    return load_config(path)


def test_without_wishes_every_command_has_its_own(tmp_path: Path) -> None:
    keys, problems = keymap(COMMANDS, settings(tmp_path, ""))

    assert keys == {command.id: command.keys for command in COMMANDS}
    assert problems == []


@pytest.mark.parametrize("key", ["E", "é", "ctrl+e", "f5", "pagedown", "ctrl+shift+up", ","])
def test_a_command_takes_other_keys(tmp_path: Path, key: str) -> None:
    keys, problems = keymap(COMMANDS, settings(tmp_path, f'export = "{key}"'))

    assert keys["export"] == (key,)
    assert problems == []


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ('exprt = "E"', "no command is called 'exprt'; did you mean 'export'?"),
        ('export = "entr"', "'entr' is no key; did you mean 'enter'?"),
        ('down = "foo"', "'foo' is no key"),
        ('export = "ctrl+S"', "no terminal tells 'ctrl+S' from 'ctrl+s'; write that"),
        ('export = "ctrl+"', "'ctrl+' is no key"),
        (r'export = "\u001b"', "is no key"),
        (r'export = "ctrl+\u009b"', "is no key"),
        (r'export = "\u202e"', "is no key"),
        ('export = "/"', "'/' is already the key of 'filter'"),
        ('export = "ctrl+q"', "'ctrl+q' is already the key of 'quit'"),
        ('find = "j"', "'j' is already the key of 'down'"),
    ],
)
def test_what_cannot_be_is_said_at_its_line_and_changes_nothing(tmp_path: Path, wish: str, says: str) -> None:
    keys, (problem,) = keymap(COMMANDS, settings(tmp_path, wish))

    assert says in problem.message
    assert problem.line == 2
    assert keys == {command.id: command.keys for command in COMMANDS}


def test_two_commands_may_change_places(tmp_path: Path) -> None:
    keys, problems = keymap(COMMANDS, settings(tmp_path, 'export = "/"\nfilter = "x"\nfind = "s"'))

    assert problems == []
    assert (keys["export"], keys["filter"]) == (("/",), ("x",))


def test_commands_of_different_screens_may_share_a_key(tmp_path: Path) -> None:
    assert keymap(COMMANDS, settings(tmp_path, 'find = "F"\nfilter = "F"'))[1] == []
