"""No field of a record goes unsaid: what is written in any of them stands in its pane, or in the record's line.

The fields are read from the types, nested forms included, so that a new one is looked for as soon as it is there. Each
is given a value that nothing else has, alone, in a record of its kind.
"""

import typing
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from dossier_tui.blocks import Block, Line, lines_of
from dossier_tui.model import (
    Act,
    Actor,
    AnyRecord,
    Dossier,
    Event,
    Header,
    Organisation,
    Person,
    Place,
    Polity,
    Registry,
    Response,
    Source,
    Term,
    names_of,
)
from dossier_tui.model.section import Layout
from dossier_tui.model.sections import SECTIONS
from dossier_tui.values import Citations, Date, DateOrNever, Due, FiscalYear, Quantity
from dossier_tui.views.groups import records_as_blocks
from dossier_tui.words.lines import record_line
from tests.forms import fields_of

KINDS = typing.get_args(AnyRecord)
DATE = Date.parse("2019-07-11")
CITED = Citations.parse("main#p1")
REGISTRY = Registry(
    polities={"here": Polity(name="Hereland"), "there": Polity(name="Thereland"), "far": Polity(name="Farland")},
    people={"somebody": Person(name="Some Body")},
    places={"town": Place(name="Townsville")},
    organisations={"office": Organisation(name="Old Office")},
)
SOURCES = {
    key: Source(publisher=key, issued=DATE, side=None, reliability="F", reliability_reason="made up", held="full")
    for key in ("main", "other")
}
REMARKABLE = "quite remarkable"
"""Text that nothing else has."""
OF_REFS: dict[str, dict[str, str]] = {
    "person": {"somebody": "some body"}, "polity": {"here": "hereland"}, "organisation": {"office": "old office"},
    "place": {"town": "townsville"},
    "owner": {"far": "farland", "office": "old office"},
    "entry": {"somebody": "some body"}, "record": {"marked": "marked event"},
    "mention": {"words of ours": "words of ours"},
    "actor": {"far": "farland", "somebody": "body", "office": "old office"},
}  # fmt: skip
"""Ids for each kind of reference, with what stands for them."""
OF_TYPES: dict[type, tuple[object, str]] = {
    Date: (Date.parse("1871"), "1871"),
    DateOrNever: (DateOrNever.parse("1873"), "1873"),
    Due: (Due.parse("within a fortnight"), "within a fortnight"),
    FiscalYear: (FiscalYear.parse("1874/75"), "fiscal year 1874/75"),
    Quantity: (Quantity.parse("7,341 zebras"), "7,341 zebras"),
    Citations: (Citations.parse("other#p7"), "other#p7"),
}
BESIDE: dict[str, dict[str, object]] = {
    "state_as_of": {"state": "planned"},
    "asked_by": {"state": "requested"},
    "asked_of": {"state": "requested"},
    "compared_with": {"change": Quantity.parse("5 %")},
    "portfolio": {"role": "minister"},
    "sold_to": {"sold_by": "here"},
}
"""What has to stand beside a field for it to mean anything."""
UNSAID = {
    "id": "shown where curators work",
    "formerly": "leads old links to the record",
    "headline": "puts the record among the headlines",
    "about": "is told in the detail; the words of the record say it, and a position says it besides",
    "names": "is told in the detail, and finds the record",
    "other_sources_say": "is told in the detail, and before all else to check",
    "Contact.level": "is the heading of the table, which several offices share",
    "Figure.measure": "finds the figure of another dossier to compare",
}
"""Fields that neither pane nor line says, each with its reason."""

Sample = tuple[str, Any, str]
"""A place, a value there and what must be read; nothing if it need only be read otherwise than the other values."""


def samples_of(shape: inspect.Type, where: str) -> Iterator[Sample]:  # noqa: C901  (one case a type)
    """Values of a type, each with what stands for it, one for every field of the forms inside it."""
    match shape:
        case inspect.Metadata() if (shape.extra or {}).get("ref"):
            yield from ((where, key, words) for key, words in OF_REFS[(shape.extra or {})["ref"]].items())
        case inspect.Metadata():
            yield from samples_of(shape.type, where)
        case inspect.StrType():
            yield where, REMARKABLE, REMARKABLE
        case inspect.CustomType():
            yield where, *OF_TYPES[shape.cls]
        case inspect.LiteralType():
            yield from ((f"{where} = {value}", value, "") for value in shape.values)
        case inspect.UnionType():
            yield from chain(*(samples_of(each, where) for each in shape.types))
        case inspect.VarTupleType():
            yield from ((place, (value,), words) for place, value, words in samples_of(shape.item_type, where))
        case inspect.DictType():
            values = [(value, words) for _, value, words in samples_of(shape.value_type, where)]
            for _, key, words in samples_of(shape.key_type, where):
                yield f"{where} (key)", {key: values[0][0]}, words
            yield from ((where, {"here": value}, words) for value, words in values)
        case inspect.StructType():
            yield from samples_in(shape.cls, where)
        case _:
            yield from ()


def given_for(field: inspect.Field) -> object:
    """A value for a field that a form cannot do without, which is not that of a sample."""
    _, value, _ = next(samples_of(field.type, ""))
    return f"given {field.name}" if value == REMARKABLE else value


def samples_of_field(field: inspect.Field, where: str) -> Iterator[Sample]:
    """Values of a field; what is inferred is the key of another field."""
    if field.name == "inferred":
        return iter([(where, ("text",), "implied: what else is told")])
    return samples_of(field.type, where)


def beside(kind: type, field: str) -> dict[str, object]:
    """What has to stand beside a field, by attribute: an actor named once has a name."""
    if kind is Actor and field in {"did", "held", "styled", "size", "of"}:
        return {"name": "No Office"}
    return BESIDE.get(field, {})


def samples_in(kind: type, above: str = "") -> Iterator[Sample]:
    """Forms with one field that can be recognised, for each of their fields."""
    given = {f.name: given_for(f) for f in fields_of(kind) if f.required}
    for field in fields_of(kind):
        if not {field.encode_name, f"{kind.__name__}.{field.encode_name}"} & UNSAID.keys():
            for place, value, words in samples_of_field(field, f"{above}{kind.__name__}.{field.encode_name} "):
                yield place, kind(**{**given, **beside(kind, field.name), field.name: value}), words
    if kind is Actor:
        yield f"{above}Actor.did of the registry", Actor(who="somebody", did=REMARKABLE), REMARKABLE
        yield f"{above}Actor.styled of the registry", Actor(who="somebody", styled=REMARKABLE), REMARKABLE


def dossier_of(record: AnyRecord, section: str, group: str) -> Dossier:
    """A dossier of this record, and of one that others may point at."""
    marked = Event(src=CITED, id="marked", name="Marked Event", date=DATE)
    held: dict[str, dict[str, tuple[AnyRecord, ...]]] = {"culture": {"events": (marked,)}}
    held.setdefault(section, {})[group] = (record,)
    header = Header(model=2, title="Pair", parties=("here", "there"), as_of=DATE, sources={"m": "main", "o": "other"})
    return Dossier("here-there", header, held, REGISTRY, SOURCES)


def read(lines: Iterable[Line]) -> str:
    """The words of lines and what they cite, as one text."""
    return " ".join(f"{span.text} {span.cites}" for line in lines for span in line).casefold()


def shown(record: AnyRecord, section: str, group: str) -> str:
    """All that the pane has of a record, and its line."""
    dossier = dossier_of(record, section, group)
    home = next(each for each in SECTIONS if each.key == section)
    own = next(each for each in home.groups if each.key == group)
    held = dossier.held_in(home, own)
    blocks: list[Block] = records_as_blocks(dossier, own, held if isinstance(held, tuple) else ())
    lines = [each for block in blocks for _, each in lines_of(block)]
    return read([*lines, record_line(dossier, record)])


LAYOUTS: dict[tuple[type[AnyRecord], Layout], tuple[str, str]] = {
    (group.kind, group.layout): (section.key, group.key) for section in SECTIONS[::-1] for group in section.groups
}
"""A group for every way in which records of a kind are shown."""


@pytest.mark.parametrize("shown_in", LAYOUTS, ids=lambda each: f"{each[0].__name__}-{each[1]}")
def test_what_is_written_in_any_field_can_be_read(shown_in: tuple[type[AnyRecord], Layout]) -> None:
    unsaid: list[str] = []
    seen: dict[tuple[str, str], str] = {}
    for where, made, words in samples_in(shown_in[0]):
        said = shown(msgspec.structs.replace(made, id="it"), *LAYOUTS[shown_in])
        field = where.partition("=")[0]
        if words not in said:
            unsaid.append(f"{where}: {words}")
        elif not words and seen.setdefault((field, said), where) != where:
            unsaid.append(f"{where} reads like {seen[field, said]}")
    assert not unsaid, "\n".join(unsaid[:40])


def test_all_kinds_and_forms_are_looked_at() -> None:
    assert {kind for kind, _ in LAYOUTS} == set(KINDS)
    places = [where for kind in KINDS for where, *_ in samples_in(kind)]
    for form in (Act, Actor, Response, Term):
        assert any(f" {form.__name__}." in where for where in places)


def test_only_fields_that_there_are_go_unsaid() -> None:
    fields = {key for kind in KINDS for name in names_of(kind) for key in (name, f"{kind.__name__}.{name}")}
    assert set(UNSAID) <= fields
    assert all(UNSAID.values())
