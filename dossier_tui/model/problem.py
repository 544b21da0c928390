"""Problems: errors in a file, with their positions."""

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """An error in a file with its position, printed as `file:line:column: what is wrong`."""

    path: str
    """The path as messages show it."""
    line: int
    """The line, from 1; 0 if the problem concerns the whole file."""
    column: int
    """The column, from 1; 0 if the problem concerns the whole file."""
    message: str
    """The message: what is wrong and, if possible, how to correct it."""

    @property
    def place(self) -> str:
        """The position as editors understand it: `file:line:column`, or the file alone."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"
