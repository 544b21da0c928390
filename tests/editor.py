"""Files as an editor sees them that reads YAML 1.2 and knows the JSON Schemas."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from dossier_tui.library import bundled_root

SCHEMAS = bundled_root() / "dossiers" / "schema"


class Editor(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as editors read it (1.2, core schema): numbers are numbers, dates and `no` are text."""


class _SlowEditor(yaml.SafeLoader):
    """The same without libyaml, which refuses some of YAML 1.2, such as `{goods:[oil]}`."""


for _loader in (Editor, _SlowEditor):
    _loader.yaml_implicit_resolvers = {
        first: [(tag, shape) for tag, shape in resolvers if not tag.endswith(("timestamp", "bool"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    _loader.add_implicit_resolver(
        "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
    )


def content_of(text: str) -> Any:
    """The content of a text in YAML. Raises YAMLError only if it cannot be read without libyaml either."""
    try:
        return yaml.load(text, Editor)
    except yaml.YAMLError:
        return yaml.load(text, _SlowEditor)


def read(path: Path) -> Any:
    """The content of a file."""
    return content_of(path.read_text(encoding="utf-8"))


@cache
def committed(kind: str) -> dict[str, Any]:
    """The schema of a kind of file."""
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def _validator(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(committed(kind))


def complaints(kind: str, content: Any) -> list[str]:
    """What an editor says of the content of a file."""
    return [f"{error.json_path}: {error.message}"[:300] for error in _validator(kind).iter_errors(content)]
