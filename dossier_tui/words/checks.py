"""Checks in words: the curators' remarks, and the values of other sources."""

from collections.abc import Container

from ..blocks import Line, Span, joined, line, prose
from ..model import AnyRecord, Check, Dossier, OtherValue, Remark, contradicts, printed_value
from ..values import Date, Quantity, capital, sentence
from .labels import record_label
from .values import other_line, printed_words


def check_line(dossier: Dossier, check: Check, told: Container[str] = ()) -> Line:
    """Return a check in full: the remark, if any, and every value that contradicts the printed one.

    The values of the records in `told` have been told already.
    """
    records = [record for record in map(dossier.record, check.about) if record and record.id not in told]
    others = joined([_contradictions(dossier, r) for r in records if contradicting(dossier, r)], " ")
    if check.remark is None:
        return line(_head(record_label(dossier, records[0])), others)
    remark = line(_head(check.remark.title), prose(sentence(check.remark.says)))
    return line(remark, " " if others else "", others)


def _head(title: str) -> Line:
    return line(Span("Check", "check"), Span(f" – {capital(title)}. ", "strong"))


def remark_line(remark: Remark) -> Line:
    """Return a remark in full, without the heading of a check."""
    return line(Span(remark.title, "strong"), ". ", prose(sentence(remark.says)))


def contradicting(dossier: Dossier, record: AnyRecord) -> list[OtherValue]:
    """Return the values of other sources that contradict the record."""
    return [other for other in record.other_sources_say if contradicts(dossier.registry, record, other)]


def adding(dossier: Dossier, record: AnyRecord) -> list[OtherValue]:
    """Return the values of other sources that do not contradict the record, but refine it or agree with it."""
    return [other for other in record.other_sources_say if not contradicts(dossier.registry, record, other)]


def is_no_finer(record: AnyRecord, other: OtherValue) -> bool:
    """Whether another source's value leaves as much open as the printed one, as `more than 100` does beside 120."""
    printed, value = printed_value(record, other.field), other.value.value
    if isinstance(printed, Date) and isinstance(value, Date):
        return printed.known and value.covers(printed)
    if not (isinstance(printed, Quantity) and isinstance(value, Quantity)):
        return False
    return printed.known and value.leeway >= printed.leeway


def _contradictions(dossier: Dossier, record: AnyRecord) -> Line:
    """Return each contradicted value of a record, followed by the other source's value."""
    parts = []
    for other in contradicting(dossier, record):
        printed = f"Printed: {printed_words(dossier, record, other)}"
        parts.append(line(printed, Span("", "", record.src), "; ", other_line(dossier, record, other), "."))
    return joined(parts, " ")
