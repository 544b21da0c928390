"""What is wrong with a language tag, and the tag that is meant."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ..text import nearest, quoted
from . import TAG
from .names import LANGUAGES, REGIONS, REPLACED, SCRIPTS

_PARTS = re.compile(r"([^-]+)(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|[0-9]{3}))?(?=-|$)")
_BETWEEN = re.compile(r"[-_ ()]+")
_SEVERAL = re.compile(r"[,;/&+]| and ")
"""What stands between two languages."""
_LONGEST_CODE = 3
_LONGEST_NAME = 60
_SIMILAR = 75
"""How similar the name of a language must be to one that is known, in percent."""
_SIMILAR_SCRIPT = 85
_LENGTH_OF_SCRIPT = 4
_USUAL_SCRIPTS = ("Latn", "Cyrl", "Arab", "Hans", "Hant")
"""Those that are meant where several are as similar."""
_OTHER_WORDS = {
    "al": "sq", "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "ge": "ka", "gr": "el", "il": "he", "jp": "ja",
    "kz": "kk", "rs": "sr", "tj": "tg", "tm": "tk", "ua": "uk", "us": "en", "vn": "vi",
    "unknown": "und", "several": "mul",
}  # fmt: skip
"""Codes of countries that are written for their languages, and words that are written where no language is named."""
_OTHER_REGIONS = {"UK": "GB"}


@lru_cache(maxsize=512)
def wrong_tag(written: str) -> str:
    """Return what is wrong with a language tag, and the nearest right one; empty if nothing is."""
    is_of_form = bool(re.fullmatch(TAG, written))
    if is_of_form and _is_known(written):
        return ""
    meant = _meant(written)
    near = f"; did you mean '{meant}'?" if meant else ", such as en, ru or sr-Latn"
    is_none = f"there is no language tag {quoted(written)}"
    return (is_none if is_of_form else f"{quoted(written)} is not a language tag (BCP 47)") + near


def _is_known(tag: str) -> bool:
    """Whether there are the language, the script and the region of a tag; variants may be any."""
    parts = _PARTS.match(tag)
    language, script, region = parts.groups() if parts else (tag, None, None)
    is_there = language not in REPLACED and (language in LANGUAGES or language in _others())
    return is_there and (not script or script in SCRIPTS) and (not region or region in REGIONS)


def _others() -> frozenset[str]:
    from .others import OTHERS  # here, since few sources are in one of them

    return OTHERS


def _meant(written: str) -> str:
    """Return the tag that is meant: of the first language, by code or name, with its script and region."""
    first = _SEVERAL.split(written)[0].strip()
    words = [word for word in _BETWEEN.split(first) if word]
    if not words or len(first) > _LONGEST_NAME or _exactly(first, LANGUAGES):
        return _exactly(first, LANGUAGES)
    if len(words[0]) <= _LONGEST_CODE or _exactly(words[0], LANGUAGES):
        language = _language(words[0])
        return "-".join((language, *_further(words[1:]))) if language else ""
    return _nearly(" ".join(words), LANGUAGES, _SIMILAR) or next(filter(None, map(_language, reversed(words))), "")


def _language(written: str) -> str:
    """Return the code of the language that a word means; empty if none is much like it."""
    code = written.lower()
    if meant := _OTHER_WORDS.get(code) or REPLACED.get(code):
        return meant
    if len(code) > _LONGEST_CODE:
        return _exactly(written, LANGUAGES) or _nearly(written, LANGUAGES, _SIMILAR)
    if code in LANGUAGES or code in _others():
        return code
    return nearest(code, [each for each in LANGUAGES if 1 < len(each) <= len(code)]) or ""


def _exactly(name: str, codes: Mapping[str, tuple[str, ...]]) -> str:
    """Return the code of the language or script that has a name, in capitals or not."""
    return next((code for code, names in codes.items() if name.lower() in map(str.lower, names)), "")


def _nearly(name: str, codes: Mapping[str, tuple[str, ...]], least: int) -> str:
    """Return the code of the language or script that has a name much like this one."""
    by_name = {each: code for code, names in codes.items() for each in names}
    near = nearest(name, by_name, least)
    return by_name[near] if near else ""


def _further(words: Iterable[str]) -> Iterator[str]:
    """Yield the scripts and regions that are meant by the words behind a language; any other word is left out."""
    for word in words:
        region = _OTHER_REGIONS.get(word.upper(), word.upper())
        if region in REGIONS:
            yield region
        elif script := _script(word):
            yield script


def _script(word: str) -> str:
    """Return the code of the script that a word means; empty if none is much like it."""
    code = word.title()
    if len(code) == _LENGTH_OF_SCRIPT:
        return nearest(code, (*_USUAL_SCRIPTS, *SCRIPTS), _SIMILAR) or ""
    return _exactly(word, SCRIPTS) or _nearly(word, SCRIPTS, _SIMILAR_SCRIPT)
