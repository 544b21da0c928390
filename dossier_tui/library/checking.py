"""Checks that types cannot express: references, citations, and combinations of values."""

from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec.structs import replace

from ..model import (
    AnyRecord,
    Body,
    Contact,
    Document,
    Dossier,
    Group,
    Header,
    Link,
    OtherValue,
    Path,
    Problem,
    Record,
    Section,
    Source,
    Trade,
    cites_within,
    hint_of,
    is_said_by_sources,
    names_of,
    references,
    references_by_others,
    typed,
    values_of,
)
from ..roots import ID
from ..values import INLINE, UNKNOWN, Citations, did_you_mean, listed, quoted
from .checking_prose import misplaced, unread_in_prose
from .checking_records import mistakes_in
from .checking_registry import ID_FORM, no_entry
from .checking_sources import cite_problems, no_source
from .conform import problems_of
from .cycles import in_cycles
from .doubts import Doubts
from .folders import MOST_CHECKED
from .following import BEHIND_REGISTRY
from .origin import NotLoaded
from .world import world
from .written import Written


def check_dossier(dossier: Dossier, written: Written, not_loaded: NotLoaded, doubts: Doubts) -> list[Problem]:
    """Return every problem of one dossier, except those that may be the consequence of another."""
    checker = _DossierChecker(dossier, written, not_loaded, doubts)
    found = set(islice(checker.problems(), MOST_CHECKED))
    return sorted(found - checker.hidden)


def _declared(aliases: Mapping[str, str]) -> str:
    """Return the end of the message for an alias that the dossier does not have: those that it has."""
    shown = [*list(aliases)[:8], *(["…"] if len(aliases) > 8 else [])]
    return f"; those below `sources` are {', '.join(shown)}" if aliases else "; name it below `sources`"


class _DossierChecker:
    def __init__(self, dossier: Dossier, written: Written, not_loaded: NotLoaded, doubts: Doubts) -> None:
        self.dossier, self.written, self.not_loaded, self.doubts = dossier, written, not_loaded, doubts
        self.hidden: set[Problem] = set()
        """Problems that may be the consequence of another."""
        are_polities = {*dossier.header.parties} <= dossier.registry.polities.keys()
        self.parties_are_known = are_polities and not doubts.are_within(("parties",))
        self.sources_are_known = not doubts.are_within(("sources",)) and () not in doubts.incomplete
        self.placed = list(self._records())
        self.ids = {record.id for record, *_ in self.placed}
        self.bodies = {record.id for record, *_ in self.placed if isinstance(record, Body)}
        uncertain = list(self._uncertain())
        self.uncertain = {place for place, _ in uncertain}
        self.beginnings = {beginning for _, beginning in uncertain}
        self.lengths = set(map(len, self.beginnings))

    def _uncertain(self) -> Iterator[tuple[Path, str]]:
        """Yield the paths of the records whose ids are not known, and of wider parts, with how such an id begins."""
        records = {path: record for record, path, *_ in self.placed}
        doubtful: dict[Path, list[Path]] = {}
        for path in filter(self._may_hold_records, self.doubts.paths):
            doubtful.setdefault(path[:3], []).append(path)
        for place, paths in doubtful.items():
            written_id = (*place, "id")
            if place not in records or written_id in paths:
                yield place, ""
            elif not self.written.is_written(written_id):
                if place in paths:
                    yield place, ""
                elif _read_for_id(records[place]) & {path[3] for path in paths}:
                    yield place, _sure_beginning(records[place])

    def _may_hold_records(self, path: Path) -> bool:
        """Whether there may be a record at a path, or around it: not in the header, nor where there is one word."""
        if path and path[0] in Header.__struct_fields__:
            return False
        return path in self.written.unsure or isinstance(self.written.at(path[:3]), (dict, list))

    def _may_be(self, key: str) -> bool:
        """Whether some record, whose id is not known, may have this one."""
        return any(key[:length] in self.beginnings for length in self.lengths)

    def _records(self) -> Iterator[tuple[AnyRecord, Path, Section, Group]]:
        for section in self.dossier.sections:
            for group in section.groups:
                held = self.dossier.held_in(section, group)
                for position, record in enumerate(held if isinstance(held, tuple) else ()):
                    yield record, (section.key, group.key, position), section, group

    def problems(self) -> Iterator[Problem]:
        yield from self._header()
        yield from self._texts()
        yield from self._sources()
        yield from self._remarks()
        yield from self._duplicates()
        yield from self._cycles()
        for record, path, _, group in self.placed:
            yield from self._references(record, path)
            yield from self._citations(record, path, evaluative=group.evaluative)
            yield from self._others(record, path)
            yield from self._rules(record, path)

    def _say(self, path: Path, message: str, *, key: bool = False) -> Problem:
        problem = self.written.problem(path, message, key=key)
        if self.doubts.at(path):
            self.hidden.add(problem)
        return problem

    def _unknown(self, path: Path, ref: str, key: str) -> Iterator[Problem]:
        """Yield the problem of an id that the registry lacks, unless it is one of the world's."""
        if self.not_loaded.may_hold(ref, key):
            yield Problem(self.written.path, 0, 0, BEHIND_REGISTRY)
        elif not world().has(ref, key):
            yield self._say(path, no_entry(ref, key, self.dossier.registry))

    def _header(self) -> Iterator[Problem]:
        header = self.dossier.header
        if header.as_of.last is None:
            yield self._say(("as_of",), "this must be a day, or a month or year: all that the dossier says was so then")
        if header.parties[0] == header.parties[1]:
            yield self._say(("parties", 1), "both parties are the same")
        for position, party in enumerate(header.parties):
            if party not in self.dossier.registry.polities:
                yield from self._unknown(("parties", position), "polity", party)
        occasion = self.dossier.record(header.occasion)
        if header.occasion and not isinstance(occasion, Contact) and (occasion or not self._may_be(header.occasion)):
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
                yield self._say(("sources", alias), f"{quoted(alias)} is not an alias: {ID_FORM}", key=True)
            if source_id not in self.dossier.sources:
                file = f"; its file would be seeds/{source_id}.yaml" if ID.fullmatch(source_id) else ""
                message = no_source(source_id, self.dossier.sources, self.not_loaded.sources, else_=file)
                yield self._say(("sources", alias), message)

    def _remarks(self) -> Iterator[Problem]:
        for position, remark in enumerate(self.dossier.header.remarks):
            yield from self._prose(("remarks", position, "says"), remark.says)
            for n, key in enumerate(remark.about):
                if key not in self.ids and not self._may_be(key):
                    yield self._say(("remarks", position, "about", n), self._no_record(key))

    def _texts(self) -> Iterator[Problem]:
        """Yield the citations inside texts of the whole file that have no place there."""
        for where, message in misplaced(self.dossier.header):  # in which the sections are, as they are written
            if where != ("on_names",) and (where[0], where[-1]) != ("remarks", "says"):
                yield self._say(where, message)

    def _prose(self, path: Path, text: str) -> Iterator[Problem]:
        yield from (self._say(path, message) for message in unread_in_prose(text))
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
            if path in self.uncertain:
                continue
            if not ID.fullmatch(record.id):
                yield self._say((*path, "id"), f"{quoted(record.id)} is not an id: {ID_FORM}")
            if record.id in seen:
                message = self._clash(record, seen[record.id], path)
                yield self._say((*path, "id") if self.written.is_written((*path, "id")) else path, message)
            seen.setdefault(record.id, path)
        yield from self._former_ids(seen)

    def _former_ids(self, now: Mapping[str, Path]) -> Iterator[Problem]:
        """Yield a problem for each id that one record had before and another has, or had as well."""
        had: set[str] = set()
        for record, path, _, _ in self.placed:
            for position, key in enumerate(record.formerly):
                if now.get(key, path) != path or key in had:
                    yield self._say((*path, "formerly", position), f"another record has or had the id {quoted(key)}")
                had.add(key)

    def _clash(self, record: AnyRecord, first: Path, path: Path) -> str:
        """Return the message for an id that two records have: why they have it, and which one to write."""
        line = self.written.mark(first)[0]
        if self.written.is_written((*path, "id")):
            return f"two records have the id '{record.id}' (the other on line {line})"
        made_of = listed(sorted(_read_for_id(record) - {"id"}))
        return (
            f"the id '{record.id}' is worked out from {made_of} for two records (the other on line {line}); "
            f"write one here, such as id: {self._other_id(record)}"
        )

    def _other_id(self, record: AnyRecord) -> str:
        """Return an id that no record has, made from the one worked out and, for a contact, from who took part."""
        named = record.named[-1:] if isinstance(record, Contact) else ()
        start = "-".join((record.id, *named))
        wanted = (start, *(f"{start}-{number}" for number in range(2, len(self.ids) + 3)))
        return next(id for id in wanted if id not in self.ids)

    def _cycles(self) -> Iterator[Problem]:
        for kind, (name, words) in _UPWARDS.items():
            named = {r.id: getattr(r, name) for r, *_ in self.placed if isinstance(r, kind)}
            parents = {id: (above,) if isinstance(above, str) else above for id, above in named.items()}
            cyclic = in_cycles(parents)
            for record, path, _, _ in self.placed:
                if record.id in cyclic:
                    through = next(each for each in parents[record.id] if each in cyclic)
                    yield self._say((*path, name), f"'{record.id}' is {words} itself, through '{through}'")

    def _references(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        for where, ref, key in references(record):
            yield from self._reference((*path, *where), ref, key)

    def _reference(self, path: Path, ref: str, key: str) -> Iterator[Problem]:
        is_unsaid = key == UNKNOWN and ref in {"actor", "place"}
        of_records = {"record": self.ids, "actor": self.bodies}
        is_meant_here = ref in of_records and (key in of_records[ref] or self._may_be(key))
        if ref == "mention" or is_unsaid or is_meant_here:
            return
        if ref == "record":
            yield self._say(path, self._no_record(key))
        elif key not in self.dossier.registry.ids(ref):
            yield from self._unknown(path, ref, key)

    def _citations(self, record: AnyRecord, path: Path, *, evaluative: bool) -> Iterator[Problem]:
        for where, cites in values_of(record, Citations):
            yield from self._cites(cites, (*path, *where))
        for cite in () if evaluative else record.src:
            source = self._source(cite.source)
            claims = [source.by_number.get(number) for number in cite.claims] if source else []
            for claim in claims if all(claims) else ():  # of a range that is wrong one thing is told
                if claim and claim.kind == "evaluative":
                    message = f"{cite.source}#{claim.n} is the source's judgement; carry it in `evaluations`"
                    yield self._say((*path, "src"), message)

    def _source(self, name: str) -> Source | None:
        """Return the source of this alias or id, with placeholders if its file has problems; None if not known."""
        source_id = self.dossier.header.sources.get(name, name)
        return self.dossier.sources.get(source_id) or self.not_loaded.sources.get(source_id)

    def _cites(self, cites: Citations, path: Path) -> Iterator[Problem]:
        aliases = self.dossier.header.sources
        for cite in cites:
            source = self._source(cite.source)
            if source is None:
                known = cite.source in aliases or cite.source in self.not_loaded.sources
                if not known and self.sources_are_known:
                    near = did_you_mean(cite.source, aliases) or _declared(aliases)
                    yield self._say(path, f"no source of this dossier is called '{cite.source}'{near}")
                continue
            yield from (self._say(path, message) for message in cite_problems(cite, source))

    def _others(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        fields = names_of(type(record))
        for position, name in enumerate(record.inferred):
            if name not in fields:
                yield self._say((*path, "inferred", position), f"no field '{name}' here{did_you_mean(name, fields)}")
        for position, other in enumerate(record.other_sources_say):
            yield from self._other(record, other, (*path, "other_sources_say", position))

    def _other(self, record: AnyRecord, other: OtherValue, path: Path) -> Iterator[Problem]:
        fields, kind = names_of(type(record)), type(record)
        if other.field not in fields:
            message = f"no field '{other.field}' here{did_you_mean(other.field, fields)}"
            yield self._say((*path, "field"), message)
            return
        if not is_said_by_sources(kind, other.field):
            yield self._say((*path, "field"), f"no source says the '{other.field}': it is the curators' own")
            return
        yield from self._other_value(record, other, (*path, "value"))
        sources = [self._source(cite.source) for cite in other.src]
        if other.we_follow and any(source and source.unverified for source in sources):
            yield self._say((*path, "we_follow"), "a source that was not read in full is not to be followed")

    def _other_value(self, record: AnyRecord, other: OtherValue, path: Path) -> Iterator[Problem]:
        problems = problems_of(self.written, path, hint_of(type(record), other.field))
        if self.doubts.at(path):
            self.hidden.update(problems)
        yield from problems
        if problems or self.doubts.at(path):
            return
        resolved = replace(other, value=typed(type(record), other))
        if cites_within(resolved):
            yield self._say(path, "the citations stand in `src` beside `field`; take them out of the value")
        for where, ref, key in references_by_others(record, resolved):
            yield from self._reference((*path, *where), ref, key)

    def _rules(self, record: AnyRecord, path: Path) -> Iterator[Problem]:
        for each in mistakes_in(record):
            if not self.doubts.at(*((*path, field) for field in each.reads)):
                yield self._say((*path, *each.at), each.message)
        if isinstance(record, Trade):
            ways = {"sold_by": record.sold_by, "changes": record.changes}
            for field, party in ((field, party) for field, sold in ways.items() for party in sold):
                if self.parties_are_known and self._is_third(party):
                    message = f"'{party}' is not a party of this dossier{did_you_mean(party, self.dossier.parties)}"
                    yield self._say((*path, field, party), message, key=True)

    def _is_third(self, polity: str) -> bool:
        return polity in self.dossier.registry.polities and polity not in self.dossier.parties


def _sure_beginning(record: AnyRecord) -> str:
    """Return how the id of a record begins, whatever may have been meant by the values that were not read."""
    return "contact-" if isinstance(record, Contact) else record.id.partition(UNKNOWN)[0]


def _read_for_id(record: AnyRecord) -> frozenset[str]:
    """Return the keys of the fields from which the id of a record is made."""
    names, read = names_of(type(record)), set()

    class Followed:
        def __getattr__(self, name: str) -> object:
            read.add(name)
            return getattr(record, name)

    type(record).derived_id(Followed())  # type: ignore[arg-type]
    return frozenset(key for key, name in names.items() if name in read)


_UPWARDS: Mapping[type[Record], tuple[str, str]] = {
    Record: ("after", "after"),
    Body: ("part_of", "part of"),
    Contact: ("inside", "part of"),
    Document: ("part_of", "part of"),
    Link: ("over", "over"),
}
"""The field by which a record of a kind names another, never at last itself, and the words for it."""
