"""Frozen values: they are parsed from text, can be compared, and print as text."""

from .addresses import Address
from .citations import INLINE, Citation, Citations, renamed_inline
from .dates import UNKNOWN, Date, Order, today
from .folding import fold, fold_with_positions, is_capital
from .quantities import Quantity
from .slugs import slug
from .stated import Stated
from .text import capital, clean, did_you_mean, has_controls, listed, nearest, one_line, plural, quoted, sentence

__all__ = [
    "INLINE", "UNKNOWN", "Address", "Citation", "Citations", "Date", "Order", "Quantity", "Stated", "capital",
    "clean", "did_you_mean", "fold", "fold_with_positions", "has_controls", "is_capital", "listed", "nearest",
    "one_line", "plural", "quoted", "renamed_inline", "sentence", "slug", "today",
]  # fmt: skip
