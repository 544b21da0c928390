"""Where a key stands that is unknown in its place: so that a curator who has the right word finds its form."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct, inspect

from ..model import ENTRY_KINDS, SECTIONS, Claim, Header, Record, Source
from ..values import listed
from .forms import dossier_form
from .meant import MEANT
from .shapes import shape_of


def stands_in(key: str) -> str:
    """Return where a dossier file has a key: `it stands in a document`; empty if nowhere.

    If it has none of this name, the key that may be meant by it: `'because' stands in any record`.
    """
    if names := _forms_with().get(key):
        return f"it stands in {listed(list(names), 'or')}"
    if names := _forms_with().get(MEANT.get(key, "")):
        return f"'{MEANT[key]}' stands in {listed(list(names), 'or')}"
    return ""


@cache
def _forms_with() -> dict[str, dict[str, None]]:
    """Map each key to the names of the forms that have it; `any record` for keys that all records have."""
    common = [field.encode_name for field in _fields(Record)]
    forms: dict[str, dict[str, None]] = {key: {"any record": None} for key in common}
    for form in _forms(dossier_form(SECTIONS)):
        for field in _fields(form):
            if not issubclass(form, Record) or field.encode_name not in common:
                forms.setdefault(field.encode_name, {})[_name(form)] = None
    outside: dict[str, type[Struct]] = {"the file of a source": Source, "a claim": Claim}
    outside |= {f"{_with_article(kind.ref)} of the registry": kind.form for kind in ENTRY_KINDS.values()}
    of_dossiers = frozenset(forms)
    for name, form in outside.items():
        for field in _fields(form):
            if field.encode_name not in of_dossiers:
                forms.setdefault(field.encode_name, {})[name] = None
    return forms


def _name(form: type) -> str:
    if issubclass(form, Header):
        return "the head of the file"
    word = form.KIND if issubclass(form, Record) else form.__name__.removesuffix("Section").lower()
    return f"the section {word}" if form.__name__.endswith("Section") else _with_article(word)


def _with_article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _fields(form: type[Struct]) -> tuple[inspect.Field, ...]:
    shape = shape_of(form)
    return shape.fields if isinstance(shape, inspect.StructType) else ()


def _forms(form: type[Struct]) -> Iterator[type[Struct]]:
    """Yield a form and all forms inside it, each once."""
    found: dict[type[Struct], None] = {}
    waiting: list[inspect.Type] = [shape_of(form)]
    while waiting:
        shape = waiting.pop(0)
        if isinstance(shape, inspect.StructType) and shape.cls not in found:
            found[shape.cls] = None
            waiting += [field.type for field in shape.fields]
        for name in ("type", "item_type", "value_type"):
            waiting += [getattr(shape, name)] if hasattr(shape, name) else []
        waiting += [*getattr(shape, "types", ()), *getattr(shape, "item_types", ())]
    return iter(found)
