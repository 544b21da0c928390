"""The timeline: every dated record of every section, the newest first."""

from ..blocks import Block, Dated, Heading, Note, Row, Timeline, cited, line
from ..dossier import Dossier, Record
from ..values import Date


def timeline(dossier: Dossier) -> list[Block]:
    """Dated records under their years, then those whose date is not said."""
    dated = [(record.when, record) for record in dossier.records() if record.when is not None]
    known = sorted((pair for pair in dated if pair[0].known), key=lambda pair: pair[0].sort_key, reverse=True)
    unknown = [pair for pair in dated if not pair[0].known]
    blocks: list[Block] = [Timeline(tuple(_entry(dossier, when, record) for when, record in known))]
    if unknown:
        undated = Timeline(tuple(_entry(dossier, when, record) for when, record in unknown))
        blocks += [Heading("Date not said"), undated]
    return blocks if dated else [Note(cited("Nothing in this dossier is dated."))]


def _entry(dossier: Dossier, when: Date, record: Record) -> Dated:
    section, _ = dossier.home(record.id)
    label = record.label(dossier).removesuffix(f" of {when}").removesuffix(f", {when}").removesuffix(f", {when.edtf}")
    words = line(label[0].upper() + label[1:], *_who(dossier, record), dossier.marks(record))
    year = str(when.first.year) if when.first else f"before {when.last.year}" if when.last else ""
    return Dated(Row(record.id, (words,)), str(when), year, section.title)


def _who(dossier: Dossier, record: Record) -> tuple[str, ...]:
    persons = getattr(record, "persons", ())
    families = ", ".join(dossier.registry.people[person].family for person in persons)
    place = getattr(record, "place", "")
    where = dossier.place(place).replace("not said", "") if place else ""
    return tuple(f", {part}" for part in (families, where) if part)
