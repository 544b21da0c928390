"""The colours: two sets of our own, and those of Textual's that stay legible here."""

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

INK = Theme(
    name="ink",
    primary="#7cb7c4",
    secondary="#8c96a3",
    accent="#7cb7c4",
    warning="#d9a860",
    error="#e07a73",
    success="#8fb58a",
    foreground="#d3d7dc",
    background="#14171b",
    surface="#191d22",
    panel="#20252b",
    dark=True,
)
"""Dark: paper-white on near-black, one blue-green accent."""

PAPER = Theme(
    name="paper",
    primary="#1d6474",
    secondary="#7d8590",
    accent="#1d6474",
    warning="#8a5300",
    error="#a5332b",
    success="#3f6e3a",
    foreground="#25282c",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#eae6db",
    dark=False,
)
"""Light: ink on paper, the same accent."""

OWN = (INK, PAPER)
CYCLE = ("ink", "paper", "nord", "gruvbox", "solarized-light", "ansi-dark", "ansi-light")
"""What `T` goes through; the ansi themes take the terminal's own colours."""


_ANSI = {
    **dict.fromkeys(("muted", "faint", "rule"), "ansi_bright_black"),
    **dict.fromkeys(("chosen", "chosen-faint", "hit", "current", "on-current"), "ansi_default"),
}
"""The shades where the terminal has the colours."""
_ANSI_ON_BLACK = {
    **dict.fromkeys(("primary", "text-primary", "accent"), "ansi_cyan"),
    **dict.fromkeys(("secondary", "text-secondary"), "ansi_bright_black"),
    **dict.fromkeys(("error", "text-error"), "ansi_bright_red"),
}
"""What stands in for the blue and the red of Textual's dark theme, which most terminals have too dark to read."""


def shades(variables: Mapping[str, str], theme: Theme) -> dict[str, str]:
    """Colours of ours that every theme can be asked for, worked out from its own."""
    if theme.ansi:
        return {**_ANSI, **(_ANSI_ON_BLACK if theme.dark else {})}
    names = ("background", "foreground", "primary", "warning")
    ground, ink, accent, amber = (Color.parse(variables[name]) for name in names)
    return {
        "muted": ground.blend(ink, 0.68).hex,
        "faint": ground.blend(ink, 0.55).hex,
        "rule": ground.blend(ink, 0.22).hex,
        "chosen": ground.blend(accent, 0.22).hex,
        "chosen-faint": ground.blend(ink, 0.09).hex,
        "hit": ground.blend(amber, 0.34).hex,
        "current": amber.hex,
        "on-current": ground.hex,
    }
