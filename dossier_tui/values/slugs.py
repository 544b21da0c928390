"""Slugs: ids made from the words of a title, in any script."""

import re
from unicodedata import normalize

from .folding import fold

_SYLLABLE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Matches where a syllable of Chinese or Korean begins in a transliteration, which gives each a capital."""


def slug(text: str, most: int = 48) -> str:
    """Make an id from a title, cut between words at about `most` characters; `record` if nothing is left."""
    words = re.sub(r"[^a-z0-9]+", "-", _in_ascii(text)).strip("-").split("-")
    kept = ""
    for word in words:
        if kept and len(kept) + len(word) >= most:
            break
        kept = f"{kept}-{word}".strip("-")
    return kept or "record"


def _in_ascii(text: str) -> str:
    """Fold text, and transliterate it if it has letters or digits of other scripts, or none at all."""
    folded = fold(text)
    readable = [character for character in folded if character.isalnum()]
    if text.isascii() or (readable and "".join(readable).isascii()):
        return folded
    from anyascii import anyascii  # here, since few libraries need it

    latin = anyascii(normalize("NFC", text).lower())
    return _SYLLABLE.sub("-", re.sub("['`]", "", latin)).lower()  # a soft sign or an ayn separates no words
