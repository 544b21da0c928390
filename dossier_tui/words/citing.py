"""Citing: the footnotes of a document, and citations in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from ..model import Source
from ..values import Citations


class Citer(Protocol):
    """Whatever knows the sources that citations name: a dossier, or several together."""

    @property
    def main(self) -> str:
        """The id of the source whose paragraphs are cited by number alone; empty where every source is named."""
        ...

    @property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        ...

    def alias(self, source: str) -> str:
        """The short name of a source, by its id."""
        ...


@dataclass(frozen=True)
class Footnote:
    """One paragraph of one source; paragraph 0 is the document as a whole, where not all of it was read."""

    source: str
    """The source's id."""
    paragraph: int


def footnotes(citer: Citer, cites: Citations) -> tuple[Footnote, ...]:
    """The paragraphs that citations stand for, each once."""
    notes: list[Footnote] = []
    for cite in cites:
        source = citer.sources[cite.source]
        paragraphs = [source.by_number[n].p for n in cite.claims if n in source.by_number]
        places = [0] if source.unverified else [*paragraphs, *cite.paragraphs]
        notes += [Footnote(cite.source, place) for place in places]
    return tuple(dict.fromkeys(notes))


class Footnotes:
    """The footnotes of one document: each paragraph cited stands in it once, under its key."""

    def __init__(self, citer: Citer, *, for_pasting: bool = False) -> None:
        self.citer = citer
        self.for_pasting = for_pasting
        """Whether keys must not clash with those of the document that they are pasted into."""
        self._main = citer.main
        self._keys: dict[Footnote, str] = {}

    def keys(self, cites: Citations) -> list[str]:
        """The keys of what is cited: a paragraph of the main source, `tass-1` of another, `aif` as a whole."""
        return [self._keys.setdefault(note, self._key(note)) for note in footnotes(self.citer, cites)]

    def _key(self, note: Footnote) -> str:
        if self.for_pasting:
            return f"{note.source}-p{note.paragraph}" if note.paragraph else note.source
        alias = self.citer.alias(note.source)
        if not note.paragraph:
            return alias
        return str(note.paragraph) if note.source == self._main else f"{alias}-{note.paragraph}"

    def _order(self, note: Footnote) -> tuple[bool, str, int]:
        return note.source != self._main, self.citer.alias(note.source), note.paragraph

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Key and words of each, the main source's first, in order of paragraph."""
        ordered = sorted(self._keys, key=self._order)
        return ((self._keys[note], _reference(self.citer, note.source, [note.paragraph])) for note in ordered)


def _reference(citer: Citer, source_id: str, paragraphs: list[int]) -> str:
    """`Sputnik/UrduPoint, 7 August 2019, paras 5–6`, and that it is unverified where it is."""
    source = citer.sources[source_id]
    head = f"{source.name}, {source.issued}"
    if 0 in paragraphs:
        return f"{head}, unverified: {'an excerpt' if source.held == 'excerpt' else 'not seen'}"
    return f"{head}, {'paras' if len(paragraphs) > 1 else 'para.'} {_ranges(paragraphs)}"


def _ranges(numbers: list[int]) -> str:
    """`5–7, 9`."""
    parts = []
    for _, run in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        run_numbers = [number for _, number in run]
        ends = dict.fromkeys((run_numbers[0], run_numbers[-1]))
        parts.append("–".join(map(str, ends)))
    return ", ".join(parts)


def reference_words(citer: Citer, cites: Citations) -> str:
    """Citations in words, the paragraphs of each source together."""
    by_source: dict[str, list[int]] = {}
    for note in footnotes(citer, cites):
        by_source.setdefault(note.source, []).append(note.paragraph)
    return "; ".join(_reference(citer, source_id, paragraphs) for source_id, paragraphs in by_source.items())
