"""The levels of headings, and where the file begins."""

from dossier_tui.blocks import Heading, Prose, line
from dossier_tui.render.outline import file_begins, levels


def headings(*wanted: int) -> list[Heading]:
    return [Heading(line("H"), level) for level in wanted]  # type: ignore[arg-type]


def test_no_level_is_left_out_and_those_of_one_level_are_alike() -> None:
    assert list(levels(headings(2, 2, 2, 1, 2, 3, 3, 1))) == [1, 1, 1, 1, 2, 3, 3, 1]
    assert list(levels(headings(3, 1, 3, 1))) == [1, 1, 2, 1]
    assert list(levels(headings(1, 3, 2, 3))) == [1, 2, 2, 3]


def test_the_file_begins_with_the_first_chapter_if_page_one_with_headings_stands_before_it() -> None:
    words = Prose(line("x"))
    assert file_begins([words, *headings(2, 2, 1, 2, 1)]) == 3
    assert file_begins([words, *headings(1, 2)]) is None
    assert file_begins([words, *headings(2, 2)]) is None
