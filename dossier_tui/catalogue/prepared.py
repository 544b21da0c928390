"""Dossiers prepared for the catalogue: all that is written to it of one file, worked out without the database."""

from collections.abc import Iterable, Mapping

import msgspec

from ..library.origin import Origin, Reading
from ..model import Dossier, Source
from ..views.figures import figures_of
from .cards import Card, cards, tags_of
from .concerns import concerns
from .dated import Dates, dates_of
from .figures import broken_row, row_of_figures
from .glances import packed_glance
from .keeping import CompiledRow, compiled_row
from .naming import naming_of
from .rows import DossierRow
from .shown_cards import IndexedCard, ShownCard, indexed_card, packed_cards
from .stamps import FileState
from .tags import Cite, Tag, plain_tags


class Prepared(msgspec.Struct, frozen=True):
    """Everything that is written of one dossier."""

    key: str
    title: str
    """The title of the dossier; its key if it has problems."""
    state: FileState
    """The state of the file."""
    compiled: CompiledRow
    row: DossierRow
    glance: bytes = b""
    """What only the app's list shows, packed; empty if the dossier has problems."""
    dates: Dates | None = None
    """What comes round or is planned; None if the dossier has problems."""
    naming: bytes = b""
    """What it has on the entries that it names, packed; empty if the dossier has problems."""
    shown: bytes = b""
    """The search cards, packed; empty if the dossier has problems."""
    indexed: tuple[IndexedCard, ...] = ()
    """The same cards, in order, as they are searched."""
    searched: bool = False
    """Whether the dossier is searched: it has no problems, and its cards could be made."""


def prepare(origin: Origin, key: str, state: FileState) -> Prepared:
    """Read a dossier and work out what is written of it."""
    reading = origin.reading(key)
    dossier = reading.dossier
    if dossier is None:
        return unsearched(key, state, reading)
    try:
        return _searched(dossier, state, compiled_row(reading))
    finally:
        dossier.forget()


def _searched(dossier: Dossier, state: FileState, compiled: CompiledRow) -> Prepared:
    figures = figures_of(dossier)
    row, glance = row_of_figures(dossier.key, state.path, figures), packed_glance(figures.glance)
    try:
        shared = tags_of(dossier)
        found = [_card(card, shared) for card in cards(dossier)]
    except Exception:  # noqa: BLE001  (one dossier that cannot be shown must not take the others with it)
        return Prepared(dossier.key, dossier.title, state, compiled, row, glance)
    found.append(_card(concerns(dossier)))
    index = tuple(indexed_card(card, _claims(card.cites, dossier.sources)) for card in found)
    shown = packed_cards(found)
    return Prepared(
        dossier.key, dossier.title, state, compiled, row, glance, dates_of(dossier), naming_of(dossier), shown, index,
        searched=True,
    )  # fmt: skip


def unsearched(key: str, state: FileState, reading: Reading) -> Prepared:
    """Return what is written of a dossier that cannot be shown."""
    return Prepared(key, key, state, compiled_row(reading), broken_row(key, state.path, len(reading.problems)))


def _card(card: Card, shared: Iterable[Tag] = ()) -> ShownCard:
    tags = plain_tags((*card.tags, *shared))
    return ShownCard(card.section, card.group, card.record, card.label, card.line, card.more, card.cites, tags)


def _claims(cites: Iterable[Cite], sources: Mapping[str, Source]) -> list[str]:
    """Return the texts of the claims cited, in the order of the citations."""
    return [sources[source].by_number[n].says for source, _, numbers in cites for n in numbers]
