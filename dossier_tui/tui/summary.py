"""The figures of one dossier in the list of all."""

from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from ..library import Library
from ..library.pairs import names_of
from ..model import Contact, Dossier, counts
from ..values import fold, today
from ..views.completeness import age_words, claims_carried

_LEVELS = "▂▃▄▅▆▇█"


class Summary(Struct, frozen=True):
    """Figures of one dossier, or why it cannot be shown."""

    key: str
    title: str
    sought: str = ""
    """All words by which a filter finds it, folded; empty if it has not been read."""
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
    """Read the dossier, if that has not been done, and sum it up."""
    dossier = library.dossier(key)
    early = provisional(key)
    problems = library.problems_of(key)
    if dossier is None:
        return replace(early, problems=len(problems), problem=str(problems[0]) if problems else "cannot be read")
    carried, claims = claims_carried(dossier)
    return Summary(
        key=key,
        title=dossier.title,
        sought=fold(f"{dossier.title} · {names_of(dossier.registry, key, dossier.parties)}"),
        as_of=str(dossier.as_of),
        age=age_words(dossier, today().toordinal()),
        records=len(dossier.records()),
        carried=carried,
        claims=claims,
        checks=len(dossier.checks),
        years=contacts_by_year(dossier),
    )


def contacts_by_year(dossier: Dossier) -> tuple[tuple[int, int], ...]:
    """How many contacts there were each year, from the first year with one to the last."""
    counted = [contact for contact in dossier.records(Contact) if counts(dossier, contact)]
    per_year = Counter(contact.date.year for contact in counted if contact.date.year)
    if not per_year:
        return ()
    years = [year for year in per_year if year]
    return tuple((year, per_year[year]) for year in range(min(years), max(years) + 1))


def sparkline(years: tuple[tuple[int, int], ...], most: int = 12) -> tuple[str, str]:
    """The last years as one bar each, a point for a year without, and which years they are: `▂·█▅`, `2016–2019`."""
    shown = years[-most:]
    highest = max(number for _, number in shown)
    steps = len(_LEVELS) - 1
    bars = "".join(_LEVELS[round(steps * number / highest)] if number else "·" for _, number in shown)
    first, last = shown[0][0], shown[-1][0]
    return bars, f"{first}–{last}" if first != last else str(first)
