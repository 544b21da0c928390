"""The checks of the file, without what page one says and what holds of all that other sources have."""

from collections.abc import Container
from typing import Final

from msgspec.structs import replace

from ...blocks import Block, Note, cited
from ...model import Dossier
from ..quoting import check_list
from .in_part import all_in_part, in_part

UNVERIFIED: Final = "What other sources have, here and behind “Also”, is unverified: only parts of them were seen."
IN_PART: Final = "What other sources have stands behind “Also”."


def before_you_quote(dossier: Dossier, told: Container[str]) -> list[Block]:
    """Build the numbered checks; `told` are the names of those of which page one tells what to say instead."""
    doubted = all_in_part(dossier)
    checks = check_list(_without_doubts(dossier) if doubted else dossier, told)
    has_others = any(record.other_sources_say for record in dossier.records())
    return [*([Note(cited(UNVERIFIED if doubted else IN_PART))] if has_others else []), *checks]


def _without_doubts(dossier: Dossier) -> Dossier:
    """Return a dossier of whose sources it is not said again that they were seen in part."""
    read = {key: replace(dossier.sources[key], held="full") for key in in_part(dossier)}
    return replace(dossier, sources={**dossier.sources, **read})
