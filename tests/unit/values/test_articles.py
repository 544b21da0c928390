"""An institution has an article inside a sentence; a company, an agency by its own name, and a possessive have none."""

import pytest

from dossier_tui.values.articles import with_a, with_article


@pytest.mark.parametrize(
    "name",
    [
        "Arlish Ministry of Tolls", "Constitutional Court of Arland", "Lake Union", "Office of Foreign Tolls",
        "UA Department of the Lake", "Royal Arland Police Force", "Committee for Safety", "National Bank",
        "National Bank of Arland", "University of Arland", "Arlish Embassy in Borea", "Council of Ministers (Borea)",
        "fishing ministry", "Lake Republic", "Kingdom of Arland", "Lake Authority, a body of both",
        "Free Territory of the Lake", "Khanate of Arland", "Delegation of the Lake Office",
    ],
)  # fmt: skip
def test_an_institution_has_one(name: str) -> None:
    assert with_article(name) == f"the {name}"


@pytest.mark.parametrize(
    "name",
    [
        "Lakegas", "LNO", "Lake Airlines", "Borea Bank", "Arland University", "Human Lake Watch", "Arland's Office",
        "Arlanders' Party", "a court of Arland", "two ministries", "3 ministries", "the Lake Office",
        "Tolls and Customs Relief",
        "Officials of Arland", "",
    ],
)  # fmt: skip
def test_a_name_of_its_own_has_none_and_none_has_two(name: str) -> None:
    assert with_article(name) == name


def test_an_article_that_is_written_is_small_inside_a_sentence() -> None:
    assert with_article("The Lake Office") == "the Lake Office"
    assert with_article("The Daily Lake") == "The Daily Lake"


@pytest.mark.parametrize(
    "words",
    ["a visit", "an official visit", "a one-day visit", "a once-yearly meeting", "a European court", "a united front",
     "a unilateral act", "an uninvited guest", "an hour", "a useful talk", "an unusual visit", "an 8th session",
     "an 18-hour stay", "a 180-day stay", "a 10th session", "an Armenian"],
)  # fmt: skip
def test_the_indefinite_article_goes_by_the_sound(words: str) -> None:
    assert with_a(words.partition(" ")[2]) == words
