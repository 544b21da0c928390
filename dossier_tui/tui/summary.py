"""The figures of one dossier in the list of all."""

from msgspec import Struct
from msgspec.structs import replace

from ..library import Library
from ..library.origin import Figures
from ..values import today
from ..views.completeness import age_words
from ..views.figures import figures_of

_LEVELS = "▂▃▄▅▆▇█"


class Summary(Struct, frozen=True):
    """Figures of one dossier, or why it cannot be shown."""

    key: str
    title: str
    parties: tuple[str, ...] = ()
    """The ids of the two polities; none if they are not known."""
    as_of: str = ""
    age: str = ""
    records: int = 0
    carried: int = 0
    claims: int = 0
    checks: int = 0
    """Things to check before quoting."""
    years: tuple[tuple[int, int], ...] = ()
    """Each year from the first contact to the last, with how many there were."""
    problems: int = 0
    problem: str = ""
    """The first problem, where the file is broken."""


def provisional(key: str) -> Summary:
    """The summary of a dossier whose file has not been read."""
    words = key.replace("-", " ")
    return Summary(key, words.title())


def summarise(library: Library, key: str) -> Summary:
    """Sum a dossier up. It is read only where its figures are not known without."""
    figures = library.figures(key)
    if figures:
        return _summed_up(key, figures)
    dossier, problems = library.dossier(key), library.problems_of(key)
    if dossier:
        return _summed_up(key, figures_of(dossier))
    problem = str(problems[0]) if problems else "cannot be read"
    return replace(provisional(key), problems=len(problems), problem=problem)


def _summed_up(key: str, figures: Figures) -> Summary:
    return Summary(
        key=key,
        title=figures.title,
        parties=figures.parties,
        as_of=str(figures.as_of),
        age=age_words(figures.as_of, today().toordinal()),
        records=figures.records,
        carried=figures.carried,
        claims=figures.claims,
        checks=figures.checks,
        years=figures.years,
    )


def sparkline(years: tuple[tuple[int, int], ...], most: int = 12) -> tuple[str, str]:
    """The last years as one bar each, a point for a year without, and which years they are: `▂·█▅`, `2016–2019`."""
    shown = years[-most:]
    highest = max(number for _, number in shown)
    steps = len(_LEVELS) - 1
    bars = "".join(_LEVELS[round(steps * number / highest)] if number else "·" for _, number in shown)
    first, last = shown[0][0], shown[-1][0]
    return bars, f"{first}–{last}" if first != last else str(first)
