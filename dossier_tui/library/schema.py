"""JSON Schemas of the files that curators write, generated from the types that read them.

Descriptions are the docstrings of the classes and of their fields, so that an editor shows them while curators type.
"""

import ast
import inspect
import json
import textwrap
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec
from msgspec.inspect import BoolType, FloatType, IntType

from ..model import ENTRY_KINDS, SECTIONS, Source
from ..values import Citations, Date, DateOrNever, Due, Quantity, Stated
from .forms import dossier_form, registry_form
from .scalars import written_form

SCHEMAS = ("dossier", "source", *ENTRY_KINDS)
"""The kinds of file that have a schema."""

_TEXT_OR_NUMBER = {"type": ["string", "number"]}
_AS_WRITTEN: dict[str, dict[str, Any]] = {
    "string": {"type": ["string", "number", "boolean"]},
    **{
        name: {"type": [name, "string"], "pattern": f"^({written_form(kind)})$"}
        for name, kind in (("integer", IntType), ("number", FloatType), ("boolean", BoolType))
    },
}
"""What an editor may take for a type in a file, where the text alone counts: 2018 may be a title, and '7' a number."""
_PARSED: dict[type, dict[str, Any]] = {
    Date: {**_TEXT_OR_NUMBER, "description": "EDTF: 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, unknown"},
    DateOrNever: {**_TEXT_OR_NUMBER, "description": "EDTF: 2019, 2019-08, 2019-08-06, unknown; or never"},
    Quantity: {
        "type": "string",
        "description": "As printed: USD 192.4 m, about 50 %, USD 18–19 bn, up 12 %, 3rd largest buyer, unknown",
    },
    Citations: {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        "description": "Claims or paragraphs of a source: sp#12, sp#12-15, sp#p3",
    },
    Stated: {"type": ["string", "number", "boolean"]},
    Due: {**_TEXT_OR_NUMBER, "description": "A date or words: 2006, within two months of entry into force"},
}


def schema_text(kind: str) -> str:
    """Return the schema of one kind of file as indented JSON."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of one kind of file, which is one of SCHEMAS."""
    form: Any = {"dossier": dossier_form(SECTIONS), "source": Source}.get(kind)
    form = form or registry_form(kind)
    generated = _as_written(msgspec.json.schema(form, schema_hook=lambda parsed: {"parsed": _PARSED[parsed]}))
    classes = {each.__name__: each for each in _classes(form)}
    for name, definition in generated.get("$defs", {}).items():
        if name in classes:
            _describe(definition, classes[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{kind} file of dossier", **generated}


def _as_written(part: Any) -> Any:
    """Return a part of a schema that accepts whatever an editor may take the same text for."""
    if isinstance(part, list):
        return [_as_written(each) for each in part]
    if not isinstance(part, dict):
        return part
    if "parsed" in part:
        return {**part["parsed"], **{key: value for key, value in part.items() if key != "parsed"}}
    if part.get("type") == "array" and "items" in part and "prefixItems" not in part:
        return _one_or_several(part)
    widened = _AS_WRITTEN.get(part["type"], {}) if isinstance(part.get("type"), str) else {}
    return {**{key: _as_written(value) for key, value in part.items()}, **widened}


def _one_or_several(part: dict[str, Any]) -> dict[str, Any]:
    """Return a schema for a list that may stand without brackets if it has one item."""
    items = _as_written(part["items"])
    rest = {key: value for key, value in part.items() if key not in {"type", "items"}}
    return {**rest, "anyOf": [{"type": "array", "items": items}, items]}


def _describe(definition: dict[str, Any], form: type) -> None:
    definition["description"] = (inspect.getdoc(form) or "").split("\n\n")[0].replace("\n", " ")
    docs = {name: text for each in reversed(form.__mro__) for name, text in field_docs(each).items()}
    names = {f.encode_name: f.name for f in msgspec.structs.fields(form)}
    for written, prop in definition.get("properties", {}).items():
        if "pattern" in prop:
            prop["pattern"] = prop["pattern"].replace(r"\Z", "$")  # JSON Schema's dialect has no \Z; its $ is as strict
        text_of_field = docs.get(names.get(written, written))
        if text_of_field:
            prop["description"] = f"{text_of_field} {prop['description']}" if "description" in prop else text_of_field


@cache
def field_docs(form: type) -> dict[str, str]:
    """Return the docstrings of a class's own fields, by field; empty if the class has no source code."""
    try:
        body = ast.parse(textwrap.dedent(inspect.getsource(form))).body[0].body  # type: ignore[attr-defined]
    except (OSError, TypeError):
        return {}
    docs = {}
    for field, below in pairwise(body):
        is_text = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
            docs[field.target.id] = " ".join(str(below.value.value).split())
    return docs


def _classes(form: Any) -> set[type]:
    """Return every struct class inside a type."""
    classes: set[type] = set()

    def walk(shape: Any) -> None:
        if isinstance(shape, msgspec.inspect.StructType):
            if shape.cls in classes:
                return
            classes.add(shape.cls)
            for field in shape.fields:
                walk(field.type)
        for name in ("type", "item_type", "value_type"):
            if hasattr(shape, name):
                walk(getattr(shape, name))
        for each in (*getattr(shape, "types", ()), *getattr(shape, "item_types", ())):
            walk(each)

    walk(msgspec.inspect.type_info(form))
    return classes
