"""The table of `make bench`: one line a row, for a terminal and for a page in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass

from .rounds import Experiment, Limit, Measured, Rounds

UNITS = {"ms": (1000, 0), "s": (1, 1), "MB": (1, 1), "kB": (0.001, 1), "bytes": (1, 0), "×": (1, 2)}
"""Factor and decimals of each unit; figures come in seconds, bytes and megabytes."""
HEADINGS = ("what", "dossier", "floor", "ratio", "CPU", "gate", "aim", "verdict", "rounds", "against")
WIDTHS = (57, 10, 10, 20, 8, 16, 16, 30, 6, 0)


@dataclass(frozen=True)
class Row:
    """One figure of an experiment, with its gate and its aim."""

    key: str
    """How `--only` names it."""
    what: str
    experiment: Experiment
    figure: str
    unit: str
    floor: str
    """What the floor is; empty if there is none."""
    gate: Limit
    aim: Limit | None = None


@dataclass(frozen=True)
class Result:
    """What a row came to: measured in rounds, or not at all."""

    row: Row
    rounds: Rounds = ()
    failure: str = ""
    """Why it could not be measured."""

    @property
    def measured(self) -> Measured:
        """The figure over all rounds."""
        return Measured.of(self.rounds, self.row.figure)

    def cells(self, *, against_itself: bool = False) -> tuple[str, ...]:
        """Return the line of the table. A program against itself has no verdict."""
        row = self.row
        limits = [limit_text(limit, row.unit) for limit in (row.gate, row.aim)]
        if self.failure:
            why = self.failure.partition("\n")[0]
            return (row.what, "", "", "", "", *limits, f"not measured: {why}", "0", row.floor)
        measured = self.measured
        return (
            row.what,
            amount(measured.typical, row.unit),
            amount(measured.typical_floor, row.unit),
            _ratio(measured),
            times(measured.cpu_ratio),
            *limits,
            "" if against_itself else self.verdict,
            str(len(self.rounds)),
            "itself" if against_itself else row.floor,
        )

    @property
    def verdict(self) -> str:
        """Whether the aim or at least the gate is met, and if not, by what it is missed."""
        if self.failure:
            return "not measured"
        if self.row.aim and not self.row.aim.broken_by(self.measured):
            return "meets the aim"
        broken = self.row.gate.broken_by(self.measured)
        return f"misses the gate ({', '.join(broken)})" if broken else "meets the gate"


def times(ratio: float | None) -> str:
    """Return a ratio as text; empty if there is none."""
    return "" if ratio is None else f"{ratio:.2f} ×"


def amount(value: float | None, unit: str) -> str:
    """Return a value in a unit as text; empty if there is none."""
    if value is None:
        return ""
    factor, decimals = UNITS[unit]
    return f"{value * factor:,.{decimals}f} {unit}"


def limit_text(limit: Limit | None, unit: str) -> str:
    """Return a gate or an aim as text."""
    if limit is None:
        return ""
    factor, _ = UNITS[unit]
    parts = [
        f"{limit.times:g} ×" if limit.times is not None else "",
        f"+{limit.more * factor:g} {unit}" if limit.more is not None else "",
        f"{limit.at_most * factor:g} {unit}" if limit.at_most is not None else "",
    ]
    return " and ".join(part for part in parts if part)


def line(cells: Sequence[str]) -> str:
    """Return cells as a line for a terminal."""
    return " ".join(f"{cell:{width}}" for cell, width in zip(cells, WIDTHS, strict=True)).rstrip()


def markdown(rows: Sequence[Sequence[str]]) -> str:
    """Return cells as a table in Markdown."""
    rule = ["---", *["---:"] * 4, *["---"] * (len(HEADINGS) - 5)]
    escaped = ([cell.replace("|", r"\|") for cell in cells] for cells in rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (HEADINGS, rule, *escaped)) + "\n"


def _ratio(measured: Measured) -> str:
    if measured.ratio is None:
        return ""
    return f"{times(measured.ratio)} ({min(measured.ratios):.2f}–{max(measured.ratios):.2f})"
