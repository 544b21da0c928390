"""The state that the app saves between sessions: the theme, and the reading position in each dossier."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from .storage import locked, read_toml, write_toml


class Place(msgspec.Struct, frozen=True):
    """The reading position in one dossier."""

    pane: str
    """The key of the pane."""
    anchor: str = ""
    """The address of the selected row, without the pair; empty if there was none."""


class State(msgspec.Struct, frozen=True):
    """The saved state."""

    theme: str = ""
    """The theme chosen last; empty if none was."""
    places: dict[str, Place] = {}
    """The reading position in each dossier, by the dossier's key; the dossier read last comes last."""

    @property
    def last(self) -> str:
        """The key of the dossier that was open last; empty if there was none."""
        return next(reversed(self.places), "")


@dataclass
class StateFile:
    """The saved state and its file."""

    path: Path
    """The path of the file."""
    state: State = field(default_factory=State)
    """The state as last read or saved."""
    notice: str = ""
    """A message to the reader about the file; empty if there is none."""

    def read(self) -> None:
        """Read the state. An unreadable file is moved aside, and the notice says where."""
        try:
            self.state = self._saved()
        except (OSError, ValueError) as error:  # TOML, UTF-8 and msgspec errors are ValueErrors
            self.notice = self._move_aside(error)

    def _saved(self) -> State:
        return msgspec.convert(read_toml(self.path), State)

    def _move_aside(self, error: Exception) -> str:
        aside = self.path.with_name(f"{self.path.name}.broken")
        try:
            self.path.replace(aside)
        except OSError:
            return f"The saved state cannot be read: {error}"
        return f"The saved state could not be read and is kept as {aside}"

    def keep(self, **changes: Any) -> None:
        """Change fields of the state and save it. A failure is reported in the notice."""
        self._change(lambda state: msgspec.structs.replace(state, **changes))

    def _change(self, change: Callable[[State], State]) -> None:
        """Change the state in the file, which another copy of the program may have written since it was read."""
        try:
            with locked(self.path):
                try:
                    self.state = change(self._saved())
                except ValueError:
                    self.state = change(self.state)
                write_toml(self.path, msgspec.to_builtins(self.state))
        except OSError as error:
            self.state = change(self.state)
            self.notice = f"The state could not be saved in {self.path}: {error.strerror or error}"

    def place(self, key: str) -> Place | None:
        """Return the reading position in a dossier; None if there is none."""
        return self.state.places.get(key)

    def leave_at(self, key: str, place: Place) -> None:
        """Save the reading position in a dossier, as the dossier read last."""

        def moved(state: State) -> State:
            others = {each: kept for each, kept in state.places.items() if each != key}
            return msgspec.structs.replace(state, places={**others, key: place})

        if self.place(key) != place or self.state.last != key:
            self._change(moved)


def state_path() -> Path:
    """Return the path of the state file."""
    from platformdirs import user_state_path

    return user_state_path("dossier", appauthor=False) / "state.toml"
