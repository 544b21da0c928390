"""Offices: the roles, their levels, and when a source shows a person in one."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal

from ..values import Citations, Date
from .fields import Form, OwnerId, Text

Role = Literal[
    "head of state", "leader", "prime minister", "vice president", "foreign minister", "deputy prime minister",
    "minister", "speaker", "deputy speaker", "secretary", "minister of state", "deputy minister", "deputy",
    "ambassador", "envoy", "governor", "adviser", "spokesperson", "other",
]  # fmt: skip

LEVELS: Mapping[str, int] = {
    "head of state": 0, "leader": 0, "prime minister": 1, "vice president": 1, "foreign minister": 2,
    "deputy prime minister": 3, "minister": 3, "speaker": 4, "deputy speaker": 5, "secretary": 5,
    "minister of state": 5, "deputy minister": 5, "deputy": 5, "ambassador": 5,
    "envoy": 5, "governor": 5, "adviser": 5, "spokesperson": 5, "other": 5,
}  # fmt: skip
"""The rank of each role, 0 the highest. A leader whose status is left open ranks with heads of state."""
HEADS: tuple[Role, ...] = ("head of state", "leader", "prime minister")
"""The roles of those who are at the head of a polity."""
ENVOYS = ("ambassador", "envoy")
"""The roles of those who lead a mission."""


_ROLE = re.compile(
    r"deputy prime minister|deputy (?:[\w-]+ ){0,3}minister|minister of state|deputy speaker|"
    r"head of state|governor[- ]general|prime minister|vice president|foreign minister|"
    r"minister|speaker|ambassador|envoy|adviser"
)
"""The roles that titles name in so many words."""


def level_of_title(title: str) -> int | None:
    """Return the highest level that a title names: 1 for `prime minister of Russia`; None if it names none.

    Who is styled a former minister has no such level, nor has a president: of what may be anything.
    """
    words = title.lower()
    found = () if words.startswith(("former ", "ex-")) else _ROLE.findall(words)
    return min((LEVELS[_role(role)] for role in found), default=None)


def _role(words: str) -> str:
    """Return the role that words of a title mean: who stands for a monarch is head of state."""
    if words.startswith("governor"):
        return "head of state"
    return words if words in LEVELS else "deputy minister"


class Office(Form, kw_only=True):
    """An office of a person, with the dates for which sources show them in it."""

    role: Role
    """The role, which sets the level of contacts."""
    of: OwnerId
    """The polity or organisation that the office belongs to."""
    to: OwnerId = ""
    """For an ambassador or envoy, where they are accredited."""
    portfolio: str = ""
    """What a minister or envoy is in charge of: `finance`."""
    date_words: str = ""
    """The source's own words for the dates: `since March of the year before`."""
    inferred: tuple[Text, ...] = ()
    """The keys of fields whose values the source implies without stating them."""
    styled: str = ""
    """The title as the source gives it, if the role alone does not express it."""
    held: Date | None = None
    """The term of office, as far as a source gives it: `2017-11-24/` has no known end."""
    seen: tuple[Date, ...] = ()
    """Dates on which a source shows the person in office."""
    over_by: Date | None = None
    """A date by which, according to a source, the term was over."""
    src: Citations
    """The citations for the office and its dates."""
    term_src: Citations | None = None
    """The citations of public records for the term. A dossier need not declare their sources."""

    @property
    def title(self) -> str:
        """The title as the source gives it, or the role."""
        return self.styled or self.role

    def certainty(self, date: Date) -> Literal["known", "inferred", ""]:
        """Return how certain it is that the person held the office on a date.

        `known` within the term or a date in `seen`, or on days one of which is in `seen`; `inferred` between the first
        and the last of these dates; empty otherwise.
        """
        if date.last and not date.first:  # "by 22 January": most likely about then
            return "inferred" if self.certainty(Date.parse(date.last.isoformat())) else ""
        first, last = date.first, date.last
        if first is None or last is None:
            return ""
        spans = [seen for seen in self.seen if seen.is_interval or seen.day or seen == date]
        if self.held and self.held.first and (self.held.last or self.held.open_end):
            spans.append(self.held)
        if any(_inside(first, last, span) for span in spans) or self._is_seen_within(date):
            return "known"
        attested_days = [day for span in (*self.seen, self.held) if span for day in (span.first, span.last) if day]
        return "inferred" if attested_days and min(attested_days) <= first and last <= max(attested_days) else ""

    def _is_seen_within(self, date: Date) -> bool:
        """Whether a source shows the person in office on one of several days, such as those of a visit."""
        is_of_days = bool(date.start and date.end and date.start.day and date.end.day)
        return is_of_days and any(
            seen.day is not None and date.first is not None and date.last is not None
            and date.first <= seen.day <= date.last
            for seen in self.seen
        )  # fmt: skip

    @property
    def latest(self) -> dt.date | None:
        """The last day on which a source shows the person in office; None if there is none."""
        spans = (*self.seen, *([self.held] if self.held else ()))
        days = [day for span in spans for day in (span.first, span.last) if day]
        return max(days, default=None)

    def over(self, as_of: Date) -> bool:
        """Whether a source says that the term was over by this date."""
        ends = [date.last for date in (self.over_by, self.held) if date and date.last]
        return as_of.last is not None and any(end <= as_of.last for end in ends)


def _inside(first: dt.date, last: dt.date, span: Date) -> bool:
    return (span.first or dt.date.min) <= first and last <= (span.last or dt.date.max)
