"""Names cut short where they only refer to a record or a person who has the whole name in one place of the file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from ...model import AnyRecord, Body, Document, Dossier, Event, Figure, Polity, Registry, Statement
from .people import those_acting

MOST: Final = 7
"""The most words that a name has where it only refers to a record."""
_LEFT: Final = 5
"""The words that are left of a longer one."""
_OPEN = frozenset("a an and as at between by for from in of on or the to under with".split())
"""Words with which nothing ends."""
_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"))
"""What is opened and closed inside a name."""


def clipped(name: str) -> str:
    """Return a name in a few words: `Agreement on the status of the…`; one that is not long as it is."""
    words = name.split()
    if len(words) <= MOST:
        return name
    left = _before_what_stays_open(words[:_LEFT])
    while len(left) > 1 and left[-1].lower() in _OPEN:
        left.pop()
    return f"{' '.join(left).rstrip(',;:–')}…"


def _before_what_stays_open(words: Sequence[str]) -> list[str]:
    """Return the words before a bracket or a quotation that is not closed in them; all of them if it is the first."""
    text = " ".join(words)
    opened = [text.rfind(mark) for mark, end in _PAIRS if text.count(mark) > text.count(end)]
    return text[: min(opened)].split() if opened and min(opened) > 0 else [*words]


def with_short_names(dossier: Dossier) -> Dossier:
    """Return a dossier whose records have names of a few words, its people those of tables, the United States `US`.

    Of people those stand in “Who is who” with their whole names. A name that would be another's too stays whole.
    """
    names = Counter(clipped(name) for name in {_name(record) for record in dossier.records()})
    short = dossier.with_records(lambda record: _short(record, names))
    return replace(short, registry=_with_table_names(dossier))


def _with_table_names(dossier: Dossier) -> Registry:
    registry = dossier.registry
    names = Counter(person.table_name for person in registry.people.values())
    people = {key: registry.people[key] for key in those_acting(dossier)}
    acting = {
        key: replace(each, name=each.table_name, also=(*each.also, each.name), family=each.family_name)
        for key, each in people.items()
        if names[each.table_name] == 1
    }
    polities = {
        key: replace(each, name=initials, also=(*each.also, each.name))
        for key, each in registry.polities.items()
        if (initials := _initials(each))
    }
    return replace(registry, people={**registry.people, **acting}, polities={**registry.polities, **polities})


def _initials(polity: Polity) -> str:
    """Return the initials by which a polity goes, `US` for the United States; empty if nobody calls it by them."""
    initials = "".join(word[0] for word in polity.name.split() if word[0].isupper())
    return initials if initials in polity.also else ""


def _field(record: AnyRecord) -> str:
    """Return the attribute that has the name by which others refer to a record; empty if that is made of others."""
    match record:
        case Document():
            return "title"
        case Body() | Event():
            return "name"
        case Figure():
            return "what"
        case Statement():
            return "says"
        case _:
            return ""


def _name(record: AnyRecord) -> str:
    field = _field(record)
    return getattr(record, field) if field else ""


def _short(record: AnyRecord, names: Mapping[str, int]) -> AnyRecord:
    short = clipped(_name(record))
    return replace(record, **{_field(record): short}) if names[short] == 1 and short != _name(record) else record
