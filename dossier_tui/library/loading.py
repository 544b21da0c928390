"""Reads the sources and the registry of a library, with the problems in their files."""

from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct, field

from ..model import ENTRY_KINDS, Entry, FilePosition, Problem, Registry, Source, references, values_of
from ..roots import with_bundled
from ..values import Address, Citation, Citations
from .checking_registry import check_registry, check_side, wrong_citations
from .checking_sources import check_source, numbers_are_known
from .conform import conform, with_placeholders
from .doubts import Doubts
from .extending import Below, extending, replaced
from .folders import MOST_CHECKED, bytes_of, crashed, files_in, first_problems, shown, unreadable, yaml_files
from .forms import registry_form
from .origin import NotLoaded, Shared
from .recovering import recovered
from .singles import with_lists
from .world import completed, world
from .written import Written
from .yamltext import EMPTY, Unreadable, decode, read

T = TypeVar("T")


class Sources(Struct, frozen=True):
    """The sources of all roots, and the problems in their files."""

    by_id: Mapping[str, Source]
    """The sources by id."""
    files: Mapping[str, "Loaded[Source]"]
    """The files, by source id."""
    positions: Mapping[str, FilePosition]
    """The file of each source, by the local text of its address."""
    not_loaded: Mapping[str, Source | None]
    """The sources whose files have problems, by id: with placeholders, or None if their claims are not known."""
    problems: Sequence[Problem]


class Entries(Struct, frozen=True):
    """The merged registry of all roots, and the problems in its files."""

    registry: Registry
    positions: Mapping[str, FilePosition]
    """The position of each entry, by the local text of its address."""
    not_loaded: NotLoaded
    problems: Sequence[Problem]
    hidden: Citations
    """The citations of the entries that have the id of an entry of a root with higher precedence."""
    replaced: Sequence[Problem]
    """Remarks on the fields that a registry has other than the one that it extends."""


class Loaded(Struct, Generic[T], frozen=True):
    """A file read as a type."""

    value: T | None
    """The value; None if the file has problems."""
    problems: Sequence[Problem]
    written: Written = Written("", None)
    repaired: T | None = None
    """The value, with placeholders for what is wrong; None if nothing can be said of the rest."""
    doubts: Doubts = field(default_factory=Doubts)
    """What of the repaired value is not as written."""


def read_file(path: Path) -> tuple[Written | None, list[Problem]]:
    """Read a YAML file. Returns what can be read, or None, and the problems that it has as YAML."""
    try:
        name = shown(path)
        return read_text(decode(bytes_of(path), name), name)
    except Unreadable as error:
        return None, [error.problem]
    except OSError as error:
        return None, [unreadable(path, error)]
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return None, [crashed(path, error)]


def read_text(text: str, name: str) -> tuple[Written | None, list[Problem]]:
    """Read the text of a YAML file. Returns what can be read, or None, and the problems that it has as YAML."""
    try:
        return read(text, name), []
    except Unreadable:
        return recovered(text, name)


def _read_registry(path: Path) -> tuple[Written | None, list[Problem]]:
    """Read a file of the registry. One that has nothing but comments, as in a new library, has no entries."""
    written, problems = read_file(path)
    if _is_empty(problems) and has_only_comments(bytes_of(path), problems):
        return Written(shown(path), {}), []
    return written, problems


def has_only_comments(raw: str | bytes, problems: Iterable[Problem]) -> bool:
    """Whether a file, given the problems that it has as YAML, has nothing but comments, as in a new library."""
    return _is_empty(problems) and bool(raw.strip())


def _is_empty(problems: Iterable[Problem]) -> bool:
    return any(each.message == EMPTY for each in problems)


def as_type(written: Written | None, problems: list[Problem], kind: type[T]) -> Loaded[T]:
    """Convert the content of a file, given the problems that it has as YAML, to a type."""
    if written is None:
        return Loaded(None, problems)
    written = with_lists(written, cast("Hashable", kind))
    value, problems_of_type = conform(written, kind)
    problems = [*problems, *problems_of_type]
    if value is not None and not problems:
        return Loaded(value, [], written, value)
    repaired, doubts = with_placeholders(written, kind)
    return Loaded(None, problems, written, repaired, doubts)


def _load(path: Path, kind: type[T]) -> Loaded[T]:
    try:
        return as_type(*read_file(path), kind)
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return Loaded(None, [crashed(path, error)])


def _load_extension(
    path: Path, kind: type[T], below: Callable[[Mapping[str, Any]], Below]
) -> tuple[Loaded[T], list[Problem]]:
    """Load a file that extends the entries below it. Returns also remarks on the fields that it has other than they.

    `below` returns the entries below that those of the file may extend.
    """
    try:
        written, problems = _read_registry(path)
        if written is None:
            return as_type(written, problems, kind), []
        own = with_lists(written, cast("Hashable", kind))
        extended = below(own.content if isinstance(own.content, dict) else {})
        return as_type(extending(own, extended), problems, kind), list(replaced(own, extended))
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return Loaded(None, [crashed(path, error)]), []


def _checked(path: Path, check: Callable[[], Iterable[Problem]]) -> Sequence[Problem]:
    """Return the problems that a check finds in a file; if it fails, that is the problem."""
    try:
        return list(islice(check(), MOST_CHECKED))
    except Exception as error:  # noqa: BLE001  (one file must not take the others with it)
        return [crashed(path, error)]


def load_sources(roots: Iterable[Path], known: Mapping[str, Source] | None = None) -> Sources:
    """Load the sources of these roots; the first root with an id wins.

    `known` are sources without problems, by the path of their file, which are not read again.
    """
    by_id: dict[str, Source] = {}
    files: dict[str, Loaded[Source]] = {}
    positions: dict[str, FilePosition] = {}
    not_loaded: dict[str, Source | None] = {}
    problems: list[Problem] = []
    for path in (path for root in roots for path in yaml_files(root / "seeds")):
        if path.stem in by_id or path.stem in not_loaded:
            continue
        source = known.get(str(path)) if known else None
        loaded = Loaded(source, [], Written(shown(path), None), source) if source else _load(path, Source)
        files[path.stem] = loaded
        problems += [] if source else _all_problems(path, loaded, check_source)
        if loaded.value is None:
            not_loaded[path.stem] = loaded.repaired if numbers_are_known(loaded.doubts) else None
            continue
        by_id[path.stem] = loaded.value
        positions[Address("source", path.stem).local] = FilePosition(path=str(path))
    return Sources(by_id, files, positions, not_loaded, problems)


def load_registry(roots: Sequence[Path], sources: Sources) -> Entries:
    """Load and merge the registries of these roots; each extends those after it, field by field."""
    merged: dict[str, dict[str, Entry]] = {name: {} for name in ENTRY_KINDS}
    files: list[tuple[Path, Loaded[dict[str, Entry]]]] = []
    positions: dict[str, FilePosition] = {}
    kinds: set[str] = set()
    broken: set[str] = set()
    hidden: list[Citation] = []
    below: dict[str, dict[str, Any]] = {name: {} for name in ENTRY_KINDS}
    remarks: list[Problem] = []
    for root in reversed(roots):
        folder = root / "dossiers" / "registry"
        paths, folder_problems = files_in(folder)
        kinds |= {kind.ref for kind in ENTRY_KINDS.values() if folder_problems}
        for name in ENTRY_KINDS:
            path = folder / f"{name}.yaml"
            if path not in paths:
                continue
            loaded, other = _load_extension(path, registry_form(name), partial(_below, root, name, below[name]))
            files.append((path, loaded))
            below[name] |= loaded.written.content if isinstance(loaded.written.content, dict) else {}
            remarks += other
            if loaded.repaired is None or () in loaded.doubts.incomplete:
                kinds.add(ENTRY_KINDS[name].ref)
            entries = loaded.repaired or {}
            in_doubt = {str(each[0]) for each in loaded.doubts.paths if each}
            broken = (broken - set(entries)) | in_doubt
            of_file = {key: entry for key, entry in entries.items() if key not in in_doubt}
            hidden += _citations_of(entry for key, entry in merged[name].items() if key in of_file)
            merged[name] |= of_file
            positions |= _positions(path, loaded.written)
    not_loaded = NotLoaded(frozenset(kinds), frozenset(broken), sources.not_loaded)
    registry = _whole(Registry(**merged), sources, not_loaded)  # type: ignore[arg-type]

    def check(entries: Mapping[str, Entry], written: Written, doubts: Doubts) -> Iterable[Problem]:
        return check_registry(entries, written, doubts, registry, sources.by_id, not_loaded)

    problems = [problem for path, loaded in files for problem in _all_problems(path, loaded, check)]
    problems += _side_problems(sources, registry, not_loaded)
    return Entries(registry, positions, not_loaded, problems, Citations(hidden), remarks)


def _below(root: Path, kind: str, below: Below, own: Mapping[str, Any]) -> Below:
    """Return the entries that a registry file of a root extends: those of the roots below, else the world's.

    Those of the bundled registry stand as they are written, and so does a place in another polity than the world's.
    """
    if root in with_bundled(()):
        return below
    of_world = {id: world().written(kind, id) or {} for id in own.keys() - below.keys()}
    same = {id: each for id, each in of_world.items() if each.get("of") == _of(own[id], each.get("of"))}
    return {**same, **below}


def _of(entry: Any, default: Any) -> Any:
    return entry.get("of", default) if isinstance(entry, dict) else default


def _whole(registry: Registry, sources: Sources, not_loaded: NotLoaded) -> Registry:
    """Return the registry with those of the world's entries that its own entries and the sources name."""
    sides = (each.repaired.side for each in sources.files.values() if each.repaired and each.repaired.side)
    named = (id for entry in registry.entries.values() for _, _, id in references(entry))
    return completed(registry, (id for id in (*sides, *named) if not not_loaded.may_hold("place", id)))


def _citations_of(entries: Iterable[Entry]) -> Iterator[Citation]:
    return (cite for entry in entries for _, cites in values_of(entry, Citations) for cite in cites)


def with_changed_sources(roots: Sequence[Path], kept: Shared, changed: Container[str]) -> Shared | None:
    """Return the registry and the sources after changes of some sources, of which no other is read.

    `kept` is what there was before, and `changed` has the paths of the files that are no longer the same. Returns None
    if the registry has problems, or has some now; then all must be read, to say where.
    """
    registry = kept.registry
    seeds = {shown(path) for root in roots for path in yaml_files(root / "seeds")}
    if kept.not_loaded.kinds or kept.not_loaded.entries or any(each.path not in seeds for each in kept.problems):
        return None
    known = {kept.positions[Address("source", id).local].path: source for id, source in kept.sources.items()
             if not source.voice_of or source.voice_of in registry.polities}  # fmt: skip
    sources = load_sources(roots, {path: source for path, source in known.items() if path not in changed})
    not_loaded = NotLoaded(sources=sources.not_loaded)
    cites = (*kept.hidden, *_citations_of(registry.entries.values()))
    if any(wrong_citations(Citations(cites), sources.by_id, not_loaded)):
        return None
    problems = [*sources.problems, *_side_problems(sources, registry, not_loaded)]
    addresses = [Address("entry", id).local for id in registry.entries]
    of_files = {local: kept.positions[local] for local in addresses if local in kept.positions}  # the world's have none
    positions = {**sources.positions, **of_files}
    return Shared(registry, sources.by_id, positions, problems, not_loaded, kept.hidden, kept.replaced)


def _side_problems(sources: Sources, registry: Registry, not_loaded: NotLoaded) -> Iterator[Problem]:
    for each in sources.files.values():
        if each.repaired:
            yield from check_side(each.repaired, each.written, each.doubts, registry, not_loaded)


def _all_problems(
    path: Path, loaded: Loaded[T], check: Callable[[T, Written, Doubts], Iterable[Problem]]
) -> Sequence[Problem]:
    """Return the problems of a file, those that a check finds in what can be read of it among them."""
    if loaded.repaired is None:
        return first_problems(loaded.problems)
    found = _checked(path, partial(check, loaded.repaired, loaded.written, loaded.doubts))
    return first_problems([*loaded.problems, *found])


def _positions(path: Path, written: Written) -> dict[str, FilePosition]:
    """Return the position of each entry of a registry file, by the local text of its address."""
    return {
        Address("entry", str(keys[0])).local: FilePosition(path=str(path), line=line, column=column)
        for keys, (line, column) in written.key_marks.items()
        if len(keys) == 1
    }
