"""Dossiers prepared for the catalogue: all that is written to it of one file, worked out without the database."""

from collections.abc import Iterable, Mapping

import msgspec

from ..library.origin import Origin
from ..matching import SEPARATOR, indexed
from ..model import Dossier, Source
from ..views.completeness import claims_carried
from .cards import Card, Cite, cards, plain_tags, tags_of
from .keeping import CompiledRow, compiled_row
from .rows import DossierRow
from .stamps import FileState


class PreparedCard(msgspec.Struct, frozen=True):
    """A search card as it is written to the catalogue."""

    shown: tuple[str, str, str, str, str, str, bytes, str]
    """Section, group, record, label, line, more, the encoded citations, and the tags in their compact form."""
    indexed: tuple[str, str, str]
    """Line, more and the claims cited, as they are searched."""

    @property
    def tags(self) -> str:
        """The tags in their compact form."""
        return self.shown[-1]


class Prepared(msgspec.Struct, frozen=True):
    """Everything that is written of one dossier."""

    key: str
    title: str
    """The title of the dossier; its key if it has problems."""
    state: FileState
    """The state of the file."""
    compiled: CompiledRow
    row: DossierRow
    cards: tuple[PreparedCard, ...] = ()
    """The search cards; none if the dossier has problems."""
    tags: str = ""
    """The tags that all cards have, in their compact form."""
    searched: bool = False
    """Whether the dossier is searched: it has no problems, and its cards could be made."""


def prepare(origin: Origin, key: str, state: FileState) -> Prepared:
    """Read a dossier and work out what is written of it."""
    reading = origin.reading(key)
    dossier, compiled = reading.dossier, compiled_row(reading)
    if dossier is None:
        row = DossierRow(key, state.path, key, "", "", 0, 0, 0, len(reading.problems))
        return Prepared(key, key, state, compiled, row)
    row = _row(dossier, state.path)
    try:
        prepared_cards = tuple(_card(card, dossier) for card in cards(dossier))
    except Exception:  # noqa: BLE001  (one dossier that cannot be shown must not take the others with it)
        return Prepared(key, dossier.title, state, compiled, row)
    tags = plain_tags(tags_of(dossier))
    return Prepared(key, dossier.title, state, compiled, row, prepared_cards, tags, searched=True)


def _row(dossier: Dossier, path: str) -> DossierRow:
    parties, as_of = " ".join(dossier.parties), dossier.as_of.edtf
    return DossierRow(
        dossier.key, path, dossier.title, parties, as_of, len(dossier.records()), *claims_carried(dossier), 0
    )


def _card(card: Card, dossier: Dossier) -> PreparedCard:
    shown = (card.section, card.group, card.record, card.label, card.line, card.more)
    return PreparedCard(
        shown=(*shown, msgspec.json.encode(card.cites), plain_tags(card.tags)),
        indexed=indexed_texts(card.line, card.more, _claims(card.cites, dossier.sources)),
    )


def _claims(cites: Iterable[Cite], sources: Mapping[str, Source]) -> list[str]:
    """Return the texts of the claims cited, in the order of the citations."""
    return [sources[source].by_number[n].says for source, _, numbers in cites for n in numbers]


def indexed_texts(line: str, more: str, claims: Iterable[str]) -> tuple[str, str, str]:
    """Return the texts of a card as words."""
    return indexed(line), indexed(more), indexed(SEPARATOR.join(claims))
