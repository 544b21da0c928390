"""Two sums of money that may be one, before and after its count was revised."""

import pytest

from dossier_tui.values import Quantity


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("USD 508.7 m", "USD 507 m", True),
        ("USD 2,691.9 m", "USD 2,701.6 m", True),
        ("USD 2,691.9 m", "EUR 2,701.6 m", False),
        ("USD 15.33 bn", "USD 15.93 bn", False),
        ("1,000 servicemen", "1,004 servicemen", False),
        ("about USD 508.7 m", "USD 507 m", False),
        ("USD 0", "USD 0", False),
        ("unknown", "USD 507 m", False),
    ],
)
def test_two_sums_may_be_one_before_and_after_a_revision_if_they_are_very_close(
    one: str, other: str, may_be: bool
) -> None:
    assert Quantity.parse(one).is_recount(Quantity.parse(other)) == may_be
    assert Quantity.parse(other).is_recount(Quantity.parse(one)) == may_be
