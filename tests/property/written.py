"""Files as a hostile curator writes them, made from the types themselves; most references lead somewhere."""

import functools
import json
from typing import Any

from hypothesis import strategies as st
from msgspec import inspect

from dossier_tui.model import Actor, Body, Figure, Link, Record, Trade
from dossier_tui.model.sections import SECTIONS
from dossier_tui.values import Citations, Date, DateOrNever, Due, FiscalYear, Quantity, Stated
from tests.forms import fields_of

from .generated import _as_written, amounts, dates, fiscal_years

KNOWN = {
    "person": ["putin", "jeenbekov", "aidarov"],
    "polity": ["russia", "kyrgyzstan", "abkhazia"],
    "organisation": ["customs"],
    "owner": ["russia", "georgia", "customs"],
    "actor": ["putin", "aidarov", "russia", "georgia", "customs", "unknown"],
    "mention": ["r-0", "customs", "a gathering", "the talks"],
    "place": ["moscow", "chuy", "russia"],
    "entry": ["putin", "moscow", "customs"],
    "record": ["r-0", "r-1"],
    "source": ["sputnik-2019"],
}
hostile = st.sampled_from(
    ["- ", "# ", "[^1]", "[sp#2]", "[", "](", "=1+1", "|", "\u200d", "\u0301", "ß", "0", "[/]", "%s", "{}"]
)
plain = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=5)
texts = st.lists(plain | hostile, min_size=1, max_size=4).map("".join)
date_texts = dates.map(lambda date: date.edtf)
quantity_texts = amounts.map(_as_written)
OF_OURS: dict[type, st.SearchStrategy[Any]] = {
    Date: date_texts,
    Due: date_texts | st.just("within two months of entry into force"),
    DateOrNever: date_texts | st.just("never"),
    FiscalYear: fiscal_years,
    Quantity: quantity_texts,
    Citations: st.sampled_from(["sp#2", "sp#1-4", "sp#p3", "kr#p1", "sp#2 kr#p9"]),
    Stated: date_texts | quantity_texts | texts,
}


WAYS: dict[type, tuple[tuple[set[str], set[str]], ...]] = {
    Figure: (({"value", "period"}, {"values"}), ({"values", "period"}, {"value"})),
    Trade: (({"total"}, set()),),
    Link: (({"date"}, set()),),
    Body: (({"name"}, set()),),
    Actor: (({"name"}, {"who"}), ({"who"}, {"name", "role", "portfolio", "of", "size"})),
}
"""The ways to write a form where the types leave a choice: what `check` wants of it, and what it then refuses."""


def written(shape: inspect.Type) -> st.SearchStrategy[Any]:  # noqa: C901, PLR0911  (one case a type)
    """What a file may have for a type."""
    match shape:
        case inspect.Metadata():
            return st.sampled_from(KNOWN[shape.extra["ref"]]) if shape.extra else written(shape.type)
        case inspect.StrType() if shape.pattern and shape.pattern != r"\S":
            return st.from_regex(shape.pattern)
        case inspect.CustomType():
            return OF_OURS[shape.cls]
        case inspect.LiteralType():
            return st.sampled_from(shape.values)
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
        case inspect.UnionType():
            return st.one_of(*(written(each) for each in shape.types))
        case inspect.VarTupleType():
            return st.lists(written(shape.item_type), max_size=2)
        case inspect.DictType():
            keys = written(shape.key_type).filter(str.strip)  # the reader itself refuses a key that is missing
            return st.dictionaries(keys, written(shape.value_type), max_size=2)
        case inspect.StructType():
            return mappings(shape.cls)
        case _:
            return texts


@functools.cache
def mappings(kind: type) -> st.SearchStrategy[dict[str, Any]]:
    """What a file may have for a form: all that it needs and some of the rest."""
    return st.one_of(*(_mappings(kind, wanted, refused) for wanted, refused in WAYS.get(kind, ((set(), set()),))))


def _mappings(kind: type, wanted: set[str], refused: set[str]) -> st.SearchStrategy[dict[str, Any]]:
    left_out = {"id", "inferred", *refused} if issubclass(kind, Record) else refused
    fields = {f.encode_name: f for f in fields_of(kind) if f.encode_name not in left_out}
    needed = {name: written(f.type) for name, f in fields.items() if f.required or name in wanted}
    others = {name: written(f.type) for name, f in fields.items() if name not in needed}
    if issubclass(kind, Record):
        others["inferred"] = st.lists(st.sampled_from(sorted(others)), max_size=2)
    if "field" in needed:
        needed["field"] = st.sampled_from(["date", "place", "kind", "value", "text", "says", "name"])
    return st.lists(st.sampled_from(sorted(others) or [""]), unique=True, max_size=4).flatmap(
        lambda names: st.fixed_dictionaries({**needed, **{name: others[name] for name in names if name}})
    )


GROUPS = [(section.key, group) for section in SECTIONS for group in section.groups]


@st.composite
def dossier_files(draw: st.DrawFn) -> str:
    """A dossier file with two or three records."""
    file: dict[str, Any] = {
        "model": "2", "title": draw(texts), "parties": ["russia", "kyrgyzstan"], "as_of": "2019-07-11",
        "sources": {"sp": "sputnik-2019", "kr": "kremlin-2019"}, "on_names": draw(texts),
    }  # fmt: skip
    for number in range(draw(st.integers(2, 3))):
        section, group = draw(st.sampled_from(GROUPS))
        record = {**draw(mappings(group.kind)), "id": f"r-{number}"}
        records = file.setdefault(section, {}).setdefault(group.key, [])
        records.append(record)
    if draw(st.booleans()):
        file["remarks"] = [{"title": draw(texts), "about": ["r-0"], "says": draw(texts)}]
    return json.dumps(file, ensure_ascii=False)
