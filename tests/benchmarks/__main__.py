"""`make bench`: starts, keys, memory and commands, each beside its floor in the same run, with gates and aims.

    make bench ARGS="--rounds 5 --only start,list"
    make bench ARGS="--write docs/performance.md"
    make bench ARGS="--answers 250"

A row that cannot be measured says why, and the run goes on.
"""

import argparse
import compileall
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import dossier_tui

from .answers import compare
from .ground import Ground
from .page import machine, page
from .rounds import Experiment, Rounds
from .rows import rows
from .table import HEADINGS, Result, Row, line

FEWEST = 10
"""The size of the smallest library over which every row can be measured."""


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(
        prog="make bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15, help="how often each row is measured (15)")
    parser.add_argument("--only", default="", metavar="ROWS", help="these rows, by comma; an unknown one lists all")
    parser.add_argument("--dossiers", type=int, default=20_000, help="the size of the large library (20000)")
    parser.add_argument(
        "--budget", type=float, default=600, metavar="SECONDS", help="begin no round of a row after this time (600)"
    )
    parser.add_argument("--idle", type=float, default=20, metavar="SECONDS", help="how long an app is left alone (20)")
    parser.add_argument("--self", action="store_true", help="each program against itself: all ratios should be about 1")
    parser.add_argument(
        "--answers",
        type=int,
        metavar="N",
        help="measure nothing, and compare the answers about N dossiers with the files",
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page of the documentation to this file")
    parsed = parser.parse_args(words)
    if parsed.rounds < 1 or parsed.dossiers < FEWEST:
        parser.error(f"at least one round and {FEWEST} dossiers are needed")
    if parsed.write and not parsed.write.parent.is_dir():
        parser.error(f"there is no folder {parsed.write.parent}")
    parsed.rows = chosen(rows(parsed.dossiers), parsed.only, parser)
    return parsed


def chosen(all_rows: Sequence[Row], only: str, parser: argparse.ArgumentParser) -> list[Row]:
    """Return the rows that `--only` names, all if it names none."""
    keys = [key.strip() for key in only.split(",") if key.strip()]
    known = [row.key for row in all_rows]
    unknown = [key for key in keys if key not in known]
    if unknown:
        parser.error(f"no row {', '.join(unknown)}; there are {', '.join(known)}")
    return [row for row in all_rows if not keys or row.key in keys]


def results(wanted: Sequence[Row], ground: Ground, parsed: argparse.Namespace) -> Iterator[Result]:
    """Measure the rows one by one; rows of one experiment share its rounds."""
    done: dict[Experiment, Rounds | str] = {}
    for row in wanted:
        experiment = row.experiment.against_itself() if parsed.self else row.experiment
        if experiment not in done:
            done[experiment] = _tried(experiment, ground, parsed)
        found = done[experiment]
        yield Result(row, failure=found) if isinstance(found, str) else Result(row, found)


def _tried(experiment: Experiment, ground: Ground, parsed: argparse.Namespace) -> Rounds | str:
    """Return the rounds of an experiment, or why there are none."""
    try:
        return experiment.rounds(ground, parsed.rounds, parsed.budget)
    except Exception as error:  # noqa: BLE001 (whatever goes wrong in one row, the others are measured)
        return str(error).strip() or type(error).__name__


def main(words: Sequence[str] | None = None) -> int:
    """Print the table and write the page; return 1 if a row could not be measured."""
    parsed = arguments(words)
    if parsed.answers:
        with tempfile.TemporaryDirectory(prefix="dossier-bench-") as folder:
            ground = Ground(Path(folder), parsed.dossiers, parsed.idle)
            return compare(ground.large, ground.folder / "cache", parsed.answers)
    compileall.compile_dir(Path(dossier_tui.__file__).parent, quiet=2)  # as it is installed; else each start compiles
    print(machine())
    print(line(HEADINGS))
    found = []
    with tempfile.TemporaryDirectory(prefix="dossier-bench-") as folder:
        for result in results(parsed.rows, Ground(Path(folder), parsed.dossiers, parsed.idle), parsed):
            found.append(result)
            print(line(result.cells(against_itself=parsed.self)), flush=True)
            if "\n" in result.failure:
                print(result.failure, file=sys.stderr)
    print(summary(found, against_itself=parsed.self))
    if parsed.write:
        used = shlex.join(sys.argv[1:] if words is None else words)
        command = f'make bench ARGS="{used}"'
        text = page([result.cells(against_itself=parsed.self) for result in found], command, parsed.idle)
        parsed.write.write_text(text, encoding="utf-8")
    return any(result.failure for result in found)


def summary(found: Sequence[Result], *, against_itself: bool = False) -> str:
    """Return how many rows miss their gate, or how far a program is from itself."""
    if against_itself:
        ratios = [ratio for each in found if not each.failure and (ratio := each.measured.ratio) is not None]
        return f"against itself: {min(ratios):.2f} to {max(ratios):.2f}" if ratios else "nothing was measured"
    missed = [each.row.key for each in found if each.verdict.startswith("misses")]
    failed = [each.row.key for each in found if each.failure]
    said = f"{len(missed)} of {len(found)} rows miss their gate" + (f": {', '.join(missed)}" if missed else "")
    return said + (f"; not measured: {', '.join(failed)}" if failed else "")


if __name__ == "__main__":
    sys.exit(main())
