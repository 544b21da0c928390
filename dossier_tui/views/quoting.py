"""The list "Before you quote": checks, more precise values of other sources, and accepted oddities."""

from collections.abc import Iterator

from ..blocks import Block, Bullets, Row, Span, line, run_on
from ..model import AnyRecord, Check, Dossier, Figure, OtherValue, Remark
from ..values import Address, capital
from ..values.articles import with_article
from ..words.checks import adding, check_line, is_no_finer, remark_line
from ..words.labels import field_words, record_label, short_label
from ..words.values import other_words, printed_words, why_words


def before_you_quote(dossier: Dossier) -> list[Block]:
    """Build the numbered checks, then more precise values of other sources, then remarks on what is no error."""
    rows = tuple(_checks(dossier))
    accepted = [remark for remark in dossier.header.remarks if remark.accepted]
    more = [*_more_exact(dossier), *(Row(_address(dossier, r), (remark_line(r),)) for r in accepted)]
    checks: list[Block] = [Bullets(rows, ordered=True)] if rows else []
    return [*checks, Bullets(tuple(more))] if more else checks


def _checks(dossier: Dossier) -> Iterator[Row]:
    """Yield a row for each check; what other sources have of a record stands at the first check about it."""
    told: set[str] = set()
    for check in dossier.checks:
        yield Row(_address(dossier, check), (check_line(dossier, check, told),))
        told.update(check.about)


def _address(dossier: Dossier, check: Check | Remark) -> Address | None:
    return Address("record", check.about[0], dossier.key) if check.about else None


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


_SAYS_ITSELF = {"value", "total", "says", "text", "title", "what", "name"}
"""The fields whose value needs no label beside the record."""


def _addition(dossier: Dossier, head: str, added: list[tuple[AnyRecord, OtherValue]]) -> Row:
    values = []
    for record, other in added:
        printed = printed_words(dossier, record, other)
        beside = f"; printed: {printed}" if printed and printed != "not said" else ""
        field = ": " if other.field in _SAYS_ITSELF else f" – {field_words(record, other.field)}: "
        words = f"{capital(_label(dossier, record))}{field}{other_words(dossier, record, other)}{why_words(other)}"
        values.append(line(words, Span("", "", other.src), beside, Span("", "", record.src) if beside else ""))
    return Row(dossier.address(added[0][0]), (line(Span(head, "strong"), run_on(values)),))


def _label(dossier: Dossier, record: AnyRecord) -> str:
    """Return the label of a record, without the value of a figure: that is told as what was printed."""
    return short_label(dossier, record) if isinstance(record, Figure) else record_label(dossier, record)
