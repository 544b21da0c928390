"""`dossier diff OLD [NEW]`: say in words what differs between two versions, a record at a time."""

import argparse
import os
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from ...files.git import GitError, commit_of
from ...values import capital, plural, quoted
from ..exits import DONE, PROBLEMS, UsageError
from ..options import add_json, roots_of
from ..output import a_path
from ..streams import say_json, say_lines, tell
from ..versions import Compared, of_files, of_revisions


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the two versions."""
    parser.description = (
        "Say in words what differs between two versions, a record at a time. The versions are two files, of which "
        "either may be REV:FILE as git has it, or one or two git revisions of the library: with one, the new version "
        "is what the files are now. Exits with 0 whether anything differs or not."
    )
    parser.add_argument(
        "old", type=_word, metavar="OLD", help="a file, REV:FILE, or a git revision: HEAD, main~3, a tag"
    )
    parser.add_argument(
        "new", nargs="*", type=_word, metavar="NEW|PAIR", help="the new version; or the only dossiers to compare"
    )
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the differences. Returns 1 if a version has problems, so that it cannot be compared."""
    roots = roots_of(parsed)
    with TemporaryDirectory(prefix="dossier-diff-") as folder:
        try:
            if _is_file(parsed.old):
                compared = _files(parsed.old, parsed.new, roots, Path(folder))
            else:
                compared = _revisions(parsed.old, parsed.new, roots, Path(folder))
        except GitError as error:
            raise UsageError(str(error)) from error
    messages = [message for each in compared for message in each.messages]
    for message in messages:
        tell(message)
    _print(compared, as_json=parsed.json)
    count = sum(len(each.differences) for each in compared)
    if count or not messages:
        tell(f"{plural(count, 'difference')}." if count else "No differences.")
    return PROBLEMS if messages else DONE


def _word(written: str) -> str:
    a_path(written)  # refuses what is the name of nothing
    return written


def _is_file(word: str) -> bool:
    return word.endswith(".yaml") or ":" in word or (os.sep in word and Path(word).exists())


def _files(old: str, new: Sequence[str], roots: tuple[Path, ...], folder: Path) -> list[Compared]:
    if len(new) != 1:
        raise UsageError(f"{quoted(old)} is a file; name one other to compare it with")
    return [of_files(old, new[0], roots, folder)]


def _revisions(old: str, words: Sequence[str], roots: tuple[Path, ...], folder: Path) -> list[Compared]:
    if commit_of(roots[0], old) is None:
        raise UsageError(f"no revision {quoted(old)} in the repository of {roots[0]}, nor is it a file FILE.yaml")
    new, *pairs = words if words and commit_of(roots[0], words[0]) else ("", *words)
    return list(of_revisions(old, new, pairs, roots, folder))


def _print(compared: Sequence[Compared], *, as_json: bool) -> None:
    if as_json:
        say_json([{"of": each.of, **difference.as_data()} for each in compared for difference in each.differences])
    else:
        say_lines([line for each in compared if each.differences for line in _lines(each)])


def _lines(compared: Compared) -> list[str]:
    """Return the differences of one dossier, or of what dossiers share, below headings."""
    lines = [compared.of]
    for part, of_part in groupby(compared.differences, key=lambda each: each.part):
        lines.append(f"  {part}")
        for _, (first, *more) in groupby(of_part, key=lambda each: (each.id, each.label, each.is_of_whole)):
            if more and first.label and not first.is_of_whole:
                texts = (capital(each.change.text) for each in (first, *more))
                lines += [f"    {capital(first.label)}", *(f"      {text}" for text in texts)]
            else:
                lines += [f"    {each.text}" for each in (first, *more)]
    return lines
