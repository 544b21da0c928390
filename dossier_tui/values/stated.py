"""Stated values: what a file says of a field whose type is known only beside it."""

from .dates import Date
from .frozen import Frozen
from .quantities import Quantity


class Stated(Frozen):
    """A value as it is written, and what it means once the type of its field is known."""

    __slots__ = ("text", "value")
    text: str
    value: str | Date | Quantity
    """The text itself until it is read as a type."""

    def __init__(self, text: str, value: str | Date | Quantity | None = None) -> None:
        self._set(text=text, value=text if value is None else value)

    @classmethod
    def parse(cls, text: str) -> "Stated":
        """Takes any text."""
        return cls(text)

    def read_as(self, kind: type) -> "Stated":
        """The same, meant as a date or a quantity; any other type is text. Raises ValueError where it is none."""
        if kind is Date:
            return Stated(self.text, Date.parse(self.text))
        return Stated(self.text, Quantity.parse(self.text)) if kind is Quantity else self

    def __str__(self) -> str:
        return self.text
