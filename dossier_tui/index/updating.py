"""Bringing the index up to date: changed files only, all of them where registry, sources or program changed."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from .. import __version__, library
from ..library import Library
from ..library.cache import Cache
from ..library.loading import yaml_files
from ..matching import Names
from ..model import SECTIONS, Dossier
from ..views import PANES
from .cards import called, cards, tags_of
from .store import Background, FileState, Indexed, Store

SCHEMA = 2
"""Another number to be raised whenever cards are made or stored differently."""
BATCH = 200
"""Dossiers that are written at a time, so that an interrupted build is not lost."""
FRESH_SECONDS = 2
"""A file younger than this may change again without its date changing, so the date is not trusted."""

Report = Callable[[int, int], None]
"""Told how many dossiers are done, and of how many."""


_OF_NO_CARD = {"cli", "desk", "render", "tui"}
"""Packages that the index does not depend on."""


def update(store: Store, roots: Sequence[Path], report: Report) -> None:
    """Makes the index say what the files say. Raises sqlite3.DatabaseError, or Superseded."""
    made_of = _update_background(store, roots)
    shelf = Library(tuple(roots), cache=Cache(most=1))
    known = store.states
    gone = [key for key in known if key not in shelf.paths]
    changed, newer = _changed(shelf.paths, known)
    if newer:
        store.touch(newer)
    if not gone and not changed:
        return
    claims = _claims(shelf)
    if gone:
        store.remove(made_of, gone, claims)
    done = 0
    for batch in _batches(changed):
        store.put(made_of, [_indexed(shelf, key, state) for key, state in batch], claims)
        done += len(batch)
        report(done, len(changed))


def _update_background(store: Store, roots: Sequence[Path]) -> str:
    """Begins anew where what all dossiers rest on has changed; returns what the index is made of."""
    files = _background_files(roots)
    stamps = msgspec.json.encode([(str(path), *_stamp(path)) for path in files]).decode()
    made_of = store.meta("made of")
    if made_of.startswith(_program(roots)) and store.meta("background") == stamps:
        return made_of
    contents = hashlib.blake2b(b"\0".join(_digest(path).encode() for path in files), digest_size=16).hexdigest()
    now_of = f"{_program(roots)} {contents}"
    if made_of != now_of:
        store.begin_anew(now_of, _background(Library(tuple(roots))))
    store.set_meta("background", stamps if all(_stamp(path)[0] for path in files) else "")
    return now_of


def _program(roots: Sequence[Path]) -> str:
    """What else cards depend on: the program and the sections that there are."""
    sections = [(section.key, section.title, [group.key for group in section.groups]) for section in SECTIONS]
    parts = (SCHEMA, __version__, [str(root) for root in roots], sections, _code())
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _code() -> list[tuple[str, int, int]]:
    """What tells that the modules which make cards have changed, as in a checkout brought up to date."""
    package = Path(__file__).parents[1]
    files = (
        path
        for folder in (package, *package.glob("[!_]*/"))
        if folder.name not in _OF_NO_CARD
        for path in folder.glob("*.py")
    )
    return sorted((path.name, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files)


def _background_files(roots: Sequence[Path]) -> list[Path]:
    """The registry and the sources; those that come with the program serve every library."""
    folders = [
        folder
        for root in dict.fromkeys((*roots, library.bundled_root()))
        for folder in (root / "dossiers" / "registry", root / "seeds")
    ]
    return [path for folder in folders for path in yaml_files(folder)]


def _background(shelf: Library) -> Background:
    sources = {key: (source.name, str(source.issued)) for key, source in shelf.sources.items()}
    registry = shelf.registry
    return Background(_claims(shelf), sources, called(PANES, registry, shelf.sources), Names.of(registry))


def _claims(shelf: Library) -> dict[tuple[str, int], str]:
    return {(key, claim.n): claim.says for key, source in shelf.sources.items() for claim in source.claims}


def _stamp(path: Path) -> tuple[int, int]:
    """When a file was last changed, in nanoseconds (0 if too lately to rely on), and its size."""
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    fresh = time.time() - stat.st_mtime < FRESH_SECONDS
    return (0 if fresh else stat.st_mtime_ns), stat.st_size


def _digest(path: Path) -> str:
    try:
        return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def _changed(
    paths: Mapping[str, Path], known: Mapping[str, FileState]
) -> tuple[dict[str, FileState], dict[str, FileState]]:
    """The files to be indexed, and those that only look newer than what is indexed of them."""
    changed: dict[str, FileState] = {}
    newer: dict[str, FileState] = {}
    for key, path in paths.items():
        mtime, size = _stamp(path)
        before = known.get(key)
        if before and mtime and (before.path, before.mtime, before.size) == (str(path), mtime, size):
            continue
        state = FileState(str(path), mtime, size, _digest(path))
        same = before and (before.path, before.digest) == (state.path, state.digest)
        (newer if same else changed)[key] = state
    return changed, newer


def _batches(changed: Mapping[str, FileState]) -> Iterator[list[tuple[str, FileState]]]:
    waiting = iter(changed.items())
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _indexed(shelf: Library, key: str, state: FileState) -> Indexed:
    dossier: Dossier | None = shelf.dossier(key)
    if dossier is None:
        return Indexed(key, key, state, (), broken=True)
    return Indexed(key, dossier.title, state, tuple(cards(dossier)), tags_of(dossier))
