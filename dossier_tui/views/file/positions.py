"""The positions of the file: whose, what, and by whom they are told. Offices stand apart, with the people."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...blocks import Block, Line, Prose, Row, Span, Table, cited, line, lines
from ...model import Dossier, Position, Source, each_actor, state_day
from ...values import capital, listed
from ...words.labels import matters
from ...words.statements import second_hand, side_words
from ..positions import position_words
from .people import tells_office


def position_tables(dossier: Dossier, positions: Sequence[Position]) -> list[Block]:
    """Build a table of positions, and one for all that are on the same, below what it is.

    `only` says that no source of the holders' own has it.
    """
    alike: dict[tuple[str, ...], list[Position]] = {}
    for position in positions:
        alike.setdefault(position.about, []).append(position)
    shared = {about: same for about, same in alike.items() if about and len(same) > 1}
    single = [position for position in positions if position.about not in shared]
    blocks: list[Block] = [_table(dossier, single)] if single else []
    for about, same in shared.items():
        blocks.append(Prose(line(Span(f"{capital(matters('on', dossier, about)).rstrip('.')}:", "strong"))))
        blocks.append(_table(dossier, [replace(position, about=()) for position in same]))
    return blocks


def _table(dossier: Dossier, positions: Sequence[Position]) -> Block:
    rows = tuple(Row(dossier.address(each), tuple(_cells(dossier, each))) for each in positions)
    return Table(lines("Side", "Position", "Told by"), rows)


def _cells(dossier: Dossier, position: Position) -> Iterator[Line]:
    day = position.date if position.date and position.date.known else state_day(dossier, position)
    named = all(tells_office(dossier, actor.who, day) for actor in each_actor(position.holders))
    yield cited(side_words(dossier, position, offices=not named))
    yield position_words(dossier, position)
    yield line(_tellers(dossier, position))


def _tellers(dossier: Dossier, position: Position) -> str:
    """Return who tells a position: `Sputnik only`, `24.kg and the Kyrgyz foreign ministry`."""
    sources = dict.fromkeys(cite.source for cite in position.src)
    names = dict.fromkeys(_shorter(dossier.sources[key]) for key in sources)
    return listed(list(names)) + (" only" if second_hand(dossier, position) else "")


def _shorter(source: Source) -> str:
    """Return the name of a voice or, if that is shorter, of its source in footnotes: `RFE/RL`."""
    return min(source.speaker, source.name, key=len)
