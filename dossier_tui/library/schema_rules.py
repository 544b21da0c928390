"""What JSON Schemas say of a form beyond the types of its fields, as far as a schema can say it."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import NODEFAULT, Struct, structs, to_builtins

from ..model import Claim, Figure, Header, Record, Source, hint_of, is_said_by_sources
from ..model.fields import AN_ID
from ..roots import ID
from ..values import UNKNOWN
from ..values.patterns import DATE_WITH_END
from ..values.quantities.pattern import FLOW
from .requirements import EXCLUDES, IN_KIND, NEEDS, OF_NEITHER_SIDE, PERIODS, Needs

Part = dict[str, Any]
"""A part of a JSON Schema."""

ENTRY_ID: Part = {**AN_ID, "not": {"const": UNKNOWN}}
"""What the keys of a registry file are."""
_FIELDS: Mapping[type[Struct], Mapping[str, Part]] = {
    Header: {
        "as_of": {"pattern": DATE_WITH_END},
        "parties": {"items": AN_ID},
        "sources": {"minProperties": 1, "propertyNames": AN_ID},
    },
    Record: {"id": {"pattern": f"^(?:{ID.pattern})?$"}},
    Claim: {"n": {"minimum": 1}, "p": {"minimum": 1}},
}
"""What is said of single fields of a class and of those below it."""


def rules_of(form: type[Struct]) -> list[Part]:
    """Return what a schema says of a form beyond its fields, each part of which must hold."""
    parts: list[Part] = [{"properties": dict(fields)} for kind, fields in _FIELDS.items() if issubclass(form, kind)]
    parts += [_needed(form, needs) for needs in NEEDS.get(form, ())]
    if form in EXCLUDES:
        excludes = EXCLUDES[form]
        parts.append({"not": {"allOf": [_given(form, excludes.key), _any_given(form, excludes.others)]}})
    if issubclass(form, Record):
        parts.append({"properties": _named_fields(form)})
    return [*parts, *_more(form)]


def _given(form: type[Struct], key: str) -> Part:
    """Return that a field is written, and neither empty nor as what it is if it is not written."""
    field = next(field for field in structs.fields(form) if field.encode_name == key)
    default = field.default_factory() if callable(field.default_factory) else field.default
    empty: list[Any] = [None, "", [], {}]
    usual = [] if default is NODEFAULT else [to_builtins(default)]
    nothing = [*empty, *(each for each in usual if each not in empty)]
    return {"required": [key], "properties": {key: {"not": {"enum": nothing}}}}


def _any_given(form: type[Struct], keys: tuple[str, ...]) -> Part:
    return {"anyOf": [_given(form, key) for key in keys]}


def _needed(form: type[Struct], needs: Needs) -> Part:
    given = _any_given(form, needs.keys)
    if needs.unless:
        kinds = {"enum": list(needs.unless)}
        kind = {"if": {"type": "array"}, "then": {"contains": kinds}, "else": kinds}
        return {"anyOf": [*given["anyOf"], {"required": ["kind"], "properties": {"kind": kind}}]}
    return _if_one_of(needs.key, needs.values, given) if needs.key else given


def _if_one_of(key: str, values: tuple[Any, ...], then: Part) -> Part:
    return {"if": {"required": [key], "properties": {key: {"enum": list(values)}}}, "then": then}


def _each(item: Part) -> Part:
    """Return what is said of each item of a list, or of the one value that stands for a list."""
    return {"if": {"type": "array"}, "then": {"items": item}, "else": item}


def _named_fields(form: type[Record]) -> Part:
    """Return what is said of the fields in which other fields are named."""
    keys = [field.encode_name for field in structs.fields(form)]
    return {"inferred": _each({"enum": keys}), "other_sources_say": _each({"$ref": f"#/$defs/{other_name(form)}"})}


def other_name(form: type[Struct]) -> str:
    """Return the name of the definition of what other sources say beside a record of a kind."""
    return f"{form.__name__}Other"


def rules_of_others(form: type[Record]) -> Part:
    """Return what is said of each item of what other sources say beside a record: the value is one of its field."""
    keys = [field.encode_name for field in structs.fields(form) if is_said_by_sources(form, field.encode_name)]
    return {"properties": {"field": {"enum": keys}}, "allOf": list(_values_of_fields(form, keys))}


def _values_of_fields(form: type[Record], keys: list[str]) -> Iterator[Part]:
    """Yield that another source's value is one of its field; fields that take the same share a rule."""
    alike: dict[Any, list[str]] = {}
    for key in keys:
        alike.setdefault(hint_of(form, key), []).append(key)
    for same in alike.values():
        field = {"$ref": f"#/$defs/{form.__name__}/properties/{same[0]}"}
        yield _if_one_of("field", tuple(same), {"properties": {"value": field}})


def _more(form: type[Struct]) -> Iterator[Part]:
    """Yield the rules that stand nowhere but in the check."""
    if form is Figure:
        yield {"if": {"anyOf": [*_flows(), _is_given()]}, "then": _any_given(form, PERIODS)}
    if form is Source:
        keys = tuple(key for needs in NEEDS[Source] for key in needs.keys)
        yield _if_one_of("held", ("none",), {"not": _any_given(form, keys)})
        yield _if_one_of("held", ("full", "none"), {"not": _given(form, "seen")})
        yield _if_one_of("side", (None, []), _any_given(form, OF_NEITHER_SIDE.keys))


def _flows() -> Iterator[Part]:
    """Yield the ways in which a figure is of money or a share."""
    flow: Part = {"type": "string", "pattern": FLOW}
    yield {"required": ["value"], "properties": {"value": flow}}
    yield {"required": ["values"], "properties": {"values": {"not": {"additionalProperties": {"not": flow}}}}}


def _is_given() -> Part:
    """Return that somebody gives, and neither goods nor services nor people."""
    givers: Part = {"not": _each({"const": UNKNOWN})}
    kinds = _each({"not": {"enum": list(IN_KIND)}})
    return {"required": ["from"], "properties": {"from": givers, "kind": kinds}}
