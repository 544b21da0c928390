"""Values that cannot change and are written as text.

They are no dataclasses: msgspec reads a dataclass as a mapping, and leaves any other class to be
parsed from the text that stands in a file.
"""

from typing import Any, NoReturn


class Frozen:
    """A value equal to every other with the same parts, which are its slots."""

    __slots__: tuple[str, ...] = ()

    def _set(self, **parts: Any) -> None:
        for name, part in parts.items():
            object.__setattr__(self, name, part)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def _parts(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def _compared(self) -> tuple[Any, ...]:
        """The parts by which two of a kind are the same."""
        return self._parts()

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash(self._compared())

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({parts})"
