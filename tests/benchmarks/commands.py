"""Commands from start to end, over the bundled library and over a large one, beside other whole processes."""

import shutil
from collections.abc import Callable, Sequence
from itertools import islice

from . import corpus
from .corpus.registry import family
from .ground import FLOORS, PAIR, Ground
from .processes import PYTHON, Cost, program, run
from .rounds import Experiment, Figures

Command = Callable[[Ground], Sequence[str]]
WORDS = "frontier grain"
"""What is searched for: some of the dossiers have both."""


def _whole(cost: Cost) -> Figures:
    return {"whole": cost.seconds, "whole cpu": cost.cpu}


def _bundled(*words: str, anew: bool = False) -> Experiment:
    """Return the experiment of a command over the bundled library, beside Python that does nothing.

    If it is asked `anew`, what it has answered in earlier rounds is forgotten.
    """

    def ours(ground: Ground) -> Figures:
        if anew:
            shutil.rmtree(ground.bundled_cache / "dossier" / "answers", ignore_errors=True)
        with ground.homes(ground.bundled_cache) as homes:
            return _whole(run([*program(), *words], homes))

    return Experiment(ours, lambda _: _whole(run([PYTHON, "-c", "pass"], {})))


LIST = _bundled("list")
PEOPLE = _bundled("people", "Putin")
SHOW = _bundled("show", PAIR)
EXPORT = _bundled("export", PAIR)
LIST_ANEW = _bundled("list", anew=True)
PEOPLE_ANEW = _bundled("people", "Putin", anew=True)
SHOW_ANEW = _bundled("show", PAIR, anew=True)
EXPORT_ANEW = _bundled("export", PAIR, anew=True)
VERSION = _bundled("--version")


def _over_large(command: Command) -> Callable[[Ground], Figures]:
    """Return what measures a command over the large library, its cache warm."""

    def measure(ground: Ground) -> Figures:
        with ground.homes(ground.large_cache) as homes:
            name, *words = command(ground)
            return _whole(run([*program(), name, *ground.of_large, *words], homes))

    return measure


def _parties(ground: Ground, number: int) -> tuple[str, str]:
    """Return the parties of the large library's dossier of that number."""
    return next(islice(corpus.pairs(ground.dossiers), number, None))


def _compare(ground: Ground) -> list[str]:
    return ["compare", *("-".join(_parties(ground, number)) for number in (0, 1))]


SEARCH_WARM = _over_large(lambda _: ["search", WORDS])
LARGE_LIST = Experiment(_over_large(lambda _: ["list"]), lambda g: _whole(run(g.listing, {})))
LARGE_SEARCH = Experiment(SEARCH_WARM, lambda g: _whole(run([*g.listing, "--silent"], {})))
LARGE_PEOPLE = Experiment(_over_large(lambda g: ["people", family(_parties(g, 7)[1])]), SEARCH_WARM)
LARGE_TIMELINE = Experiment(_over_large(lambda _: ["timeline", "--on", "2024-06-10"]), SEARCH_WARM)
LARGE_COMPARE = Experiment(_over_large(_compare), SEARCH_WARM)


def _built(ground: Ground) -> Figures:
    """Search the large library with nothing in the cache, so that all of it is read and indexed."""
    with ground.homes() as homes:
        cost = run([*program(), "search", *ground.of_large, WORDS], homes)
    return {"work": cost.cpu, "spread": cost.seconds / cost.cpu}


def _events(ground: Ground) -> Figures:
    return {"work": run([PYTHON, str(FLOORS / "events.py"), str(ground.large / "dossiers")], {}).cpu}


BUILD = Experiment(_built, _events)
