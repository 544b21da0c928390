"""What a type cannot say: references, citations, and values that do not go together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import (
    ENTRY_KINDS,
    AnyRecord,
    Body,
    Contact,
    Dossier,
    Entry,
    Figure,
    Group,
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
from .yamltext import Written

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_FORM = "write small letters, digits and hyphens"


@dataclass(frozen=True)
class Unread:
    """What a dossier may refer to and cannot be checked against, because its file did not load."""

    kinds: frozenset[str]
    """Kinds of registry entry, as references call them."""
    sources: frozenset[str]

    def hides(self, ref: str) -> bool:
        """Whether an entry that this reference means may be among the unread."""
        return ref in self.kinds or (ref == "entry" and bool(self.kinds)) or (ref == "place" and "polity" in self.kinds)


def check_dossier(dossier: Dossier, written: Written, unread: Unread, mends: Sequence[Path] = ()) -> list[Problem]:
    """Every problem of one dossier. Nothing is said of the values at `mends`, which only stand in for wrong ones."""
    checker = _DossierChecker(dossier, written, unread)
    checker.ids_are_known = not mends
    marks = [*written.marks.items(), *written.key_marks.items()]
    places = {place for path, place in marks for mend in mends if path[: len(mend)] == mend}
    places |= {(problem.line, problem.column) for problem in (written.problem(mend, "") for mend in mends)}
    return sorted({problem for problem in checker.problems() if (problem.line, problem.column) not in places})


class _DossierChecker:
    def __init__(self, dossier: Dossier, written: Written, unread: Unread) -> None:
        self.dossier, self.written, self.unread = dossier, written, unread
        self.placed = list(self._records())
        self.ids = {record.id for record, *_ in self.placed}
        self.ids_are_known = True
        """False where ids may be worked out from values that only stand in for wrong ones."""

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

    def _say(self, path: Path, says: str, *, key: bool = False) -> Problem:
        return self.written.problem(path, says, key=key)

    def _unknown(self, path: Path, ref: str, key: str) -> Problem:
        """The problem of an id that the registry has not, or of a registry that was not read."""
        if self.unread.hides(ref):
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
                says = _no_source(source_id, self.dossier.sources, self.unread.sources)
                yield self._say(("sources", alias), says)

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
                says = f"two records have the id '{record.id}' (the other on line {first}); write an id for one of them"
                yield self._say((*path, "id") if (*path, "id") in self.written.marks else path, says)
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
                    says = f"{cite.source}#{claim.n} is the source's judgement; carry it in `evaluations`"
                    yield self._say((*path, "src"), says)

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
            yield from (self._say(path, says) for says in cite_problems(cite, source))

    def _others(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        names = names_of(type(record))
        for position, name in enumerate(record.inferred):
            if name not in names:
                yield self._say((*path, "inferred", position), f"no field '{name}' here{did_you_mean(name, names)}")
        for position, other in enumerate(record.other_sources_say):
            at = (*path, "other_sources_say", position)
            if other.field not in names:
                yield self._say((*at, "field"), f"no field '{other.field}' here{did_you_mean(other.field, names)}")
                continue
            try:
                typed(type(record), other)
            except ValueError as error:
                yield self._say((*at, "value"), str(error))
            sources = [self._source(cite.source) for cite in other.src]
            if other.we_follow and any(source and source.unverified for source in sources):
                yield self._say((*at, "we_follow"), "a source that was not read in full is not to be followed")

    def _rules(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        if isinstance(record, Figure):
            is_flow = record.value.currency or record.value.unit == "%" or record.giver
            if is_flow and record.period is None and record.as_of is None:
                says = "money and shares need a `period` or an `as_of`; write `period: unknown` if the source has none"
                yield self._say(path, says)
        if isinstance(record, Trade):
            for party in record.sold_by:
                if party not in self.dossier.parties:
                    says = f"'{party}' is not a party of this dossier{did_you_mean(party, self.dossier.parties)}"
                    yield self._say((*path, "sold_by", party), says, key=True)


def _in_cycle(start: str, parents: dict[str, str]) -> bool:
    seen, at = set(), parents[start]
    while at and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = parents.get(at, "")
    return False


def cite_problems(cite: Citation, source: Source) -> Iterator[str]:
    """What is wrong with citing these places of a source."""
    name = cite.source
    for number in cite.claims:
        if number not in source.by_number:
            highest = max(source.by_number, default=0)
            there = f"its claims go to {highest}" if highest else f"none are listed; cite a paragraph, {name}#p1"
            yield f"{name} has no claim {number}; {there}"
    for paragraph in cite.paragraphs:
        if not _has_paragraph(source, paragraph):
            yield f"{name} has no paragraph {paragraph}; {_counted(source)}"


def _has_paragraph(source: Source, number: int) -> bool:
    return number >= 1 and (not source.paragraphs or number <= source.paragraphs)


def _counted(source: Source) -> str:
    return f"the source has {source.paragraphs}" if source.paragraphs else "they are counted from 1"


def _no_source(name: str, known: Mapping[str, Source], unread: frozenset[str]) -> str:
    if name in unread:
        return f"the source '{name}' cannot be read; see the problems of its own file"
    return f"no source in seeds/ is called {quoted(name)}{did_you_mean(name, known)}"


def check_source(source: Source, written: Written) -> list[Problem]:
    """Every problem of one source record."""
    found = []
    if source.held == "full":
        missing = [n for n in ("sha256", "paragraphs") if not getattr(source, n)]
        found += [written.problem(("held",), f"a source read in full needs its '{name}'") for name in missing]
    seen: set[int] = set()
    for position, claim in enumerate(source.claims):
        if claim.n in seen:
            found.append(written.problem(("claims", position, "n"), f"two claims have the number {claim.n}"))
        seen.add(claim.n)
        if not _has_paragraph(source, claim.p):
            says = f"there is no paragraph {claim.p}; {_counted(source)}"
            found.append(written.problem(("claims", position, "p"), says))
    found += [written.problem(("about_itself",), f"there is no claim {n}") for n in source.own_claims if n not in seen]
    return found


def check_side(source: Source, registry: Registry, written: Written) -> list[Problem]:
    """The problem of a source whose publisher's side is no polity."""
    if source.side is None or source.side in registry.polities:
        return []
    near = did_you_mean(source.side, registry.polities)
    return [written.problem(("side",), f"no polity in the registry is called {quoted(source.side)}{near}")]


def check_registry(
    entries: Mapping[str, Entry],
    registry: Registry,
    sources: Mapping[str, Source],
    unread: frozenset[str],
    written: Written,
) -> list[Problem]:
    """Every problem of one registry file, its references and citations checked against the whole.

    `unread` names the sources whose file did not load.
    """
    found = []
    for key, entry in entries.items():
        found += [written.problem((key,), says, key=True) for says in _id_problems(key, registry)]
        for where, ref, name in references(entry):
            if name not in registry.ids(ref):
                says = f"no {ref} in the registry is called {quoted(name)}{did_you_mean(name, registry.ids(ref))}"
                found.append(written.problem((key, *where), says))
        for where, cites in values_of(entry, Citations):
            for cite in cites:
                source = sources.get(cite.source)
                says_all = cite_problems(cite, source) if source else [_no_source(cite.source, sources, unread)]
                found += [written.problem((key, *where), says) for says in says_all]
    return found


def _id_problems(key: str, registry: Registry) -> Iterator[str]:
    if not ID.fullmatch(key) or key == UNKNOWN:
        yield f"{quoted(key)} is not an id: {_ID_FORM}"
    homes = [f"{name}.yaml" for name in ENTRY_KINDS if key in registry.of_kind(name)]
    if len(homes) > 1:
        yield f"the id '{key}' stands in {listed(homes)}; an id stands for one thing in the whole registry"
