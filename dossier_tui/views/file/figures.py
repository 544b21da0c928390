"""The figures of the file: what several have in common, such as from whom to whom and who counted, is said once."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...blocks import Block, Prose, Span, line
from ...model import Dossier, Figure
from ...values import capital
from ...words.figures import counted_by
from ...words.flows import flow_words
from ...words.labels import matters
from ..groups import bullets
from ..parts import parts_charts

Common = tuple[str, str, tuple[str, ...]]
"""From whom to whom, who counted, and the ids of the records that figures are about."""


def figure_blocks(dossier: Dossier, figures: Sequence[Figure]) -> list[Block]:
    """Build a list of figures for all that have the same in common, below what it is; first those that have nothing."""
    alike: dict[Common, list[Figure]] = {}
    for figure in figures:
        alike.setdefault(_common(dossier, figure), []).append(figure)
    single = [figure for figure in figures if len(alike[_common(dossier, figure)]) == 1 or not _lead(dossier, figure)]
    blocks = bullets(dossier, single) if single else []
    for same in alike.values():
        if same[0] not in single:
            lead = Prose(line(Span(f"{capital(_lead(dossier, same[0]))}:", "strong")))
            blocks += [lead, *bullets(dossier, [_without_common(figure) for figure in same])]
    return [*blocks, *parts_charts(figures)]


def _common(dossier: Dossier, figure: Figure) -> Common:
    # Who made what is counted would be taken for who counted.
    counted = "" if figure.by else counted_by(dossier, figure.figures_from)
    return flow_words(dossier, figure), counted, figure.about


def _lead(dossier: Dossier, figure: Figure) -> str:
    """Return what a figure may have in common with others; empty if it has nothing of it."""
    flow, counted, about = _common(dossier, figure)
    return ", ".join(filter(None, (flow, counted, matters("on", dossier, about) if about else "")))


def _without_common(figure: Figure) -> Figure:
    return replace(figure, givers=(), to=(), about=(), figures_from=figure.figures_from if figure.by else ())
