"""The lines of a dossier in the list of all: how often the two met, what they trade, and when they meet or last met."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from ...render.pieces import Piece
from ...values import clean, one_line, plural
from ..summary import Summary, sparkline
from .bars import at_length

LINES = 3
"""The lines of a dossier."""
BETWEEN = " · "
GAP = "  "
LEAST_TITLE = 8
"""The fewest cells for a title."""
LEAST_PLACE = 8
"""The fewest cells in which it is worth saying where and who, after the day."""


def line_of(summary: Summary, number: int, width: int) -> Sequence[Piece]:
    """Return one of the lines of a dossier, cut to a width."""
    if summary.problem:
        return (_title, _problem, _more_problems)[number](summary, width)
    return (_title, _contacts, _met)[number](summary, width)


def _title(summary: Summary, width: int) -> list[Piece]:
    """Return the title with its age and its checks at the right, of which the age is the first to go."""
    title, age = one_line(clean(summary.title)), "broken" if summary.problem else summary.age
    checks = plural(summary.checks, "check") if summary.checks else ""
    style = "check" if summary.problem else "label"
    rights = [[(each, style), (BETWEEN, "label"), (checks, "check")] for each in (age, age.removesuffix(" old"))]
    rights = [*rights, [(checks, "check")]] if checks else [[(age, style)]]
    room = width - cell_len(title) - len(GAP)
    right = next((each for each in rights if _length(each) <= room), rights[-1])
    title = at_length(title, max(width - _length(right) - len(GAP), LEAST_TITLE))
    gap = " " * max(width - cell_len(title) - _length(right), len(GAP))
    return [(title, "strong"), (gap, ""), *right]


def _problem(summary: Summary, width: int) -> list[Piece]:
    return [(at_length(one_line(clean(summary.problem)), width), "")]


def _more_problems(summary: Summary, width: int) -> list[Piece]:
    more = summary.problems - 1
    return [(at_length(f"and {more} more" if more else "", width), "label")]


def _contacts(summary: Summary, width: int) -> list[Piece]:
    """Return the years with a contact as a strip, the trade, and the day of the dossier if there is room."""
    fitting = (pieces for pieces in _contacts_at_lengths(summary) if _length(pieces) <= width)
    return next(fitting, [])


def _contacts_at_lengths(summary: Summary) -> Iterator[list[Piece]]:
    """Yield the line ever shorter."""
    as_of = f"as of {summary.as_of}" if summary.as_of else ""
    amount = f"trade {summary.trade}" if summary.trade else ""
    trade = f"{amount} in {summary.traded_in}" if amount else ""
    whole, short, bare, none = ("contacts ", 12), ("contacts ", 8), ("", 8), ("", 0)
    with_trade = [(whole, trade), (short, trade), (whole, amount), (short, amount), (bare, amount)]
    forms = [*with_trade, (short, ""), (bare, ""), (none, trade), (none, amount)]
    for strip, texts in [(whole, (trade, as_of)), *((strip, (text,)) for strip, text in forms)]:
        pieces = _strip(summary, *strip)
        for text in filter(None, texts):
            pieces += [(BETWEEN if pieces else "", "label"), (one_line(clean(text)), "label")]
        yield pieces


def _strip(summary: Summary, label: str, most: int) -> list[Piece]:
    """Return the last years with a contact, at most so many, as bars after a label."""
    if not summary.years or not most:
        return []
    bars, years = sparkline(summary.years, most)
    return [(label, "label"), (bars, "bar0"), (f" {years}", "label")]


def _met(summary: Summary, width: int) -> list[Piece]:
    """Return the next or the last contact, and the voices: by name where there is room, else as numbers."""
    return [(at_length(next(_met_at_lengths(summary, width)), width), "label")]


def _met_at_lengths(summary: Summary, width: int) -> Iterator[str]:
    """Yield the line in those forms that fit, and at last the contact alone; its day is never cut for the rest."""
    names = ", ".join(f"{name or 'no side'} {number}" for name, number in summary.voices)
    numbers = " to ".join(str(number) for _, number in summary.voices[:2])
    day, met = (one_line(clean(text)) for text in (summary.met_on, summary.met))
    whole = ", ".join(filter(None, (day, met)))
    for voices in filter(None, (names, numbers)):
        after = f"{BETWEEN if whole else ''}voices {one_line(clean(voices))}"
        if cell_len(whole + after) <= width:
            yield whole + after
        elif voices == numbers and cell_len(day + after) + LEAST_PLACE <= width:
            yield at_length(whole, width - cell_len(after)) + after
    yield whole


def _length(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(text) for text, _ in pieces)
