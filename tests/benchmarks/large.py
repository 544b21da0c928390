"""A large library in the app and in the index: its home, one edited dossier, questions."""

import json
import random
import re
import shutil
import statistics
from pathlib import Path

from . import corpus
from .corpus.registry import family
from .corpus.topics import TOPICS
from .ground import Ground
from .processes import LONGEST, PYTHON, memory, program, run
from .reading import FIRST, at_left
from .rounds import Experiment, Figures
from .terminal import Terminal

QUESTIONS = 200
"""How many questions are asked in one process; the slowest but one in a hundred counts."""
SOUGHT = 5
"""How many of them are asked of ripgrep; the median counts."""
PEER = ("rg", "-lwiF") if shutil.which("rg") else ("grep", "-rlwiF")
PEER_NAME = "ripgrep over the same files" if PEER[0] == "rg" else "grep -rF over the same files (no ripgrep here)"


def _home(root: Path, cache: Path, dossiers: int, ground: Ground) -> Figures:
    """Open the app at its list, until the first dossier is seen."""
    first = min("-".join(parties) for parties in corpus.pairs(dossiers))
    with ground.homes(cache) as homes, Terminal([*program(), "open", "--library", str(root)], homes) as terminal:
        frame = terminal.until("(?i)" + at_left(first.replace("-", r"\W+")), "dossiers")
        terminal.settle()
        return {"frame": frame.at - terminal.started, "frame cpu": frame.cpu, "memory": memory(terminal.pid)}


HOME = Experiment(lambda g: _home(g.large, g.large_cache, g.dossiers, g), lambda g: _home(g.small, g.small_cache, 2, g))


def _edited(ground: Ground, cache: Path | None) -> Figures:
    """Give a dossier a new title and open it, until that title is seen."""
    pair = "-".join(next(corpus.pairs(ground.dossiers)))
    path = ground.large / "dossiers" / f"{pair}.yaml"
    title = f"Edition {next(ground.editions)} of it"
    path.write_text(re.sub("(?m)^title: .*", f"title: {title}", path.read_text(encoding="utf-8")), encoding="utf-8")
    with ground.homes(cache) as homes, Terminal([*program(), "open", *ground.of_large, pair], homes) as terminal:
        frame = terminal.until(title, FIRST)
        return {"frame": frame.at - terminal.started, "frame cpu": frame.cpu}


EDIT = Experiment(lambda g: _edited(g, g.large_cache), lambda g: _edited(g, None))


def _first_hits(ground: Ground) -> Figures:
    """Search in the app with nothing in the cache, until the first hit is seen."""
    with ground.homes() as homes, Terminal([*program(), "open", *ground.of_large], homes) as terminal:
        terminal.until("dossiers")
        terminal.press("S")
        terminal.until("What can be asked")
        terminal.press("frontier")
        return {"hits": terminal.until("marking of the frontier", patience=LONGEST).at - terminal.started}


def _all_hits(ground: Ground) -> Figures:
    with ground.homes() as homes:
        return {"hits": run([*program(), "search", *ground.of_large, "frontier"], homes).seconds}


FIRST_HITS = Experiment(_first_hits, _all_hits)


def questions(dossiers: int) -> list[str]:
    """Return questions from words that few dossiers have to words that nearly all have; the same at every run."""
    chance = random.Random(3)
    people = [family(polity, job) for polity in corpus.polities(dossiers) for job in ("head", "envoy")]
    words = [word for topic in TOPICS for word in topic.split() if len(word) > 4]
    kinds = (
        lambda: chance.choice(people),
        lambda: chance.choice(words),
        lambda: f"{chance.choice(people)} {chance.choice(words)}",
        lambda: chance.choice(words)[:4],
        lambda: f"year:20{chance.randint(10, 24)} {chance.choice(words)}",
    )
    return [kinds[number % len(kinds)]() for number in range(QUESTIONS)]


def _asked(ground: Ground) -> Figures:
    answer = ground.folder / "answer.json"
    with ground.homes(ground.large_cache) as homes:
        script = str(Path(__file__).with_name("asking.py"))
        run([PYTHON, script, str(ground.large), str(answer), *questions(ground.dossiers)], homes)
    taken = sorted(json.loads(answer.read_text(encoding="ascii")))
    return {"answer": taken[int(0.99 * len(taken))]}


def _sought(ground: Ground) -> Figures:
    single = [each for each in questions(ground.dossiers) if each.isalpha()][:SOUGHT]
    folder = str(ground.large / "dossiers")
    found = (0, 1)
    return {"answer": statistics.median(run([*PEER, each, folder], {}, found).seconds for each in single)}


ASK = Experiment(_asked, _sought)
