"""`--as-of DAY`: what commands have in common that show dossiers as they stood on a day."""

import argparse
import datetime as dt

from ..model import Dossier, dossier_on, first_day
from ..values import Date, quoted, today
from ..values.dates_meant import dates_meant
from .exits import UsageError


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Add the option for the day."""
    parser.add_argument(
        "--as-of", metavar="DAY", type=_day, help="as it stood on this day: 2018-06-14, the end of 2018, or today"
    )


def as_it_stood(dossier: Dossier, parsed: argparse.Namespace) -> Dossier:
    """Return a dossier as it stood on the day that the arguments name, or as it is.

    Raises UsageError for a day before anything that it has.
    """
    day: dt.date | None = parsed.as_of
    if day is None:
        return dossier
    first = first_day(dossier)
    if first is None or day < first:
        begins = f"its first date is of {first.year}" if first else "nothing in it has a date"
        raise UsageError(f"{dossier.key} has nothing of {day} or before: {begins}")
    return dossier_on(dossier, day)


_FORMS = "write a day, a month or a year that has begun, such as 2018-06-14, 2018-06 or 2018, or today"


def _day(written: str) -> dt.date:
    """Return the day that is written, of a month or a year the last. Raises ArgumentTypeError if there is none."""
    if written.strip().lower() == "today":
        return today()
    try:
        day = Date.parse(written).last
    except ValueError as error:
        is_date = dates_meant(written) or not any(character.isalpha() for character in written)
        message = str(error) if written and is_date else f"{quoted(written)} is no day; {_FORMS}"
        raise argparse.ArgumentTypeError(message) from error
    if day is None:
        raise argparse.ArgumentTypeError(f"{quoted(written)} has no last day; {_FORMS}")
    if day > today() and not _is_of_now(written):
        raise argparse.ArgumentTypeError(f"{written} is still ahead")
    return min(day, today())


def _is_of_now(written: str) -> bool:
    """Whether a month or a year has begun, so that it is as it stands today."""
    first = Date.parse(written).first
    return first is not None and first <= today()
