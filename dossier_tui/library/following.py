"""Problems that follow from others, and those that say the same: what a report tells once."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from ..model import Problem
from ..values import listed

BEHIND_REGISTRY = "cannot be shown until the registry's own problems are mended"
"""The message for a dossier that names an entry which has problems."""
BEHIND_SOURCE = "cannot be read; see the problems of its own file"
"""The end of the message for a source that has problems."""
MOST_LINES = 5
"""The maximum number of further lines of the same problem that are told."""


def follows(problem: Problem) -> bool:
    """Whether a problem is the consequence of one in another file, and goes with it."""
    return problem.message == BEHIND_REGISTRY or problem.message.endswith(BEHIND_SOURCE)


def folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems in their order, with those that say the same of one file in one: `(also on lines 7 and 9)`."""
    for _, of_file in groupby(problems, key=lambda problem: problem.path):
        same: dict[str, list[Problem]] = {}
        for problem in of_file:
            same.setdefault(problem.message, []).append(problem)
        for first, *others in same.values():
            yield replace(first, message=first.message + _also(others)) if others else first


def _also(others: list[Problem]) -> str:
    lines = [str(line) for line in dict.fromkeys(problem.line for problem in others)]
    more = [f"{len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
    return f" (also on line{'s' if len(lines) > 1 else ''} {listed([*lines[:MOST_LINES], *more])})"
