"""Break a sample of the core on purpose, one change at a time, and count the changes that the unit tests notice.

`make mutate` prints a score by module and writes every change that nobody noticed to `build/mutation/survivors.diff`,
and which test noticed each of the others to `noticed.txt` beside it.
`make mutate ARGS=--again` tries only those that survived last time.
"""

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from .mutants import Mutant, mutants_of, sample_of
from .trials import Trials

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dossier_tui"
CORE = (
    "values/*.py",
    *(f"model/{name}.py" for name in (
        "fields", "registry", "source", "record", "body", "contact", "document", "event", "figure", "link", "statement",
        "dossier", "checks", "offices",
    )),
    *(f"words/{name}.py" for name in (
        "labels", "lines", "contacts", "documents", "figures", "statements", "places", "offices", "endings", "values",
        "citing", "fact", "wording",
    )),
)  # fmt: skip
"""The modules to break, by pattern inside the package."""

TESTS = tuple(
    path
    for part in ("values", "model", "words", "views")
    for path in sorted((ROOT / "tests/unit" / part).glob("test_*.py"))
)
"""The tests that should notice."""

OUT = ROOT / "build/mutation"


def report(tried: list[Mutant], survivors: list[Mutant]) -> None:
    """Print the score of each module, and write down what nobody noticed."""
    (OUT / "survivors.diff").write_text("\n".join(each.diff() for each in survivors), encoding="utf-8")
    (OUT / "survivors.json").write_text(json.dumps([each.lot for each in survivors], indent=1), encoding="utf-8")
    left, of = Counter(each.module for each in survivors), Counter(each.module for each in tried)
    for module, total in sorted(of.items()):
        print(f"{module:32} {total - left[module]:4} of {total:4}  {100 * (1 - left[module] / total):5.1f} %")
    noticed = len(tried) - len(survivors)
    print(f"{'noticed':32} {noticed:4} of {len(tried):4}  {100 * noticed / len(tried):5.1f} %")


def main() -> int:
    """Take the sample, try each change, report."""
    parser = argparse.ArgumentParser(prog="make mutate", description=__doc__)
    parser.add_argument("--sample", type=int, default=650, help="how many changes to try")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--again", action="store_true", help="only those that survived last time")
    wanted = parser.parse_args()
    os.chdir(ROOT)
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "noticed.txt").unlink(missing_ok=True)

    sample = sample_of(mutants_of(PACKAGE, CORE), wanted.sample, wanted.seed)
    if wanted.again:
        last = json.loads((OUT / "survivors.json").read_text(encoding="utf-8"))
        sample = [mutant for mutant in sample if mutant.lot in last]
    trials = Trials(sample, PACKAGE, OUT, wanted.jobs)
    options = ("-q", "--snapshot-warn-unused", "-p", "no:cacheprovider", "-p", "no:xdist")
    code = pytest.main([*options, *map(str, TESTS)], plugins=[trials])
    if not code:
        report(sample, trials.survivors)
    return code


if __name__ == "__main__":
    sys.exit(main())
