"""Checks in words: the curators' remarks, and the values of other sources."""

from ..blocks import Line, Span, joined, line, prose
from ..model import AnyRecord, Check, Dossier, OtherValue, Remark, contradicts
from ..values import capital, sentence
from .labels import record_label
from .values import other_line, printed_words


def check_line(dossier: Dossier, check: Check) -> Line:
    """Return a check in full: the remark, if any, and every value that contradicts the printed one."""
    records = [record for record in map(dossier.record, check.about) if record]
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
    """Return the values of other sources that do not contradict the record, but refine it."""
    return [other for other in record.other_sources_say if not contradicts(dossier.registry, record, other)]


def _contradictions(dossier: Dossier, record: AnyRecord) -> Line:
    """Return each contradicted value of a record, followed by the other source's value."""
    parts = []
    for other in contradicting(dossier, record):
        printed = f"Printed: {printed_words(dossier, record, other.field)}"
        parts.append(line(printed, Span("", "", record.src), "; ", other_line(dossier, other), "."))
    return joined(parts, " ")
