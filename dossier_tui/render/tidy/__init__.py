"""Tables with the same columns in every dossier: a row a participant, a quantity, an entry of the registry.

They need no cleaning before they are counted, joined or drawn. The tables of groups beside them have a row for each
record, and hold every field.
"""

from .columns import Column, TidyTable
from .entries import ENTRIES
from .participants import PARTICIPANTS
from .quantities import QUANTITIES
from .supplements import OTHERS, SOURCES, WORDING

__all__ = ["SUPPLEMENTS", "TIDY", "Column", "TidyTable"]

TIDY: tuple[TidyTable, ...] = (PARTICIPANTS, QUANTITIES, ENTRIES)
"""The tidy tables, in their order in an export."""
SUPPLEMENTS: tuple[TidyTable, ...] = (OTHERS, WORDING, SOURCES)
"""The tables that come after all others."""
