"""What differs between two versions of one form, field by field, in words."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec import Struct

from ...model import Dossier, names_of
from ...values import Citations, listed
from ...words.citing import ranges


class Change(Struct, frozen=True):
    """One thing that differs between two versions of a form."""

    field: str
    """The key of the field in the file."""
    text: str
    """The change in words: `total: USD 1.6 bn, was USD 1.7 bn`."""
    old: str = ""
    """The value before, in words; empty if it was not written."""
    new: str = ""
    """The value now, in words; empty if it is not written any more."""


class Wording(Struct, frozen=True):
    """How the fields of a form are said."""

    label: Callable[[str], str]
    """Returns the words for a field, given its key."""
    before: Callable[[Any, str], str]
    """Returns a value of the old version in words, given the key of its field."""
    now: Callable[[Any, str], str]
    """Returns a value of the new version in words, given the key of its field."""
    name: Callable[[str], str] = str
    """Returns the words for a key within a field, such as the name of a party."""
    says_parts: bool = False
    """Whether of a form in a list only that is said in which it differs."""


def changes(old: Struct, new: Struct, wording: Wording, left_out: Collection[str] = ()) -> Iterator[Change]:
    """Yield what differs between two forms of one type, without some fields."""
    for key, name in names_of(type(new)).items():
        before, now = getattr(old, name), getattr(new, name)
        if key in left_out:
            continue
        if isinstance(now, dict):
            yield from _of_mapping(key, before, now, wording)
        elif before == now:
            continue
        elif isinstance(now, tuple) and now and before:
            yield from _of_list(key, before, now, wording)
        else:
            yield _of_value(key, wording.label(key), before, now, wording)


def _of_mapping(key: str, before: dict[Any, Any], now: dict[Any, Any], wording: Wording) -> Iterator[Change]:
    label = wording.label(key)
    for part in {**before, **now}:
        if before.get(part) != now.get(part):
            yield _of_value(key, f"{label} {wording.name(part)}", before.get(part), now.get(part), wording)
    kept = [part for part in now if part in before]
    if kept != [part for part in before if part in now]:
        yield Change(key, f"{label}: in another order: {listed([wording.name(part) for part in now])}")


def several_in_mapping(
    key: str, before: Mapping[str, Any], now: Mapping[str, Any], wording: Wording
) -> Iterator[Change]:
    """Yield what differs in a mapping that may be long: several keys that are new in one change, and so those gone."""
    added, gone = [part for part in now if part not in before], [part for part in before if part not in now]
    label = wording.label(key)
    told: set[str] = set()
    for parts, values, does in ((added, now, "now also"), (gone, before, "no longer")):
        if len(parts) > 1:
            words = listed([f"{wording.name(part)} ({values[part]})" for part in parts])
            new, old = (words, "") if values is now else ("", words)
            yield Change(key, f"{label}: {does} {words}", old, new)
            told.update(parts)
    was, rest = ({part: value for part, value in each.items() if part not in told} for each in (before, now))
    yield from _of_mapping(key, was, rest, wording)


def _of_value(key: str, label: str, before: Any, now: Any, wording: Wording) -> Change:
    """Return the change of one value."""
    old = "" if _is_empty(before) else wording.before(before, key)
    new = "" if _is_empty(now) else wording.now(now, key)
    if not old:
        return Change(key, f"{label}: {new} (new)", old, new)
    if not new:
        return Change(key, f"{label}: left out, was {old}", old, new)
    return Change(key, _was(label, new, old), old, new)


def _was(label: str, new: str, old: str) -> str:
    return f"{label}: {new}, written otherwise before" if new == old else f"{label}: {new}, was {old}"


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", (), {}, 0)


def _of_list(key: str, before: tuple[Any, ...], now: tuple[Any, ...], wording: Wording) -> Iterator[Change]:
    label = wording.label(key)
    new, old = [each for each in now if each not in before], [each for each in before if each not in now]
    if wording.says_parts and len(new) == len(old) == 1 and isinstance(new[0], Struct):
        yield from _of_part(key, old[0], new[0], wording)
        return
    added, gone = [wording.now((each,), key) for each in new], [wording.before((each,), key) for each in old]
    if len(added) == len(gone) == 1:
        yield Change(key, _was(label, added[0], gone[0]), gone[0], added[0])
    elif added or gone:
        more = f"now also {'; '.join(added)}" if added else ""
        fewer = f"no longer {'; '.join(gone)}" if gone else ""
        yield Change(key, f"{label}: {'; '.join(filter(None, (more, fewer)))}", "; ".join(gone), "; ".join(added))
    else:
        words = wording.now(now, key)
        yield Change(key, f"{label}: in another order: {words}", wording.before(before, key), words)


def _of_part(key: str, old: Struct, new: Struct, wording: Wording) -> Iterator[Change]:
    """Yield what differs in one form of a list, which is named by its first words."""
    first = next((value for value in map(partial(getattr, new), new.__struct_fields__) if isinstance(value, str)), "")
    for each in changes(old, new, wording):
        yield Change(key, f"{wording.label(key)} {quoted(first)}: {each.text}", each.old, each.new)


def quoted(text: str) -> str:
    """Return text in quotes, as words of the dossier's own."""
    return f"“{text}”"


def change_of_citations(old: Dossier, new: Dossier, before: Citations, now: Citations) -> Change | None:
    """Return the change of citations, `now also cites claim 5 of Sputnik`; None if they cite the same."""
    added, gone = _places(now) - _places(before), _places(before) - _places(now)
    more = f"now also cites {_cited(new, added)}" if added else ""
    fewer = f"no longer cites {_cited(old, gone)}" if gone else ""
    if not more and not fewer:
        return None
    return Change("src", "; ".join(filter(None, (more, fewer))), _cited(old, gone), _cited(new, added))


Place = tuple[str, str, int]
"""A source, whether a claim or a paragraph of it is meant, and its number."""


def _places(cites: Citations) -> set[Place]:
    claims = {(cite.source, "claim", number) for cite in cites for number in cite.claims}
    return claims | {(cite.source, "paragraph", number) for cite in cites for number in cite.paragraphs}


def _cited(dossier: Dossier, places: set[Place]) -> str:
    numbers: dict[tuple[str, str], list[int]] = {}
    for source, kind, number in sorted(places):
        numbers.setdefault((source, kind), []).append(number)
    return listed(
        [
            f"{kind}{'s' if len(each) > 1 else ''} {ranges(each)} of {dossier.sources[source].name}"
            for (source, kind), each in numbers.items()
        ]
    )
