"""Dates in a text, in each style in which they are written."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ..values.points import MONTHS

_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS) if name}
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, MONTHS) if name).replace("(?:)?", "")
_YEAR = re.compile(r"\d{4}")
"""What every date has; most texts have none, and are searched for it ten times as fast."""
_STYLES = (
    r"(?<!\w)(?=[\djfmasond])(?:"
    r"(?P<y1>\d{4})-(?P<m1>0[1-9]|1[0-2])(?:-(?P<d1>\d\d))?"
    r"|(?P<d2>\d\d?)\.(?P<m2>0?[1-9]|1[0-2])\.(?P<y2>\d{4})"
    r"|(?:(?:(?P<d3>\d\d?)(?:\s*-\s*(?P<e3>\d\d?))?\s+)?(?P<m3>MONTH)(?:\s*-\s*(?:(?P<f3>\d\d?)\s+)?(?P<n3>MONTH))?"
    r",?\s+(?P<y3>\d{4}))"
    r"|(?:(?P<m4>MONTH)\s+(?P<d4>\d\d?)(?:\s*-\s*(?:(?P<n4>MONTH)\s+)?(?P<e4>\d\d?))?(?:,\s*|\s+)(?P<y4>\d{4}))"
    r")(?!\w)".replace("MONTH", _MONTH)
)
"""The styles in which a house may write a date, folded: 2019-07-11, 11.07.2019, 11 July 2019 and July 11, 2019, the
last two with a second day or month, as in 18-19 April 2017 and January-March 2019."""


@cache
def _styles() -> re.Pattern[str]:
    """Return the pattern of all styles, which takes longer to compile than all else here to import."""
    return re.compile(_STYLES, re.IGNORECASE)


class WrittenDate(Struct, frozen=True):
    """A month or a day as it is written in a text."""

    year: int
    month: int
    day: int
    """0 if only the month is given."""
    first: int
    """The position of its first character in the folded text."""
    after: int
    """The position after its last character."""

    @property
    def words(self) -> str:
        """The date in the one form in which the index knows it: `11 july 2019`, `july 2019`."""
        return f"{self.day or ''} {MONTHS[self.month].lower()} {self.year}".strip()

    def is_in(self, other: "WrittenDate") -> bool:
        """Whether this is the same day or month, or a day of the same month."""
        same_month = (self.year, self.month) == (other.year, other.month)
        return same_month and other.day in {0, self.day}


def dates_in(folded: str) -> Iterator[WrittenDate]:
    """Yield every date in a folded text, both of an interval; in letters of any case."""
    if _YEAR.search(folded):
        for match in _styles().finditer(folded):
            yield from _ends(match)


def date_of(folded: str) -> WrittenDate | None:
    """Return the one date that this folded text is; None if it is none or an interval."""
    match = _styles().fullmatch(folded.strip())
    ends = list(_ends(match)) if match else []
    return ends[0] if len(ends) == 1 else None


def _ends(match: re.Match[str]) -> Iterator[WrittenDate]:
    year, month, day, *others = _read(match)
    other_month, other_day = others or (None, None)
    for each_month, each_day in dict.fromkeys(((month, day), (other_month or month, other_day or day))):
        yield WrittenDate(int(year), _number(each_month), int(each_day or 0), match.start(), match.end())


def _read(match: re.Match[str]) -> tuple[str, ...]:
    """Return year, month and day, and those of the other end if there is one."""
    number = next(number for number in "1234" if match[f"y{number}"])
    year, month, day = (match[f"{part}{number}"] for part in "ymd")
    if number == "3":
        # `28 march - 2 april`, or `18-19 april`, or `january-march`
        return year, month, day, match["n3"], match["f3"] or match["e3"]
    return (year, month, day, match["n4"], match["e4"]) if number == "4" else (year, month, day)


def _number(month: str) -> int:
    return int(month) if month.isdecimal() else _NUMBERS[month[:3].lower()]
