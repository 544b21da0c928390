"""The end of a record's line: its text, state, citations, note and check numbers."""

from ..blocks import Line, Span, line
from ..model import AnyRecord, Dossier
from ..values import listed, one_line, sentence


def ending(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the end of a record's line: text, state, citations, note and check numbers."""
    return line(
        f". {sentence(one_line(record.text)).rstrip('.')}" if record.text else "",
        in_brackets(dossier, record),
        cited_with_note(record),
        check_words(dossier, record),
    )


def in_brackets(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the state in brackets, to follow a line; empty if the record has no state."""
    return line(" (", *state_words(dossier, record), ")") if record.state else ()


def cited_with_note(record: AnyRecord) -> Line:
    """Return the citations, followed by the curators' note."""
    return line(Span("", "", record.src), note_words(record))


def note_words(record: AnyRecord) -> Line:
    """Return the curators' note, to follow a line; empty if there is none."""
    return line(". ", Span(sentence(record.note), "em")) if record.note else ()


def text_and_note(record: AnyRecord) -> Line:
    """Return what else is reported and the curator's note, each a sentence, as the cell of a table continues."""
    text, note = sentence(record.text), Span(sentence(record.note), "em")
    if not record.note:
        return line(f". {text}" if text else "")
    return line(f". {text} " if text else ". ", note)


def state_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the state, `planned as of 11 July 2019`; empty if the record has no state."""
    if record.state is None:
        return ()
    passed = record.when and record.when.last and dossier.as_of.last and record.when.last < dossier.as_of.last
    late = "; outcome not recorded" if record.state == "planned" and passed else ""
    return (Span(f"{record.state} as of {record.state_as_of or dossier.as_of}{late}", "state"),)


def check_words(dossier: Dossier, record: AnyRecord) -> Line:
    """Return the numbers of the checks about a record, ` (check 2 and 3)`; empty if there are none."""
    numbers = [str(number) for number in dossier.check_numbers.get(record.id, ())]
    return (Span(f" (check {listed(numbers)})", "check"),) if numbers else ()


def in_table(dossier: Dossier, record: AnyRecord) -> Line:
    """Return what follows a record in a table: its state and the numbers of its checks."""
    state = (Span(f" – {record.state}", "state"),) if record.state else ()
    return (*state, *check_words(dossier, record))
