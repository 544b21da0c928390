"""What follows from a problem elsewhere is known as that, and the same message of one file is told once."""

import pytest

from dossier_tui.library.following import BEHIND_REGISTRY, BEHIND_SOURCE, folded, follows
from dossier_tui.model import Problem


def said(*problems: tuple[str, int, str]) -> list[str]:
    return [str(each) for each in folded(Problem(path, line, 1, message) for path, line, message in problems)]


def test_the_same_message_is_told_once_a_file_with_its_other_lines() -> None:
    assert said(("a", 3, "x"), ("a", 4, "y"), ("a", 5, "x"), ("a", 9, "x"), ("b", 1, "x")) == [
        "a:3:1: x (also on lines 5 and 9)", "a:4:1: y", "b:1:1: x",
    ]  # fmt: skip


def test_one_other_line_is_one_line_and_many_are_counted() -> None:
    assert said(("a", 3, "x"), ("a", 5, "x"), ("a", 5, "x")) == ["a:3:1: x (also on line 5)"]
    assert said(*(("a", line, "x") for line in range(1, 10))) == ["a:1:1: x (also on lines 2, 3, 4, 5, 6 and 3 more)"]


def test_nothing_is_lost_of_problems_that_differ() -> None:
    assert said(("a", 0, "x"), ("a", 0, "y")) == ["a: x", "a: y"]
    assert said() == []


@pytest.mark.parametrize(
    ("message", "is_follower"),
    [(BEHIND_REGISTRY, True), (f"the source 'w' {BEHIND_SOURCE}", True), ("there is no month 13", False)],
)
def test_a_follower_is_known_by_its_message(message: str, is_follower: bool) -> None:
    assert follows(Problem("a", 1, 1, message)) is is_follower
