"""What differs between two versions of a dossier, of sources and of the registry, in words, a record at a time."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Literal

from msgspec import Struct

from ...blocks import text_of
from ...model import AnyRecord, Dossier, Group, Held, OtherValue, Section, references
from ...values import UNKNOWN, capital, renamed_inline
from ...words.labels import field_words, label_of, short_label
from ...words.lines import record_line
from ...words.values import other_line, value_words
from .fields import Change, Wording, change_of_citations, changes, quoted, several_in_mapping
from .matching import Match, matches

Kind = Literal["added", "removed", "changed", "renamed", "moved"]


class Difference(Struct, frozen=True):
    """One thing that differs."""

    part: str
    """Where it is: `Economy · Figures`, `Head`."""
    id: str
    """The id of the record, entry or source; empty for what has none."""
    label: str
    """The record, entry or source in a few words; empty for what is said of the part."""
    kind: Kind
    change: Change

    @property
    def text(self) -> str:
        """The difference in words."""
        if self.is_of_whole:
            return f"{capital(self.kind)}: {self.change.text}"
        is_said = self.change.new.strip("“”.").lower().startswith(self.label.lower())
        return f"{capital(self.label)}: {self.change.text}" if not is_said else capital(self.change.text)

    @property
    def is_of_whole(self) -> bool:
        """Whether it is all of the record, entry or claim that is new or gone."""
        return self.kind in {"added", "removed"}

    def as_data(self) -> Mapping[str, str]:
        """Return it as mappings and text, for JSON."""
        return {
            "part": self.part, "id": self.id, "label": self.label, "kind": self.kind, "field": self.change.field,
            "old": self.change.old, "new": self.change.new, "text": self.text,
        }  # fmt: skip


def dossier_differences(old: Dossier, new: Dossier) -> list[Difference]:
    """Return what differs between two versions of a dossier: its head first, then group by group."""
    found = matches(old.records(), new.records())
    of_records = [each for match in found for each in _of_match(old, new, match)]
    differences = [*_of_head(old, new), *_of_groups(old, new, found), *of_records, *_of_not_said(old, new)]
    parts = ["Head", *(_part(section, group) for section in new.sections for group in section.groups)]
    parts += [_not_said_part(section) for section in new.sections]
    return sorted(differences, key=lambda each: parts.index(each.part))


def whole_dossier(key: str, *, is_new: bool) -> Difference:
    """Return the difference that there was no such dossier, or that there is none any more."""
    return Difference("Dossier", key, key, "added" if is_new else "removed", Change("", "the whole dossier"))


def _part(section: Section, group: Group) -> str:
    return f"{section.title} · {group.title}"


def _not_said_part(section: Section) -> str:
    return f"{section.title} · Not said"


def _of_match(old: Dossier, new: Dossier, match: Match) -> Iterator[Difference]:
    if match.new is None and match.old:
        words = _line(old, match.old)
        yield _difference(old, match.old, "removed", Change("", words, old=words))
    elif match.new and match.old is None:
        words = _line(new, match.new)
        yield _difference(new, match.new, "added", Change("", words, new=words))
    elif match.new and match.old:
        yield from _of_record(old, new, match.old, match.new)


def _line(dossier: Dossier, record: AnyRecord) -> str:
    """Return everything about a record with its citations as the dossier's file has them."""
    cites = " ".join(map(str, dossier.as_written(record.src)))
    return f"{capital(text_of(record_line(dossier, record)))} [{cites}]"


def _difference(dossier: Dossier, record: AnyRecord, kind: Kind, change: Change) -> Difference:
    return Difference(_part(*dossier.home(record.id)), record.id, short_label(dossier, record), kind, change)


def _of_record(old: Dossier, new: Dossier, before: AnyRecord, now: AnyRecord) -> Iterator[Difference]:
    if before.id != now.id:
        is_said = before.id in now.formerly
        advice = "" if is_said else f" (without `formerly: [{before.id}]` links and notes lose it)"
        text = f"its id is {now.id}, was {before.id}{advice}"
        yield _difference(new, now, "renamed", Change("id", text, before.id, now.id))
    old_home, home = _part(*old.home(before.id)), _part(*new.home(now.id))
    if old_home != home:
        yield _difference(new, now, "moved", Change("", f"moved here from {old_home}", old_home, home))
    if type(before) is not type(now):
        text = f"now a {now.KIND}, was a {before.KIND}: {_line(old, before)}"
        yield _difference(new, now, "changed", Change("", text, before.KIND, now.KIND))
        return
    refs = {str(path[0]): ref for record in (before, now) for path, ref, _ in references(record)}
    wording = Wording(
        label=lambda key: field_words(now, key),
        before=lambda value, key: _said(old, value, refs.get(key, "")),
        now=lambda value, key: _said(new, value, refs.get(key, "")),
        name=new.name,
    )
    left_out = {"id", "src", "other_sources_say", *(("formerly",) if before.id != now.id else ())}
    of_fields = list(changes(before, now, wording, left_out))
    cited = change_of_citations(old, new, before.src, now.src)
    others = _of_others(old, new, before, now)
    yield from (_difference(new, now, "changed", each) for each in (*of_fields, *([cited] if cited else []), *others))


def _said(dossier: Dossier, value: Any, ref: str) -> str:
    """Return a value in words; the dossier's own words are in quotes."""
    if isinstance(value, tuple):
        return "; ".join(_said(dossier, each, ref) for each in value)
    if isinstance(value, str) and not ref and value != UNKNOWN:
        return quoted(value)
    return value_words(dossier, value, ref)


def _of_others(old: Dossier, new: Dossier, before: AnyRecord, now: AnyRecord) -> Iterator[Change]:
    """Yield what differs in the values of other sources."""
    was = [_other(old, before, each) for each in before.other_sources_say]
    is_now = [_other(new, now, each) for each in now.other_sources_say]
    gone, added = [each for each in was if each not in is_now], [each for each in is_now if each not in was]
    for words in gone:
        yield Change("other_sources_say", f"no longer: {words}", old=words)
    for words in added:
        yield Change("other_sources_say", f"now beside it: {words}", new=words)


def _other(dossier: Dossier, record: AnyRecord, other: OtherValue) -> str:
    cites = " ".join(map(str, dossier.as_written(other.src)))
    return f"for {field_words(record, other.field)}, {text_of(other_line(dossier, record, other))} [{cites}]"


def _of_head(old: Dossier, new: Dossier) -> Iterator[Difference]:
    wording = Wording(lambda key: key.replace("_", " "), partial(_of_header, old), partial(_of_header, new))
    of_sources = several_in_mapping("sources", old.header.sources, new.header.sources, wording)
    for each in (*changes(old.header, new.header, wording, {"remarks", "model", "sources"}), *of_sources):
        yield Difference("Head", "", "", "changed", each)
    yield from _of_remarks(old, new)


def _of_header(dossier: Dossier, value: Any, key: str) -> str:
    """Return a value of the head of a file, or of a remark, in words."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if key == "occasion":
        return label_of(dossier, value)
    if isinstance(value, bool):
        return "yes"
    return quoted(renamed_inline(value, dossier.aliases)) if isinstance(value, str) else str(value)


def _of_remarks(old: Dossier, new: Dossier) -> Iterator[Difference]:
    before, now = ({remark.title: remark for remark in each.header.remarks} for each in (old, new))
    wording = Wording(str, partial(_of_header, old), partial(_of_header, new))
    for title in {**before, **now}:
        label = f"remark {quoted(title)}"
        if title in before and title in now:
            of_remark = changes(before[title], now[title], wording)
            yield from (Difference("Head", "", label, "changed", each) for each in of_remark)
        else:
            dossier, remark = (new, now[title]) if title in now else (old, before[title])
            words = f"{label}: {_of_header(dossier, remark.says, 'says')}"
            yield Difference("Head", "", label, "added" if title in now else "removed", Change("remarks", words))


def _of_groups(old: Dossier, new: Dossier, found: list[Match]) -> Iterator[Difference]:
    """Yield what differs in groups as a whole: whether they were looked for, and the order of their records."""
    now_id = {match.old.id: match.new.id for match in found if match.old and match.new}
    for section in new.sections:
        for group in section.groups:
            before, now = old.held_in(section, group), new.held_in(section, group)
            change = _of_order(before, now, now_id) or _of_state(before, now)
            if change:
                yield Difference(_part(section, group), "", "", "changed", change)


def _of_order(before: Held, now: Held, now_id: Mapping[str, str]) -> Change | None:
    if not isinstance(before, tuple) or not isinstance(now, tuple):
        return None
    ids = [record.id for record in now]
    kept = [now_id[record.id] for record in before if now_id.get(record.id) in ids]
    is_same = kept == [id for id in ids if id in kept]
    return None if is_same else Change("", f"its records in another order: {', '.join(ids)}")


def _of_state(before: Held, now: Held) -> Change | None:
    """Return whether a group is looked for now, or was; its records, one by one, say so themselves."""
    states = _state(before), _state(now)
    if states[0] == states[1] or {*states} == {_NOT_LOOKED_FOR, _HAS_RECORDS}:
        return None
    return Change("", f"{states[1]}; before, {states[0]}", *states)


_NOT_LOOKED_FOR, _HAS_RECORDS = "nobody has looked", "there are records"


def _state(held: Held) -> str:
    if held is None:
        return _NOT_LOOKED_FOR
    if held == UNKNOWN:
        return "the sources do not say"
    return _HAS_RECORDS if held else "there are none"


def _of_not_said(old: Dossier, new: Dossier) -> Iterator[Difference]:
    for section in new.sections:
        before, now = old.not_said.get(section.key, ()), new.not_said.get(section.key, ())
        for words in (each for each in before if each not in now):
            yield Difference(_not_said_part(section), "", words, "removed", Change("not_said", quoted(words), words))
        for words in (each for each in now if each not in before):
            yield Difference(_not_said_part(section), "", words, "added", Change("not_said", quoted(words), "", words))
