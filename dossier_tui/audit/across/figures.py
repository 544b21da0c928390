"""Figures of one thing in two dossiers, and rates of the same currencies in the same year."""

from collections.abc import Hashable, Iterator, Sequence

from ...model import Dossier, Figure, ids_of
from ...values import fold
from ...words.labels import record_label
from ..finding import Odd
from ..rules.conversions import Conversion, conversions_in, is_far_below
from .rule import across, pairs


@across("warning")
def another_amount_elsewhere(dossiers: Sequence[Dossier]) -> Iterator[tuple[Dossier, Odd]]:
    """Another dossier has another amount for the same thing and time, by the same counter."""
    for one, other in pairs(dossiers, _figures):
        value, its = one.item.value, other.item.value
        are_of_one = value and its and value.known and its.known and value.measure == its.measure
        if value and its and are_of_one and not (value.agrees(its) or value.is_recount(its)):
            yield (
                one.dossier,
                Odd(
                    (one.item,),
                    f"in {other.dossier.key} it is {its}",
                    str(value),
                    str(its),
                    "Give both, each with its source, or mend the one that is wrong.",
                ),
            )


def _figures(dossier: Dossier) -> Iterator[tuple[Hashable, Figure]]:
    return ((key, figure) for figure in dossier.records(Figure) for key in _keys(figure))


def _keys(figure: Figure) -> Iterator[Hashable]:
    """Yield what a figure is of; a figure that does not say whose it is may be of each pair's own."""
    if figure.when and figure.when.known:
        what, when, counted = fold(figure.what), figure.when.edtf, ids_of(figure.figures_from)
        sides = ids_of(figure.by), ids_of(figure.givers), ids_of(figure.to)
        if sides[0] or (sides[1] and sides[2]):
            yield what, when, sides, counted
        else:
            yield from ((what, when, sides, cite) for cite in figure.src)


@across("warning")
def another_rate_elsewhere(dossiers: Sequence[Dossier]) -> Iterator[tuple[Dossier, Odd]]:
    """Another dossier converts the same currencies in the same year at a rate far apart."""
    for one, other in pairs(dossiers, _conversions):
        rate, its = one.item, other.item
        if is_far_below(rate.rate, its.rate) or is_far_below(its.rate, rate.rate):
            label = f"{record_label(other.dossier, its.figure)} in {other.dossier.key}"
            yield (
                one.dossier,
                Odd(
                    (rate.figure,),
                    f"it is converted at {rate.words}, and {label} at {its.words}, in the same year",
                    rate.words,
                    its.words,
                    "Quote both in the currency in which they were given.",
                ),
            )


def _conversions(dossier: Dossier) -> Iterator[tuple[Hashable, Conversion]]:
    return (((each.year, each.currencies), each) for each in conversions_in(dossier) if each.year)
