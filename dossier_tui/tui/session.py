"""The session: library, desk, wording and keys, which every screen shares and only this module changes."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from textual.app import App
from textual.signal import Signal

from ..desk import Desk
from ..library import Library
from ..library.pairs import names_of
from ..model import ENTRY_KINDS, Dossier
from ..roots import with_bundled
from ..values import Address, fold
from .keys.command import AnyCommand
from .keys.keyed import KeyedCommands, keyed
from .shown import Selection, Shown

if TYPE_CHECKING:
    from ..desk.annotations import Annotation


READ_AT_ONCE = 20
"""Dossiers that are read for their titles without the reader noticing."""


class Change(Enum):
    """What a session tells the screens about."""

    LIBRARY = auto()
    """The files were read again."""
    WORDING = auto()
    """Dates, names or statuses are worded otherwise."""
    KEYS = auto()
    """Commands have other keys."""
    BOOKMARKS = auto()
    """A bookmark or a note was set, edited or taken away."""


class Session:
    """What is shared by every screen, from the start of the app to its end."""

    def __init__(self, app: App[Any], library: Library, desk: Desk, commands: Sequence[AnyCommand]) -> None:
        self.changed: Signal[Change] = Signal(app, "session")
        """Published after each change; screens subscribe to it."""
        self._library = library
        self._desk = desk
        self._commands = commands
        self._keys = keyed(commands, desk.settings)
        self._titles: dict[str, str] = {}
        self._parties: dict[str, Sequence[str]] = {}
        self._tags: dict[str, str] = {}
        self._sought: dict[str, str] = {}
        self._has_titles = False

    @property
    def library(self) -> Library:
        """The dossiers, in the wording chosen."""
        return self._library

    @property
    def desk(self) -> Desk:
        """What belongs to the reader."""
        return self._desk

    @property
    def keys(self) -> KeyedCommands:
        """Every command, with its keys."""
        return self._keys

    @property
    def is_small(self) -> bool:
        """Whether all dossiers can be read without the reader noticing."""
        return len(self._library.paths) <= READ_AT_ONCE

    def dossier(self, key: str) -> Dossier | None:
        """A dossier by its key; None where it is broken or not in the library."""
        return self._library.dossier(key) if key in self._library.paths else None

    def dossier_or_draft(self, key: str) -> Dossier | None:
        """A dossier by its key, or what can be shown of a broken one; None where nothing can, or if it is not there."""
        return self.dossier(key) or (self._library.draft(key) if key in self._library.paths else None)

    def files_of(self, dossier: Dossier) -> Iterator[str]:
        """Yield the paths of the files that a dossier is made from, whether they exist or not."""
        yield dossier.path
        for root in with_bundled(self._library.roots):
            yield from (str(root / "dossiers" / "registry" / f"{kind}.yaml") for kind in ENTRY_KINDS)
            yield from (str(root / "seeds" / f"{source}.yaml") for source in dossier.sources)

    def has(self, address: Address) -> bool:
        """Whether there is still something at this address of a dossier."""
        dossier = self.dossier(address.pair)
        return dossier is not None and dossier.has(address)

    def selection(self, shown: Shown) -> Selection | None:
        """What is selected on a screen; None where that is nothing of a dossier."""
        address, dossier = shown.address, shown.dossier
        if address and not (dossier and dossier.key == address.pair):
            dossier = self.dossier(address.pair)
        return Selection(dossier, address) if dossier and address and dossier.has(address) else None

    def titles(self) -> dict[str, str]:
        """Every dossier's title by key; in a large library one that is not known yet is called after its file."""
        if self.is_small:
            self._titles |= {dossier.key: dossier.title for dossier in self._library.dossiers}
        elif not self._has_titles:
            self._has_titles = True
            known = {key: title for key, title in self._titles.items() if title}
            self._titles = {**self._library.origin.titles(), **known}
            self._sought.clear()
        return {key: self._titles.get(key) or _named_as_file(key) for key in self._library.paths}

    def title(self, key: str) -> str:
        """The title of a dossier as far as it is known without reading it, else the words of its file's name."""
        if key not in self._titles:
            self._titles[key] = self._library.origin.titles(key).get(key, "")
        return self._titles[key] or _named_as_file(key)

    def sought(self, key: str) -> str:
        """The words, folded, by which a reader finds a dossier in a list, so far as they are known."""
        if key not in self._sought:
            title, parties = self._titles.get(key, ""), self._parties.get(key, ())
            names = names_of(self._library.registry, key, parties)
            self._sought[key] = fold(" · ".join((title, names, self._tags.get(key, ""))))
        return self._sought[key]

    def learn(self, key: str, title: str, parties: Sequence[str], tags: str = "") -> None:
        """Remember the title and the parties of a dossier, and the words that it can be filtered by besides."""
        self._titles[key], self._parties[key], self._tags[key] = title, parties, tags
        self._sought.pop(key, None)

    def reload(self) -> None:
        """Read the files again, those of the library and the config file."""
        before, now = self._desk.config, self._desk.read_settings().config
        if now.keys != before.keys:
            self._keys = keyed(self._commands, self._desk.settings)
            self.changed.publish(Change.KEYS)
        wording = self._library.wording if now.wording == before.wording else now.wording
        self._show(self._library.reloaded().in_wording(wording), Change.LIBRARY)

    def show_library(self, library: Library) -> None:
        """Show the files as they were read again elsewhere."""
        self._show(library, Change.LIBRARY)

    def take_side(self, viewpoint: str) -> None:
        """Word disputed names and statuses as one polity does; neutrally where none is named."""
        wording = replace(self._library.wording, viewpoint=viewpoint)
        self._show(self._library.in_wording(wording), Change.WORDING)

    def toggle_bookmark(self, on: Selection) -> bool:
        """Set a bookmark, or take it away; whether there is one now. Raises NotSaved."""
        is_set = self._desk.annotations.toggle(on.dossier, on.address)
        self._annotations_changed()
        return is_set

    def write_note(self, on: Selection, note: "Annotation | None", text: str) -> None:
        """Write a note, or edit one; one without words is taken away. Raises NotSaved."""
        annotations = self._desk.annotations
        if note and text:
            annotations.edit(note, text)
        elif note:
            annotations.remove(note)
        elif text:
            annotations.add(on.dossier, on.address, text)
        self._annotations_changed()

    def _annotations_changed(self) -> None:
        annotations = self._desk.annotations
        self._desk.notice, annotations.moved = annotations.moved or self._desk.notice, ""
        self.changed.publish(Change.BOOKMARKS)

    def _show(self, library: Library, change: Change) -> None:
        self._library, self._has_titles = library, False
        self._titles, self._parties, self._tags, self._sought = {}, {}, {}, {}
        self.changed.publish(change)


def _named_as_file(key: str) -> str:
    from .summary import provisional  # here, since the start of a dossier lists no others

    return provisional(key).title
