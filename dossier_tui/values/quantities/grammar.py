"""How a quantity is taken apart: hedges, change, currency, number or range, what is counted, and rate.

What stands after the number must be words, so that no other number, currency or scale hides in what is counted.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ..currencies import CURRENCIES, CURRENT
from ..text import did_you_mean, one_line
from .parts import Number, Parts, Suffix
from .rules import complaints
from .words import (
    ALONE,
    BEFORE_A_NOUN,
    FREQUENCIES,
    HEDGES,
    PERIODS,
    SCALES,
    SOME,
    TOP,
    TRENDS,
    VAGUE,
    are_words,
    superlative,
)

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
NUMBER = rf"([-−]?)({_DIGITS})(?: ?({'|'.join(filter(None, SCALES))})(?![^\W\d]))?"
DASH = "([-–—]| [-–—] )(?=[-−]?[0-9])"
SUFFIXES: tuple[Suffix, ...] = ("-fold", "st", "nd", "rd", "th")
_NUMBER, _DASH = re.compile(NUMBER), re.compile(DASH)

Index = Mapping[str, Sequence[str]]
"""Phrases by their first word, the longest first."""


def _index_of(phrases: Iterable[str]) -> Index:
    index: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        index.setdefault(phrase.partition(" ")[0], []).append(phrase)
    return index


_HEDGES, _TRENDS, _VAGUE, _TOP = map(_index_of, (HEDGES, TRENDS, VAGUE.keys() - {SOME}, TOP))


class _RefusedError(Exception):
    """Raised where a text is no quantity, with the reason, or without one where `why_refused` finds it."""


def parts_of(text: str) -> Parts:
    """Take a quantity apart. Raises ValueError with a message for curators."""
    written = one_line(text)
    try:
        return _ranking(written) or _vague(written) or _amount(written)
    except _RefusedError as refused:
        from .refusals import why_refused

        raise ValueError(str(refused) or why_refused(written)) from None


def _leading(text: str, index: Index) -> tuple[str, str]:
    """Return the longest of the phrases that a text begins with, and the rest; the phrase is empty if there is none."""
    for phrase in index.get(text.partition(" ")[0], ()):
        if text.startswith(f"{phrase} "):
            return phrase, text[len(phrase) + 1 :]
    return "", text


def _hedges(text: str) -> tuple[list[str], str]:
    """Return the hedges that a text begins with, and the rest."""
    found: list[str] = []
    hedge, rest = _leading(text, _HEDGES)
    while hedge:
        found.append(hedge)
        hedge, rest = _leading(rest, _HEDGES)
    return found, rest


def _vague(text: str) -> Parts | None:
    """Return the parts of a vague amount, such as `most visitors`; None if the text begins with no vague word."""
    word, words = _vague_word(text)
    hedges: list[str] = []
    if not word:
        hedges, rest = _hedges(text)
        word, words = _vague_word(rest)
        if not word and hedges == [SOME] and not any(map(str.isdigit, rest)):
            word, words, hedges = SOME, rest, []
    if not word:
        return None
    if not words:
        return Parts(word=word, hedges=tuple(hedges))
    unit, rate = _unit_and_rate(words, with_money=True)
    if not unit or unit.startswith("%"):
        raise _RefusedError
    return Parts(word=word, hedges=tuple(hedges), unit=unit, rate=rate)


def _vague_word(text: str) -> tuple[str, str]:
    """Return the vague word that a text begins with, or that it is, and the rest; both are empty without one."""
    return (text, "") if text in ALONE else _leading(text, _VAGUE)


def _ranking(text: str) -> Parts | None:
    """Return the parts of `largest buyer`, `most important partner` or `top 5 partners`; None if it is no ranking."""
    first, ranked = superlative(text)
    if first:
        return Parts(word=first, unit=_words(ranked.strip()))
    word, rest = _leading(text, _TOP)
    places, _, unit = rest.partition(" ")
    if not (word and places.isascii() and places.isdecimal()) or unit.startswith("%"):
        return None
    return Parts(Number(places), word=word, unit=_words(unit))


class _Reader:
    """Reads a text from left to right."""

    def __init__(self, text: str) -> None:
        self.rest = text

    def currency(self) -> str:
        """Read a currency, if there is one. Raises _RefusedError if ISO 4217 does not have it."""
        code, space, rest = self.rest.partition(" ")
        if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper() and space):
            return ""
        if code not in CURRENCIES:
            raise _RefusedError(f"'{code}' is not a currency of ISO 4217{did_you_mean(code, CURRENT)}")
        self.rest = rest
        return code

    def number(self) -> Number:
        """Read a number. Raises _RefusedError if there is none."""
        match = _NUMBER.match(self.rest)
        if not match:
            raise _RefusedError
        self.rest = self.rest[match.end() :]
        return Number(match[2], match[3] or "", "-" if match[1] else "")

    def dash(self) -> str:
        """Read the dash between the numbers of a range, with its spaces."""
        match = _DASH.match(self.rest)
        self.rest = self.rest[match.end() :] if match else self.rest
        return match[1] if match else ""

    def suffix(self) -> Suffix:
        """Read what makes the number a multiple or a rank."""
        first, space, rest = self.rest.partition(" ")
        for suffix in SUFFIXES:
            if first == suffix:
                self.rest = space + rest
                return suffix
        return ""

    def counted(self) -> str:
        """Read the rest: words, or `%` and words, after a space or not. Raises _RefusedError if it is anything else."""
        words = self.rest.strip()
        first = words.partition(" ")[0]
        if not (first in {"", "%"} or first.isalpha() or (words != self.rest and first[0].isalpha())):
            raise _RefusedError
        return words


def _amount(text: str) -> Parts:
    """Return the parts of a quantity with a number."""
    before, rest = _hedges(text)
    trend, rest = _leading(rest, _TRENDS)
    after, rest = _hedges(rest) if trend else ([], rest)
    reader = _Reader(rest)
    currency, first = reader.currency(), reader.number()
    dash = reader.dash()
    last = reader.number() if dash else None
    if last and not first.scale:
        first = first._replace(scale=last.scale)
    suffix = reader.suffix()
    unit, rate = _unit_and_rate(reader.counted())
    parts = Parts(first, last, "", (*before, *after), trend, currency, suffix, unit, rate)
    for complaint in complaints(text, parts, dash):
        raise _RefusedError(complaint)
    return parts


def _unit_and_rate(words: str, *, with_money: bool = False) -> tuple[str, str]:
    """Split `barrels a day` into what is counted and the rate. Raises _RefusedError if either is not words."""
    tokens = words.split(" ")
    cut = len(tokens) - _length_of_rate(tokens)
    rate = tokens[cut:]
    if rate and rate[0] == "per":
        has_number = _NUMBER.fullmatch(rate[1]) or rate[1] in SCALES  # as in `per 1,000 cubic metres`
        _words(" ".join(rate[2:] if has_number and len(rate) > 2 else rate[1:]))
    return _words(" ".join(tokens[:cut]), with_money=with_money), " ".join(rate)


def _length_of_rate(tokens: Sequence[str]) -> int:
    """Return how many of the last words are a rate: `per head`, `a day`, `annually`."""
    if "per" in tokens[:-1]:
        return len(tokens) - tokens.index("per")
    if tokens[-1] in FREQUENCIES:
        return 1
    before = tokens[-3] if len(tokens) > 2 else ""
    is_each = len(tokens) > 1 and tokens[-2] in {"a", "an", "each", "every"} and tokens[-1] in PERIODS
    return 2 if is_each and before not in BEFORE_A_NOUN else 0


def _words(text: str, *, with_money: bool = False) -> str:
    """Return what is counted. Raises _RefusedError if it has a number, a currency or a scale among its words."""
    if not are_words(text, with_money=with_money):
        raise _RefusedError
    return text
