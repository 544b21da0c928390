"""Stated values: what a file has for a field that another field names, so that its type is known only then."""

from collections.abc import Iterator
from typing import Any

from .frozen import Frozen

Content = str | list[Any] | dict[str, Any]
"""Text, or lists and mappings of text, as a file has them."""


class Stated(Frozen):
    """A value as written, with its meaning once the type is known."""

    __slots__ = ("content", "value")
    content: Content
    value: Any
    """The value in the type of its field; the content itself until that is known."""

    def __init__(self, content: Content, value: Any = None) -> None:
        self._set(content=content, value=content if value is None else value)

    @classmethod
    def parse(cls, content: Content) -> "Stated":
        """Wrap content without giving it a type yet. Raises ValueError if it is empty."""
        if not (content.strip() if isinstance(content, str) else content):
            raise ValueError("this must not be empty")
        return cls(content)

    @property
    def texts(self) -> Iterator[str]:
        """All the text in it, keys of mappings included."""
        return _texts(self.content)

    def __hash__(self) -> int:
        return hash(repr(self.content))

    def __str__(self) -> str:
        return "; ".join(self.texts)


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        yield from (text for key, item in content.items() for text in (key, *_texts(item)))
    else:
        yield from (text for item in content or () for text in _texts(item))
