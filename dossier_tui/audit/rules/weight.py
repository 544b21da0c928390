"""Which of several values has more weight: by dates, by sums, and by how reliable the sources are."""

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from ...model import AHEAD, NOT_DONE, Document, OtherValue, Source
from ...values import Date, Quantity, listed
from .sums import makes, parts_of
from .versions import Case, Version

FAR_APART = 2
"""From how many grades on the better source alone is to be followed."""
_DOUBTED = "DE"
"""The reliability of sources that are not usually reliable."""
_DONE = ("date", "signed", "since", "in_force")
"""The fields with the day on which something happened or began."""

_ONE_DAY = ("date", "signed")
"""Those of what happened once, so that one of two days is wrong."""


class Advice(Struct, frozen=True):
    """What to say of several values."""

    instead: str
    printed_holds: bool = False
    """Whether the printed value is shown to be right, so that the others are only worth knowing."""


def advice(case: Case) -> Advice:
    """Return what to say of several values: by the first of the reasons that decides."""
    return next((said for reason in _REASONS if (said := reason(case))), Advice(_give_all(case)))


def _give_all(case: Case) -> str:
    every = "both" if len(case.theirs) == 1 else "all"
    first = case.closer.first.name if case.closer and case.closer.first else ""
    return f"Give {every}, each with its source{first and f', that of {first} first'}."


def _followed(case: Case) -> Advice | None:
    """The curators follow another source."""
    followed = [version.said for version in case.theirs if any(o.we_follow for o in _with(case, version))]
    return Advice(f"Follow {followed[0]}.") if followed else None


def _with(case: Case, version: Version) -> Iterable[OtherValue]:
    return (other for other in case.others if other.value.value == version.value)


def _own_text(case: Case) -> Advice | None:
    """The text of a treaty or law itself tells the day on which it was signed."""
    if case.field != "signed" or not isinstance(case.record, Document):
        return None
    versions = [version for version in (case.ours, *case.theirs) if any(_is_text_of(version))]
    if len(versions) != 1:
        return None
    names = listed([source.name for source in _is_text_of(versions[0])])
    others = listed([each.said for each in (case.ours, *case.theirs) if each is not versions[0]], "or")
    return Advice(f"Give {versions[0].said}, by the text itself ({names}), not {others}.", versions[0] is case.ours)


def _is_text_of(version: Version) -> list[Source]:
    """Return the sources that are the text signed on that day."""
    day = version.value
    texts = (source for source in version.sources if source.type == "legislation" and source.issued.day)
    return [source for source in texts if isinstance(day, Date) and day.covers(source.issued)]


def _told_before(case: Case) -> Advice | None:
    """What was told of as done cannot have been done on a later day."""
    if case.field not in _DONE or case.record.state in {*AHEAD, *NOT_DONE}:
        return None
    tellers = [_teller(case.ours, each) for each in case.theirs]
    if all(tellers):
        ruled_out = listed([each.said for each in case.theirs], "or")
        return Advice(f"Give {case.ours.said}: {_told(tellers)}, so that it cannot be {ruled_out}.", printed_holds=True)
    for each in case.theirs:
        if teller := _teller(each, case.ours):
            return Advice(f"Rather give {each.said}: {_told([teller])}, so that it cannot be {case.ours.said}.")
    return None


def _told(tellers: Iterable[Source | None]) -> str:
    return listed([f"{each.name} told of it on {each.issued}" for each in dict.fromkeys(tellers) if each])


def _teller(version: Version, later: Version) -> Source | None:
    """Return the source that told of something as done before the day that another has; None if none did."""
    day, its_day = version.value, later.value
    if not (isinstance(day, Date) and isinstance(its_day, Date) and day.last and its_day.first):
        return None
    dated = (source for source in version.sources if source.issued.day and not source.updated)
    return next((s for s in dated if s.issued.day and day.last < s.issued.day < its_day.first), None)


def _parts(case: Case) -> Advice | None:
    """The parts that are printed make one of two totals, and not the other."""
    if not parts_make(case) or any(each.is_better(case.ours) for each in case.theirs):
        return None
    return Advice(f"Give {case.ours.said}, which the parts make.", printed_holds=True)


def parts_make(case: Case) -> str:
    """Say that the parts make the printed total, if they do and make none of the others: `the parts make USD 5 m`."""
    parts, whole = parts_of(case.dossier, case.record, case.field), case.ours.value
    totals = [each.value for each in case.theirs if isinstance(each.value, Quantity)]
    if not (parts and isinstance(whole, Quantity) and makes(parts, whole)):
        return ""
    return f"the parts make {case.printed}" if all(makes(parts, total) is False for total in totals) else ""


_PLANNED = r"\b(?:would|will|was to|were to|is to|are to|plan(?:s|ned)?|target)\b[^.;]*"


def _planned(case: Case) -> Advice | None:
    """A number that is told here as planned is no count."""
    for each in case.theirs:
        number = each.value.first.digits if isinstance(each.value, Quantity) and each.value.first else ""
        texts = (case.record.text, case.record.note, *(other.why for other in _with(case, each)))
        is_plan = number and any(re.search(rf"{_PLANNED}(?<![\d.,]){re.escape(number)}(?![\d])", t) for t in texts)
        if is_plan and case.record.state not in AHEAD:
            return Advice(f"Give {case.ours.said}, and {each.said} only as what was to be: a plan is no count.")
    return None


def _reliable(case: Case) -> Advice | None:
    """One of two values has a source that is far more reliable, or neither has one that is."""
    if all(case.ours.is_better(each, FAR_APART) for each in case.theirs):
        worse = min(each.grade for each in case.theirs)
        reason = f"its source is of reliability {case.ours.grade}, the other of {worse}"
        return Advice(f"Give {case.ours.said}: {reason}.", printed_holds=True)
    best = min(case.theirs, key=lambda each: each.grade)
    if best.is_better(case.ours, FAR_APART):
        reason = f"its source is of reliability {best.grade}, the other of {case.ours.grade}"
        return Advice(f"Rather give {best.said}: {reason}.")
    if {case.ours.grade, *(each.grade for each in case.theirs)} <= {*_DOUBTED}:
        return Advice(f"Give {'neither' if len(case.theirs) == 1 else 'none'} before a better source is found.")
    if len(case.theirs) == 1 and case.ours.is_better(best) and best.grade in _DOUBTED:
        reason = f"only with its source, which is of reliability {best.grade}"
        return Advice(f"Give {case.ours.said}, and {best.said} {reason}.")
    return None


def _borne_out(case: Case) -> Advice | None:
    """A source that bears the printed value out is more reliable than those of all others."""
    for version in case.agreed:
        if all(version.is_better(each) for each in case.theirs):
            return Advice(f"Rather give {case.ours.said}: {version.names} {version.has} {version.said}.")
    return None


def _has_both(case: Case) -> Advice | None:
    """The source of the printed value has the other one, too."""
    ours = {source.publisher for source in case.ours.sources}
    if case.both and all(source.publisher in ours for each in case.theirs for source in each.sources):
        ask = "ask which of them holds" if case.field in _ONE_DAY else "what each is of, or ask which of them holds"
        return Advice(f"Say that {case.both}, and {ask}.")
    return None


def _better_and_closer(case: Case) -> Advice | None:
    """Another source is more reliable, and was written closer to the event."""
    theirs = case.theirs[0]
    if case.closer is theirs and theirs.is_better(case.ours):
        grades = f"({theirs.grade}, the other {case.ours.grade})"
        return Advice(
            f"Rather give {theirs.said}: {theirs.names} is more reliable {grades} and was written closer to it."
        )
    return None


_REASONS: tuple[Callable[[Case], Advice | None], ...] = (
    _followed, _own_text, _told_before, _parts, _planned, _reliable, _has_both, _borne_out, _better_and_closer,
)  # fmt: skip
"""What decides between values, the strongest reason first."""
