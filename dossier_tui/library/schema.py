"""JSON Schemas of the files that curators write, from the types that read them.

Descriptions come from the docstrings below the fields, so that an editor shows what the code says.
"""

import ast
import inspect
import json
import textwrap
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec

from ..model import ENTRY_KINDS, SECTIONS, Source
from ..values import Citations, Date, Quantity, Stated
from .forms import dossier_form, registry_form

SCHEMAS = ("dossier", "source", *ENTRY_KINDS)
"""Kinds of file."""

_TEXT_OR_NUMBER = {"type": ["string", "number"]}
_PARSED: dict[type, dict[str, Any]] = {
    Date: {**_TEXT_OR_NUMBER, "description": "EDTF: 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, unknown"},
    Quantity: {
        "type": "string",
        "description": "As printed: USD 192.4 m, about 50 %, more than 100 documents, unknown",
    },
    Citations: {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        "description": "Claims or paragraphs of a source: sp#12, sp#12-15, sp#p3",
    },
    Stated: {"type": "string"},
}


def schema_text(kind: str) -> str:
    """The schema of one kind of file, as indented JSON."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def schema(kind: str) -> dict[str, Any]:
    """The schema of one kind of file (one of SCHEMAS), with descriptions."""
    form: Any = {"dossier": dossier_form(SECTIONS), "source": Source}.get(kind)
    form = form or registry_form(kind)
    made = msgspec.json.schema(form, schema_hook=lambda parsed: dict(_PARSED[parsed]))
    classes = {each.__name__: each for each in _classes(form)}
    for name, definition in made.get("$defs", {}).items():
        if name in classes:
            _describe(definition, classes[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{kind} file of dossier", **made}


def _describe(definition: dict[str, Any], form: type) -> None:
    definition["description"] = (inspect.getdoc(form) or "").split("\n\n")[0].replace("\n", " ")
    docs = {name: text for each in reversed(form.__mro__) for name, text in field_docs(each).items()}
    names = {f.encode_name: f.name for f in msgspec.structs.fields(form)}
    for written, prop in definition.get("properties", {}).items():
        said = docs.get(names.get(written, written))
        if said:
            prop["description"] = f"{said} {prop['description']}" if "description" in prop else said


@cache
def field_docs(form: type) -> dict[str, str]:
    """The docstrings that stand below the fields of a class, by field."""
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
    """Every struct type inside a type."""
    found: set[type] = set()

    def walk(shape: Any) -> None:
        if isinstance(shape, msgspec.inspect.StructType):
            if shape.cls in found:
                return
            found.add(shape.cls)
            for field in shape.fields:
                walk(field.type)
        for name in ("type", "item_type", "value_type"):
            if hasattr(shape, name):
                walk(getattr(shape, name))
        for each in (*getattr(shape, "types", ()), *getattr(shape, "item_types", ())):
            walk(each)

    walk(msgspec.inspect.type_info(form))
    return found
