"""What differs between two versions of what dossiers share: the sources with their claims, and the registry."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from ...model import ENTRY_KINDS, Registry, Source
from ...values import Citations, plural
from . import Difference
from .fields import Change, Wording, changes, quoted

SOURCES, REGISTRY = "Sources", "Registry"
SHARED = "sources and registry"


def source_differences(old: Mapping[str, Source], new: Mapping[str, Source]) -> Iterator[Difference]:
    """Yield what differs between two versions of sources, by id: first the source, then its claims."""
    for id in sorted({*old, *new}):
        yield from _of_whole(SOURCES, id, old.get(id), new.get(id), {"claims"})
        if id in old and id in new:
            yield from _of_claims(id, old[id], new[id])


def registry_differences(old: Registry, new: Registry) -> Iterator[Difference]:
    """Yield what differs between two versions of the registry, entry by entry."""
    for key, kind in ENTRY_KINDS.items():
        before, now = old.of_kind(key), new.of_kind(key)
        for id in dict.fromkeys((*before, *now)):
            yield from _of_whole(f"{REGISTRY} · {kind.title}", id, before.get(id), now.get(id), ())


def _of_whole(part: str, id: str, old: Any, new: Any, left_out: Any) -> Iterator[Difference]:
    if old is None or new is None:
        kind, form = ("added", new) if old is None else ("removed", old)
        claims = f", with {plural(len(form.claims), 'claim')}" if isinstance(form, Source) and form.claims else ""
        bare = msgspec.structs.replace(form, claims=()) if claims else form
        yield Difference(part, id, _name(id, form), kind, Change("", f"{_name(id, form)}: {_words(bare)}{claims}"))  # type: ignore[arg-type]
        return
    for each in changes(old, new, _WORDING, left_out):
        yield Difference(part, id, _name(id, new), "changed", each)


def _name(id: str, form: Any) -> str:
    return f"{form.name} ({id})"


def _of_claims(id: str, old: Source, new: Source) -> Iterator[Difference]:
    for number in sorted({*old.by_number, *new.by_number}):
        before, now = old.by_number.get(number), new.by_number.get(number)
        label = f"{new.name} ({id}), claim {number}"
        if before is None and now:
            yield Difference(
                SOURCES, id, label, "added", Change("claims", f"{label}: {quoted(now.says)}, paragraph {now.p}")
            )
        elif now is None and before:
            yield Difference(SOURCES, id, label, "removed", Change("claims", f"{label}: {quoted(before.says)}"))
        elif before and now:
            yield from (Difference(SOURCES, id, label, "changed", each) for each in changes(before, now, _WORDING))


def _words(value: Any, _: str = "") -> str:  # noqa: PLR0911  (one case a type)
    """Return a value as the file has it, on one line."""
    match value:
        case Struct():
            fields = msgspec.structs.fields(value)
            written = ((each.encode_name, getattr(value, each.name), each.default) for each in fields)
            return ", ".join(
                f"{_label(key)} {_words(part)}" for key, part, default in written if part and part != default
            )
        case Citations():
            return str(value)
        case tuple():
            return "; ".join(map(_words, value))
        case dict():
            return ", ".join(f"{key} {_words(part)}" for key, part in value.items())
        case bool():
            return "yes" if value else "no"
        case str():
            return quoted(value)
        case _:
            return str(value)


def _label(key: str) -> str:
    return {"n": "number", "p": "paragraph", "src": "cited"}.get(key, key.replace("_", " "))


_WORDING = Wording(_label, _words, _words, says_parts=True)
"""Sources and the registry name others by id, as they do in their files."""
