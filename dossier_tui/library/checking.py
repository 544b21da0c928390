"""Checks that types cannot express: references, citations, and combinations of values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ..model import (
    ENTRY_KINDS,
    AnyRecord,
    Body,
    Contact,
    Dossier,
    Entry,
    Figure,
    Group,
    Header,
    Path,
    Problem,
    Registry,
    Section,
    Source,
    Trade,
    names_of,
    references,
    typed,
    values_of,
)
from ..values import INLINE, UNKNOWN, Citation, Citations, did_you_mean, listed, quoted
from .folders import ID, MOST_CHECKED
from .yamltext import Written

_ID_FORM = "write small letters, digits and hyphens"


@dataclass(frozen=True)
class NotLoaded:
    """The parts of a library whose files did not load, so that references to them cannot be checked."""

    kinds: frozenset[str]
    """The kinds of registry entry, by their names in references."""
    sources: frozenset[str]
    """The ids of the sources."""

    def may_hold(self, ref: str) -> bool:
        """Whether a reference of this kind may point to an entry that did not load."""
        return ref in self.kinds or (ref == "entry" and bool(self.kinds)) or (ref == "place" and "polity" in self.kinds)


def check_dossier(
    dossier: Dossier, written: Written, not_loaded: NotLoaded, replaced_paths: Sequence[Path] = ()
) -> list[Problem]:
    """Return every problem of one dossier.

    `replaced_paths` are the paths at which placeholders replace invalid values; problems at these paths are left out.
    """
    checker = _DossierChecker(dossier, written, not_loaded, frozenset(replaced_paths))
    found = set(islice(checker.problems(), MOST_CHECKED))
    return sorted(found - checker.hidden)


class _DossierChecker:
    def __init__(self, dossier: Dossier, written: Written, not_loaded: NotLoaded, replaced: frozenset[Path]) -> None:
        self.dossier, self.written, self.not_loaded, self.replaced = dossier, written, not_loaded, replaced
        self.hidden: set[Problem] = set()
        """Problems of placeholders."""
        self.parties_are_known = not any(path[0] == "parties" for path in replaced)
        self.placed = list(self._records())
        self.ids = {record.id for record, *_ in self.placed}
        self.ids_are_known = all(map(self._keeps_ids, replaced))
        """False if the id of a record may be derived from a placeholder, or if a record may have been left out."""

    def _keeps_ids(self, path: Path) -> bool:
        """Whether all ids are known although the value at this path is not: it is in the header or beside an `id`."""
        if path[0] in Header.__struct_fields__:
            return True
        record = path[:3]
        return len(path) > 3 and path[3] != "id" and (*record, "id") in self.written.marks

    def _is_replaced(self, path: Path) -> bool:
        return any(path[:length] in self.replaced for length in range(1, len(path) + 1))

    def _records(self) -> Iterator[tuple[AnyRecord, Path, Section, Group]]:
        for section in self.dossier.sections:
            for group in section.groups:
                held = self.dossier.held_in(section, group)
                for position, record in enumerate(held if isinstance(held, tuple) else ()):
                    yield record, (section.key, group.key, position), section, group

    def problems(self) -> Iterator[Problem]:
        yield from self._header()
        yield from self._sources()
        yield from self._remarks()
        if self.ids_are_known:
            yield from self._duplicates()
        yield from self._cycles()
        for record, path, _, group in self.placed:
            yield from self._references(record, path)
            yield from self._citations(record, path, evaluative=group.evaluative)
            yield from self._others(record, path)
            yield from self._rules(record, path)

    def _say(self, path: Path, message: str, *, key: bool = False) -> Problem:
        problem = self.written.problem(path, message, key=key)
        if self._is_replaced(path):
            self.hidden.add(problem)
        return problem

    def _unknown(self, path: Path, ref: str, key: str) -> Problem:
        """Return the problem of an id that is missing from the registry, or whose registry file did not load."""
        if self.not_loaded.may_hold(ref):
            return Problem(self.written.path, 0, 0, "cannot be shown until the registry's own problems are mended")
        near = did_you_mean(key, self.dossier.registry.ids(ref))
        return self._say(path, f"no {ref} in the registry is called {quoted(key)}{near}")

    def _header(self) -> Iterator[Problem]:
        header = self.dossier.header
        if header.as_of.last is None:
            yield self._say(("as_of",), "this must be a day: all that the dossier says was so on it")
        if header.parties[0] == header.parties[1]:
            yield self._say(("parties", 1), "both parties are the same")
        for position, party in enumerate(header.parties):
            if party not in self.dossier.registry.polities:
                yield self._unknown(("parties", position), "polity", party)
        if header.occasion and self.ids_are_known and not isinstance(self.dossier.record(header.occasion), Contact):
            contacts = [record.id for record, *_ in self.placed if isinstance(record, Contact)]
            near = did_you_mean(header.occasion, contacts)
            yield self._say(("occasion",), f"no contact in this dossier is called {quoted(header.occasion)}{near}")
        yield from self._prose(("on_names",), header.on_names)

    def _sources(self) -> Iterator[Problem]:
        declared = self.dossier.header.sources
        if not declared:
            yield self._say(("sources",), "no source is named; the first one named is the main source")
        for alias, source_id in declared.items():
            if not ID.fullmatch(alias):
                yield self._say(("sources", alias), f"{quoted(alias)} is not an alias: {_ID_FORM}", key=True)
            if source_id not in self.dossier.sources:
                message = _no_source(source_id, self.dossier.sources, self.not_loaded.sources)
                yield self._say(("sources", alias), message)

    def _remarks(self) -> Iterator[Problem]:
        for position, remark in enumerate(self.dossier.header.remarks):
            yield from self._prose(("remarks", position, "says"), remark.says)
            for n, key in enumerate(remark.about):
                if key not in self.ids and self.ids_are_known:
                    yield self._say(("remarks", position, "about", n), self._no_record(key))

    def _prose(self, path: Path, text: str) -> Iterator[Problem]:
        for match in INLINE.finditer(text):
            try:
                yield from self._cites(Citations.parse(match[1]), path)
            except ValueError as error:
                yield self._say(path, str(error))

    def _no_record(self, key: str) -> str:
        return f"no record in this dossier is called {quoted(key)}{did_you_mean(key, self.ids)}"

    def _duplicates(self) -> Iterator[Problem]:
        seen: dict[str, Path] = {}
        for record, path, _, _ in self.placed:
            if not ID.fullmatch(record.id):
                yield self._say((*path, "id"), f"{quoted(record.id)} is not an id: {_ID_FORM}")
            if record.id in seen:
                first = self.written.marks[seen[record.id]][0]
                message = (
                    f"two records have the id '{record.id}' (the other on line {first}); write an id for one of them"
                )
                yield self._say((*path, "id") if (*path, "id") in self.written.marks else path, message)
            seen.setdefault(record.id, path)

    def _cycles(self) -> Iterator[Problem]:
        fields: dict[type[AnyRecord], str] = {Body: "part_of", Contact: "inside"}
        for kind, name in fields.items():
            parents = {r.id: getattr(r, name) for r, *_ in self.placed if isinstance(r, kind)}
            for record, path, _, _ in self.placed:
                if record.id in parents and _in_cycle(record.id, parents):
                    yield self._say((*path, name), f"'{record.id}' is part of itself, through '{parents[record.id]}'")

    def _references(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        for where, ref, key in references(record):
            if key == UNKNOWN and where[0] in {"place", "figures_from", "who"}:
                continue
            if ref == "record" and (key in self.ids or not self.ids_are_known):
                continue
            if ref == "record":
                yield self._say((*path, *where), self._no_record(key))
            elif ref != "record" and key not in self.dossier.registry.ids(ref):
                yield self._unknown((*path, *where), ref, key)

    def _citations(self, record: AnyRecord, path: Path, *, evaluative: bool) -> Iterator[Problem]:
        for where, cites in values_of(record, Citations):
            yield from self._cites(cites, (*path, *where))
        for cite in () if evaluative else record.src:
            source = self._source(cite.source)
            for claim in (source.by_number.get(n) for n in cite.claims) if source else ():
                if claim and claim.kind == "evaluative":
                    message = f"{cite.source}#{claim.n} is the source's judgement; carry it in `evaluations`"
                    yield self._say((*path, "src"), message)

    def _source(self, name: str) -> Source | None:
        return self.dossier.sources.get(self.dossier.header.sources.get(name, name))

    def _cites(self, cites: Citations, path: Path) -> Iterator[Problem]:
        aliases = self.dossier.header.sources
        for cite in cites:
            source = self._source(cite.source)
            if source is None:
                if aliases.get(cite.source) is None:
                    near = did_you_mean(cite.source, aliases)
                    yield self._say(path, f"no source of this dossier is called '{cite.source}'{near}")
                continue
            yield from (self._say(path, message) for message in cite_problems(cite, source))

    def _others(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        fields = names_of(type(record))
        for position, name in enumerate(record.inferred):
            if name not in fields:
                yield self._say((*path, "inferred", position), f"no field '{name}' here{did_you_mean(name, fields)}")
        for position, other in enumerate(record.other_sources_say):
            other_path = (*path, "other_sources_say", position)
            if other.field not in fields:
                yield self._say(
                    (*other_path, "field"), f"no field '{other.field}' here{did_you_mean(other.field, fields)}"
                )
                continue
            try:
                typed(type(record), other)
            except ValueError as error:
                yield self._say((*other_path, "value"), str(error))
            sources = [self._source(cite.source) for cite in other.src]
            if other.we_follow and any(source and source.unverified for source in sources):
                yield self._say((*other_path, "we_follow"), "a source that was not read in full is not to be followed")

    def _rules(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        if isinstance(record, Figure):
            is_flow = record.value.currency or record.value.unit == "%" or record.giver not in {"", UNKNOWN}
            if is_flow and record.period is None and record.as_of is None:
                message = (
                    "money and shares need a `period` or an `as_of`; write `period: unknown` if the source has none"
                )
                yield self._say(path, message)
        if isinstance(record, Trade):
            for party in record.sold_by if self.parties_are_known else ():
                if party not in self.dossier.parties:
                    message = f"'{party}' is not a party of this dossier{did_you_mean(party, self.dossier.parties)}"
                    yield self._say((*path, "sold_by", party), message, key=True)


def _in_cycle(start: str, parents: dict[str, str]) -> bool:
    seen, current = set(), parents[start]
    while current and current not in seen:
        if current == start:
            return True
        seen.add(current)
        current = parents.get(current, "")
    return False


def cite_problems(cite: Citation, source: Source) -> Iterator[str]:
    """Yield a message for each claim or paragraph of a citation that the source does not have."""
    name = cite.source
    for number in cite.claims:
        if number not in source.by_number:
            highest = max(source.by_number, default=0)
            available = f"its claims go to {highest}" if highest else f"none are listed; cite a paragraph, {name}#p1"
            yield f"{name} has no claim {number}; {available}"
    for paragraph in cite.paragraphs:
        if not _has_paragraph(source, paragraph):
            yield f"{name} has no paragraph {paragraph}; {_counted(source)}"


def _has_paragraph(source: Source, number: int) -> bool:
    return number >= 1 and (not source.paragraphs or number <= source.paragraphs)


def _counted(source: Source) -> str:
    return f"the source has {source.paragraphs}" if source.paragraphs else "they are counted from 1"


def _no_source(name: str, known: Mapping[str, Source], not_loaded: frozenset[str]) -> str:
    if name in not_loaded:
        return f"the source '{name}' cannot be read; see the problems of its own file"
    return f"no source in seeds/ is called {quoted(name)}{did_you_mean(name, known)}"


def check_source(source: Source, written: Written) -> list[Problem]:
    """Return the problems of one source file."""
    problems = []
    if source.held == "full":
        missing = [n for n in ("sha256", "paragraphs") if not getattr(source, n)]
        problems += [written.problem(("held",), f"a source read in full needs its '{name}'") for name in missing]
    numbers: set[int] = set()
    for position, claim in enumerate(source.claims):
        if claim.n in numbers:
            problems.append(written.problem(("claims", position, "n"), f"two claims have the number {claim.n}"))
        numbers.add(claim.n)
        if not _has_paragraph(source, claim.p):
            message = f"there is no paragraph {claim.p}; {_counted(source)}"
            problems.append(written.problem(("claims", position, "p"), message))
    problems += [
        written.problem(("about_itself",), f"there is no claim {n}") for n in source.own_claims if n not in numbers
    ]
    return problems


def check_side(source: Source, registry: Registry, written: Written) -> list[Problem]:
    """Return a problem if the side of a source is not a polity of the registry."""
    if source.side is None or source.side in registry.polities:
        return []
    near = did_you_mean(source.side, registry.polities)
    return [written.problem(("side",), f"no polity in the registry is called {quoted(source.side)}{near}")]


def check_registry(
    entries: Mapping[str, Entry],
    registry: Registry,
    sources: Mapping[str, Source],
    not_loaded: frozenset[str],
    written: Written,
) -> Iterator[Problem]:
    """Yield the problems of one registry file.

    `entries` are those of the file; references and citations are checked against the whole `registry` and all
    `sources`. `not_loaded` has the ids of the sources whose files did not load.
    """
    for key, entry in entries.items():
        yield from (written.problem((key,), message, key=True) for message in _id_problems(key, registry))
        for where, ref, name in references(entry):
            if name not in registry.ids(ref):
                message = f"no {ref} in the registry is called {quoted(name)}{did_you_mean(name, registry.ids(ref))}"
                yield written.problem((key, *where), message)
        for where, cites in values_of(entry, Citations):
            for cite in cites:
                source = sources.get(cite.source)
                messages = cite_problems(cite, source) if source else [_no_source(cite.source, sources, not_loaded)]
                yield from (written.problem((key, *where), message) for message in messages)


def _id_problems(key: str, registry: Registry) -> Iterator[str]:
    if not ID.fullmatch(key) or key == UNKNOWN:
        yield f"{quoted(key)} is not an id: {_ID_FORM}"
    homes = [f"{name}.yaml" for name in ENTRY_KINDS if key in registry.of_kind(name)]
    if len(homes) > 1:
        yield f"the id '{key}' stands in {listed(homes)}; an id stands for one thing in the whole registry"
