"""Runs of eight words, hashed: how the suite knows that no sentence of an article was copied.

The articles are not in the project. What is kept of each is one hash for every run of eight words in
it, from which the text cannot be read back. To make the file for another article:

    python -m tests.library.eight_words ARTICLE.txt > tests/library/hashed_runs/SOURCE-ID.txt
"""

import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path

LENGTH = 8


def words(text: str) -> list[str]:
    """The words of a text, in small letters and without punctuation."""
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> dict[str, str]:
    """Every run of eight words by its hash."""
    found = words(text)
    texts = (" ".join(found[n : n + LENGTH]) for n in range(len(found) - LENGTH + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12]: run for run in texts}


def without(text: str, names: Iterable[str]) -> list[str]:
    """The stretches of a text between official names and titles."""
    known = sorted((re.escape(name) for name in names if len(words(name)) > 2), key=len, reverse=True)
    return re.split("|".join(known), text, flags=re.IGNORECASE) if known else [text]


if __name__ == "__main__":
    print("\n".join(sorted(runs(Path(sys.argv[1]).read_text(encoding="utf-8")))))
