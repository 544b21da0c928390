"""Sources and registry entries in words."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ..blocks import Line, Span, cited, joined, line
from ..model import (
    HELD,
    RELIABILITY,
    Dossier,
    Entry,
    Office,
    Organisation,
    PartyWording,
    Person,
    Place,
    Polity,
    Source,
    once,
)
from ..values import Citations, capital, listed
from ..values.articles import with_article
from .actors import possessive
from .ages import issued_words, name_beside_date
from .citing import short_names
from .offices import held_words, office_title, office_words
from .when import since_when


def source_line(dossier: Dossier, key: str) -> Line:
    """Return a source in full: publisher, date, language, side, reliability with its reason, and how much was read."""
    source = dossier.sources[key]
    who = "Agency" if source.agency else "Publisher"
    side = f"{who} {side_of(dossier, source)}"
    trust = f"{reliability_words(source)}: {source.reliability_reason.rstrip('.')}"
    about = f"{side}; {trust}. {HELD[source.held].capitalize()}."
    return line(_name(source), f", {', '.join(_bibliography(source))}. {about}", _end(source))


def _name(source: Source) -> Span:
    return Span(name_beside_date(source), "strong")


def listed_source(dossier: Dossier, key: str) -> Line:
    """Return a source as it stands in a list below `list_meanings`, with what it is called in marks of paragraphs."""
    source = dossier.sources[key]
    side, trust = capital(_side(dossier, source)), source.reliability_reason.rstrip(".")
    about = f"{side}; {_HELD_IN_LIST[source.held]}; {source.reliability}: {trust}."
    bibliography = ", ".join(_bibliography(source))
    return line(_name(source), _mark(dossier, key), f", {bibliography}. {about}", _end(source))


_HELD_IN_LIST = {"full": "read in full", "excerpt": "excerpt", "none": "not seen"}


def list_meanings(sources: Iterable[Source]) -> str:
    """Return what the words of `listed_source` mean, as far as these sources need it."""
    every = list(sources)
    letters = sorted({source.reliability for source in every})
    meant = listed([f"{letter} {RELIABILITY[letter]}" for letter in letters])
    private = any(source.home and not source.side for source in every)
    held = {source.held for source in every}
    unseen = [words for kind, words in _UNSEEN.items() if kind in held]
    apart = ["private: not its government's voice, as far as was seen"] if private else []
    return "; ".join((meant, *apart, *unseen)) + "."


_UNSEEN = {"excerpt": "excerpt: unverified, only that was seen", "none": "not seen: unverified"}


def _end(source: Source) -> Line:
    """Return the curators' note on a source, what it copies, and its addresses, to follow it."""
    return line(
        f" {source.note.rstrip('.')}." if source.note else "",
        f" {original_words(source)}." if source.original else "",
        *(line(" ", Span(url, "link")) for url in (source.url, *source.also_at) if url),
    )


def _mark(dossier: Dossier, key: str) -> str:
    """Return what a source is called in marks of paragraphs: ` (tass)`, ` (¶)` for the main one; empty for its name."""
    mark = "¶" if key == dossier.main else _marks(dossier)[key]
    return f" ({mark})" if mark.lower() != dossier.sources[key].name.lower() else ""


@once
def _marks(dossier: Dossier) -> Mapping[str, str]:
    return short_names(dossier)


def short_source_line(dossier: Dossier, key: str) -> Line:
    """Return a source in short: publisher, title, date, whether only an excerpt was seen, side and address."""
    source = dossier.sources[key]
    title = f", “{source.title}”" if source.title else ""
    updated = f", updated {source.updated}" if source.updated else ""
    excerpt = " (excerpt)" if source.held == "excerpt" else ""
    side = side_of(dossier, replace(source, side_reason=""))
    return line(
        _name(source),
        f"{title}, {issued_words(source)}{updated}{excerpt}, {side}.",
        *(line(" ", Span(url, "link")) for url in (source.url,) if url),
    )


def original_words(source: Source) -> str:
    """Return what a repost copies: `A repost of US Department of State, 1 February 2013`; empty if it is none."""
    original = source.original
    if original is None:
        return ""
    title = f"“{original.title}”" if original.title else ""
    date = str(original.issued) if original.issued else ""
    return "A repost of " + ", ".join(filter(None, (original.publisher, title, date, original.url)))


def _bibliography(source: Source) -> Iterator[str]:
    if source.described:
        yield source.described
    if source.agency and source.agency not in f"{source.name} {source.described}":
        yield f"by {source.agency}"
    if source.title:
        yield f"“{source.title}”"
    yield ", ".join(part for part in (source.place_line, issued_words(source)) if part)
    if source.updated:
        yield f"updated {source.updated}"
    yield f"in {language_words(source.language)}"
    if source.paragraphs:
        yield f"{source.paragraphs} paragraphs"


def side_of(dossier: Dossier, source: Source) -> str:
    """Return the side of a source: `on the side of Russia`, `of neither side`, `private, of Nepal: …`."""
    return _side(dossier, source, ": not its government's voice")


def _side(dossier: Dossier, source: Source, private: str = "") -> str:
    reason = f" ({source.side_reason.rstrip('.')})" if source.side_reason else ""
    if source.home and not source.side:
        return f"private, of {dossier.said(source.home)}{private}{reason}"
    sides = listed([dossier.said(side) for side in source.side or ()])
    return f"on the side of {sides}" if sides else f"of neither side{reason}"


def reliability_words(source: Source) -> str:
    """Return the reliability of a source: `usually reliable (B)`."""
    return f"{RELIABILITY[source.reliability]} ({source.reliability})"


def language_words(tag: str) -> str:
    """Return the name of a language, given its tag: `Serbian` for `sr-Latn`; the tag if no name is known."""
    from ..values.languages.names import LANGUAGES  # here, since hardly any line names a language

    code = tag.partition("-")[0]
    return _OUR_NAMES.get(code) or next(iter(LANGUAGES.get(code, ())), tag)


_OUR_NAMES = {"ab": "Abkhaz", "ky": "Kyrgyz", "pa": "Punjabi", "ps": "Pashto"}
"""Names of languages that are more usual than the first ones of the registry of tags."""


def entry_line(dossier: Dossier, entry: Entry) -> Line:
    """Return a registry entry: its name, other spellings, and what the sources say about it."""
    others = [*_names_by_language(entry), *(name for name in entry.also if name not in entry.names.values())]
    also = f" ({', '.join(others)})" if others else ""
    note = cited(entry.note.rstrip("."))
    said = joined(filter(None, [note, _worded_status(dossier, entry), *_details(dossier, entry)]))
    return line(
        Span(entry.name, "strong"), also, ": " if said else "", said, Span("", "", dossier.own_cites(entry.src)), "."
    )


def _worded_status(dossier: Dossier, entry: Entry) -> Line:
    """Return the status in the words of the chosen viewpoint; empty if there is no such wording."""
    wording = dossier.registry.wording(entry)
    if wording is None or not wording.status:
        return ()
    return cited(f"{wording.status}, {whose_words(dossier, wording)}", dossier.own_cites(wording.src))


def whose_words(dossier: Dossier, wording: PartyWording) -> str:
    """Return whose words a viewpoint's wording is in: `as worded by Georgia`, `Georgia's position as told by Sputnik`.

    Own words are those of a page, report, speech or law of its own side; an article only tells of them.
    """
    viewpoint = dossier.registry.viewpoint
    sources = [dossier.sources[cite.source] for cite in dossier.own_cites(wording.src)]
    if any(viewpoint in (source.side or ()) and not source.type.startswith("article-") for source in sources):
        return f"as worded by {dossier.said(viewpoint)}"
    tellers = listed(list(dict.fromkeys(with_article(source.speaker) for source in sources)))
    return f"{possessive(dossier.said(viewpoint))} position" + (f" as told by {tellers}" if tellers else "")


def _names_by_language(entry: Entry) -> Iterator[str]:
    """Yield the names in other languages, each with its language: `Russian Киргизия`."""
    by_name: dict[str, list[str]] = {}
    for tag, name in entry.names.items():
        by_name.setdefault(name, []).append(language_words(tag))
    yield from (f"{listed(languages)} {name}" for name, languages in by_name.items() if name != entry.name)


def _details(dossier: Dossier, entry: Entry) -> Iterator[Line]:
    match entry:
        case Person():
            yield from _offices(dossier, entry)
        case Polity():
            yield from _status(dossier, entry)
        case Place():
            yield cited(", ".join(filter(None, _situation(dossier, entry))))
        case Organisation():
            owner = f"of {dossier.said(entry.of)}" if entry.of and not entry.note else ""
            part = f"part of {dossier.said(entry.part_of)}" if entry.part_of else ""
            kind = "" if entry.note else entry.kind
            abbr = "" if entry.abbr in entry.spellings else entry.abbr
            yield cited(", ".join(filter(None, (abbr, " ".join(filter(None, (kind, owner))), part))))
        case _:
            raise NotImplementedError(type(entry))


def _offices(dossier: Dossier, person: Person) -> Iterator[Line]:
    """Yield the offices of a person, each once with all its terms.

    Of those that no source of the dossier names, the ones with a term that is known, or the last if there is none.
    """
    own = [office for office in person.terms if dossier.own_cites(office.src)]
    dated = [office for office in person.terms if office.held]
    by_title: dict[str, list[Office]] = {}
    for office in own or dated or person.terms[-1:]:
        by_title.setdefault(office_title(dossier.registry, office), []).append(office)
    for terms in by_title.values():
        held = [words for words in (held_when(dossier, office) for office in terms) if words]
        times = f" ({'; '.join(held)})" if held else ""
        cites = Citations(dict.fromkeys(cite for office in terms for cite in dossier.office_cites(office)))
        yield cited(f"{office_words(dossier, terms[-1])}{times}", cites)


def held_when(dossier: Dossier, office: Office) -> str:
    """Return when an office was held; empty if only sources of other dossiers show the days."""
    is_shown = office.held or len(dossier.own_cites(office.src)) == len(office.src)
    return held_words(office) if is_shown else ""


_REGIONS_WITH_ARTICLE = {"Caribbean"}


def _situation(dossier: Dossier, place: Place) -> tuple[str, ...]:
    """Return the kind of a place and where it lies, as far as its note does not say it."""
    polity = dossier.name(place.of) if place.of else ""
    is_told = polity in place.note
    kind = "" if place.kind in place.note or (is_told and place.note) else place.kind
    return (kind, place.within, "" if polity and is_told else polity)


def _status(dossier: Dossier, polity: Polity) -> Iterator[Line]:
    if polity.formal and polity.formal != polity.name:
        yield cited(f"formally {polity.formal}")
    if polity.kind != "state" and not _worded_status(dossier, polity):
        yield cited({"disputed": "status disputed"}.get(polity.kind, polity.kind))
    if polity.region:
        yield cited(f"in {'the ' if polity.region in _REGIONS_WITH_ARTICLE else ''}{polity.region}")
    if polity.capital:
        yield cited(f"capital {dossier.name(polity.capital)}")
    for claim in polity.claimed_by:
        yield cited(f"claimed by {dossier.said(claim.by)}", dossier.own_cites(claim.src))
    for recognition in polity.recognised_by:
        since = f" {since_when(recognition.since)}" if recognition.since else ""
        yield cited(f"recognised by {dossier.said(recognition.by)}{since}", dossier.own_cites(recognition.src))
