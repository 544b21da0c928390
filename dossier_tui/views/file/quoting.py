"""The checks of the file, without what page one says and what holds of all that other sources have."""

from collections.abc import Collection, Container
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Note, cited
from ...model import Dossier
from ..quoting import check_list

UNVERIFIED: Final = "What other sources have, here and behind “Also”, is unverified: only parts of them were seen."
IN_PART: Final = "What other sources have stands behind “Also”."


def before_you_quote(dossier: Dossier, told: Container[str]) -> list[Block]:
    """Build the numbered checks; `told` are the names of those of which page one tells what to say instead."""
    others = {cite.source for record in dossier.records() for other in record.other_sources_say for cite in other.src}
    in_part = {key for key in others if dossier.sources[key].unverified}
    doubted = bool(others) and others == in_part
    checks = check_list(_without_doubts(dossier, in_part) if doubted else dossier, told)
    note = UNVERIFIED if doubted else IN_PART
    return [*([Note(cited(note))] if others else []), *checks]


def _without_doubts(dossier: Dossier, in_part: Collection[str]) -> Dossier:
    """Return a dossier of whose sources it is not said again that they were seen in part."""
    read = {key: replace(source, held="full") for key, source in dossier.sources.items() if key in in_part}
    return replace(dossier, sources={**dossier.sources, **read})
