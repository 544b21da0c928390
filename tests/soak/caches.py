"""Damage to the file of the catalogue: whatever is done to it, every question has the answer that it had before."""

import contextlib
import os
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.searching import Answer
from dossier_tui.library import Library
from tests.unit.catalogue.library_to_search import SEARCHED

from ..conftest import FILES, write_files
from .tally import Tally

QUESTIONS = ("moscow", "putin", "Хаджимба", "treaty", "year:2019", "person:lavrov", "tab:economy trade", "nosuchword")
Answers = list[tuple[int, tuple[object, ...], str]]
Damage = Callable[[random.Random, Path], None]


def run(seed: int, seconds: float) -> Tally:
    """Damage the catalogue again and again, and compare its answers with those of an undamaged one."""
    tally, chance = Tally(), random.Random(seed)
    until = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder, patch("dossier_tui.roots.bundled_root", lambda: Path(folder)):
        library, path = make_library(Path(folder)), Path(folder) / "cache" / "index.sqlite3"
        whole, truth = undamaged(library, path)
        while time.monotonic() < until:
            kind = chance.choice(list(DAMAGES))
            number = chance.getrandbits(32)
            restore(path, whole)
            DAMAGES[kind](random.Random(number), path)
            tally.tried["faults"] += 1
            verify(tally, library, path, truth, f"caches seed {seed}: {kind}, random.Random({number})")
    return tally


def make_library(folder: Path) -> Library:
    """Write the library that is searched, an hour old."""
    files = {**FILES, **SEARCHED}
    write_files(folder, files)
    for name in files:
        os.utime(folder / name, (time.time() - 3600,) * 2)
    return Library((folder,))


def undamaged(library: Library, path: Path) -> tuple[bytes, Answers]:
    """Build the catalogue, and return its bytes and its answers."""
    index = Catalogue.open(library.roots, path)
    truth = answers(index)
    index.close()
    return path.read_bytes(), truth


def answers(index: Catalogue) -> Answers:
    """Ask all questions."""
    return [_plain(index.search(question)) for question in QUESTIONS]


def _plain(answer: Answer) -> tuple[int, tuple[object, ...], str]:
    return answer.total, answer.hits, answer.nearest


def restore(path: Path, whole: bytes) -> None:
    """Put the undamaged file back, and nothing beside it."""
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    path.write_bytes(whole)


def verify(tally: Tally, library: Library, path: Path, truth: Answers, report: str) -> None:
    """Count it as a failure if the index crashes, answers otherwise, or is not in order afterwards."""
    try:
        index = Catalogue.open(library.roots, path)
        found, notice = answers(index), index.notice
        index.close()
    except Exception as error:  # noqa: BLE001  (that is what is looked for)
        tally.fail("crashes", f"{report}: {type(error).__name__}: {error}")
        return
    if found != truth:
        tally.fail("losses", f"{report}: another answer")
    if notice and path.is_file():
        tally.fail("losses", f"{report}: not made anew: {notice}")


# Damage to the bytes of the file


def _flip(chance: random.Random, path: Path, most: int = 1) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, most)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def _overwrite(chance: random.Random, path: Path) -> None:
    content = path.read_bytes()
    start = chance.randrange(len(content))
    size = chance.choice((1, 16, 512, 4096, 3 * 4096))
    rubbish = chance.choice((bytes(size), b"\xff" * size, chance.randbytes(size)))
    path.write_bytes((content[:start] + rubbish + content[start + size :])[: len(content)])


def _truncate(chance: random.Random, path: Path) -> None:
    os.truncate(path, chance.randrange(path.stat().st_size))


def _exchange_pages(chance: random.Random, path: Path) -> None:
    content = path.read_bytes()
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    one, other = chance.randrange(len(pages)), chance.randrange(len(pages))
    pages[one], pages[other] = pages[other], pages[one]
    path.write_bytes(b"".join(pages))


def _other_file(chance: random.Random, path: Path) -> None:
    path.write_bytes(chance.choice((b"", b"\0" * 4096, b"SQLite format 3\0", chance.randbytes(9000))))


def _beside(chance: random.Random, path: Path) -> None:
    ending = chance.choice(("-wal", "-shm", "-seal"))
    path.with_name(path.name + ending).write_bytes(chance.choice((b"", b"x", chance.randbytes(40_000))))


def _in_its_place(chance: random.Random, path: Path) -> None:
    path.unlink()
    make = chance.choice((path.mkdir, lambda: os.mkfifo(path), lambda: path.symlink_to(path), lambda: None))
    make()


# Damage to the content of tables, which SQLite cannot notice

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "meta": ("key", "value"),
    "dossiers": ("key", "title", "path", "mtime", "size", "digest", "searched"),
    "cards": ("dossier", "packed"),
    "compiled": ("key", "problems", "needs", "value"),
    "claims": ("says",),
    "sources": ("name", "issued"),
    "called": ("spelling",),
    "words_data": ("block",),
}
VALUES = ("NULL", "-1", "9e999", "''", "'{'", "'[[1]]'", "x'ff00fe'", "zeroblob(9)", "'Moscow'", "char(0)", "'\ufeffx'")


def _change_value(chance: random.Random, path: Path) -> None:
    table = chance.choice(list(COLUMNS))
    column, value = chance.choice(COLUMNS[table]), chance.choice(VALUES)
    key = "rowid" if table in {"dossiers", "cards", "words_data"} else column
    _execute(
        path, f"UPDATE OR IGNORE {table} SET {column} = {value} WHERE {key} = (SELECT {key} FROM {table} "
        f"ORDER BY {key} LIMIT 1 OFFSET abs({chance.getrandbits(30)}) % (SELECT count(*) FROM {table}))",
    )  # fmt: skip


def _change_tables(chance: random.Random, path: Path) -> None:
    table = chance.choice([*COLUMNS, "words", "vocabulary", "words_idx", "words_docsize"])
    change = chance.choice(
        ("DROP TABLE {}", "DELETE FROM {}", "ALTER TABLE {} RENAME TO other", "ALTER TABLE {} ADD x")
    )
    _execute(path, change.format(table))


def _execute(path: Path, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA writable_schema = ON")
        with contextlib.suppress(sqlite3.Error):  # SQLite itself refuses some: then nothing is damaged
            other.execute(statement)


DAMAGES: Mapping[str, Damage] = {
    "a flipped bit": _flip,
    "flipped bits": lambda chance, path: _flip(chance, path, 50),
    "rubbish": _overwrite,
    "truncated": _truncate,
    "exchanged pages": _exchange_pages,
    "another file": _other_file,
    "rubbish beside it": _beside,
    "something else in its place": _in_its_place,
    "another value": _change_value,
    "other tables": _change_tables,
}
