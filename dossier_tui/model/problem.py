"""Problems: what is wrong in a file, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, and where: `file:line:column: what is wrong`."""

    path: str
    line: int
    """From 1; 0 where the problem is of the file as a whole."""
    column: int
    says: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.says}"
