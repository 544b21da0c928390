"""What a field refers to is declared once, and found wherever the field stands."""

import msgspec
import pytest

from dossier_tui.model import Form, PersonId, PlaceId, PolityId, RecordId, names_of, references, values_of
from dossier_tui.values import Citations, Date


class Guest(Form, kw_only=True):
    who: PersonId
    seen: Date | None = None


class Visit(Form, kw_only=True):
    host: PolityId
    guests: tuple[PersonId | Guest, ...] = ()
    places: PlaceId | tuple[PlaceId, ...] = ()
    paid: dict[PolityId, str] = msgspec.field(default_factory=dict)
    next_one: RecordId = msgspec.field(default="", name="next")
    text: str = ""
    hosts: list[PersonId] = msgspec.field(default_factory=list)
    by_place: dict[PlaceId, tuple[PersonId, ...]] = msgspec.field(default_factory=dict)
    src: Citations | None = None


def test_references_are_found_in_lists_mappings_and_forms() -> None:
    visit = Visit(host="russia", guests=("putin", Guest(who="trump")), places=("moscow",), paid={"usa": "x"},
                  next_one="visit-2", text="not a reference")  # fmt: skip

    assert list(references(visit)) == [
        (("host",), "polity", "russia"),
        (("guests", 0), "person", "putin"),
        (("guests", 1, "who"), "person", "trump"),
        (("places", 0), "place", "moscow"),
        (("paid", "usa"), "polity", "usa"),
        (("next",), "record", "visit-2"),
    ]


def test_a_reference_that_may_be_one_or_many_is_found_as_one() -> None:
    assert (("places",), "place", "moscow") in list(references(Visit(host="russia", places="moscow")))


def test_what_is_not_written_refers_to_nothing() -> None:
    assert list(references(Visit(host=""))) == []


def test_values_of_a_type_are_found_with_their_places() -> None:
    date, cites = Date.parse("2019"), Citations.parse("sp#1")
    visit = Visit(host="russia", guests=(Guest(who="putin", seen=date),), src=cites)

    assert list(values_of(visit, Date)) == [(("guests", 0, "seen"), date)]
    assert list(values_of(visit, Citations)) == [(("src",), cites)]


def test_a_form_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        Visit(host="russia").host = "georgia"  # type: ignore[misc]


def test_references_are_found_in_lists_and_inside_the_values_of_mappings() -> None:
    visit = Visit(host="russia", hosts=["putin", ""], by_place={"moscow": ("lavrov",)}, guests=("", "jeenbekov"))

    assert list(references(visit)) == [
        (("host",), "polity", "russia"),
        (("guests", 1), "person", "jeenbekov"),
        (("hosts", 0), "person", "putin"),
        (("by_place", "moscow"), "place", "moscow"),
        (("by_place", "moscow", 0), "person", "lavrov"),
    ]
    assert list(values_of(visit, str))[-3:] == [
        (("hosts", 0), "putin"), (("hosts", 1), ""), (("by_place", "moscow", 0), "lavrov"),
    ]  # fmt: skip


def test_an_attribute_goes_by_the_name_under_which_it_is_written() -> None:
    assert (names_of(Visit)["next"], names_of(Visit)["host"]) == ("next_one", "host")


def test_fields_left_empty_have_no_values() -> None:
    assert list(values_of(Visit(host="russia"), str)) == [(("host",), "russia")]
