"""Immutable values that files store as text.

They are no Structs because msgspec would decode a Struct from a mapping. Any other class it passes to
the decoding hook, which parses the text.
"""

from typing import Any, NoReturn


class Frozen:
    """An immutable value whose parts are its slots, compared and hashed by its parts."""

    __slots__: tuple[str, ...] = ()

    def _set(self, **parts: Any) -> None:
        for name, part in parts.items():
            object.__setattr__(self, name, part)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def _parts(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def _compared(self) -> tuple[Any, ...]:
        """Return the parts that equality and hash depend on."""
        return self._parts()

    def __eq__(self, other: object) -> bool:
        return self is other or (type(other) is type(self) and self._compared() == other._compared())

    def __hash__(self) -> int:
        return hash(self._compared())

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({parts})"
