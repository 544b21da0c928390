"""The timeline: every dated record of one or several dossiers, by day, month or year, the newest first."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ..blocks import (
    Block,
    Dated,
    Heading,
    Line,
    Note,
    Row,
    Span,
    Table,
    cited,
    joined,
    line,
    lines,
    text_of,
    timeline_of_years,
)
from ..model import Act, AnyRecord, Contact, Dossier, is_act_ahead, is_ahead, once
from ..values import Address, Citations, Date, capital
from ..words.contacts import short_names
from ..words.endings import in_table
from ..words.labels import following, record_label, undated_label
from ..words.lines import record_line
from ..words.places import place_words
from ..words.steps import account_words, act_line
from .density import density
from .ruler import Ruler, glyph, legend

SHORT_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_LETTERS = "JFMAMJJASOND"


class Dating(Protocol):
    """What pages over several dossiers show of a dated record: a Happening, or what is kept of one."""

    @property
    def when(self) -> Date:
        """The date."""

    @property
    def address(self) -> Address:
        """The address of the record."""

    @property
    def title(self) -> str:
        """The title of the dossier."""

    @property
    def words(self) -> Line:
        """The record in a few words, with people and place, without its date and citations."""

    @property
    def cites(self) -> Citations:
        """The citations of the record."""

    @property
    def is_ahead(self) -> bool:
        """Whether the record has a date and is ahead, as far as is known."""


AnyDating = TypeVar("AnyDating", bound=Dating)


class Happening(Struct, frozen=True, dict=True):
    """A record with its dossier and its date."""

    dossier: Dossier
    record: AnyRecord
    when: Date
    act: Act | None = None
    """The act of the record that happened then; None for the record itself."""
    beside: Date | None = None
    """The date of the record that it followed, where it has none of its own."""

    @property
    def address(self) -> Address:
        """The address of the record."""
        return self.dossier.address(self.record)

    @property
    def title(self) -> str:
        """The title of the dossier."""
        return self.dossier.title

    @property
    def cites(self) -> Citations:
        """The citations of the record."""
        return self.record.src

    @property
    def is_ahead(self) -> bool:
        """Whether the record has a date and is ahead, as far as is known."""
        if self.act:
            return self.when.known and is_act_ahead(self.dossier, self.record, self.act)
        return self.when.known and is_ahead(self.dossier, self.record)

    @property
    def follows(self) -> str:
        """The id of the record that it followed, or after which it is told; empty if the file does not say."""
        told = self.record.told_after if isinstance(self.record, Contact) else ""
        return "" if self.act else self.record.after or told

    @property
    def lane(self) -> str:
        """The title of the record's section."""
        return self.dossier.home(self.record.id)[0].title

    @property
    def year(self) -> str:
        """The heading in a timeline: `2018`, `the 2010s`, `up to 2008`; empty if the date is unknown."""
        when = self.beside or self.when
        if when.start:
            return when.start.plain if when.start.is_year_unknown else str(when.start.first.year)
        return f"up to {when.last.year}" if when.last else ""

    @property
    def lasts(self) -> bool:
        """Whether the date means the whole time, as for a flow, rather than some day within it."""
        periods = (getattr(self.record, name, None) for name in ("period", "term"))
        return self.when.is_interval or self.when in periods

    @cached_property
    def words(self) -> Line:
        """The record in a few words, with people and place, without its date and citations."""
        dossier, record = self.dossier, self.record
        if self.act:
            return line(
                f"{capital(undated_label(dossier, record))}: ", *act_line(dossier, replace(self.act, date=None))
            )
        account = account_words(dossier, record)
        after = following(dossier, self.follows) if self.beside else ""
        said = (*_who(dossier, record), *(f", {words}" for words in (after, account) if words))
        return line(capital(undated_label(dossier, record)), *said, in_table(dossier, record))

    def as_data(self) -> dict[str, Any]:
        """Return the record as plain data for JSON."""
        section, group = self.dossier.home(self.record.id)
        ends = {"first": self.when.first, "last": self.when.last}
        return {
            "pair": self.dossier.key,
            "id": self.record.id,
            "section": section.key,
            "group": group.key,
            "kind": self.record.KIND,
            "date": self.when.edtf,
            **{name: str(day) if day else None for name, day in ends.items()},
            "state": self.record.state,
            **({"act": self.act.act} if self.act else {}),
            "label": record_label(self.dossier, self.record),
            "line": text_of(record_line(self.dossier, self.record)),
        }


def _who(dossier: Dossier, record: AnyRecord) -> tuple[str, ...]:
    who = short_names(dossier, record) if isinstance(record, Contact) else ""
    where = place_words(dossier, getattr(record, "place", ""), unsaid="")
    return tuple(f", {part}" for part in (who, where) if part)


def happenings(dossiers: Sequence[Dossier], since: Date | None = None, until: Date | None = None) -> list[Happening]:
    """Return the dated records of dossiers, the newest first, optionally only those that may lie in a time.

    Records whose date is unknown come last, and only if the time is not limited; but those that followed another stand
    by that.
    """
    dated = [each for dossier in dossiers for each in _of_dossier(dossier)]
    known = [each for each in dated if each.when.known and touches(each.when, since, until)]
    unknown = [each for each in dated if not each.when.known and not (since or until)]
    return _placed(newest_first(known), unknown)


def _placed(known: list[Happening], unknown: list[Happening]) -> list[Happening]:
    """Put what has no date next to the record that it followed, if that has a date or stands by one; the rest last."""
    placed, rest = known, unknown
    while True:
        still: list[Happening] = []
        for each in reversed(rest):
            at = _place_of(each, placed)
            if at is None:
                still.insert(0, each)
            else:
                before = placed[at]
                placed = [*placed[:at], replace(each, beside=before.beside or before.when), *placed[at:]]
        if len(still) == len(rest):
            return [*placed, *still]
        rest = still


def _place_of(each: Happening, placed: list[Happening]) -> int | None:
    """Return the place of the record that something followed, among what is placed; None if it is not there."""
    if not each.follows:
        return None
    found = (
        place
        for place, other in enumerate(placed)
        if other.act is None and other.record.id == each.follows and other.dossier is each.dossier
    )
    return next(found, None)


@once
def _of_dossier(dossier: Dossier) -> Sequence[Happening]:
    return [each for record in dossier.records() for each in _of_record(dossier, record)]


def _of_record(dossier: Dossier, record: AnyRecord) -> Iterator[Happening]:
    """Yield a record at its date, or when it is due, and each of its acts with another date, be it unknown."""
    when = record.when or (record.due.date if record.due else None)
    if when is not None:
        yield Happening(dossier, record, when)
    for act in record.acts:
        if act.date and not act.date.is_never and act.date != when:
            yield Happening(dossier, record, act.date, act)


def newest_first(known: Iterable[AnyDating]) -> list[AnyDating]:
    """Return what has a known date in order; what has the same stays in the order given."""
    return sorted(known, key=lambda each: order_of(each.when), reverse=True)


def order_of(when: Date) -> tuple[int, int, int, int]:
    """Return the sort key of a known date: by year, decade or century, then by first and last possible day.

    A date without a beginning is first in its year; the entries of a decade stay together, after those of its first
    year, and so do those of a century.
    """
    first, last = ends_of(when)
    start = when.start
    years = start.last.year - start.first.year if start and start.is_year_unknown else 0
    return (when.first or last).year, years, first.toordinal(), last.toordinal()


def ends_of(when: Date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day on which a date may lie."""
    return when.first or dt.date.min, when.last or dt.date.max


def touches(when: Date, since: Date | None, until: Date | None) -> bool:
    """Whether a date may lie in the time from the first day of `since` to the last day of `until`, both optional."""
    first, last = ends_of(when)
    after = since.first if since and since.first else dt.date.min
    before = until.last if until and until.last else dt.date.max
    return first <= before and after <= last


def timeline(dossier: Dossier) -> list[Block]:
    """Build the timeline pane of one dossier: how dense it is, records grouped by year, then those without a date."""
    dated = happenings([dossier])
    return _entries(dated) if dated else [Note(cited("Nothing in this dossier is dated."))]


def timeline_of(dated: Sequence[Happening], zoom: str = "day") -> list[Block]:
    """Build a timeline in one of the ZOOMS.

    Rows for a year, or for a lane within it, have the address of the year, which the next zoom level opens.
    """
    if not dated:
        return [Note(cited("Nothing is dated in that time."))]
    return _BY_ZOOM[zoom](dated)


def _days(dated: Sequence[Happening]) -> list[Block]:
    several = _are_of_several(dated)
    known = [(each.year, _dated(each, several=several)) for each in dated if each.when.known or each.beside]
    unknown = [(each.year, _dated(each, several=several)) for each in dated if not (each.when.known or each.beside)]
    blocks: list[Block] = [timeline_of_years(known)] if known else []
    if unknown:
        blocks += [Heading(line("Date not said")), timeline_of_years(unknown)]
    return blocks


def _are_of_several(dated: Sequence[Happening]) -> bool:
    return len({each.dossier.key for each in dated}) > 1


def _drawing(each: Happening) -> str:
    """Draw a date that is not a single day; empty otherwise."""
    return "" if each.when.day or not each.when.known else glyph(each.when, lasts=each.lasts)


def _dated(each: Happening, *, several: bool) -> Dated:
    """Return an entry of a timeline; of several dossiers, its lane is its dossier."""
    drawing = f"{_drawing(each)} ".lstrip()
    words = line(Span(drawing, "dim"), each.words)
    return Dated(Row(each.address, (words,)), line(str(each.when)), line(each.title if several else each.lane))


def _entries(dated: Sequence[Happening]) -> list[Block]:
    """Build a timeline of every entry, below a strip of how many each year has, and a legend."""
    marks = legend("".join(map(_drawing, dated)))
    above = joined([density([each.when for each in dated]), cited(f"{marks}." if marks else "")], " ")
    return [*([Note(above)] if above else []), *_days(dated)]


def _years(dated: Sequence[Happening]) -> list[Block]:
    """Build a table of counts by year and lane, and a ruler with the dates longer or vaguer than a year."""
    several = _are_of_several(dated)
    rows = []
    for year, group in groupby([each for each in dated if each.when.known], key=lambda each: each.year):
        of_year = list(group)
        cells = [cited(year, style="strong"), cited(str(len(of_year))), cited(_counted([e.lane for e in of_year]))]
        if several:
            cells.append(cited(_counted([e.dossier.title for e in of_year])))
        rows.append(Row(Address("year", year), tuple(cells)))
    columns = ("Year", "Entries", "Of which", *(("In",) if several else ()))
    note = "What goes on longer is counted in the year in which it begins."
    counts: list[Block] = [Table(lines(*columns), tuple(rows)), Note(cited(note))] if rows else []
    return [*counts, *_spans(dated), *_undated(dated)]


def _counted(names: Sequence[str]) -> str:
    return ", ".join(f"{name} {times}" for name, times in Counter(names).most_common())


def _spans(dated: Sequence[Happening]) -> list[Block]:
    known = [each for each in dated if each.when.known]
    vague = [each for each in known if each.when.year is None or "~" in each.when.edtf or "?" in each.when.edtf]
    if not vague:
        return []
    ruler, several = Ruler.over([each.when for each in known]), _are_of_several(dated)
    drawings = [ruler.draw(each.when, lasts=each.lasts) for each in vague]
    rows = tuple(
        Row(each.address, (cited(drawing, style="dim"), _with_date(each, several=several)))
        for each, drawing in zip(vague, drawings, strict=True)
    )
    heading = Heading(line("Longer than a year, or vague"), 3)
    return [heading, Table(lines(ruler.title, "What"), rows), Note(cited(f"{legend(drawings)}."))]


def _with_date(each: Happening, *, several: bool) -> Line:
    date = "" if str(each.when) in text_of(each.words) else f", {each.when}"
    return line(each.words, date, Span(f" · {each.title}", "dim") if several else "")


def _months(dated: Sequence[Happening]) -> list[Block]:
    """Build a table for each year: counts by lane and month, then the dates longer or vaguer than a month, drawn."""
    blocks: list[Block] = []
    drawings: list[str] = []
    several = _are_of_several(dated)
    for year, group in groupby([each for each in dated if each.when.known], key=lambda each: each.year):
        of_year = list(group)
        ruler = Ruler.of_year(min(day.year for e in of_year for day in (e.when.first or e.when.last,) if day))
        within = [each for each in of_year if _in_one_month(each.when)]
        rows = [_lane_row(year, lane, within, ruler) for lane in dict.fromkeys(e.lane for e in within)]
        for each in of_year:
            if each not in within:
                drawings.append(ruler.draw(each.when, lasts=each.lasts))
                cells = (cited(each.lane), cited(drawings[-1], style="dim"), _with_date(each, several=several))
                rows.append(Row(each.address, cells))
        blocks.append(Table(lines(year, MONTH_LETTERS, "What"), tuple(rows)))
    note = [Note(cited(f"Digits: how many entries in a month; {legend(drawings)}."))] if drawings else []
    return [*blocks, *note, *_undated(dated)]


def _in_one_month(when: Date) -> bool:
    first, last = when.first, when.last
    return bool(first and last and (first.year, first.month) == (last.year, last.month) and glyph(when) not in "~?")


def _lane_row(year: str, lane: str, within: Sequence[Happening], ruler: Ruler) -> Row:
    dates = sorted(each.when for each in within if each.lane == lane)
    said = ", ".join(f"{day} ×{times}" if times > 1 else day for day, times in Counter(map(_short, dates)).items())
    return Row(Address("year", year), (cited(lane), cited(ruler.tally(dates)), cited(said)))


def _short(when: Date) -> str:
    """Return a short date without the year: `6 Aug`, `18–19 Apr`, `Feb`."""
    start, end = when.start, when.end
    if start is None or end is None:
        return str(when)
    days = "" if not start.day else f"{int(start.day)}" if start == end else f"{int(start.day)}–{int(end.day or 0)}"
    return f"{days} {SHORT_MONTHS[start.first.month]}".strip()


def _undated(dated: Sequence[Happening]) -> list[Block]:
    unknown = [replace(each, beside=None) for each in dated if not each.when.known]
    return _days(unknown) if unknown else []


_BY_ZOOM: Mapping[str, Callable[[Sequence[Happening]], list[Block]]] = {
    "year": _years, "month": _months, "day": _entries,
}  # fmt: skip
"""The function for each of the ZOOMS."""
