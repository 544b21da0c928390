"""The signs that stand in the file for words that many lines would share, and what each means."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Line, Note, Span, cited, line, with_lines
from ...model import AnyRecord, Document, Dossier
from ...model.steps import Step
from ...words.endings import implied_words, without_implied
from ...words.steps import NO_OUTCOME, implied_in_step

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
    of_steps = _implied_in_steps(dossier)
    return [
        with_lines(block, lambda spans: line(*_with_sign(_with_signs_of_steps(spans, of_steps), implied)))
        for block in blocks
    ]


def _implied_in_steps(dossier: Dossier) -> Mapping[Span, Line]:
    """Return the words that the date of an act or a term is only implied, with what else is implied of it."""
    steps: list[Step] = []
    for record in dossier.records():
        steps += (*record.acts, *(record.provides if isinstance(record, Document) else ()))
    dated = [step for step in steps if _DATES & {*step.inferred}]
    rest = [replace(step, inferred=tuple(name for name in step.inferred if name not in _DATES)) for step in dated]
    return {implied_in_step(step)[0]: implied_in_step(left) for step, left in zip(dated, rest, strict=True)}


def _with_signs_of_steps(spans: Line, implied: Mapping[Span, Line]) -> Line:
    """Put the sign behind the brackets of an act or a term for the words in them that its date is only implied."""
    signed_spans: list[Span] = []
    waits = opens = False
    for span in spans:
        before = signed_spans[-1].text if signed_spans else ""
        if span in implied:
            waits, opens = True, before == " (" and not implied[span]
            if not implied[span] and before == "; ":
                signed_spans.pop()
            signed_spans += implied[span]
        elif opens and span.text == ")":
            signed_spans[-1] = Span(IMPLIED)
            waits = opens = False
        elif opens and span.text in {"; ", ". "}:
            opens = False
        else:
            opens = False
            signed_spans.append(span)
            if waits and span.text.startswith(")"):
                signed_spans.append(Span(IMPLIED))
                waits = False
    return tuple(signed_spans)


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
