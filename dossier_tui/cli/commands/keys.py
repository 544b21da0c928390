"""`dossier keys`: list the keys of the app, with the changes of the reader's config file."""

import argparse

from ..exits import DONE, PROBLEMS
from ..options import add_json
from ..streams import say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option for JSON."""
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each command. Returns 1 if the config file has problems."""
    from ...desk import Desk
    from ...desk.keys import keymap
    from ...tui.commands.table import COMMANDS
    from ...tui.keys.command import GROUPS

    settings = Desk.open().settings
    keys, problems = keymap(COMMANDS, settings)
    if parsed.json:
        say_json(
            [{"command": c.id, "keys": list(keys[c.id]), "where": list(c.where), "does": c.help} for c in COMMANDS]
        )
    else:
        for group, title in GROUPS.items():
            say(f"{title}:")
            for each in (command for command in COMMANDS if command.group == group):
                yours = " (yours)" if keys[each.id] != each.keys else ""
                say(f"  {each.id:18} {' '.join(keys[each.id]):18} {each.label}{each.places_words}{yours}")
    all_problems = [*settings.problems, *problems]
    for problem in all_problems:
        tell(str(problem))
    if not parsed.json:
        tell(f'To change them, write for instance [keys] and {COMMANDS[0].id} = "…" into {settings.path}.')
    return PROBLEMS if all_problems else DONE
