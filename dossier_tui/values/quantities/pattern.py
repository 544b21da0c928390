"""The patterns of quantities for JSON Schemas (ECMA-262), made of the words and numbers by which they are parsed.

Together they accept whatever is parsed, and some of what is refused: they compare no numbers and know no capitals.
"""

import re
from collections.abc import Iterable

from ..currencies import CURRENCIES, CURRENT
from ..dates import UNKNOWN
from ..patterns import whole
from .grammar import DASH, NUMBER, SUFFIXES
from .words import (
    ALONE,
    AROUND,
    HEDGES,
    MONEY,
    MONEY_SIGNS,
    NOT_FIRST,
    NOT_WORDS,
    OTHER_SCALES,
    SCALE_SIGNS,
    SCALES,
    SUPERLATIVES,
    TOP,
    TRENDS,
    VAGUE,
)


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of one of these words, with any white space where they have a space; the longest come first."""
    return f"(?:{'|'.join(map(_spaced, sorted(filter(None, words), key=lambda word: (-len(word), word))))})"


def _spaced(pattern: str) -> str:
    """Return a pattern with any white space where it has a space: lines are joined before they are parsed."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


_SIGN = r"[!-@\[-`{-~–—]"
"""A character of ASCII that is no letter, or a dash."""
_LETTER = r"[^\s!-@\[-`{-~–—]"
_WORDS = rf"(?={_SIGN}*{_LETTER})(?!{_any_of(SCALES)}\s*$)\S.*"
"""What is counted: it begins like a word."""
_RANGE = _spaced(f"(?:{NUMBER})(?:{DASH}(?:{NUMBER}))?")
_HEDGES = rf"(?:{_any_of(HEDGES)}\s+)*"
_SHARE = rf"%(?:\s+{_WORDS})?"
_AMOUNT = (
    rf"{_HEDGES}(?:{_any_of(TRENDS)}\s+{_HEDGES})?(?:{_any_of(CURRENCIES)}\s+{_RANGE}(?:\s*{_WORDS})?"
    rf"|{_RANGE}(?:{_any_of(SUFFIXES)}(?:\s+(?:{_SHARE}|{_WORDS}))?|\s*(?:{_SHARE}|{_WORDS})))"
)
_RANKING = rf"(?:{_any_of(SUPERLATIVES)}|{_any_of(TOP)}\s+[0-9]+)(?:\s+{_WORDS})?"
_VAGUE = rf"{_HEDGES}(?:{_any_of(VAGUE)}\s+{_WORDS}|{_any_of(ALONE)}\s*$)"

QUANTITY = whole(f"{UNKNOWN}|{_VAGUE}|{_RANKING}|{_AMOUNT}")
"""The parts of a quantity, whatever words there are after the number."""

_AROUND = f"[{re.escape(AROUND)}]*"
_END = rf"{_AROUND}(?:\s|$)"
_NUMBER = rf"(?:^|\s){_SIGN}*[0-9]\S*\s"
_SCALED = f"[0-9][0-9.,]*{_any_of((*SCALES, *OTHER_SCALES))}"
_SECOND = rf"{_AROUND}(?:{_any_of(NOT_WORDS)}|{_SCALED}){_END}|{_SIGN}*[0-9]{_SIGN}*(?:\s|$)"
_IS_MONEY = rf"{_AROUND}{_any_of((*MONEY, *CURRENT))}{_END}|\S*[{''.join(sorted(MONEY_SIGNS))}]"

NO_QUANTITY = (
    rf"{_NUMBER}\s*{_AROUND}{_any_of(NOT_FIRST - SCALES.keys())}{_END}"
    rf"|{_NUMBER}(?:.*\s)?(?:{_IS_MONEY}|{_AROUND}[{''.join(sorted(SCALE_SIGNS))}])"
    rf"|{_NUMBER}(?:.*\s)?(?!per\s){_SIGN}*{_LETTER}\S*\s+(?:{_SECOND})"
)
"""What no quantity has after its number: another number, money or a scale."""
FLOW = r"%|[A-Z]{3}\s+[-−]?[0-9]"
"""What among quantities only money and shares have."""
