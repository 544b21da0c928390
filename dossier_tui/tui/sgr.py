"""Fewer bytes for a terminal: a colour or an attribute is written only where it changes.

Textual writes every piece of a line with all its colours and takes them back after it, which is most of a frame.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_SGR = re.compile(r"\x1b\[([0-9;]*)m")
_MOVES = re.compile(r"(?:\x1b\[\d+;\d+H|\n)*")
"""What only moves the cursor, whatever the colours are."""
_PARAMETER = re.compile(r"[34]8;2;\d+;\d+;\d+|[34]8;5;\d+|\d+")
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29", "53": "55"}
"""The attributes, each with the parameter that ends it."""
_SEEN_ON_BLANKS = {"4", "7", "9", "53"}
"""The attributes that show where there is no letter."""
_FOREGROUND = re.compile(r"3[0-79]|9[0-7]|38;.*")
_BACKGROUND = re.compile(r"4[0-79]|10[0-7]|48;.*")


class Look(NamedTuple):
    """How text looks: with attributes, on colours; empty for those of the terminal."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""


PLAIN = Look()


def with_fewest_changes(output: str) -> str:
    """Return output that looks the same, with colours and attributes only where they change.

    The terminal has its own colours and no attributes before and after it. Output that has parameters which are not
    known here is returned as it is.
    """
    first, *parts = _SGR.split(output)
    written, wanted, current = [first], "", PLAIN
    for parameters, text in zip(parts[::2], parts[1::2], strict=True):
        wanted = "" if parameters in {"", "0"} else f"{wanted};{parameters}".lstrip(";")
        if text and not _MOVES.fullmatch(text):
            look = _look(wanted)
            if look is None:
                return output
            change, current = _change(current, look, blank=text.isspace())
            written.append(change)
        written.append(text)
    return "".join([*written, _change(current, PLAIN, blank=False)[0]])


@lru_cache(maxsize=4096)
def _change(old: Look, wanted: Look, *, blank: bool) -> tuple[str, Look]:
    """Return what leads from one look to another, and that; on blanks one that is nearer if it is not to be told."""
    only_ground = blank and not _SEEN_ON_BLANKS & (old.attributes | wanted.attributes)
    new = old._replace(background=wanted.background) if only_ground else wanted
    if new == old:
        return "", new
    if new == PLAIN:
        return "\x1b[0m", new
    ended = {_OFF[each] for each in old.attributes - new.attributes}
    begun = {each for each in new.attributes if each not in old.attributes or _OFF[each] in ended}
    changed = [*sorted(ended), *sorted(begun)]
    if new.foreground != old.foreground:
        changed.append(new.foreground or "39")
    if new.background != old.background:
        changed.append(new.background or "49")
    return f"\x1b[{';'.join(changed)}m", new


@lru_cache(maxsize=4096)
def _look(parameters: str) -> Look | None:
    """Return the look that parameters make of a plain one; None if one of them is unknown."""
    look = PLAIN
    for each in _PARAMETER.findall(parameters):
        if each in _OFF:
            look = look._replace(attributes=look.attributes | {each})
        elif _FOREGROUND.fullmatch(each):
            look = look._replace(foreground="" if each == "39" else each)
        elif _BACKGROUND.fullmatch(each):
            look = look._replace(background="" if each == "49" else each)
        else:
            return None
    return look
