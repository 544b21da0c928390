"""Plans: what was to come by a day that is past, and whether its outcome is on file."""

from collections.abc import Iterator

from ...model import Dossier, due_of, is_without_outcome
from ...values import Date
from ...words.when import by_when
from ..finding import Odd, rule


@rule("remark", once_a_story=True)
def past_without_outcome(dossier: Dossier) -> Iterator[Odd]:
    """What was to come by a day that is past, and of which no outcome is on file."""
    for record in dossier.records():
        due = due_of(record)
        if due is None or not is_without_outcome(dossier, record):
            continue
        by = f", and due {by_when(due)}" if record.due else f" for {due}"
        is_after = _is_after(dossier, due)
        after = ", after the day of the dossier" if is_after else ""
        yield Odd(
            (record,),
            f"{record.state}{by}{after}; what became of it is not on file",
            str(record.state),
            str(due),
            "Ask what came of it." if is_after else f"Say that it was {record.state}, and ask what came of it.",
            due,
        )


def _is_after(dossier: Dossier, due: Date) -> bool:
    """Whether it was not over on the day of the dossier, so that nothing could be known of it yet."""
    as_of = dossier.as_of.last
    return bool(as_of and due.last and as_of <= due.last)
