"""What is not known of a file with problems, so that no problem is told that is only the consequence of another."""

from collections.abc import Iterator

from msgspec import Struct

from ..model import Path


class Doubts(Struct, frozen=True):
    """The values of a file that do not stand for what is written in it."""

    replaced: frozenset[Path] = frozenset()
    """The paths of placeholders, and of values that are not as written."""
    incomplete: frozenset[Path] = frozenset()
    """The paths of mappings and lists that may lack something."""

    def at(self, *paths: Path) -> bool:
        """Whether a problem with the values at these paths may be the consequence of another."""
        return any(path in self.incomplete or self._is_replaced(path) for path in paths)

    def _is_replaced(self, path: Path) -> bool:
        return any(path[:length] in self.replaced for length in range(1, len(path) + 1))

    @property
    def paths(self) -> frozenset[Path]:
        """All paths at which something is not known."""
        return self.replaced | self.incomplete

    def are_within(self, path: Path) -> bool:
        """Whether something inside a value, or the value itself, is not known."""
        return any(each[: len(path)] == path for each in self.paths)

    def within(self, path: Path) -> Iterator[Path]:
        """Yield the rest of each path that begins like this one: where, inside a value, something is not known."""
        for each in self.paths:
            if each[: len(path)] == path:
                yield each[len(path) :]


NO_DOUBTS = Doubts()
"""All values stand for what is written."""
