"""Going to another day: an open dossier is then shown as it stood on it."""

from typing import TYPE_CHECKING

from ...model import AnyRecord, turning_days
from ...model.beginnings import days_settled
from ...values import clean

if TYPE_CHECKING:
    from ..screens.reader import ReaderScreen


def step(reader: "ReaderScreen", way: int) -> None:
    """Go to the day of the act before or after; after the last one, to the day of the file."""
    day = reader.lens.next_day(way)
    if day:
        reader.show_on(day)
        _tell(reader, turning_days(reader.lens.whole)[day])
    elif way > 0 and reader.lens.day:
        to_file_day(reader)
    else:
        reader.tell_only(f"Nothing on file is {'earlier' if way < 0 else 'later'}.")


def to_selected(reader: "ReaderScreen") -> None:
    """Go to the day of the selected record."""
    record = reader.lens.whole.record_at(reader.selected)
    day = next(days_settled(record), None) if record else None
    last = reader.lens.whole.as_of.last
    if record is None:
        reader.tell_only("Select a record with a date first.")
    elif day is None or (last and day >= last):
        reader.tell_only("It has no day before that of the file.")
    else:
        reader.show_on(day)
        _tell(reader, (record,))


def to_file_day(reader: "ReaderScreen") -> None:
    """Show the dossier as its file has it again."""
    if reader.lens.day is None:
        reader.tell_only(f"This is all of it, as of {reader.dossier.as_of}.")
        return
    reader.show_on(None)
    reader.tell_only(f"All of it again, as of {reader.dossier.as_of}.")


def _tell(reader: "ReaderScreen", records: tuple[AnyRecord, ...]) -> None:
    """Say which day it is now, and what happened on it."""
    first, *others = records
    more = f", and {len(others)} more" if others else ""
    from ...words.labels import record_label

    label = record_label(reader.dossier, reader.dossier.record(first.id) or first)
    reader.tell_only(clean(f"{reader.dossier.as_of}: {label}{more}"))
