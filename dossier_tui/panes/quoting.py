"""Before you quote: what curators, and other sources, say about what is printed."""

from ..blocks import Block, Bullets, Line, Row, Span, joined, line, prose
from ..dossier import Dossier, Remark, said
from ..fields import names_of, references
from ..record import OtherValue, Record
from ..values import Address, sentence


def before_you_quote(dossier: Dossier) -> list[Block]:
    """Numbered checks in order of weight, then what another source only makes more exact, then what is no error."""
    rows = tuple(Row(_address(dossier, check), (_check(dossier, check),)) for check in dossier.checks)
    accepted = [remark for remark in dossier.header.remarks if remark.accepted]
    more = [
        *_more_exact(dossier),
        *(Row(_address(dossier, r), (line(Span(r.title, "strong"), ". ", prose(sentence(r.says))),)) for r in accepted),
    ]
    checks: list[Block] = [Bullets(rows, ordered=True)] if rows else []
    return [*checks, Bullets(tuple(more))] if more else checks


def _address(dossier: Dossier, check: Remark | Record) -> Address | None:
    if isinstance(check, Record):
        return dossier.address(check)
    return Address("record", check.about[0], dossier.key) if check.about else None


def _check(dossier: Dossier, check: Remark | Record) -> Line:
    if isinstance(check, Record):
        label = check.label(dossier)
        head = line(Span("Check", "check"), Span(f" – {label[0].upper()}{label[1:]}. ", "strong"))
        return line(head, _contradictions(dossier, check))
    records = [record for record in map(dossier.record, check.about) if record]
    others = joined([_contradictions(dossier, r) for r in records if _contradicted(dossier, r)], " ")
    head = line(Span("Check", "check"), Span(f" – {check.title}. ", "strong"), prose(sentence(check.says)))
    return line(head, " " if others else "", others)


def _contradicted(dossier: Dossier, record: Record) -> list[OtherValue]:
    return [other for other in record.other_sources_say if dossier.contradicts(record, other)]


def _added(dossier: Dossier, record: Record) -> list[OtherValue]:
    return [other for other in record.other_sources_say if not dossier.contradicts(record, other)]


def _contradictions(dossier: Dossier, record: Record) -> Line:
    """The printed value first, then what others have."""
    parts = []
    for other in _contradicted(dossier, record):
        printed = printed_value(dossier, record, other.field)
        parts.append(
            line(f"Printed: {printed}", Span("", "", record.src), "; ", other_value(dossier, record, other), ".")
        )
    return joined(parts, " ")


def printed_value(dossier: Dossier, record: Record, name: str) -> str:
    """What the record itself has in a field as it is written, in words; empty where it has nothing."""
    refs = {path[0]: ref for path, ref, _ in references(record)}
    value = getattr(record, names_of(type(record))[name])
    return "" if value is None else said(value, dossier, refs.get(name, ""))


def other_value(dossier: Dossier, record: Record, other: OtherValue) -> Line:
    """`AiF Kuban has 15 July 2018 (the final was played that day), unverified`."""
    speakers = ", ".join(dict.fromkeys(dossier.sources[cite.source].name for cite in other.src))
    unverified = any(dossier.sources[cite.source].unverified for cite in other.src)
    doubt = ", unverified: not read in full" if unverified else ", which we follow" if other.we_follow else ""
    why = f" ({other.why.rstrip('.')})" if other.why else ""
    return line(f"{speakers} has {dossier.said_otherwise(record, other)}{why}{doubt}", Span("", "", other.src))


def _more_exact(dossier: Dossier) -> list[Row]:
    """What each other source adds to printed values without contradicting them, a row a source."""
    by_source: dict[str, list[tuple[Record, OtherValue]]] = {}
    for record in dossier.records():
        for other in _added(dossier, record):
            by_source.setdefault(other.src[0].source, []).append((record, other))
    return [_addition(dossier, key, added) for key, added in by_source.items()]


def _addition(dossier: Dossier, source_id: str, added: list[tuple[Record, OtherValue]]) -> Row:
    source = dossier.sources[source_id]
    doubt = ", unverified: not read in full; confirm before use" if source.unverified else ""
    values = []
    for record, other in added:
        why = f" ({other.why.rstrip('.')})" if other.why else ""
        label = record.label(dossier)
        words = f"{label[0].upper()}{label[1:]}, {dossier.said_otherwise(record, other)}{why}"
        values.append(line(words, Span("", "", other.src)))
    head = line(Span(f"More exact in {source.name}{doubt}. ", "strong"))
    return Row(dossier.address(added[0][0]), (line(head, joined(values), "."),))
