"""Page one is filled with whole rows, the first of every part before any second, and counts what it leaves out."""

from dossier_tui.blocks import Row, line
from dossier_tui.views.cites import few_cites
from dossier_tui.views.page.fitting import Part, fitted, words_in
from tests.conftest import at

from .test_page import parts


def rows(*words: str) -> tuple[Row, ...]:
    return tuple(Row(None, (line(each),)) for each in words)


def test_every_part_gets_its_first_row_before_any_gets_its_second() -> None:
    two = [Part("One", rows("a b c", "d e f", "g h")), Part("Two", rows("i j", "k l m n"))]

    assert parts(fitted(two, 18)) == {"One": ["a b c", "2 more in the file."], "Two": ["i j", "1 more in the file."]}
    assert parts(fitted(two, 100)) == {"One": ["a b c", "d e f", "g h"], "Two": ["i j", "k l m n"]}


def test_headlines_come_before_every_second_row_and_those_before_the_rest() -> None:
    two = [
        Part("One", rows("a", "b c", "d e")),
        Part("Two", rows("f", "g h", "i j", "k l"), headlines=frozenset({2}), first=2),
    ]

    assert parts(fitted(two, 16)) == {"One": ["a", "2 more in the file."], "Two": ["f", "i j", "2 more in the file."]}
    assert parts(fitted(two, 18))["Two"] == ["f", "g h", "i j", "1 more in the file."]


def test_rows_beyond_the_most_that_may_show_are_only_counted() -> None:
    assert parts(fitted([Part("One", rows("a", "b", "c"), most=1)], 100)) == {"One": ["a", "2 more in the file."]}


def test_a_row_that_does_not_fit_is_left_out_whole_and_counted() -> None:
    one = [Part("One", rows("a " * 50, "b c"), "below")]

    assert parts(fitted(one, 10)) == {"One": ["b c", "1 more below."]}


def test_words_have_a_letter_or_a_digit() -> None:
    assert words_in(line("Russia → Kyrgyzstan ████ USD 1.6 bn – ¶")) == 5


def test_a_line_without_citations_stays_as_it_is() -> None:
    assert few_cites(line("no citation")) == line("no citation")


def test_rows_left_out_are_said_to_stand_under_their_section_where_it_is_one() -> None:
    several = tuple(Row(at(f"r{n}"), (line("a b c d e f g"),)) for n in range(3))
    homes = {at("r0"): "Economy", at("r1"): "Economy", at("r2"): "Security"}

    assert list(parts(fitted([Part("One", several[:2])], 14, homes))["One"]) == [
        "a b c d e f g",
        "1 more under Economy.",
    ]
    assert parts(fitted([Part("One", several)], 8, homes))["One"] == ["3 more in the file."]
    assert parts(fitted([Part("One", several[:2], "below")], 8, homes))["One"] == ["2 more below."]
    assert parts(fitted([Part("One", rows("a " * 9))], 8, homes))["One"] == ["1 more in the file."]


def test_a_row_that_is_needed_comes_before_all_others() -> None:
    two = [Part("One", rows("a b c")), Part("Two", rows("d e f", "g h i"), needed=frozenset({1}))]

    assert parts(fitted(two, 16)) == {"One": ["1 more in the file."], "Two": ["g h i", "1 more in the file."]}
