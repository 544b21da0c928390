"""Currencies are those of ISO 4217, of now and of the past."""

import re

import pytest

from dossier_tui.values import Quantity
from dossier_tui.values.currencies import CURRENCIES, CURRENT, WITHDRAWN


@pytest.mark.parametrize("code", ["USD", "EUR", "RUB", "KGS", "XCG", "VED", "VES", "SLE", "ZWG", "XAD", "XDR", "XAU"])
def test_what_is_in_use_is_a_currency(code: str) -> None:
    assert code in CURRENT
    assert Quantity.parse(f"{code} 5 bn").currency == code


@pytest.mark.parametrize(
    ("code", "withdrawn"),
    [
        ("DEM", "2002-03"), ("SUR", "1990-12"), ("RUR", "2004-01"), ("AON", "2000-02"), ("HRK", "2023-01"),
        ("BGN", "2026-01"), ("ANG", "2025-03"), ("VEF", "2018-08"), ("ILP", "1981"), ("YUM", "2003-07"),
    ],
)  # fmt: skip
def test_what_was_in_use_is_one_too(code: str, withdrawn: str) -> None:
    assert WITHDRAWN[code] == withdrawn
    assert Quantity.parse(f"{code} 5 bn").currency == code


@pytest.mark.parametrize("code", ["TRY", "RON", "PEN", "SZL", "EUR", "SDG", "IDR"])
def test_what_one_country_gave_up_and_another_uses_is_in_use(code: str) -> None:
    assert code in CURRENT


@pytest.mark.parametrize("code", ["XXX", "XTS"])
def test_a_code_for_no_currency_is_none(code: str) -> None:
    with pytest.raises(ValueError, match="is not a currency of ISO 4217"):
        Quantity.parse(f"{code} 5 bn")


def test_no_code_is_both_in_use_and_withdrawn() -> None:
    assert (len(CURRENT), len(WITHDRAWN)) == (176, 129)
    assert not CURRENT & WITHDRAWN.keys()
    assert all(re.fullmatch("[A-Z]{3}", code) for code in CURRENCIES)
    assert all(re.fullmatch(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?", date) for date in WITHDRAWN.values())


@pytest.mark.parametrize("written", ["20 ROK soldiers", "3 ESA satellites"])
def test_what_is_counted_may_be_spelt_like_a_currency_of_the_past(written: str) -> None:
    assert str(Quantity.parse(written)) == written
