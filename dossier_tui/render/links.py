"""The links inside a document: from each mention of what is named to it, a check or a document, and back from there."""

import re
from collections import Counter
from collections.abc import Iterable

from ..blocks import Block, Line, Span, lines_of

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+")


def is_web_address(text: str) -> bool:
    """Whether a text is an address of the web, to which a link can lead."""
    return _WEB_ADDRESS.fullmatch(text) is not None


class Links:
    """What leads where in a document, given all of its blocks. They must be written in their order, each once.

    A span leads nowhere if the document does not have what it leads to: page one alone has no list of checks.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        lines = (spans for block in blocks for _, spans in lines_of(block))
        spans = [span for each in lines for span in each if span.to or span.named]
        named = {span.named for span in spans}
        self._mentions = Counter(span.to for span in spans if span.to in named)
        self._so_far: Counter[str] = Counter()

    def mention(self, span: Span) -> str:
        """Return the name of the mention by a span that is written next; empty if it leads nowhere."""
        if not span.to or not self._mentions[span.to]:
            return ""
        self._so_far[span.to] += 1
        return _name(span.to, self._so_far[span.to])

    def back(self, spans: Line) -> list[str]:
        """Return the names of all mentions of what is named in a line."""
        named = [span.named for span in spans if span.named]
        return [_name(each, number) for each in named for number in range(1, self._mentions[each] + 1)]


def _name(mentioned: str, number: int) -> str:
    return f"to-{mentioned}-{number}"
