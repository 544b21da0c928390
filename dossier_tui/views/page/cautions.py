"""What is disputed and by whose account, and what not to print before it is confirmed."""

from ...blocks import NO_CITES, Line, Row, Span, joined, line
from ...model import AnyRecord, Check, Dossier, Link, Position, Statement, each_response
from ...values import Address, capital, sentence
from ...words.citing_apart import with_citations
from ...words.endings import check_name, check_words
from ...words.labels import record_label
from ...words.steps import account_words, response_words
from .fitting import Part, few_cites

_DISPUTING = {"denied", "rejected", "partly confirmed", "partly accepted", "not confirmed", "opposed"}
"""The responses by which something is in dispute."""


def disputed(dossier: Dossier) -> Part:
    """Return whose status is disputed, the disputes of the two, and what one side says and the other denies."""
    polities = [key for key in dossier.parties if key in _disputed_polities(dossier)]
    rows = [Row(Address("entry", key, dossier.key), (_status(dossier, key),)) for key in polities]
    links = [record for record in dossier.records(Link) if record.kind.endswith("dispute")]
    denied = [record for record in dossier.records() if _answers(dossier, record) and record not in links]
    ordered = [*links, *sorted(denied, key=lambda record: not record.headline)]
    rows += [Row(dossier.address(record), (_dispute(dossier, record),)) for record in ordered]
    return Part("Disputed", tuple(rows))


def _disputed_polities(dossier: Dossier) -> set[str]:
    return {key for key, polity in dossier.registry.polities.items() if polity.kind == "disputed"}


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
        f"Status of {dossier.said(key)}: ",
        joined(parts),
        "; by the sources here, which may not name all.",
    )


def _dispute(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is in dispute in a few words, by whose account it is, and what was answered, each with its source."""
    undated = isinstance(record, Link | Position | Statement)
    when = f", {record.when}" if undated and record.when and record.when.is_said else ""
    account = account_words(dossier, record)
    told = f"{capital(record_label(dossier, record))}{when}" + (f"; {account}" if account else "")
    said = line(told, Span("", "", record.src), check_words(dossier, record))
    return joined([few_cites(said), *map(few_cites, _answers(dossier, record))])


def _answers(dossier: Dossier, record: AnyRecord) -> list[Line]:
    """Return the responses by which a record is in dispute, each with its citations."""
    return [
        line(response_words(dossier, response), Span("", "", response.src or NO_CITES))
        for response in with_citations(record, each_response(record.response))
        if response.kind in _DISPUTING
    ]


def not_to_print(dossier: Dossier) -> Part:
    """Return what to leave out, and what to say instead: the curators' remarks, then what rules find, by number."""
    numbered = sorted(enumerate(dossier.checks, 1), key=lambda each: _importance(dossier, each[1]))
    rows = tuple(Row(_address(dossier, check), (_caution(check, number),)) for number, check in numbered)
    return Part("Do not print – say instead", rows, "under “Before you quote”")


def _importance(dossier: Dossier, check: Check) -> tuple[bool, bool, int]:
    """Sort key: remarks in the order of the curators, then headline records, then the newest."""
    if check.remark:
        return False, False, 0
    record = dossier.record(check.about[0])
    day = record.when.last if record and record.when else None
    return True, not (record and record.headline), -day.toordinal() if day else 0


def _address(dossier: Dossier, check: Check) -> Address | None:
    return Address("record", check.about[0], dossier.key) if check.about else None


def _caution(check: Check, number: int) -> Line:
    """Return what a check is about in a sentence, what to say instead, and its number."""
    first = check.findings[0] if check.findings else None
    odd = check.remark.title if check.remark else first.says if first else ""
    instead = check.remark.instead if check.remark else first.instead if first else ""
    mark = Span(f"(check {number})", to=check_name(number))
    return line(f"{odd.rstrip('.')} ", mark, ".", Span(f" {sentence(instead)}" if instead else "", "em"))
