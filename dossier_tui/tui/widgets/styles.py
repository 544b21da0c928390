"""How pieces of drawn lines look: names of styles, as `render.screen` gives them, to colours of the theme."""

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.style import Style as VisualStyle

LOOKS = {
    "": "",
    "strong": "bold",
    "em": "italic",
    "check": "bold $text-warning",
    "state": "italic $text-primary",
    "dim": "$muted",
    "link": "underline $text-primary",
    "heading1": "bold underline $text-primary",
    "heading2": "bold $text-primary",
    "heading3": "bold underline",
    "label": "$muted",
    "cite": "$faint",
    "bar0": "$primary",
    "bar1": "$secondary",
    "year": "bold $text-primary",
    "bullet": "$muted",
    "flag": "bold $text-warning",
    "selected": "on $chosen",
    "selected-faint": "on $chosen-faint",
    "mark": "bold $primary",
    "mark-faint": "$muted",
}
"""In Textual's words for styles; the last four are those of the selected row."""

WITHOUT_COLOUR = {
    "check": "bold underline",
    "heading2": "bold underline",
    "selected": "reverse",
    "selected-faint": "",
}
"""What carries the meaning where there are no colours."""

HITS = {"hit": "$foreground on $hit", "current": "bold $on-current on $current"}
"""What a search found, whatever its style is besides, and the hit that the reader is at."""

HITS_WITHOUT_COLOUR = {"hit": "underline", "current": "bold reverse"}


def inks(variables: Mapping[str, str], *, no_colour: bool = False) -> Mapping[str, Style]:
    """A style for every name, from the variables of a theme."""
    return _inks(tuple(variables.items()), no_colour)


@lru_cache(maxsize=4)
def _inks(variables: tuple[tuple[str, str], ...], no_colour: bool) -> Mapping[str, Style]:  # noqa: FBT001
    known = dict(variables)
    reversed_row = no_colour or known["chosen"] == "ansi_default"
    looks = {**LOOKS, **(WITHOUT_COLOUR if reversed_row else {})}
    found = HITS_WITHOUT_COLOUR if reversed_row else HITS
    plain = {name: _style(look, known) for name, look in looks.items()}
    hits = {
        f"{name} {hit}".strip(): ink + _style(look, known) for name, ink in plain.items() for hit, look in found.items()
    }
    return plain | hits


def _style(look: str, variables: Mapping[str, str]) -> Style:
    return VisualStyle.parse(look, dict(variables)).rich_style if look else Style.null()
