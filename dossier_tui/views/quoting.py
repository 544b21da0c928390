"""The list "Before you quote": checks, and more precise values of other sources."""

from collections.abc import Container

from msgspec.structs import replace

from ..blocks import Block, Bullets, Line, Row, Span, line, run_on
from ..model import CONFLICT, AnyRecord, Check, Dossier, Figure, OtherValue
from ..values import Address, capital
from ..values.articles import with_article
from ..words.checks import adding, check_line, contradictions, is_no_finer
from ..words.endings import check_name
from ..words.labels import field_words, record_label, short_label
from ..words.values import other_words, printed_words, why_words


def before_you_quote(dossier: Dossier) -> list[Block]:
    """Build the numbered checks, then what else other sources have: more exact, or let stand by curators."""
    more = [
        *_more_exact(dossier),
        *(Row(dossier.address(each), (_told_apart(dossier, each),)) for each in let_stand(dossier)),
    ]
    checks = check_list(dossier)
    return [*checks, Bullets(tuple(more))] if more else checks


def check_list(dossier: Dossier, told: Container[str] = ()) -> list[Block]:
    """Build the list of the numbered checks; empty if there are none.

    `told` are the names of those of which it is told elsewhere what to say instead.
    """
    rows = tuple(
        Row(_address(dossier, check), (_named(check_line(dossier, check, told=check_name(number) in told), number),))
        for number, check in enumerate(dossier.checks, 1)
    )
    return [Bullets(rows, ordered=True)] if rows else []


def _named(spans: Line, number: int) -> Line:
    """Name a check by its number, so that what mentions it can lead to it."""
    first, *rest = spans
    return (replace(first, named=check_name(number)), *rest)


def _address(dossier: Dossier, check: Check) -> Address | None:
    return dossier.address_of(check.about[0]) if check.about else None


def _more_exact(dossier: Dossier) -> list[Row]:
    """Build a row for each voice that refines printed values, and one for each that agrees with them.

    What was read in full of a voice stands apart from the rest.
    """
    by_head: dict[str, list[tuple[AnyRecord, OtherValue]]] = {}
    for record in dossier.records():
        for other in adding(dossier, record):
            head = "Another wording in" if is_no_finer(record, other) else "More exact in"
            source = dossier.sources[other.src[0].source]
            doubt = ", unverified: not read in full; confirm before use" if source.unverified else ""
            by_head.setdefault(f"{head} {with_article(source.speaker)}{doubt}. ", []).append((record, other))
    return [_addition(dossier, head, added) for head, added in by_head.items()]


def let_stand(dossier: Dossier) -> list[AnyRecord]:
    """Return the records of which other sources have other values that the curators let stand."""
    keys = (each.about[0] for each in dossier.findings if each.code == CONFLICT and each.acknowledged)
    return [record for key in dict.fromkeys(keys) if (record := dossier.record(key))]


def _told_apart(dossier: Dossier, record: AnyRecord) -> Line:
    head = Span(f"{capital(record_label(dossier, record))}. ", "strong")
    return line(head, contradictions(dossier, record))


SAYS_ITSELF = {"value", "total", "says", "text", "title", "what", "name"}
"""The fields whose value needs no label beside the record."""


def _addition(dossier: Dossier, head: str, added: list[tuple[AnyRecord, OtherValue]]) -> Row:
    values = []
    for record, other in added:
        printed = printed_words(dossier, record, other)
        beside = f"; printed: {printed}" if printed and printed != "not said" else ""
        field = ": " if other.field in SAYS_ITSELF else f" – {field_words(record, other.field)}: "
        words = f"{capital(_label(dossier, record))}{field}{other_words(dossier, record, other)}{why_words(other)}"
        values.append(line(words, Span("", "", other.src), beside, Span("", "", record.src) if beside else ""))
    return Row(dossier.address(added[0][0]), (line(Span(head, "strong"), run_on(values)),))


def _label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label of a record, without the value of a figure: that is told as what was printed."""
    return short_label(dossier, record) if isinstance(record, Figure) else record_label(dossier, record)
