"""The figures of dossiers as rows of the catalogue, and back."""

from functools import lru_cache

from ..library.origin import Figures, Glance
from ..values import Date
from .rows import DossierRow

_date = lru_cache(Date.parse)
"""Parses a date; many dossiers have the same."""


def row_of_figures(key: str, path: str, figures: Figures) -> DossierRow:
    """Return the row of a dossier without problems."""
    return DossierRow(
        key=key,
        path=path,
        title=figures.title,
        parties=" ".join(figures.parties),
        as_of=figures.as_of.edtf,
        records=str(figures.records),
        carried=str(figures.carried),
        claims=str(figures.claims),
        checks=str(figures.checks),
        years=" ".join(f"{year}:{contacts}" for year, contacts in figures.years),
        problems="",
    )


def broken_row(key: str, path: str, problems: int) -> DossierRow:
    """Return the row of a dossier with problems."""
    nothing = dict.fromkeys(("parties", "as_of", "records", "carried", "claims", "checks", "years"), "")
    return DossierRow(key, path, key, problems=str(problems), **nothing)


def figures_of_row(row: DossierRow, glance: Glance) -> Figures | None:
    """Return the figures in a row, with the glance beside it; None if the dossier has problems."""
    if row.problems:
        return None
    years = (each.partition(":") for each in row.years.split())
    return Figures(
        title=row.title,
        parties=tuple(row.parties.split()),
        as_of=_date(row.as_of),
        records=int(row.records),
        carried=int(row.carried),
        claims=int(row.claims),
        checks=int(row.checks),
        years=tuple((int(year), int(contacts)) for year, _, contacts in years),
        glance=glance,
    )
