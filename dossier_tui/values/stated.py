"""Stated values: text from a file whose type depends on another field."""

from .dates import Date, DateOrNever
from .frozen import Frozen
from .quantities import Quantity


class Stated(Frozen):
    """A value as written, with its meaning once the type is known."""

    __slots__ = ("text", "value")
    text: str
    value: str | Date | Quantity
    """The parsed value; the text itself until `read_as` gives it a type."""

    def __init__(self, text: str, value: str | Date | Quantity | None = None) -> None:
        self._set(text=text, value=text if value is None else value)

    @classmethod
    def parse(cls, text: str) -> "Stated":
        """Wrap text without giving it a type yet. Raises ValueError if it is empty."""
        if not text.strip():
            raise ValueError("this must not be empty")
        return cls(text)

    def read_as(self, kind: type) -> "Stated":
        """Return a copy parsed as a date or a quantity; any other type leaves it as text.

        Raises ValueError if the text is not a valid date or quantity.
        """
        if kind is Date:
            return Stated(self.text, Date.parse_dated(self.text))
        return Stated(self.text, kind.parse(self.text)) if kind in {DateOrNever, Quantity} else self

    def __str__(self) -> str:
        return self.text
