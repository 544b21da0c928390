"""How dense a timeline is: a strip of the years, with what lies outside it."""

from collections import Counter
from collections.abc import Sequence

from ..blocks import Line, cited
from ..values import Date, plural
from .ruler import MOST_CELLS, Ruler

FEWEST_YEARS = 3
"""The fewest years with entries that a strip is drawn of."""


def density(dates: Sequence[Date]) -> Line:
    """Return a strip of how many dates begin in each year; empty for few years, which are seen without it.

    Of a long time it has the years with most entries, and says how many are earlier or later.
    """
    begin = [when for when in dates if when.first]
    per_year = Counter(when.first.year for when in begin if when.first)
    if len(per_year) < FEWEST_YEARS:
        return ()
    first, last = min(per_year), max(per_year)
    starts = range(max(last - MOST_CELLS + 1, first), first - 1, -1)
    first = max(starts, key=lambda start: sum(per_year[year] for year in range(start, start + MOST_CELLS)))
    ruler = Ruler.of_years(first, min(last, first + MOST_CELLS - 1))
    busiest = max(range(first, first + MOST_CELLS), key=lambda year: per_year[year])
    most = plural(per_year[busiest], "entry", "entries")
    outside = {
        "earlier": sum(times for year, times in per_year.items() if year < first),
        "later": sum(times for year, times in per_year.items() if year >= first + MOST_CELLS),
    }
    beyond = "".join(f", {times} {word}" for word, times in outside.items() if times)
    return cited(f"{ruler.title}: {ruler.density(begin)} – most in {busiest} ({most}){beyond}.")
