"""The signs that stand in the file for words that many lines would share, and what each means."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Line, Note, Span, cited, line, with_lines
from ...model import AnyRecord, Dossier
from ...words.endings import implied_words, without_implied
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


def meanings() -> Note:
    """Build the note that says what the signs mean."""
    return Note(cited(MEANINGS))


def signed(said: Line | str, record: AnyRecord, *names: str) -> Line:
    """Return the cell that has these fields of a record, behind it the sign if one of them is only implied."""
    return line(said, IMPLIED if {*names} & {*record.inferred} else "")


def with_signs(dossier: Dossier, blocks: list[Block]) -> list[Block]:
    """Put signs for the words that a date is only implied, and that an outcome is not on file."""
    implied: dict[Span, tuple[bool, Line]] = {}
    for record in dossier.records():
        is_date, rest = bool(_DATES & {*record.inferred}), implied_words(without_implied(record, *_DATES))
        for span in implied_words(record):
            implied[span] = is_date, rest
            implied[_inside(span)] = is_date, tuple(map(_inside, rest))
    return [with_lines(block, lambda spans: line(*_with_sign(spans, implied))) for block in blocks]


def _inside(span: Span) -> Span:
    """Return words on what is implied as they are where they share brackets with what stands before them."""
    return replace(span, text=f"; {span.text[2:-1]}")


def _with_sign(spans: Line, implied: Mapping[Span, tuple[bool, Line]]) -> Iterator[Span | Line | str]:
    """Yield the spans of a line, the sign for words on the date behind the brackets in which they stand."""
    waits = False
    for span in spans:
        is_date, rest = implied.get(span, (False, (_with_outcome(span),)))
        is_inside = span in implied and not span.text.endswith(")")
        yield IMPLIED if is_date and not is_inside else ""
        yield rest
        waits = waits or (is_date and is_inside)
        if waits and span.text.startswith(")"):
            yield IMPLIED
            waits = False


def _with_outcome(span: Span) -> Span:
    if span.style != "state" or not span.text.endswith(NO_OUTCOME):
        return span
    return replace(span, text=f"{span.text.removesuffix(NO_OUTCOME)}; outcome {UNSAID}")
