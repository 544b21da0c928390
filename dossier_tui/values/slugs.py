"""Slugs: words of a title as an id."""

import re

from .text import fold


def slug(text: str, most: int = 48) -> str:
    """Words of a title as an id, cut between words."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-").split("-")
    kept = ""
    for word in words:
        if kept and len(kept) + len(word) >= most:
            break
        kept = f"{kept}-{word}".strip("-")
    return kept or "record"
