"""What the list of all dossiers shows of one, and the orders in which it can be."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ..library import Library
from ..library.origin import Figures, Glance, Met
from ..values import Date, today
from ..words.ages import age_words

_LEVELS = "▂▃▄▅▆▇█"


class Summary(Struct, frozen=True):
    """What a list shows of one dossier, or why it cannot be shown."""

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
    trade: str = ""
    """The latest trade: `USD 1.8 bn`."""
    traded_in: str = ""
    """The period of that trade."""
    voices: tuple[tuple[str, int], ...] = ()
    """The number of sources by side: of the two parties, then of others; the name is empty for no side."""
    met_on: str = ""
    """The day of the next contact, or else of the last one: `last 13 June 2019`."""
    met: str = ""
    """Where and who that was: `Bishkek: Putin, Jeenbekov`."""
    tags: str = ""
    """What the list can be filtered by besides names: regions, findings, `checks`, `planned`."""
    problems: int = 0
    problem: str = ""
    """The first problem, where the file is broken."""


class Rank(Struct, frozen=True):
    """What a dossier is sorted and filtered by."""

    title: str
    parties: tuple[str, ...]
    tags: str
    as_of: int
    """The day of the dossier, as an ordinal; 0 if it is not known."""
    ahead: int
    """The day of the next contact, if it is ahead of today; else 0."""
    last: int
    """The day of the last contact; 0 if none is known."""


ORDERS: Mapping[str, Callable[[Rank], tuple[int, ...]]] = {
    "name": lambda _: (),
    "next date": lambda rank: (not rank.ahead, rank.ahead, -rank.last),
    "age": lambda rank: (-rank.as_of,),
}
"""The orders of a list: by name, what comes next first (then what was last), and the newest first."""


def provisional(key: str) -> Summary:
    """The summary of a dossier whose file has not been read."""
    words = key.replace("-", " ")
    return Summary(key, words.title())


def summarise(library: Library, key: str) -> Summary:
    """Sum a dossier up. It is read only where its figures are not known without."""
    figures = _figures(library, key)
    if figures:
        return _summed_up(library, key, figures)
    problems = library.problems_of(key)
    problem = str(problems[0]) if problems else "cannot be read"
    return replace(provisional(key), problems=len(problems), problem=problem)


def ranks(library: Library, *, is_small: bool) -> dict[str, Rank]:
    """Return what dossiers are sorted and filtered by, by key; in a library that is not small, of those known."""
    known = library.known_figures()
    if is_small:
        known = {key: figures for key in library.paths if (figures := _figures(library, key))}
    now = today().toordinal()
    return {key: _ranked(figures, now) for key, figures in known.items()}


def _figures(library: Library, key: str) -> Figures | None:
    figures = library.figures(key)
    dossier = None if figures else library.dossier(key)
    if dossier is None:
        return figures
    from ..views.figures import figures_of  # here, since the figures of most are kept

    return figures_of(dossier)


def _summed_up(library: Library, key: str, figures: Figures) -> Summary:
    now, glance = today().toordinal(), figures.glance
    word, met = _met(glance, now)
    return Summary(
        key=key,
        title=figures.title,
        parties=figures.parties,
        as_of=str(figures.as_of),
        age=age_words(figures.as_of, now),
        records=figures.records,
        carried=figures.carried,
        claims=figures.claims,
        checks=figures.checks,
        years=figures.years,
        trade=glance.trade,
        traded_in=_words(library, glance.traded_in),
        voices=glance.voices,
        met_on=f"{word} {_words(library, met.date)}" if met else "",
        met=met.words if met else "",
        tags=_tags(figures, now),
    )


def _ranked(figures: Figures, now: int) -> Rank:
    glance, day = figures.glance, figures.as_of.last
    return Rank(
        title=figures.title,
        parties=figures.parties,
        tags=_tags(figures, now),
        as_of=day.toordinal() if day else 0,
        ahead=glance.planned.last if _is_ahead(glance.planned, now) and glance.planned else 0,
        last=glance.last.last if glance.last else 0,
    )


def _is_ahead(met: Met | None, now: int) -> bool:
    return met is not None and met.last >= now


def _met(glance: Glance, now: int) -> tuple[str, Met | None]:
    """Return the next contact if it is ahead, else the last one, else the one that was planned, with that word."""
    if glance.planned and (_is_ahead(glance.planned, now) or not glance.last):
        return ("next" if _is_ahead(glance.planned, now) else "planned"), glance.planned
    return "last", glance.last


def _words(library: Library, date: str) -> str:
    """Return a date in the words of the library; empty if there is none."""
    return str(Date.parse(date).in_order(library.wording.dates)) if date else ""


def _tags(figures: Figures, now: int) -> str:
    glance = figures.glance
    words = ["checks"] * bool(figures.checks) + ["planned"] * _is_ahead(glance.planned, now)
    return " · ".join((*glance.regions, *glance.findings, *words))


def sparkline(years: tuple[tuple[int, int], ...], most: int = 12) -> tuple[str, str]:
    """The last years as one bar each, a point for a year without, and which years they are: `▂·█▅`, `2016–19`."""
    shown = years[-most:]
    highest = max(number for _, number in shown)
    steps = len(_LEVELS) - 1
    bars = "".join(_LEVELS[round(steps * number / highest)] if number else "·" for _, number in shown)
    first, last = str(shown[0][0]), str(shown[-1][0])
    if first == last:
        return bars, first
    return bars, f"{first}–{last[2:] if first[:2] == last[:2] else last}"
