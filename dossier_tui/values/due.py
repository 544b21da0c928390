"""When something is due: a date, or words where the source gives no date."""

from .dates import Date
from .frozen import Frozen
from .text import one_line


class Due(Frozen):
    """A time by which something is to happen."""

    __slots__ = ("date", "text")
    text: str
    """The time as written: `2006`, `within two months of entry into force`."""
    date: Date | None
    """The date; None if the time is given in words."""

    def __init__(self, text: str, date: Date | None = None) -> None:
        self._set(text=text, date=date)

    @classmethod
    def parse(cls, text: str) -> "Due":
        """Parse a date or take words as they are. Raises ValueError if the text is empty."""
        if not text.strip():
            raise ValueError("this must not be empty")
        try:
            return cls(text, Date.parse(text))
        except ValueError:
            if text.strip()[0].isdigit():
                raise
            return cls(text)

    def in_order(self, order: str) -> "Due":
        """Return the time with its date in another format (see Date.in_order)."""
        return Due(self.text, self.date.in_order(order)) if self.date else self  # type: ignore[arg-type]

    def __str__(self) -> str:
        return str(self.date) if self.date else one_line(self.text)
