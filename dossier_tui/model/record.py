"""Records: the entries of a group."""

from collections.abc import Mapping
from typing import ClassVar

import msgspec

from ..values import Citations, Date, Due, Stated
from .actor import Actors
from .fields import EntryId, Form, RecordId, Text
from .steps import Act, Reasons, Responses, State


class OtherValue(Form, kw_only=True):
    """Another source's value for one field of a record, shown with the printed value."""

    field: Text
    """The key of the field, such as `date`."""
    value: Stated
    """The other source's value, in the form that the field requires.

    A list is all that the other source has, and contradicts nothing if one list is a part of the other; of a mapping,
    of acts and of terms only those that it has otherwise.
    """
    src: Citations
    """The citations that support this value."""
    why: str = ""
    """How the two values differ, or why both are kept."""
    we_follow: bool = False
    """True if the curators consider this value correct. Only a source read in full may be followed."""


class Record(Form, kw_only=True):
    """One entry of a group: what the sources cited in `src` say, in the dossier's own words."""

    src: Citations
    """The citations of the claims that this record carries."""
    id: str = ""
    """Worked out where it is not written. Write one only if another record refers to this one, or if two ids clash."""
    text: str = ""
    """What else the source reports, in our own words, as a sentence."""
    state: State | None = None
    """For something that had not happened or was not over when the source was written; omit otherwise.

    `none` if the source says that there is none; `unclear` if it says itself that the outcome is unclear.
    """
    state_as_of: Date | None = None
    """The date of that state; if omitted, the date of its latest source, or that it bears none."""
    asked_by: Actors = ()
    """For what is proposed, requested, offered, expected, warned of, ruled out …: who does. `by` is who is to do it."""
    asked_of: Actors = ()
    """And of whom, or to whom."""
    due: Due | None = None
    """When it is to happen: a date, or words: `within two months of entry into force`."""
    until: Due | None = None
    """How long it is to hold: a date, or words: `until further notice`, `until it is reviewed`."""
    after: RecordId = ""
    """The record that it followed, where the source gives the order and not the date: `then`, `after that`."""
    date_words: str = ""
    """The source's own words for the date, if they add to it: `Thursday`."""
    how_often: str = ""
    """How often, for what recurs: `every two years`, `every September`, `three times a month`."""
    by_account_of: Actors = ()
    """Whose account alone it is, if one side's; `unknown` if the source does not say whose."""
    response: Responses = ()
    """What the others made of it: `denied`, `not confirmed`, `not given`; or forms with by, kind, says, date, src."""
    because: Reasons = ()
    """The reasons or purposes that are given: words, or forms with says, hedge, by."""
    acts: tuple[Act, ...] = ()
    """The dated steps of its life, in order."""
    about: tuple[RecordId, ...] = ()
    """The records of this dossier that it is about."""
    topic: str = ""
    """A heading of a word or two under which it stands in its group, if the group is long."""
    formerly: tuple[Text, ...] = ()
    """The ids that it had before, so that notes, bookmarks and links still find it."""
    note: str = ""
    """The curators' note to the reader about this record."""
    names: tuple[EntryId, ...] = ()
    """Registry entries that the record mentions in its words but in no other field."""
    inferred: tuple[Text, ...] = ()
    """The keys of fields whose values the source implies without stating them."""
    headline: bool = False
    """True to show the record among the headline facts."""
    other_sources_say: tuple[OtherValue, ...] = ()
    """Values of other sources that differ from this record or refine it."""
    ack: dict[Text, Text] = msgspec.field(default_factory=dict)
    """Findings of `check` that may stand, each with the reason, by code: `{weekday: "the newspaper's slip"}`."""

    KIND: ClassVar[str] = "record"
    """The kind of record as readers see it."""
    LABELS: ClassVar[Mapping[str, str]] = {}
    """Labels for keys that are not plain words, by key; for any other field the key itself is the label."""

    def derived_id(self) -> str:
        """Make an id for a record without one, usually from its kind and date or its title."""
        raise NotImplementedError

    @property
    def when(self) -> Date | None:
        """The date for timelines; None if the record is not dated."""
        return None
