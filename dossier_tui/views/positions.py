"""The table of positions, and evaluations grouped by speaker."""

from collections.abc import Iterator, Sequence

from ..blocks import Block, Line, Row, Table, Voice, cited, line, lines
from ..model import Dossier, Position, Statement
from ..values import sentence
from ..words.citing_apart import cites_at_end
from ..words.endings import dated_in_words, in_table, text_and_note
from ..words.statements import circumstances, known_through, reasons_words, said_to, side_words


def position_table(dossier: Dossier, positions: Sequence[Position]) -> list[Block]:
    """Build the table of positions, with how we know of each."""
    rows = tuple(Row(dossier.address(each), tuple(_cells(dossier, each))) for each in positions)
    return [Table(lines("Side", "Position", "How we know"), rows)]


def _cells(dossier: Dossier, position: Position) -> Iterator[Line]:
    yield cited(side_words(dossier, position))
    yield position_words(dossier, position)
    yield cited(known_through(dossier, position))


def position_words(dossier: Dossier, position: Position) -> Line:
    """Return what a position is, to whom it is stated and why, as the cell of a table."""
    return line(
        sentence(position.says).rstrip(".") + said_to(dossier, position) + reasons_words(dossier, position),
        dated_in_words(dossier, position),
        cites_at_end(position),
        text_and_note(dossier, position, dated=False),
        in_table(dossier, position),
    )


def voices(dossier: Dossier, evaluations: Sequence[Statement]) -> list[Block]:
    """Build a block of evaluations for each speaker."""
    by_speaker: dict[str, list[Row]] = {}
    for statement in evaluations:
        words = line(
            statement.says.rstrip(".") + circumstances(dossier, statement),
            text_and_note(dossier, statement),
            cites_at_end(statement),
            in_table(dossier, statement),
        )
        speaker = dossier.sources[statement.src[0].source].speaker
        by_speaker.setdefault(speaker, []).append(Row(dossier.address(statement), (words,)))
    return [Voice(line(f"{speaker}'s view"), tuple(rows)) for speaker, rows in by_speaker.items()]
