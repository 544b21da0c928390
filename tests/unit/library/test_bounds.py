"""Text that is required is not empty, a reference that is written names something, and numbers have bounds."""

import pytest

from tests.conftest import FILES, HEAD, MakeLibrary

PAIR = "dossiers/russia-kyrgyzstan.yaml"
PEOPLE = "dossiers/registry/people.yaml"
PLACES = "dossiers/registry/places.yaml"
SOURCE = "seeds/sputnik-2019.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (PEOPLE, "Vladimir Putin", '""', "must not be empty"),
        (PEOPLE, "Vladimir Putin", '"  "', "must not be empty"),
        (PAIR, "[putin, jeenbekov]", '["", jeenbekov]', "must not be empty"),
        (PAIR, "place: moscow", 'place: ""', "must not be empty"),
        (PAIR, "Kyrgyzstan counts as an ally", '""', "must not be empty"),
        (PLACES, "kind: city", "geo: [nan, 1]", "a number from -90 to 90, not 'nan'"),
        (PLACES, "kind: city", "geo: [1, inf]", "a number from -180 to 180, not 'inf'"),
        (SOURCE, "n: 3", "n: 1000000", "a whole number from 0 to 999,999"),
        (SOURCE, "n: 3", f"n: {10**23}", "a whole number from 0 to 999,999"),
        (SOURCE, "n: 3", f"n: {'9' * 5000}", "a whole number from 0 to 999,999"),
        (SOURCE, "p: 3", f"p: {10**23}", "a whole number from 0 to 999,999"),
        (SOURCE, "paragraphs: 3", f"paragraphs: {10**23}", "a whole number from 0 to 999,999"),
    ],
)
def test_a_value_out_of_bounds_is_a_problem_at_its_place(
    make_library: MakeLibrary, name: str, old: str, new: str, says: str
) -> None:
    assert old in FILES[name]
    problems = make_library({name: FILES[name].replace(old, new)}).problems()

    assert [problem for problem in problems if problem.path == name and problem.column > 1 and says in problem.message]


def test_the_rest_of_a_file_is_checked_beside_a_value_that_is_empty(make_library: MakeLibrary) -> None:
    body = """\
leadership:
  contacts:
    - {date: 2019, kind: visit, who: ["", jeenbekow], place: "", src: sp#9}
"""
    says = [problem.message for problem in make_library({PAIR: HEAD + body}).problems()]

    assert len(says) == 4
    assert says.count("this must not be empty") == 2
