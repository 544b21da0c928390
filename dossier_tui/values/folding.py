"""Folds text for comparison: what readers type and what stands in a text become the same letters."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_EQUIVALENTS = {
    # letters that Unicode does not decompose
    "l": "ł", "d": "đð", "o": "ø", "h": "ħ", "i": "ı", "n": "ŋ", "th": "þ", "ae": "æ", "oe": "œ",
    # quotes and dashes
    "'": "’‘‚‛ʻʼʽʾʿˈʹʺ′‵´ˊˋ＇꞉ꞌ", '"': "“”„‟«»″‶〃「」『』", "-": "‐‑‒–—―−⁃﹘﹣－",
    # Arabic, Persian, Urdu and Kurdish forms of one letter
    "ا": "ٱ", "ي": "ىیۍېے", "ك": "کڪ", "ه": "ةہھۃەۀ",
    # Cyrillic letters beyond the Russian ones, as they are typed on a Russian keyboard
    "а": "ә", "г": "ғҕ", "ж": "җ", "з": "ҙ", "к": "қҡҟ", "н": "ңҥ", "о": "ө", "п": "ԥҧ", "с": "ҫ", "т": "ҭ",
    "у": "үұ", "х": "ҳһ", "ч": "ҷҹ",
}  # fmt: skip
"""What readers type, and the letters and signs that equal it."""
_PLAIN = {ord(letter): plain for plain, letters in _EQUIVALENTS.items() for letter in letters}
_IGNORED = {"\u034f", "\u0640", "\u115f", "\u1160", "\u3164", "\uffa0"}
"""The grapheme joiner, the tatweel and fillers; format characters and accents are ignored as well."""


def _folded(character: str) -> str:
    lower = unicodedata.normalize("NFKD", character.translate(_PLAIN)).casefold()
    letters = unicodedata.normalize("NFKD", lower.translate(_PLAIN))
    return "".join(map(_plain, letters.translate(_PLAIN)))


def _plain(character: str) -> str:
    is_mark = unicodedata.combining(character) or "\ufe00" <= character <= "\ufe0f"
    if is_mark or character in _IGNORED or unicodedata.category(character) == "Cf":
        return ""
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


class _Folding(dict[int, str]):
    """The folded form of each character, worked out when it is first asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Fold text for comparison, character by character.

    Lower case; without accents, joiners and other characters that nobody sees; one form for each dash, quote, digit
    and letter that has several. Hangul syllables are taken apart.
    """
    return text.lower() if text.isascii() else _folded_text(text)


@lru_cache(maxsize=256)
def _folded_text(text: str) -> str:
    """Fold text that is not ASCII; the same text is often folded several times in a row."""
    return text.translate(_FOLDING)


def is_capital(character: str) -> bool:
    """Whether this is a capital letter. Georgian has none: its Mtavruli only writes a word or a heading larger."""
    return character != character.lower() and not "\u1c90" <= character <= "\u1cbf"


def fold_with_positions(text: str, *, cased: bool = False) -> tuple[str, Sequence[int]]:
    """Return the folded text and, for each of its characters, the position in the original.

    With `cased`, capital letters stay capital.
    """
    if text.isascii():
        return (text if cased else text.lower()), range(len(text))
    letters = [_FOLDING[ord(each)].upper() if cased and is_capital(each) else _FOLDING[ord(each)] for each in text]
    return "".join(letters), [position for position, each in enumerate(letters) for _ in each]
