"""Hostile inputs to all that parses or prints: only documented exceptions, nothing lost, nothing run."""

from collections.abc import Generator, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from .hostile import text
from .parsed import CONFIGS, NOTES, QUESTIONS, STATES, VALUES, Asked, Check, Own, Written, bending
from .printed import PRINTED
from .tally import Tally
from .tries import for_seconds, of_try, tried

WEIGHTS = {
    "Word": 1, "a typed note": 1, "the notes": 2, "the state": 2, "a search": 4, "a name": 4, "HTML": 6, "Markdown": 8,
}  # fmt: skip
"""How often the slow ones are tried, where the others are tried 20 times."""
SHOWN = 300
"""The most characters of an input that a report shows."""


def checks(folder: Path) -> Mapping[str, tuple[Written, Check]]:
    """Everything to try, by name: how its input is written, and what must hold of it."""
    asked = Asked()
    own = Own(folder / "own", asked.library)
    return {
        **VALUES,
        **{name: (text, check) for name, check in PRINTED.items()},
        "a search": (bending(*QUESTIONS), asked.search),
        "a word to find": (bending("putin", "Путин", "khadzhimba", "é"), asked.find),
        "a pair": (bending("ru kg", "Россия Киргизия", "russia-abkhazia"), asked.pair),
        "a name": (bending("putin", "Хаджимба", "Bank of Russia"), asked.entry),
        "the config": (bending(*CONFIGS), own.config),
        "the state": (bending(*STATES), own.state),
        "the notes": (bending(*NOTES), own.notes),
        "a typed note": (text, own.typed),
    }


def tries(seed: int) -> Generator[Tally]:
    """One input after the other, each for something chosen at random."""
    with TemporaryDirectory() as folder:
        all_checks = checks(Path(folder))
        names = list(all_checks)
        weights = [WEIGHTS.get(name, 20) for name in names]
        for number in count():
            chance = of_try(seed, number)
            (name,) = chance.choices(names, weights)
            written, check = all_checks[name]
            hostile = written(chance)
            yield tried("inputs", f"try {number}, {name} {shown(hostile)}", partial(check, hostile))


def shown(hostile: str) -> str:
    """The input as a report shows it."""
    return ascii(hostile) if len(hostile) <= SHOWN else f"{hostile[:SHOWN]!a}… ({len(hostile)} characters)"


def run(seed: int, seconds: float) -> Tally:
    """Try hostile inputs for so many seconds."""
    return for_seconds(tries(seed), seconds)
