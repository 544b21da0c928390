"""Other sources: what contradicts the printed value, and which of the two was written closer to the event."""

from collections.abc import Iterator

from ...model import AnyRecord, Dossier, OtherValue
from ...values import listed
from ...words.checks import beside_printed, contradicting_by_field
from ...words.values import other_words
from ..finding import Odd, rule
from .meetings import is_of_another_level


@rule("warning")
def sources_conflict(dossier: Dossier) -> Iterator[Odd]:
    """Another source has a value that contradicts the printed one."""
    for record in dossier.records():
        is_told = is_of_another_level(dossier, record)  # by which rule the gathering is told already
        for (field, printed), others in contradicting_by_field(dossier, record).items():
            if not (is_told and field == "beside"):
                has = [other_words(dossier, record, other) for other in others]
                sources = [f"{_name(dossier, other)} has {words}" for other, words in zip(others, has, strict=True)]
                followed = [words for other, words in zip(others, has, strict=True) if other.we_follow]
                yield Odd(
                    (record,),
                    f"printed{beside_printed(record, others[0])}: {printed}; {listed(sources)}"
                    f"{_closer(dossier, record, others[0]) if len(others) == 1 else ''}",
                    printed,
                    "; ".join(has),
                    f"Follow {followed[0]}."
                    if followed
                    else f"Give {'both' if len(has) == 1 else 'all'}, each with its source.",
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
