"""`dossier new A B`: begin a dossier, or one more source of it, with prompts from the source's text."""

import argparse
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from ...curation.parties import NoPolity, NotAPair, parties_of
from ...curation.skeleton import ALIAS, Pair, added_source_file, dossier_file, scalar, source_file
from ...curation.texts import SourceText
from ...files.several import write_new
from ...homes import user_data
from ...library import Library
from ...library.formatting import formatted
from ...library.own_words import runs_path
from ...library.pairs import dossier_on
from ...library.world import complete
from ...model import Registry
from ...roots import ID, is_bundled, with_bundled
from ...values import fold, plural, quoted, slug, today
from ..exits import DONE, UsageError
from ..library import unwritten
from ..options import library_words, names_library, roots_of
from ..output import a_path
from ..streams import say, tell
from ..texts import text_in


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the two polities, the text of the source, and the id of its record."""
    parser.add_argument("polities", nargs="+", metavar="POLITY", help="the two, such as norway 'united states'")
    parser.add_argument(
        "--source",
        type=a_path,
        metavar="FILE",
        help="the plain text of the source; - is standard input; nothing of it is kept but its checksum, and hashes by "
        "which `check` finds eight words in a row that were copied",
    )
    parser.add_argument("--id", metavar="ID", help="the id of the source, such as wire-2019-03-04")


def run(parsed: argparse.Namespace) -> int:
    """Write the files and print their paths. Raises UsageError if one exists, or if the words name no two polities."""
    library = Library(_own_roots(parsed))
    registry = complete(library.registry)
    parties = _parties(library, registry, parsed.polities)
    existing = dossier_on(library, parties)
    if existing and not parsed.source:
        path = library.shown(library.paths[existing])
        raise UsageError(f"there is a dossier on these two: {path}; `--source FILE` begins one more source of it")
    text = text_in(parsed.source) if parsed.source else None
    id, is_new = _source_id(library, parsed, parties, text)
    root = library.roots[0]
    pair = Pair(parties, registry, id, text, (root / "dossiers" / "schema").is_dir())
    if existing:
        return _add_source(library, existing, pair, is_new=is_new)
    files = {root / "dossiers" / f"{pair.key}.yaml": dossier_file(pair, today())}
    if is_new:
        files[root / "seeds" / f"{id}.yaml"] = source_file(pair)
    _write(library, files, pair if is_new else None)
    read = f"The text has {plural(len(text.paragraphs), 'paragraph')}. " if text else ""
    tell(f"{read}Write the facts into the first file, then: dossier check{library_words(parsed.library)} {pair.key}")
    return DONE


def _add_source(library: Library, key: str, pair: Pair, *, is_new: bool) -> int:
    """Write the record of one more source of a dossier, which itself stays as it is, and say how it is named there."""
    dossier = library.dossier(key)
    declared = dossier.header.sources if dossier else {}
    known = next((alias for alias, id in declared.items() if id == pair.source_id), "")
    if known:
        tell(f"The dossier has it already, as {known}.")
        return DONE
    alias = next(name for number in count(2) if (name := f"{ALIAS}{number}") not in declared)
    if is_new:
        named = replace(pair, alias=alias)
        _write(library, {library.roots[0] / "seeds" / f"{pair.source_id}.yaml": added_source_file(named)}, pair)
    below = f"below `sources` of {library.shown(library.paths[key])}"
    tell(f"Write {below}, with this alias or another: {alias}: {pair.source_id}")
    return DONE


def _write(library: Library, files: Mapping[Path, str], with_hashes: Pair | None) -> None:
    """Write files in the one style, with the hashes of the source's text, and print their paths."""
    root = library.roots[0]
    contents = {path: formatted(content.encode(), str(path)).content for path, content in files.items()}
    if with_hashes and with_hashes.text:
        contents[runs_path(root, with_hashes.source_id)] = with_hashes.text.runs.encode()
    try:
        write_new(contents)
    except OSError as error:
        raise _unwritten(Path(error.filename or root), error) from error
    for path in contents:
        say(library.shown(path))


def _own_roots(parsed: argparse.Namespace) -> tuple[Path, ...]:
    """Return the library's roots, the first of which is to be written. Raises UsageError for the bundled library."""
    roots = roots_of(parsed)
    if is_bundled(roots[0]) and not names_library(parsed):
        raise UsageError(
            f"there is no library of your own; `dossier init {user_data()}` makes one that is always used, "
            "`dossier init DIR` one for `--library DIR`"
        )
    return roots


def _parties(library: Library, registry: Registry, words: list[str]) -> tuple[str, str]:
    try:
        return parties_of(registry, words)
    except NoPolity as error:
        if library.origin.shared.not_loaded.may_hold("polity", slug(error.typed)):
            raise UsageError(f"{error}, but the registry has problems; see `dossier check`") from error
        path = library.shown(library.roots[0] / "dossiers" / "registry" / "polities.yaml")
        name = error.typed.title() if error.typed.islower() else error.typed
        raise UsageError(f"{error}. To add one, write into {path}: {slug(name)}: {{name: {scalar(name)}}}") from error
    except NotAPair as error:
        raise UsageError(str(error)) from error


def _source_id(
    library: Library, parsed: argparse.Namespace, parties: tuple[str, str], text: SourceText | None
) -> tuple[str, bool]:
    """Return the id of the source, and whether its record is to be written. Raises UsageError if the id is taken."""
    same = [id for id, source in library.sources.items() if text and source.sha256 == text.sha256]
    if same and parsed.id in {None, same[0]}:
        tell(f"The library has this text: the source {same[0]} is cited.")
        return same[0], False
    id = parsed.id or _id_from(parsed.source, parties)
    if not ID.fullmatch(id):
        raise UsageError(f"{quoted(id)} is no id: write small letters, digits and hyphens")
    taken = next(
        (path for root in with_bundled(library.roots) if (path := root / "seeds" / f"{id}.yaml").exists()), None
    )
    if taken and parsed.id and text is None:
        return id, False
    if taken:
        raise UsageError(f"there is a source {id}: {library.shown(taken)}; give this one another id with --id")
    return id, True


def _id_from(path: Path | None, parties: tuple[str, str]) -> str:
    """Return an id for a source: from the name of its file, else from the pair."""
    named = path is not None and str(path) != "-" and any(map(str.isalnum, fold(path.stem)))
    return slug(path.stem) if path and named else f"source-{'-'.join(parties)}"


def _unwritten(path: Path, error: OSError) -> UsageError:
    return UsageError(f"there is a file {path}") if isinstance(error, FileExistsError) else unwritten(path, error)
