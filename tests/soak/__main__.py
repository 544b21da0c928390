"""Try hostile inputs, faults, mutations, kills and keys by the thousand, and count what goes wrong.

`make soak` runs every part, two at a time, for about 25 minutes in all, and prints one table. What was found stands in
`build/soak/PART.txt`, each with its input, and with the seed that makes it happen again:
`make soak ARGS="--only PART --seed N"`.
"""

import argparse
import os
import secrets
import sys
import time
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import get_args

from .parts import PARTS
from .running import AT_ONCE, in_turn
from .tally import Failure, Tally, Tried
from .tries import total

ROOT = Path(__file__).parents[2]
MINUTES = 25.0
"""The default length of a soak."""
GOALS: Mapping[Tried, int] = {"inputs": 100_000, "kills": 1_000, "keys": 10_000}
"""The numbers that a soak of the default length must reach."""


def table(tallies: Mapping[str, Tally]) -> str:
    """What was tried and what went wrong: a row for each, a column for each part, and the total."""
    names = [*tallies, "total"]
    columns = [*tallies.values(), total(tallies.values())]
    widths = [max(len(name), 9) for name in names]

    def row(label: str, cells: Sequence[object], more: str = "") -> str:
        return f"{label:26}{''.join(f'{cell!s:>{width + 2}}' for cell, width in zip(cells, widths, strict=True))}{more}"

    tried = [
        row(kind, [each.tried[kind] for each in columns], f"  (goal: {GOALS[kind]})" if kind in GOALS else "")
        for kind in get_args(Tried)
    ]
    failed = [row(kind, [each.failed[kind] for each in columns]) for kind in get_args(Failure)]
    return "\n".join([row("", names), *tried, "", *failed])


def missed(together: Tally) -> list[str]:
    """The goals that were not reached, in words."""
    return [f"{together.tried[kind]} of {goal} {kind}" for kind, goal in GOALS.items() if together.tried[kind] < goal]


def report(folder: Path, name: str, seed: int, tally: Tally) -> None:
    """Write down what a part found."""
    again = f'make soak ARGS="--only {name} --seed {seed}"'
    (folder / f"{name}.txt").write_bytes(
        "\n".join([again, "", *tally.reports, ""]).encode("utf-8", errors="backslashreplace")
    )


def soak(names: Sequence[str], seed: int, minutes: float, folder: Path) -> dict[str, Tally]:
    """Run parts, say how it goes, and write reports."""
    begun = time.monotonic()
    seconds = minutes * 60 / ceil(len(names) / AT_ONCE)
    tallies: dict[str, Tally] = {}
    for name, tally in in_turn(names, seed, seconds, folder):
        if tally is None:
            words = f"begins, for {seconds:.0f} s"
        else:
            tallies[name] = tally
            report(folder, name, seed, tally)
            tried = ", ".join(f"{number} {kind}" for kind, number in tally.tried.items())
            words = f"{tried or 'nothing'} tried, {tally.failed.total()} failures"
        print(f"{(time.monotonic() - begun) / 60:5.1f} min  {name}: {words}", flush=True)
    return {name: tallies[name] for name in names}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the parts that are wanted, and return 1 if anything failed or a goal was missed."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=MINUTES, help=f"how long, at {AT_ONCE} parts at once")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6), help="else another one each time")
    parser.add_argument("--only", action="append", choices=PARTS, help="this part (may be repeated)")
    parser.add_argument("--folder", type=Path, default=ROOT / "build/soak", help="where the reports go")
    wanted = parser.parse_args(arguments)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    print(f"Seed {wanted.seed}, {wanted.minutes:g} minutes", flush=True)

    tallies = soak(wanted.only or PARTS, wanted.seed, wanted.minutes, wanted.folder)
    together = total(tallies.values())
    short = missed(together) if wanted.minutes >= MINUTES and not wanted.only else []
    print(f"\n{table(tallies)}\n")
    print(*(f"Too few: {each}" for each in short), sep="\n", end="\n" if short else "")
    failed = [name for name, tally in tallies.items() if tally.failed]
    print(f"Failures of {', '.join(failed)} in {os.path.relpath(wanted.folder)}" if failed else "Nothing failed")
    return 1 if failed or short else 0


if __name__ == "__main__":
    sys.exit(main())
