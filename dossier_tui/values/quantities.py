"""Quantities as the source prints them, with their rounding and their hedge (`about`, `more than`)."""

import re
from decimal import Decimal, localcontext

from .currencies import CURRENCIES, CURRENT
from .dates import UNKNOWN
from .frozen import Frozen
from .text import did_you_mean, quoted

HEDGES = (
    "about", "almost", "approximately", "around", "at least", "at most", "fewer than", "less than", "more than",
    "nearly", "no more than", "over", "roughly", "some", "under", "up to",
)  # fmt: skip
"""Words that mark a number as inexact."""
SCALES = {
    "": 1, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
    "tn": 10**12, "trillion": 10**12,
}  # fmt: skip
"""The factor of each scale word."""
_SHAPE = re.compile(
    rf"(?:(?P<hedge>{'|'.join(sorted(HEDGES, key=len, reverse=True))})\s+)?"
    r"(?:(?P<currency>[A-Z]{3})\s+)?"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    rf"(?:\s*(?P<scale>{'|'.join(filter(None, SCALES))})(?![^\W\d]))?"
    r"(?:(?:\s+|(?=%|[^\W\d]+(?:\s|\Z)))(?P<unit>%|[^\W\d].*))?"
)
_RANGE = re.compile(
    rf"(?:(?:{'|'.join(filter(None, SCALES))})\s*)?"
    r"(?:[-–—−~/]|(?:to|or|and)\s)\s*(?:[A-Z]{3}\s+)?[0-9]"
)
"""The beginning of a unit that is in truth the rest of a range: `m-6 m`, `to 6 schools`."""
_OTHER_SCALES = {"b", "bln", "k", "m", "mio", "mln", "mn", "thousands", "millions", "billions", "trillions", "trn"}
"""Scale words that dossiers do not accept, in lower case; `m` is among them to catch `M`."""
_HELP = "write it as in USD 192.4 m, about 50 %, some RUB 6 bn, more than 100 documents or unknown"


class Quantity(Frozen):
    """A number as the source prints it, with its hedge, currency, scale and unit."""

    __slots__ = ("currency", "digits", "hedge", "scale", "unit")
    digits: str
    """The digits as printed, with any thousands separators: `1,500`, `192.4`; empty if the number is unknown."""
    hedge: str
    currency: str
    """ISO 4217 code, or empty."""
    scale: str
    """A key of SCALES."""
    unit: str
    """`%`, or the thing counted: `tourists`."""

    def __init__(self, digits: str, hedge: str = "", currency: str = "", scale: str = "", unit: str = "") -> None:
        self._set(digits=digits, hedge=hedge, currency=currency, scale=scale, unit=unit)

    @classmethod
    def parse(cls, text: str) -> "Quantity":
        """Parse a quantity or `unknown`. Raises ValueError with a message for curators."""
        if text.strip() == UNKNOWN:
            return cls("")
        match = _SHAPE.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{quoted(text)} is not a quantity: {_HELP}")
        parts = {name: part or "" for name, part in match.groupdict().items()}
        if parts["currency"] and parts["currency"] not in CURRENCIES:
            near = did_you_mean(parts["currency"], CURRENT)
            raise ValueError(f"'{parts['currency']}' is not a currency of ISO 4217{near}")
        if not parts["currency"] and not parts["unit"]:
            raise ValueError(f"{quoted(text)} does not say of what: {_HELP}")
        _check_unit(parts["unit"], parts["digits"])
        return cls(**parts)

    @property
    def known(self) -> bool:
        """Whether the source gives a number."""
        return bool(self.digits)

    @property
    def number(self) -> Decimal:
        """The digits times the scale, without the hedge; 0 if the number is unknown."""
        with localcontext(prec=len(self.digits) + 16):  # exact, where the default would round to 28 digits
            return Decimal(self.digits.replace(",", "") or 0) * SCALES[self.scale]

    @property
    def half_step(self) -> Decimal:
        """The largest rounding error: half a unit of the last printed digit."""
        decimals = len(self.digits.partition(".")[2])
        return Decimal(SCALES[self.scale]).scaleb(-decimals) / 2

    def agrees(self, other: "Quantity") -> bool:
        """Whether both quantities can be the same number, differently rounded. False if either is unknown."""
        if not (self.known and other.known) or (self.currency, self.unit) != (other.currency, other.unit):
            return False
        with localcontext(prec=len(self.digits) + len(other.digits) + 32):
            return abs(self.number - other.number) <= max(self.half_step, other.half_step)

    @property
    def bare(self) -> str:
        """The quantity without its currency, for a column headed by the currency: `192.4 m`."""
        return " ".join(part for part in (self.hedge, self.digits, self.scale, self.unit) if part)

    def __str__(self) -> str:
        if not self.known:
            return "not said"
        return " ".join(part for part in (self.hedge, self.currency, self.digits, self.scale, self.unit) if part)


def _check_unit(unit: str, digits: str) -> None:
    """Raise ValueError if the unit begins with a number, a currency, or a scale word that is not accepted."""
    if _RANGE.match(unit):
        raise ValueError(f"a range is not a quantity: {_HELP}")
    first = unit.partition(" ")[0]
    if first in CURRENT:  # of the withdrawn codes, some are words: ROK soldiers, ESA satellites
        raise ValueError(f"the currency goes before the number: {first} {digits}")
    if first.lower() in _OTHER_SCALES:
        raise ValueError(f"'{first}' is not a scale here: write thousand, m, bn or tn")
