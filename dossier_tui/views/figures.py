"""The figures of a dossier that a list of all shows."""

from collections import Counter
from collections.abc import Iterable

from ..library.origin import Figures
from ..model import Contact, Dossier
from .completeness import claims_carried


def figures_of(dossier: Dossier) -> Figures:
    """Work out the figures of a dossier."""
    carried, claims = claims_carried(dossier)
    return Figures(
        title=dossier.title,
        parties=tuple(dossier.parties),
        as_of=dossier.as_of,
        records=len(dossier.records()),
        carried=carried,
        claims=claims,
        checks=len(dossier.checks),
        years=contacts_by_year(dossier.records(Contact)),
    )


def contacts_by_year(contacts: Iterable[Contact]) -> tuple[tuple[int, int], ...]:
    """Return how many contacts there were each year, from the first year with one to the last."""
    per_year = Counter(contact.date.year for contact in contacts if contact.counts and contact.date.year)
    if not per_year:
        return ()
    years = [year for year in per_year if year]
    return tuple((year, per_year[year]) for year in range(min(years), max(years) + 1))
