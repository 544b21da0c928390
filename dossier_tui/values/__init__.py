"""Frozen values: they are parsed from text, can be compared, and print as text.

Each module is imported when something of it is first used, so that what only prints a date need not pay for quantities.
"""

from typing import TYPE_CHECKING

from ..lazily import names_of_modules

if TYPE_CHECKING:
    from .addresses import Address
    from .citations import INLINE, Citation, Citations, renamed_inline
    from .dates import UNKNOWN, Date, DateOrNever, today
    from .due import Due
    from .fiscal import FiscalYear
    from .folding import fold, fold_with_positions, is_capital
    from .points import Order
    from .quantities import Quantity, difference, summed
    from .slugs import slug
    from .stated import Stated
    from .text import capital, clean, did_you_mean, has_controls, listed, nearest, one_line, plural, quoted, sentence

__all__ = [
    "INLINE", "UNKNOWN", "Address", "Citation", "Citations", "Date", "DateOrNever", "Due", "FiscalYear", "Order",
    "Quantity", "Stated", "capital", "clean", "did_you_mean", "difference", "fold", "fold_with_positions",
    "has_controls", "is_capital", "listed", "nearest", "one_line", "plural", "quoted", "renamed_inline", "sentence",
    "slug", "summed", "today",
]  # fmt: skip

__getattr__ = names_of_modules(
    __name__,
    {
        "addresses": "Address",
        "citations": "INLINE Citation Citations renamed_inline",
        "dates": "UNKNOWN Date DateOrNever today",
        "due": "Due",
        "fiscal": "FiscalYear",
        "points": "Order",
        "folding": "fold fold_with_positions is_capital",
        "quantities": "Quantity difference summed",
        "slugs": "slug",
        "stated": "Stated",
        "text": "capital clean did_you_mean has_controls listed nearest one_line plural quoted sentence",
    },
    globals(),
)
