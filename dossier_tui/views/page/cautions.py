"""What is disputed and by whose account, and what not to print before it is confirmed."""

import re
from collections.abc import Iterator

from ...blocks import NO_CITES, Line, Row, Span, joined, line
from ...model import (
    AnyRecord,
    Body,
    Check,
    Document,
    Dossier,
    Event,
    Figure,
    Link,
    Position,
    Statement,
    each_response,
    end_of,
)
from ...values import UNKNOWN, Address, Citations, capital, sentence
from ...words.actors import actors_words, called_words
from ...words.citing_apart import with_citations
from ...words.endings import check_name, check_words
from ...words.labels import record_label, short_label
from ...words.steps import account_words, asked_words, because_words, others_of, response_words
from ..cites import few_cites
from ..recognition import is_disputed, recognition_words
from .fitting import Part
from .recent import is_of_the_past, told_words
from .short import implied_here, position_words

_DISPUTING = {"denied", "rejected", "partly confirmed", "partly accepted", "not confirmed", "opposed"}
"""The responses by which something is in dispute."""


def disputed(dossier: Dossier) -> Part:
    """Return whose status is disputed, the disputes of the two, and what one side says and the other denies.

    What curators put first and what each side names otherwise comes first, then the newest; of what is of long ago
    only the number is told.
    """
    polities = [key for key in dossier.parties if is_disputed(dossier, key)]
    rows = [Row(Address("entry", key, dossier.key), (_status(dossier, key),)) for key in polities]
    found = [each for each in dossier.records() if _is_disputed(dossier, each)]
    lasting = [each for each in found if _is_lasting(dossier, each)]
    answered = sorted((each for each in found if each not in lasting), key=lambda each: _weight(dossier, each))
    rows += [Row(dossier.address(record), (_dispute(dossier, record),)) for record in (*lasting, *answered)]
    past = sum(is_of_the_past(dossier, each) for each in answered)
    first = len(polities) + sum(each.headline or each in lasting for each in found)
    return Part("Disputed", tuple(rows), headlines=frozenset(range(first)), first=first, most=len(rows) - past)


def _is_disputed(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is a dispute, or denied by somebody, or a number of which each side has its own."""
    has_two = isinstance(record, Figure) and len(record.values.keys() - {UNKNOWN}) > 1
    return has_two or _is_lasting(dossier, record) or bool(_answers(dossier, record))


def _is_lasting(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is a dispute itself, whatever its date, or what each party has a name of its own for."""
    if isinstance(record, Link):
        return record.kind.endswith("dispute")
    return isinstance(record, Event) and set(dossier.parties) <= record.called.keys()


def _weight(dossier: Dossier, record: AnyRecord) -> tuple[bool, bool, int]:
    """Sort key: what is not of long ago, headline records, then the newest."""
    day = record.when.last if record.when else None
    return is_of_the_past(dossier, record), not record.headline, -day.toordinal() if day else 0


def _status(dossier: Dossier, key: str) -> Line:
    """Return who recognises a polity and who claims it, each by its source; the list need not be complete."""
    told = recognition_words(dossier, key, few=True)
    return line(f"Status of {dossier.said(key)}: ", told, "; by the sources here, which may not name all.")


def _dispute(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what is in dispute in a few words, by whose account it is, and what was answered, each with its source."""
    reasons = because_words(dossier, record.because[:1]) if isinstance(record, Document) else ""
    details = (*_called(dossier, record), reasons, account_words(dossier, record))
    told = "; ".join(filter(None, (f"{_matter(dossier, record)}", *details)))
    said = line(told, implied_here(record), Span("", "", record.src), check_words(dossier, record))
    return joined([few_cites(said), *map(few_cites, _answers(dossier, record))])


def _matter(dossier: Dossier, record: AnyRecord) -> str:
    """Return what is in dispute: a position with the office of who holds it, all with when it was, or was told."""
    if isinstance(record, Position):
        return position_words(dossier, record)
    undated = told_words(dossier, record)
    signed = record.when if isinstance(record, Document | Link | Statement | Figure) else None
    when = f", {record.when}" if signed and signed.is_said else f", {undated}" if undated else ""
    state = f" ({record.state}{asked_words(dossier, record)})" if record.state else ""
    by = f", by {actors_words(dossier, record.by, day=record.date)}" if isinstance(record, Event) and record.by else ""
    return f"{capital(record_label(dossier, record))}{when}{state}{by}"


def _called(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    if isinstance(record, Event):
        yield from called_words(dossier, record.called)


def _answers(dossier: Dossier, record: AnyRecord) -> list[Line]:
    """Return the responses by which a record is in dispute, each with its citations."""
    others = others_of(dossier, record) if record.response else ""
    return [
        line(response_words(dossier, response, others), Span("", "", _own(record, response.src)))
        for response in with_citations(record, each_response(record.response))
        if response.kind in _DISPUTING
    ]


def _own(record: AnyRecord, cites: Citations | None) -> Citations:
    """Return the citations of a response where they are not those of its record, which stand before it."""
    return cites if cites and cites != record.src else NO_CITES


def not_to_print(dossier: Dossier) -> Part:
    """Return what to leave out, and what to say instead: the curators' remarks, then what rules find, by number."""
    numbered = sorted(enumerate(dossier.checks, 1), key=lambda each: _importance(dossier, each[1]))
    rows = [(check, Row(_address(dossier, check), (_caution(dossier, check, number),))) for number, check in numbered]
    live = sum(check.remark is not None and not _importance(dossier, check)[0] for check in dossier.checks)
    kinds: set[str] = set()
    first = [row for check, row in rows if _is_first_of_its_kind(check, kinds)]
    repeated = [row for _, row in rows if row not in first]
    return Part(
        "Do not print – say instead", (*first, *repeated), "under “Before you quote”", first=max(1, min(2, live))
    )


def _is_first_of_its_kind(check: Check, kinds: set[str]) -> bool:
    """Whether a check is a remark, or the first that its rule found; others of the rule come behind all kinds."""
    code = check.findings[0].code if check.findings and not check.remark else ""
    is_new = code not in kinds
    kinds |= {code} - {""}
    return is_new


def _importance(dossier: Dossier, check: Check) -> tuple[bool, bool, bool, int]:
    """Sort key: what is not of long ago, remarks in the order of the curators, headline records, then the newest."""
    about = [record for key in check.about if (record := dossier.record(key))]
    is_past = bool(about) and all(_is_over(dossier, each) for each in about)
    if check.remark or not about:
        return is_past, not check.remark, False, 0
    day = about[0].when.last if about[0].when else None
    return is_past, True, not about[0].headline, -day.toordinal() if day else 0


def _is_over(dossier: Dossier, record: AnyRecord) -> bool:
    """Whether a record is of the past, and no body or base that there still is."""
    if isinstance(record, Body):
        return end_of(dossier, record) is not None
    return is_of_the_past(dossier, record)


def _address(dossier: Dossier, check: Check) -> Address | None:
    return dossier.address_of(check.about[0]) if check.about else None


def _caution(dossier: Dossier, check: Check, number: int) -> Line:
    """Return what a check is about in a sentence, what to say instead, and its number."""
    first = check.findings[0] if check.findings else None
    odd = _titled(dossier, check) if check.remark else first.says if first else ""
    instead = check.remark.instead if check.remark else first.instead if first else ""
    mark = Span(f"(check {number})", to=check_name(number))
    return line(f"{odd.rstrip('.')} ", mark, ".", Span(f" {sentence(instead)}" if instead else "", "em"))


def _titled(dossier: Dossier, check: Check) -> str:
    """Return the title of a remark, behind the label of the one record that it is about where it does not name it."""
    title = check.remark.title if check.remark else ""
    record = dossier.record(check.about[0]) if len(check.about) == 1 else None
    if record is None or _share_a_word(title, label := short_label(dossier, record)):
        return title
    return f"{capital(label)}: {title}"


def _share_a_word(title: str, label: str) -> bool:
    """Whether a title names what a label does, by a word of more than three letters or a year."""
    words = [{word[:_STEM] for word in re.findall(r"\w{4,}", each.lower())} for each in (title, label)]
    return bool(words[0] & words[1])


_STEM = 6
"""The number of letters by which words are held to be the same: `agreement` and `agreements`."""
