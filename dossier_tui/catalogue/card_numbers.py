"""The number of a card's row in the index: of which dossier it is, and in which place."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shown_cards import IndexedCard

BITS = 20
"""The row of a card in the index is the dossier's number and, in this many bits, the card's place."""
REST = 1 << BITS - 1
"""The bit that tells the cards of what panes show besides their records; a file of a mebibyte has fewer cards."""


def dossier_of(row: int) -> int:
    """Return the number of the dossier whose card is in a row of the index."""
    return row >> BITS


def place_of(row: int) -> int:
    """Return the place, among those of its dossier, of the card in a row of the index."""
    return row & REST - 1


def is_rest(row: int) -> bool:
    """Whether the card in a row of the index is what a pane shows besides its records."""
    return bool(row & REST)


def _row(dossier: int, place: int, tags: str) -> int:
    """Return the row in the index of the card of a dossier in this place, given the words of its tags."""
    from . import tags as all_tags

    return (dossier << BITS) + place + REST * (all_tags.tag_word(*all_tags.REST) in tags.split())


def in_rows(dossier: int, cards: "Iterable[IndexedCard]") -> Iterator[tuple[int, str, str, str, str]]:
    """Yield the cards of a dossier, each after its row."""
    return ((_row(dossier, n, card[-1]), *card) for n, card in enumerate(cards))
