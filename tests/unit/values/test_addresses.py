"""Addresses say what is meant and in which dossier, and are read as they are written."""

import pytest

from dossier_tui.values import Address

PAIR = "russia-kyrgyzstan"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("a-b/met", Address("record", "met", "a-b")),
        ("met", Address("record", "met")),
        ("a-b/source:sputnik-2019", Address("source", "sputnik-2019", "a-b")),
        ("entry:putin", Address("entry", "putin")),
        ("year:up to 2008", Address("year", "up to 2008")),
        ("hit:3", Address("hit", "3")),
        ("a-b/", Address("dossier", "", "a-b")),
    ],
)
def test_an_address_is_read_as_it_is_written(written: str, address: Address) -> None:
    assert Address.parse(written) == address
    assert str(address) == written


def test_a_pair_and_a_slash_are_a_dossier() -> None:
    assert Address.parse("a-b/") == Address.parse("a-b/", PAIR) == Address.dossier("a-b")
    assert str(Address.dossier("a-b")) == "a-b/"


def test_no_text_is_the_dossier_given() -> None:
    assert Address.parse("", "a-b") == Address.dossier("a-b")
    assert Address.parse("") == Address.dossier("")


@pytest.mark.parametrize(
    "written",
    ["met", "odd:met", "record:met", "dossier:a-b", "odd:a/b", "/", "/met"],
)
def test_what_has_no_known_kind_is_the_id_of_a_record(written: str) -> None:
    assert Address.parse(written, PAIR) == Address("record", written, PAIR)


def test_a_slash_behind_a_kind_parts_no_pair() -> None:
    assert Address.parse("entry:a/b") == Address("entry", "a/b")
    assert Address.parse("a-b/entry:a/b") == Address("entry", "a/b", "a-b")


def test_what_names_no_pair_is_of_the_dossier_given_and_what_does_is_not() -> None:
    assert Address.parse("entry:putin", PAIR) == Address("entry", "putin", PAIR)
    assert Address.parse("a-b/met", PAIR) == Address("record", "met", "a-b")


def test_what_is_within_a_dossier_stays_in_its_own() -> None:
    assert Address("source", "sputnik-2019").within("a-b") == Address("source", "sputnik-2019", "a-b")
    assert Address("record", "met", PAIR).within("a-b") == Address("record", "met", PAIR)


@pytest.mark.parametrize(
    ("address", "local"),
    [
        (Address("record", "met", "a-b"), "met"),
        (Address("source", "sputnik-2019", "a-b"), "source:sputnik-2019"),
        (Address("entry", "putin"), "entry:putin"),
        (Address.dossier("a-b"), ""),
    ],
)
def test_a_local_address_leaves_the_pair_out(address: Address, local: str) -> None:
    assert address.local == local


def test_addresses_are_the_same_where_all_their_parts_are() -> None:
    same = Address("record", "met", "a-b")

    assert {same, Address("record", "met", "a-b")} == {same}
    assert same not in {Address("record", "met"), Address("entry", "met", "a-b"), Address("record", "then", "a-b")}
