"""Brackets in a row become one pair, wherever the second begins."""

import pytest

from dossier_tui.blocks import Line, Span, line, text_of
from dossier_tui.values import Citations
from dossier_tui.words.brackets import bracketed, with_one_pair
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier

CITED = Citations.parse("sp#3")


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        (line("met (so A)", " (planned)"), "met (so A; planned)"),
        (line("met (so A)", Span(" (planned)", "state"), Span(" (implied: date)", "dim")),
         "met (so A; planned; implied: date)"),
        (line("met (so A)", " (", Span("planned", "state"), ")"), "met (so A; planned)"),
        (line("met (so A (or B))", " (planned)"), "met (so A (or B); planned)"),
        (line("met (so A)", Span(" (check 2)", "check"), " (planned)"), "met (so A) (check 2) (planned)"),
        (line("met (so A)", Span("", "", CITED), " (planned)"), "met (so A) (planned)"),
        (line("met", " (planned)"), "met (planned)"),
    ],
)  # fmt: skip
def test_brackets_in_a_row_become_one_pair(spans: Line, said: str) -> None:
    assert text_of(with_one_pair(spans)) == said


def test_what_is_left_out_later_takes_no_bracket_with_it() -> None:
    spans = with_one_pair(line("met", Span(" (planned)", "state"), Span(" (implied: date)", "dim", CITED)))

    assert text_of([span for span in spans if span.style != "dim"]) == "met (planned)"
    assert [cite for span in spans for cite in span.cites] == [*CITED]


@pytest.mark.parametrize(
    ("words", "inside", "said"),
    [("A", "b", "A (b)"), ("A (c)", "b", "A (c; b)"), ("A (c)", "", "A (c)"), ("A", "", "A")],
)
def test_words_that_end_in_a_bracket_take_more_into_it(words: str, inside: str, said: str) -> None:
    assert bracketed(words, inside) == said


def test_a_line_of_a_record_has_its_state_in_the_bracket_that_its_name_ends_in(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        culture:
          events: [{name: They met (by one account), date: unknown, state: planned, inferred: name, src: sp#3}]
        """)

    assert text_of(record_line(dossier, dossier.records()[0])) == (
        "They met (by one account; planned as of 11 July 2019; implied: name)"
    )
