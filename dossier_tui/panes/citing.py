"""Citing: one fact as a sentence that can be pasted, and the footnotes of a document."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from ..blocks import Block, Bullets, Line, Span, line
from ..dossier import Dossier, Footnote
from ..record import Record
from ..records import Contact, Statement
from ..values import UNKNOWN, Address, Citations, clean, listed, one_line, sentence
from .quoting import before_you_quote
from .several import Citer
from .sources import entry_line, source_line

VERBS: Mapping[str, str] = {
    "meeting": "met",
    "informal meeting": "met informally",
    "talks": "held talks",
    "consultations": "held consultations",
    "call": "spoke by telephone",
    "joint appearance": "appeared together",
}
"""What those who took part did, by kind of contact; on visits they took part."""


class Footnotes:
    """The footnotes of one document: each paragraph cited stands in it once, under its key."""

    def __init__(self, citer: Citer, *, for_pasting: bool = False) -> None:
        self.citer = citer
        self.for_pasting = for_pasting
        """Whether keys must not clash with those of the document that they are pasted into."""
        self._main = citer.main
        self._keys: dict[Footnote, str] = {}

    def keys(self, cites: Citations) -> list[str]:
        """The keys of what is cited: a paragraph of the main source, `tass-1` of another, `aif` as a whole."""
        return [self._keys.setdefault(note, self._key(note)) for note in self.citer.footnotes(cites)]

    def _key(self, note: Footnote) -> str:
        if self.for_pasting:
            return f"{note.source}-p{note.paragraph}" if note.paragraph else note.source
        alias = self.citer.alias(note.source)
        if not note.paragraph:
            return alias
        return str(note.paragraph) if note.source == self._main else f"{alias}-{note.paragraph}"

    def _order(self, note: Footnote) -> tuple[bool, str, int]:
        return note.source != self._main, self.citer.alias(note.source), note.paragraph

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Key and words of each, the main source's first, in order of paragraph."""
        ordered = sorted(self._keys, key=self._order)
        return ((self._keys[note], _reference(self.citer, note.source, [note.paragraph])) for note in ordered)


def _reference(citer: Citer, source_id: str, paragraphs: list[int]) -> str:
    """`Sputnik/UrduPoint, 7 August 2019, paras 5–6`, and that it is unverified where it is."""
    source = citer.sources[source_id]
    head = f"{source.name}, {source.issued}"
    if 0 in paragraphs:
        return f"{head}, unverified: {'an excerpt' if source.held == 'excerpt' else 'not seen'}"
    return f"{head}, para{'s' if len(paragraphs) > 1 else '.'} {_ranges(paragraphs)}"


def _ranges(numbers: list[int]) -> str:
    """`5–7, 9`."""
    parts = []
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        run_numbers = [number for _, number in run]
        ends = dict.fromkeys((run_numbers[0], run_numbers[-1]))
        parts.append("–".join(map(str, ends)))
    return ", ".join(parts)


def reference_words(dossier: Dossier, cites: Citations) -> str:
    """Citations in words, the paragraphs of each source together."""
    by_source: dict[str, list[int]] = {}
    for note in dossier.footnotes(cites):
        by_source.setdefault(note.source, []).append(note.paragraph)
    return "; ".join(_reference(dossier, source_id, paragraphs) for source_id, paragraphs in by_source.items())


def plain_fact(dossier: Dossier, address: Address) -> str:
    """One fact as a sentence with date, hedge and citation; empty where nothing stands at the address."""
    parts = []
    for span in fact(dossier, address):
        parts.append(span.text)
        words = reference_words(dossier, span.cites)
        parts.append(f" ({words})" if words else "")
    return one_line(clean("".join(parts)))


def fact(dossier: Dossier, address: Address) -> Line:
    """What stands at an address, as a sentence out of its context; empty where nothing does."""
    record = dossier.at(address)
    if record:
        return _record(dossier, record)
    if address.kind == "source" and address.id in dossier.cited_sources:
        return _level(source_line(dossier, address.id))
    if address.kind == "entry" and address.id in dossier.registry.entries:
        return _level(entry_line(dossier, dossier.registry.entries[address.id]))
    return ()


def _record(dossier: Dossier, record: Record) -> Line:
    if isinstance(record, Contact) and record.state is None:
        said = _contact(dossier, record)
    else:
        said = _level(record.line(dossier))
    if dossier.home(record.id)[1].evaluative:
        speaker = dossier.sources[record.src[0].source].speaker
        said = line(f"{speaker}'s view: ", said)
    elif isinstance(record, Statement):  # worded to stand below the heading of its group
        said = line(f"{dossier.home(record.id)[1].title}: ", said)
    return line(_stopped(_capital(said)), _implied(record), _checks(dossier, record))


def _level(spans: Line) -> Line:
    """A line without emphasis and without the numbers of checks, which mean nothing elsewhere."""
    return tuple(Span(s.text, "" if s.style == "strong" else s.style, s.cites) for s in spans if s.style != "check")


def _capital(spans: Line) -> Line:
    first, *rest = spans
    return (Span(first.text[:1].upper() + first.text[1:], first.style, first.cites), *rest)


def _stopped(spans: Line) -> Line:
    """The line closed by a full stop, which stands after the citations."""
    last = spans[-1]
    return spans if not last.cites and last.text.endswith((".", "?", "!", "…")) else (*spans, Span("."))


def _contact(dossier: Dossier, record: Contact) -> Line:
    """`On 6 August 2019 (Tuesday), Vladimir Putin and Raul Khadzhimba held talks, place not said`."""
    words = f" ({record.date_words})" if record.date_words else ""
    who = listed([dossier.name(person) for person in record.persons])
    beside = f"beside the {record.beside}" if record.beside else ""
    reported = record.reported(dossier)
    return line(
        f"{_placed(record)}{words}, {who} {_did(dossier, record)}{_where(dossier, record)}",
        "".join(f", {each}" for each in (beside, record.occasion) if each),
        line(": ", reported) if reported else "",
        Span("", "", record.src),
        line(". ", Span(sentence(record.note), "em")) if record.note else "",
    )


def _placed(contact: Contact) -> str:
    date = contact.date
    if not date.known:
        return "On a date not said"
    of_days = date.start != date.end and date.start and date.start.day and date.end and date.end.day
    return f"on {date}" if of_days else date.placed


def _did(dossier: Dossier, contact: Contact) -> str:
    alone = len(contact.who) == 1
    if contact.kind == "attendance":
        return f"{'was' if alone else 'were'} present"
    if contact.kind.endswith("visit"):
        visit, _, _ = contact.setting(dossier).partition(",")
        return f"was on {_article(contact.kind)}" if alone else f"took part in {_article(visit)}"
    return VERBS[contact.kind] if contact.kind in VERBS and not alone else f"had {_article(contact.kind)}"


def _article(visit: str) -> str:
    """`Jeenbekov's working visit`, `a working visit`."""
    return visit if "'s " in visit else f"a{'n' if visit[0] in 'aeiou' else ''} {visit}"


def _where(dossier: Dossier, contact: Contact) -> str:
    if contact.place in {"", UNKNOWN}:
        return ", place not said" if contact.place else ""
    town = ", town not said" if contact.place in dossier.registry.polities else ""
    return f" {dossier.place_with_preposition(contact.place)}{town}"


def _implied(record: Record) -> str:
    names = [record.LABELS.get(name, name.replace("_", " ")) for name in record.inferred]
    return f" Implied by the source, not said outright: {listed(names)}." if names else ""


def _checks(dossier: Dossier, record: Record) -> Line:
    """What to check before this is quoted, in full, since its number means nothing elsewhere."""
    numbers = dossier.check_numbers.get(record.id, ())
    checks: list[Block] = before_you_quote(dossier) if numbers else []
    rows = checks[0].rows if checks and isinstance(checks[0], Bullets) else ()
    return line(*(part for number in numbers for part in (" ", _stopped(line(*rows[number - 1].cells)))))
