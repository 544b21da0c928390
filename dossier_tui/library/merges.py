"""Marks that a merge left in a file: git writes both versions of a place where two people changed it."""

import re

from ..model import Problem

_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?")


def without_merges(text: str, path: str) -> tuple[str, list[Problem]]:
    """Blank out the marks of merges and the second version between them, so that the rest can be read.

    Returns a problem for each place where two versions stand, and for each mark that stands alone.
    """
    lines, problems = text.split("\n"), list[Problem]()
    begun = 0
    is_second = False
    for number, line in enumerate(lines, 1):
        mark = match[1][0] if (match := _MARK.fullmatch(line)) else ""
        if mark == "<" and not begun:
            begun = number
        elif mark == ">" and begun:
            problems.append(Problem(path, begun, 1, _two_versions(number)))
            begun = 0
        elif mark and not begun:
            problems.append(Problem(path, number, 1, "a merge left this line here; take it out"))
        is_second = bool(begun) and (is_second or mark in {"|", "="})
        if mark or is_second:
            lines[number - 1] = ""
    if begun:
        problems.append(Problem(path, begun, 1, "a merge left this line here; take it out"))
    return "\n".join(lines), problems


def _two_versions(last: int) -> str:
    marks = "<<<<<<<, ======= and >>>>>>>"
    return f"a merge left two versions here, down to line {last}: keep one, and take out the lines with {marks}"
