"""Whose voice a dossier carries: how much rests on one side's sources alone, and who is not heard."""

from collections import Counter

from msgspec import Struct

from ..blocks import Block, Bullets, Heading, Line, Row, Span, joined, line
from ..model import AnyRecord, Dossier, Position, Source, each_response, once, sides_of
from ..values import capital, listed
from ..words.actors import possessive
from ..words.statements import second_hand, side_words


class Voices(Struct, frozen=True):
    """Counts of facts and positions by the side of their sources. A fact is a record that is not an evaluation."""

    facts: int
    """The number of facts."""
    one_sided: dict[str, int]
    """The number of facts whose sources are all on one side, by polity, the largest first."""
    accounts: dict[str, int]
    """The number of facts that are one side's account, whoever tells it, by polity, the largest first."""
    positions: tuple[Position, ...]
    """All positions."""
    second_hand: tuple[Position, ...]
    """The positions for which no source on the holders' side is cited."""
    unanswered: tuple[Position, ...]
    """The positions without the other side's answer."""
    unheard: tuple[str, ...]
    """The parties and holders of positions, by id, for whom no source speaks that was seen, not even a private one."""

    @property
    def on_one_side(self) -> int:
        """The number of facts that are one side's account, or whose sources are all on one side, whichever it is."""
        return sum(self.one_sided.values()) + sum(self.accounts.values())


def voices_of(dossier: Dossier) -> Voices:
    """Count the voices of a dossier."""
    facts = [record for record in dossier.records() if not dossier.home(record.id)[1].evaluative]
    told = [record for record in facts if sides_of(dossier, record.by_account_of, record.when)]
    sides = Counter(side for side in (_side_of_sources(dossier, each) for each in facts if each not in told) if side)
    accounts = Counter(side for side in (_teller(dossier, record) for record in told) if side)
    positions = tuple(dossier.records(Position))
    return Voices(
        facts=len(facts),
        one_sided=dict(sides.most_common()),
        accounts=dict(accounts.most_common()),
        positions=positions,
        second_hand=tuple(p for p in positions if second_hand(dossier, p)),
        unanswered=tuple(p for p in positions if _is_unanswered(p)),
        unheard=unheard(dossier),
    )


def unheard(dossier: Dossier) -> tuple[str, ...]:
    """Return the parties and the polities with positions that no source speaks for, not even a private one, by id."""
    sides = {voice for source in _seen(dossier) for voice in source.voices}
    return tuple(polity for polity in concerned(dossier) if polity not in sides)


@once
def concerned(dossier: Dossier) -> tuple[str, ...]:
    """Return the parties and the polities that hold positions, by id; sources of any other are independent of them."""
    positions = dossier.records(Position)
    holders = [side for position in positions for side in sides_of(dossier, position.holders, position.date)]
    return tuple(dict.fromkeys((*dossier.parties, *(side for side in holders if side in dossier.registry.polities))))


def private_only(dossier: Dossier) -> dict[str, str]:
    """Return the parties from which only private sources speak, by id, with their names."""
    seen = _seen(dossier)
    governments = {side for source in seen for side in source.side or ()}
    named = {party: [source.name for source in seen if party in source.voices] for party in dossier.parties}
    return {party: listed(names) for party, names in named.items() if names and party not in governments}


def _seen(dossier: Dossier) -> list[Source]:
    return [source for source in map(dossier.sources.__getitem__, dossier.cited_sources) if source.is_seen]


def _is_unanswered(position: Position) -> bool:
    kinds = [response.kind for response in each_response(position.response)]
    return "not given" in kinds or bool(position.against and not kinds)


def _teller(dossier: Dossier, record: AnyRecord) -> str | None:
    """Return the side whose account a record is; None if it is not that of one alone."""
    accounts = sides_of(dossier, record.by_account_of, record.when)
    return accounts[0] if len(accounts) == 1 else None


def _side_of_sources(dossier: Dossier, record: AnyRecord) -> str | None:
    """Return the side that all sources of a record are on; None if there is not one alone."""
    sides = {dossier.sources[cite.source].voices for cite in record.src}
    only = next(iter(sides)) if len(sides) == 1 else ()
    return only[0] if len(only) == 1 and only[0] in concerned(dossier) else None


def voice_blocks(dossier: Dossier) -> list[Block]:
    """Build the list of counts under its heading; empty if there are no facts."""
    counts = voices_of(dossier)
    if not counts.facts:
        return []
    rows = [_rests_on(dossier, counts)]
    if counts.positions:
        rows.append(_positions(dossier, "Positions told at second hand", counts.second_hand, counts.positions))
        rows.append(_positions(dossier, "Positions without an answer", counts.unanswered, counts.positions))
    nobody = "every party and every holder of a position has a source of its own"
    names = listed([dossier.name(key) for key in counts.unheard])
    private = [f"{dossier.name(party)} ({names})" for party, names in private_only(dossier).items()]
    if private:
        rows.append(Row(None, (line(Span("Heard through private sources alone: ", "strong"), listed(private), "."),)))
    rows.append(Row(None, (line(Span("Not heard: ", "strong"), names or nobody, "."),)))
    return [Heading(line("Whose voice")), Bullets(tuple(rows))]


def _rests_on(dossier: Dossier, counts: Voices) -> Row:
    head = Span("Facts on one side's word alone: ", "strong")
    sides = [f"{number} on sources of {dossier.said(side)}" for side, number in counts.one_sided.items()]
    sides += [f"{number} by the account of {dossier.said(side)}" for side, number in counts.accounts.items()]
    by_side = f" – {listed(sides)}" if sides else ""
    return Row(None, (line(head, f"{_share(counts.on_one_side, counts.facts)}{by_side}."),))


def _positions(dossier: Dossier, label: str, some: tuple[Position, ...], every: tuple[Position, ...]) -> Row:
    named: list[Line] = [line(side_words(dossier, p), Span("", "", p.src)) for p in some]
    words = line(f"{len(some)} of {len(every)}", " – " if named else "", joined(named), ".")
    return Row(dossier.address(some[0]) if some else None, (line(Span(f"{label}: ", "strong"), words),))


def _share(some: int, every: int) -> str:
    """Return a share, `3 of 4 (75 %)`; 0 % and 100 % only if they are exact."""
    percent = round(100 * some / every)
    if some not in {0, every}:
        percent = min(max(percent, 1), 99)
    return f"{some} of {every} ({percent} %)"


def unheard_words(dossier: Dossier) -> str:
    """Return a sentence on those without a source of their own, or with private ones alone; empty if there are none."""
    seen = [source for source in map(dossier.sources.__getitem__, dossier.cited_sources) if source.is_seen]
    silent = [possessive(dossier.said(polity)) for polity in unheard(dossier)]
    independent = "" if any(set(source.voices).isdisjoint(concerned(dossier)) for source in seen) else "independent one"
    own = f"source of {listed(silent, 'or')} own" if silent else ""
    missing = listed([f"no {words}" for words in (own, independent) if words])
    private = listed([dossier.said(party) for party in private_only(dossier)])
    heard = (
        f"{capital(missing)} is heard" if missing else "",
        f"Of {private} only private ones are" if private else "",
    )
    return " ".join(f"{each}." for each in heard if each)
