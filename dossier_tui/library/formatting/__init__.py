"""The one way to write a file of a library: its text in the order of the model and in the style of the house."""

from collections import Counter
from pathlib import PurePath
from typing import Any

import yaml
from msgspec import Struct

from ...model import ENTRY_KINDS, SECTIONS, Problem, Source
from ..folders import first_problems
from ..forms import dossier_form, registry_form
from ..loading import has_only_comments, read_text
from ..versions import other_model
from ..written import Written
from ..yamltext import Unreadable, decode
from .layout import lines_of
from .ordering import put_in_order
from .tree import Branch, comments_in, tree_of

_MOST_ROUNDS = 3
"""The number of times that a text is laid out, each time from the result."""


class Formatted(Struct, frozen=True):
    """A file as it should be."""

    content: bytes
    """The bytes for the file; those that it had if they stay."""
    problems: tuple[Problem, ...] = ()
    """Why the file stays as it is."""
    line: int = 0
    """The first line that differs, from 1; 0 if none does."""


def formatted(raw: bytes, path: str) -> Formatted:
    """Return the bytes of a file in the order and the style of the house.

    Its values stay, each in its type as written, and so do its comments. A file with mistakes in its YAML, or of which
    this cannot be guaranteed, stays as it is.
    """
    try:
        text = decode(raw, path)
    except Unreadable as error:
        return Formatted(raw, (error.problem,))
    written, problems = read_text(text, path)
    if has_only_comments(text, problems):
        return Formatted(raw)
    if written is None or problems:
        return Formatted(raw, tuple(first_problems(problems)))
    form = form_of(written)
    if form is None:
        message = "is neither a dossier nor a source nor a file of the registry; it stays as it is"
        return Formatted(raw, (Problem(path, 0, 0, message),))
    older = other_model(written) if isinstance(form, type) and form is dossier_form(SECTIONS) else None
    if older:
        return Formatted(raw, (older,))
    return _guaranteed(raw, text, written, form)


def form_of(written: Written) -> Any:
    """Return the type of a file, known by its folder or else by its keys; None if it is of none."""
    content, path = written.content, PurePath(written.path)
    if not isinstance(content, dict):
        return None
    if path.parent.name == "registry" and path.stem in ENTRY_KINDS:
        return registry_form(path.stem)
    if "parties" in content:
        return dossier_form(SECTIONS)
    return Source if path.parent.name == "seeds" or "publisher" in content else None


def _guaranteed(raw: bytes, text: str, written: Written, form: Any) -> Formatted:
    """Return the new content, or the old one with the reason if its values, comments or second result differ."""
    try:
        new, comments = _laid_out(text, form)
        for _ in range(_MOST_ROUNDS):  # the second where, say, shorter quotes leave room for brackets
            if not _has_content(new, written):
                return _left(raw, written, "a value in it would not stay the same")
            second, comments_then = _laid_out(new, form)
            if comments_then != comments:
                return _left(raw, written, "a comment in it would be lost")
            if second == new:
                return Formatted(new.encode(), (), _first_difference(raw, new.encode()))
            new = second
    except (yaml.YAMLError, Unreadable):
        return _left(raw, written, "it is written unusually")
    return _left(raw, written, "it would be written otherwise each time")


def _has_content(text: str, written: Written) -> bool:
    again, problems = read_text(decode(text.encode(), written.path), written.path)
    return not problems and again is not None and again.content == written.content


def _left(raw: bytes, written: Written, why: str) -> Formatted:
    return Formatted(raw, (Problem(written.path, 0, 0, f"stays as it is, since {why}; lay it out by hand"),))


def _laid_out(text: str, form: Any) -> tuple[str, Counter[str]]:
    """Return the new text, and the comments that the old one has."""
    tree = tree_of(text)
    if not isinstance(tree, Branch) or not tree.entries:
        return text, Counter()
    comments = Counter([*filter(None, tree.below), *(each for item in tree.entries for each in comments_in(item))])
    put_in_order(tree, form)
    return "".join(f"{line}\n" for line in lines_of(tree)), comments


def _first_difference(raw: bytes, content: bytes) -> int:
    if raw == content:
        return 0
    pairs = zip(raw.splitlines(keepends=True), content.splitlines(keepends=True), strict=False)
    return next(
        (n for n, (old, new) in enumerate(pairs, 1) if old != new), 1 + min(raw.count(b"\n"), content.count(b"\n"))
    )
