"""Sections and groups: declares the panes that hold records; tabs, keys and schemas are derived from them."""

from typing import Literal

from msgspec import Struct

from .kinds import AnyRecord

Held = tuple[AnyRecord, ...] | Literal["unknown"] | None
"""The content of a group: its records (possibly none), `unknown` if not said, None if nobody has looked."""
Layout = Literal["lines", "table", "tree", "voices"]
"""How a group is shown: one line per record, a table, a tree of parts, or grouped by speaker."""


class Group(Struct, frozen=True):
    """A list of records of one kind inside a section."""

    key: str
    title: str
    kind: type[AnyRecord]
    help: str
    layout: Layout = "lines"
    called: str = ""
    """The name of the group inside a sentence; the title in lower case if empty."""
    gathers: bool = False
    """Whether the group also shows records of its kind from other sections, even if it has none of its own."""
    evaluative: bool = False
    """Whether the group holds the source's evaluations, which an export may leave out."""
    bases: bool = False
    """Whether the group holds the military bases that the headlines list."""
    common: bool = False
    """Whether every section has such a group: it is missed by nobody if it is empty."""


class Section(Struct, frozen=True):
    """A pane with groups of records."""

    key: str
    title: str
    short: str
    """The title in four letters, for narrow tab bars."""
    help: str
    groups: tuple[Group, ...]
