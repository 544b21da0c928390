"""Two dossiers beside each other: tables whose second and third columns are what each has."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from ...blocks import Block, Line, Row, Table, cited, joined, lines
from ...model import AnyRecord, Dossier, Group, Section
from ..profile import Profile, held_words

NOTHING = cited("–", style="dim")
"""The cell for a dossier that has nothing of the kind."""


Key = TypeVar("Key")
Cell = Callable[[Profile, Key], Line | str]
"""Builds the cell of one dossier in the row of a key."""
Say = Callable[[Dossier, Any], Line]
"""Builds the line of a record in a cell."""


class Lack(Struct, frozen=True):
    """A group that only one of two dossiers fills."""

    section: Section
    group: Group
    has: Profile
    """The profile of the dossier that fills it."""
    words: str
    """Why it is empty in the other."""
    count: int
    """The number of records in it."""


class Comparison(Struct, frozen=True):
    """The profiles of two dossiers of one library, in the order in which the reader named them."""

    one: Profile
    other: Profile

    @property
    def sides(self) -> tuple[Profile, Profile]:
        """Both profiles, in order."""
        return self.one, self.other

    def table(self, first: str, rows: Iterable[Row]) -> Block:
        """Build a table whose second and third columns are the two dossiers."""
        return Table(lines(first, self.one.dossier.title, self.other.dossier.title), tuple(rows))

    def rows(self, labels: Mapping[Key, str], cell: Cell[Key]) -> list[Row]:
        """Build a row for each key, with its label and a cell for each dossier."""
        return [
            Row(None, (cited(label), *(_cell(cell(side, key)) for side in self.sides))) for key, label in labels.items()
        ]

    def row(self, label: str, cell: Callable[[Profile], Line | str]) -> Row:
        """Build one row with a label and a cell for each dossier."""
        return self.rows({label: label}, lambda side, _: cell(side))[0]

    def record_rows(
        self, labels: Mapping[Key, str], records: Callable[[Profile, Key], Sequence[AnyRecord]], say: Say
    ) -> list[Row]:
        """Build a row for each key, with the records of each dossier. The row has the address of the first record."""

        def said(side: Profile, key: Key) -> Line:
            return joined([say(side.dossier, each) for each in records(side, key)])

        addresses = {key: [s.dossier.address(r) for s in self.sides for r in records(s, key)] for key in labels}
        rows = zip(labels, self.rows(labels, said), strict=True)
        return [Row(next(iter(addresses[key]), None), row.cells) for key, row in rows]

    def lacking(self) -> Iterator[Lack]:
        """Yield the groups that only one dossier fills, in the order of the sections; evaluations are left out."""
        for section in self.one.dossier.sections:
            for group in section.groups:
                if group.evaluative:
                    continue
                held = [side.dossier.held_in(section, group) for side in self.sides]
                filled = [isinstance(each, tuple) and bool(each) for each in held]
                if filled[0] is not filled[1]:
                    has = filled.index(True)
                    yield Lack(section, group, self.sides[has], held_words(held[1 - has]), len(held[has] or ()))


def _cell(said: Line | str) -> Line:
    return (cited(said) if isinstance(said, str) else said) or NOTHING
