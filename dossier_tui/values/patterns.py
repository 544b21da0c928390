"""Patterns of values for JSON Schemas (ECMA-262), made of the declarations by which the values are parsed.

A pattern accepts whatever is parsed. What no pattern can say, such as that an interval ends after it begins, it lets
pass.
"""

from calendar import monthrange

from .citations import PLACES, SEPARATORS, SOURCE
from .dates import NEVER, UNKNOWN
from .fiscal import DASH, END
from .fiscal import YEAR as FISCAL_YEAR_NAME
from .points import NO_YEAR, QUALIFIER, SEASONS, YEAR

_DAYS = {29: "0[1-9]|[12][0-9]", 30: "0[1-9]|[12][0-9]|30", 31: "0[1-9]|[12][0-9]|3[01]"}
"""The days of a month, by their number; in February of a leap year, as years are not counted here."""


def _months(days: int) -> str:
    return "|".join(f"{month:02}" for month in range(1, 13) if monthrange(2000, month)[1] == days)


def whole(pattern: str) -> str:
    """Return the pattern of a text that consists of this, with white space around it or not."""
    return rf"^\s*(?:{pattern})\s*$"


_IN_YEAR = "|".join(f"(?:{_months(days)})(?:-(?:{of_month}|XX))?" for days, of_month in _DAYS.items())
_SEASON = f"(?:{'|'.join(map(str, SEASONS))})(?:-XX)?"
_POINT = f"(?:(?!0000)[0-9]{{4}}-(?:{_IN_YEAR}|{_SEASON})|(?!0000)(?:{YEAR})(?:-XX){{0,2}}){QUALIFIER}"
_MONTH_OR_DAY = "|".join(f"(?:{_months(days)})(?:-(?:{of_month}))?" for days, of_month in _DAYS.items())
_NO_YEAR = f"{NO_YEAR}(?:{_MONTH_OR_DAY}|{'|'.join(map(str, SEASONS))})"
_DATE = rf"{UNKNOWN}|{_NO_YEAR}(?:/{_NO_YEAR})?|{_POINT}(?:/(?:{_POINT}|\.\.)?)?|(?:\.\.)?/{_POINT}"
_CITATION = f"{SOURCE}#{PLACES}"
_SOME_CITATIONS = f"{_CITATION}(?:{SEPARATORS}{_CITATION})*"

DATE = whole(_DATE)
DATE_OR_NEVER = whole(f"{_DATE}|{NEVER}")
DATE_WITH_END = whole(rf"(?!{UNKNOWN}|{NO_YEAR}|.*/(?:\.\.)?\s*$)(?:{_DATE})")
"""A date that ends."""
DUE = rf"^\s*(?:[^\s0-9]|(?:{_DATE})\s*$)"
"""A date, or words that begin with no digit."""
FISCAL_YEAR = whole(rf"{FISCAL_YEAR_NAME}(?:{DASH}{FISCAL_YEAR_NAME})?|{END}{_POINT}")
CITATIONS = rf"^[;\s]*{_SOME_CITATIONS}[;\s]*$"
CITATIONS_OR_BLANK = rf"^[;\s]*(?:{_SOME_CITATIONS}[;\s]*)?$"
"""An item of a list of citations."""
