"""Citations inside prose: where they may stand, and what looks like one and would be printed as it is."""

import re
from collections.abc import Iterator

from ..model import Form, Path, values_of
from ..values import INLINE, Stated, quoted
from ..values.citations import SOURCE

_BRACKET = re.compile(rf"\[[^\[\]]*(?<![\w-]){SOURCE}#p?[0-9][^\[\]]*\]")
"""Matches what stands in square brackets and has a citation in it, well written or not."""


def unread_in_prose(text: str) -> Iterator[str]:
    """Yield a message for each bracket in prose that may cite which is meant as a citation and not read as one."""
    for bracket in _brackets(text):
        if not INLINE.fullmatch(bracket):
            yield f"{quoted(bracket)} is not read as citations: write [sp#p1], and [sp#p1; kr#p2] for several"


def misplaced(form: Form) -> Iterator[tuple[Path, str]]:
    """Yield the path of each text of a form that has a citation inside, with the message that it has no place there."""
    for path, value in values_of(form, (str, Stated)):
        for text in [value] if isinstance(value, str) else value.texts:
            for bracket in _brackets(text):
                yield path, f"{quoted(bracket)} would be printed as it is: {HERE_ONLY}"


HERE_ONLY = "a text cites in its `src`; in the middle only `on_names` and the `says` of remarks do"


def _brackets(text: str) -> list[str]:
    return _BRACKET.findall(text) if "#" in text else []
