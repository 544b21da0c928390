"""Checks in words: the curators' remarks, and the values of other sources."""

from collections.abc import Container

from ..blocks import Line, Span, joined, line, prose
from ..model import AnyRecord, Check, Dossier, OtherValue, Remark, contradicts, printed_value
from ..values import Date, Quantity, capital, sentence
from .labels import field_in_words, record_label, short_label
from .values import others_lines, printed_words


def check_line(dossier: Dossier, check: Check, told: Container[str] = ()) -> Line:
    """Return a check in full: the remark, if any, and every value that contradicts the printed one.

    The values of the records in `told` have been told already.
    """
    records = [record for record in map(dossier.record, check.about) if record and record.id not in told]
    named = len(check.about) > 1
    others = joined([_contradictions(dossier, r, named=named) for r in records if contradicting(dossier, r)], " ")
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


def _contradictions(dossier: Dossier, record: AnyRecord, *, named: bool) -> Line:
    """Return each contradicted value of a record once, followed by the values of other sources.

    `named` says which record it is, where a check is about several.
    """
    whose = f"{capital(short_label(dossier, record))} – " if named else ""
    by_field: dict[tuple[str, str], list[OtherValue]] = {}
    for other in contradicting(dossier, record):
        by_field.setdefault((other.field, printed_words(dossier, record, other)), []).append(other)
    parts = [_printed(dossier, record, printed, others) for (_, printed), others in by_field.items()]
    return joined([line(whose, "printed" if whose else "Printed", part, ".") for part in parts], " ")


_PLAIN = {
    "value", "total", "date", "signed", "period", "as_of", "says", "text", "title", "what", "name", "because",
    "place",
}  # fmt: skip
"""The fields whose values need no label to be understood."""


def _printed(dossier: Dossier, record: AnyRecord, printed: str, others: list[OtherValue]) -> Line:
    """Return a field as printed and the values that others have for it, those of one source together."""
    written = others[0].field
    field = "" if written in _PLAIN else f" ({field_in_words(record, written)})"
    said = joined(others_lines(dossier, record, others), "; ")
    return line(f"{field}: {printed}", Span("", "", record.src), "; ", said)
