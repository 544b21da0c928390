"""Quantities keep the digits and the hedge of their source."""

import re
from decimal import Decimal

import pytest

from dossier_tui.values import Quantity

HELP = "write it as in USD 192.4 m, about 50 %, some RUB 6 bn, more than 100 documents or unknown"


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("USD 192.4 m", {"currency": "USD", "digits": "192.4", "scale": "m"}),
        ("more than USD 200 m", {"hedge": "more than", "currency": "USD", "digits": "200", "scale": "m"}),
        ("no more than 5 days", {"hedge": "no more than", "digits": "5", "unit": "days"}),
        ("about 50 %", {"hedge": "about", "digits": "50", "unit": "%"}),
        ("50%", {"digits": "50", "unit": "%"}),
        ("some RUB 6 bn", {"hedge": "some", "currency": "RUB", "digits": "6", "scale": "bn"}),
        ("1,500 tourists", {"digits": "1,500", "unit": "tourists"}),
        ("5 million tourists", {"digits": "5", "scale": "million", "unit": "tourists"}),
        ("5 metres", {"digits": "5", "unit": "metres"}),
        ("USD 192.4m", {"currency": "USD", "digits": "192.4", "scale": "m"}),
        ("USD 28.50 per head", {"currency": "USD", "digits": "28.50", "unit": "per head"}),
    ],
)
def test_a_quantity_is_read_into_its_parts(written: str, parts: dict[str, str]) -> None:
    assert Quantity.parse(written) == Quantity(**parts)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("a lot", f"'a lot' is not a quantity: {HELP}"),
        ("192,4 m", f"'192,4 m' is not a quantity: {HELP}"),
        ("1 500 people", f"'1 500 people' is not a quantity: {HELP}"),
        ("$5", f"'$5' is not a quantity: {HELP}"),
        ("٥ days", f"'٥ days' is not a quantity: {HELP}"),
        ("160", f"'160' does not say of what: {HELP}"),
        ("5 million", f"'5 million' does not say of what: {HELP}"),
        ("UDS 5 m", "'UDS' is not a currency of ISO 4217; did you mean 'USD'?"),
        ("5 m USD", "the currency goes before the number: USD 5"),
        ("USD 5 M", "'M' is not a scale here: write thousand, m, bn or tn"),
        ("RUB 5 mln", "'mln' is not a scale here: write thousand, m, bn or tn"),
        ("RUB 5 Mln of debt", "'Mln' is not a scale here: write thousand, m, bn or tn"),
        ("5 RUB a head", "the currency goes before the number: RUB 5"),
        ("XQZ 5", "'XQZ' is not a currency of ISO 4217"),
    ],
)
def test_what_is_not_a_quantity_is_refused_with_the_form_wanted(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Quantity.parse(written)


def test_the_number_follows_from_digits_and_scale() -> None:
    assert Quantity.parse("USD 192.4 m").number == Decimal(192_400_000)
    assert Quantity.parse("1,500 tourists").number == 1500
    assert Quantity.parse("unknown").number == 0
    scales = ["thousand", "m", "million", "bn", "billion", "tn", "trillion"]
    assert [len(str(Quantity.parse(f"USD 2 {scale}").number)) - 1 for scale in scales] == [3, 6, 6, 9, 9, 12, 12]


def test_the_rounding_follows_from_the_last_digit() -> None:
    assert Quantity.parse("USD 192.4 m").half_step == Decimal(50_000)
    assert Quantity.parse("1,500 tourists").half_step == Decimal("0.5")


def test_a_column_headed_by_the_currency_leaves_it_out() -> None:
    assert Quantity.parse("more than USD 200 m").bare == "more than 200 m"
    assert Quantity.parse("USD 5 bn of gas").bare == "5 bn of gas"
    assert str(Quantity.parse("about   USD  5bn of gas")) == "about USD 5 bn of gas"


def test_a_quantity_that_no_source_gives_is_not_said() -> None:
    unknown = Quantity.parse("unknown")

    assert not unknown.known
    assert str(unknown) == "not said"
    assert Quantity.parse("USD 1 m").known


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("USD 1.8 bn", "USD 1.85 bn", True),
        ("USD 1.8 bn", "USD 1,750 m", True),
        ("USD 1.8 bn", "USD 1.86 bn", False),
        ("USD 1.8 bn", "EUR 1.8 bn", False),
        ("5 people", "5 tourists", False),
        ("50 %", "50 %", True),
        ("unknown", "USD 1 bn", False),
        ("USD 1 bn", "unknown", False),
    ],
)
def test_two_quantities_agree_where_both_may_be_one_number_rounded(one: str, other: str, agrees: bool) -> None:
    assert Quantity.parse(one).agrees(Quantity.parse(other)) is agrees
    assert Quantity.parse(other).agrees(Quantity.parse(one)) is agrees
