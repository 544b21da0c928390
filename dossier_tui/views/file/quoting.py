"""The checks of the file, without what page one says and what holds of all that other sources have."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Line, Note, cited, lines_of, with_lines
from ...model import Dossier
from ..quoting import check_list

UNVERIFIED: Final = "What other sources have, here and behind “Also”, is unverified: only parts of them were seen."
IN_PART: Final = "What other sources have stands behind “Also”."


def before_you_quote(dossier: Dossier, page: Sequence[Block]) -> list[Block]:
    """Build the numbered checks; one does not repeat what page one says instead, to which it leads back."""
    told = {span.text.strip() for block in page for _, spans in lines_of(block) for span in spans if span.style == "em"}
    others = {cite.source for record in dossier.records() for other in record.other_sources_say for cite in other.src}
    in_part = {key for key in others if dossier.sources[key].unverified}
    doubted = bool(others) and others == in_part
    checks = check_list(_without_doubts(dossier, in_part) if doubted else dossier)
    note = UNVERIFIED if doubted else IN_PART
    return [*([Note(cited(note))] if others else []), *(with_lines(check, partial(_without, told)) for check in checks)]


def _without_doubts(dossier: Dossier, in_part: Collection[str]) -> Dossier:
    """Return a dossier of whose sources it is not said again that they were seen in part."""
    read = {key: replace(source, held="full") for key, source in dossier.sources.items() if key in in_part}
    return replace(dossier, sources={**dossier.sources, **read})


def _without(told: Collection[str], spans: Line) -> Line:
    """Leave out of a check what is told elsewhere."""
    return tuple(span for span in spans if span.style != "em" or span.text.strip() not in told)
