"""Conversion between the project's value types and the text that files hold."""

from functools import lru_cache
from typing import Any

from .citations import Citations
from .dates import UNKNOWN, Date, DateOrNever
from .due import Due
from .fiscal import FiscalYear
from .quantities import Quantity
from .stated import Content, Stated
from .text import quoted

PARSED: dict[type, str] = {
    Date: "a date", DateOrNever: "a date or never", Quantity: "a quantity", Citations: "a citation",
    Stated: "text, a list, or keys and values",
    Due: "a time", FiscalYear: "a fiscal year",
}  # fmt: skip
"""The value types that are written as text, each with its name in error messages."""


def to_text(value: Any) -> Content:
    """Convert a value to the text that a file holds; one that another source states, to whatever it holds.

    Raises NotImplementedError for other types.
    """
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, Quantity):
        return str(value) if value.known else UNKNOWN
    if isinstance(value, (Due, FiscalYear)):
        return value.text
    if isinstance(value, Stated):
        return value.content
    if isinstance(value, Citations):
        return str(value)
    raise NotImplementedError(type(value))


def from_text(kind: type, value: Any) -> Any:
    """Parse a value of this type. Raises ValueError with a message for curators."""
    if kind in PARSED and isinstance(value, str):
        return _parsed(kind, value)
    if kind is Stated and isinstance(value, (list, dict)):
        return Stated.parse(value)
    if kind is Citations and isinstance(value, list):
        return Citations.parse(value)
    raise ValueError(f"this must be {PARSED.get(kind, kind.__name__)}, not {described(value)}")


@lru_cache(maxsize=4096)
def _parsed(kind: Any, text: str) -> Any:
    """Parse a value, which is immutable; the same dates, quantities and citations come in many records."""
    return Date.parse_dated(text) if kind is Date else kind.parse(text)


def described(value: Any) -> str:
    """Describe a value from a file for an error message: `nothing`, `'text'`, `a list of 3`."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return quoted(value)
    return f"a list of {len(value)}" if isinstance(value, list) else "keys and values"
