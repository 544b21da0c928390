"""Quantities keep the digits and the hedge of their source, and say no more than it."""

from decimal import Decimal
from typing import Any

import pytest

from dossier_tui.values import Quantity

PARTS = ("word", "hedge", "trend", "currency", "suffix", "unit", "rate")


def parts(written: str) -> dict[str, Any]:
    """The parts of a quantity that it has; each number as printed."""
    quantity = Quantity.parse(written)
    numbers = {name: str(getattr(quantity, name)) for name in ("first", "last") if getattr(quantity, name)}
    return {**numbers, **{name: getattr(quantity, name) for name in PARTS if getattr(quantity, name)}}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("USD 192.4 m", {"currency": "USD", "first": "192.4 m"}),
        ("more than USD 200 m", {"hedge": "more than", "currency": "USD", "first": "200 m"}),
        ("no more than 5 days", {"hedge": "no more than", "first": "5", "unit": "days"}),
        ("about 50 %", {"hedge": "about", "first": "50", "unit": "%"}),
        ("50%", {"first": "50", "unit": "%"}),
        ("some RUB 6 bn", {"hedge": "some", "currency": "RUB", "first": "6 bn"}),
        ("1,500 tourists", {"first": "1,500", "unit": "tourists"}),
        ("5 million tourists", {"first": "5 million", "unit": "tourists"}),
        ("5 metres", {"first": "5", "unit": "metres"}),
        ("5metres", {"first": "5", "unit": "metres"}),
        ("USD 192.4m", {"currency": "USD", "first": "192.4 m"}),
        ("USD 28.50 per head", {"currency": "USD", "first": "28.50", "rate": "per head"}),
        ("USD 5 bn of gas", {"currency": "USD", "first": "5 bn", "unit": "of gas"}),
        ("an estimated 300 people", {"hedge": "an estimated", "first": "300", "unit": "people"}),
        ("on average about 5 visits", {"hedge": "on average about", "first": "5", "unit": "visits"}),
        ("USD 18–19 bn", {"currency": "USD", "first": "18 bn", "last": "19 bn"}),
        ("USD 18-19 bn", {"currency": "USD", "first": "18 bn", "last": "19 bn"}),
        ("USD 800 m – 1.2 bn", {"currency": "USD", "first": "800 m", "last": "1.2 bn"}),
        ("300,000–500,000 dead", {"first": "300,000", "last": "500,000", "unit": "dead"}),
        ("up to 1.5 million dead", {"hedge": "up to", "first": "1.5 million", "unit": "dead"}),
        ("-5.76 %", {"first": "-5.76", "unit": "%"}),
        ("−5.76 %", {"first": "-5.76", "unit": "%"}),
        ("USD -1.2 bn", {"currency": "USD", "first": "-1.2 bn"}),
        ("-5 – 3 %", {"first": "-5", "last": "3", "unit": "%"}),
        ("-5 – -3 %", {"first": "-5", "last": "-3", "unit": "%"}),
        ("up 12 %", {"trend": "up", "first": "12", "unit": "%"}),
        ("up by about 12 %", {"trend": "up by", "hedge": "about", "first": "12", "unit": "%"}),
        ("down by USD 200 m", {"trend": "down by", "currency": "USD", "first": "200 m"}),
        ("100-fold", {"first": "100", "suffix": "-fold"}),
        ("2–3-fold increase", {"first": "2", "last": "3", "suffix": "-fold", "unit": "increase"}),
        ("5.25 % of arrivals", {"first": "5.25", "unit": "% of arrivals"}),
        ("53,000 barrels a day", {"first": "53,000", "unit": "barrels", "rate": "a day"}),
        ("USD 20 m a year", {"currency": "USD", "first": "20 m", "rate": "a year"}),
        ("20 flights weekly", {"first": "20", "unit": "flights", "rate": "weekly"}),
        ("USD 150 per 1,000 cubic metres", {"currency": "USD", "first": "150", "rate": "per 1,000 cubic metres"}),
        ("20 members of a household", {"first": "20", "unit": "members of a household"}),
        ("3rd largest buyer", {"first": "3", "suffix": "rd", "unit": "largest buyer"}),
        ("11th", {"first": "11", "suffix": "th"}),
        ("largest buyer", {"word": "largest", "unit": "buyer"}),
        ("largest", {"word": "largest"}),
        ("biggest buyer", {"word": "biggest", "unit": "buyer"}),
        ("most important trading partner", {"word": "most important", "unit": "trading partner"}),
        ("most important source of remittances", {"word": "most important", "unit": "source of remittances"}),
        ("most widely spoken language", {"word": "most widely spoken", "unit": "language"}),
        ("most important", {"word": "most important"}),
        ("most important partners", {"word": "most", "unit": "important partners"}),
        ("most natural gas", {"word": "most", "unit": "natural gas"}),
        ("most of exports", {"word": "most of", "unit": "exports"}),
        ("top 5 partners", {"word": "top", "first": "5", "unit": "partners"}),
        ("among the top 5 partners", {"word": "among the top", "first": "5", "unit": "partners"}),
        ("most visitors", {"word": "most", "unit": "visitors"}),
        ("half of exports", {"word": "half of", "unit": "exports"}),
        ("more than half of exports", {"hedge": "more than", "word": "half of", "unit": "exports"}),
        ("dozens of people a year", {"word": "dozens of", "unit": "people", "rate": "a year"}),
        ("hundreds of millions of dollars", {"word": "hundreds of millions of", "unit": "dollars"}),
        ("20 S-400 systems", {"first": "20", "unit": "S-400 systems"}),
        ("5 MiG-29 jets", {"first": "5", "unit": "MiG-29 jets"}),
        ("3 Il-76", {"first": "3", "unit": "Il-76"}),
        ("19 members of the G20", {"first": "19", "unit": "members of the G20"}),
        ("0.500 tonnes", {"first": "0.500", "unit": "tonnes"}),
        ("USD 1.500 bn", {"currency": "USD", "first": "1.500 bn"}),
        ("1.500 %", {"first": "1.500", "unit": "%"}),
        ("unknown", {}),
    ],
)
def test_a_quantity_is_read_into_its_parts(written: str, read: dict[str, str]) -> None:
    assert parts(written) == read


@pytest.mark.parametrize(
    ("written", "number", "low", "high", "kind"),
    [
        ("USD 192.4 m", "192400000", "192400000", "192400000", "money"),
        ("about 50 %", "50", "50", "50", "share"),
        ("5.25 % of arrivals", "5.25", "5.25", "5.25", "share"),
        ("1,500 tourists", "1500", "1500", "1500", "count"),
        ("more than USD 200 m", "200000000", "200000000", None, "money"),
        ("at least 5 days", "5", "5", None, "count"),
        ("up to 5 days", "5", None, "5", "count"),
        ("nearly 5 days", "5", None, "5", "count"),
        ("USD 18–19 bn", None, "18000000000", "19000000000", "money"),
        ("more than 18–19 days", None, "18", None, "count"),
        ("-5.76 %", "-5.76", "-5.76", "-5.76", "share"),
        ("-5 – 3 %", None, "-5", "3", "share"),
        ("up 12 %", "12", "12", "12", "change"),
        ("down 12 %", "-12", "-12", "-12", "change"),
        ("down by more than 12 %", "-12", None, "-12", "change"),
        ("down 12–15 %", None, "-15", "-12", "change"),
        ("100-fold", "100", "100", "100", "multiple"),
        ("3rd largest buyer", "3", "3", "3", "rank"),
        ("largest buyer", "1", "1", "1", "rank"),
        ("most important trading partner", "1", "1", "1", "rank"),
        ("most important gas supplier", "1", "1", "1", "rank"),
        ("most important partners", None, None, None, "vague"),
        ("most of the important partner", None, None, None, "vague"),
        ("top 5 partners", None, "1", "5", "rank"),
        ("most visitors", None, None, None, "vague"),
        ("huge volumes of goods", None, None, None, "vague"),
        ("dozens", None, None, None, "vague"),
        ("no significant trade", None, None, None, "vague"),
        ("negligible investment", None, None, None, "vague"),
        ("nearly half", None, None, None, "vague"),
        ("more than a third", None, None, None, "vague"),
        ("a large share of its gas", None, None, None, "vague"),
        ("several thousand workers", None, None, None, "vague"),
        ("one in three tourists", None, None, None, "vague"),
        ("tens of thousands", None, None, None, "vague"),
        ("unknown", None, None, None, "unknown"),
        ("-0 %", "0", "0", "0", "share"),
        ("down 0 %", "0", "0", "0", "change"),
    ],
)
def test_a_quantity_has_a_number_where_one_is_printed_and_bounds_where_they_are(
    written: str, number: str | None, low: str | None, high: str | None, kind: str
) -> None:
    quantity = Quantity.parse(written)

    wanted = [each and Decimal(each) for each in (number, low, high)]
    assert [quantity.number, quantity.low, quantity.high] == wanted
    assert "-0" not in map(str, (quantity.number, quantity.low, quantity.high))
    assert quantity.kind == kind
    assert quantity.is_range is ("–" in written)


def test_the_number_follows_from_digits_and_scale() -> None:
    scales = ["thousand", "m", "million", "bn", "billion", "tn", "trillion"]
    numbers = [Quantity.parse(f"USD 2 {scale}").number for scale in scales]

    assert [len(str(number)) - 1 for number in numbers] == [3, 6, 6, 9, 9, 12, 12]


def test_a_number_of_many_digits_is_exact() -> None:
    many = "9" * 40

    assert str(Quantity.parse(f"{many} schools").number) == many
    assert str(Quantity.parse(f"down {many} schools").number) == f"-{many}"


@pytest.mark.parametrize(
    ("written", "change"), [("up 12 %", "up"), ("down by USD 5 m", "down"), ("up to 12 %", ""), ("-5 %", "")]
)
def test_only_what_goes_up_or_down_is_a_change(written: str, change: str) -> None:
    assert Quantity.parse(written).change == change


@pytest.mark.parametrize(
    ("written", "half_step"),
    [
        ("USD 192.4 m", "50000"),
        ("1,500 tourists", "0.5"),
        ("USD 18–19.5 bn", "500000000"),
        ("3rd largest buyer", "0"),
        ("top 5 partners", "0"),
        ("most visitors", "0"),
        ("unknown", "0"),
    ],
)
def test_the_rounding_follows_from_the_last_digit(written: str, half_step: str) -> None:
    assert Quantity.parse(written).half_step == Decimal(half_step)


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("more than USD 200 m", "more than 200 m"),
        ("USD 5 bn of gas", "5 bn of gas"),
        ("down by USD 5–6 bn a year", "down by 5–6 bn a year"),
    ],
)
def test_a_column_headed_by_the_currency_leaves_it_out(written: str, bare: str) -> None:
    assert Quantity.parse(written).bare == bare


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("about   USD  5bn of  gas", "about USD 5 bn of gas"),
        ("USD 18 - 19 bn", "USD 18–19 bn"),
        ("USD 800 m-1,200 m", "USD 800–1,200 m"),
        ("USD 0.1 m – 500,000", "USD 0.1 m – 500,000"),
        ("300,000-500,000 dead", "300,000–500,000 dead"),
        ("-5 m - 3 m people", "-5 – 3 m people"),
        ("on average up 5 %", "up on average 5 %"),
        ("2 - 3-fold", "2–3-fold"),
    ],
)
def test_a_quantity_is_said_as_printed_in_the_style_of_the_house(written: str, said: str) -> None:
    assert str(Quantity.parse(written)) == said
    assert Quantity.parse(said) == Quantity.parse(written)


def test_a_quantity_that_no_source_gives_is_not_said() -> None:
    unknown = Quantity.parse("unknown")

    assert not unknown.known
    assert str(unknown) == "not said"
    assert Quantity.parse("USD 1 m").known
    assert Quantity.parse("most visitors").known
    assert Quantity.parse("largest").known


AGREEING = [
    ("USD 36 m", "USD 36.6 m"),
    ("at least 1 Saint Lucian", "at least 2 Saint Lucians"),
    ("at least 1 Saint Lucian", "3 Saint Lucians"),
    ("more than 1 company", "2 companies"),
    ("1 person", "1 people"),
    ("USD 1.8 bn", "USD 1.85 bn"),
    ("USD 1.8 bn", "USD 1,750 m"),
    ("50 %", "50 %"),
    ("50 %", "50 % of arrivals"),
    ("USD 18–19 bn", "USD 18.5 bn"),
    ("USD 18–19 bn", "USD 18 bn"),
    ("USD 18–19 bn", "USD 19.4 bn"),
    ("USD 18–19 bn", "USD 19–20 bn"),
    ("300,000–500,000 dead", "about 400,000 dead"),
    ("more than 100 treaties", "120 treaties"),
    ("more than 100 treaties", "100 treaties"),
    ("more than 100 treaties", "more than 160 treaties"),
    ("more than 100 treaties", "less than 200 treaties"),
    ("up to 1.5 million dead", "300,000 dead"),
    ("nearly 100 treaties", "97 treaties"),
    ("just over 100 treaties", "104 treaties"),
    ("-5.76 %", "down 5.8 %"),
    ("-1 – 2 %", "1 %"),
    ("3rd largest buyer", "3rd largest buyer"),
    ("1st largest buyer", "largest buyer"),
    ("1st most important partner", "most important partner"),
    ("top 5 partners", "3rd partner"),
    ("most visitors", "60 % of visitors"),
    ("most visitors", "most visitors"),
    ("all exports", "all exports"),
    ("half of exports", "about 49 % of exports"),
    ("more than half of exports", "70 % of exports"),
    ("dozens of people", "36 people"),
    ("nearly half of exports", "47 % of exports"),
]
DISAGREEING = [
    ("USD 1.8 bn", "USD 1.86 bn"),
    ("USD 36 m", "USD 37 m"),
    ("USD 36 m", "USD 37.1 m"),
    ("USD 37 m", "USD 36.4 m"),
    ("USD 4 bn", "USD 4.9 bn"),
    ("less than USD 36 m", "USD 36.6 m"),
    ("5 companies", "5 company cars"),
    ("USD 1.8 bn", "EUR 1.8 bn"),
    ("5 people", "5 tourists"),
    ("50 % of arrivals", "50 % of exports"),
    ("unknown", "USD 1 bn"),
    ("unknown", "unknown"),
    ("USD 18–19 bn", "USD 20 bn"),
    ("USD 18–19 bn", "USD 20–21 bn"),
    ("USD 20 m", "USD 20 m a year"),
    ("more than 100 treaties", "90 treaties"),
    ("more than 100 treaties", "less than 100 treaties"),
    ("at least 100 treaties", "at most 100 treaties"),
    ("USD 1.8 bn", "USD -1.8 bn"),
    ("more than USD 1.80 bn", "less than USD 1.80 bn"),
    ("nearly 100 treaties", "just over 100 treaties"),
    ("nearly 100 treaties", "5 treaties"),
    ("just over 100 treaties", "150 treaties"),
    ("up to 100 dead", "120 dead"),
    ("up 12 %", "down 12 %"),
    ("up 0.1 %", "down 0.1 %"),
    ("up 0 %", "down 0 %"),
    ("up 12 %", "12 %"),
    ("down more than 5 %", "down less than 5 %"),
    ("3rd largest buyer", "largest buyer"),
    ("3rd most important partner", "most important partner"),
    ("largest partner", "most important partner"),
    ("3 schools", "3rd schools"),
    ("3-fold", "3rd"),
    ("top 5 partners", "6th partner"),
    ("most visitors", "40 % of visitors"),
    ("most visitors", "most exports"),
    ("more than half of exports", "less than half of exports"),
    ("dozens of people", "500 people"),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_two_quantities_agree_where_both_may_be_the_same_amount(one: str, other: str) -> None:
    assert Quantity.parse(one).agrees(Quantity.parse(other))
    assert Quantity.parse(other).agrees(Quantity.parse(one))


@pytest.mark.parametrize(("one", "other"), DISAGREEING)
def test_two_quantities_do_not_agree_where_they_cannot_be_the_same_amount(one: str, other: str) -> None:
    assert not Quantity.parse(one).agrees(Quantity.parse(other))
    assert not Quantity.parse(other).agrees(Quantity.parse(one))


def test_quantities_are_sorted_by_size_vague_ones_by_what_they_mean_and_unknown_ones_last() -> None:
    counts = [
        "a few people", "less than 15 people", "15 people", "more than 15 people", "15–20 people", "dozens of people",
        "36 people", "hundreds of people", "unknown",
    ]  # fmt: skip
    shares = ["-3 %", "5 %", "a third of exports", "half of exports", "50 %", "most exports", "almost all exports"]

    for written in (counts, shares):
        quantities = [Quantity.parse(each) for each in reversed(written)]
        assert sorted(quantities, key=lambda each: each.sort_key) == quantities[::-1]


def test_a_quantity_leaves_open_what_it_does_not_say() -> None:
    coarse_to_fine = ["more than 100 % of visitors", "most visitors", "50–60 % of visitors", "55 % of visitors",
                      "55.0 % of visitors"]  # fmt: skip
    leeways = [Quantity.parse(written).leeway for written in coarse_to_fine]

    assert leeways == [Decimal("Infinity"), Decimal(50), Decimal(11), Decimal(1), Decimal("0.1")]
    assert Quantity.parse("unknown").leeway == Decimal("Infinity")
    assert Quantity.parse("about 55 %").leeway == Quantity.parse("55 %").leeway


def test_a_range_is_never_taken_for_one_of_its_numbers() -> None:
    quantity = Quantity.parse("USD 18–19 bn")

    assert quantity.number is None
    assert not quantity.is_exact
    assert str(quantity) == "USD 18–19 bn"
