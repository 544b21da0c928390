"""JSON Schemas of the files that curators write, generated from the types that read them.

Descriptions are the docstrings of the classes and of their fields, so that an editor shows them while curators type.
"""

import inspect
import json
import re
from functools import partial
from typing import Any

import msgspec
from msgspec.inspect import BoolType, FloatType, IntType

from ..model import ENTRY_KINDS, SECTIONS, Record, Source
from ..model.hints import docs_of
from .forms import dossier_form, registry_form
from .scalars import written_form
from .schema_rules import ENTRY_ID, other_name, rules_of, rules_of_others
from .schema_values import PARSED_VALUES
from .shapes import shape_of

SCHEMAS = ("dossier", "source", *ENTRY_KINDS)
"""The kinds of file that have a schema."""

_NUMBERS: dict[str, dict[str, Any]] = {
    name: {"type": [name, "string"], "pattern": f"^({written_form(kind)})$"}
    for name, kind in (("integer", IntType), ("number", FloatType), ("boolean", BoolType))
}
"""What an editor may take for a number, or for yes or no, where the text alone counts: '7' is a number."""
_SAMPLES = {"number": "1.5", "integer": f"2018 7 {'1' * 64}", "boolean": "true"}
"""What an editor takes for another type although it may be meant as text, by that type; a checksum may be digits."""


def schema_text(kind: str) -> str:
    """Return the schema of one kind of file as indented JSON."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of one kind of file, which is one of SCHEMAS."""
    form: Any = {"dossier": dossier_form(SECTIONS), "source": Source}.get(kind)
    form = form or registry_form(kind)
    found: dict[str, Any] = {}
    generated = _as_written(msgspec.json.schema(form, schema_hook=partial(_parsed, found)))
    classes = {each.__name__: each for each in _classes(form)}
    for name, definition in generated["$defs"].items():
        _describe(definition, classes[name])
        if rules := rules_of(classes[name]):
            definition["allOf"] = rules
    if kind in ENTRY_KINDS:
        generated["propertyNames"] = ENTRY_ID
    others = {other_name(each): rules_of_others(each) for each in classes.values() if issubclass(each, Record)}
    generated["$defs"] |= dict(sorted(others.items())) | dict(sorted(found.items()))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"{kind} file of dossier", **generated}


def _parsed(found: dict[str, Any], kind: type) -> dict[str, Any]:
    """Return the schema of a value that is parsed, and keep its definition among those found."""
    form, description = PARSED_VALUES[kind]
    found[kind.__name__] = form
    return {"$ref": f"#/$defs/{kind.__name__}", **({"description": description} if description else {})}


def _as_written(part: Any) -> Any:
    """Return a part of a schema that accepts whatever an editor may take the same text for."""
    if isinstance(part, list):
        return [_as_written(each) for each in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") == "array" and "items" in part and "prefixItems" not in part:
        return _one_or_several(part)
    written = {key: _as_written(value) for key, value in part.items()}
    if "pattern" in part:
        written["pattern"] = part["pattern"].replace(r"\Z", "$")  # JSON Schema's dialect has no \Z; its $ is as strict
    if part.get("type") == "string":
        written["type"] = _types_of_text(written.get("pattern", ""))
    elif isinstance(part.get("type"), str):
        written |= _NUMBERS.get(part["type"], {})
    return written


def _types_of_text(pattern: str) -> list[str]:
    """Return what an editor may take for a text with this pattern: 2018 may be a title, but no address."""
    may_be = [name for name, words in _SAMPLES.items() if any(re.search(pattern, word) for word in words.split())]
    return ["string", *(name for name in may_be if name != "integer" or "number" not in may_be)]


def _one_or_several(part: dict[str, Any]) -> dict[str, Any]:
    """Return a schema for a list that may stand without brackets if it has one item."""
    items = _as_written(part["items"])
    rest = {key: value for key, value in part.items() if key not in {"type", "items"}}
    return {**rest, "anyOf": [{"type": "array", "items": items}, items]}


def _describe(definition: dict[str, Any], form: type) -> None:
    definition["description"] = (inspect.getdoc(form) or "").split("\n\n")[0].replace("\n", " ")
    docs = docs_of(form)
    names = {f.encode_name: f.name for f in msgspec.structs.fields(form)}
    for written, prop in definition.get("properties", {}).items():
        text_of_field = docs.get(names.get(written, written))
        if text_of_field:
            prop["description"] = f"{text_of_field} {prop['description']}" if "description" in prop else text_of_field


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

    walk(shape_of(form))
    return classes
