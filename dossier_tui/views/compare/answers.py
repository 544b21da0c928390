"""The answers of a comparison: who meets more and at a higher level, trade, documents in force, bases, voices."""

from collections.abc import Callable, Iterator

from ...blocks import Block, Bullets, Heading, Line, Row, Span, cited, line
from ...model import Contact, Dossier, Group
from ...values import listed
from ...words.actors import body_name
from ...words.contacts import contact_place, kind_words, short_names
from ..bars import UNBROKEN, bar
from ..cites import few_cites
from ..profile import FORCE, UNSAID, Profile
from .comparison import Comparison
from .trade import TradeCompared

MOST_NAMED = 3
"""The maximum number of bases that are named."""


def in_short(both: Comparison) -> Iterator[Block]:
    """Build the answers: in sentences, then in a table what they rest on."""
    trade = TradeCompared(both)
    said = [*_more_contacts(both), *trade.more()]
    yield Heading(line("In short"), 1)
    if said:
        yield Bullets(tuple(Row(None, (cited(sentence),)) for sentence in said))
    yield both.table("What", [both.row("As of", _as_of), *_met(both), *trade.rows(), *_held(both)])


def _as_of(side: Profile) -> str:
    return str(side.dossier.as_of)


def _more_contacts(both: Comparison) -> Iterator[str]:
    """Yield which of the two has more contacts on file, and more of heads of state or government."""
    yield from _more(both, "contacts on file", lambda side: len(side.contacts))
    yield from _more(both, "meetings of heads of state or government", lambda side: side.at_the_top)


def _more(both: Comparison, what: str, number: Callable[[Profile], int]) -> Iterator[str]:
    """Yield which of the two has more of something: `More contacts on file: Russia–Kyrgyzstan, 3 to 2`."""
    fewer, more = sorted(both.sides, key=number)
    most, least = number(more), number(fewer)
    if most == least > 0:
        yield f"As many {what}: {most} each."
    elif most:
        yield f"More {what}: {more.dossier.title}, {most} to {least}."


def _met(both: Comparison) -> Iterator[Row]:
    """Yield the rows on contacts: how many, at which levels, the last one, and the last full visit."""
    most = max(len(side.contacts) for side in both.sides)
    if not most:
        return
    yield both.row("Contacts", lambda side: _number_of_contacts(side, most))
    yield both.row("By level", _levels)
    yield from _contact_row(both, "Last met", lambda side: side.last_met)
    yield from _contact_row(both, "Last state or official visit", lambda side: side.last_full_visit)


def _levels(side: Profile) -> str:
    return ", ".join(f"{level.lower()}{UNBROKEN}{number}" for level, number in side.levels.items())


def _number_of_contacts(side: Profile, most: int) -> str:
    number, years = len(side.contacts), [year for year in side.years if year != UNSAID]
    span = f", {years[-1]}–{years[0]}" if len(years) > 1 else f", {years[0]}" if years else ""
    return f"{bar(number, most)}{number}{span}" if number else ""


def _contact_row(both: Comparison, label: str, latest: Callable[[Profile], Contact | None]) -> Iterator[Row]:
    """Yield a row with a contact of each dossier; nothing if neither has one."""
    found = {side.dossier.key: [contact] for side in both.sides if (contact := latest(side))}
    if found:
        yield from both.record_rows({label: label}, lambda side, _: found.get(side.dossier.key, []), _contact)


def _contact(dossier: Dossier, contact: Contact) -> Line:
    details = (contact_place(dossier, contact), short_names(dossier, contact), kind_words(dossier, contact))
    date = Span(str(contact.date), "strong")
    return few_cites(line(date, *(f", {each}" for each in details if each), Span("", "", contact.src)))


def _held(both: Comparison) -> Iterator[Row]:
    """Yield the rows on documents in force, bases, voices, and what only one has."""
    if any(side.documents for side in both.sides):
        yield both.row("Documents in force", _in_force)
    if any(side.bases for side in both.sides):
        yield _bases_row(both)
    yield both.row("Voices", _voices)
    if any(True for _ in both.lacking()):
        yield both.row("Only here", lambda side: _only_here(both, side))


def _in_force(side: Profile) -> str:
    """Return how many documents are in force or not: `0 in force, 6 not said, 3 not looked for`."""
    numbers = side.in_force
    words = [f"{numbers[word]} {word}" for word in FORCE if numbers[word] or word == "in force"]
    return ", ".join(words) if side.documents else ""


def _bases_row(both: Comparison) -> Row:
    addresses = [side.dossier.address(body) for side in both.sides for body in side.bases]
    return Row(addresses[0], both.row("Bases", _bases_line).cells)


def _bases_line(side: Profile) -> Line:
    """Return how many bases there are, and the first by name: `2: Kant air base, Test base`."""
    every = side.bases
    named = ", ".join(body_name(side.dossier, body) for body in every[:MOST_NAMED])
    more = f" and {len(every) - MOST_NAMED} more" if len(every) > MOST_NAMED else ""
    return line(Span(str(len(every)), "strong"), f": {named}{more}") if every else ()


def _voices(side: Profile) -> str:
    """Return the number of sources by side, those of the parties first: `Russia 4, Kyrgyzstan 0, no side 1`."""
    return ", ".join(f"{name or 'no side'} {number}" for name, number in side.named_voices)


def _only_here(both: Comparison, side: Profile) -> str:
    """Return the groups that only this dossier fills, by section: `History: events; Security: forums, channels`."""
    by_section: dict[str, list[str]] = {}
    for each in both.lacking():
        if each.has is side:
            by_section.setdefault(each.section.title, []).append(group_words(each.group))
    return "; ".join(f"{section}: {listed(groups)}" for section, groups in by_section.items())


def group_words(group: Group) -> str:
    """Return the name of a group inside a sentence."""
    return group.called or group.title.lower()
