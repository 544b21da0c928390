"""Offices in words."""

import re

from ..model import Contact, Dossier, Office, Person, Registry, office_on, offices_at, rank
from ..values import Date
from .when import on_when

LEVEL_WORDS = (
    "Heads of state", "Prime ministers", "Foreign ministers", "Ministers", "Speakers", "Others", "Mixed level"
)  # fmt: skip
"""Headings for the levels of contacts, the highest first; the index is the level's number."""


def level_words(dossier: Dossier, contact: Contact) -> str:
    """Return the level of a contact: `prime ministers`; `leaders` at the highest if somebody's office is only that."""
    number = rank(dossier, contact)
    roles = {contact.level, *(office.role for _, office in offices_at(dossier, contact))}
    return "leaders" if number == 0 and "leader" in roles else LEVEL_WORDS[number].lower()


def role_words(role: str, portfolio: str) -> str:
    """Return a role with what it is in charge of: `trade minister`, `deputy trade minister`, `envoy for water`."""
    if not portfolio:
        return role
    if role in {"envoy", "minister of state", "adviser", "spokesperson"}:
        return f"{role} for {portfolio}"
    before, is_deputy, main = role.rpartition("deputy ")
    if main == "minister":
        portfolio = _AS_MINISTERS_HAVE_IT.get(portfolio, portfolio)
    return " ".join(filter(None, (before + is_deputy.strip(), portfolio, main)))


_AS_MINISTERS_HAVE_IT = {"foreign affairs": "foreign", "internal affairs": "interior", "home affairs": "interior"}
"""What ministers are in charge of, as it stands before `minister`: a deputy foreign minister."""


def office_title(registry: Registry, office: Office) -> str:
    """Return the title of an office: as the source gives it, or `prime minister of Kyrgyzstan`."""
    role = role_words(office.role, office.portfolio)
    to = f" to {registry.said(office.to)}" if office.to else ""
    of = f" of {speaks_for(registry, office.role, office.of)}{owner_said(registry, office.of)}{to}"
    if office.styled:
        of = f" of {owner_said(registry, office.of)}{to}"
        return _with_polity(registry, office) if _names_owner(registry, office) else f"{office.styled}{of}"
    return f"{role}{of}"


def speaks_for(registry: Registry, role: str, of: str) -> str:
    """Return what stands between a speaker and the polity: `the parliament of `; empty for any other role."""
    return "the parliament of " if role in {"speaker", "deputy speaker"} and of in registry.polities else ""


def _with_polity(registry: Registry, office: Office) -> str:
    """Return a title that names an organisation with its polity too, where neither says it."""
    organisation = registry.organisations.get(office.of)
    polity = organisation.of if organisation else ""
    words = f"{office.styled} {registry.name(office.of)}"
    return office.styled if _names(registry, polity, words) else f"{office.styled} of {registry.said(polity)}"


def _names(registry: Registry, polity: str, words: str) -> bool:
    """Whether words name a polity, be it by an abbreviation such as US, or there is none to name."""
    return not polity or names_owner(registry, polity, words)


def names_owner(registry: Registry, key: str, words: str) -> bool:
    """Whether words name a polity or organisation: `president of Russia`, `Abkhazian leader`, `US Navy`."""
    entry = registry.entries.get(key)
    names = [name for name in (entry.all_names if entry else (key,)) if name in words]
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names)


def owner_said(registry: Registry, key: str) -> str:
    """Return whose an office is: a polity, or an organisation with its polity where the name does not say it."""
    organisation = registry.organisations.get(key)
    polity = organisation.of if organisation else ""
    named = _names(registry, polity, registry.name(key))
    return registry.said(key) if named else f"{registry.said(key)} of {registry.said(polity)}"


def _names_owner(registry: Registry, office: Office) -> bool:
    """Whether the title that a source gives names whose office it is: `president of Russia`, `Abkhazian leader`."""
    return names_owner(registry, office.of, office.styled)


def spell_words(office: Office, *, is_last: bool = True) -> str:
    """Return when somebody is shown in an office: `2010–2014`, `in office on 5 May 2018, no longer by 2021`.

    A term that only public records give is left out: it stands with the people named. By when it was over is told of
    the last of several alone, since those who follow have their own dates.
    """
    held = office.held if office.held and not office.term_src else None
    over = f"no longer by {office.over_by}" if is_last and office.over_by and not (held and held.last) else ""
    return ", ".join(filter(None, (str(held) if held else _seen(office), over)))


def _seen(office: Office) -> str:
    """Return on which day or in which years sources show somebody in an office: `in office 2012–2015 at least`."""
    seen = sorted(office.seen)
    if not seen:
        return ""
    first, last = seen[0].first, seen[-1].last
    if seen[0] == seen[-1] or not (first and last):
        return f"in office {on_when(seen[0])}"
    return f"in office {first.year}–{last.year} at least" if first.year < last.year else f"in office in {last.year}"


def office_words(dossier: Dossier, office: Office) -> str:
    """Return the title of an office, with `then` if the term was over by the dossier's date."""
    return f"{'then ' if office.over(dossier.as_of) else ''}{office_title(dossier.registry, office)}"


def held_words(office: Office) -> str:
    """Return when an office was held, or else on which days sources show the person in it; empty if unknown."""
    if office.held:
        return str(office.held)
    seen = sorted(date for date in office.seen if date.known)
    if not seen:
        return ""
    first, last = seen[0], seen[-1]
    if first == last:
        return f"in office {on_when(first)}"
    start, end = first.start or first.end, last.end or last.start
    return f"in office from {start.said(first.order)} to {end.said(last.order)} at least" if start and end else ""


def office_then(dossier: Dossier, person: str, date: Date | None) -> str:
    """Return the title of the office that a person held on a date; empty if it is unknown."""
    office = office_on(dossier, person, date)
    return office_words(dossier, office) if office else ""


def office_words_near(dossier: Dossier, person: str, day: Date) -> str:
    """Return the office held on a day, or else one that was over or has no date, or only the side; empty if unknown.

    On a day that is not said it may be any: one that was over by the dossier's day was held `at one time`.
    """
    entry = dossier.registry.people.get(person)
    if entry and not day.known:
        return _at_some_time(dossier, entry)
    if entry is None or office_on(dossier, person, day):
        return office_then(dossier, person, day)
    past = [office for office in entry.terms if office.over(day)]
    undated = [office for office in entry.offices if not (office.held or office.seen or office.over_by)]
    if past and not undated:
        return f"former {office_title(dossier.registry, past[-1])}"
    if undated:
        return f"{office_title(dossier.registry, undated[0])}, when not said"
    return f"of {dossier.said(entry.of)}" if entry.of else ""


def _at_some_time(dossier: Dossier, person: Person) -> str:
    """Return the latest office of a person, for a day that nobody knows."""
    if not person.terms:
        return f"of {dossier.said(person.of)}" if person.of else ""
    latest = person.terms[-1]
    return f"{'at one time ' if latest.over(dossier.as_of) else ''}{office_title(dossier.registry, latest)}"
