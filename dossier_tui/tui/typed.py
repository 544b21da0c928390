"""Makes text that a reader pastes safe for a field."""

import re

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def typeable(text: str) -> str:
    """Replace line breaks by line feeds, and remove control characters, which fields pass on to the terminal."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))
