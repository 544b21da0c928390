"""The comparison of two dossiers: the answers, then contacts, documents, trade, figures, bodies, what is on file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...blocks import Block, Heading, Line, Note, Row, Span, cited, line
from ...model import Body, Contact, Document, Dossier, Figure, Section, Trade
from ...words.actors import body_name
from ...words.ages import titled
from ...words.contacts import uncounted_words
from ...words.endings import in_table
from ...words.figures import counted_by, total_words, ways_words
from ...words.labels import values_words
from ..bars import bar
from ..profile import FORCE, LEVELS, THIRD, UNSAID, Profile, profile_data
from ..several import shared_registry
from .answers import group_words, in_short
from .comparison import Comparison


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
            {
                "section": each.section.title,
                "group": each.group.title,
                "pair": each.has.dossier.key,
                "in_the_other": each.words,
            }
            for each in both.lacking()
        ],
    }


def _contacts(both: Comparison) -> Iterator[Block]:
    if not any(side.dossier.records(Contact) for side in both.sides):
        return
    yield Heading(line("Contacts by year and level"), 1)
    years = {year for side in both.sides for year in side.years}
    ordered = [*sorted(years - {UNSAID}, reverse=True), *sorted(years & {UNSAID})]
    most = max((sum(levels.values()) for side in both.sides for levels in side.years.values()), default=0)
    rows = both.rows(_as_labels(ordered), lambda side, year: _by_level(side.years.get(year, {}), most))
    yield both.table("Year", [*rows, both.row("All", lambda side: _by_level(side.levels))])
    yield Note(cited(f"Counted is what took place. Not counted: {'; '.join(map(_left_out, both.sides))}."))
    yield Heading(line("Who travels to whom: on whose ground"), 1)
    yield both.table("Contacts", [*_grounds(both), both.row("beside a gathering", lambda s: _share(s, s.beside))])


def _by_level(levels: Mapping[str, int], most: int = 0) -> Line:
    """Return the number of contacts by level, after a bar if the most in any year are given: `██ 2: leaders 2`."""
    total = sum(levels.values())
    named = [f"{level.lower()} {levels[level]}" for level in LEVELS if level in levels]
    drawn = bar(total, most) if most else ""
    return line(drawn, Span(str(total), "strong"), f": {', '.join(named)}") if total else ()


def _left_out(side: Profile) -> str:
    return f"{side.dossier.title} {uncounted_words(side.dossier, side.dossier.records(Contact)) or 'none'}"


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
    yield both.table("In force or not", both.rows(_as_labels(words), lambda side, word: str(side.in_force[word] or "")))


def _document(dossier: Dossier, document: Document) -> Line:
    when = document.when
    year = str(when.year or when) if when and when.known else "undated"
    return line(Span(year, "strong"), f" {document.title}", Span("", "", document.src), in_table(dossier, document))


def _trade(both: Comparison) -> Iterator[Block]:
    trades = {period: trade for side in both.sides for period, (trade, *_) in side.trade.items()}
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
    return side.trade.get(period, [])


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
    yield both.table("Figure", both.record_rows(labels, lambda side, measure: side.figures[measure], _figure))


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
    return line(body_name(dossier, body), Span("", "", body.src), in_table(dossier, body))


def _only_one(both: Comparison) -> Iterator[Block]:
    yield Heading(line("What one has and the other lacks"), 1)
    rows = [
        Row(
            None,
            (
                cited(f"{each.section.title}: {each.group.title}"),
                *(cited(str(each.count) if side is each.has else each.words) for side in both.sides),
            ),
        )
        for each in both.lacking()
    ]
    yield both.table("Section and group", rows) if rows else Note(cited("Every group is filled in both or in neither."))


def _on_file(both: Comparison) -> Iterator[Block]:
    """Build the table of what each dossier holds: records, sources, and the records of each group by section."""
    yield Heading(line("What is on file"), 1)
    rows = [
        both.row("Records", lambda side: str(len(side.dossier.records()))),
        both.row("Sources", lambda side: str(len(side.dossier.cited_sources))),
    ]
    held = [each for each in both.one.dossier.sections if any(s.dossier.records(section=each.key) for s in both.sides)]
    yield both.table("Section", [*rows, *both.rows({each: each.title for each in held}, _by_group)])


def _by_group(side: Profile, section: Section) -> str:
    """Return the groups of a section that have records, with their numbers: `documents 3, events 1`."""
    held = [(group, side.dossier.held_in(section, group)) for group in section.groups]
    return ", ".join(f"{group_words(group)} {len(each)}" for group, each in held if isinstance(each, tuple) and each)


CHAPTERS: Sequence[Callable[[Comparison], Iterator[Block]]] = (
    in_short, _contacts, _documents, _trade, _figures, _bodies, _only_one, _on_file,
)  # fmt: skip
"""The parts of a comparison, in order."""
