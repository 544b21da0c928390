"""Numbers in words, as they stand in names and sentences: `tenth`, `180th`, `among the first three`."""

import re

from .text import singular

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred")
_TENTHS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")


def _numbered(*runs: tuple[tuple[str, ...], int]) -> dict[str, int]:
    return {word: place * step for words, step in runs for place, word in enumerate(words, 1 if step == 1 else 2)}


_CARDINALS = _numbered((_ONES, 1), (_TENS, 10))
_ORDINALS = _numbered((_PLACES, 1), (_TENTHS, 10)) | {"centenary": 100, "hundredth": 100}
CARDINAL = rf"(?:[0-9]{{1,3}}|{'|'.join(_CARDINALS)})"
"""A pattern for a number: `180`, `ten`."""
ORDINAL = rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
"""A pattern for a place in an order: `180th`, `tenth`."""


def number_of(words: str) -> int:
    """Return the number that either pattern matched."""
    digits = re.match("[0-9]+", words)
    return int(digits[0]) if digits else {**_CARDINALS, **_ORDINALS}[words.lower()]


_PLACE = re.compile(rf"\b(?:(?:among|one of) the first (?P<top>{CARDINAL})|the (?P<one>{ORDINAL}))\b", re.IGNORECASE)


def are_same_but_for_wider_place(one: str, other: str) -> bool:
    """Whether two sentences differ only in a place, and one place is among the others: `second`, `the first three`."""
    places = [list(_PLACE.finditer(text)) for text in (one, other)]
    if any(len(found) != 1 for found in places):
        return False
    rests = {singular(_PLACE.sub("#", text)).casefold() for text in (one, other)}
    (low, high), (its_low, its_high) = (_range(found[0]) for found in places)
    return len(rests) == 1 and low <= its_high and its_low <= high


def _range(place: re.Match[str]) -> tuple[int, int]:
    """Return the first and the last place that are meant."""
    return (1, number_of(place["top"])) if place["top"] else (number_of(place["one"]),) * 2
