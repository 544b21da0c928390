"""Boxes and buttons whose state can be told without colours."""

from textual.widgets import Checkbox, RadioButton


class Tick(Checkbox):
    """A box whose tick can be told without colours."""

    BUTTON_LEFT = BUTTON_RIGHT = ""

    @property
    def BUTTON_INNER(self) -> str:  # type: ignore[override]  # noqa: N802  (Textual's name)
        """The box, empty while it is off."""
        return "[x]" if self.value else "[ ]"


class Choice(RadioButton):
    """One choice of several, whose state can be told without colours."""

    BUTTON_LEFT = BUTTON_RIGHT = ""

    @property
    def BUTTON_INNER(self) -> str:  # type: ignore[override]  # noqa: N802  (Textual's name)
        """The circle, empty while it is off."""
        return "(●)" if self.value else "( )"
