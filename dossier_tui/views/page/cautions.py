"""What is disputed and by whose account, and what not to print before it is confirmed."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...audit.finding import Finding
from ...audit.findings import findings_of
from ...blocks import Line, Row, Span, joined, line
from ...model import AnyRecord, Check, Dossier, Link, each_response
from ...values import Address, capital, sentence
from ...words.labels import record_label
from ...words.steps import account_words, response_words
from .fitting import Part, few_cites

_DISPUTING = {"denied", "rejected", "partly confirmed", "partly accepted", "not confirmed", "condemned"}
"""The responses by which something is in dispute."""


def disputed(dossier: Dossier) -> Part:
    """Return whose status is disputed, the disputes of the two, and what one side says and the other denies."""
    polities = [key for key in dossier.parties if dossier.registry.polities[key].kind == "disputed"]
    rows = [Row(Address("entry", key, dossier.key), (_status(dossier, key),)) for key in polities]
    links = [record for record in dossier.records(Link) if record.kind.endswith("dispute")]
    denied = [record for record in dossier.records() if _answers(dossier, record) and record not in links]
    ordered = [*links, *sorted(denied, key=lambda record: not record.headline)]
    rows += [Row(dossier.address(record), (_dispute(dossier, record),)) for record in ordered]
    return Part("Disputed", tuple(rows))


def _status(dossier: Dossier, key: str) -> Line:
    """Return who recognises a polity and who claims it, each by its source; the list need not be complete."""
    polity = dossier.registry.polities[key]
    recognised = [
        line(dossier.said(each.by), f" ({each.since})" if each.since else "", Span("", "", dossier.own_cites(each.src)))
        for each in polity.recognised_by
    ]
    claimed = [line(dossier.said(each.by), Span("", "", dossier.own_cites(each.src))) for each in polity.claimed_by]
    parts = [
        line(words, joined(some, ", "))
        for words, some in (("recognised by ", recognised), ("claimed by ", claimed))
        if some
    ]
    return line(
        Span(f"Status of {dossier.said(key)}: ", "strong"),
        joined(parts),
        "; by the sources here, which may not name all.",
    )


def _dispute(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is in dispute in a few words, by whose account it is, and who denies it."""
    when = f", {record.when}" if isinstance(record, Link) and record.when and record.when.is_said else ""
    account = account_words(dossier, record)
    said = [f"{capital(record_label(dossier, record))}{when}", account, *_answers(dossier, record)]
    return few_cites(line("; ".join(filter(None, said)), Span("", "", record.src)))


def _answers(dossier: Dossier, record: AnyRecord) -> list[str]:
    """Return the responses by which a record is in dispute, without what was said instead."""
    return [
        response_words(dossier, replace(response, says=""))
        for response in each_response(record.response)
        if response.kind in _DISPUTING
    ]


def not_to_print(dossier: Dossier) -> Part:
    """Return what to leave out, and what to say instead: findings, then the curators' remarks, by number."""
    told: set[str] = set()
    rows = []
    for finding in sorted(findings_of(dossier), key=lambda finding: _how_old(dossier, finding.about[0])):
        if finding.severity != "remark" and not finding.acknowledged and told.isdisjoint(finding.about):
            told.update(finding.about)
            rows.append(Row(Address("record", finding.about[0], dossier.key), (_instead(dossier, finding),)))
    rows += [row for number, check in enumerate(dossier.checks, 1) for row in _remark(dossier, check, number)]
    return Part("Do not print – say instead", tuple(rows), "under “Before you quote”")


def _how_old(dossier: Dossier, key: str) -> tuple[bool, int]:
    """Sort key: headline records first, then the newest."""
    record = dossier.record(key)
    day = record.when.last if record and record.when else None
    return not (record and record.headline), -day.toordinal() if day else 0


def _instead(dossier: Dossier, finding: Finding) -> Line:
    numbers = dossier.check_numbers.get(finding.about[0], ())
    check = f" (check {numbers[0]})" if numbers else ""
    return line(sentence(finding.says), Span(f" {sentence(finding.instead)}", "em") if finding.instead else "", check)


def _remark(dossier: Dossier, check: Check, number: int) -> Iterator[Row]:
    """Yield the heading of a curator's remark."""
    if check.remark:
        address = Address("record", check.about[0], dossier.key) if check.about else None
        yield Row(address, (line(f"{sentence(check.remark.title)} (check {number})"),))
