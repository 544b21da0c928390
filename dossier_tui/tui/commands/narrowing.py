"""Showing only the entries in which words stand."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..screens.reader import ReaderScreen


def turn(reader: "ReaderScreen") -> None:
    """Show only what has the words looked for, or all again."""
    if reader.finding.is_narrowed:
        reader.narrow(on=False)
        reader.tell_only("All entries again.")
    elif not reader.finding.query.strip():
        reader.tell_only("First find something: / and a word. Then F shows only the entries that have it.")
    else:
        reader.finding.search_all()
        if not reader.finding.counts:
            reader.tell_only("Nothing is found.")
            return
        reader.narrow(on=True)
