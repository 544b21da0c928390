"""One kind of fact: how it is written, and what the program makes of it."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of fact: how it is written, and what the program makes of it."""

    groups: dict[str, str]
    """The YAML of each group, by `section__group`."""
    section: str
    pane: tuple[str, ...]
    """What the pane of the section says."""
    csv: tuple[str, ...]
    """The table of the spreadsheet, and what it says."""
    found: tuple[str, str]
    """A question, and the id of a record that it finds."""
    unsaid: tuple[str, ...] = ()
    """What the pane must not say."""
