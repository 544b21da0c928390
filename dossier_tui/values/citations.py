"""Citations: which claims, or which paragraphs, of which source carry a record."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from .text import quoted

_PLACE = r"p?[0-9]{1,6}(?:-[0-9]{1,6})?"
_SHAPE = re.compile(rf"(?P<source>[a-z0-9][a-z0-9-]*)#(?P<places>{_PLACE}(?:,{_PLACE})*)")
_HELP = "write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a paragraph"

INLINE = re.compile(r"\s*\[((?:[a-z0-9][a-z0-9-]*#[p0-9,-]+)(?:[ ;]+[a-z0-9][a-z0-9-]*#[p0-9,-]+)*)\]")
"""A citation inside prose, `[sp#12]`, with the space before it."""


_SOURCE = re.compile(r"[a-z0-9][a-z0-9-]*(?=#)")


def _numbers(text: str) -> list[int]:
    first, _, last = text.partition("-")
    if last and int(last) < int(first):
        raise ValueError(f"'{text}' counts backwards")
    if last and int(last) - int(first) > 999:
        raise ValueError(f"'{text}' spans more than a thousand")
    return list(range(int(first), int(last or first) + 1))


@dataclass(frozen=True, order=True)
class Citation:
    """One source and the places in it: claim numbers, paragraph numbers, or both."""

    source: str
    """The source's id; as a file writes it, the dossier's alias of the source."""
    claims: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """Reads `sp#12`, `sp#12-15`, `sp#12,14` or `sp#p3`. Raises ValueError with the form wanted."""
        match = _SHAPE.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{quoted(text)} is not a citation: {_HELP}")
        claims: list[int] = []
        paragraphs: list[int] = []
        for place in match["places"].split(","):
            (paragraphs if place.startswith("p") else claims).extend(_numbers(place.removeprefix("p")))
        return cls(match["source"], tuple(claims), tuple(paragraphs))

    def __str__(self) -> str:
        places = [str(n) for n in self.claims] + [f"p{n}" for n in self.paragraphs]
        return f"{self.source}#{','.join(places)}"


class Citations(tuple[Citation, ...]):
    """Every citation of one record, in the order written."""

    __slots__ = ()

    @classmethod
    def parse(cls, written: str | Iterable[str]) -> "Citations":
        """Reads one string (citations apart by spaces or semicolons) or a list of them."""
        texts = [written] if isinstance(written, str) else list(written)
        if any(not isinstance(text, str) for text in texts):
            raise ValueError(f"a list of citations holds plain words only: {_HELP}")
        words = [word for text in texts for word in re.split(r"[;\s]+", text) if word]
        if not words:
            raise ValueError(f"no citation: {_HELP}")
        return cls(Citation.parse(word) for word in words)

    def renamed(self, names: Mapping[str, str]) -> "Citations":
        """The same places under other names of their sources, those that are not named as they are."""
        return Citations(replace(cite, source=names.get(cite.source, cite.source)) for cite in self)

    def __str__(self) -> str:
        return " ".join(map(str, self))


def renamed_inline(text: str, names: Mapping[str, str]) -> str:
    """Prose whose inline citations name their sources otherwise; those that are not named stay as they are."""
    return INLINE.sub(lambda cited: _SOURCE.sub(lambda match: names.get(match[0], match[0]), cited[0]), text)
