"""`dossier check`: report every problem of every file, and which claims of each source are carried."""

import argparse

from ...audit.coverage import Coverage, coverage
from ...library import Library
from ...values import Address, one_line, plural
from ..exits import DONE, PROBLEMS
from ..library import library_of
from ..options import add_json
from ..streams import say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option for JSON."""
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the report. Returns 1 if there is a problem or a claim that is not carried."""
    return report(library_of(parsed, from_files=True), as_json=parsed.json)


def report(library: Library, *, as_json: bool = False) -> int:
    """Print the report on a library and return the exit code."""
    problems, covered = library.problems(), coverage(library)
    lost = [c for c in covered if c.lost]
    if as_json:
        say_json(_answer(library, covered))
        return PROBLEMS if problems or lost else DONE
    for problem in problems:
        say(one_line(str(problem)))
    for remark in library.origin.shared.replaced:
        tell(one_line(f"Note: {remark}"))
    for coverage_of_source in covered:
        _report(coverage_of_source, with_claims=not library.broken)
    carried, total = sum(c.carried for c in covered), sum(len(c.source.claims) for c in covered)
    of_claims = f"{carried} of {total} claims carried; " if total else ""
    say(f"{of_claims}{plural(len(problems), 'problem')}")
    if library.broken and total:
        tell(
            f"What {', '.join(library.broken)} would carry does not count until the problems are mended; "
            "claims that are not carried are listed then."
        )
    return PROBLEMS if problems or lost else DONE


def _report(covered: Coverage, *, with_claims: bool) -> None:
    if covered.lost and not with_claims:
        say(f"{covered.source_id}: claims are counted when the problems of the dossiers are mended")
        return
    say(f"{covered.source_id}: {covered.carried} of {len(covered.source.claims)} claims carried")
    for claim in covered.lost if with_claims else ():
        say(f"  not carried: {covered.source_id}#{claim.n} (paragraph {claim.p}, {claim.kind}): {claim.says}")


def _carrier(address: Address) -> str:
    """Return the address of a carrier, with the folder of the file for entries and sources."""
    folder = {"entry": "registry", "source": "seeds"}.get(address.kind)
    return f"{folder}/{address.id}" if folder else str(address)


def _answer(library: Library, covered: list[Coverage]) -> dict[str, object]:
    return {
        "problems": [
            {"path": p.path, "line": p.line, "column": p.column, "says": p.message} for p in library.problems()
        ],
        "sources": [
            {
                "source": source_coverage.source_id,
                "claims": len(source_coverage.source.claims),
                "carried": source_coverage.carried,
                "lost": [{"n": c.n, "paragraph": c.p, "kind": c.kind, "says": c.says} for c in source_coverage.lost],
                "carriers": {str(n): [_carrier(each) for each in by] for n, by in source_coverage.carriers.items()},
            }
            for source_coverage in covered
        ],
    }  # fmt: skip
