"""Frozen values: they are parsed from text, can be compared, and print as text."""

from .addresses import Address
from .citations import INLINE, Citation, Citations, renamed_inline
from .dates import UNKNOWN, Date, Order, today
from .quantities import Quantity
from .slugs import slug
from .stated import Stated
from .text import capital, clean, did_you_mean, fold, has_controls, listed, nearest, one_line, plural, quoted, sentence

__all__ = [
    "INLINE", "UNKNOWN", "Address", "Citation", "Citations", "Date", "Order", "Quantity", "Stated", "capital", "clean",
    "did_you_mean", "fold", "has_controls", "listed", "nearest", "one_line", "plural", "quoted", "renamed_inline",
    "sentence", "slug", "today",
]  # fmt: skip
