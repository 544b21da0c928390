"""The marks of places: their shape says what was there, their size how much, so that none needs a colour."""

from collections.abc import Sequence

from ...views.places import Sort, Spot

SHAPES: dict[Sort, str] = {"contacts": "•●◉", "bodies": "▪■▣", "others": "▵△▲", "capital": "+"}
"""The marks of each sort of place, from few records to many."""
FROM = (1, 2, 5)
"""The number of records from which on a place has the first, second and third mark of its sort."""


CREDIT = "Coasts: Natural Earth; borders are not drawn."
"""Where the map is from, and what it does not claim."""


def mark_of(spot: Spot) -> str:
    """Return the mark of a place."""
    marks = SHAPES[spot.sort]
    size = sum(len(spot.records) >= least for least in FROM) - 1
    return marks[max(min(size, len(marks) - 1), 0)]


def marks_of(spots: Sequence[Spot]) -> dict[str, str]:
    """Return the marks of the places that have coordinates, by id."""
    return {spot.key: mark_of(spot) for spot in spots if spot.geo}


def legend(spots: Sequence[Spot]) -> str:
    """Return what the marks of these places mean, and whose map it is; empty if there is no map."""
    words = {
        "contacts": "meetings, and whatever else was there",
        "bodies": "bases, projects and other bodies",
        "others": "documents, events and the rest",
        "capital": "a capital with nothing on file",
    }
    sorts = {spot.sort for spot in spots if spot.geo}
    shapes = "; ".join(f"{''.join(SHAPES[sort])} {words[sort]}" for sort in SHAPES if sort in sorts)
    sized = " The larger the mark, the more is on file there: 1, 2 to 4, 5 or more." if sorts - {"capital"} else ""
    return f"{shapes}.{sized} {CREDIT}" if shapes else ""
