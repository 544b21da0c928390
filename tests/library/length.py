"""How long the file after page one is: its words, and what it carries, counted in two ways.

`python -m tests.library.length` prints them for every bundled dossier. A word contains a letter or a digit. What can be
left out of an export or only says where something is from does not count: the annex, the sources, marks of citations.
Nor do our own notes, which tell no source's claim: what to check before quoting, what to ask, what is not said, what
signs mean; they are counted beside it.

A claim is an atomic fact of a source, and only some sources have a list of their claims. Of the others is counted

- a paragraph as one claim, whatever stands in it. That is far too few: where claims are listed, an article has four or
  five in each paragraph;
- or a paragraph once for each record and entry that cites it, as one fact. Read by hand, 96 such pairs of a record and
  a paragraph, 12 drawn from each dossier on 27 November 2026, had 1.2 facts each that no other paragraph of the
  record has, by the grain of the listed claims (24 pairs of those were counted so too: 45 facts for 41 claims).
  Entries had 0.4. So there are a tenth more facts than this counts, and each has fewer words.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dossier_tui.blocks import Block, Heading, Note, Series, lines_of, text_of
from dossier_tui.curation.places import places_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Dossier
from dossier_tui.views.brief import brief
from dossier_tui.views.page.fitting import words_in

APART = frozenset({"Annex: people, places and bodies named", "Sources"})
"""The headings below which nothing counts."""
NOTES = frozenset({"Before you quote", "Worth asking", "Not said by the sources"})
"""The headings below which our own notes stand."""


class Length(Struct, frozen=True):
    """The words of a file and what it carries."""

    words: int
    """The words that tell what sources say."""
    notes: int
    """The words of our own notes."""
    carried: int
    """Claims, and paragraphs of sources of which no claims are listed."""
    facts: int
    """Claims, and paragraphs of the other sources, each once for each record or entry that cites it."""

    @property
    def words_a_claim(self) -> float:
        """The words a carried claim, a paragraph without a list of claims being one; rounded to a tenth."""
        return round(self.words / self.carried, 1)

    @property
    def words_a_fact(self) -> float:
        """The words a fact, rounded to a tenth."""
        return round(self.words / self.facts, 1)


def length_of(dossier: Dossier) -> Length:
    """Count the words of a dossier's file and the claims that it carries."""
    words = dict.fromkeys((False, True), 0)
    chapter = ""
    for block in file_of(brief(dossier).blocks):
        if isinstance(block, Heading) and block.level == 1:
            chapter = text_of(block.line)
        words[chapter in NOTES or isinstance(block, Note)] += sum(words_in(each) for _, each in lines_of(block))
    places = [place for source in places_of(dossier) for place in source.carried]
    facts = sum(1 if place.claim else len(place.carriers) for place in places)
    return Length(words[False], words[True], len(places), facts)


def listed_by_pairs(dossier: Dossier) -> tuple[int, int]:
    """Count the claims that are listed, and what they would be as pairs of a paragraph and what cites it."""
    places = [place for source in places_of(dossier) for place in source.carried if place.claim]
    pairs = {(place.source_id, place.paragraph, by) for place in places for by in place.carriers}
    return len(places), len(pairs)


def file_of(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks after page one, without those that stand apart and charts, which other blocks tell in words."""
    counts = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            counts = text_of(block.line) not in APART
        if counts and not isinstance(block, Series):
            yield block


def main() -> None:
    """Print a line for each bundled dossier, and one for all."""
    library = Library((bundled_root(),))
    lengths = {dossier.key: length_of(dossier) for dossier in library.dossiers}
    every = Length(*(sum(getattr(each, name) for each in lengths.values()) for name in Length.__struct_fields__))
    for key, each in {**lengths, "all": every}.items():
        told = f"{each.words:7,} words and {each.notes:5,} of notes"
        by_claim = f"{each.carried:6} claims{each.words_a_claim:6} words a claim"
        print(f"{key:28}{told}{by_claim}{each.facts:6} facts{each.words_a_fact:6} words a fact")
    claims, pairs = (sum(counts) for counts in zip(*map(listed_by_pairs, library.dossiers), strict=True))
    print(f"Of {claims} listed claims the second way would count {pairs}.")


if __name__ == "__main__":
    main()
