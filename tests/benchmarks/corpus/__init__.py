"""A library of any number of dossiers: all valid, none true, the same at every run.

python -m tests.benchmarks.corpus 20000 FOLDER
"""

from collections.abc import Iterator
from itertools import combinations, count, islice
from pathlib import Path

from .dossiers import dossier
from .registry import registry
from .sources import SOURCES, source

CONSONANTS, VOWELS = "bdgklmnprstv", "aeiou"
STRIDE = 7919
"""Has no divisor in common with the number of names that there are, so that none comes twice."""


def polities(dossiers: int) -> list[str]:
    """Return as many polities as that number of pairs needs, each a name of three syllables."""
    each = [consonant + vowel for consonant in CONSONANTS for vowel in VOWELS]
    needed = next(n for n in count(2) if n * (n - 1) // 2 >= dossiers)
    mixed = (number * STRIDE % len(each) ** 3 for number in range(needed))
    return [each[n // 3600] + each[n // 60 % 60] + each[n % 60] for n in mixed]


def pairs(dossiers: int) -> Iterator[tuple[str, str]]:
    """Yield the parties of each dossier, in the order in which they are numbered."""
    return islice(combinations(polities(dossiers), 2), dossiers)


def write(folder: Path, dossiers: int) -> None:
    """Write a library with that number of dossiers into a folder."""
    entries = folder / "dossiers" / "registry"
    entries.mkdir(parents=True, exist_ok=True)
    (folder / "seeds").mkdir(exist_ok=True)
    for name, lines in registry(polities(dossiers)):
        (entries / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for number in range(SOURCES):
        (folder / "seeds" / f"daily-{number:02}.yaml").write_text(source(number), encoding="utf-8")
    for number, (one, other) in enumerate(pairs(dossiers)):
        (folder / "dossiers" / f"{one}-{other}.yaml").write_text(dossier(number, one, other), encoding="utf-8")
