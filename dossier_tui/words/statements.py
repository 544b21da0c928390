"""Statements and positions in words."""

from ..blocks import Line, Span, line
from ..model import Dossier, Position, Statement
from ..values import UNKNOWN, capital, listed, sentence
from .endings import ending
from .labels import label_of


def statement_line(dossier: Dossier, statement: Statement) -> Line:
    """Return a statement with its channel, date and state."""
    channel = Span(capital(statement.channel), "strong") if statement.channel else ""
    since = f" ({statement.since})" if statement.since else ""
    said = statement.says.strip().rstrip(".") if channel else sentence(statement.says).rstrip(".")
    return line(channel, ": " if channel else "", said + since, ending(dossier, statement))


def position_line(dossier: Dossier, position: Position) -> Line:
    """Return a position in full: who holds it, what it is, why, and how we know."""
    return line(
        Span(side_words(dossier, position), "strong"),
        f": {position.says.rstrip('.')}{because_words(position)}",
        ending(dossier, position),
        f"{' ' if position.note else '. '}{known_through(dossier, position)}",
    )


def because_words(position: Position) -> str:
    """Return the reasons that the holders give, to follow the position; empty if there are none."""
    return f", {'; '.join(position.because)}" if position.because else ""


def side_words(dossier: Dossier, position: Position) -> str:
    """Return the holders of a position, and the forum in which they state it."""
    forum = f", in the {label_of(dossier, position.forum)}" if position.forum else ""
    return listed([dossier.name(holder) for holder in position.holders]) + forum


def second_hand(dossier: Dossier, position: Position) -> bool:
    """Whether no source cited for the position is on the side of its holders."""
    return not any(dossier.sources[cite.source].side in position.holders for cite in position.src)


def known_through(dossier: Dossier, position: Position) -> str:
    """Return how we know of a position: `Told by Sputnik only, no source of Georgia's own`."""
    speakers = listed(list(dict.fromkeys(dossier.sources[cite.source].speaker for cite in position.src)))
    sides = {dossier.sources[cite.source].side for cite in position.src}
    unheard = [dossier.name(holder) for holder in position.holders if holder not in sides]
    only = " only" if second_hand(dossier, position) else ""
    source_words = f"Told by {speakers}{only}" + (f", no source of {listed(unheard, 'or')}'s own" if unheard else "")
    if not position.answer:
        return source_words
    others = listed([dossier.name(party) for party in position.against])
    answered = "not given" if position.answer == UNKNOWN else position.answer
    return f"{source_words}; answer{f' of {others}' if others else ''}: {answered}"
