"""Records: one entry of a group, and the groups and sections that hold them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from .blocks import Block, Line, Span, line
from .fields import EntryId, Form
from .values import Citations, Date, fold, one_line, sentence

if TYPE_CHECKING:
    from .dossier import Dossier

State = Literal["planned", "ongoing", "under discussion"]


class OtherValue(Form, kw_only=True):
    """What another source has for one field of a record. It stands beside the printed value."""

    field: str
    value: str
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

    def label(self, dossier: "Dossier") -> str:
        """The record in a few words, for a list: `talks of 6 August 2019`."""
        raise NotImplementedError

    def line(self, dossier: "Dossier") -> Line:
        """The whole record in one sentence, with citations."""
        raise NotImplementedError

    @property
    def when(self) -> Date | None:
        """The date under which a timeline has it; None where it is not a dated thing."""
        return None


AnyRecord = TypeVar("AnyRecord", bound=Record)
Held = tuple[Record, ...] | Literal["unknown"] | None
"""A group as a dossier holds it: records (perhaps none), not said, or not looked at."""
Show = Callable[["Dossier", Sequence[Any]], list[Block]]


@dataclass(frozen=True)
class Group:
    """A list of records of one kind inside a section."""

    key: str
    title: str
    kind: type[Record]
    help: str
    show: Show
    called: str = ""
    """How a sentence names what it holds; the title where not given."""
    gathers: bool = False
    """Whether it also shows records that live elsewhere, so that it may have something to show with none of its own."""
    evaluative: bool = False
    """Whether it holds the source's evaluations, which an export may leave out."""


@dataclass(frozen=True)
class Section:
    """A pane: everything that shows or names it is worked out from this one declaration."""

    key: str
    title: str
    short: str
    """Four letters for narrow tab bars."""
    help: str
    groups: tuple[Group, ...]


def slug(text: str, most: int = 48) -> str:
    """Words of a title as an id, cut between words."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-").split("-")
    kept = ""
    for word in words:
        if kept and len(kept) + len(word) >= most:
            break
        kept = f"{kept}-{word}".strip("-")
    return kept or "record"


def ending(dossier: "Dossier", record: Record) -> Line:
    """What any record's line ends with: what else is reported, state, note, citations, checks."""
    checks = tuple(span for span in dossier.marks(record) if span.style == "check")
    return line(
        f". {sentence(one_line(record.text)).rstrip('.')}" if record.text else "",
        line(" (", *dossier.state(record), ")") if record.state else "",
        Span("", "", record.src),
        line(". ", Span(sentence(record.note), "em")) if record.note else "",
        checks,
    )


def each_once(items: Iterable[str]) -> Iterator[str]:
    """Items without repetition, in order."""
    yield from dict.fromkeys(item for item in items if item)
