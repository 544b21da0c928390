"""Citations: the claims or paragraphs of a source that support a record."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from .text import quoted

SOURCE = "[a-z0-9][a-z0-9-]*"
_PLACE = "p?[0-9]{1,6}(?:-[0-9]{1,6})?"
PLACES = f"{_PLACE}(?:,{_PLACE})*"
SEPARATORS = r"[;\s]+"
_SHAPE = re.compile(f"(?P<source>{SOURCE})#(?P<places>{PLACES})")
_HELP = "write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a paragraph"

INLINE = re.compile(r"(?<!\s)\s*\[((?:[a-z0-9][a-z0-9-]*#[p0-9,-]+)(?:[ ;]+[a-z0-9][a-z0-9-]*#[p0-9,-]+)*)\]")
"""Matches citations inside prose, `[sp#12]`, with any white space before them."""


_SOURCE = re.compile(f"{SOURCE}(?=#)")


def _numbers(text: str) -> list[int]:
    first, _, last = text.partition("-")
    if last and int(last) < int(first):
        raise ValueError(f"'{text}' counts backwards")
    if last and int(last) - int(first) > 999:
        raise ValueError(f"'{text}' spans more than a thousand")
    return list(range(int(first), int(last or first) + 1))


class Citation(Struct, frozen=True, order=True):
    """A source and the places cited in it: claim numbers, paragraph numbers, or both."""

    source: str
    """The source's id; in a dossier that is not resolved yet, the dossier's alias for the source."""
    claims: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """Parse `sp#12`, `sp#12-15`, `sp#12,14` or `sp#p3`.

        Raises ValueError with a message that shows the accepted forms.
        """
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
    """The citations of one record, in the order written."""

    __slots__ = ()

    @classmethod
    def parse(cls, written: str | Iterable[str]) -> "Citations":
        """Parse a string of citations, separated by spaces or semicolons, or a list of such strings.

        Raises ValueError if there is no citation or one is malformed.
        """
        texts = [written] if isinstance(written, str) else list(written)
        if any(not isinstance(text, str) for text in texts):
            raise ValueError(f"a list of citations holds plain words only: {_HELP}")
        words = [word for text in texts for word in re.split(SEPARATORS, text) if word]
        if not words:
            raise ValueError(f"no citation: {_HELP}")
        return cls(Citation.parse(word) for word in words)

    def renamed(self, names: Mapping[str, str]) -> "Citations":
        """Replace each source's name by its value in `names`; sources not in `names` keep theirs."""
        return Citations(replace(cite, source=names.get(cite.source, cite.source)) for cite in self)

    def __str__(self) -> str:
        return " ".join(map(str, self))


def renamed_inline(text: str, names: Mapping[str, str]) -> str:
    """Replace source names in the inline citations of prose; sources not in `names` keep theirs."""
    return INLINE.sub(lambda cited: _SOURCE.sub(lambda match: names.get(match[0], match[0]), cited[0]), text)
