"""Plain characters in place of lines, bars and marks, for screen readers and for terminals that have none of them."""

from collections.abc import Mapping

_ACROSS = "─━┄┅┈┉╌╍═╴╶╸╺"
_DOWN = "│┃┆┇┊┋╎╏║╵╷╹╻▏▎▍"
_SAME = {
    "-": _ACROSS, "|": _DOWN, ">": "▌", "#": "█▉▊▋▓■▣▪", "%": "▒", ":": "░", "_": "▁▂", "=": "▃▄▅", "*": "▆▇•◆◉●",
    "o": "○", "^": "▵△▲", "~": "✎", ".": "·",
}  # fmt: skip
"""What stands in for which characters of one cell."""


def plain_characters() -> Mapping[int, str]:
    """Return what stands in for each character of a drawing; of lines that is a plus where nothing else fits."""
    boxes = dict.fromkeys(range(0x2500, 0x2580), "+")
    dots = dict.fromkeys(range(0x2801, 0x2900), ".") | {0x2800: " "}
    return boxes | dots | {ord(each): plain for plain, drawn in _SAME.items() for each in drawn}
