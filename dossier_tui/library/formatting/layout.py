"""Writes a tree as lines: one entry a line or more, with its comments."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from .brackets import lines_in_brackets
from .text import WIDTH, folded, in_line, key_in_line, literal
from .tree import BLANK, Apart, Branch, Item, Scalar

_MAY_BE_CUT_TEXT = re.compile(r"#[ \t]+[0-9]")
"""A comment that, right behind a value, looks as if it were the rest of it: `No # 12`."""


class _Body(Struct, frozen=True):
    """The lines of an entry, the first of which begins with its key or its dash."""

    lines: list[str]
    takes_comment: bool
    """Whether a comment can stand at the end of the first line."""
    above: Sequence[str] = ()
    """The comments of its parts that can only stand above it."""


def lines_of(root: Branch) -> list[str]:
    """Return the lines of a file."""
    above, lines = _block(root, "")
    return [*above, *lines, *_without_blanks_at_end(root.below)]


def _block(branch: Branch, margin: str) -> tuple[list[str], list[str]]:
    """Return the comments above the first of some entries, without margin, and the lines of all entries."""
    entries = [_entry(item, margin) for item in branch.entries]
    apart = _apart(branch, [len(body) > 1 for _, body in entries])
    lines: list[str] = []
    for number, (above, body) in enumerate(entries):
        if number:
            blank = [BLANK] if number in apart and above[:1] != [BLANK] else []
            lines += _indented([*blank, *above], margin)
        lines += body
    return _from_first_comment(entries[0][0]), lines


def _indented(comments: Sequence[str], margin: str) -> list[str]:
    return [line and margin + line for line in comments]


def _from_first_comment(lines: list[str]) -> list[str]:
    return lines[next((n for n, line in enumerate(lines) if line), len(lines)) :]


def _without_blanks_at_end(lines: list[str]) -> list[str]:
    return _from_first_comment(lines[::-1])[::-1]


def _apart(branch: Branch, is_long: Sequence[bool]) -> set[int]:
    """Return which entries are set apart from the one before, besides those that the file sets apart."""
    beside_long = {n for n, pair in enumerate(pairwise(is_long), 1) if any(pair)}
    has_blank = any(item.above[:1] == [BLANK] for item in branch.entries[1:])
    if branch.apart == Apart.LONG or (branch.apart == Apart.ALIKE and has_blank):
        return beside_long
    return set()


def _entry(item: Item, margin: str) -> tuple[list[str], list[str]]:
    """Return the comments above an entry, without margin, and its lines."""
    lead = f"{margin}{key_in_line(item.key)}:" if item.key else f"{margin}-"
    body = _body(item, lead, margin)
    above, beside = [*item.above, *item.beside[:-1], *body.above], item.beside[-1:]
    if beside and not _may_stand_beside(beside[0], item, body):
        above, beside = [*above, *beside], []
    return _without_double_blanks(above), [" ".join([body.lines[0], *beside]), *body.lines[1:]]


def _may_stand_beside(comment: str, item: Item, body: _Body) -> bool:
    """Whether a comment has room at the end of the first line of an entry, and is the end of nothing there."""
    is_too_long = len(body.lines[0]) + 1 + len(comment) > WIDTH
    is_rest = isinstance(item.value, Scalar) and _MAY_BE_CUT_TEXT.match(comment)
    return body.takes_comment and not is_too_long and not is_rest


def _body(item: Item, lead: str, margin: str) -> _Body:
    inner = f"{margin}  "
    if isinstance(item.value, Scalar):
        lines = _scalar(item.value, lead, inner)
        return _Body(lines, len(lines) == 1)
    in_brackets = lines_in_brackets(item.value, lead)
    if in_brackets:
        return _Body(in_brackets, len(in_brackets) == 1)
    above, lines = _block(item.value, inner)
    lines += _indented(_without_blanks_at_end(item.value.below), inner)
    if item.key:
        return _Body([lead, *_indented(above, inner), *lines], takes_comment=True)
    return _Body([f"{lead} {lines[0].removeprefix(inner)}", *lines[1:]], takes_comment=False, above=above)


def _scalar(scalar: Scalar, lead: str, margin: str) -> list[str]:
    """Return the lines of a value, the first of which begins with its key or its dash."""
    lines = _several_lines(scalar, lead, margin)
    if lines:
        return [f"{lead} {lines[0]}", *lines[1:]]
    written = in_line(scalar)
    return [f"{lead} {written}" if written else lead]


def _several_lines(scalar: Scalar, lead: str, margin: str) -> list[str] | None:
    """Return the sign and the lines of a value that is too long for one line, or that has line ends or needs quotes."""
    if "\n" in scalar.text:
        ways = {"|": literal, ">": folded}
        return ways[scalar.style](scalar.text, margin) if scalar.style in ways else None
    written = in_line(scalar)
    is_long = len(lead) + 1 + len(written) > WIDTH
    if not is_long and not (scalar.style == ">" and written[:1] in {"'", '"'}):
        return None
    return folded(scalar.text, margin)


def _without_double_blanks(lines: list[str]) -> list[str]:
    return [line for n, line in enumerate(lines) if line or n == 0 or lines[n - 1]]
