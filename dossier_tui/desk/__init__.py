"""What belongs to the reader, not to the library: settings, bookmarks and notes, and where they left off.

Each part is imported when it is first asked for: most commands want the settings alone.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Dossier
from ..values import Address
from .state import Place, State, StateFile, state_path

if TYPE_CHECKING:
    from .annotations import Annotations
    from .config import Config, Settings
    from .reading import Reading

__all__ = ["Desk", "Place", "State", "state_path"]


@dataclass
class Desk(StateFile):
    """Everything of the reader's.

    Opened at a path of its own, as tests do, it keeps all its files beside that path.
    """

    own_folder: Path | None = field(default=None, kw_only=True)

    @classmethod
    def open(cls, path: Path | None = None) -> "Desk":
        """Reads the state. A file that cannot be read is put aside, and the notice says where."""
        desk = cls(path or state_path(), own_folder=path.parent if path else None)
        desk.read()
        return desk

    @cached_property
    def settings(self) -> "Settings":
        """The config file as far as it can be used, and every problem in it."""
        from .config import config_path, load_config

        return load_config(self.own_folder / "config.toml" if self.own_folder else config_path())

    def read_settings(self) -> "Settings":
        """Reads the config file again."""
        self.__dict__.pop("settings", None)
        return self.settings

    @property
    def config(self) -> "Config":
        """What the config file sets; defaults where it is silent or wrong."""
        return self.settings.config

    @property
    def theme(self) -> str:
        """The theme to begin with: the config file's, else the one chosen last; empty where neither says."""
        return self.config.theme or self.state.theme

    @cached_property
    def annotations(self) -> "Annotations":
        """Bookmarks and notes."""
        from .annotations import Annotations, annotations_path

        return Annotations(self.own_folder / "notes.toml" if self.own_folder else annotations_path())

    @cached_property
    def reading(self) -> "Reading":
        """What was in each dossier when it was last read."""
        from .reading import Reading

        return Reading(self.path.parent / "read")

    def new_since(self, dossier: Dossier) -> frozenset[Address]:
        """The addresses of what is new or changed since the reader last read the dossier; nothing the first time.

        The answer stays the same for the whole session, also once `mark_read` has been told.
        """
        return self.reading.new_since(dossier)

    def mark_read(self, dossier: Dossier, unread: Collection[Address] = ()) -> None:
        """Saves that the dossier, all but what is at some addresses, has been read; a failure is in the notice."""
        try:
            self.reading.mark_read(dossier, unread)
        except OSError as error:
            self.notice = f"What you have read could not be kept in {self.reading.folder}: {error.strerror or error}"
