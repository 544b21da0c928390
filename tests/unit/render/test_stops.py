"""Items of lists end with a full stop."""

import pytest

from dossier_tui.blocks import Row, Span, line, text_of
from dossier_tui.render.stops import stopped


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Signed", "Signed."),
        ("Signed.", "Signed."),
        ("(date ?)", "(date ?)."),
        ("Why?", "Why?"),
        ("Two:", "Two:"),
        ("", ""),
    ],
)
def test_an_item_ends_with_one_full_stop(text: str, ended: str) -> None:
    assert text_of(stopped(Row(None, (line("A"), line(text)))).cells[1]) == ended


def test_an_address_has_no_stop_that_would_be_taken_for_a_part_of_it() -> None:
    row = Row(None, (line("A. ", Span("https://a.b/c", "link")),))

    assert stopped(row) == row


def test_a_row_without_words_stays_as_it_is() -> None:
    assert stopped(Row(None, ())) == Row(None, ())
