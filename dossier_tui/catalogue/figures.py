"""The figures of dossiers as rows of the catalogue, and back."""

from ..library.origin import Figures
from ..values import Date
from .rows import DossierRow


def row_of_figures(key: str, path: str, figures: Figures) -> DossierRow:
    """Return the row of a dossier without problems."""
    return DossierRow(
        key=key,
        path=path,
        title=figures.title,
        parties=" ".join(figures.parties),
        as_of=figures.as_of.edtf,
        records=figures.records,
        carried=figures.carried,
        claims=figures.claims,
        checks=figures.checks,
        years=" ".join(f"{year}:{contacts}" for year, contacts in figures.years),
        problems=0,
    )


def broken_row(key: str, path: str, problems: int) -> DossierRow:
    """Return the row of a dossier with problems."""
    return DossierRow(key, path, title=key, parties="", as_of="", records=0, carried=0, claims=0, checks=0, years="",
                      problems=problems)  # fmt: skip


def figures_of_row(row: DossierRow) -> Figures | None:
    """Return the figures in a row; None if the dossier has problems."""
    if row.problems:
        return None
    years = (each.partition(":") for each in row.years.split())
    return Figures(
        title=row.title,
        parties=tuple(row.parties.split()),
        as_of=Date.parse(row.as_of),
        records=row.records,
        carried=row.carried,
        claims=row.claims,
        checks=row.checks,
        years=tuple((int(year), int(contacts)) for year, _, contacts in years),
    )
