"""What the line of any record ends with: state, note, citations, the numbers of checks."""

from ..blocks import Line, Span, line
from ..model import AnyRecord, Dossier
from ..values import listed, one_line, sentence


def ending(dossier: Dossier, record: AnyRecord) -> Line:
    """What else is reported, state, citations, note, checks."""
    return line(
        f". {sentence(one_line(record.text)).rstrip('.')}" if record.text else "",
        in_brackets(dossier, record),
        cited_with_note(record),
        check_words(dossier, record),
    )


def in_brackets(dossier: Dossier, record: AnyRecord) -> Line:
    """The state, as a line goes on with it; empty where the record is of something past and done."""
    return line(" (", *state_words(dossier, record), ")") if record.state else ()


def cited_with_note(record: AnyRecord) -> Line:
    """The citations, and the curator's word after them."""
    return line(Span("", "", record.src), note_words(record))


def note_words(record: AnyRecord) -> Line:
    """The curator's word about a record, as a line goes on with it."""
    return line(". ", Span(sentence(record.note), "em")) if record.note else ()


def state_words(dossier: Dossier, record: AnyRecord) -> Line:
    """`planned as of 11 July 2019`; empty where a record is of something past and done."""
    if record.state is None:
        return ()
    passed = record.when and record.when.last and dossier.as_of.last and record.when.last < dossier.as_of.last
    late = "; outcome not recorded" if record.state == "planned" and passed else ""
    return (Span(f"{record.state} as of {record.state_as_of or dossier.as_of}{late}", "state"),)


def check_words(dossier: Dossier, record: AnyRecord) -> Line:
    """` (check 2 and 3)`; empty where nothing about the record is to be checked."""
    numbers = [str(number) for number in dossier.check_numbers.get(record.id, ())]
    return (Span(f" (check {listed(numbers)})", "check"),) if numbers else ()


def in_table(dossier: Dossier, record: AnyRecord) -> Line:
    """What a table shows beside a record: its state, and the numbers of the checks about it."""
    state = (Span(f" – {record.state}", "state"),) if record.state else ()
    return (*state, *check_words(dossier, record))
