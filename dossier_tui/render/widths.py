"""How the width of a page is shared out among the columns of a table, where whoever shows it does not do so."""

import re
from collections.abc import Sequence

NARROWEST, WIDEST, LONGEST_WORD = 9, 60, 24
"""The fewest and the most characters for which a column is wide, and the longest word that is surely kept whole."""
SHORT = 21
"""The characters for which a column is wide, so that dates stay on one line, if all of its cells fit."""
_PADDING = 3
"""The characters that fit into what is left free at both sides of a cell."""
_LINE = 98
"""The characters of a table's text that fit into the width of a page."""
_BREAK = re.compile(r"(?<=[-–/])|\s+(?!(?:m|bn|tn|%)(?!\w))")
"""Matches where a cell can be broken; an amount is kept with its unit."""


def shares(columns: Sequence[Sequence[str]]) -> list[float]:
    """Return the characters for which each column is wide, given its heading and its cells.

    No word is broken if there is room. What is left then goes by the characters that the cells have on average.
    """
    words = [max((len(word) for text in column for word in _BREAK.split(text)), default=0) for column in columns]
    least = [min(max(longest + _PADDING, NARROWEST), LONGEST_WORD) for longest in words]
    whole = [max((len(text) for text in cells), default=0) + _PADDING for _, *cells in columns]
    dated = [
        max(floor, all_of_it) if all_of_it <= SHORT else floor for floor, all_of_it in zip(least, whole, strict=True)
    ]
    if sum(dated) <= _LINE:
        least = dated
    means = [sum(map(len, column)) / max(len(column), 1) for column in columns]
    wanted = [max(min(mean, WIDEST) - floor, 0) for mean, floor in zip(means, least, strict=True)]
    left = max(_LINE - sum(least), 0)
    return [floor + left * more / (sum(wanted) or 1) for floor, more in zip(least, wanted, strict=True)]
