"""Writes the tables of fields that the curators' guide refers to: `python docs/fields.py`."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from msgspec import Struct, inspect

from dossier_tui.model import (
    ENTRY_KINDS,
    SECTIONS,
    Act,
    Actor,
    Header,
    OtherValue,
    Reason,
    Record,
    Remark,
    Response,
    Source,
    Term,
)
from dossier_tui.model.hints import docs_of
from dossier_tui.model.office import Office
from dossier_tui.model.registry import Entry
from dossier_tui.model.source import Claim, Original
from dossier_tui.values import Citations, Date, DateOrNever, Due, FiscalYear, Quantity, Stated

PAGE = Path(__file__).parents[1] / "dossiers" / "FIELDS.md"
HEAD = """\
# Fields

`python docs/fields.py` wrote this page from the program's own declarations; do not edit it. The [guide](README.md) has
examples. A field in **bold** is required. Whatever takes several takes one without brackets: `by: armenia`.
"""
_VALUES = {
    Date: "date",
    DateOrNever: "date, or `never`",
    Due: "date or words",
    FiscalYear: "fiscal year",
    Quantity: "quantity",
    Citations: "citations",
    Stated: "as the field",
}
_REFERENCES = {
    "person": "person", "polity": "polity", "organisation": "organisation", "place": "place or polity",
    "actor": "actor", "owner": "polity or organisation", "entry": "entry of the registry", "record": "record",
    "source": "source", "mention": "record, entry or words",
}  # fmt: skip
_SCALARS: dict[type[inspect.Type], str] = {
    inspect.StrType: "words", inspect.IntType: "number", inspect.FloatType: "number", inspect.BoolType: "true or false",
}  # fmt: skip


def takes(shape: inspect.Type) -> str:  # noqa: C901, PLR0911  (one case a type)
    """Return what a field of this type takes, in words."""
    match shape:
        case inspect.Metadata():
            ref = (shape.extra or {}).get("ref")
            return _REFERENCES[ref] if ref else takes(shape.type)
        case inspect.VarTupleType():
            return f"one or several: {takes(shape.item_type)}"
        case inspect.TupleType():
            return ", ".join(map(takes, shape.item_types))
        case inspect.DictType():
            return f"{takes(shape.key_type)}: {takes(shape.value_type)}"
        case inspect.LiteralType():
            return " · ".join(f"`{value}`" for value in shape.values)
        case inspect.UnionType():
            return " or ".join(dict.fromkeys(takes(o) for o in shape.types if not isinstance(o, inspect.NoneType)))
        case inspect.StructType():
            return "actor" if shape.cls is Actor else _link(shape.cls)
        case inspect.CustomType():
            return _VALUES[shape.cls]
        case _:
            return _SCALARS[type(shape)]


def table(form: type[Struct], without: type[Struct] | None = None) -> str:
    """Return the table of a form's fields, without those of another form that it extends."""
    docs = docs_of(form)
    inherited = {field.encode_name for field in _fields(without)} if without else set()
    rows = []
    for field in _fields(form):
        if field.encode_name not in inherited:
            name = f"**{field.encode_name}**" if field.required else field.encode_name
            rows.append(f"| {name} | {takes(field.type)} | {docs.get(field.name, '')} |")
    return "\n".join(["| field | takes | |", "|---|---|---|", *rows]) + "\n"


def _link(form: type[Struct]) -> str:
    return f"[{form.__name__.lower()}](#{form.__name__.lower()})"


def _fields(form: type[Struct]) -> tuple[inspect.Field, ...]:
    return cast("inspect.StructType", inspect.type_info(form)).fields


def _sections() -> Iterator[tuple[str, type[Struct], type[Struct] | None]]:
    kinds = dict.fromkeys(group.kind for section in SECTIONS for group in section.groups)
    yield "The head of a dossier", Header, None
    yield "Remark", Remark, None
    yield "Any record", Record, None
    yield from ((kind.__name__, kind, Record) for kind in sorted(kinds, key=lambda kind: kind.__name__))
    yield from ((form.__name__, form, None) for form in (Actor, Act, Term, Reason, Response))
    yield "OtherValue", OtherValue, None
    yield from ((form.__name__, form, None) for form in (Source, Claim, Original))
    yield "Any entry of the registry", Entry, None
    yield from ((kind.form.__name__, kind.form, Entry) for kind in ENTRY_KINDS.values())
    yield "Office", Office, None


def groups() -> str:
    """Return the table of all groups: where they stand, what they hold, and the heading that they get."""
    rows = [
        f"| `{section.key}.{group.key}` | {_link(group.kind)} | {group.title} | {group.help} |"
        for section in SECTIONS
        for group in section.groups
    ]
    return "\n".join(["## Groups", "", "| group | holds | heading | |", "|---|---|---|---|", *rows]) + "\n"


def page() -> str:
    """Return the page in Markdown."""
    return "\n".join(
        [HEAD, groups(), *(f"## {title}\n\n{table(form, without)}" for title, form, without in _sections())]
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
