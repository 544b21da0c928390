"""The positions of the file: whose, what, and by whom they are told. Offices stand apart, with the people."""

from collections.abc import Iterator, Sequence

from ...blocks import Block, Line, Row, Table, cited, line, lines
from ...model import Dossier, Position, each_actor
from ...values import listed
from ...words.statements import second_hand, side_words
from ..positions import position_words
from .people import is_listed


def position_table(dossier: Dossier, positions: Sequence[Position]) -> list[Block]:
    """Build the table of positions; `only` says that no source of the holders' own has it."""
    rows = tuple(Row(dossier.address(each), tuple(_cells(dossier, each))) for each in positions)
    return [Table(lines("Side", "Position", "Told by"), rows)]


def _cells(dossier: Dossier, position: Position) -> Iterator[Line]:
    named = all(is_listed(dossier, actor.who) for actor in each_actor(position.holders))
    yield cited(side_words(dossier, position, offices=not named))
    yield position_words(dossier, position)
    yield line(_tellers(dossier, position))


def _tellers(dossier: Dossier, position: Position) -> str:
    """Return who tells a position: `Sputnik only`, `24.kg and the Kyrgyz foreign ministry`."""
    names = dict.fromkeys(dossier.sources[cite.source].speaker for cite in position.src)
    return listed(list(names)) + (" only" if second_hand(dossier, position) else "")
