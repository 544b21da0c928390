"""The registry of a library, merged from its roots."""

from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from ..model import ENTRY_KINDS, Entry, FilePosition, Problem, Registry, references, values_of
from ..roots import with_bundled
from ..values import Citation, Citations
from .checking_registry import check_registry, check_side, wrong_citations
from .doubts import Doubts
from .extending import Below, extending, replaced
from .folders import bytes_of, crashed, files_in, shown, yaml_files
from .forms import registry_form
from .loading import Loaded, all_problems, as_type, has_only_comments, is_empty, read_file
from .on_demand import Problems
from .origin import NotLoaded, Shared
from .singles import with_lists
from .sources import Sources
from .world import completed, world
from .written import Written

T = TypeVar("T")


class Entries(Struct, frozen=True):
    """The merged registry of all roots, and the problems in its files."""

    registry: Registry
    positions: Mapping[str, FilePosition]
    """The position of each entry, by its id."""
    not_loaded: NotLoaded
    problems: Problems
    hidden: Citations
    """The citations of the entries that have the id of an entry of a root with higher precedence."""
    replaced: Sequence[Problem]
    """Remarks on the fields that a registry has other than the one that it extends."""


def load_registry(roots: Sequence[Path], sources: Sources, bundled: Container[Path] = ()) -> Entries:
    """Load and merge the registries of these roots; each extends those after it, field by field.

    `bundled` are roots that hold another version of the bundled library, whose registry stands as it is written too.
    """
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
            loaded, other = _load_extension(
                path,
                registry_form(name),
                partial(_below, as_written=root in bundled or root in with_bundled(()), kind=name, below=below[name]),
            )
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
    registry = _whole(Registry(**merged), not_loaded)  # type: ignore[arg-type]

    def check(entries: Mapping[str, Entry], written: Written, doubts: Doubts) -> Iterable[Problem]:
        return check_registry(entries, written, doubts, registry, sources.by_id, not_loaded)

    def find_problems() -> Iterator[Problem]:
        yield from (problem for path, loaded in files for problem in all_problems(path, loaded, check))
        yield from _side_problems(sources, registry, not_loaded)

    return Entries(registry, positions, not_loaded, Problems(find_problems), Citations(hidden), remarks)


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


def _read_registry(path: Path) -> tuple[Written | None, list[Problem]]:
    """Read a file of the registry. One that has nothing but comments, as in a new library, has no entries."""
    written, problems = read_file(path)
    if is_empty(problems) and has_only_comments(bytes_of(path), problems):
        return Written(shown(path), {}), []
    return written, problems


def _below(own: Mapping[str, Any], *, as_written: bool, kind: str, below: Below) -> Below:
    """Return the entries that a registry file of a root extends: those of the roots below, else the world's.

    Those of the bundled registry stand as they are written, and so does a place in another polity than the world's.
    """
    if as_written:
        return below
    of_world = {id: world().written(kind, id) or {} for id in own.keys() - below.keys()}
    same = {id: each for id, each in of_world.items() if each.get("of") == _of(own[id], each.get("of"))}
    return {**same, **below}


def _of(entry: Any, default: Any) -> Any:
    return entry.get("of", default) if isinstance(entry, dict) else default


def _whole(registry: Registry, not_loaded: NotLoaded) -> Registry:
    """Return the registry with those of the world's entries that its own entries name."""
    named = (id for entry in registry.entries.values() for _, _, id in references(entry))
    return completed(registry, (id for id in named if not not_loaded.may_hold("place", id)))


def _citations_of(entries: Iterable[Entry]) -> Iterator[Citation]:
    return (cite for entry in entries for _, cites in values_of(entry, Citations) for cite in cites)


def with_changed_sources(roots: Sequence[Path], kept: Shared, changed: Container[str]) -> Shared | None:
    """Return the registry and the sources after changes of some sources, of which no other is read.

    `kept` is what there was before, and `changed` has the paths of the files that are no longer the same. Returns None
    if the registry has problems, or has some now; then all must be read, to say where.
    """
    registry = kept.registry
    seeds = {shown(path): str(path) for root in roots for path in yaml_files(root / "seeds")}
    have_problems = {seeds.get(each.path) for each in kept.problems}
    if kept.not_loaded.kinds or kept.not_loaded.entries or None in have_problems:
        return None
    before = {str(kept.files[id]): source for id, source in kept.sources.items()}
    unchanged = {path: each for path, each in before.items() if path not in changed and path not in have_problems}
    sources = Sources(roots, unchanged)
    not_loaded = NotLoaded(sources=sources.not_loaded)
    cites = (*kept.hidden, *_citations_of(registry.entries.values()))
    if any(wrong_citations(Citations(cites), sources.by_id, not_loaded)):
        return None
    problems = [*sources.problems, *_side_problems(sources, registry, not_loaded)]
    return replace(kept, sources=sources.by_id, files=sources.paths, problems=problems, not_loaded=not_loaded)


def _side_problems(sources: Sources, registry: Registry, not_loaded: NotLoaded) -> Iterator[Problem]:
    for each in map(sources.file, sources.paths):
        if each.repaired:
            yield from check_side(each.repaired, each.written, each.doubts, registry, not_loaded)


def _positions(path: Path, written: Written) -> dict[str, FilePosition]:
    """Return the position of each entry of a registry file, by its id."""
    return {
        str(keys[0]): FilePosition(path=str(path), line=line, column=column)
        for keys, (line, column) in written.key_marks.items()
        if len(keys) == 1
    }
