"""Rounds of a program and its floor in turn, and what they come to: medians, ratios, and whether limits are kept."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from .ground import Ground

Figures = Mapping[str, float]
"""What one run comes to, by name: seconds, bytes, megabytes. `NAME cpu` is the CPU time that belongs to `NAME`."""
Rounds = Sequence[tuple[Figures, Figures]]
"""The figures of the program and of its floor, a round an entry."""
Side = Callable[[Ground], Figures]
"""Runs a program once."""


@dataclass(frozen=True)
class Experiment:
    """A program and its floor, each measured on the same ground."""

    ours: Side
    floor: Side

    def against_itself(self) -> "Experiment":
        """Return the experiment with the program as its own floor."""
        return replace(self, floor=self.ours)

    def rounds(self, ground: Ground, wanted: int, budget: float) -> Rounds:
        """Measure both in turn, each first in every other round.

        Begin no round after the seconds of the budget, counted from the first round, which may have made the ground.
        """
        found = [(self.ours(ground), self.floor(ground))]
        stop = time.monotonic() + budget
        while len(found) < wanted and time.monotonic() < stop:
            if len(found) % 2:
                floor, ours = self.floor(ground), self.ours(ground)
            else:
                ours, floor = self.ours(ground), self.floor(ground)
            found.append((ours, floor))
        return found


@dataclass(frozen=True)
class Measured:
    """One figure over all rounds."""

    ours: tuple[float, ...]
    floor: tuple[float, ...] = ()
    """The floor's figures, a round an entry; empty where the figure has no floor."""
    cpu_ratio: float | None = None
    """The ratio of the CPU times; None where none are measured."""

    @classmethod
    def of(cls, rounds: Rounds, figure: str) -> "Measured":
        """Take one figure out of rounds."""
        ours, floor = _both(rounds, figure)
        cpu = cls(*_both(rounds, f"{figure} cpu"))
        return cls(ours, floor, cpu.ratio)

    @property
    def ratio(self) -> float | None:
        """The median of the ratios of each round; None where there is no floor or it is 0."""
        ratios = self.ratios
        return statistics.median(ratios) if ratios else None

    @property
    def ratios(self) -> tuple[float, ...]:
        """The ratio of each round."""
        return tuple(a / b for a, b in zip(self.ours, self.floor, strict=False) if b)

    @property
    def typical(self) -> float:
        """The median of the program's own figures."""
        return statistics.median(self.ours)

    @property
    def typical_floor(self) -> float | None:
        """The median of the floor's figures."""
        return statistics.median(self.floor) if self.floor else None


def _both(rounds: Rounds, figure: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    pairs = [(ours[figure], floor[figure]) for ours, floor in rounds if figure in ours and figure in floor]
    if pairs:
        return tuple(a for a, _ in pairs), tuple(b for _, b in pairs)
    return tuple(ours[figure] for ours, _ in rounds if figure in ours), ()


@dataclass(frozen=True)
class Limit:
    """How much a figure may be: so many times its floor, CPU time too; so much more than it; or so much at all."""

    times: float | None = None
    more: float | None = None
    at_most: float | None = None

    def broken_by(self, measured: Measured) -> tuple[str, ...]:
        """Return what exceeds the limit, in a word each: `ratio`, `CPU`; empty if it is kept."""
        return tuple(what for what, value, most in self._compared(measured) if value is None or value > most)

    def _compared(self, measured: Measured) -> list[tuple[str, float | None, float]]:
        floor = measured.typical_floor
        found: list[tuple[str, float | None, float]] = []
        if self.times is not None:
            found.append(("ratio", measured.ratio, self.times))
            if measured.cpu_ratio is not None:
                found.append(("CPU", measured.cpu_ratio, self.times))
        if self.more is not None:
            found.append(("difference", None if floor is None else measured.typical - floor, self.more))
        if self.at_most is not None:
            found.append(("amount", measured.typical, self.at_most))
        return found
