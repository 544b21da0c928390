"""Statements and positions in words."""

import re
from collections.abc import Iterator

from ..blocks import Line, Span, line
from ..model import Actor, Contact, Dossier, Position, Source, Statement, each_actor, sides_of, state_day
from ..values import UNKNOWN, Date, capital, listed, sentence
from ..values.articles import with_article
from .actors import actor_words, actors_words, bare_name, beside_name, possessive, unnamed
from .brackets import bracketed
from .endings import curators_say, ending
from .labels import concerning, label_of, matters
from .offices import names_owner, office_words_near
from .steps import because_words
from .when import on_when, since_when


def statement_line(dossier: Dossier, statement: Statement) -> Line:
    """Return a statement with its channel, date and state."""
    channel = Span(capital(statement.channel), "strong") if statement.channel else ""
    said = statement.says.strip() if channel else sentence(statement.says)
    told = _circumstances(dossier, statement)
    return line(channel, ": " if channel else "", said.rstrip("."), ending(dossier, statement, told))


def circumstances(dossier: Dossier, statement: Statement) -> str:
    """Return in brackets what stands beside a statement; empty if that is not written."""
    return _in_brackets(_circumstances(dossier, statement))


def _circumstances(dossier: Dossier, statement: Statement) -> str:
    """Return since when it is so, when it was said, by whom, to whom and about what; empty if that is not written.

    Those whom the statement names itself are left out, and who did it if it is told by their account alone.
    """
    told_by_them = statement.by == statement.by_account_of
    by = "" if told_by_them else actors_words(dossier, unnamed(dossier, statement.by, statement.says))
    to = actors_words(dossier, unnamed(dossier, statement.to, statement.says))
    is_dated = _is_of_a_meeting(dossier, statement)
    date = statement.date.words("date not said") if statement.date and not is_dated else ""
    about = concerning(dossier, statement.about, f"{statement.says} {statement.text}")
    told = {_since(statement): _since(statement), date: on_when(statement.date) if statement.date else ""}
    times = (each for each, words in told.items() if each and words.lower() not in statement.says.lower())
    return ", ".join(filter(None, (*times, f"by {by}" if by else "", f"to {to}" if to else "", about)))


def _is_of_a_meeting(dossier: Dossier, said: Statement | Position, forum: str = "") -> bool:
    """Whether what was said has the day of a meeting that it is about, or of the forum, whose label names that day."""
    meetings = [each for each in map(dossier.record, said.about) if isinstance(each, Contact)]
    return any(each.when == said.date for each in (dossier.record(forum) if forum else None, *meetings) if each)


def _since(statement: Statement) -> str:
    since = statement.since
    if since is None:
        return ""
    return str(since) if since.start and since.end and since.is_interval else since_when(since)


def position_line(dossier: Dossier, position: Position) -> Line:
    """Return a position in full: who holds it, what it is, why, and how we know."""
    return line(
        Span(side_words(dossier, position), "strong"),
        f": {position.says.rstrip('.')}{reasons_words(dossier, position)}",
        _against(dossier, position),
        ending(dossier, position),
        f"{' ' if curators_say(position) else '. '}{known_through(dossier, position)}",
    )


def _against(dossier: Dossier, position: Position) -> str:
    against = f"against {actors_words(dossier, position.against)}" if position.against else ""
    return _in_brackets(_to(dossier, position), against)


def said_to(dossier: Dossier, position: Position) -> str:
    """Return to whom a position is stated, and against whom, to follow it: ` (to Norland, against Sudland)`.

    Those against whom it is are left out if its words name them.
    """
    against = actors_words(dossier, unnamed(dossier, position.against, position.says))
    return _in_brackets(_to(dossier, position), f"against {against}" if against else "")


def _to(dossier: Dossier, position: Position) -> str:
    return f"to {actors_words(dossier, position.to)}" if position.to else ""


def _in_brackets(*words: str) -> str:
    said = ", ".join(filter(None, words))
    return f" ({said})" if said else ""


def reasons_words(dossier: Dossier, position: Position) -> str:
    """Return the reasons that the holders give, to follow the position; empty if there are none."""
    words = because_words(dossier, position.because)
    return f"; {words}" if words else ""


def side_words(dossier: Dossier, position: Position, *, in_short: bool = False) -> str:
    """Return the holders of a position, with their offices, what it is about, and the forum in which they state it.

    `in_short`, people go by the names that tables have, and offices stand elsewhere.
    """
    about = tuple(_matters(dossier, position))
    said_in = (label_of if in_short else _in_forum)(dossier, position.forum) if position.forum else ""
    is_dated = _is_of_a_meeting(dossier, position, position.forum)
    date = str(position.date) if position.date and position.date.is_said and not is_dated else ""
    held = _holders(dossier, position, in_short=in_short)
    beside = (date, *about, said_in) if about else (said_in, date)  # what it is about may have a date of its own
    return ", ".join((capital(held), *filter(None, beside)))


def _matters(dossier: Dossier, position: Position) -> Iterator[str]:
    """Yield what a position is on: of another of the same holders when that was stated, and never the holders."""
    earlier = [each for each in map(dossier.record, position.about) if isinstance(each, Position)]
    own = [each for each in earlier if each.holders == position.holders and each.date and each.date.is_said]
    holders = {actor.who for actor in each_actor(position.holders)}
    others = [key for key in position.about if key not in {*holders, *(each.id for each in own)}]
    if others:
        yield matters("on", dossier, others)
    for each in own:
        yield f"on the position stated {on_when(each.date)}" if each.date else ""


_AT = re.compile(
    r"\b(assembly|ceremony|conference|congress|forum|meeting|reception|round|session|summit|table)\b", re.IGNORECASE
)
"""Words for gatherings at which something is said."""
_DURING = re.compile(r"(visit|call|tour)$")


def _in_forum(dossier: Dossier, key: str) -> str:
    """Return where a position was stated: `in the talks of 6 August 2019`, `at the meeting of May 2018`."""
    meeting, label = dossier.record(key), label_of(dossier, key)
    kind = meeting.kind if isinstance(meeting, Contact) else label.partition(" of ")[0]
    preposition = "during" if _DURING.search(kind) else "at" if _AT.search(kind) else "in"
    has_article = label.partition(" ")[0] in {"a", "an", "the"}
    return f"{preposition} {label if has_article else f'the {label}'}"


def _holders(dossier: Dossier, position: Position, *, in_short: bool) -> str:
    """Return who holds a position: people with the office that they held then, or `in_short` by the family name."""
    day = position.date if position.date and position.date.known else state_day(dossier, position)
    say = _without_office if in_short else _with_office
    named = [say(dossier, actor, day) for actor in each_actor(position.holders)]
    return listed([*named, *(["a holder not named"] if UNKNOWN in position.holders else [])])


def _with_office(dossier: Dossier, actor: Actor, day: Date) -> str:
    words, office = actor_words(dossier, actor, day), office_words_near(dossier, actor.who, day)
    return bracketed(words, office if office and not actor.styled else "")


def _without_office(dossier: Dossier, actor: Actor, day: Date) -> str:
    if actor.who in dossier.registry.people:
        return bracketed(bare_name(dossier, actor), beside_name(actor))
    return actor_words(dossier, actor, day)


def second_hand(dossier: Dossier, position: Position) -> bool:
    """Whether no source cited for the position is its holders' own, on their side or a private one from there."""
    sides = sides_of(dossier, position.holders, position.date)
    sources = [dossier.sources[cite.source] for cite in position.src]
    return not any(_speaks_for(dossier, source, side) for source in sources for side in sides)


def _speaks_for(dossier: Dossier, source: Source, side: str) -> bool:
    """Whether a source is a side's own: of its polity, or a text of the very organisation."""
    is_its_text = side in dossier.registry.organisations and names_owner(dossier.registry, side, source.speaker)
    return side in source.voices or is_its_text


def speaker_words(dossier: Dossier, source: Source) -> str:
    """Return the voice behind a source, and where a private one is from: `Nepanomy (private, of Nepal)`."""
    private = f" (private, of {dossier.said(source.home)})" if source.home and not source.side else ""
    return f"{with_article(source.speaker)}{private}"


def known_through(dossier: Dossier, position: Position) -> str:
    """Return how we know of a position: `Told by Sputnik only, no source of Georgia's own`."""
    sources = [dossier.sources[cite.source] for cite in position.src]
    speakers = listed(list(dict.fromkeys(speaker_words(dossier, source) for source in sources)))
    holders = sides_of(dossier, position.holders, position.date)
    silent = [each for each in holders if not any(_speaks_for(dossier, source, each) for source in sources)]
    unheard = [possessive(dossier.said(holder)) for holder in silent]
    only = " only" if second_hand(dossier, position) else ""
    return f"Told by {speakers}{only}" + (f", no source of {listed(unheard, 'or')} own" if unheard else "")


def view_of(speaker: str) -> str:
    """Return whose view it is: `Sputnik's view`; `View of the Embassy of Arland` where a possessive would mislead."""
    is_long = re.search(r", | (?:of|in|for|and) |\)$", speaker)
    return f"View of {with_article(speaker)}" if is_long else f"{possessive(speaker)} view"
