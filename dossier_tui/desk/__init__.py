"""The desk: what belongs to the reader, such as settings, bookmarks, notes and reading positions.

Each part is imported when it is first used, since most commands need only the settings.
"""

from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..homes import config_path
from ..model import Dossier
from ..values import Address
from .state import Place, State, StateFile, state_path

if TYPE_CHECKING:
    from .annotations import Annotations
    from .config import Config, Settings
    from .drafts import Drafts
    from .reading import Reading

__all__ = ["Desk", "Place", "State", "state_path"]


class Desk(StateFile, kw_only=True, dict=True):
    """Access to all the reader's files.

    If it is opened at a given path, as in tests, all files are in the folder of that path.
    """

    own_folder: Path | None = None
    """The folder of all files; None for the standard folders of the system."""

    @classmethod
    def open(cls, path: Path | None = None) -> "Desk":
        """Open the desk and read the state. The notice says what in the file cannot be used."""
        desk = cls(path or state_path(), own_folder=path.parent if path else None)
        desk.read()
        return desk

    @cached_property
    def settings(self) -> "Settings":
        """The usable part of the config file, and the problems in the rest."""
        from .config import load_config

        return load_config(self.own_folder / "config.toml" if self.own_folder else config_path())

    def read_settings(self) -> "Settings":
        """Read the config file again."""
        self.__dict__.pop("settings", None)
        return self.settings

    @property
    def config(self) -> "Config":
        """The settings of the config file, with defaults for missing or invalid ones."""
        return self.settings.config

    @property
    def theme(self) -> str:
        """The theme at the start: that of the config file, or else the last one chosen; empty if there is neither."""
        return self.config.theme or self.state.theme

    @cached_property
    def annotations(self) -> "Annotations":
        """The bookmarks and notes."""
        from .annotations import Annotations, annotations_path

        return Annotations(self.own_folder / "notes.toml" if self.own_folder else annotations_path())

    @cached_property
    def drafts(self) -> "Drafts":
        """The notes that were typed and not saved."""
        from .drafts import Drafts

        return Drafts(self.annotations.path.parent / "drafts")

    @cached_property
    def reading(self) -> "Reading":
        """The record of what each dossier contained when it was last read."""
        from .reading import Reading

        return Reading(self.path.parent / "read")

    def new_since(self, dossier: Dossier) -> frozenset[Address]:
        """Return the addresses of records and sources that are new or changed since the dossier was last read.

        Empty if it has never been read. The answer stays the same for the whole session, even after `mark_read`.
        """
        return self.reading.new_since(dossier)

    def mark_read(self, dossier: Dossier, unread: Collection[Address] = ()) -> None:
        """Save that a dossier, except the `unread` addresses, has been read. A failure is reported in the notice."""
        try:
            self.reading.mark_read(dossier, unread)
            self.notice, self.reading.notice = self.reading.notice or self.notice, ""
        except OSError as error:
            self.notice = f"What you have read could not be kept in {self.reading.folder}: {error.strerror or error}"
