"""Checks of the registry's files, and of references to the registry, that types cannot express."""

import re
from collections.abc import Iterator, Mapping

from ..model import ENTRY_KINDS, Entry, Problem, Registry, Source, references, values_of
from ..roots import ID
from ..values import UNKNOWN, Citations, listed, nearest, quoted
from ..values.languages.tags import wrong_tag
from .checking_prose import misplaced
from .checking_sources import cite_problems, no_source
from .doubts import Doubts
from .origin import NotLoaded
from .world import world
from .written import Written

ID_FORM = "write small letters, digits and hyphens"


def check_side(
    source: Source, written: Written, doubts: Doubts, registry: Registry, not_loaded: NotLoaded
) -> Iterator[Problem]:
    """Yield a problem if the side or the home of a source is not a polity of the registry."""
    for key, polity in (*(("side", side) for side in source.side or ()), ("home", source.home)):
        known = not polity or polity in registry.polities or not_loaded.may_hold("polity", polity)
        known = known or world().has("polity", polity or "")
        if polity and not known and not doubts.at((key,)):
            yield written.problem((key,), no_entry("polity", polity, registry))


_TAKES = {
    "person": "a person", "polity": "a polity", "organisation": "an organisation", "place": "a place or a polity",
    "owner": "a polity or organisation", "actor": "a person, polity or organisation", "entry": "any entry",
}  # fmt: skip
"""What each kind of reference takes, in words."""

_TO_ADD = {
    "person": "; add it to registry/people.yaml", "place": "; add it to registry/places.yaml",
    "organisation": "; add it to registry/organisations.yaml",
    "owner": "; add it to registry/organisations.yaml",
    "actor": "; add it to registry/people.yaml or organisations.yaml, or write {name: …}",
}  # fmt: skip
"""What to do where no id is similar, by kind of reference."""


def no_entry(ref: str, key: str, registry: Registry) -> str:
    """Return the message for an id that the registry does not have, or has as another kind of entry."""
    has = (kind for kind in ENTRY_KINDS.values() if key in registry.of_kind(kind.key) or world().has(kind.ref, key))
    found = next(has, None)
    if found:
        return f"{quoted(key)} is a{'n' if found.ref[0] in 'aeiou' else ''} {found.ref}; this takes {_TAKES[ref]}"
    wanted = re.sub("^an? ", "", _TAKES.get(ref, ref)) if ref in {"actor", "owner"} else ref
    return f"no {wanted} in the registry is called {quoted(key)}{_nearest(ref, key, registry)}"


def _nearest(ref: str, key: str, registry: Registry) -> str:
    """Return the end of the message: the polities that are called so, or what has a similar id."""
    called = world().polities(key) if world().ids(ref) else ()
    if called:
        return f"; did you mean {listed([quoted(id) for id in called], 'or')}?"
    near = nearest(key, [*registry.ids(ref), *world().ids(ref)], least=66)
    return f"; did you mean '{near}'?" if near else _TO_ADD.get(ref, "")


def check_registry(
    entries: Mapping[str, Entry],
    written: Written,
    doubts: Doubts,
    registry: Registry,
    sources: Mapping[str, Source],
    not_loaded: NotLoaded,
) -> Iterator[Problem]:
    """Yield the problems of one registry file.

    `entries` are those of the file; references and citations are checked against the whole `registry` and all
    `sources`.
    """
    for key, entry in entries.items():
        yield from (written.problem((key,), message, key=True) for message in _id_problems(key, registry))
        for where, ref, name in references(entry):
            known = name in registry.ids(ref) or not_loaded.may_hold(ref, name) or world().has(ref, name)
            if not known and not doubts.at((key, *where)):
                yield written.problem((key, *where), no_entry(ref, name, registry))
        yield from _tag_problems(key, entry, written, doubts)
        for where, message in misplaced(entry):
            if not doubts.at((key, *where)):
                yield written.problem((key, *where), message)
        for where, cites in values_of(entry, Citations):
            if not doubts.at((key, *where)):
                found = wrong_citations(cites, sources, not_loaded)
                yield from (written.problem((key, *where), message) for message in found)


def _tag_problems(key: str, entry: Entry, written: Written, doubts: Doubts) -> Iterator[Problem]:
    """Yield a problem for each name in another language that stands below no language tag."""
    for tag in entry.names:
        message = wrong_tag(tag)
        if message and not doubts.at((key, "names", tag)):
            yield written.problem((key, "names", tag), message, key=True)


def wrong_citations(cites: Citations, sources: Mapping[str, Source], not_loaded: NotLoaded) -> Iterator[str]:
    """Yield a message for each source, claim or paragraph that citations name and that there is not."""
    for cite in cites:
        if cite.source not in sources:
            yield no_source(cite.source, sources, not_loaded.sources, else_="; the registry cites by id, not by alias")
        source = sources.get(cite.source) or not_loaded.sources.get(cite.source)
        yield from cite_problems(cite, source) if source else ()


def _id_problems(key: str, registry: Registry) -> Iterator[str]:
    if not ID.fullmatch(key) or key == UNKNOWN:
        yield f"{quoted(key)} is not an id: {ID_FORM}"
    homes = [f"{name}.yaml" for name in ENTRY_KINDS if key in registry.of_kind(name)]
    if len(homes) > 1:
        yield f"the id '{key}' stands in {listed(homes)}; an id stands for one thing in the whole registry"
