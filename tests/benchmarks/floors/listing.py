"""The floor of a command over a large library: stat every file, then print a line of each from SQLite.

python listing.py FOLDER DATABASE [--silent]
python listing.py FOLDER DATABASE --make     (writes the database)
"""

import argparse
import os
import re
import sqlite3
import sys

TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)


def states(folder):
    """Return time and size of each file, by name."""
    with os.scandir(folder) as entries:
        told = ((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".yaml"))
        return {name: (stat.st_mtime_ns, stat.st_size) for name, stat in told}


def make(database, folder):
    """Write a line of each file into the database."""
    database.execute("create table dossier(name text primary key, title text, changed integer, size integer)")
    for name, (changed, size) in sorted(states(folder).items()):
        with open(f"{folder}/{name}", encoding="utf-8") as file:  # noqa: PTH123 (pathlib would slow the floor)
            title = TITLE.search(file.read())
        row = (name, title[1] if title else name, changed, size)
        database.execute("insert into dossier values(?, ?, ?, ?)", row)
    database.commit()


def lines(database, folder):
    """Return a line of each file, and those that have changed marked."""
    found = states(folder)
    rows = database.execute("select name, title, changed, size from dossier order by name")
    return [
        f"{name}  {title}" if found.get(name) == (changed, size) else f"{name}  {title} (changed)"
        for name, title, changed, size in rows
    ]


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("folder")
parser.add_argument("database")
parser.add_argument("--make", action="store_true")
parser.add_argument("--silent", action="store_true")
parsed = parser.parse_args()
connection = sqlite3.connect(parsed.database)
if parsed.make:
    make(connection, parsed.folder)
elif parsed.silent:
    lines(connection, parsed.folder)
else:
    sys.stdout.write("\n".join(lines(connection, parsed.folder)) + "\n")
