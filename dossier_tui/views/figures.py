"""The figures of a dossier that a list of all shows."""

from collections import Counter

from ..library.origin import Figures
from ..model import Contact, Dossier, counts
from .completeness import claims_carried
from .glance import glance_of


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
        years=contacts_by_year(dossier),
        glance=glance_of(dossier),
    )


def contacts_by_year(dossier: Dossier) -> tuple[tuple[int, int], ...]:
    """Return how many contacts there were each year, from the first year with one to the last."""
    counted = (contact for contact in dossier.records(Contact) if counts(dossier, contact))
    per_year = Counter(contact.date.year for contact in counted if contact.date.year)
    if not per_year:
        return ()
    years = [year for year in per_year if year]
    return tuple((year, per_year[year]) for year in range(min(years), max(years) + 1))
