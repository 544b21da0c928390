"""Notes on how names and statuses are worded: the curators' note, and the viewpoint that the reader has chosen."""

from collections.abc import Iterator

from ..blocks import Line, Note, Span, joined, line, prose
from ..model import Dossier
from ..words.sources import whose_words


def naming_notes(dossier: Dossier) -> list[Note]:
    """Build the curators' note on names and status; nothing without one."""
    head = Span("On names and status. ", "strong")
    return [Note(line(head, prose(dossier.header.on_names)))] if dossier.header.on_names else []


def viewpoint_notes(dossier: Dossier) -> list[Note]:
    """Build the note on whose wording is used; nothing if no viewpoint is chosen."""
    words = viewpoint_words(dossier)
    return [Note(words)] if words else []


def viewpoint_words(dossier: Dossier) -> Line:
    """Return whose wording is used and for which entries; empty if no viewpoint is chosen."""
    if not dossier.registry.viewpoint:
        return ()
    whose = dossier.name(dossier.registry.viewpoint)
    worded = list(_worded(dossier))
    head = Span(f"Worded as on the side of {whose}. ", "strong")
    if not worded:
        return line(head, "The registry has no such words for anything named here: all is worded neutrally.")
    return line(head, joined(worded), ". All else, and the curators' own sentences, are worded neutrally.")


def _worded(dossier: Dossier) -> Iterator[Line]:
    registry = dossier.registry
    for key in sorted(dossier.named):
        entry = registry.entries[key]
        wording = registry.wording(entry)
        if wording:
            status = f": {wording.status}, {whose_words(dossier, wording)}" if wording.status else ""
            yield line(entry.name, status, Span("", "", dossier.own_cites(wording.src)))
