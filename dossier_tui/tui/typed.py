"""Text from a reader's own hand or clipboard, as fields can show it."""

import re

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def typeable(text: str) -> str:
    """The text without control characters, which a field would pass on to the terminal; line breaks are line feeds."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))
