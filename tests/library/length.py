"""How long the file after page one is: its words, and the claims that it carries.

`python -m tests.library.length` prints both of every bundled dossier. A word contains a letter or a digit. What can be
left out of an export or only says where something is from does not count: the annex, the sources, marks of citations.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dossier_tui.blocks import Block, Heading, Series, lines_of, text_of
from dossier_tui.curation.places import places_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Dossier
from dossier_tui.views.brief import brief
from dossier_tui.views.page.fitting import words_in

APART = frozenset({"Annex: people, places and bodies named", "Sources"})
"""The headings below which nothing counts."""


class Length(Struct, frozen=True):
    """The words of a file and what it carries: claims, and paragraphs of sources of which no claims are listed."""

    words: int
    carried: int

    @property
    def words_a_claim(self) -> float:
        """The words a carried claim, rounded to a tenth."""
        return round(self.words / self.carried, 1)


def length_of(dossier: Dossier) -> Length:
    """Count the words of a dossier's file and the claims that it carries."""
    words = sum(words_in(each) for block in file_of(brief(dossier).blocks) for _, each in lines_of(block))
    return Length(words, sum(len(source.carried) for source in places_of(dossier)))


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
    every = Length(sum(each.words for each in lengths.values()), sum(each.carried for each in lengths.values()))
    for key, each in {**lengths, "all": every}.items():
        print(f"{key:28}{each.words:7,} words{each.carried:6} claims{each.words_a_claim:6} words a claim")


if __name__ == "__main__":
    main()
