"""What the app remembers from one session to the next: the theme, and the place in each dossier."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from .storage import locked, read_toml, write_toml


class Place(msgspec.Struct, frozen=True):
    """Where somebody left off in one dossier."""

    pane: str
    anchor: str = ""
    """The address of what was selected, without the pair; empty where nothing was."""


class State(msgspec.Struct, frozen=True):
    """What is kept between two sessions."""

    theme: str = ""
    places: dict[str, Place] = {}
    """By key of the dossier; the one read last comes last."""

    @property
    def last(self) -> str:
        """The key of the dossier that was open last; empty where there was none."""
        return next(reversed(self.places), "")


@dataclass
class StateFile:
    """The state and the file that it is kept in."""

    path: Path
    state: State = field(default_factory=State)
    notice: str = ""
    """What the reader should be told about the file."""

    def read(self) -> None:
        """Reads the state. A file that cannot be read is put aside, and the notice says where."""
        try:
            self.state = self._kept()
        except (OSError, ValueError) as error:  # TOML, UTF-8 and msgspec errors are ValueErrors
            self.notice = self._put_aside(error)

    def _kept(self) -> State:
        return msgspec.convert(read_toml(self.path), State)

    def _put_aside(self, error: Exception) -> str:
        aside = self.path.with_name(f"{self.path.name}.broken")
        try:
            self.path.replace(aside)
        except OSError:
            return f"The saved state cannot be read: {error}"
        return f"The saved state could not be read and is kept as {aside}"

    def keep(self, **changes: Any) -> None:
        """Changes the state and writes it; where that fails the notice says so."""
        self._change(lambda state: msgspec.structs.replace(state, **changes))

    def _change(self, change: Callable[[State], State]) -> None:
        """Changes what is in the file now, which another copy may have written since."""
        try:
            with locked(self.path):
                try:
                    self.state = change(self._kept())
                except ValueError:
                    self.state = change(self.state)
                write_toml(self.path, msgspec.to_builtins(self.state))
        except OSError as error:
            self.state = change(self.state)
            self.notice = f"The state could not be saved in {self.path}: {error.strerror or error}"

    def place(self, key: str) -> Place | None:
        """Where the reader left off in a dossier."""
        return self.state.places.get(key)

    def leave_at(self, key: str, place: Place) -> None:
        """Keeps where the reader left off, and that it was in this dossier."""

        def left(state: State) -> State:
            others = {each: kept for each, kept in state.places.items() if each != key}
            return msgspec.structs.replace(state, places={**others, key: place})

        if self.place(key) != place or self.state.last != key:
            self._change(left)


def state_path() -> Path:
    """The file that the state is kept in."""
    from platformdirs import user_state_path

    return user_state_path("dossier", appauthor=False) / "state.toml"
