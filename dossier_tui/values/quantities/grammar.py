"""How a quantity is taken apart: hedges, change, currency, number or range, what is counted, and rate.

What stands after the number must be words, so that no other number, currency or scale hides in what is counted.
"""

import re
from collections.abc import Container

from ..currencies import CURRENCIES, CURRENT
from ..text import did_you_mean, one_line
from .parts import Number, Parts, Suffix
from .rules import complaints
from .words import BEFORE_A_NOUN, FREQUENCIES, HEDGES, LARGEST, PERIODS, SCALES, TOP, TRENDS, VAGUE, are_words

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_SCALE = "|".join(filter(None, SCALES))
_CURRENCY = re.compile("([A-Z]{3}) ")
_NUMBER = re.compile(rf"([-−]?)({_DIGITS})(?: ?({_SCALE})(?![^\W\d]))?")
_DASH = re.compile("([-–—]| [-–—] )(?=[-−]?[0-9])")
_SUFFIX = re.compile(r"(-fold|st|nd|rd|th)(?!\w)")
_PLACES = re.compile(r"([0-9]+)(?: ([^\W\d].*))?")
_PER = re.compile(rf"(?:^|\s)per (?:(?:{_DIGITS}|{_SCALE}) )?(.+)")
_EACH = re.compile(rf"(?:^|\s)(?:(?:an?|each|every) ([a-z]+)|{'|'.join(sorted(FREQUENCIES))})\Z")


class _RefusedError(Exception):
    """Raised where a text is no quantity, with the reason, or without one where `why_refused` finds it."""


def parts_of(text: str) -> Parts:
    """Take a quantity apart. Raises ValueError with a message for curators."""
    written = one_line(text)
    try:
        return _vague(written) or _ranking(written) or _amount(written)
    except _RefusedError as refused:
        from .refusals import why_refused

        raise ValueError(str(refused) or why_refused(written)) from None


def _leading(text: str, phrases: Container[str]) -> tuple[str, str]:
    """Return the longest of the phrases that a text begins with, and the rest; the phrase is empty if there is none."""
    words = text.split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in phrases:
            return phrase, " ".join(words[count:])
    return "", text


def _hedges(text: str) -> tuple[list[str], str]:
    """Return the hedges that a text begins with, and the rest."""
    found: list[str] = []
    hedge, rest = _leading(text, HEDGES)
    while hedge:
        found.append(hedge)
        hedge, rest = _leading(rest, HEDGES)
    return found, rest


def _vague(text: str) -> Parts | None:
    """Return the parts of a vague amount, such as `most visitors`; None if the text begins with no vague word."""
    word, words = _leading(text, VAGUE)
    hedges: list[str] = []
    if not word:
        hedges, rest = _hedges(text)
        word, words = _leading(rest, VAGUE)
    if not word:
        return None
    unit, rate = _unit_and_rate(words, with_money=True)
    return Parts(word=word, hedges=tuple(hedges), unit=unit, rate=rate)


def _ranking(text: str) -> Parts | None:
    """Return the parts of `largest buyer` or `top 5 partners`; None if the text begins with no such word."""
    if text == LARGEST or text.startswith(f"{LARGEST} "):
        return Parts(word=LARGEST, unit=_words(text[len(LARGEST) :].strip()))
    word, rest = _leading(text, TOP)
    places = _PLACES.fullmatch(rest) if word else None
    return Parts(Number(places[1]), word=word, unit=_words(places[2] or "")) if places else None


class _Reader:
    """Reads a text from left to right."""

    def __init__(self, text: str) -> None:
        self.rest = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Read what the rest begins with; None if it begins with something else."""
        match = pattern.match(self.rest)
        if match:
            self.rest = self.rest[match.end() :]
        return match

    def currency(self) -> str:
        """Read a currency, if there is one. Raises _RefusedError if ISO 4217 does not have it."""
        match = self.take(_CURRENCY)
        if match and match[1] not in CURRENCIES:
            raise _RefusedError(f"'{match[1]}' is not a currency of ISO 4217{did_you_mean(match[1], CURRENT)}")
        return match[1] if match else ""

    def number(self) -> Number:
        """Read a number. Raises _RefusedError if there is none."""
        match = self.take(_NUMBER)
        if not match:
            raise _RefusedError
        return Number(match[2], match[3] or "", "-" if match[1] else "")

    def suffix(self) -> Suffix:
        """Read what makes the number a multiple or a rank."""
        match = self.take(_SUFFIX)
        return match[1] if match else ""  # type: ignore[return-value]  # one of those in the pattern

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
    trend, rest = _leading(rest, TRENDS)
    after, rest = _hedges(rest) if trend else ([], rest)
    reader = _Reader(rest)
    currency, first = reader.currency(), reader.number()
    dash = reader.take(_DASH)
    last = reader.number() if dash else None
    if last and not first.scale:
        first = first._replace(scale=last.scale)
    suffix = reader.suffix()
    unit, rate = _unit_and_rate(reader.counted())
    parts = Parts(first, last, "", (*before, *after), trend, currency, suffix, unit, rate)
    for complaint in complaints(text, parts, dash[0] if dash else ""):
        raise _RefusedError(complaint)
    return parts


def _unit_and_rate(words: str, *, with_money: bool = False) -> tuple[str, str]:
    """Split `barrels a day` into what is counted and the rate. Raises _RefusedError if either is not words."""
    per = _PER.search(words)
    if per:
        _words(per[1])  # the number in `per 1,000 cubic metres` belongs to the rate
    rate = per or _each(words)
    cut = rate.start() if rate else len(words)
    return _words(words[:cut], with_money=with_money), words[cut:].strip()


def _each(words: str) -> re.Match[str] | None:
    """Find a rate such as `a day` or `annually` at the end; None if there is none."""
    match = _EACH.search(words)
    if match is None or match[1] is None:
        return match
    is_rate = match[1] in PERIODS and words[: match.start()].rpartition(" ")[2] not in BEFORE_A_NOUN
    return match if is_rate else None


def _words(text: str, *, with_money: bool = False) -> str:
    """Return what is counted. Raises _RefusedError if it has a number, a currency or a scale among its words."""
    if not are_words(text, with_money=with_money):
        raise _RefusedError
    return text
