"""Styles of pieces of drawn lines: from the names that `render.screen` gives them to colours of the theme."""

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.style import Style as VisualStyle

STYLES = {
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
    "cursor": "bold $primary",
    "cursor-faint": "$muted",
}
"""Written as Textual parses them; the last four are those of the selected row."""

WITHOUT_COLOUR = {
    "check": "bold underline",
    "heading2": "bold underline",
    "selected": "reverse",
    "selected-faint": "bold",
}
"""What carries the meaning where there are no colours."""

HITS = {"hit": "$foreground on $hit", "current": "bold $on-current on $current"}
"""What a search found, whatever its style is besides, and the hit that the reader is at."""

HITS_WITHOUT_COLOUR = {"hit": "underline", "current": "bold reverse"}


def styles(variables: Mapping[str, str], *, no_colour: bool = False) -> Mapping[str, Style]:
    """A style for every name, from the variables of a theme."""
    return _styles(tuple(variables.items()), no_colour)


@lru_cache(maxsize=4)
def _styles(variables: tuple[tuple[str, str], ...], no_colour: bool) -> Mapping[str, Style]:  # noqa: FBT001
    known = dict(variables)
    reversed_row = no_colour or known["chosen"] == "ansi_default"
    written = {**STYLES, **(WITHOUT_COLOUR if reversed_row else {})}
    of_hits = HITS_WITHOUT_COLOUR if reversed_row else HITS
    plain = {name: _style(text, known) for name, text in written.items()}
    hits = {
        f"{name} {hit}".strip(): style + _style(text, known)
        for name, style in plain.items()
        for hit, text in of_hits.items()
    }
    return plain | hits


def _style(text: str, variables: Mapping[str, str]) -> Style:
    return VisualStyle.parse(text, dict(variables)).rich_style if text else Style.null()
