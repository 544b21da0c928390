"""Checks in words: the curators' remarks, what rules find, and the values of other sources."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ..blocks import Line, Span, joined, line, prose, text_of
from ..model import (
    CONFLICT,
    Actor,
    AnyRecord,
    Check,
    Dossier,
    Figure,
    Finding,
    OtherValue,
    Position,
    Remark,
    contradicts,
    printed_value,
)
from ..values import Citations, Date, Quantity, capital, fold, sentence
from .labels import field_in_words, short_label
from .values import doubts_lines, other_words, others_lines, printed_words


def check_line(dossier: Dossier, check: Check, *, told: bool = False) -> Line:
    """Return a check in full: the remark, if any, and what the rules find, with every value and what to say instead.

    Where that is `told` elsewhere, it is left out: of the remark, or else of the first that is found.
    """
    named = len(check.about) > 1
    found = joined(list(_findings(dossier, check, named=named, told=told and check.remark is None)), " ")
    if check.remark is None:
        return line(_head(_label(dossier, check.findings[0])), found)
    instead = () if told else _instead(check.remark.instead)
    remark = line(_head(check.remark.title), prose(sentence(check.remark.says)), instead)
    return line(remark, " " if found else "", found)


def _label(dossier: Dossier, finding: Finding) -> str:
    """Return the label of what a finding is about, without the value of a figure where that follows as printed."""
    record = dossier.record(finding.about[0])
    return short_label(dossier, record) if isinstance(record, Figure) and finding.code == CONFLICT else finding.label


def remark_in_short(remark: Remark) -> Line:
    """Return a remark as its title and what to say instead."""
    return line(_head(remark.title), sentence(remark.instead))


def _head(title: str) -> Line:
    return line(Span("Check", "check"), Span(f" – {capital(title)}. ", "strong"))


def _findings(dossier: Dossier, check: Check, *, named: bool, told: bool) -> Iterator[Line]:
    """Yield each finding of a check once: conflicting sources by what each of them has, others as a sentence.

    What other sources contradict and no finding tells follows a remark, as far as that does not tell it. `named` says
    which record it is, where a check is about several; `told` leaves out what to say instead of the first.
    """
    done: set[str] = set()
    remark = check.remark
    remarked = line(prose(remark.says), f" {remark.instead}") if remark else ()
    for finding in check.findings:
        record = dossier.record(finding.about[0])
        said = replace(finding, instead="") if told and finding is check.findings[0] else finding
        if record is None or finding.code != CONFLICT:
            yield finding_line(dossier, said, named=named and check.remark is not None)
        if record and record.id not in done and finding.code == CONFLICT:
            done.add(record.id)
            yield _beyond(dossier, record, remarked, named=named)
        elif record and record.id not in done and _is_untold(dossier, record):
            done.add(record.id)
            told_by_rule = line(remarked, f" {said.odd}. {said.instead}")
            yield _beyond(dossier, record, told_by_rule, named=named, of_rule=True)
    for key in remark.about if remark else ():
        record = dossier.record(key)
        if record and record.id not in done and _is_untold(dossier, record):
            yield _beyond(dossier, record, remarked, named=named)


def _is_untold(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether other sources contradict a record, and no finding tells that."""
    is_found = any(each.code == CONFLICT and each.about[0] == record.id for each in dossier.findings)
    return not is_found and bool(contradicting(dossier, record))


def finding_line(dossier: Dossier, finding: Finding, *, named: bool) -> Line:
    """Return a finding as sentences: what is odd, with citations, and what to say instead."""
    said = sentence(finding.says if named else capital(finding.odd))
    return line(said.removesuffix("."), _cites(dossier, finding), ".", instead_line(finding))


def instead_line(finding: Finding) -> Line:
    """Return what to say instead of what was found, as a sentence that follows; why it is left; or nothing."""
    return _instead(f"Left as it is: {finding.acknowledged}" if finding.acknowledged else finding.instead)


def _instead(words: str) -> Line:
    return (Span(f" {sentence(words)}", "em"),) if words else ()


def _cites(dossier: Dossier, finding: Finding) -> Span:
    """Return the citations of the records concerned, of each the first, and those of what contradicts them."""
    records = [record for key in finding.about if (record := dossier.record(key))]
    cites = [cite for record in records for cite in record.src[:1]]
    if finding.code == CONFLICT:
        cites += [cite for record in records for other in contradicting(dossier, record) for cite in other.src]
    return Span("", "", Citations(dict.fromkeys(cites)))


def contradicting(dossier: Dossier, record: AnyRecord) -> list[OtherValue]:
    """Return the values of other sources that contradict the record."""
    return [other for other in record.other_sources_say if contradicts(dossier, record, other)]


def contradicting_by_field(dossier: Dossier, record: AnyRecord) -> dict[tuple[str, str], list[OtherValue]]:
    """Return what contradicts the record by the key of the field and what is printed of it."""
    by_field: dict[tuple[str, str], list[OtherValue]] = {}
    for other in contradicting(dossier, record):
        by_field.setdefault((other.field, printed_words(dossier, record, other)), []).append(other)
    return by_field


def adding(dossier: Dossier, record: AnyRecord) -> list[OtherValue]:
    """Return the values of other sources that do not contradict the record, but refine it or agree with it."""
    return [other for other in record.other_sources_say if not contradicts(dossier, record, other)]


def is_no_finer(record: AnyRecord, other: OtherValue) -> bool:
    """Whether another source's value leaves as much open as the printed one, as `more than 100` does beside 120.

    So does a list without all that is printed.
    """
    printed, value = printed_value(record, other.field), other.value.value
    if isinstance(printed, Date) and isinstance(value, Date):
        return printed.known and value.covers(printed)
    if isinstance(printed, Quantity) and isinstance(value, Quantity):
        return printed.known and value.leeway >= printed.leeway
    if isinstance(printed, tuple) and isinstance(value, tuple):
        items = {*printed, *value}
        return all(isinstance(each, str | Actor) for each in items) and not {*printed} <= {*value}
    return isinstance(record, Position) and other.field == "says"  # another statement, as it contradicts nothing


def contradictions(dossier: Dossier, record: AnyRecord, *, named: bool = False) -> Line:
    """Return each contradicted value of a record once, followed by the values of other sources.

    `named` says which record it is, where a check is about several.
    """
    whose = f"{capital(short_label(dossier, record))} – " if named else ""
    by_field = contradicting_by_field(dossier, record)
    parts = [_printed(dossier, record, printed, others) for (_, printed), others in by_field.items()]
    return joined([line(whose, "printed" if whose else "Printed", part, ".") for part in parts], " ")


def _beyond(dossier: Dossier, record: AnyRecord, told: Line, *, named: bool, of_rule: bool = False) -> Line:
    """Return what contradicts a record beyond what is `told`: of sources whose values are, only what they are.

    A rule tells what is printed in its own words; of a remark, it is looked for.
    """
    others = contradicting(dossier, record)
    values = [(other_words(dossier, record, other), other.src) for other in others]
    if not of_rule:
        values += ((printed, record.src) for _, printed in contradicting_by_field(dossier, record))
    if all(_is_said(told, words, cites) for words, cites in values):
        return joined([line(each, ".") for each in doubts_lines(dossier, others)], " ")
    return contradictions(dossier, record, named=named)


def _is_said(told: Line, words: str, cites: Citations) -> bool:
    """Whether a value is told: in its own words, or by its numbers where the same source is cited."""
    text = fold(text_of(told))
    if re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", text):
        return True
    sources = {cite.source for span in told for cite in span.cites}
    numbers = {*_NUMBER.findall(words)}
    return bool(numbers) and numbers <= {*_NUMBER.findall(text)} and any(cite.source in sources for cite in cites)


_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")


def both_values(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the first field in which others contradict a record: `the file has USD 5 m; AiF has USD 7 m`."""
    for (_, printed), others in contradicting_by_field(dossier, record).items():
        told = joined(others_lines(dossier, record, others, with_doubt=False), "; ")
        return line(f"the file has {printed}{beside_printed(record, others[0])}", Span("", "", record.src), "; ", told)
    return ()


_PLAIN = {
    "value", "total", "date", "signed", "period", "as_of", "says", "text", "title", "what", "name", "because",
    "place",
}  # fmt: skip
"""The fields whose values need no label to be understood."""


def _printed(dossier: Dossier, record: AnyRecord, printed: str, others: list[OtherValue]) -> Line:
    """Return a field as printed and the values that others have for it, those of one source together."""
    said = joined(others_lines(dossier, record, others), "; ")
    return line(f"{beside_printed(record, others[0])}: {printed}", Span("", "", record.src), "; ", said)


def beside_printed(record: AnyRecord, other: OtherValue) -> str:
    """Return which field is printed, in brackets, unless its value says so: ` (since when in force)`."""
    return "" if other.field in _PLAIN else f" ({field_in_words(record, other.field)})"
