"""Shares: a share without a date that may be one of something else."""

from collections.abc import Iterator
from fractions import Fraction

from ...model import Dossier, Figure, Trade
from ...words.labels import record_label
from ..bounds import Bounds, rounded
from ..finding import Odd, rule


@rule("warning")
def share_of_what(dossier: Dossier) -> Iterator[Odd]:
    """A share without a date is, to a unit of its last digit, that of one direction in trade both ways."""
    ways = list(_ways(dossier))
    for share in filter(_is_open, dossier.records(Figure)):
        for trade, seller, ratio, words in ways:
            if share.value and ratio.meets(_widened(Bounds.of(share.value), Fraction(share.value.half_step))):
                made = f"{rounded(ratio.middle or Fraction(), '.1f')} %"
                yield Odd(
                    (share,),
                    f"it has no date; of {record_label(dossier, trade)} both ways, what "
                    f"{dossier.said(seller)} sold is {made}, {words}",
                    str(share.value),
                    made,
                    "Ask what the share is of, and of which year, before it is quoted.",
                )


def _is_open(figure: Figure) -> bool:
    """Whether a figure is a share with a decimal, of a time that is not said: one without is like many others."""
    value = figure.value
    is_dated = figure.when is not None and figure.when.known
    is_fine = value is not None and value.first is not None and "." in value.first.digits
    return value is not None and value.is_exact and value.is_percentage and is_fine and not is_dated


def _ways(dossier: Dossier) -> Iterator[tuple[Trade, str, Bounds, str]]:
    """Yield what each party sold as a share of trade both ways, by the total that is printed or the sum."""
    for trade in dossier.records(Trade):
        total = trade.printed_or_summed
        for seller, sold in trade.sold_by.items():
            if total and total.is_exact and sold.is_exact and total.currency == sold.currency:
                yield trade, seller, Bounds.of(sold).over(Bounds.of(total)).times(100), f"{sold} of {total}"


def _widened(bounds: Bounds, step: Fraction) -> Bounds:
    return bounds + Bounds(-step, step)
