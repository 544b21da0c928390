"""Declarations of tidy tables: each column once, with what it means. The codebook prints the same declarations."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from ...model import AnyRecord, Dossier
from ...words.citing import reference_words
from ..cells import checks_cell, findings_cell, names_cell

CellType = Literal["text", "list", "id", "number", "date", "day", "yes or no"]
"""What the cells of a column hold: `date` is EDTF, `day` is ISO 8601, and a `list` is separated by semicolons."""

CLAIMS = "The claims cited, as dossiers write them: “sp#4,5 k19#p1” is claims 4 and 5 of sp, and paragraph 1 of k19."
"""What a column of citations holds."""


class Column(Struct, frozen=True):
    """A column of a tidy table."""

    name: str
    meaning: str
    cell: Callable[[Any], str]
    """Returns the cell of a row."""
    type: CellType = "text"
    unit: str = ""
    """What a number counts, or the name of the column that says it."""


def columns_of_record(record: Callable[[Any], AnyRecord]) -> tuple[Column, ...]:
    """Return the columns that say how sure a row is, and by what: those of its record."""
    return (
        Column(
            "account",
            "By whose account alone it is known.",
            lambda row: names_cell(row.dossier, record(row).by_account_of),
            "list",
        ),
        Column("check", "The numbers of the checks.", lambda row: checks_cell(row.dossier, record(row)), "list"),
        Column("findings", "What the rules find.", lambda row: findings_cell(row.dossier, record(row)), "list"),
        Column("citation", "The source.", lambda row: reference_words(row.dossier, record(row).src)),
        Column("claims", CLAIMS, lambda row: str(row.dossier.as_written(record(row).src))),
    )


class TidyTable(Struct, frozen=True):
    """A table with the same columns in every dossier."""

    name: str
    help: str
    columns: tuple[Column, ...]
    rows_of: Callable[[Dossier, Sequence[AnyRecord]], Iterable[Any]]
    """Yields what each row is about, given the dossier and the records that are exported, if they are what it needs."""

    def rows(self, dossier: Dossier, records: Sequence[AnyRecord]) -> list[list[str]]:
        """Return the rows of a dossier, below a header; nothing if there are none."""
        found = [[column.cell(row) for column in self.columns] for row in self.rows_of(dossier, records)]
        return [[column.name for column in self.columns], *found] if found else []
