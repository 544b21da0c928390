"""The types of what files hold, as msgspec describes them."""

from collections.abc import Hashable
from functools import cache

from msgspec import inspect


@cache
def shape_of(kind: Hashable) -> inspect.Type:
    """Return the description of a type, made once, since that takes as long as reading a file."""
    return inspect.type_info(kind)
