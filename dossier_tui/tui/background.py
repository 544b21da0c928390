"""Whether the terminal is light or dark: it is asked for its background, and may answer late or never."""

import re
import time
from collections.abc import Mapping

from textual.message import Message

QUESTION = "\x1b]11;?\x1b\\"
"""Asks a terminal for the colour of its background (OSC 11)."""
ANSWERED_WITHIN = 3.0
"""The time in seconds in which even the first character of an answer waits for the next."""
CUT_FOR = 0.2
"""The time in seconds for which the beginning of an answer waits for its end."""
_SILENT = re.compile(r"(?:linux|vt\d|dumb|ansi|cons|sun|unknown)|$")
"""Terminals that do not know the question, some of which would show it."""
_ANSWER = re.compile(r"\x1b\]11;(?:rgba?:)?([^\x07\x1b]*)(?:\x07|\x1b\\)")
_BEGUN = re.compile(r"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b]{0,40}\x1b?)?)?)?)?\Z")
_LIGHT = {7, *range(9, 16)}
"""The numbers of light colours among the 16 that COLORFGBG has."""


class GroundKnown(Message):
    """The terminal has said what its background is."""

    def __init__(self, *, is_light: bool) -> None:
        super().__init__()
        self.is_light = is_light


class Answers:
    """Takes the terminal's answer out of what it sends, wherever that is cut, so that it never counts as keys."""

    def __init__(self) -> None:
        self.held = ""
        """The beginning of what may be an answer, while its end is awaited."""
        self._until = time.monotonic() + ANSWERED_WITHIN

    def taken_from(self, data: str) -> tuple[str, list[Message]]:
        """Return what else was sent, and what the answer says; the beginning of an answer waits for its end."""
        text = self.held + data
        known = [is_light_colour(match[1]) for match in _ANSWER.finditer(text)]
        rest = _ANSWER.sub("", text)
        begun = _BEGUN.search(rest)
        is_awaited = time.monotonic() < self._until and not known
        self.held = begun[0] if begun and (len(begun[0]) > 1 or is_awaited) else ""  # alone it may be the escape key
        messages: list[Message] = [GroundKnown(is_light=each) for each in known if each is not None]
        return rest[: len(rest) - len(self.held)], messages

    def given_up(self) -> str:
        """Return what was held in vain, since nothing follows."""
        held, self.held = self.held, ""
        return held


def is_light_colour(colour: str) -> bool | None:
    """Whether a colour such as `ffff/ffff/ffff` or `#ffffff` is light; None if it is none."""
    parts = re.findall("..", colour[1:7]) if colour.startswith("#") else colour.split("/")[:3]
    try:
        red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in parts)
    except (ValueError, ZeroDivisionError):
        return None
    return bool(0.299 * red + 0.587 * green + 0.114 * blue > 0.5)


def can_be_asked(environment: Mapping[str, str]) -> bool:
    """Whether a terminal may be asked, by its name in TERM."""
    return not _SILENT.match(environment.get("TERM", ""))


def is_light_by_name(environment: Mapping[str, str]) -> bool:
    """Whether COLORFGBG says that the background is light: `0;15`."""
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return ground.isdecimal() and int(ground) in _LIGHT
