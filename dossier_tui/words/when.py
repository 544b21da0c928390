"""Dates after a preposition: since when, by when, on which day. Made here only, so that none has two prepositions."""

from ..values import Date


def since_when(date: Date | None, unsaid: str = "since when not said") -> str:
    """Return since when something is so: `since 1992`, `since the end of 2016 at the latest`."""
    if date is None or not (date.is_said or date.is_never):
        return unsaid
    if date.start is None and date.open_start:
        return f"since {date.latest} at the latest"
    return _after("since", date)


def from_when(date: Date) -> str:
    """Return from when on something is to be so: `from 1 May 2024`, `by the end of 2016`."""
    return _after("from", date)


def until_when(date: Date) -> str:
    """Return until when something was so: `until 28 May 1949`, `until the end of 1993 at the latest`."""
    if date.start is None and date.open_start:
        return f"until {date.latest} at the latest"
    return _after("until", date)


def by_when(date: Date) -> str:
    """Return by when something was so: `by 6 August 2019`, `by the end of 2018`."""
    if date.known and date.end is None:
        return str(date)
    return f"by {date.latest}" if date.is_said else str(date)


def on_when(date: Date) -> str:
    """Return when something was: `on 6 August 2019`, `in June 2011`, `about 2018`."""
    ends = [end for end in (date.start, date.end) if end]
    has_day = {bool(end.day) for end in ends} or {date.edtf.count("-") > 1}  # the latter without a year
    if not date.is_said or len(has_day) > 1 or any(end.qualifier for end in ends):
        return str(date)
    return _after("on" if has_day == {True} else "in", date)


def of_when(date: Date) -> str:
    """Return which one is meant, by its date: `of 6 August 2019`, `by 13 January 2026`."""
    return _after("of", date)


def in_when(date: Date) -> str:
    """Return the period in which something was: `in 2018`, `in January–March 2019`, `by the end of 2018`."""
    return _after("in", date)


def as_of_when(date: Date) -> str:
    """Return the day on which something was so: `as of 2018`, `by the end of 1972`."""
    return _after("as of", date)


def against_when(date: Date) -> str:
    """Return what a change is measured from: `on 2011`, `on what it was by the end of 2010`."""
    return f"on what it was {date}" if _has_preposition(date) else f"on {date}"


def signed_when(date: Date) -> str:
    """Return when something was signed, after the verb: `6 August 2019`, `in the 1990s`, `by 24 July 2008`."""
    point = date.start if date.start == date.end else None
    return f"in {date}" if point and point.is_year_unknown and not point.qualifier else str(date)


def _after(preposition: str, date: Date) -> str:
    has_own = _has_preposition(date) or not date.is_said
    return str(date) if has_own else f"{preposition} {date}"


def _has_preposition(date: Date) -> bool:
    """Whether a date says itself in which direction it is open: `by 2018`, `since 2018`, `from 2018`, `until 2018`."""
    return date.known and (date.start is None or date.end is None)
