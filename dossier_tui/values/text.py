"""Text as a reader sees it: safe for a terminal, foldable for comparison, joined as prose."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_SOUNDS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ı": "i", "ŋ": "n",
        "þ": "th", "ð": "d", "æ": "ae", "œ": "oe", "’": "'", "ʼ": "'",
    }
)  # fmt: skip
"""Letters that Unicode decomposition leaves whole, although readers type them plain."""

_JOINERS = {"\u200c", "\u200d"}
"""Zero-width joiners: they shape letters in some scripts and move nothing on the screen."""


def _shown(character: str) -> str:
    if character in "\n\t" or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category not in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return character
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\u2421" if character == "\x7f" else "\ufffd"


def clean(text: str) -> str:
    """The text with every character that could steer a terminal made visible instead.

    C0 controls become control pictures (ESC is shown as ␛); C1, bidirectional and other format
    controls become �. Line feeds and tabs stay.
    """
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def has_controls(text: str) -> bool:
    """Whether `clean` would change anything."""
    return clean(text) != text


def fold(text: str) -> str:
    """The text as searches compare it: lower case, no accents, ё as е, ł as l."""
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare.translate(_SOUNDS))


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()


def quoted(text: str, most: int = 60) -> str:
    """What somebody wrote, as an error message names it: in quotes, on one line, cut where it is long."""
    words = one_line(text)
    return f"'{words}'" if len(words) <= most else f"'{words[: most - 1].rstrip()}…'"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Items as prose: `a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def plural(number: int, thing: str) -> str:
    """`1 gap`, `2 gaps`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    text = text.strip()
    if not text:
        return text
    closed = text if text[-1] in ".?!…" else f"{text}."
    return capital(closed)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, if one is like enough to be what was meant."""
    from rapidfuzz import fuzz, process

    typed, folded = fold(word), {each: fold(each) for each in known}
    near = process.extract(typed, folded, scorer=fuzz.ratio, score_cutoff=60, limit=None)
    # Of those that are equally near, the one with the same letters or beginning: UDS and USB are USD, not AUD.
    best = max(near, key=lambda m: (m[1], sorted(m[0]) == sorted(typed), m[0][:2] == typed[:2]), default=None)
    return best[2] if best else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of an error message: `; did you mean 'x'?`, or nothing where nothing is near."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""
