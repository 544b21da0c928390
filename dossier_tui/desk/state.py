"""The state that the app saves between sessions: the theme, and the reading position in each dossier."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import msgspec

from .storage import Shape, Unreadable, line_of, misshapen, parse_toml, read_text, update_toml


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

    order: str = ""
    """The order of the library's list chosen last; empty if none was."""
    zooms: dict[str, str] = {}
    """The zoom chosen last, by the screen."""

    @property
    def last(self) -> str:
        """The key of the dossier that was open last; empty if there was none."""
        return next(reversed(self.places), "")


class StateFile(msgspec.Struct):
    """The saved state and its file."""

    path: Path
    """The path of the file."""
    state: State = State()
    """The state as last read or saved."""
    notice: str = ""
    """A message to the reader about the file; empty if there is none."""

    def read(self) -> None:
        """Read the state. The notice says what in the file cannot be used; the rest is."""
        try:
            text = read_text(self.path) or ""
            content = parse_toml(self.path, text)
        except Unreadable as error:
            self.notice = f"{error}. It is kept under a new name when the next reading position is saved"
            return
        self.state = _state_of(content)
        errors = [*misshapen(self.path, text, content, _SHAPE), *_invalid_places(self.path, text, content)]
        if errors:
            self.notice = f"{errors[0]}; the rest of the file is used"

    @property
    def is_new(self) -> bool:
        """Whether nothing has ever been saved: the app starts for the first time."""
        return not self.path.exists()

    def keep(self, **changes: Any) -> None:
        """Change fields of the state and save it. A failure is reported in the notice."""
        self._change(lambda state: msgspec.structs.replace(state, **changes))

    def _change(self, change: Callable[[State], State]) -> None:
        """Change the state in the file, which another copy of the program may have written since it was read."""
        changed = self.state

        def change_content(content: dict[str, Any]) -> None:
            nonlocal changed
            changed = change(_state_of(content))
            places = {key: raw for key, raw in content.get("places", {}).items() if key not in changed.places}
            content.update(msgspec.to_builtins(changed) | {"places": places | msgspec.to_builtins(changed.places)})

        try:
            known = msgspec.to_builtins(self.state)
            self.notice = update_toml(self.path, change_content, _SHAPE, known=known) or self.notice
            self.state = changed
        except OSError as error:
            self.state = change(self.state)
            self.notice = f"The state could not be saved in {self.path}: {error.strerror or error}"

    def place(self, key: str) -> Place | None:
        """Return the reading position in a dossier; None if there is none."""
        return self.state.places.get(key)

    def zoom(self, screen: str, zooms: Collection[str]) -> str:
        """Return the zoom chosen last on a screen, if it is one of these; else empty."""
        zoom = self.state.zooms.get(screen, "")
        return zoom if zoom in zooms else ""

    def keep_zoom(self, screen: str, zoom: str) -> None:
        """Save the zoom chosen on a screen."""
        self._change(lambda state: msgspec.structs.replace(state, zooms={**state.zooms, screen: zoom}))

    def leave_at(self, key: str, place: Place) -> None:
        """Save the reading position in a dossier, as the dossier read last."""

        def moved(state: State) -> State:
            others = {each: kept for each, kept in state.places.items() if each != key}
            return msgspec.structs.replace(state, places={**others, key: place})

        if self.place(key) != place or self.state.last != key:
            self._change(moved)


_SHAPE: Shape = {"theme": str, "places": dict, "order": str, "zooms": dict}


def _state_of(content: dict[str, Any]) -> State:
    """Return what can be used of the content of the file."""
    usable: dict[str, Any] = {key: content[key] for key in _SHAPE if isinstance(content.get(key), _SHAPE[key])}
    places = {key: place for key, place in map(_place, usable.get("places", {}).items()) if isinstance(place, Place)}
    zooms = {key: zoom for key, zoom in usable.get("zooms", {}).items() if isinstance(zoom, str)}
    return State(usable.get("theme", ""), places, usable.get("order", ""), zooms)


def _place(item: tuple[str, Any]) -> tuple[str, Place | str]:
    """Return a dossier's key with its reading position, or with what is wrong with that."""
    key, raw = item
    try:
        return key, msgspec.convert(raw, Place)
    except msgspec.ValidationError as error:
        return key, str(error)


def _invalid_places(path: Path, text: str, content: dict[str, Any]) -> Iterator[Unreadable]:
    places = content.get("places")
    for key, place in map(_place, places.items() if isinstance(places, dict) else ()):
        if isinstance(place, str):
            yield Unreadable(
                path, f"reading position in {key}: {place}", line_of(text, f"places.{key}") or line_of(text, key)
            )


def state_path() -> Path:
    """Return the path of the state file."""
    from platformdirs import user_state_path

    return user_state_path("dossier", appauthor=False) / "state.toml"
