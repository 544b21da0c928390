"""Other sources: what contradicts the printed value, and which of the two was written closer to the event."""

from collections.abc import Iterator

from ...model import AnyRecord, Dossier, OtherValue, contradicts
from ...words.checks import beside_printed
from ...words.values import other_words, printed_words
from ..finding import Odd, rule


@rule("warning")
def sources_conflict(dossier: Dossier) -> Iterator[Odd]:
    """Another source has a value that contradicts the printed one."""
    for record in dossier.records():
        for other in record.other_sources_say:
            if contradicts(dossier.registry, record, other):
                printed, has = printed_words(dossier, record, other), other_words(dossier, record, other)
                yield Odd(
                    (record,),
                    f"printed{beside_printed(record, other)}: {printed}; {_name(dossier, other)} has {has}"
                    f"{_closer(dossier, record, other)}",
                    printed,
                    has,
                    f"Follow {has}." if other.we_follow else "Give both, each with its source.",
                )


def _name(dossier: Dossier, other: OtherValue) -> str:
    return dossier.sources[other.src[0].source].name


def _closer(dossier: Dossier, record: AnyRecord, other: OtherValue) -> str:
    """Return which of the two sources is closer to the event, if one of them is and none was written before it."""
    ours, theirs = (
        [dossier.sources[c.source] for c in cites if c.source in dossier.sources] for cites in (record.src, other.src)
    )
    days = [min((s.issued.first for s in each if s.issued.first), default=None) for each in (ours, theirs)]
    event = record.when.first if record.when else None
    if not all(days) or days[0] == days[1] or (event and min(filter(None, days)) < event):
        return ""
    nearer = ours if days[0] < days[1] else theirs  # type: ignore[operator]
    return f"; of the two, {nearer[0].name} was written closer to it"
