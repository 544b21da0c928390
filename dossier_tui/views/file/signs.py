"""The signs that stand in the file for words that many lines would share, and what each means."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Line, Note, Row, Span, Table, cited, line, text_of, with_lines
from ...model import AnyRecord, Dossier, Trade
from ...words.endings import implied_words
from ...words.steps import NO_OUTCOME

NOT_ASKED: Final = "–"
UNSAID: Final = "?"
IMPLIED: Final = "°"
SECOND_HAND: Final = "†"

MEANINGS: Final = (
    "? is not said by the sources; – not said, or not asked; ° only implied (behind a line: its date); "
    "† told by others only, not by the holder's own side."
)

_DATES = frozenset({"as_of", "date", "period", "signed", "since"})
"""The fields with the date of a record, behind whose line the sign stands."""
_CELLS: Final[Mapping[str, frozenset[str]]] = {
    "Date": frozenset({"date"}),
    "Where": frozenset({"place"}),
    "Who": frozenset({"who"}),
    "Signed": frozenset({"signed", "place"}),
    "In force": frozenset({"in_force"}),
    "Period": frozenset({"period"}),
    "Figures from": frozenset({"figures_from"}),
}
"""The fields that columns have, behind whose cells the sign stands, by title."""


def meanings() -> Note:
    """Build the note that says what the signs mean."""
    return Note(cited(MEANINGS))


def implied_sign(record: AnyRecord, field: str) -> str:
    """Return the sign that a field of a record is only implied, for a cell that has several; empty if it is said."""
    return IMPLIED if field in record.inferred else ""


def with_signs(dossier: Dossier, blocks: list[Block]) -> list[Block]:
    """Put signs for the words that something is only implied, and that an outcome is not on file."""
    implied = {
        words: record for each in dossier.records() for record in _variants(each) for words in implied_words(record)
    }
    return [_in_table(block, implied) if isinstance(block, Table) else _in_lines(block, implied) for block in blocks]


def _variants(record: AnyRecord) -> tuple[AnyRecord, ...]:
    """Return a record as lines have it, and one of trade as its table has it, where what is traded stands elsewhere."""
    if not isinstance(record, Trade):
        return (record,)
    return record, replace(record, inferred=tuple(name for name in record.inferred if name != "of"))


Implied = Mapping[Span, AnyRecord]
"""A record for all the words on what is implied: others of which the same is implied have the same words."""


def _in_lines(block: Block, implied: Implied) -> Block:
    return with_lines(block, lambda spans: line(*(_with_sign(span, implied) for span in spans)))


def _with_sign(span: Span, implied: Implied) -> Line:
    if span not in implied:
        return (_with_outcome(span),)
    is_date = _DATES & {*implied[span].inferred}
    return line(IMPLIED if is_date else "", _but(implied[span], _DATES))


def _with_outcome(span: Span) -> Span:
    if span.style != "state" or not span.text.endswith(NO_OUTCOME):
        return span
    return replace(span, text=f"{span.text.removesuffix(NO_OUTCOME)}; outcome {UNSAID}")


def _but(record: AnyRecord, said: Collection[str]) -> Line:
    """Return the words on what is implied of a record, but for the fields of which it is `said`."""
    return implied_words(replace(record, inferred=tuple(name for name in record.inferred if name not in said)))


def _in_table(table: Table, implied: Implied) -> Table:
    fields = [_CELLS.get(text_of(column), frozenset()) for column in table.columns]
    return replace(table, rows=tuple(_in_row(row, fields, implied) for row in table.rows))


def _in_row(row: Row, fields: Sequence[Collection[str]], implied: Implied) -> Row:
    """Put the signs of one row behind the cells that have what is implied; words stay of what has no cell."""
    names = {name for cell in row.cells for span in cell if span in implied for name in implied[span].inferred}
    every = {name for column in fields for name in column}
    signs = [
        IMPLIED if names & {*column} and IMPLIED not in text_of(cell) else ""
        for cell, column in zip(row.cells, fields, strict=True)
    ]
    cells = [
        line(*(_but(implied[span], every) if span in implied else _with_outcome(span) for span in cell), sign)
        for cell, sign in zip(row.cells, signs, strict=True)
    ]
    return replace(row, cells=tuple(cells))
