"""The soak's count of what schemas and `check` make of mistakes."""

from tests.library.mistakes import Outcome
from tests.soak.schemas import run, told

AGREED = Outcome("a date", "x", ["no date"], ["$.date: no"])
LAX = Outcome("a date", "x", ["no date"], [])
STRICT = Outcome("an id", "x", [], ["$.id: no id"])
ACCEPTED = Outcome("a date", "x", [], [])


def test_mistakes_are_made_and_agreed_on() -> None:
    tally = run(1, 2)

    assert tally.tried["mutations"] > 1
    assert "passed against the schema" not in tally.failed


def test_what_the_schema_refuses_alone_is_told_and_what_it_passes_if_it_is_too_much() -> None:
    assert told([*[AGREED] * 99, LAX, ACCEPTED]).reports == []
    assert told([AGREED, ACCEPTED, STRICT]).reports == ["passed against the schema: an id in x: $.id: no id"]
    assert told([AGREED, LAX, ACCEPTED]).failed == {"lax schemas": 1}
