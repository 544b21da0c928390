"""Voices: whose account it is, and on how many sources it rests."""

import re
from collections.abc import Iterable, Iterator

from ...model import AnyRecord, Document, Dossier, Event, Figure, Position, Section, Source, sides_of
from ...model.actor import each_actor
from ...values import listed
from ..finding import Odd, rule

FEW = 8
"""From how many records on a section should not rest on one source, where the dossier has others."""


@rule("remark", once_a_story=True)
def told_by_the_other_side(dossier: Dossier) -> Iterator[Odd]:
    """A position of one side is known only from sources of the other."""
    for position in dossier.records(Position):
        holders = {side for side in sides_of(dossier, position.holders, position.date) if side in dossier.parties}
        sources = [dossier.sources[cite.source] for cite in position.src if cite.source in dossier.sources]
        others = {party for party in dossier.parties if party not in holders}
        if holders and sources and all(_tells_of(source, others) for source in sources):
            tellers = listed(list(dict.fromkeys(source.name for source in sources)))
            sides = listed([dossier.said(each) for each in sorted({side for s in sources for side in s.side or ()})])
            yield Odd(
                (position,),
                f"known only through sources of {sides} ({tellers})",
                listed([dossier.name(each) for each in sorted(holders)]),
                sides,
                f"Say whose account it is ({tellers}), or look for the words of the holder.",
            )


def _tells_of(source: Source, sides: set[str]) -> bool:
    """Whether a source speaks for these sides alone, and is no record of the words themselves."""
    return bool(source.side) and set(source.side or ()) <= sides and source.type != "speech"


@rule("remark")
def headline_of_one_side(dossier: Dossier) -> Iterator[Odd]:
    """A headline is one side's account alone."""
    for record in dossier.records():
        sides = [each.who or each.name for each in each_actor(record.by_account_of)]
        if record.headline and any(side in dossier.parties for side in sides) and len(sides) == 1:
            yield Odd(
                (record,),
                f"it is a headline, by the account of {dossier.said(sides[0])} alone",
                "headline",
                dossier.name(sides[0]),
                f"Say whose account it is: {dossier.said(sides[0])}'s.",
            )


@rule("remark")
def section_on_one_source(dossier: Dossier) -> Iterator[Odd]:
    """Long sections rest on one source, where records elsewhere rest on other publishers."""
    alone: dict[str, list[Section]] = {}
    if len({dossier.sources[key].publisher for key in _sources(dossier.records())}) < 2:
        return
    for section in dossier.sections:
        records = dossier.records(section=section.key)
        sources = _sources(records)
        if len(records) >= FEW and len(sources) == 1:
            alone.setdefault(next(iter(sources)), []).append(section)
    for source, sections in alone.items():
        titles, name = listed([section.title for section in sections]), dossier.sources[source].name
        yield Odd(
            (dossier.records(section=sections[0].key)[0],),
            f"every record rests on {name} alone",
            titles,
            name,
            "Name the source, or find a second one, before you lean on it.",
            subject=titles,
        )


def _sources(records: Iterable[AnyRecord]) -> set[str]:
    return {cite.source for record in records for cite in record.src}


_LOADED = re.compile(
    r"\b(historic|brotherly|fraternal|unprecedented|unwavering|heroic|shameful|so-called|glorious|age-old|unbreakable|"
    r"aggressors?|puppet|landmark|ground-?breaking|great success)\b",
    re.IGNORECASE,
)


@rule("remark")
def loaded_words(dossier: Dossier) -> Iterator[Odd]:
    """A judging word stands outside evaluations and quotation marks."""
    for record in dossier.records():
        _, group = dossier.home(record.id)
        said = _own_words(record)
        found = None if group.evaluative else _LOADED.search(re.sub(r"“[^”]*”|\"[^\"]*\"", "", said))
        if found:
            yield Odd(
                (record,),
                f"“{found[0]}” judges, and the record is no evaluation",
                found[0],
                "",
                "Say it without the word, or as somebody's judgement.",
            )


def _own_words(record: AnyRecord) -> str:
    """Return the words with which the dossier itself names a record."""
    if isinstance(record, Document):
        return ""  # a title is the document's own
    if isinstance(record, Event):
        return f"{record.name} {record.text}"
    return f"{record.what} {record.text}" if isinstance(record, Figure) else record.text
