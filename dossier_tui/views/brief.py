"""The brief: the whole dossier, or some of its sections, as one document in the order in which editors read it."""

from itertools import zip_longest

from msgspec import Struct

from ..blocks import Block, Bullets, Heading, Prose, Row, Span, line, text_of
from ..model import Dossier
from ..values import Address, capital, listed
from ..words.actors import possessive
from ..words.labels import record_label
from ..words.sources import short_source_line, source_line
from ..words.when import on_when
from .groups import TOPIC_LEVEL
from .headlines import headlines
from .publication import Document
from .quoting import before_you_quote
from .section import section_groups
from .several import cites_of_blocks
from .silence import all_silences, silence_blocks
from .sources import named
from .viewpoint import naming_notes
from .voices import private_only, unheard


class BriefOptions(Struct, frozen=True):
    """What an export includes."""

    sections: tuple[str, ...] | None = None
    """The keys of the sections to include; None for all."""
    evaluative: bool = True
    """Whether to include the sources' evaluations."""


def brief(dossier: Dossier, options: BriefOptions = BriefOptions()) -> Document:  # noqa: B008  (frozen)
    """Build the brief: preface, headlines, checks, sections, what is not said, names, sources."""
    blocks: list[Block] = [_preface(dossier), *naming_notes(dossier)]
    wanted = {s.key for s in dossier.sections if options.sections is None or s.key in options.sections}
    headline_rows = [row for row in headlines(dossier) if row.address and dossier.home(row.address.id)[0].key in wanted]
    blocks += [Heading(line("In short"), 1), Bullets(tuple(headline_rows))] if headline_rows else []
    checks = before_you_quote(dossier)
    if checks:
        blocks += [Heading(line("Before you quote"), 1), *checks]
    for section in dossier.sections:
        if section.key in wanted:
            groups = section_groups(dossier, section, evaluative=options.evaluative)
            blocks += [Heading(line(section.title), 1), *_run_in(groups)]
    blocks += [Heading(line("What the sources do not say"), 1), *silence_blocks(all_silences(dossier, wanted))]
    blocks += [Heading(line("People, places and bodies named"), 1), *named(dossier)]
    rows = tuple(
        Row(Address("source", key, dossier.key), (source_line(dossier, key),)) for key in dossier.cited_sources
    )
    blocks += [Heading(line("Sources"), 1), Bullets(rows), *_records_of_terms(dossier, blocks)]
    return Document(title(dossier), tuple(blocks), dossier)


def _records_of_terms(dossier: Dossier, blocks: list[Block]) -> list[Block]:
    """Build the list of sources that the blocks cite and the dossier does not declare: those of terms of office."""
    cited = {cite.source for cites in cites_of_blocks(blocks) for cite in cites}
    keys = [key for key in dossier.sources if key in cited.difference(dossier.cited_sources)]
    rows = tuple(Row(None, (short_source_line(dossier, key),)) for key in keys)
    return [Heading(line("Cited for terms of office only"), 3), Bullets(rows)] if rows else []


def _run_in(blocks: list[Block]) -> list[Block]:
    """Replace a heading above a list of one item by a bold lead in a paragraph.

    If the item begins with bold text of its own, the heading is dropped, unless it is a topic that a curator wrote. The
    heading of a group stays if topics follow below it.
    """
    shown: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        previous = shown[-1] if shown else None
        if isinstance(previous, Heading) and isinstance(block, Bullets) and len(block.rows) == 1:
            (cell,) = block.rows[0].cells
            is_topic = previous.level == TOPIC_LEVEL
            if _is_topic(following, below=previous) or (is_topic and cell[0].style == "strong"):
                shown.append(block)
                continue
            lead = "" if cell[0].style == "strong" else Span(f"{text_of(previous.line)}: ", "strong")
            stop = "" if text_of(cell).endswith(".") else "."
            shown[-1] = Prose(line(lead, cell, stop), block.rows[0].address)
        else:
            shown.append(block)
    return shown


def _is_topic(block: Block | None, below: Heading) -> bool:
    """Whether a block is the heading of a topic in the group of the heading `below` which it stands."""
    return isinstance(block, Heading) and block.level == TOPIC_LEVEL and below.level < TOPIC_LEVEL


def unheard_words(dossier: Dossier) -> str:
    """Return a sentence on those without a source of their own, or with private ones alone; empty if there are none."""
    seen = [source for source in map(dossier.sources.__getitem__, dossier.cited_sources) if source.is_seen]
    silent = [possessive(dossier.said(polity)) for polity in unheard(dossier)]
    independent = "" if any(not source.voices for source in seen) else "independent one"
    own = f"source of {listed(silent, 'or')} own" if silent else ""
    missing = listed([f"no {words}" for words in (own, independent) if words])
    private = listed([dossier.said(party) for party in private_only(dossier)])
    heard = (
        f"{capital(missing)} is heard" if missing else "",
        f"Of {private} only private ones are" if private else "",
    )
    return " ".join(f"{each}." for each in heard if each)


def title(dossier: Dossier) -> str:
    """Return the title of the brief: `Russia–Abkhazia: background to the talks of 6 August 2019`."""
    occasion = dossier.record(dossier.header.occasion)
    if occasion is None:
        return f"{dossier.title}: background"
    ahead = "for" if occasion.state == "planned" else "to"
    return f"{dossier.title}: background {ahead} the {record_label(dossier, occasion)}"


def _preface(dossier: Dossier) -> Block:
    main = dossier.sources[dossier.main]
    unheard_here = unheard_words(dossier)
    silent = f" {unheard_here}" if unheard_here else ""
    occasion = dossier.record(dossier.header.occasion)
    before = ", before the meeting" if occasion and occasion.state == "planned" else ""
    described = main.described or main.publisher
    whose = main.speaker if main.speaker == described else f"{main.speaker}, {described}"
    whose += ", undated" if main.is_undated else ""
    said = (
        f"As known {on_when(dossier.as_of)}{before}. Main source: {whose}.{silent} "
        "The number of a footnote is the paragraph of the article. "
    )
    return Prose(
        line(Span(said, "em"), Span("Check", "check"), Span(" means: do not print before reading the remark.", "em"))
    )
