"""The timeline: every dated record of one or several dossiers, by day, month or year, the newest first."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ..blocks import (
    NO_CITES,
    Block,
    Dated,
    Heading,
    Line,
    Note,
    Row,
    Span,
    cited,
    joined,
    line,
    text_of,
    timeline_of_years,
)
from ..model import (
    Act,
    AnyRecord,
    Contact,
    Dossier,
    Figure,
    Goods,
    Position,
    Statement,
    Trade,
    is_act_ahead,
    is_ahead,
    once,
)
from ..values import Address, Citations, Date, capital
from ..words.contacts import short_names
from ..words.endings import in_table
from ..words.labels import following, record_label, undated_label
from ..words.lines import record_line
from ..words.places import place_words
from ..words.steps import account_words, act_line
from .density import density
from .ruler import glyph, legend


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

    @property
    def comes_round(self) -> bool:
        """Whether its day has anniversaries."""


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
    def comes_round(self) -> bool:
        """Whether its day has anniversaries: something happened then, rather than was said, counted or sold."""
        record = self.record
        if self.act or not isinstance(record, (Figure, Goods, Position, Statement, Trade)):
            return True
        if isinstance(record, Statement):
            return record.date is None  # and so it is dated by since when it is true
        return isinstance(record, Figure) and record.when == record.date

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
    def month(self) -> str:
        """The month within the year's heading, as an id: `2018-02`; empty if the date may lie in several."""
        first = self.when.first
        return f"{first.year}-{first.month:02}" if first and _in_one_month(self.when) else ""

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
    if len(dossiers) == 1 and not (since or until):
        return [*_all_of(dossiers[0])]
    return _within([each for dossier in dossiers for each in _of_dossier(dossier)], since, until)


@once
def _all_of(dossier: Dossier) -> Sequence[Happening]:
    """Return all dated records of a dossier, in order: most that is asked of several pages is asked of these."""
    return _within(_of_dossier(dossier))


def _within(dated: Sequence[Happening], since: Date | None = None, until: Date | None = None) -> list[Happening]:
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


def _in_one_month(when: Date) -> bool:
    first, last = when.first, when.last
    return bool(first and last and (first.year, first.month) == (last.year, last.month) and glyph(when) not in "~?")


def timeline(dossier: Dossier) -> list[Block]:
    """Build the timeline pane of one dossier: how dense it is, records grouped by year, then those without a date."""
    dated = happenings([dossier])
    return entries(dated) if dated else [Note(cited("Nothing in this dossier is dated."))]


def days(dated: Sequence[Happening]) -> list[Block]:
    """Build a timeline of every entry, grouped by year, then what has no date."""
    several = are_of_several(dated)
    known = [(each.year, _dated(each, several=several)) for each in dated if each.when.known or each.beside]
    unknown = [(each.year, _dated(each, several=several)) for each in dated if not (each.when.known or each.beside)]
    blocks: list[Block] = [timeline_of_years(known)] if known else []
    if unknown:
        blocks += [Heading(line("Date not said")), timeline_of_years(unknown)]
    return blocks


def with_date(words: Line, date: str) -> Line:
    """Put a date behind words, before the citations with which they end: `opened by Norland, 2017`."""
    end = next((at for at in range(len(words), 0, -1) if words[at - 1].text), 0)
    return line(*words[: end - 1], replace(words[end - 1], cites=NO_CITES), date, *_cited(words[end - 1 :]))


def _cited(words: Line) -> Iterator[Span]:
    return (Span("", "", span.cites) for span in words if span.cites)


def are_of_several(dated: Sequence[Happening]) -> bool:
    """Whether entries are of more than one dossier, so that each is to name its own."""
    return len({each.dossier.key for each in dated}) > 1


def _drawing(each: Happening) -> str:
    """Draw a date that is not a single day; empty otherwise."""
    return "" if each.when.day or not each.when.known else glyph(each.when, lasts=each.lasts)


def _dated(each: Happening, *, several: bool) -> Dated:
    """Return an entry of a timeline; of several dossiers, its lane is its dossier."""
    drawing = f"{_drawing(each)} ".lstrip()
    words = line(Span(drawing, "dim"), each.words)
    return Dated(Row(each.address, (words,)), line(str(each.when)), line(each.title if several else each.lane))


def entries(dated: Sequence[Happening]) -> list[Block]:
    """Build a timeline of every entry, below a strip of how many each year has, and a legend."""
    marks = legend("".join(map(_drawing, dated)))
    above = joined([density([each.when for each in dated]), cited(f"{marks}." if marks else "")], " ")
    return [*([Note(above)] if above else []), *days(dated)]
