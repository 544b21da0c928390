"""The table of quantities: a row for each that a figure or a period of trade has, as numbers and as printed."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from ...model import AnyRecord, Dossier, Figure, Trade, values_of
from ...values import UNKNOWN, Date, Quantity
from ..cells import (
    CERTAINTIES,
    NOT_SAID,
    certainty_of,
    code_of,
    date_cell,
    ends_of,
    ids_cell,
    names_cell,
    plain_number,
    yes_or_no,
)  # fmt: skip
from .columns import Column, TidyTable, columns_of_record

_COUNTED = ("value", "values", "total", "sold_by", "parts", "includes", "change", "changes", "converted")
"""The fields of figures and trade that hold quantities of their own."""
_OF_WAYS = ("sold_by", "changes")
"""Those of them that have a quantity for each party that sells."""


class Measured(Struct, frozen=True):
    """One quantity of a figure or of a period of trade."""

    dossier: Dossier
    record: Figure | Trade
    field: str
    """The key of the field that holds it."""
    part: str
    """Of a field that holds several: the id of who holds or sells it, or the label of the part; else empty."""
    quantity: Quantity

    @property
    def what(self) -> str:
        """What is measured."""
        if isinstance(self.record, Figure):
            return self.record.what
        return "trade" if self.record.of == NOT_SAID else f"trade in {self.record.of}"

    @property
    def measure(self) -> str:
        """What is measured, in words that name no party."""
        return self.record.measured if isinstance(self.record, Figure) else self.what

    @property
    def part_name(self) -> str:
        """The part by name."""
        if self.field in {*_OF_WAYS, "values"}:
            return NOT_SAID if self.part == UNKNOWN else self.dossier.name(self.part)
        return self.part

    @property
    def givers(self) -> tuple[object, ...]:
        """Whom it comes from: of trade, the party that sells."""
        if isinstance(self.record, Figure):
            return self.record.givers
        return (self.part,) if self.field in _OF_WAYS else ()

    @property
    def receivers(self) -> tuple[object, ...]:
        """Whom it goes to: of trade, the party that buys."""
        if isinstance(self.record, Figure):
            return self.record.to
        return tuple(p for p in self.dossier.parties if p != self.part) if self.field in _OF_WAYS else ()

    @property
    def time(self) -> tuple[str, Date | None]:
        """The name of the field that dates it, and the date; empty and None if none is written."""
        for key in ("period", "date", "as_of"):
            date = getattr(self.record, key, None)
            if date:
                return key.replace("_", " "), date
        fiscal = getattr(self.record, "fiscal_year", None)
        return ("fiscal year", fiscal.span) if fiscal else ("", None)

    @property
    def certainty(self) -> str:
        """How firm the quantity is as printed."""
        if not self.quantity.known:
            return NOT_SAID
        if self.quantity.kind == "vague":
            return "vague"
        return "range" if self.quantity.is_range else "hedged" if self.quantity.hedges else "as printed"


def _rows(dossier: Dossier, records: Sequence[AnyRecord]) -> Iterator[Measured]:
    for record in (each for each in records if isinstance(each, (Figure, Trade))):
        for (field, *part), quantity in values_of(record, Quantity):
            if field in _COUNTED:
                yield Measured(dossier, record, str(field), str(part[0]) if part else "", quantity)


def _iso3(row: Measured, actors: Sequence[object]) -> str:
    return "; ".join(filter(None, (code_of(row.dossier, key, "iso3") for key in actors if isinstance(key, str))))


QUANTITIES = TidyTable(
    "quantities",
    "A row for each quantity of each figure and each period of trade.",
    (
        Column("record", "The id of the figure or of the trade.", lambda row: row.record.id, "id"),
        Column("record kind", "figure or trade.", lambda row: row.record.KIND),
        Column("section", "The section that holds it.", lambda row: row.dossier.home(row.record.id)[0].key, "id"),
        Column("what", "What is measured.", lambda row: row.what),
        Column("measure", "The same in words that name no party.", lambda row: row.measure),
        Column(
            "field",
            "What the quantity is: value, values (of competing holders), total, sold by, parts (that add up), includes "
            "(which do not), change, or converted (by the source).",
            lambda row: row.field.replace("_", " "),
        ),
        Column("part", "Of several: who holds or sells it, or the label of the part.", lambda row: row.part_name),
        Column("printed", "The quantity as the source prints it.", lambda row: str(row.quantity)),
        Column(
            "number",
            "The one number printed; negative if it goes down; empty for a range and a vague amount.",
            lambda row: plain_number(row.quantity.number),
            "number",
            "currency, unit and rate",
        ),
        Column(
            "lower",
            "The least that it can be as printed; empty if that is open.",
            lambda row: plain_number(row.quantity.low),
            "number",
            "currency, unit and rate",
        ),
        Column(
            "upper",
            "The most that it can be as printed; empty if that is open.",
            lambda row: plain_number(row.quantity.high),
            "number",
            "currency, unit and rate",
        ),
        Column("currency", "The currency, by ISO 4217 where it has a code.", lambda row: row.quantity.currency, "id"),
        Column("unit", "What is counted; % of a share.", lambda row: row.quantity.unit),
        Column("rate", "Per what: a year, a day, per 1,000 cubic metres.", lambda row: row.quantity.rate),
        Column(
            "quantity kind",
            "money, share, change, rank, multiple, count, vague or unknown.",
            lambda row: row.quantity.kind,
        ),
        Column("hedge", "The words that mark it as inexact.", lambda row: row.quantity.hedge),
        Column("direction", "up or down, of a change.", lambda row: row.quantity.change),
        Column("certainty", "as printed, hedged, range, vague or not said.", lambda row: row.certainty),
        Column("dated by", "period, date, as of or fiscal year.", lambda row: row.time[0]),
        Column("period", "The period, or the day.", lambda row: date_cell(row.time[1]), "date"),
        Column("period start", "Its first day.", lambda row: ends_of(row.time[1])[0], "day"),
        Column("period end", "Its last day.", lambda row: ends_of(row.time[1])[1], "day"),
        Column(
            "period certainty",
            f"{CERTAINTIES}.",
            lambda row: certainty_of(row.time[1], is_implied=row.time[0].replace(" ", "_") in row.record.inferred),
        ),
        Column(
            "compared with",
            "The period that a change is measured from.",
            lambda row: date_cell(row.record.compared_with),
            "date",
        ),
        Column("from", "Whom it comes from, or who sells.", lambda row: names_cell(row.dossier, row.givers), "list"),
        Column("from id", "Their ids in the table of entries.", lambda row: ids_cell(row.givers), "list"),
        Column("from iso3", "Their ISO 3166-1 codes.", lambda row: _iso3(row, row.givers), "list"),
        Column("to", "Whom it goes to, or who buys.", lambda row: names_cell(row.dossier, row.receivers), "list"),
        Column("to id", "Their ids in the table of entries.", lambda row: ids_cell(row.receivers), "list"),
        Column("to iso3", "Their ISO 3166-1 codes.", lambda row: _iso3(row, row.receivers), "list"),
        Column("figures from", "Who counted.", lambda row: names_cell(row.dossier, row.record.figures_from), "list"),
        Column("state", "How far it had come; empty if it is so.", lambda row: row.record.state or ""),
        Column(
            "inferred",
            "Whether the source implies the quantity, without saying it.",
            lambda row: yes_or_no(row.field in row.record.inferred),
            "yes or no",
        ),
        *columns_of_record(attrgetter("record")),
    ),
    _rows,
)
"""The table `quantities`."""
