"""Updates the index: changed dossiers only, or everything if the registry, the sources or the program has changed."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from .. import __version__, library
from ..library import Library
from ..library.cache import Cache
from ..library.folders import bytes_of, yaml_files
from ..matching import Names
from ..model import SECTIONS, Dossier
from ..views import PANES
from .cards import cards, scope_spellings, tags_of
from .integrity import stamp
from .store import Background, FileState, Indexed, Store

SCHEMA = 3
"""The version of the cards and of the tables; increase it whenever they change."""
BATCH = 200
"""The number of dossiers in one transaction, so that an interrupted build keeps most of its work."""

Report = Callable[[int, int], None]
"""Receives the number of dossiers done, and the number of all dossiers to index."""


_UNRELATED_PACKAGES = {"cli", "desk", "render", "tui"}
"""Packages that do not affect the cards."""


def update(store: Store, roots: Sequence[Path], report: Report) -> None:
    """Update the index from the files of the roots.

    Raises sqlite3.DatabaseError if the store cannot be used, and Superseded if another process has rebuilt it.
    """
    made_of = _update_background(store, roots)
    indexed_library = Library(tuple(roots), cache=Cache(most=1))
    known = store.states
    removed = [key for key in known if key not in indexed_library.paths]
    changed, touched = _changed(indexed_library.paths, known)
    if touched:
        store.touch(touched)
    if not removed and not changed:
        return
    claims = _claims(indexed_library)
    if removed:
        store.remove(made_of, removed, claims)
    done = 0
    for batch in _batches(changed):
        store.put(made_of, [_indexed(indexed_library, key, state) for key, state in batch], claims)
        done += len(batch)
        report(done, len(changed))


def _update_background(store: Store, roots: Sequence[Path]) -> str:
    """Rebuild the index if the background has changed. Returns the digest of what the index depends on."""
    files = _background_files(roots)
    stamps = msgspec.json.encode([(str(path), *stamp(path)) for path in files]).decode()
    made_of = store.meta("made of")
    if made_of.startswith(_program(roots)) and store.meta("background") == stamps:
        return made_of
    contents = hashlib.blake2b(b"\0".join(_digest(path).encode() for path in files), digest_size=16).hexdigest()
    new_made_of = f"{_program(roots)} {contents}"
    if made_of != new_made_of:
        store.begin_anew(new_made_of, _background(Library(tuple(roots))))
    store.set_meta("background", stamps if all(stamp(path)[0] for path in files) else "")
    return new_made_of


def _program(roots: Sequence[Path]) -> str:
    """Return a digest of the program, the roots and the sections, on which cards depend."""
    sections = [(section.key, section.title, [group.key for group in section.groups]) for section in SECTIONS]
    parts = (SCHEMA, __version__, [str(root) for root in roots], sections, _code())
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _code() -> list[tuple[str, int, int]]:
    """Return the name, time and size of each module that affects cards, to detect changes in a checkout."""
    package = Path(__file__).parents[1]
    files = (
        path
        for folder in (package, *package.glob("[!_]*/"))
        if folder.name not in _UNRELATED_PACKAGES
        for path in folder.glob("*.py")
    )
    return sorted((path.name, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files)


def _background_files(roots: Sequence[Path]) -> list[Path]:
    """Return the files of the registry and the sources, including the bundled ones, which every library uses."""
    folders = [
        folder
        for root in dict.fromkeys((*roots, library.bundled_root()))
        for folder in (root / "dossiers" / "registry", root / "seeds")
    ]
    return [path for folder in folders for path in yaml_files(folder)]


def _background(indexed_library: Library) -> Background:
    sources = {key: (source.name, str(source.issued)) for key, source in indexed_library.sources.items()}
    registry = indexed_library.registry
    return Background(
        _claims(indexed_library), sources, scope_spellings(PANES, registry, indexed_library.sources), Names.of(registry)
    )


def _claims(indexed_library: Library) -> dict[tuple[str, int], str]:
    return {(key, claim.n): claim.says for key, source in indexed_library.sources.items() for claim in source.claims}


def _digest(path: Path) -> str:
    """Return a digest of what is read of a file; empty if it cannot be read."""
    try:
        return hashlib.blake2b(bytes_of(path), digest_size=16).hexdigest()
    except OSError:
        return ""


def _changed(
    paths: Mapping[str, Path], known: Mapping[str, FileState]
) -> tuple[dict[str, FileState], dict[str, FileState]]:
    """Return the files to index, and the files with another time but unchanged content, by key."""
    changed: dict[str, FileState] = {}
    touched: dict[str, FileState] = {}
    for key, path in paths.items():
        mtime, size = stamp(path)
        previous = known.get(key)
        if previous and mtime and (previous.path, previous.mtime, previous.size) == (str(path), mtime, size):
            continue
        state = FileState(str(path), mtime, size, _digest(path))
        unchanged = previous and (previous.path, previous.digest) == (state.path, state.digest)
        (touched if unchanged else changed)[key] = state
    return changed, touched


def _batches(changed: Mapping[str, FileState]) -> Iterator[list[tuple[str, FileState]]]:
    waiting = iter(changed.items())
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _indexed(indexed_library: Library, key: str, state: FileState) -> Indexed:
    dossier: Dossier | None = indexed_library.dossier(key)
    broken = Indexed(key, key, state, (), broken=True)
    try:
        return Indexed(key, dossier.title, state, tuple(cards(dossier)), tags_of(dossier)) if dossier else broken
    except Exception:  # noqa: BLE001  (one dossier that cannot be shown must not take the index with it)
        return broken
