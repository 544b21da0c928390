"""Slugs: ids made from the words of a title."""

import re

from .folding import fold


def slug(text: str, most: int = 48) -> str:
    """Make an id from a title, cut between words at about `most` characters; `record` if nothing is left."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-").split("-")
    kept = ""
    for word in words:
        if kept and len(kept) + len(word) >= most:
            break
        kept = f"{kept}-{word}".strip("-")
    return kept or "record"
