"""The day for which an open dossier is shown, and the days to which the reader can go from there."""

import datetime as dt
from functools import cached_property

from ..model import Dossier, dossier_on, turning_days
from ..words.ages import looks_words, titled


class Lens:
    """A dossier as its file has it, and the day on which the reader stands; None for that of the file."""

    def __init__(self, whole: Dossier, day: dt.date | None = None) -> None:
        self.whole = whole
        self.day = day

    @cached_property
    def shown(self) -> Dossier:
        """The dossier as it stood on the day, or as it looks from a later one (see `dossier_on`)."""
        return self.whole if self.day is None else dossier_on(self.whole, self.day)

    def title(self, news: str, back: str) -> tuple[str, str, str]:
        """The name of what is open, its day, and what is new; on another day the key that leads back instead."""
        if self.day is None:
            return self.whole.title, f"as of {self.whole.as_of}", news
        return titled(self.shown), looks_words(self.shown), f"{back}: back"

    def turn_to(self, whole: Dossier) -> "Lens":
        """Return the lens over the dossier as it is read or worded anew."""
        return Lens(whole, self.day)

    def next_day(self, way: int) -> dt.date | None:
        """Return the day of the act before this one, or after it; None if there is none, or only that of the file."""
        end = self.whole.as_of.last or dt.date.max
        here = self.day or end
        days = [day for day in turning_days(self.whole) if day < end and (day < here if way < 0 else day > here)]
        return (max if way < 0 else min)(days, default=None)


def on_its_day(read: Dossier, shown: Dossier) -> Dossier:
    """Return a dossier, read or worded anew, for the day for which it was shown."""
    return dossier_on(read, shown.as_of.last) if shown.file_day and shown.as_of.last else read
