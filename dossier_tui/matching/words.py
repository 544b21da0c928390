"""The words of a text, and the other words that equal them: plurals, possessives, letters with two readings."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby, product

from ..values import fold
from .dates import dates_in

_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"  # Burmese
    "\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf"  # Khmer, Tai
    "\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"  # kana, bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
"""Scripts without spaces between words; each of their characters counts as a word."""
_MARKS = "\u0900-\u0963\u0966-\u0dff\u0f71-\u0fbc"
"""Vowel signs of Indian scripts and Tibetan, which belong to words although they are no letters."""
_ASCII_WORD = re.compile(r"[^\W_]+", re.ASCII)
"""A word of a text in ASCII, found ten times as fast as by the pattern for all scripts."""
_LETTERS = re.compile(r"[^\W_]+")
"""A word of a text that has no character from the first of `_MARKS` on, such as one in Latin or Cyrillic script."""
_START, _END = rf"(?<![^\W_{_UNSPACED}])", rf"(?![^\W_{_UNSPACED}])"
"""Patterns for the edges of a word."""
QUOTES = "'\"`"
"""The folded forms of quotes and apostrophes, and the sign that is typed for them, which are ignored."""
_JOINED = re.compile(r"(?<![^\W_])[^\W_]+(?:'[^\W_]+)+")
"""Folded words with apostrophes inside."""
SEPARATOR = " · "
"""What separates texts that stand together: no phrase goes across it."""
BETWEEN_WORDS = re.compile(r"\s+|(?<=\w)-+(?=\w)")
"""What separates the words of a query: space, and dashes inside words."""
_SIGNS = re.compile(r"^\W+|(?<=[\w'])[^\w']+$")
_SCHWA, _TYPED_FOR_SCHWA = "ə", "ae"
"""A letter that is typed in two ways: Əliyev as Aliyev or Eliyev."""
MOST_SCHWAS = 4
"""The maximum number of schwas in a word that are each read in both ways."""
_MEN = re.compile(r"(?<=m)[ae](?=n\Z)")
SHORTEST_PLURAL = 4
"""The minimum number of letters of an English plural; so `us` and `gas` are none."""


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word in any script, which takes 2 ms to compile; few texts need it."""
    return re.compile(rf"[{_UNSPACED}]|(?:[^\W_{_UNSPACED}]+|[{_MARKS}]+)+")


@cache
def _vowel_sign() -> re.Pattern[str]:
    """Return the pattern of a sign that counts as a word and is no letter; few texts need it."""
    return re.compile(rf"(?!\w)[{_UNSPACED}{_MARKS}]")


@cache
def _unspaced() -> re.Pattern[str]:
    """Return the pattern of a character of a script without spaces between words; few texts need it."""
    return re.compile(f"[{_UNSPACED}]")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded for comparison, without punctuation and space."""
    return words_in(fold(text))


@lru_cache(maxsize=4096)
def phrase_of(text: str) -> str:
    """Return the words of a text with a space between them; the same text comes in several places of a dossier."""
    return " ".join(words_of(text))


def words_in(folded: str) -> tuple[str, ...]:
    """Return the words of a text that has been folded."""
    return tuple(_word_of(folded).findall(folded))


def words_with_places(folded: str) -> Iterator[tuple[str, int]]:
    """Yield the words of a text that has been folded, each with its position."""
    return ((match[0], match.start()) for match in _word_of(folded).finditer(folded))


def _word_of(folded: str) -> re.Pattern[str]:
    """Return the simplest pattern of the words of a text that has been folded."""
    if folded.isascii():
        return _ASCII_WORD
    return _LETTERS if max(folded) < _MARKS[0] else _word()


def typed_words(folded: str) -> list[str]:
    """Return the words of a query that has been folded, with apostrophes and without the signs around them."""
    return [word for part in BETWEEN_WORDS.split(folded) if (word := _SIGNS.sub("", part))]


def phrase_pattern(folded: str, *, begun: bool = False) -> str:
    """Return a pattern for these whole words with no other words between them; empty if there are none.

    If `begun`, the last word may continue.
    """
    words, between = words_in(folded), between_words(folded)
    if not words:
        return ""
    pattern = _START if _is_spaced(words[0]) else ""
    for before, word in zip(("", *words), words, strict=False):
        pattern += between + ("+" if _is_spaced(before) and _is_spaced(word) else "*") if before else ""
        pattern += letters_pattern(word)
    return pattern + (_END if _is_spaced(words[-1]) and not begun else "")


def any_of(patterns: Iterable[str]) -> str:
    """Return a pattern for any of these, tried in order; empty if there are none.

    Patterns with the same edges have them once, since each edge takes a millisecond to compile for any text.
    """

    def edges(pattern: str) -> tuple[str, str]:
        return _START * pattern.startswith(_START), _END * pattern.endswith(_END)

    return "|".join(
        f"{start}(?:{'|'.join(each[len(start) : len(each) - len(end)] for each in group)}){end}"
        for (start, end), group in groupby(filter(None, patterns), key=edges)
    )


def has_unspaced(folded: str) -> bool:
    """Whether a text has characters of scripts without spaces between words."""
    return not folded.isascii() and max(folded) >= _UNSPACED[0] and _unspaced().search(folded) is not None


def for_spaced_text(pattern: str) -> str:
    """Return a pattern that matches the same in a text without `has_unspaced`, and compiles ten times as fast.

    To compile a set of characters takes a millisecond if there are some from all over Unicode.
    """
    return pattern.replace(_UNSPACED, "")


def between_words(folded: str, but: str = "") -> str:
    """Return a pattern for a character between two words of a folded text, except those in `but`.

    A vowel sign belongs to a word although it is no letter: were it taken for either, there would be more ways to match
    many of them than can be tried.
    """
    signs = (
        f"{_UNSPACED}{_MARKS}" if not folded.isascii() and _vowel_sign().search(folded) else ""
    )  # which take long to compile
    return rf"[^\w{but}{signs}]"


def letters_pattern(folded: str) -> str:
    """Return a pattern for folded letters, with or without quotes between them."""
    return f"[{QUOTES}]*".join(map(_letter_pattern, folded))


def indexed(text: str) -> str:
    """Return a text as words for an index, with other words and forms of its dates, so that words alone compare.

    Texts with `SEPARATOR` between them are kept apart, as if each were indexed by itself.
    """
    return SEPARATOR.join(filter(None, map(_indexed, text.split(SEPARATOR))))


@lru_cache(maxsize=2**14)
def _indexed(text: str) -> str:
    """Return one text as words; the claims of a source are cited by many records and dossiers."""
    folded, words = fold(text), phrase_of(text)
    dates = (date.words for date in dates_in(folded) if f" {date.words} " not in f" {words} ")
    return SEPARATOR.join([words, *_other_words(folded), *dates])


def _is_spaced(word: str) -> bool:
    return len(word) > 1 or not has_unspaced(word)


def other_words(text: str) -> Iterator[str]:
    """Yield other words that readers may type for words of a text: `quran` for Qurʾan, `aliyev` for Əliyev."""
    return _other_words(fold(text))


def _other_words(folded: str) -> Iterator[str]:
    for word in _JOINED.findall(folded) if "'" in folded else ():
        yield word.replace("'", "")
    for word in words_in(folded) if _SCHWA in folded else ():
        yield from _readings(word)


def _readings(word: str) -> Iterator[str]:
    """Yield a word as it is typed without the letter ə; where it has many, all of them are typed alike."""
    number = word.count(_SCHWA)
    if number > MOST_SCHWAS:
        yield from (word.replace(_SCHWA, letter) for letter in _TYPED_FOR_SCHWA)
    elif number:
        parts = word.split(_SCHWA)
        for letters in product(_TYPED_FOR_SCHWA, repeat=number):
            yield parts[0] + "".join(letter + part for letter, part in zip(letters, parts[1:], strict=True))


def _letter_pattern(letter: str) -> str:
    """Return a pattern for a folded letter, with all letters that it may be typed for."""
    if letter == _SCHWA:
        return f"[{_SCHWA}{_TYPED_FOR_SCHWA}]"
    return f"[{letter}{_SCHWA}]" if letter in _TYPED_FOR_SCHWA else re.escape(letter)


def forms_of(word: str) -> tuple[str, ...]:
    """Return other forms of an English noun, by rule: its singular and plural, whether they exist or not.

    The rules say too much rather than too little, since what is no word is found nowhere. Of a possessive of any
    language, the noun and its forms.
    """
    possessor, apostrophe, ending = word.partition("'")
    if apostrophe and ending in {"", "s"}:
        return (possessor, *forms_of(possessor)) if possessor else ()
    if not word.isascii() or not word.isalpha() or word != f"{word[:1]}{word[1:].lower()}" or len(word) < 3:
        return ()
    return tuple(dict.fromkeys(form for form in (*_singulars(word), *_plurals(word)) if form != word))


def _singulars(word: str) -> Iterator[str]:
    if len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            yield word[:-2]
        if word.endswith("ses"):
            yield f"{word[:-2]}is"
        if word.endswith("ies") and len(word) > SHORTEST_PLURAL:
            yield f"{word[:-3]}y"
        if word.endswith("ves"):
            yield from (f"{word[:-3]}f", f"{word[:-3]}fe")
    if word.endswith("men"):
        yield _MEN.sub("a", word)


def _plurals(word: str) -> Iterator[str]:
    if word.endswith("y") and word[-2] not in "aeiou":
        yield f"{word[:-1]}ies"
    elif word.endswith("is"):
        yield f"{word[:-2]}es"
    elif word.endswith(("s", "x", "z", "ch", "sh", "o")):
        yield f"{word}es"
    if word.endswith(("f", "fe")):
        yield re.sub(r"fe?\Z", "ves", word)
    if word.endswith("man"):
        yield _MEN.sub("e", word)
    if not word.endswith("s"):
        yield f"{word}s"
