"""The positions of the file: whose and what, the newest first. Offices stand apart, with the people."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...blocks import Block, Bullets, Line, Prose, Row, Span, line, with_full_stop
from ...model import Dossier, Position, each_actor, state_day
from ...values import capital
from ...words.endings import without_implied
from ...words.labels import matters
from ...words.statements import second_hand, side_words
from ..positions import position_words
from .people import tells_office
from .signs import IMPLIED, SECOND_HAND


def position_lists(dossier: Dossier, positions: Sequence[Position]) -> list[Block]:
    """Build a list of positions, and one for all that are on the same, below what it is."""
    alike: dict[tuple[str, ...], list[Position]] = {}
    for position in positions:
        alike.setdefault(position.about, []).append(position)
    shared = {about: same for about, same in alike.items() if about and len(same) > 1}
    single = [position for position in positions if position.about not in shared]
    blocks: list[Block] = [_list(dossier, single)] if single else []
    for about, same in shared.items():
        blocks.append(Prose(line(Span(f"{capital(matters('on', dossier, about)).rstrip('.')}:", "strong"))))
        blocks.append(_list(dossier, [replace(position, about=()) for position in same]))
    return blocks


def _list(dossier: Dossier, positions: Sequence[Position]) -> Block:
    rows = (Row(dossier.address(each), (_line(dossier, each),)) for each in _newest_first(positions))
    return Bullets(tuple(rows))


def _newest_first(positions: Sequence[Position]) -> list[Position]:
    """Sort positions by date; those without one come last, in the order of the dossier."""
    dated = [(each.date, each) for each in positions if each.date and each.date.known]
    newest = [each for _, each in sorted(dated, key=lambda pair: pair[0], reverse=True)]
    return [*newest, *(each for each in positions if each not in newest)]


def _line(dossier: Dossier, position: Position) -> Line:
    day = position.date if position.date and position.date.known else state_day(dossier, position)
    named = all(tells_office(dossier, actor.who, day) for actor in each_actor(position.holders))
    signs = f"{IMPLIED if 'date' in position.inferred else ''}{SECOND_HAND if second_hand(dossier, position) else ''}"
    head = Span(f"{side_words(dossier, position, in_short=named)}{signs}:", "strong")
    return with_full_stop(line(head, " ", position_words(dossier, without_implied(position, "date"))))
