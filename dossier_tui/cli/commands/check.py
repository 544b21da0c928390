"""`dossier check [PAIR]`: report every problem of every file, what is odd, and which claims are carried."""

import argparse
import contextlib
import datetime as dt
from collections.abc import Iterator, Sequence

from ...curation.coverage import Coverage, coverage
from ...curation.headlines import HINT, lacks_headlines
from ...files.watching import stamps, wait_for_change
from ...library import Library
from ...library.following import folded, follows
from ...library.misnamed import in_another_order, misnamed
from ...library.own_words import copied
from ...model import Finding, Problem
from ...roots import dossier_files, shared_files
from ...values import Address, listed, one_line, plural
from ...views.findings import finding_data
from ..exits import DONE, PROBLEMS, UsageError
from ..findings import explained, findings, is_compared, position_of, say_findings
from ..library import add_pair, key_of, library_of
from ..options import add_json
from ..streams import flush_out, say, say_json, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, and the option for JSON."""
    add_pair(parser, optional=True)
    parser.add_argument("--watch", action="store_true", help="report again after each save, until interrupted")
    parser.add_argument("--explain", metavar="CODE", help="say what a finding with this code means, with examples")
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the report. Returns 1 if there is a problem or a claim that is not carried. Raises UsageError."""
    if parsed.explain:
        say(explained(parsed.explain))
        return DONE
    if parsed.watch and parsed.json:
        raise UsageError("--watch reports as text, not with --json")
    library = library_of(parsed, from_files=True)
    key = key_of(library, parsed.pair) if parsed.pair else ""
    code = report(library, key, as_json=parsed.json)
    return _watched(library, key, code) if parsed.watch else code


def _watched(library: Library, key: str, code: int) -> int:
    """Report again whenever a file is saved, until interrupted; return the exit code of the last report."""

    def paths() -> list[str]:
        of_pair = (str(root / "dossiers" / f"{key}.yaml") for root in library.roots)
        return [*(of_pair if key else dossier_files(library.roots)), *shared_files(library.roots)]

    seen = stamps(paths())
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            tell("Each save is checked; press Ctrl-C to end.")
            flush_out()
            seen = wait_for_change(paths, seen)
            say(f"\nChecked at {dt.datetime.now().astimezone():%H:%M:%S}")
            library = library.reloaded()
            if key and key not in library.paths:
                say(f"There is no dossier {key} now.")
                code = PROBLEMS
            else:
                code = report(library, key)
    return code


def report(library: Library, key: str = "", *, as_json: bool = False) -> int:
    """Print the report on a library, or on one dossier with its sources and the registry; return the exit code."""
    of_files = library.problems_for(key) if key else library.problems()
    problems = [*of_files, *misnamed(library, key), *copied(library, key)]
    covered = coverage(library, key)
    found = findings(library, key)
    if as_json:
        say_json(_answer(library, problems, covered, found))
    else:
        _say(library, key, problems, found, covered)
    is_wrong = (
        problems
        or any(each.lost for each in covered)
        or any(each.severity == "error" and not each.acknowledged for each in found)
    )
    return PROBLEMS if is_wrong else DONE


def _say(
    library: Library, key: str, problems: Sequence[Problem], found: Sequence[Finding], covered: Sequence[Coverage]
) -> None:
    causes = [problem for problem in problems if not follows(problem)]
    for problem in folded(causes):
        say(one_line(str(problem)))
    waiting = [problem for problem in problems if follows(problem)]
    if waiting:
        files = listed(list(dict.fromkeys(problem.path for problem in waiting)))
        say(one_line(f"{files}: to be checked again when the problems above are mended"))
    say_findings(library, found, each=bool(key))
    if key and not is_compared(library):
        tell(f"Not compared with the other {len(library.paths) - 1:,} dossiers; `dossier check` compares all.")
    for remark in _remarks(library, key):
        tell(one_line(f"Note: {remark}"))
    broken = [each for each in ([key] if key else library.paths) if library.dossier(each) is None]
    hidden = [each for each in covered if each.lost and library.citing([each.source_id], broken)]
    for each in covered:
        if each not in hidden:
            _report(each)
    carried, total = sum(c.carried for c in covered), sum(len(c.source.claims) for c in covered)
    of_claims = f"{carried} of {total} claims carried; " if total else ""
    say(f"{of_claims}{plural(len(causes), 'problem')}")
    if hidden:
        tell(
            f"What {', '.join(broken)} would carry does not count until the problems are mended; "
            "claims that are not carried are listed then."
        )


def _remarks(library: Library, key: str) -> Iterator[str]:
    """Yield what curators should know, although nothing need be wrong."""
    yield from map(str, (*library.origin.shared.replaced, *in_another_order(library, key)))
    dossier = library.dossier(key) if key else None
    if dossier and lacks_headlines(dossier):
        yield f"{library.shown(library.paths[key])}: {HINT}"


def _report(covered: Coverage) -> None:
    say(f"{covered.source_id}: {covered.carried} of {len(covered.source.claims)} claims carried")
    for claim in covered.lost:
        say(f"  not carried: {covered.source_id}#{claim.n} (paragraph {claim.p}, {claim.kind}): {claim.says}")


def _carrier(address: Address) -> str:
    """Return the address of a carrier, with the folder of the file for entries and sources."""
    folder = {"entry": "registry", "source": "seeds"}.get(address.kind)
    return f"{folder}/{address.id}" if folder else str(address)


def _answer(
    library: Library, problems: Sequence[Problem], covered: Sequence[Coverage], found: Sequence[Finding]
) -> dict[str, object]:
    told = [(each, finding_data(each, position_of(library, each))) for each in found]
    return {
        "findings": [data for each, data in told if not each.acknowledged],
        "acknowledged": [data for each, data in told if each.acknowledged],
        "problems": [{"path": p.path, "line": p.line, "column": p.column, "says": p.message} for p in problems],
        "sources": [
            {
                "source": each.source_id,
                "claims": len(each.source.claims),
                "carried": each.carried,
                "lost": [{"n": c.n, "paragraph": c.p, "kind": c.kind, "says": c.says} for c in each.lost],
                "carriers": {str(n): [_carrier(carrier) for carrier in by] for n, by in each.carriers.items()},
            }
            for each in covered
        ],
    }
