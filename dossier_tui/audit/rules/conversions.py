"""Conversions: the rate that a source's own conversion makes."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from ...model import Dossier, Figure
from ...words.labels import record_label
from ..bounds import Bounds, rounded
from ..finding import Odd, rule

APART = Fraction(5, 4)
"""The factor from which on two rates between the same currencies in one year are too far apart."""


class Conversion(Struct, frozen=True):
    """A figure with a conversion, and the rate that it makes."""

    figure: Figure
    rate: Bounds
    """How much of the smaller currency one of the greater was."""
    words: str
    currencies: frozenset[str]
    year: int | None
    """The year of the figure, or that by which it was so; None if it is of several or of none that is known."""


@rule("warning")
def conversion_over_years(dossier: Dossier) -> Iterator[Odd]:
    """An amount of several years, or without a date, is converted at one rate of which the day is not given."""
    for each in conversions_in(dossier):
        figure, when = each.figure, each.figure.when
        if each.year is None:
            is_dated = when is not None and when.known
            span = f"for {when}" if is_dated else "without a date"
            source_has = f"{figure.converted} only as the source's own conversion."
            yield Odd(
                (figure,),
                f"{span}, it is given as {figure.converted}, which makes {each.words}; the day of the rate is not said",
                str(figure.converted),
                each.words,
                f"Quote {figure.value}; give {source_has}"
                if is_dated
                else f"Ask of which year it is; quote {figure.value}, and {source_has}",
                is_remark=not is_dated,
            )


@rule("warning")
def conversions_apart(dossier: Dossier) -> Iterator[Odd]:
    """Two conversions between the same currencies in one year are at rates far apart."""
    known = [each for each in conversions_in(dossier) if each.year]
    for place, one in enumerate(known):
        for other in known[:place]:
            is_like = one.currencies == other.currencies and one.year == other.year
            if is_like and (is_far_below(one.rate, other.rate) or is_far_below(other.rate, one.rate)):
                yield Odd(
                    (one.figure, other.figure),
                    f"it is converted at {one.words}, and "
                    f"{record_label(dossier, other.figure)} at {other.words}, in the same year",
                    one.words,
                    other.words,
                    "Quote both in the currency in which they were given.",
                )


def is_far_below(one: Bounds, other: Bounds) -> bool:
    """Whether a rate is so far below another that they can hardly be of one year."""
    return one.times(APART).is_below(other)


def conversions_in(dossier: Dossier) -> Iterator[Conversion]:
    """Yield the conversions of a dossier that make a rate between two currencies."""
    for figure in dossier.records(Figure):
        value, converted = figure.value, figure.converted
        if not (value and converted and value.number and converted.number) or value.rate != converted.rate:
            continue
        if value.kind == converted.kind == "money":
            more, fewer = (value, converted) if value.number >= converted.number else (converted, value)
            made = rounded(Fraction(more.number or 0) / Fraction(fewer.number or 1), ".3g")
            words = f"about {made} {more.currency} to the {fewer.currency}"
            rate = Bounds.of(more).over(Bounds.of(fewer))
            yield Conversion(figure, rate, words, frozenset((more.currency, fewer.currency)), _year(dossier, figure))


def _year(dossier: Dossier, figure: Figure) -> int | None:
    """Return the year of a figure; of one without a date, the only year of its acts and of what it is about."""
    when = figure.when
    if when and when.known:
        return when.last.year if when.last and not when.first else when.year
    around = (each for key in figure.about if (each := dossier.record(key)))
    dates = (*(act.date for act in figure.acts), *(each.when for each in around))
    years = {date.year for date in dates if date and date.known}
    return years.pop() if len(years) == 1 else None
