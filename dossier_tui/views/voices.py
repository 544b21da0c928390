"""Whose voice it is: how far a dossier rests on one side's word, and who is not heard in it."""

from collections import Counter
from dataclasses import dataclass

from ..blocks import Block, Bullets, Heading, Line, Row, Span, joined, line
from ..model import AnyRecord, Dossier, Position
from ..values import UNKNOWN, listed
from ..words.statements import second_hand, side_words


@dataclass(frozen=True)
class Voices:
    """The count. A fact is a record that is no evaluation; it rests on the sources that it cites."""

    facts: int
    one_sided: dict[str, int]
    """How many facts rest on sources of one side alone, by polity, the most first."""
    positions: tuple[Position, ...]
    second_hand: tuple[Position, ...]
    """Positions that no source of their holders' own side tells."""
    unanswered: tuple[Position, ...]
    """Positions to which the other side's answer is not given."""
    unheard: tuple[str, ...]
    """Parties, and holders of positions, of whom no source read in full is."""

    @property
    def on_one_side(self) -> int:
        """How many facts rest on one side's sources alone, whichever it is."""
        return sum(self.one_sided.values())


def voices_of(dossier: Dossier) -> Voices:
    """Counts the voices of a dossier."""
    facts = [record for record in dossier.records() if not dossier.home(record.id)[1].evaluative]
    sides = Counter(side for side in (_only_side(dossier, record) for record in facts) if side)
    positions = tuple(dossier.records(Position))
    return Voices(
        facts=len(facts),
        one_sided=dict(sides.most_common()),
        positions=positions,
        second_hand=tuple(p for p in positions if second_hand(dossier, p)),
        unanswered=tuple(p for p in positions if p.answer == UNKNOWN or (p.against and not p.answer)),
        unheard=unheard(dossier),
    )


def unheard(dossier: Dossier) -> tuple[str, ...]:
    """The parties, and those who hold positions, of whom no source read in full is."""
    sides = {dossier.sources[key].side for key in dossier.cited_sources if not dossier.sources[key].unverified}
    holders = [holder for position in dossier.records(Position) for holder in position.holders]
    return tuple(polity for polity in dict.fromkeys((*dossier.parties, *holders)) if polity not in sides)


def _only_side(dossier: Dossier, record: AnyRecord) -> str | None:
    """The one side that all sources of a record are on; None where there is another, or one of neither."""
    sides = {dossier.sources[cite.source].side for cite in record.src}
    return next(iter(sides)) if len(sides) == 1 else None


def voice_blocks(dossier: Dossier) -> list[Block]:
    """The count in words, under its heading; nothing where there is nothing to count."""
    found = voices_of(dossier)
    if not found.facts:
        return []
    rows = [_rests_on(dossier, found)]
    if found.positions:
        rows.append(_positions(dossier, "Positions told at second hand", found.second_hand, found.positions))
        rows.append(_positions(dossier, "Positions without an answer", found.unanswered, found.positions))
    nobody = "every party and every holder of a position has a source of its own"
    names = listed([dossier.name(key) for key in found.unheard])
    rows.append(Row(None, (line(Span("Not heard: ", "strong"), names or nobody, "."),)))
    return [Heading(line("Whose voice")), Bullets(tuple(rows))]


def _rests_on(dossier: Dossier, found: Voices) -> Row:
    head = Span("Facts on one side's word alone: ", "strong")
    sides = [f"{number} on sources of {dossier.name(side)}" for side, number in found.one_sided.items()]
    by_side = f" – {listed(sides)}" if sides else ""
    return Row(None, (line(head, f"{_share(found.on_one_side, found.facts)}{by_side}."),))


def _positions(dossier: Dossier, label: str, some: tuple[Position, ...], every: tuple[Position, ...]) -> Row:
    named: list[Line] = [line(side_words(dossier, p), Span("", "", p.src)) for p in some]
    words = line(f"{len(some)} of {len(every)}", " – " if named else "", joined(named), ".")
    return Row(dossier.address(some[0]) if some else None, (line(Span(f"{label}: ", "strong"), words),))


def _share(some: int, every: int) -> str:
    """`3 of 4 (75 %)`; all or none only where it is all or none."""
    percent = round(100 * some / every)
    if some not in {0, every}:
        percent = min(max(percent, 1), 99)
    return f"{some} of {every} ({percent} %)"
