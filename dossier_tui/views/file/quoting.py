"""What other sources have more exactly than what is printed: a row for each record, each value once."""

from collections.abc import Collection, Iterator

from ...blocks import Block, Bullets, Line, Prose, Row, Span, joined, line, with_full_stop
from ...model import AnyRecord, Dossier, Figure, OtherValue
from ...values import Citations, capital
from ...words.checks import adding, is_no_finer
from ...words.labels import field_words, record_label, short_label
from ...words.values import other_words
from ..quoting import SAYS_ITSELF, check_list, let_stand

_WORDS = {
    "date": "", "described": "described as ", "occasion": "", "parts": "", "period": "", "place": "", "terms": "",
    "topics": "on ", "who": "",
}  # fmt: skip
"""What stands before another source's value where that is not the label of its field."""

Added = dict[str, list[tuple[AnyRecord, OtherValue]]]
"""The values of other sources, by what is said above the list of them."""


def before_you_quote(dossier: Dossier, told: Collection[str], short: Dossier) -> list[Block]:
    """Build the numbered checks, then what else other sources have, those apart that were read in full.

    `told` are the names of the checks of which page one tells what to say instead. `short` has the names of records.
    """
    blocks = check_list(dossier, told)
    for head, added in _by_head(dossier).items():
        others: dict[str, list[OtherValue]] = {}
        for record, other in added:
            others.setdefault(record.id, []).append(other)
        blocks += [Prose(line(Span(head, "strong"))), Bullets(tuple(_rows(short, others)))]
    if stands := let_stand(dossier):
        blocks += [Prose(line(Span("Otherwise elsewhere, and left as it is:", "strong"))), Bullets(tuple(stands))]
    return blocks


def _by_head(dossier: Dossier) -> Added:
    by_head: Added = {}
    for record in dossier.records():
        for other in adding(dossier, record):
            finer = "Worded otherwise" if is_no_finer(record, other) else "More exact"
            unverified = dossier.sources[other.src[0].source].unverified
            where = ", but unverified, as only a part was seen; confirm before use" if unverified else " elsewhere"
            by_head.setdefault(f"{finer}{where}:", []).append((record, other))
    return dict(sorted(by_head.items()))


def _rows(dossier: Dossier, others: dict[str, list[OtherValue]]) -> Iterator[Row]:
    for key, values in others.items():
        record = dossier.record(key)
        if record:
            label = short_label(dossier, record) if isinstance(record, Figure) else record_label(dossier, record)
            head = line(Span(f"{capital(label)}: ", "strong"))
            yield Row(dossier.address(record), (with_full_stop(line(head, _values(dossier, record, values))),))


def _values(dossier: Dossier, record: AnyRecord, others: list[OtherValue]) -> Line:
    """Return each value that others have once, those of the same sources together: `1 May; Bishkek (kremlin.ru)`."""
    by_value: dict[str, list[OtherValue]] = {}
    for other in others:
        label = "" if other.field in SAYS_ITSELF else f"{field_words(record, other.field)} "
        before = _WORDS.get(other.field, label)
        by_value.setdefault(f"{before}{other_words(dossier, record, other)}".rstrip("."), []).append(other)
    by_sources: dict[tuple[str, Citations], list[str]] = {}
    for value, having in by_value.items():
        cites = Citations(dict.fromkeys(cite for other in having for cite in other.src))
        by_sources.setdefault((_sources(dossier, having), cites), []).append(value)
    return joined(
        line(f"{'; '.join(values)} ({named})", Span("", "", cites)) for (named, cites), values in by_sources.items()
    )


def _sources(dossier: Dossier, others: list[OtherValue]) -> str:
    """Return who has a value, and why it is kept: `RIA Novosti; Profil: in the Kremlin`."""
    named = ((dossier.sources[other.src[0].source].name, other.why.rstrip(".")) for other in others)
    return "; ".join(dict.fromkeys(f"{name}: {why}" if why else name for name, why in named))
