"""Numbers in words, and sentences that differ in a place of which one contains the other."""

import pytest

from dossier_tui.values.numerals import are_same_but_for_wider_place, number_of


@pytest.mark.parametrize(("words", "number"), [("tenth", 10), ("180th", 180), ("Three", 3), ("centenary", 100)])
def test_numbers_and_places_are_read(words: str, number: int) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("one", "other", "is_wider"),
    [
        ("It was among the first three states to come", "It was the second state to come", True),
        ("It was one of the first 10 to come", "It was the tenth to come", True),
        ("It was one of the first ten to come", "it was among the first five to come", True),
        ("It was among the first three states to come", "It was the fourth state to come", False),
        ("It was the third state to come", "It was the second state to come", False),
        ("It was among the first three states to come", "It was the second state to go", False),
        ("It was among the first three", "It was late", False),
        ("The first of the second", "The second of the second", False),
    ],
)
def test_a_place_among_the_first_is_wider_than_one_of_them(one: str, other: str, is_wider: bool) -> None:
    assert are_same_but_for_wider_place(one, other) == is_wider
    assert are_same_but_for_wider_place(other, one) == is_wider
