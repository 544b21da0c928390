"""The timeline as near as it is looked at: by year, month or day, the newest first."""

import calendar
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from ..blocks import Block, Heading, Line, Note, Row, Span, Table, cited, line, lines, text_of
from ..values import Address
from .bars import UNBROKEN, bar
from .ruler import Ruler, legend
from .timeline import Happening, are_of_several, days, entries, with_date

MONTH_LETTERS = "JFMAMJJASOND"


def timeline_of(dated: Sequence[Happening], zoom: str = "day") -> list[Block]:
    """Build a timeline in one of the ZOOMS.

    Rows for a year, or for a lane within it, have the address of the year, which the next zoom level opens.
    """
    if not dated:
        return [Note(cited("Nothing is dated in that time."))]
    return ZOOMS[zoom](dated)


def _years(dated: Sequence[Happening]) -> list[Block]:
    """Build a table of counts by year and lane, and a ruler with the dates longer or vaguer than a year."""
    several = are_of_several(dated)
    known = [each for each in dated if each.when.known]
    years = {year: list(group) for year, group in groupby(known, key=lambda each: each.year)}
    most = max(map(len, years.values()), default=0)
    rows = []
    for year, of_year in years.items():
        number = f"{bar(len(of_year), most)}{len(of_year)}"
        cells = (cited(year, style="strong"), cited(number), *map(cited, _counts(of_year, several=several)))
        rows.append(Row(Address("year", year), cells))
    columns = ("Year", "Entries", "Of which", *(("In",) if several else ()))
    note = "What goes on longer is counted in the year in which it begins."
    table: list[Block] = [Table(lines(*columns), tuple(rows), is_list=several), Note(cited(note))] if rows else []
    return [*table, *_spans(dated), *_undated(dated)]


def _counts(dated: Sequence[Happening], *, several: bool) -> list[str]:
    """Return how many entries each lane has, and of several dossiers how many each dossier has."""
    dossiers = [[each.dossier.title for each in dated]] if several else []
    return [_counted(names) for names in ([each.lane for each in dated], *dossiers)]


def _counted(names: Sequence[str]) -> str:
    return ", ".join(f"{name}{UNBROKEN}{times}" for name, times in Counter(names).most_common())


def _spans(dated: Sequence[Happening]) -> list[Block]:
    known = [each for each in dated if each.when.known]
    vague = [each for each in known if each.when.year is None or "~" in each.when.edtf or "?" in each.when.edtf]
    if not vague:
        return []
    ruler, several = Ruler.over([each.when for each in known]), are_of_several(dated)
    drawings = [ruler.draw(each.when, lasts=each.lasts) for each in vague]
    rows = tuple(
        Row(each.address, (cited(drawing, style="dim"), _with_date(each, several=several)))
        for each, drawing in zip(vague, drawings, strict=True)
    )
    heading = Heading(line("Longer than a year, or vague"), 3)
    return [heading, Table(lines(ruler.title, "What"), rows), Note(cited(f"{legend(drawings)}."))]


def _with_date(each: Happening, *, several: bool) -> Line:
    date = "" if str(each.when) in text_of(each.words) else f", {each.when}"
    return line(with_date(each.words, date), Span(f" · {each.title}", "dim") if several else "")


def _months(dated: Sequence[Happening]) -> list[Block]:
    """Build a table for each year: a row for each month, then the dates longer or vaguer than a month, drawn."""
    blocks: list[Block] = []
    drawings: list[str] = []
    several = are_of_several(dated)
    for year, group in groupby([each for each in dated if each.when.known], key=lambda each: each.year):
        of_year = list(group)
        ruler = Ruler.of_year(min(day.year for e in of_year for day in (e.when.first or e.when.last,) if day))
        months = sorted({each.month for each in of_year if each.month}, reverse=True)
        rows = [_month_row(month, [e for e in of_year if e.month == month], ruler, several=several) for month in months]
        for each in of_year:
            if not each.month:
                drawings.append(ruler.draw(each.when, lasts=each.lasts))
                cells = (cited(each.lane), cited(drawings[-1], style="dim"), _with_date(each, several=several))
                rows.append(Row(each.address, cells))
        blocks.append(Table(lines(year, MONTH_LETTERS, "What"), tuple(rows)))
    note = [Note(cited(f"Digits: how many entries in a month; {legend(drawings)}."))] if drawings else []
    return [*blocks, *note, *_undated(dated)]


def _month_row(month: str, of_month: Sequence[Happening], ruler: Ruler, *, several: bool) -> Row:
    """Return the row of a month: its only entry, or how many entries there are of which kind."""
    name = cited(calendar.month_name[int(month[-2:])], style="strong")
    tally = cited(ruler.tally([each.when for each in of_month]), style="dim")
    if len(of_month) == 1:
        return Row(of_month[0].address, (name, tally, _with_date(of_month[0], several=several)))
    return Row(Address("year", month), (name, tally, cited("; ".join(_counts(of_month, several=several)))))


def _undated(dated: Sequence[Happening]) -> list[Block]:
    unknown = [replace(each, beside=None) for each in dated if not each.when.known]
    return days(unknown) if unknown else []


ZOOMS: Mapping[str, Callable[[Sequence[Happening]], list[Block]]] = {
    "year": _years, "month": _months, "day": entries,
}  # fmt: skip
"""The function for each zoom level, from the widest to the closest."""
