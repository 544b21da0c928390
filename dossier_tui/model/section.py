"""Sections and groups: the panes that hold records, declared once; all that shows or names them is derived."""

from dataclasses import dataclass
from typing import Literal

from .kinds import AnyRecord

Held = tuple[AnyRecord, ...] | Literal["unknown"] | None
"""A group as a dossier holds it: records (perhaps none), not said, or not looked at."""
Layout = Literal["lines", "table", "tree", "voices"]
"""How a group is shown: a line a record, its kind's own table, parts below wholes, or under who speaks."""


@dataclass(frozen=True)
class Group:
    """A list of records of one kind inside a section."""

    key: str
    title: str
    kind: type[AnyRecord]
    help: str
    layout: Layout = "lines"
    called: str = ""
    """How a sentence names what it holds; the title where not given."""
    gathers: bool = False
    """Whether it also shows records of its kind from other sections, even with none of its own."""
    evaluative: bool = False
    """Whether it holds the source's evaluations, which an export may leave out."""
    bases: bool = False
    """Whether it holds the military sites that the headlines name."""


@dataclass(frozen=True)
class Section:
    """A pane of records."""

    key: str
    title: str
    short: str
    """Four letters for narrow tab bars."""
    help: str
    groups: tuple[Group, ...]
