"""Citations in words, and the footnotes of a document."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from itertools import count, groupby
from typing import Protocol

from msgspec import Struct

from ..model import Source
from ..values import Citations
from .ages import name_with_date

_NOT_IN_KEYS = re.compile(r"[^\w-]+")
_LIKE_PARAGRAPH = re.compile(r"-p[0-9]+\Z")
"""Matches the end of a source's id that could be read as a paragraph of another source."""


class Citer(Protocol):
    """Something that resolves the sources of citations: a dossier, or several together."""

    @property
    def main(self) -> str:
        """The id of the source that is cited by paragraph number alone; empty if every citation names its source."""
        ...

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources, by id."""
        ...

    def alias(self, source: str) -> str:
        """Return the short name of a source, given its id."""
        ...


class Footnote(Struct, frozen=True):
    """A paragraph of a source; paragraph 0 is the whole document, if it was not seen."""

    source: str
    """The source's id."""
    paragraph: int


def footnotes(citer: Citer, cites: Citations) -> tuple[Footnote, ...]:
    """Return the paragraphs that citations refer to, without duplicates, in order."""
    notes: list[Footnote] = []
    for cite in cites:
        source = citer.sources[cite.source]
        paragraphs = [source.by_number[n].p for n in cite.claims if n in source.by_number]
        places = [*paragraphs, *cite.paragraphs] if source.is_seen else [0]
        notes += [Footnote(cite.source, place) for place in places]
    return tuple(dict.fromkeys(notes))


def unused(name: str, taken: Container[str], most: int = 200) -> str:
    """Return a name that is not taken, at most `most` characters long: the name itself, or with `_2`, `_3`, … added."""
    ends = ("" if number == 1 else f"_{number}" for number in count(1))
    return next(new for end in ends if (new := name[: most - len(end)] + end) not in taken)


def short_names(citer: Citer) -> Mapping[str, str]:
    """Return a different name for each source, by id: its alias, unless that is a paragraph number or taken.

    A source that is not declared has its own name and year: `Voice of Russia 2012`.
    """
    names: dict[str, str] = {}
    declared_first = sorted(citer.sources, key=lambda key: (citer.alias(key) == key, citer.alias(key)))
    for key in declared_first:
        alias = citer.alias(key)
        wanted = _name_and_year(citer.sources[key]) if alias == key else alias
        names[key] = unused(f"{wanted}_" if wanted.isdecimal() else wanted, names.values())
    return names


def _name_and_year(source: Source) -> str:
    year = str((source.updated or source.issued).year or "")
    return source.name if year in source.name.split() else f"{source.name} {year}".rstrip()


class Footnotes:
    """The footnotes of one document, collected while its citations are written: one for each paragraph cited."""

    def __init__(self, citer: Citer, *, for_pasting: bool = False) -> None:
        self.citer = citer
        self.for_pasting = for_pasting
        """Whether keys contain the source's id, so that they do not clash with those of the document pasted into."""
        self._main = citer.main
        self._keys: dict[Footnote, str] = {}
        self._taken: set[str] = set()

    def keys(self, cites: Citations) -> list[str]:
        """Return the footnote keys of citations, and add missing footnotes.

        `12` is a paragraph of the main source, `tass-1` of another, and `aif` a whole document.
        """
        return [self._keys.get(note) or self._add(note) for note in footnotes(self.citer, cites)]

    def _add(self, note: Footnote) -> str:
        """Add a footnote under a key of its own: paragraph 1 of `a` and the whole of `a-1` both want `a-1`."""
        key = unused(_NOT_IN_KEYS.sub("-", self._wanted_key(note).lower()), self._taken)
        self._taken.add(key)
        self._keys[note] = key
        return key

    def _wanted_key(self, note: Footnote) -> str:
        if self.for_pasting:
            whole = not note.paragraph and not _LIKE_PARAGRAPH.search(note.source)
            return note.source if whole else f"{note.source}-p{note.paragraph}"
        alias = self.citer.alias(note.source)
        if not note.paragraph:
            return alias
        return str(note.paragraph) if note.source == self._main else f"{alias}-{note.paragraph}"

    def _order(self, note: Footnote) -> tuple[bool, str, int]:
        return note.source != self._main, self.citer.alias(note.source), note.paragraph

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield the key and the text of each footnote, by source and paragraph, the main source first."""
        ordered = sorted(self._keys, key=self._order)
        return ((self._keys[note], _reference(self.citer, note.source, [note.paragraph])) for note in ordered)


def _reference(citer: Citer, source_id: str, paragraphs: list[int]) -> str:
    """Return a reference: `Sputnik/UrduPoint, 7 August 2019, paras 5–6`, or `…, unverified: not seen`."""
    source = citer.sources[source_id]
    updated = f", updated {source.updated}" if source.updated else ""
    head = f"{name_with_date(source)}{updated}" + (" (excerpt)" if source.held == "excerpt" else "")
    if 0 in paragraphs:
        return f"{head}, unverified: not seen"
    return f"{head}, {'paras' if len(paragraphs) > 1 else 'para.'} {ranges(paragraphs)}"


def ranges(numbers: list[int]) -> str:
    """Format numbers with ranges: `5–7, 9`."""
    parts = []
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        run_numbers = [number for _, number in run]
        ends = dict.fromkeys((run_numbers[0], run_numbers[-1]))
        parts.append("–".join(map(str, ends)))
    return ", ".join(parts)


def reference_words(citer: Citer, cites: Citations) -> str:
    """Return citations in words, grouped by source: `Sputnik/UrduPoint, 7 August 2019, paras 5–6; …`."""
    by_source: dict[str, list[int]] = {}
    for note in footnotes(citer, cites):
        by_source.setdefault(note.source, []).append(note.paragraph)
    return "; ".join(_reference(citer, source_id, paragraphs) for source_id, paragraphs in by_source.items())


def paragraph_marks(citer: Citer, between: str = " ") -> Callable[[Citations], str]:
    """Return a function that writes citations as paragraph marks.

    `¶9` is a paragraph of the main source, `tass ¶1` of another, and `¶aif` a source that was not seen; `between` is
    what stands between the marks of two sources.
    """
    names = short_names(citer)

    def words(cites: Citations) -> str:
        by_source: dict[str, list[int]] = {}
        for note in footnotes(citer, cites):
            by_source.setdefault(note.source, []).append(note.paragraph)
        return between.join(
            _marks_of_source(names[source], places, main=source == citer.main) for source, places in by_source.items()
        )

    return words


def _marks_of_source(name: str, paragraphs: list[int], *, main: bool) -> str:
    numbers = ",".join(str(paragraph) for paragraph in sorted(paragraphs) if paragraph)
    if not numbers:
        return f"¶{name}"
    return f"¶{numbers}" if main else f"{name} ¶{numbers}"
