"""`dossier check`: every problem of every file, and which claims of each source are carried."""

import argparse

from ...audit.coverage import Coverage, coverage
from ...library import Library
from ...values import Address, plural
from .. import DONE, PROBLEMS
from ..library import add_json, library_of, say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """JSON or not."""
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Reports, and returns 1 where there is a problem or a claim that nothing carries."""
    return report(library_of(parsed), as_json=parsed.json)


def report(library: Library, *, as_json: bool = False) -> int:
    """Says what was found in a library and returns the exit code."""
    problems, covered = library.problems(), coverage(library)
    lost = [c for c in covered if c.lost]
    if as_json:
        say_json(_answer(library, covered))
        return PROBLEMS if problems or lost else DONE
    for problem in problems:
        say(str(problem))
    for found in covered:
        _report(found)
    carried, total = sum(c.carried for c in covered), sum(len(c.source.claims) for c in covered)
    say(f"{carried} of {total} claims carried; {plural(len(problems), 'problem')}")
    if library.broken:
        tell(f"What {', '.join(library.broken)} would carry does not count until the problems are mended.")
    return PROBLEMS if problems or lost else DONE


def _report(found: Coverage) -> None:
    say(f"{found.source_id}: {found.carried} of {len(found.source.claims)} claims carried")
    for claim in found.lost:
        say(f"  not carried: {found.source_id}#{claim.n} (paragraph {claim.p}, {claim.kind}): {claim.says}")


def _carrier(address: Address) -> str:
    """A carrier, entries and sources under the folder in which they are written."""
    folder = {"entry": "registry", "source": "seeds"}.get(address.kind)
    return f"{folder}/{address.id}" if folder else str(address)


def _answer(library: Library, covered: list[Coverage]) -> dict[str, object]:
    return {
        "problems": [
            {"path": p.path, "line": p.line, "column": p.column, "says": p.says} for p in library.problems()
        ],
        "sources": [
            {
                "source": found.source_id,
                "claims": len(found.source.claims),
                "carried": found.carried,
                "lost": [{"n": c.n, "paragraph": c.p, "kind": c.kind, "says": c.says} for c in found.lost],
                "carriers": {str(n): [_carrier(each) for each in by] for n, by in found.carriers.items()},
            }
            for found in covered
        ],
    }  # fmt: skip
