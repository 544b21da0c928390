"""Anything that a dossier may hold, made from the types themselves: a new field is generated as soon as it is there."""

import datetime as dt
import functools
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from dossier_tui.model import (
    AnyRecord,
    Dossier,
    Header,
    OtherValue,
    Record,
    hint_of,
    is_said_by_sources,
    names_of,
    values_of,
    with_typed_others,
)
from dossier_tui.model.sections import SECTIONS
from dossier_tui.values import UNKNOWN, Citation, Citations, Date, DateOrNever, Due, FiscalYear, Quantity, Stated
from dossier_tui.values.plain import to_text
from tests.forms import fields_of

from .test_quantities import quantities
from .test_values import dates as date_texts
from .test_values import ours

texts = st.text(max_size=12)
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
cited_texts = st.tuples(texts, ids, st.integers(1, 99), texts).map(lambda parts: "{} [{}#{}]{}".format(*parts))
dates = date_texts.filter(lambda text: ours(text) is not None).map(Date.parse) | st.just(Date.parse(UNKNOWN))
amounts = quantities | st.just(Quantity.parse(UNKNOWN))
numbers = st.lists(st.integers(1, 999), max_size=3).map(tuple)
citations = st.builds(Citation, ids, numbers, numbers).filter(lambda cite: cite.claims or cite.paragraphs)
dues = (dates.map(lambda date: date.edtf) | texts.map(lambda text: f"within {text}")).map(Due.parse)
cites = st.lists(citations, min_size=1, max_size=2).map(Citations)

years = st.integers(1000, 9997)
fiscal_years = st.one_of(
    years.map(str),
    years.map(lambda year: f"{year}/{year + 1}"),
    years.map(lambda year: f"{year}–{year + 2}"),
    st.dates(dt.date(1000, 1, 1)).map(lambda day: f"to {day.isoformat()}"),
)

OF_OURS: dict[type, st.SearchStrategy[Any]] = {
    Date: dates,
    Due: dues,
    DateOrNever: dates.map(lambda date: DateOrNever.parse(date.edtf)) | st.just(DateOrNever.parse("never")),
    FiscalYear: fiscal_years.map(FiscalYear.parse),
    Quantity: amounts,
    Citations: cites,
    Stated: texts.filter(str.strip).map(Stated),
}


def of_type(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type, as far as msgspec tells the type."""
    return _of_shape(inspect.type_info(kind))


def _of_shape(shape: inspect.Type) -> st.SearchStrategy[Any]:  # noqa: C901, PLR0911, PLR0912  (one case a type)
    match shape:
        case inspect.Metadata():
            return ids if (shape.extra or {}).get("ref") else _of_shape(shape.type)
        case inspect.StrType():
            any_text = st.from_regex(shape.pattern) if shape.pattern else texts | cited_texts
            return any_text.filter(lambda text: len(text) >= (shape.min_length or 0))
        case inspect.CustomType():
            return OF_OURS[shape.cls]
        case inspect.LiteralType():
            return st.sampled_from(shape.values)
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
        case inspect.IntType():
            return st.integers(max(shape.ge or 0, 1), shape.le or 2**40)
        case inspect.FloatType():
            return st.floats(shape.ge, shape.le, allow_nan=False)
        case inspect.UnionType():
            return st.one_of(*map(_of_shape, shape.types))
        case inspect.TupleType():
            return st.tuples(*map(_of_shape, shape.item_types))
        case inspect.VarTupleType():
            return st.lists(_of_shape(shape.item_type), max_size=2).map(tuple)
        case inspect.DictType():
            return st.dictionaries(_of_shape(shape.key_type), _of_shape(shape.value_type), max_size=2)
        case inspect.StructType():
            return forms(shape.cls)
        case _:
            raise NotImplementedError(shape)


@functools.cache
def forms(kind: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    """Forms of a kind, with any of their fields that need not be written left out."""
    fields = {f.name: f for f in fields_of(kind) if f.name != "other_sources_say"}
    needed = {name: _of_shape(field.type) for name, field in fields.items() if field.required}
    others = {name: _of_shape(field.type) for name, field in fields.items() if not field.required}
    chosen = st.lists(st.sampled_from(sorted(others)), unique=True, max_size=4) if others else st.just([])
    return chosen.flatmap(lambda names: st.builds(kind, **needed, **{name: others[name] for name in names}))


@functools.cache
def other_values(kind: type[Record]) -> st.SearchStrategy[OtherValue]:
    """What another source has for any field of a kind of record, as its file writes it."""
    by_field = {field: _written(hint_of(kind, field)) for field in names_of(kind) if is_said_by_sources(kind, field)}
    stated = st.sampled_from(sorted(by_field)).flatmap(lambda field: by_field[field].map(lambda value: (field, value)))
    return stated.map(lambda pair: OtherValue(field=pair[0], value=Stated(pair[1]), src=Citations.parse("s#1")))


@functools.cache
def _written(hint: Any) -> st.SearchStrategy[Any]:
    """What a file has for a value of this type; never nothing, and nothing that has citations of its own."""
    values = of_type(hint).filter(lambda value: not any(values_of(value, Citations)))
    written = values.map(lambda value: msgspec.json.decode(msgspec.json.encode(value, enc_hook=to_text)))
    return written.filter(lambda value: bool(value.strip() if isinstance(value, str) else value))


def _as_written(quantity: Quantity) -> str:
    return str(quantity) if quantity.known else UNKNOWN


@functools.cache
def records(kind: type[AnyRecord]) -> st.SearchStrategy[AnyRecord]:
    """Resolved records of a kind: what other sources have is typed."""
    with_others = st.tuples(forms(kind), st.lists(other_values(kind), max_size=2).map(tuple))
    return with_others.map(lambda pair: with_typed_others(msgspec.structs.replace(pair[0], other_sources_say=pair[1])))


def held() -> st.SearchStrategy[dict[str, dict[str, Any]]]:
    """What a dossier holds: groups not said, empty, filled or not looked at."""
    places = [(section.key, group) for section in SECTIONS for group in section.groups]

    def of_groups(chosen: list[int]) -> st.SearchStrategy[dict[str, dict[str, Any]]]:
        by_section: dict[str, dict[str, st.SearchStrategy[Any]]] = {}
        for number in chosen:
            section, group = places[number]
            some = st.lists(records(group.kind), min_size=1, max_size=2).map(tuple)
            by_section.setdefault(section, {})[group.key] = st.one_of(some, st.just(()), st.just(UNKNOWN))
        return st.fixed_dictionaries({key: st.fixed_dictionaries(groups) for key, groups in by_section.items()})

    return st.lists(st.integers(0, len(places) - 1), unique=True, max_size=4).flatmap(of_groups)


def dossiers() -> st.SearchStrategy[Dossier]:
    """Dossiers of any content, whether or not their references lead anywhere."""
    not_of_a_file = {"held", "sections", "file_day"}
    types = {name: hint for name, hint in Dossier.__annotations__.items() if name not in not_of_a_file}
    parts = {
        "key": ids,
        "path": texts,
        "header": forms(Header),
        "named": st.frozensets(ids, max_size=3),
        **{name: of_type(_plain(types[name])) for name in types if name not in {"key", "path", "header", "named"}},
    }
    return st.builds(Dossier, held=held(), **parts)


def _plain(hint: Any) -> Any:
    """The type with a dict in place of a mapping."""
    written = getattr(hint, "__args__", ())
    return dict.__class_getitem__(written) if getattr(hint, "__origin__", None) not in {None, tuple} else hint
