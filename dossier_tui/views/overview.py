"""The overview pane: what to know before the meeting, the most urgent first."""

from ..blocks import Block, Bullets, Heading, Line, Note, Prose, Row, Span, cited, facts, line, prose
from ..model import AHEAD, RELIABILITY, Body, Contact, Document, Dossier, end_of, last_and_next, status_of
from ..values import capital, listed, plural, today
from ..words.actors import possessive
from ..words.ages import issued_words
from ..words.documents import status_words
from ..words.labels import record_label
from ..words.lines import record_line
from ..words.sources import side_of
from .completeness import age_of, claims_carried, completeness
from .headlines import bases, contact_words, headline, trade_words, yearly_trade
from .quoting import before_you_quote
from .silence import all_silences, silence_blocks
from .viewpoint import viewpoint_words


def overview(dossier: Dossier) -> list[Block]:
    """Build the overview: contacts, date and sources, naming, checks, key figures, what is not said, completeness."""
    checks = before_you_quote(dossier)
    return [
        *_contacts(dossier),
        facts([("As of", _as_of(dossier)), ("Sources", _sources(dossier))]),
        *([Note(prose(dossier.header.on_names))] if dossier.header.on_names else []),
        *([Note(viewpoint_words(dossier))] if dossier.registry.viewpoint else []),
        *([Heading(line("Before you quote")), *checks] if checks else []),
        *_key_figures(dossier),
        Heading(line("What the sources do not say")),
        *silence_blocks(all_silences(dossier)),
        Heading(line("Completeness")),
        _completeness(dossier),
    ]


def _contacts(dossier: Dossier) -> list[Block]:
    last, planned = last_and_next(dossier)
    none_known = cited(f"none known as of {dossier.as_of}.")
    planned_words = contact_words(dossier, planned) if planned else none_known
    rows = [
        Prose(
            line(Span("Next contact: ", "strong"), _passed(planned), planned_words),
            dossier.address(planned) if planned else None,
        )
    ]
    if last:
        rows.append(Prose(line(Span("Last contact: ", "strong"), contact_words(dossier, last)), dossier.address(last)))
    return [*rows]


def _passed(planned: Contact | None) -> Line:
    """Return a warning if the day of the planned contact has passed; empty otherwise."""
    day = planned.date.last if planned else None
    return (Span("outcome not recorded here – ", "check"),) if day and day < today() else ()


def _as_of(dossier: Dossier) -> Line:
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
    return line(
        f"{main.name}, {issued_words(main)}: {main.described or main.publisher}, {side}, {reliability}{rest}{silent}."
    )


def _key_figures(dossier: Dossier) -> list[Block]:
    rows: list[Row] = []
    trade = yearly_trade(dossier)
    if trade:
        label = f"{capital(record_label(dossier, trade))}: "
        rows.append(Row(dossier.address(trade), (line(Span(label, "strong"), trade_words(dossier, trade)),)))
    above = last_and_next(dossier)
    rows += [
        Row(dossier.address(record), (line(headline(dossier, record), "."),))
        for record in dossier.records()
        if record.headline and record not in above
    ]
    rows += _documents(dossier)
    rows += [
        Row(dossier.address(body), (line(Span(_base(dossier, body), "strong"), record_line(dossier, body), "."),))
        for body in bases(dossier)
    ]
    return [Heading(line("Key figures")), Bullets(tuple(rows))] if rows else []


def _base(dossier: Dossier, body: Body) -> str:
    return "Former base: " if end_of(dossier, body) else "Base: "


def _documents(dossier: Dossier) -> list[Row]:
    """Build the row that counts documents: those that are part of another apart from the others."""
    documents = [each for each in dossier.records(Document) if each.state not in {*AHEAD, "none"}]
    if not documents:
        return []
    whole = [each for each in documents if not each.part_of]
    parts = len(documents) - len(whole)
    in_force = [each for each in whole if status_of(dossier, each).holds]
    beside = f", and {plural(parts, 'part')} of them" if parts else ""
    named = f": {listed([f'{each.title} ({status_words(dossier, each)})' for each in in_force])}" if in_force else ""
    has_force = bool(in_force) or any(each.has_force for each in whole)
    forced = f", {len(in_force)} said to be in force" if has_force else ""
    said = f"{len(whole)} named{beside}{forced}{named}."
    return [Row(dossier.address((in_force or documents)[0]), (line(Span("Documents: ", "strong"), said),))]


def _completeness(dossier: Dossier) -> Block:
    carried, total = claims_carried(dossier)
    rows = [("Claims of the sources", cited(f"{carried} of {total} carried" if total else "none listed"))]
    for section in dossier.sections:
        counts = completeness(dossier, section)
        empty = f", {counts.groups_empty} looked for and empty" if counts.groups_empty else ""
        unseen = f", {counts.groups_unseen} not looked for" if counts.groups_unseen else ""
        held = f"{plural(counts.records, 'record')} in {plural(counts.groups_filled, 'group')}"
        rows.append((section.title, cited(f"{held}{empty}{unseen}; {plural(counts.gaps, 'gap')} known")))
    return facts(rows)
