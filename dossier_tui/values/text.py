"""Text helpers: make text safe for a terminal, join it as prose."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from .folding import fold

_JOINERS = {"\u200c", "\u200d"}
"""Zero-width joiners: some scripts need them, and they cannot steer a terminal."""


def _shown(character: str) -> str:
    if character == "\t" or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category not in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return character
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\u2421" if character == "\x7f" else "\ufffd"


def clean(text: str) -> str:
    """Replace every character that could steer a terminal by a visible one.

    C0 controls become control pictures (ESC becomes ␛). C1, bidirectional and other format controls, and line
    and paragraph separators, become �. Line feeds, tabs and zero-width joiners stay.
    """
    if text.isprintable():
        return text
    return "\n".join(map(_clean_line, text.split("\n")))


def _clean_line(line: str) -> str:
    return line if line.isprintable() else "".join(map(_shown, line))


def has_controls(text: str) -> bool:
    """Whether the text has a character that `clean` would replace."""
    return clean(text) != text


def one_line(text: str) -> str:
    """Replace every run of white space by one space, and strip the ends."""
    return " ".join(text.split())


def quoted(text: str, most: int = 60) -> str:
    """Quote text for an error message: on one line, cut to `most` characters."""
    words = one_line(text)
    return f"'{words}'" if len(words) <= most else f"'{words[: most - 1].rstrip()}…'"


_IN_BRACKETS = re.compile(r"\([^()]*\)")


def listed(items: Sequence[str], last: str = "and") -> str:
    """Join items as prose: `a`, `a and b`, `a, b and c`.

    Items with commas of their own are kept apart: `a, of b, and c`, `a, of b; c; and d`; those with an `and` of their
    own by a comma: `a, and b and c`.
    """
    if len(items) < 2:
        return "".join(items)
    bare = [_IN_BRACKETS.sub("", item) if "(" in item else item for item in items]
    has_commas = any(", " in item for item in bare[:-1])
    between = "; " if has_commas and len(items) > 2 else ", "
    is_apart = has_commas or any(f" {last} " in item for item in bare)
    return f"{between.join(items[:-1])}{between.rstrip() if is_apart else ''} {last} {items[-1]}"


def capital(text: str) -> str:
    """Capitalise the first letter and leave the rest unchanged."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Return a title with a small first letter, for use inside a sentence; an abbreviation such as KF-X stays."""
    is_word = text[1:2].islower() or not text[1:2].isalnum()
    return text[:1].lower() + text[1:] if is_word and text[1:2] != "-" else text


def plural(number: int, thing: str, several: str = "") -> str:
    """Return a number with its noun: `1 gap`, `2 gaps`; `several` is the noun of more where it is not one with an s."""
    return f"{number} {thing if number == 1 else several or f'{thing}s'}"


def ordinal(number: int) -> str:
    """Return a number as the place in an order: `1st`, `12th`, `23rd`."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def singular(words: str) -> str:
    """Return words without the endings of plurals, to be compared: `companies` as `company`, `people` as `person`."""
    return " ".join(map(_singular, words.split(" ")))


def _singular(word: str) -> str:
    if word == "people":
        return "person"
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def sentence(text: str) -> str:
    """Capitalise the first letter and end with a full stop, unless the text ends with one of `.?!…`."""
    text = text.strip()
    if not text:
        return text
    closed = text if text[-1] in ".?!…" else f"{text}."
    return capital(closed)


def nearest(word: str, known: Iterable[str], least: int = 60) -> str | None:
    """Return the known word most similar to this one, the first of several; None if none is similar enough.

    `least` is how similar that is, in percent.
    """
    from rapidfuzz import fuzz, process

    # the words of a set are in another order in each process
    ordered = sorted(known) if isinstance(known, AbstractSet) else known
    typed, folded = fold(word), {each: fold(each) for each in ordered}
    near = process.extract(typed, folded, scorer=fuzz.ratio, score_cutoff=least, limit=None)
    # Among equally similar words, prefer the same letters, then the same first two: UDS and USB are USD, not AUD.
    best = max(near, key=lambda m: (m[1], sorted(m[0]) == sorted(typed), m[0][:2] == typed[:2]), default=None)
    return best[2] if best else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of an error message, `; did you mean 'x'?`; empty if no known word is similar."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""
