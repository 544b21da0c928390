"""Mappings and lists in brackets: whether they are written so, and how."""

from collections.abc import Sequence

from .text import WIDTH, in_brackets, in_line, key_in_line
from .tree import Branch, Item, Scalar

MOST = 3
"""The number of lines in brackets up to which a record is not written as a block."""


def lines_in_brackets(branch: Branch, lead: str) -> list[str] | None:
    """Return a mapping or list in brackets on one line, or on a few for a mapping of a list; None for a block."""
    parts = _parts(branch) if branch.is_flow else _ids(branch)
    if parts is None:
        return None
    begin, end = "{}" if branch.is_mapping else "[]"
    line = f"{lead} {begin}{', '.join(parts)}{end}"
    if len(line) <= WIDTH or not branch.entries:
        return [line]
    if not branch.is_mapping or not lead.endswith("-"):
        return None
    return _on_a_few_lines(parts, f"{lead} {begin}", end)


def _on_a_few_lines(parts: Sequence[str], lead: str, end: str) -> list[str] | None:
    """Return the parts on at most MOST lines, filled one after the other; None if they do not fit."""
    margin = " " * len(lead)
    lines = [lead]
    for said in (*(f"{part}," for part in parts[:-1]), parts[-1] + end):
        line = lines[-1] + (said if lines[-1] in {lead, margin} else f" {said}")
        lines[-1:] = [line] if len(line) <= WIDTH else [lines[-1], margin + said]
    return lines if len(lines) <= MOST and all(len(line) <= WIDTH for line in lines) else None


def _ids(branch: Branch) -> list[str] | None:
    """Return the items of a list of single words, which stands on one line if it fits; None for anything else."""
    words = [item.value for item in branch.entries if isinstance(item.value, Scalar) and _is_word(item.value)]
    has_comments = any(item.above or item.beside for item in branch.entries) or any(branch.below)
    if branch.is_mapping or has_comments or len(words) < len(branch.entries):
        return None
    return [in_brackets(Scalar(each.text, "")) for each in words]


def _is_word(scalar: Scalar) -> bool:
    """Whether a value has no spaces, and no quotes outside of brackets."""
    return bool(scalar.text) and " " not in scalar.text and in_line(scalar) == scalar.text


def _parts(branch: Branch) -> list[str] | None:
    """Return what stands between brackets; None if something in it needs lines of its own."""
    parts = [_part(item) for item in branch.entries]
    if any(branch.below) or any(part is None for part in parts):
        return None
    return [part for part in parts if part is not None]


def _part(item: Item) -> str | None:
    if any((*item.above, *item.beside)):
        return None
    value: str | None
    if isinstance(item.value, Branch):
        inner = _parts(item.value)
        begin, end = "{}" if item.value.is_mapping else "[]"
        value = None if inner is None else f"{begin}{', '.join(inner)}{end}"
    else:
        value = in_brackets(item.value)
    key = f"{key_in_line(item.key)}: " if item.key else ""
    return f"{key}{value}" if value is not None else None
