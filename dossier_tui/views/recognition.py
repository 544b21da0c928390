"""The status of a polity in dispute: who recognises it, who claims it and who took that back, each by its source."""

from ..blocks import Line, Span, joined, line
from ..model import Dossier, Link, ids_of
from ..model.registry import Recognition, TerritorialClaim
from ..values import Citations, Date
from ..words.actors import actors_words
from .cites import few_cites


def is_disputed(dossier: Dossier, key: str) -> bool:
    """Whether the status of a polity is in dispute."""
    polity = dossier.registry.polities.get(key)
    return polity is not None and polity.kind == "disputed"


def recognition_words(dossier: Dossier, key: str, *, few: bool = False) -> Line:
    """Return who is told to have recognised a polity, claimed it or taken that back; empty if nobody is.

    The lists need not be complete. If `few`, each of those named has a few of its citations.
    """
    polity = dossier.registry.polities[key]
    recognised = [_one(dossier, each, each.since) for each in polity.recognised_by if not _is_later(dossier, each)]
    told, taken_back = _by_links(dossier, key)
    parts = {
        "recognised by ": [*recognised, *told],
        "claimed by ": [_one(dossier, each) for each in polity.claimed_by],
        "recognition taken back by ": taken_back,
    }
    told_of = {words: map(few_cites, each) if few else each for words, each in parts.items() if each}
    return joined(line(words, joined(names, ", ")) for words, names in told_of.items())


def _is_later(dossier: Dossier, named: Recognition) -> bool:
    """Whether somebody recognised a polity only after the day of the file."""
    begun, shown = named.since and named.since.first, dossier.as_of.last
    return bool(begun and shown and begun > shown)


def _one(dossier: Dossier, named: Recognition | TerritorialClaim, since: Date | None = None) -> Line:
    told = _teller(dossier, named) if isinstance(named, TerritorialClaim) else ""
    return _named(dossier.said(named.by), since, dossier.own_cites(named.src), told)


def _teller(dossier: Dossier, claim: TerritorialClaim) -> str:
    """Return who tells of a claim where no source of who makes it does: `, as Sputnik tells it`."""
    sources = [dossier.sources[cite.source] for cite in dossier.own_cites(claim.src)]
    is_own = any(claim.by in source.voices for source in sources)
    return "" if is_own or not sources else f", as {sources[0].speaker} tells it"


def _by_links(dossier: Dossier, key: str) -> tuple[list[Line], list[Line]]:
    """Return who else is told to have recognised a polity, and who took that back, each by the source of it."""
    still = {each.by for each in dossier.registry.polities[key].recognised_by}
    recognised, taken_back = [], []
    links = [each for each in dossier.records(Link) if each.kind == "recognition" and each.of == key]
    for link in (each for each in links if each.state is None and still.isdisjoint(ids_of(each.by))):
        by = actors_words(dossier, link.by)
        ended = next((act for act in link.acts if act.act == "withdrawn" and act.state is None), None)
        if ended:
            taken_back.append(_named(by, ended.date, ended.src or link.src))
        else:
            recognised.append(_named(by, None, link.src))
    return recognised, taken_back


def _named(words: str, date: Date | None, cites: Citations, told: str = "") -> Line:
    when = f" ({date})" if date and date.is_said else ""
    return line(words, when, told, Span("", "", cites))
