"""Records: one entry of a group, as a file has it."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from ..values import Citations, Date, Stated
from .fields import EntryId, Form

State = Literal["planned", "ongoing", "under discussion"]


class OtherValue(Form, kw_only=True):
    """What another source has for one field of a record. It stands beside the printed value."""

    field: str
    value: Stated
    src: Citations
    why: str = ""
    """How the two differ, or why both are kept."""
    we_follow: bool = False
    """Whether the curators hold this one to be right; never of a source not read in full."""


class Record(Form, kw_only=True):
    """One entry of a group. Everything in it is the dossier's wording of what `src` says."""

    src: Citations
    """The claims that the record carries."""
    id: str = ""
    """Worked out where it is not written; write it where another record points here."""
    text: str = ""
    """What else the source reports, in our words."""
    state: State | None = None
    """Where it had not happened, or was not over, when the source was written."""
    state_as_of: Date | None = None
    """When that was so; the source's date where not written."""
    note: str = ""
    """A curator's word to the reader about this record."""
    names: tuple[EntryId, ...] = ()
    """Registry entries that the text names beside those in other fields."""
    inferred: tuple[str, ...] = ()
    """Fields that the source implies without saying."""
    headline: bool = False
    """Whether it belongs among the headline facts."""
    other_sources_say: tuple[OtherValue, ...] = ()

    KIND: ClassVar[str] = "record"
    """What a reader calls it."""
    LABELS: ClassVar[Mapping[str, str]] = {}
    """What a reader calls a field, where its name is not yet a word."""

    def derived_id(self) -> str:
        """The id where none is written: from kind and date or title."""
        raise NotImplementedError

    @property
    def when(self) -> Date | None:
        """The date under which a timeline has it; None where it is not a dated thing."""
        return None
