"""Cells that several tables of an export have: numbers, days, names of actors, and what the rules find."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ..model import Actor, AnyRecord, Dossier, Polity
from ..values import UNKNOWN, Citations, Date
from ..words.actors import actor_name
from ..words.places import place_words
from ..words.values import value_words

NOT_SAID = "not said"
"""What a cell holds if the sources do not say it; a cell is empty if nobody has looked, or if it cannot be asked."""
BETWEEN = "; "
"""What stands between several values in one cell."""
EMPTY: tuple[Any, ...] = (None, "", (), {}, False)
"""The values of a field for which a cell is empty."""


def value_cell(value: Any, dossier: Dossier, ref: str) -> str:
    """Return the text of a field's value: dates and quantities as written, lists joined, references by name."""
    if value in EMPTY:
        return ""
    if isinstance(value, Date):
        return date_cell(value)
    if isinstance(value, (tuple, list)) and not isinstance(value, Citations):
        return BETWEEN.join(value_cell(item, dossier, ref) for item in value)
    return str(value) if isinstance(value, Citations) else value_words(dossier, value, ref)


def plain_number(number: Decimal | None) -> str:
    """Return a number with all its digits, without an exponent and without zeros at the end; empty if there is none."""
    if number is None:
        return ""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def date_cell(date: Date | None) -> str:
    """Return a date as EDTF, or that the sources do not give it; empty if none is written."""
    if date is None:
        return ""
    return NOT_SAID if date.is_unknown else date.edtf


def ends_of(date: Date | None) -> tuple[str, str]:
    """Return the first and the last day that a date can mean, each empty if it is open or unknown."""
    return str((date and date.first) or ""), str((date and date.last) or "")


CERTAINTIES = "exact, approximate, uncertain, implied by the source, never or not said"
"""How sure a date can be, in words."""


def certainty_of(date: Date | None, *, is_implied: bool) -> str:
    """Return how sure a date is, one of CERTAINTIES or two together; empty if none is written."""
    if date is None:
        return ""
    if not date.known:
        return "never" if date.is_never else NOT_SAID
    if is_implied:
        return "implied by the source"
    marks = {point.qualifier for point in (date.start, date.end) if point}
    words = ["approximate"] if marks & {"~", "%"} else []
    words += ["uncertain"] if marks & {"?", "%"} else []
    return " and ".join(words) or "exact"


def place_cell(dossier: Dossier, place: str) -> str:
    """Return the name of a place, or that the sources do not give it; empty if none is written."""
    return NOT_SAID if place == UNKNOWN else place_words(dossier, place) if place else ""


def names_cell(dossier: Dossier, actors: Iterable[str | Actor]) -> str:
    """Return actors by name."""
    return BETWEEN.join(_name(dossier, each) for each in actors)


def _name(dossier: Dossier, actor: str | Actor) -> str:
    if isinstance(actor, Actor):
        return dossier.name(actor.who) if actor.who else actor_name(dossier, actor)
    return NOT_SAID if actor == UNKNOWN else dossier.name(actor)


def ids_cell(actors: Iterable[str | Actor]) -> str:
    """Return the ids of actors; those who are named once, or not at all, have none."""
    ids = (each.who if isinstance(each, Actor) else each for each in actors)
    return BETWEEN.join(each for each in ids if each not in {"", UNKNOWN})


def code_of(dossier: Dossier, key: str, scheme: str) -> str:
    """Return the code of a polity in a scheme (`iso3`, `wikidata`); empty if the registry has none."""
    entry = dossier.registry.entries.get(key)
    return entry.codes.get(scheme, "") if isinstance(entry, Polity) else ""


def checks_cell(dossier: Dossier, record: AnyRecord) -> str:
    """Return the numbers of the checks about a record."""
    return ", ".join(map(str, dossier.check_numbers.get(record.id, ())))


def findings_cell(dossier: Dossier, record: AnyRecord) -> str:
    """Return the codes of what the rules find about a record, without those that curators let stand or are to mend."""
    found = (each.code for each in dossier.findings if each.is_open and record.id in each.about)
    return BETWEEN.join(dict.fromkeys(found))


def yes_or_no(is_so: bool) -> str:  # noqa: FBT001  (a cell of a truth value)
    """Return a truth value as `yes` or `no`."""
    return "yes" if is_so else "no"
