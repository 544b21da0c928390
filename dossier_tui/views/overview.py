"""The overview pane: page one, and below it what to know of the dossier itself."""

from collections.abc import Iterator

from ..blocks import Block, Heading, Line, Span, cited, facts, line
from ..model import RELIABILITY, Dossier
from ..values import capital, listed, plural, today
from ..words.actors import possessive
from ..words.ages import age_of, name_with_date, stood_words
from ..words.sources import side_of
from .completeness import claims_carried, completeness
from .findings import remark_blocks
from .page import page_one
from .quoting import before_you_quote
from .silence import all_silences, silence_blocks
from .viewpoint import naming_notes


def overview(dossier: Dossier) -> list[Block]:
    """Build the overview: page one, then naming, every check, what is not said, sources and completeness."""
    checks = before_you_quote(dossier)
    return [
        *page_one(dossier),
        *naming_notes(dossier),
        *([Heading(line("Before you quote")), *checks] if checks else []),
        Heading(line("What the sources do not say")),
        *silence_blocks(all_silences(dossier)),
        *remark_blocks(dossier),
        Heading(line("As of which day" if dossier.file_day else "Completeness")),
        facts([("As of", _as_of(dossier)), ("Sources", _sources(dossier)), *_completeness(dossier)]),
    ]


def _as_of(dossier: Dossier) -> Line:
    if dossier.file_day:
        return line(capital(stood_words(dossier)))
    age = age_of(dossier, today().toordinal())
    undated = [dossier.sources[key].name for key in dossier.cited_sources if dossier.sources[key].is_undated]
    return line(f"{dossier.as_of}, ", Span(f"{age}{_without_date(dossier, undated)}", "check"))


MOST_NAMED = 2
"""The number of undated sources up to which each is named."""


def _without_date(dossier: Dossier, undated: list[str]) -> str:
    """Return which sources bear no date: up to two by name, more as a number and where to find them."""
    if not undated:
        return ""
    if len(undated) <= MOST_NAMED:
        return f"; {listed(undated)} {'bear' if len(undated) > 1 else 'bears'} no date"
    return f"; {len(undated)} of its {len(dossier.cited_sources)} sources bear no date (“undated” under Sources)"


def _sources(dossier: Dossier) -> Line:
    sources = [dossier.sources[key] for key in dossier.cited_sources]
    main = dossier.sources[dossier.main]
    side = side_of(dossier, main)
    reliability = f"{RELIABILITY[main.reliability]} ({main.reliability})"
    others = len(sources) - 1
    unread = sum(source.unverified for source in sources)
    rest = f"; {plural(others, 'other')} beside it, {unread} not read in full" if others else ""
    unheard = [party for party in dossier.parties if not any(party in source.voices for source in sources)]
    owners = [possessive(dossier.said(party)) for party in unheard]
    silent = f"; no voice of {listed(owners, 'or')} own" if unheard else ""
    return line(f"{name_with_date(main)}: {main.described or main.publisher}, {side}, {reliability}{rest}{silent}.")


def _completeness(dossier: Dossier) -> Iterator[tuple[str, Line]]:
    if dossier.file_day:  # on another day, what is left out says nothing of the work on the file
        return
    carried, total = claims_carried(dossier)
    yield "Claims of the sources", cited(f"{carried} of {total} carried" if total else "none listed")
    for section in dossier.sections:
        counts = completeness(dossier, section)
        empty = f", {counts.groups_empty} looked for and empty" if counts.groups_empty else ""
        unseen = f", {counts.groups_unseen} not looked for" if counts.groups_unseen else ""
        held = f"{plural(counts.records, 'record')} in {plural(counts.groups_filled, 'group')}"
        yield section.title, cited(f"{held}{empty}{unseen}; {plural(counts.gaps, 'gap')} known")
