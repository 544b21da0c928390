"""Values of ours as the text that a file holds, and back: for files, exports and whatever keeps dossiers."""

from typing import Any

from .citations import Citations
from .dates import UNKNOWN, Date
from .quantities import Quantity
from .stated import Stated
from .text import quoted

PARSED: dict[type, str] = {Date: "a date", Quantity: "a quantity", Citations: "a citation", Stated: "text"}
"""The types that are written as text, with what a message calls them."""


def to_text(value: Any) -> str:
    """A value as it is written in a file."""
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, Quantity):
        return str(value) if value.known else UNKNOWN
    if isinstance(value, (Citations, Stated)):
        return str(value)
    raise NotImplementedError(type(value))


def from_text(kind: type, value: Any) -> Any:
    """The value that a text means as this type. Raises ValueError in words a curator can act on."""
    if kind is Citations and isinstance(value, (str, list)):
        return Citations.parse(value)
    if kind in PARSED and isinstance(value, str):
        return kind.parse(value)  # type: ignore[attr-defined]
    raise ValueError(f"this must be {PARSED.get(kind, kind.__name__)}, not {described(value)}")


def described(value: Any) -> str:
    """What stands in a file, as an error message says it."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return quoted(value)
    return f"a list of {len(value)}" if isinstance(value, list) else "keys and values"
