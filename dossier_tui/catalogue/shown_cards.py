"""Search cards as they are kept: as they are shown, and with what is needed to take them out of the index."""

import zlib
from collections.abc import Iterable, Sequence

import msgspec

from ..matching import SEPARATOR, indexed
from .tags import Cite, tag_words


class ShownCard(msgspec.Struct, frozen=True, array_like=True):
    """A search card as it is shown, with what is needed to take it out of the index."""

    section: str
    group: str
    record: str
    label: str
    line: str
    more: str
    cites: tuple[Cite, ...]
    tags: str
    """The tags in their compact form."""


IndexedCard = tuple[str, str, str, str]
"""Line, more, the claims cited and the tags of a card, as they are searched."""


def indexed_card(card: ShownCard, claims: Iterable[str]) -> IndexedCard:
    """Return the texts of a card as words, with those of the claims that it cites, and its tags."""
    return indexed(card.line), indexed(card.more), indexed(SEPARATOR.join(claims)), tag_words(card.tags)


def packed_cards(shown: Sequence[ShownCard]) -> bytes:
    """Return the cards of a dossier as they are kept, since they repeat one another."""
    return zlib.compress(msgspec.msgpack.encode(shown), 1)


def unpacked_cards(packed: bytes) -> tuple[ShownCard, ...]:
    """Return the cards of a dossier. Raises zlib.error or msgspec.DecodeError if the bytes are damaged."""
    return _DECODER.decode(zlib.decompress(packed)) if packed else ()


def unpacked_card(packed: bytes, place: int) -> ShownCard:
    """Return one of the cards of a dossier without reading the others. Raises as `unpacked_cards`, or IndexError."""
    return _ONE.decode(_RAW.decode(zlib.decompress(packed))[place])


_RAW = msgspec.msgpack.Decoder(tuple[msgspec.Raw, ...])
_ONE = msgspec.msgpack.Decoder(ShownCard)
_DECODER = msgspec.msgpack.Decoder(tuple[ShownCard, ...])
