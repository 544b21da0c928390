"""The detail of a selected record, source or entry: all its fields, other sources' values, and its provenance."""

from ..blocks import Block, Bullets, Heading, Line, Note, Prose, Row, Span, cited, facts, joined, line, prose
from ..curation.carriers import carriers_of
from ..model import (
    CONFLICT,
    AnyRecord,
    Contact,
    Dossier,
    OtherValue,
    Record,
    contradicts,
    names_of,
    office_on,
    references,
    why_not_counted,
)
from ..values import Address, capital
from ..words.contacts import format_words
from ..words.endings import curators_say, standing
from ..words.labels import field_words, record_label
from ..words.lines import record_line
from ..words.offices import level_words, office_words
from ..words.sources import entry_line, source_line
from ..words.values import field_lines, others_lines, printed_words, value_words
from .findings import finding_row
from .provenance import cites_of, claim_words, provenance

_SHOWN_ELSEWHERE = {
    "src",
    "id",
    "formerly",
    "note",
    "ack",
    "names",
    "inferred",
    "headline",
    "other_sources_say",
    "state",
    "state_as_of",
    "due",
    "topic",
}
"""Fields that the detail shows outside the list of facts, or not at all."""


def detail(dossier: Dossier, address: Address | None) -> list[Block]:
    """Build the detail of the record, source or registry entry at an address; a hint if there is none."""
    record = dossier.record_at(address)
    if record:
        return _record(dossier, record)
    if address and address.kind == "source":
        return _source(dossier, address.id)
    if address and address.kind == "entry" and address.id in dossier.registry.entries:
        return _entry(dossier, address.id)
    return [Note(cited("Select an entry to see all that is known of it, and where it comes from."))]


def _record(dossier: Dossier, record: AnyRecord) -> list[Block]:
    section, group = dossier.home(record.id)
    blocks: list[Block] = [
        Heading(line(capital(record_label(dossier, record)))),
        Prose(cited(f"{section.title} · {group.title}", style="dim")),
    ]
    if state := standing(dossier, record):
        blocks.append(Prose(state))
    blocks.append(facts([*_facts(dossier, record), *_worked_out(dossier, record)]))
    if curators := curators_say(record):
        blocks.append(Note(line(Span("Curators: ", "strong"), curators)))
    return [*blocks, *_others(dossier, record), *provenance(dossier, record.src)]


def _facts(dossier: Dossier, record: AnyRecord) -> list[tuple[str, Line]]:
    """Return every field that is written, with its label; fields that the source only implies are marked.

    Each of several acts, terms or responses is numbered.
    """
    refs = {path[0]: ref for path, ref, _ in references(record)}
    facts: list[tuple[str, Line]] = []
    common = names_of(Record)
    own_first = sorted(names_of(type(record)).items(), key=lambda field: field[0] in common)
    for written, name in own_first:
        value = getattr(record, name)
        if name in _SHOWN_ELSEWHERE or value in (None, "", (), {}):
            continue
        label = field_words(record, written)
        implied = Span(" (implied, not said outright)", "dim") if written in record.inferred else ""
        said = field_lines(dossier, record, name, refs.get(written, ""))
        for position, words in enumerate(said, 1):
            facts.append((f"{label.removesuffix('s')} {position}" if len(said) > 1 else label, line(words, implied)))
    if record.names:
        facts.append(("named", cited(value_words(dossier, record.names, "entry"))))
    return facts


def _worked_out(dossier: Dossier, record: AnyRecord) -> list[tuple[str, Line]]:
    """Return the facts that the program derives for a contact: level, format, offices, and whether it counts."""
    if not isinstance(record, Contact):
        return []
    level, contact_format = level_words(dossier, record), format_words(dossier, record)
    facts = [("level", cited(level)), *([("format", cited(contact_format))] if contact_format else [])]
    for person in (key for key in record.named if key in dossier.registry.people):
        date = record.date if record.date.known else dossier.told_on
        office = office_on(dossier, person, date)
        if office:
            inferred = office.certainty(date) == "inferred"
            inferred_note = Span(" (inferred from dates before and after)", "dim") if inferred else ""
            words = line(office_words(dossier, office), inferred_note, Span("", "", dossier.own_cites(office.src)))
            facts.append((dossier.name(person), words))
        else:
            facts.append((dossier.name(person), cited("office on this date not said", style="dim")))
    why = why_not_counted(dossier, record)
    if why:
        facts.append(("counted", cited(f"not as a contact: {why}")))
    return facts


def _others(dossier: Dossier, record: AnyRecord) -> list[Block]:
    """Build the list of other sources' values, each after the printed one, of remarks and of findings."""
    by_field: dict[tuple[str, str], list[OtherValue]] = {}
    for other in record.other_sources_say:
        by_field.setdefault((other.field, printed_words(dossier, record, other)), []).append(other)
    rows = [Row(None, (_of_field(dossier, record, printed, others),)) for (_, printed), others in by_field.items()]
    remarks = [r for r in dossier.header.remarks if record.id in r.about]
    rows += [Row(None, (line(Span(f"{r.title}. ", "strong"), prose(r.says)),)) for r in remarks]
    shown = (each for each in dossier.findings if record.id in each.about and not each.for_curators)
    found = [each for each in shown if each.code != CONFLICT]
    rows += [Row(None, (finding_row(each, named=each.about[0] != record.id),)) for each in found]
    return [Heading(line("Before you quote"), 3), Bullets(tuple(rows))] if rows else []


def _of_field(dossier: Dossier, record: AnyRecord, printed: str, others: list[OtherValue]) -> Line:
    """Return a field as printed, once, and what others have for it: what contradicts it, and what adds to it."""
    against = [other for other in others if contradicts(dossier, record, other)]
    relations = (
        (Span("contradicts", "check"), against),
        (Span("adds", "state"), [other for other in others if other not in against]),
    )
    said = [line(word, ": ", joined(others_lines(dossier, record, some), "; ")) for word, some in relations if some]
    label = Span(f"{field_words(record, others[0].field)}: ", "strong")
    head = line(label, f"printed {printed or 'nothing'}", Span("", "", record.src))
    return line(head, " – ", joined(said, "; "))


def _source(dossier: Dossier, source_id: str) -> list[Block]:
    source = dossier.sources[source_id]
    blocks: list[Block] = [Heading(line(source.name)), Prose(source_line(dossier, source_id))]
    if source.claims:
        blocks.append(Heading(line(f"Its {len(source.claims)} claims, and what carries each"), 3))
        carried_by, rows = carriers_of(dossier), []
        for claim in source.claims:
            carriers = carried_by.get((source_id, claim.n), ())
            by = ", ".join(map(_carrier_words, carriers)) or "carried by nothing in this dossier"
            rows.append(Row(None, (line(f"¶{claim.p} {claim_words(claim)} ", Span(f"→ {by}", "dim")),)))
        blocks.append(Bullets(tuple(rows)))
    return blocks


def _carrier_words(carrier: Address) -> str:
    return {"source": "source ", "entry": "named: "}.get(carrier.kind, "") + carrier.id


def _entry(dossier: Dossier, key: str) -> list[Block]:
    entry = dossier.registry.entries[key]
    rows = tuple(
        Row(None, (line(record_line(dossier, record)),))
        for record in dossier.records()
        if any(name == key for _, _, name in references(record))
    )
    own = cites_of(dossier, Address("entry", key))
    blocks: list[Block] = [Heading(line(entry.name)), Prose(entry_line(dossier, entry))]
    if rows:
        blocks += [Heading(line("Where it is named"), 3), Bullets(rows)]
    return [*blocks, *(provenance(dossier, own) if own else [])]
