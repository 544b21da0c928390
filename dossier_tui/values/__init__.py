"""Frozen values that parse, compare and say themselves."""

from .addresses import Address
from .citations import INLINE, Citation, Citations, renamed_inline
from .dates import UNKNOWN, Date, Order, today
from .quantities import Quantity
from .text import clean, did_you_mean, fold, has_controls, listed, nearest, one_line, quoted, sentence

__all__ = [
    "INLINE", "UNKNOWN", "Address", "Citation", "Citations", "Date", "Order", "Quantity", "clean", "did_you_mean",
    "fold", "has_controls", "listed", "nearest", "one_line", "quoted", "renamed_inline", "sentence", "today",
]  # fmt: skip
