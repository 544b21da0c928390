"""Own words: what of a library repeats eight words in a row of a source.

The text of a source is not kept. Beside its record, in `seeds/runs/ID.txt`, stands one hash for each of its runs of
eight words, from which no text can be read back.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..files.reading import read_bytes
from ..model import Path as KeyPath
from ..model import Problem
from ..roots import with_bundled
from ..values import fold
from . import Library
from .loading import read_file

LENGTH = 8
"""How many words in a row are taken for copied."""
_HASH = re.compile(r"[0-9a-f]{12}")
MOST_BYTES = 4 * 1024 * 1024
"""The size in bytes of the largest file of hashes that is read: that of a book."""
_NAMES = ("title", "name", "names", "also", "called", "formal", "publisher", "url", "also_at", "id", "src", "sources")
"""The keys of official names and titles, which are everybody's, and of what is no prose."""


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded and without punctuation."""
    return re.findall(r"[^\W_]+", fold(text))


def hashed_runs(text: str) -> dict[str, str]:
    """Return every run of eight words of a text by its hash."""
    found = words_of(text)
    texts = (" ".join(found[n : n + LENGTH]) for n in range(len(found) - LENGTH + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12]: run for run in texts}


def runs_path(root: Path, source: str) -> Path:
    """Return the path of the hashes of a source in a library."""
    return root / "seeds" / "runs" / f"{source}.txt"


def runs_file(text: str) -> str:
    """Return the file of hashes for the text of a source."""
    return "".join(f"{each}\n" for each in sorted(hashed_runs(text)))


def kept_runs(roots: Iterable[Path], sources: Iterable[str]) -> dict[str, str]:
    """Return the source of each hash that is kept for one of these sources."""
    paths = ((source, runs_path(root, source)) for source in sources for root in with_bundled(roots))
    return {each: source for source, path in paths if path.is_file() for each in _hashes_in(path)}


def _hashes_in(path: Path) -> list[str]:
    try:
        return _HASH.findall(read_bytes(path, MOST_BYTES).decode("ascii", "replace"))
    except OSError:
        return []


def between_names(text: str, names: Iterable[str]) -> list[str]:
    """Return the stretches of a text between official names and titles of three words and more."""
    known = sorted((re.escape(name) for name in names if len(words_of(name)) > 2), key=len, reverse=True)
    return re.split("|".join(known), text, flags=re.IGNORECASE) if known else [text]


def copied(library: Library, key: str = "") -> list[Problem]:
    """Return what copies a source in its record and in the dossiers that cite it; or only what concerns one dossier."""
    found: set[Problem] = set()
    citing: dict[str, list[str]] = {}
    kept = {path.stem for root in with_bundled(library.roots) for path in runs_path(root, "x").parent.glob("*.txt")}
    for pair in ([key] if key else library.paths) if kept else ():
        sources = [source for source in _cited(library, pair) if source in kept]
        found.update(_copied_in(library, library.paths[pair], kept_runs(library.roots, sources), [pair]))
        for source in sources:
            citing.setdefault(source, []).append(pair)
    for source, pairs in citing.items():
        path = library.origin.shared.files.get(source)
        if path:
            found.update(_copied_in(library, path, kept_runs(library.roots, [source]), pairs))
    return sorted(found)


def _cited(library: Library, key: str) -> Sequence[str]:
    dossier = library.dossier(key)
    return dossier.cited_sources if dossier else library.sources_named(key)


def _copied_in(library: Library, path: Path, runs: Mapping[str, str], pairs: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each text in a file that copies a source, but for the names that these dossiers know."""
    written = read_file(path)[0] if runs else None
    for place, text in _texts(written.content, ()) if written else ():
        if written and not runs.keys().isdisjoint(hashed_runs(text)):
            parts = between_names(text, _names(library, pairs))
            ours = {each: run for part in parts for each, run in hashed_runs(part).items()}
            same = next((each for each in ours if each in runs), "")
            if same:
                said = f"copies eight words in a row of {runs[same]}: “{ours[same]}”; say it in words of your own"
                yield written.problem(place, said)


def _names(library: Library, pairs: Iterable[str]) -> Iterator[str]:
    """Yield the names of the registry, and the titles and names of the records in some dossiers."""
    yield from (entry.name for entry in library.registry.entries.values())
    for dossier in filter(None, (library.dossier(pair) or library.draft(pair) for pair in pairs)):
        yield from (getattr(record, "title", "") or getattr(record, "name", "") for record in dossier.records())


def _texts(content: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text in a file that is no name, with its path."""
    if isinstance(content, str):
        yield path, content
    parts = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for step, part in parts:
        if step not in _NAMES:
            yield from _texts(part, (*path, step))
