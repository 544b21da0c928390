"""The parts of a text that a printed document sets in another way: bars, and what runs from right to left."""

import re
from collections.abc import Iterator
from typing import Literal

Kind = Literal["", "bar", "rtl"]
"""How a part is set: as the text around it, as a bar, or from right to left."""

BARS = "[▁-█░▒▓]+"
"""Matches what draws an amount inside text, and has the colour of a bar."""
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_PARTS = re.compile(f"(?P<bar>{BARS})|(?P<rtl>[{_RIGHT_TO_LEFT}]+(?:[ \u200c\u200d'’.-]+[{_RIGHT_TO_LEFT}]+)*)")
"""Matches a bar, or words of a script that runs from right to left with the spaces between them."""


def runs_of(text: str) -> Iterator[tuple[str, Kind]]:
    """Yield the parts of a text with how each is set."""
    if text.isascii():
        yield text, ""
        return
    position = 0
    for match in _PARTS.finditer(text):
        if match.start() > position:
            yield text[position : match.start()], ""
        yield match[0], "bar" if match["bar"] else "rtl"
        position = match.end()
    if position < len(text) or not text:
        yield text[position:], ""
