"""Text that is written from right to left, kept apart from what stands beside it.

Without that, a terminal that turns such text round takes the numbers and brackets after it along.
"""

import re

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN = re.compile(rf"[{_RIGHT_TO_LEFT}](?:(?:[{_RIGHT_TO_LEFT}\d_]|[^\w()\[\]{{}}])*[{_RIGHT_TO_LEFT}])?")
"""From the first letter to the last, with spaces and digits in between; no bracket is parted from its other."""
_ISOLATED = "\N{FIRST STRONG ISOLATE}\\g<0>\N{POP DIRECTIONAL ISOLATE}"
"""Neither of the two characters takes a cell."""


def isolated(text: str) -> str:
    """Return text in which each run from right to left is isolated."""
    return text if text.isascii() else _RUN.sub(_ISOLATED, text)
