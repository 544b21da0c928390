"""Kills at any moment: nothing acknowledged is lost, every file is whole, and nothing temporary stays.

A process that writes is killed, two at once now and then, at a moment or before a call of the system. Then what is
there must be what it had finished, with or without what it had begun.
"""

import random
from collections import Counter
from collections.abc import Generator
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from .children import Child
from .children import run as run_children
from .killed import JOBS, Job, two_versions
from .tally import Tally
from .tries import Wrong, for_seconds, of_try, tried

WEIGHTS = {"exports": 3, "tables": 2, "indexes": 3}
"""How often the slow ones are tried, where the others are tried 10 times."""
LONGEST = 0.03
"""Seconds after which a process is killed at the latest."""
MOST_CALLS = 60


def killed(job: Job, chance: random.Random, name: str) -> list[Child]:
    """Start one or two copies of what a job does, and kill them at random."""
    copies = []
    for copy in range(chance.choice([1, 1, 2])):
        at_a_call = chance.random() < 0.5
        moment = None if at_a_call else chance.uniform(0, LONGEST * job.slowness)
        call = chance.randint(1, MOST_CALLS) if at_a_call else 0
        steps = partial(job.steps, f"{name}-{copy}", random.Random(chance.random()))
        copies.append(Child(steps, moment, call))
    run_children(copies)
    return copies


def check(job: Job, children: list[Child]) -> None:
    """What is there is what was settled, with or without each step that was begun; the next start leaves no litter."""
    for child in children:
        if child.crash or child.hangs:
            raise Wrong("crashes" if child.crash else "hangs", child.crash or "a process does not end")
    shown = Counter(job.shown())
    wanted = {each for child in children for each in child.settled}
    for before, after in filter(None, (child.pending for child in children)):
        if after in shown or (not after and before not in shown):
            wanted = wanted - {before} | {after} - {""}
    if shown != Counter(wanted):
        raise Wrong("losses", f"missing {sorted(wanted - set(shown))}, too much {sorted(shown - Counter(wanted))}")
    job.start()
    litter = [path.name for path in job.folder.rglob("*") if path.name.endswith(".tmp") or ".broken-" in path.name]
    if litter and job.is_swept:
        raise Wrong("losses", f"after the next start there are {litter}")


def tries(seed: int) -> Generator[Tally]:
    """One folder after the other, in which processes are killed up to three times."""
    with TemporaryDirectory() as folder, two_versions(Path(folder) / "library") as versions:
        for name, kind in JOBS.items():
            warm = kind(Path(folder) / name, versions)
            warm.start()
            list(warm.shown())
        for number in count():
            chance = of_try(seed, number)
            (name,) = chance.choices(list(JOBS), [WEIGHTS.get(each, 10) for each in JOBS])
            with TemporaryDirectory(dir=folder) as own:
                job = JOBS[name](Path(own), versions)
                children = [
                    child for n in range(chance.randint(1, 3)) for child in killed(job, chance, f"{number}-{n}")
                ]
                tally = tried("kills", f"try {number}, {name}", partial(check, job, children))
            tally.tried["kills"] = sum(child.was_killed for child in children)
            tally.tried["faults"] = sum(child.was_killed and child.call > 0 for child in children)
            yield tally


def run(seed: int, seconds: float) -> Tally:
    """Kill processes for so many seconds."""
    return for_seconds(tries(seed), seconds)
