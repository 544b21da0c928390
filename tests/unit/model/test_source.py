"""A source record says whose voice it is, and which claims it carries itself."""

from typing import Any

import pytest

from dossier_tui.model import Claim, Source
from dossier_tui.values import Date


def source(**fields: Any) -> Source:
    head: dict[str, Any] = {"publisher": "UrduPoint", "issued": Date.parse("2019"), "side": None, "reliability": "C"}
    return Source(**{**head, "reliability_reason": "x", "held": "full", **fields})


def test_a_source_is_named_shortly_where_it_has_a_short_name() -> None:
    assert source().name == "UrduPoint"
    assert source(short="Sputnik/UrduPoint").name == "Sputnik/UrduPoint"


def test_views_are_those_of_the_voice_else_the_agency_else_the_publisher() -> None:
    assert source().speaker == "UrduPoint"
    assert source(agency="Sputnik").speaker == "Sputnik"
    assert source(agency="Sputnik", voice="Sputnik News").speaker == "Sputnik News"


def test_only_what_was_read_in_full_is_verified() -> None:
    assert [source(held=held).unverified for held in ("full", "excerpt", "none")] == [False, True, True]


@pytest.mark.parametrize(
    ("written", "numbers"), [("", ()), ("1-3", (1, 2, 3)), ("1,4-5", (1, 4, 5)), ("3-1", ()), ("7", (7,))]
)
def test_the_claims_that_a_record_carries_itself_are_numbered(written: str, numbers: tuple[int, ...]) -> None:
    assert source(about_itself=written).own_claims == numbers


def test_claims_are_found_by_number() -> None:
    claim = Claim(n=7, p=1, says="x")

    assert source(claims=(claim,)).by_number == {7: claim}
