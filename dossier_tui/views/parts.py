"""The parts of a figure as bars, below the list that has the same figures in words."""

from collections.abc import Iterator, Sequence

from ..blocks import Series, line
from ..model import AnyRecord, Figure
from ..values import capital
from .bars import bar_of


def parts_charts(records: Sequence[AnyRecord]) -> Iterator[Series]:
    """Yield a chart for each figure with several parts that can be compared."""
    for figure in records:
        if not isinstance(figure, Figure):
            continue
        bars = [bar for label, value in figure.parts.items() if (bar := bar_of(line(label), value))]
        if len(bars) > 1 and len({value.measure for value in figure.parts.values()}) == 1:
            total = f", {figure.value}" if figure.value and figure.value.known else ""
            yield Series(line(f"{capital(figure.what)}{total}: parts"), tuple(bars))
