"""Other sources: what contradicts the printed value, which of them has more weight, and which was written closer."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...model import AnyRecord, Dossier, OtherValue, Source
from ...values import Citations, listed
from ...words.checks import beside_printed, contradicting_by_field
from ...words.values import other_words
from ..finding import Odd, rule
from .meetings import is_of_another_level

GRADES = "ABCDE"
"""The reliability of sources that can be judged, the best first."""
FAR_APART = 2
"""From how many grades on the better source is to be preferred."""
MUCH_CLOSER = dt.timedelta(weeks=4)
"""How much closer to the event a source was written, at least, for that to say anything."""


@rule("warning")
def sources_conflict(dossier: Dossier) -> Iterator[Odd]:
    """Another source has a value that contradicts the printed one."""
    for record in dossier.records():
        is_told = is_of_another_level(dossier, record)  # by which rule the gathering is told already
        for (field, printed), others in contradicting_by_field(dossier, record).items():
            if not (is_told and field == "beside"):
                has = [other_words(dossier, record, other) for other in others]
                names = [dossier.sources[other.src[0].source].name for other in others]
                sources = [f"{name} has {words}" for name, words in zip(names, has, strict=True)]
                closer = _closer(dossier, record, others[0]) if len(others) == 1 else ""
                yield Odd(
                    (record,),
                    f"printed{beside_printed(record, others[0])}: {printed}; {listed(sources)}"
                    f"{closer and f'; of the two, {closer} was written closer to it'}",
                    printed,
                    "; ".join(has),
                    _prefer(dossier, record, printed, list(zip(others, has, strict=True)))
                    or f"Give {_all(has)}, each with its source{closer and f', that of {closer} first'}.",
                )


def _all(others: Sequence[str]) -> str:
    return "both" if len(others) == 1 else "all"


def _prefer(dossier: Dossier, record: AnyRecord, printed: str, others: Sequence[tuple[OtherValue, str]]) -> str:
    """Return that the value which curators follow is to be given, or that of a far more reliable source, if any is."""
    followed = [words for other, words in others if other.we_follow]
    if followed:
        return f"Follow {followed[0]}."
    ours = _grade(_sources(dossier, record.src))
    theirs, words = min((_grade(_sources(dossier, other.src)), words) for other, words in others)
    if ours not in GRADES or theirs not in GRADES or abs(GRADES.index(ours) - GRADES.index(theirs)) < FAR_APART:
        return ""
    rather, (better, worse) = printed if ours < theirs else words, sorted((ours, theirs))
    return f"Rather give {rather}: its source is of reliability {better}, the other of {worse}."


def _sources(dossier: Dossier, cites: Citations) -> list[Source]:
    return [dossier.sources[cite.source] for cite in cites if cite.source in dossier.sources]


def _grade(sources: Iterable[Source]) -> str:
    """Return the reliability of the best of these sources."""
    return min((source.reliability for source in sources), default="F")


def _closer(dossier: Dossier, record: AnyRecord, other: OtherValue) -> str:
    """Return the source that was written far closer to the event, if one was and neither was written before it."""
    event = record.when.first if record.when else None
    told = sorted(
        (source.issued.first - event, source.name)
        for source in (_first(_sources(dossier, record.src)), _first(_sources(dossier, other.src)))
        if event and source and source.issued.first
    )
    if len(told) < 2 or told[0][0] < dt.timedelta():
        return ""
    (near, name), (far, _) = told
    return name if far >= 2 * near and far - near >= MUCH_CLOSER else ""


def _first(sources: Iterable[Source]) -> Source | None:
    """Return the source that was written first, of those that bear a date."""
    dated = (source for source in sources if source.issued.first)
    return min(dated, key=lambda source: source.issued.first or dt.date.max, default=None)
