"""A registry file of a library extends that of the library below it: entry by entry, and field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from ..model import Problem
from ..values import quoted
from .written import Written

Below = Mapping[str, Any]
"""The content of the registry files below, by id of the entry."""


def extending(written: Written, below: Below) -> Written:
    """Return a registry file in which an entry of the files below has their fields, where it has none of its own."""
    if not isinstance(written.content, dict) or not any(key in below for key in written.content):
        return written
    content = {key: _extended(below.get(key), own) for key, own in written.content.items()}
    return replace(written, content=content)


def _extended(below: Any, own: Any) -> Any:
    """Return an entry or a mapping with what the one below has besides; any other value replaces it."""
    if not (isinstance(below, dict) and isinstance(own, dict)):
        return own
    return {**below, **{key: _extended(below.get(key), value) for key, value in own.items()}}


def replaced(written: Written, below: Below) -> Iterator[Problem]:
    """Yield a remark for each field that a registry file has other than the files below."""
    content = written.content if isinstance(written.content, dict) else {}
    for key, own in content.items():
        before = below.get(key)
        if not (isinstance(own, dict) and isinstance(before, dict)):
            continue
        for name, value in own.items():
            if name in before and _extended(before[name], value) != before[name] and not isinstance(value, dict):
                message = f"{quoted(name)} of {quoted(key)} replaces that of the registry below"
                yield written.problem((key, name), message, key=True)
