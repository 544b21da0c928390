"""What is wrong with quantities of the right form: what can be read in two ways, and what contradicts itself."""

from collections.abc import Iterator

from ..text import listed, ordinal, quoted
from .parts import Number, Parts
from .words import HEDGES

HELP = "write it as in USD 192.4 m, about 50 %, some RUB 6 bn, more than 100 documents or unknown"


def complaints(text: str, parts: Parts, dash: str) -> Iterator[str]:
    """Yield what is wrong with a quantity, given its parts, each with what to write instead.

    `dash` stands between the numbers of a range, with its spaces.
    """
    if parts.suffix in {"st", "nd", "rd", "th"}:
        yield from _of_a_rank(parts)
    elif not (parts.currency or parts.unit or parts.suffix):
        yield f"{quoted(text)} does not say of what: {HELP}"
    if parts.currency and (parts.suffix or parts.unit.startswith("%")):
        yield f"a share, a rank and a multiple have no currency: leave {parts.currency} out"
    yield from _of_points(parts)
    yield from _of_signs(parts)
    yield from _of_a_range(parts, dash)
    if {"more", "less"} <= {HEDGES[hedge] for hedge in parts.hedges}:
        yield f"'{' '.join(parts.hedges)}' says both more and less: write one of the two"


def _of_a_rank(parts: Parts) -> Iterator[str]:
    number = parts.first
    if parts.last or parts.hedges or parts.trend:
        yield "a rank has no range, hedge or change: write it as in 3rd largest buyer or top 5 partners"
    if number and (number != Number(number.digits) or not number.digits.isdecimal()):
        yield "a rank is a whole number, as in 3rd largest buyer"
    elif number and parts.suffix != (ending := ordinal(int(number.digits[-2:]))[-2:]):
        yield f"write {number.digits}{ending}"


def _of_points(parts: Parts) -> Iterator[str]:
    """Complain of a point before three digits, which in many languages separates thousands."""
    if parts.currency or parts.unit.startswith("%"):
        return
    for number in parts.numbers:
        digits = number.digits
        whole, _, fraction = digits.partition(".")
        if not number.scale and len(fraction) == 3 and len(whole) < 4 and whole[0] != "0":
            shorter = f"{whole}.{fraction.rstrip('0')}".rstrip(".")
            shorter = digits[:-1] if shorter == digits else shorter
            yield f"'{digits}' may be {whole},{fraction} or a fraction: write {whole},{fraction} or {shorter}"


def _of_signs(parts: Parts) -> Iterator[str]:
    if not any(number.sign for number in parts.numbers):
        return
    if parts.trend:
        yield f"'{parts.trend}' and a minus say the same twice: write one of the two"
    bounds = [hedge for hedge in parts.hedges if HEDGES[hedge] != "about"]
    if bounds:
        yield f"'{listed(bounds)}' before a minus may be read in two ways: write it as in down more than 5 %"


def _of_a_range(parts: Parts, dash: str) -> Iterator[str]:
    first, last = parts.first, parts.last
    if not (first and last):
        return
    if (first.sign or last.sign) and dash.strip() == dash:
        yield "a range with a minus has spaces around its dash: write -5 – 3 % or -5 – -3 %"
    if first.value > last.value:
        yield (
            f"the range runs down from {first} to {last}: write the smaller number first, with its own scale where it"
            " has one, as in USD 800 m – 1.2 bn"
        )
