"""The comparison of two dossiers: sources, contacts, documents, trade, figures, bodies, and what only one has."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from ..blocks import Block, Heading, Line, Note, Row, Span, Table, cited, joined, line, lines
from ..model import AnyRecord, Body, Contact, Document, Dossier, Figure, Trade
from ..values import listed
from ..words.ages import titled
from ..words.endings import in_table
from ..words.figures import counted_by, total_words, ways_words
from ..words.labels import values_words
from .profile import FORCE, LEVELS, THIRD, UNSAID, Profile, held_words, profile_data
from .several import shared_registry

NOTHING = cited("–", style="dim")
"""The cell for a dossier that has nothing of the kind."""


Key = TypeVar("Key")
Cell = Callable[[Profile, Key], Line | str]
"""Builds the cell of one dossier in the row of a key."""
Say = Callable[[Dossier, Any], Line]
"""Builds the line of a record in a cell."""


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
        return [Row(addresses[key][0], row.cells) for key, row in zip(labels, self.rows(labels, said), strict=True)]


def _cell(said: Line | str) -> Line:
    return (cited(said) if isinstance(said, str) else said) or NOTHING


def comparison_title(one: Dossier, other: Dossier) -> str:
    """Return the title of a comparison: `Russia–Abkhazia and Russia–Kyrgyzstan compared`."""
    return f"{titled(one)} and {titled(other)} compared"


def compare(one: Dossier, other: Dossier) -> list[Block]:
    """Build the comparison of two dossiers, aligned by section and kind of record."""
    both = Comparison(Profile(one), Profile(other))
    return [block for chapter in CHAPTERS for block in chapter(both)]


def comparison_data(one: Dossier, other: Dossier) -> Mapping[str, Any]:
    """Return the comparison of two dossiers as plain data for JSON."""
    both = Comparison(Profile(one), Profile(other))
    return {
        "dossiers": [profile_data(side) for side in both.sides],
        "only_in_one": [
            {"section": section, "group": group, "pair": has.dossier.key, "in_the_other": words}
            for section, group, has, words, _ in _lacking(both)
        ],
    }


def _coverage(both: Comparison) -> Iterator[Block]:
    """Build the table of coverage: date, sources, and number of records."""
    rows = [
        both.row("As of", lambda side: str(side.dossier.as_of)),
        both.row("Sources", _whose),
        both.row("Records", lambda side: str(len(side.dossier.records()))),
    ]
    kinds = {place for side in both.sides for place in side.kinds}
    ordered = [
        (section, kind) for section in both.one.dossier.sections for key, kind in sorted(kinds) if key == section.key
    ]
    labels = {(section.key, kind): f"{section.title}: {kind}" for section, kind in ordered}
    rows += both.rows(labels, lambda side, place: _number(side.kinds.get(place, 0)))
    yield both.table("What is at hand", rows)


def _number(count: int) -> Line:
    return cited(str(count)) if count else NOTHING


def _whose(side: Profile) -> str:
    """Return the sources by side: `2 on the side of Russia, 1 of no side; none of Abkhazia's own`."""
    dossier = side.dossier
    said = [f"{n} on the side of {dossier.said(key)}" if key else f"{n} of no side" for key, n in side.voices.items()]
    unheard = [dossier.name(party) for party in dossier.parties if party not in side.voices]
    silent = f"; none of {listed(unheard, 'or')}'s own" if unheard else ""
    return f"{', '.join(said)}{silent}"


def _contacts(both: Comparison) -> Iterator[Block]:
    if not any(side.dossier.records(Contact) for side in both.sides):
        return
    yield Heading(line("Contacts by year and level"), 1)
    years = {year for side in both.sides for year in side.years}
    ordered = [*sorted(years - {UNSAID}, reverse=True), *sorted(years & {UNSAID})]
    rows = both.rows(_as_labels(ordered), lambda side, year: _by_level(side.years.get(year, {})))
    yield both.table("Year", [*rows, both.row("All", lambda side: _by_level(side.levels))])
    yield Note(cited(f"Counted is what took place. Not counted: {'; '.join(map(_left_out, both.sides))}."))
    yield Heading(line("Who travels to whom: on whose ground"), 1)
    yield both.table("Contacts", [*_grounds(both), both.row("beside a gathering", lambda s: _share(s, s.beside))])


def _by_level(levels: Mapping[str, int]) -> Line:
    """Return the number of contacts by level: `5: leaders 3, foreign ministers 2`."""
    total = sum(levels.values())
    named = [f"{level.lower()} {levels[level]}" for level in LEVELS if level in levels]
    return line(Span(str(total), "strong"), f": {', '.join(named)}") if total else ()


def _left_out(side: Profile) -> str:
    why = ", ".join(f"{times} {why}" for why, times in side.uncounted.items())
    return f"{side.dossier.title} {why or 'none'}"


def _as_labels(words: Iterable[str]) -> dict[str, str]:
    return {word: word for word in words}


def _grounds(both: Comparison) -> list[Row]:
    """Build the rows by territory: shared parties first, then the other parties, third places, and places not said."""
    one, other = (side.dossier.parties for side in both.sides)
    shared = [party for party in one if party in other]
    rest = zip(*([party for party in parties if party not in shared] for parties in (one, other)), strict=True)
    name = shared_registry([side.dossier for side in both.sides]).name
    labels: dict[tuple[str, ...], str] = {(party,): f"in {name(party)}" for party in shared}
    labels |= {parties: f"in {' or '.join(map(name, parties))}" for parties in rest}
    labels |= {(THIRD,): f"in {THIRD}", (UNSAID,): "place not said"}
    return both.rows(labels, lambda side, grounds: _share(side, sum(side.grounds.get(each, 0) for each in grounds)))


def _share(side: Profile, count: int) -> Line:
    total = len(side.contacts)
    return cited(f"{count} of {total} ({round(100 * count / total)} %)") if count else ()


def _documents(both: Comparison) -> Iterator[Block]:
    kinds = sorted({kind for side in both.sides for kind in side.documents})
    if not kinds:
        return
    yield Heading(line("Documents by kind and year"), 1)
    yield both.table(
        "Kind", both.record_rows(_as_labels(kinds), lambda side, kind: side.documents.get(kind, []), _document)
    )
    words = [word for word in FORCE if any(side.in_force[word] for side in both.sides)]
    yield both.table("In force or not", both.rows(_as_labels(words), lambda side, word: _number(side.in_force[word])))


def _document(dossier: Dossier, document: Document) -> Line:
    when = document.when
    year = str(when.year or when) if when and when.known else "undated"
    return line(Span(year, "strong"), f" {document.title}", Span("", "", document.src), in_table(dossier, document))


def _trade(both: Comparison) -> Iterator[Block]:
    trades = {period: trade for side in both.sides for period, trade in side.trade.items()}
    if not trades:
        return
    yield Heading(line("Trade by period"), 1)
    latest_first = sorted(trades.values(), key=lambda trade: trade.period, reverse=True)
    for title, whole in (("Whole years", True), ("Other periods", False)):
        labels = {t.period.edtf: str(t.period) for t in latest_first if t.period.is_whole_year is whole}
        if labels:
            yield both.table(title, both.record_rows(labels, _of_period, _trade_line))
    yield Note(cited("Only figures of the same period stand in one row; those of parts of years are not to be added."))


def _of_period(side: Profile, period: str) -> list[Trade]:
    return [side.trade[period]] if period in side.trade else []


def _trade_line(dossier: Dossier, trade: Trade) -> Line:
    """Return the trade of one period: the total, both directions, and who counted."""
    ways = "; ".join(ways_words(dossier, trade))
    counted = counted_by(dossier, trade.figures_from)
    total = Span(total_words(trade), "strong")
    said = f"{f': {ways}' if ways else ''}" + (f" ({counted})" if counted else "")
    return line(total, said, Span("", "", trade.src), in_table(dossier, trade))


def _figures(both: Comparison) -> Iterator[Block]:
    same = [measure for measure in both.one.figures if measure in both.other.figures]
    if not any(side.figures for side in both.sides):
        return
    yield Heading(line("Figures of the same thing"), 1)
    if not same:
        yield Note(cited("No figure of the one measures, in the same words, what one of the other does."))
        return
    labels = {measure: both.one.figures[measure][0].measured for measure in same}
    yield both.table("What", both.record_rows(labels, lambda side, measure: side.figures[measure], _figure))


def _figure(dossier: Dossier, figure: Figure) -> Line:
    when = f" ({figure.when})" if figure.when else ""
    value = values_words(dossier, figure) or figure.what
    return line(f"{value}{when}", Span("", "", figure.src), in_table(dossier, figure))


def _bodies(both: Comparison) -> Iterator[Block]:
    kinds = sorted({kind for side in both.sides for kind in side.bodies})
    if kinds:
        yield Heading(line("Bodies by kind"), 1)
        yield both.table(
            "Kind", both.record_rows(_as_labels(kinds), lambda side, kind: side.bodies.get(kind, []), _body)
        )


def _body(dossier: Dossier, body: Body) -> Line:
    return line(body.name, Span("", "", body.src), in_table(dossier, body))


def _only_one(both: Comparison) -> Iterator[Block]:
    yield Heading(line("What one has and the other lacks"), 1)
    rows = [
        Row(None, (cited(f"{section}: {group}"), *(cited(str(count) if side is has else words) for side in both.sides)))
        for section, group, has, words, count in _lacking(both)
    ]
    yield both.table("Section and group", rows) if rows else Note(cited("Every group is filled in both or in neither."))


def _lacking(both: Comparison) -> Iterator[tuple[str, str, Profile, str, int]]:
    """Yield the groups that only one dossier fills.

    Each is the section's title, the group's title, the profile that has it, why it is empty in the other, and how many
    records it has.
    """
    for section in both.one.dossier.sections:
        for group in section.groups:
            if group.evaluative:
                continue
            held = [side.dossier.held_in(section, group) for side in both.sides]
            filled = [isinstance(each, tuple) and bool(each) for each in held]
            if filled[0] is not filled[1]:
                has = filled.index(True)
                yield section.title, group.title, both.sides[has], held_words(held[1 - has]), len(held[has] or ())


CHAPTERS: Sequence[Callable[[Comparison], Iterator[Block]]] = (
    _coverage, _contacts, _documents, _trade, _figures, _bodies, _only_one,
)  # fmt: skip
"""The parts of a comparison, in order."""
