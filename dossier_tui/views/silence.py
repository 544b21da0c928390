"""What the sources do not say, collected from the records and from the curators' lists."""

from collections.abc import Collection, Iterable, Mapping

from ..blocks import Block, Bullets, Note, Row, Span, cited, line
from ..model import Dossier, Section
from ..values import capital, sentence
from ..words.labels import field_words, short_label

Silences = Mapping[str, tuple[str, ...]]
"""Labels of the records in which a field is unknown, by the field's label; key "" for the curators' own list."""

WORDS = {
    "as_of": "As of when", "date": "Date", "figures_from": "Who counted",
    "in_force": "Whether in force", "period": "Period", "place": "Place", "signed": "Date of signature",
    "since": "Since when", "total": "A printed total", "who": "The counterpart",
}  # fmt: skip
"""Labels for fields that are `unknown`, by key in the file."""


def silences(dossier: Dossier, section: Section) -> Silences:
    """Return what the sources do not say about one section: what nobody has, be it another source than the record's."""
    labels_by_field: dict[str, list[str]] = {}
    for record in dossier.records(section=section.key):
        told = {other.field for other in record.other_sources_say}
        for name in (name for name in dossier.unsaid.get(record.id, ()) if name not in told):
            words = WORDS.get(name, capital(field_words(record, name)))
            labels_by_field.setdefault(words, []).append(short_label(dossier, record))
    return _each_once(labels_by_field, dossier.not_said.get(section.key, ()))


def all_silences(dossier: Dossier, wanted: Collection[str] | None = None) -> Silences:
    """Return what the sources do not say about all sections, or about those with the wanted keys."""
    labels_by_field: dict[str, list[str]] = {}
    for section in (s for s in dossier.sections if wanted is None or s.key in wanted):
        for words, labels in silences(dossier, section).items():
            labels_by_field.setdefault(words, []).extend(labels)
    return _each_once(labels_by_field, labels_by_field.pop("", []))


def _each_once(labels_by_field: Mapping[str, Iterable[str]], listed_by_hand: Iterable[str]) -> Silences:
    by_field = {words: tuple(dict.fromkeys(labels)) for words, labels in labels_by_field.items()}
    by_hand = tuple(dict.fromkeys(listed_by_hand))
    return {**by_field, "": by_hand} if by_hand else by_field


def silence_blocks(said: Silences) -> list[Block]:
    """Build a list with a row for each field and one for the curators' list; a note if there is nothing."""
    rows = []
    for words, labels in said.items():
        head = words or ("Nor" if len(said) > 1 else "")
        rows.append(Row(None, (line(Span(f"{head}: " if head else "", "strong"), sentence("; ".join(labels))),)))
    return [Bullets(tuple(rows))] if rows else [Note(cited("Nothing is listed."))]


def how_many(said: Silences) -> int:
    """Return how many things are not said."""
    return sum(map(len, said.values()))
