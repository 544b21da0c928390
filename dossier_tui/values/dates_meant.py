"""The date that is meant by words of another form: `19 April 2017`, `19.04.2017`, `2018-05-15 – 2018-05-16`."""

import calendar
import re
from collections.abc import Sequence

_MONTHS = {name[:length].lower(): f"{number:02}" for length in (3, 9)
           for number, name in enumerate(calendar.month_name) if name}  # fmt: skip
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_QUARTERS = {"1": ("01", "03"), "2": ("04", "06"), "3": ("07", "09"), "4": ("10", "12")}
_EDTF = re.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_YEAR_FIRST = re.compile("([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\\2([0-9]{1,2}))?)?")
_YEAR_LAST = re.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})")
_DAY_MONTH = re.compile("(?:([0-9]{1,2})(?:st|nd|rd|th)? +)?([a-z]{3,9})\\.?,? +([0-9]{4})")
_MONTH_DAY = re.compile("([a-z]{3,9})\\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})")
_QUARTER = re.compile("(?:q([1-4])[ /-]*([0-9]{4})|([0-9]{4})[ /-]*q([1-4]))")
_DECADE = re.compile("(?:the )?([0-9]{3})0'?s")
_ENDS = {
    "{}/..": re.compile("since +(.+)"),
    "../{}": re.compile("(?:by|until|till|up to) +(.+)"),
    "{}~": re.compile("(?:about|around|circa|c\\.|ca\\.) *(.+)"),
}
"""Words before a date, by the form in which they are written here."""
_BETWEEN = re.compile(r"(?:from +)?(.+?)(?: *[–—] *| +(?:-|to) +|/)(.+)")
_LAST_NUMBER = re.compile("[0-9]{1,2}")


def dates_meant(text: str) -> Sequence[str]:
    """Return the dates that may be meant by text that is none, as they are written here; none if nobody can say."""
    words = " ".join(text.lower().split())
    if len(words) > 40:
        return ()
    for form, pattern in _ENDS.items():
        if (match := pattern.fullmatch(words)) and len(meant := _one(match[1])) == 1:
            return (form.format(meant[0]),)
    if meant := _one(words):
        return meant
    if match := _BETWEEN.fullmatch(words):
        return _interval(*match.groups())
    return ()


def _interval(left: str, right: str) -> Sequence[str]:
    """Return the interval between two dates, of which the second may be the day or the month alone."""
    first = _one(left)
    if len(first) == 1 and _LAST_NUMBER.fullmatch(right) and "-" in first[0]:
        second: Sequence[str] = (f"{first[0].rpartition('-')[0]}-{right:0>2}",)
    else:
        second = _one(right)
        if not first and len(second) == 1 and left.isalnum():
            first = _one(f"{left} {right.partition(' ')[2]}")
    ends = (first or ("",))[0], (second or ("",))[0]
    is_one = len(first) == len(second) == 1 and all(map(_EDTF.fullmatch, ends)) and ends[0] < ends[1]
    return ("/".join(ends),) if is_one else ()


def _one(words: str) -> Sequence[str]:
    """Return what one date may be: two where day and month may be either way round."""
    if match := _YEAR_FIRST.fullmatch(words):
        return _possible("-".join((match[1], *(f"{part:0>2}" for part in match.group(3, 4) if part))))
    if match := _YEAR_LAST.fullmatch(words):
        day_first = f"{match[4]}-{match[3]:0>2}-{match[1]:0>2}"
        month_first = f"{match[4]}-{match[1]:0>2}-{match[3]:0>2}"
        return _possible(*([day_first] if match[2] == "." else dict.fromkeys((day_first, month_first))))
    if match := _DAY_MONTH.fullmatch(words):
        return _named(match[3], match[2], match[1])
    if match := _MONTH_DAY.fullmatch(words):
        return _named(match[3], match[1], match[2])
    if match := _QUARTER.fullmatch(words):
        year, (first, last) = match[2] or match[3], _QUARTERS[match[1] or match[4]]
        return (f"{year}-{first}/{year}-{last}",)
    match = _DECADE.fullmatch(words)
    return (f"{match[1]}X",) if match else ()


def _named(year: str, month: str, day: str | None) -> Sequence[str]:
    """Return the date of a month or a season that is named."""
    if month in _SEASONS:
        return () if day else (f"{year}-{_SEASONS[month]}",)
    number = _MONTHS.get(month) or _MONTHS.get(month[:3] if month == "sept" else "")
    return _possible("-".join(filter(None, (year, number, day and f"{day:0>2}")))) if number else ()


def _possible(*dates: str) -> Sequence[str]:
    """Return those dates that the calendar has."""
    return tuple(date for date in dates if _is_possible(*map(int, date.split("-"))))


def _is_possible(year: int, month: int = 1, day: int = 1) -> bool:
    return bool(year) and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
