"""What holds of every quantity, and of every text that is none."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_tui.values import Quantity, summed
from dossier_tui.values.currencies import CURRENCIES
from dossier_tui.values.quantities.words import FREQUENCIES, HEDGES, OTHER_SCALES, PERIODS, SCALES, TRENDS, VAGUE
from dossier_tui.values.text import ordinal

ABOUT = sorted(hedge for hedge, sense in HEDGES.items() if sense == "about")
digits = st.one_of(
    st.integers(0, 10**9).map(str),
    st.integers(1000, 10**9).map(lambda n: f"{n:,}"),
    st.decimals(0, 10**6, places=2).map(str),
)
scales = st.sampled_from(["", *(f" {scale}" for scale in SCALES if scale)])
units = st.sampled_from(
    ["tourists", "tonnes of wheat", "км", "metres", "minutes", "bnx", "S-400 systems", "of gas", "ROK soldiers"]
)
rates = st.one_of(
    st.just(""),
    st.sampled_from(["per head", "per 1,000 cubic metres", *sorted(FREQUENCIES)]),
    st.sampled_from(sorted(PERIODS)).map(lambda period: f"a {period}"),
)
hedges = st.one_of(
    st.lists(st.sampled_from(ABOUT), max_size=2).map(" ".join), st.sampled_from(sorted(HEDGES))
)  # of several, all but `about` might say more and less
trends = st.sampled_from(["", "", *sorted(TRENDS)])


def spaced(*parts: str) -> str:
    return " ".join(filter(None, parts))


@st.composite
def numbers(draw: st.DrawFn, *, signs: bool = False) -> str:
    """A number or a range as printed, with its scale."""
    if draw(st.booleans()):
        sign = draw(st.sampled_from(["", "-"])) if signs else ""
        return sign + draw(digits) + draw(scales)
    low, high = sorted(draw(st.lists(st.integers(-(10**6) if signs else 0, 10**6), min_size=2, max_size=2)))
    dash = " – " if low < 0 or draw(st.booleans()) else draw(st.sampled_from("-–"))
    return f"{low}{dash}{high}{draw(scales)}"


money = st.builds(
    spaced, hedges, st.sampled_from(sorted(CURRENCIES)), numbers(), st.sampled_from(["", "of gas"]), rates
)
shares = st.builds(spaced, hedges, numbers(), st.sampled_from(["%", "% of arrivals"]), rates)
counts = st.builds(spaced, hedges, numbers(), units, rates)
signed = st.builds(spaced, st.sampled_from(["", *ABOUT]), numbers(signs=True), st.sampled_from(["%", "tonnes"]))
changes = st.builds(spaced, trends.filter(bool), money | shares | counts)
multiples = st.builds(lambda n, unit: spaced(f"{n}-fold", unit), digits, st.sampled_from(["", "increase"]))
ranks = st.one_of(
    st.integers(1, 200).map(ordinal),
    st.sampled_from(["largest", "largest buyer", "3rd largest buyer"]),
    st.integers(1, 99).map(lambda n: f"top {n} partners"),
)
hedged = sorted(VAGUE.keys() - {"some", "some of", "almost no"})  # these three begin as hedges do
vague = st.builds(spaced, hedges, st.sampled_from(hedged), units, rates) | st.builds(
    spaced, st.sampled_from(sorted(VAGUE)), units.filter(str.isalpha), rates
)
quantity_texts = st.one_of(money, shares, counts, signed, changes, multiples, ranks, vague)
quantities = quantity_texts.map(Quantity.parse)


@given(quantity_texts)
@example("on average up 5 %")
@example("about almost all of imports")
def test_a_quantity_is_read_as_it_is_said_and_its_digits_stay_as_printed(text: str) -> None:
    quantity = Quantity.parse(text)

    assert Quantity.parse(str(quantity)) == quantity
    assert re.findall("[0-9][0-9.,]*", str(quantity)) == re.findall("[0-9][0-9.,]*", text)


@given(quantities)
def test_every_quantity_agrees_with_itself_and_has_its_number_between_its_bounds(quantity: Quantity) -> None:
    low, high = quantity.low, quantity.high
    assert quantity.known
    assert quantity.agrees(quantity)
    assert low is None or high is None or low <= high
    assert quantity.number is None or quantity.number in {low, high}
    assert quantity.number is None or not quantity.is_range
    assert quantity.half_step >= 0


@given(quantities, quantities)
def test_two_quantities_agree_both_ways(one: Quantity, other: Quantity) -> None:
    assert one.agrees(other) is other.agrees(one)
    assert (one.sort_key < other.sort_key) is not (one.sort_key >= other.sort_key)


@given(st.lists(quantities, min_size=2, max_size=3))
def test_only_exact_numbers_of_one_thing_are_added_up(several: list[Quantity]) -> None:
    total = summed(several)
    if total is not None:
        assert all(each.is_exact and not each.is_range for each in several)
        exact = sum((each.number or Decimal() for each in several), Decimal())
        assert abs((total.number or Decimal()) - exact) <= total.half_step


WORDS = "USD EUR - – % -fold rd largest top per a day people to S-400 $ dollars ( ) 1.500 -5 18–19".split()
soups = st.lists(digits | scales | st.sampled_from([*WORDS, *HEDGES, *TRENDS, *VAGUE, *OTHER_SCALES]), max_size=6)


@given(st.one_of(st.text(), soups.map(" ".join), soups.map("".join)))
@example("top 5 % of earners")
@example("1 per 5")
def test_any_text_is_a_quantity_that_says_itself_or_is_refused_with_a_reason(text: str) -> None:
    try:
        quantity = Quantity.parse(text)
    except ValueError as error:
        assert re.search(r"[a-z]{2}", str(error)), "the reason is said"
        return
    assert Quantity.parse(str(quantity)) == quantity or not quantity.known
    assert not re.search(r"(?<!\S)[0-9][0-9.,]*(?!\S)", quantity.unit), "no number hides among the words"


@given(quantity_texts, digits)
def test_a_second_number_after_a_quantity_is_refused(text: str, number: str) -> None:
    refused(f"{text} {number} dead")
    refused(f"{text} to {number} dead")
    refused(f"{text} ({number} dead)")


@given(money | counts | shares, st.sampled_from(["USD", "EUR", "dollars", "roubles", "(EUR", "crore", "million", "亿"]))
def test_a_currency_or_a_scale_after_a_quantity_is_refused(text: str, word: str) -> None:
    unscaled_money = word == "million" and Quantity.parse(text).measure in CURRENCIES
    if not unscaled_money:
        refused(f"{text} and {word}")
        refused(f"{text} of {word}")


@given(digits, st.sampled_from(sorted(set(OTHER_SCALES) - {"m"})))
def test_scale_words_that_not_everybody_reads_alike_are_refused(number: str, scale: str) -> None:
    for text in (
        f"USD {number} {scale}",
        f"{number} {scale} people",
        f"USD {number}{scale}",
        f"{number} {scale.upper()}",
    ):
        refused(text)


@given(st.integers(1, 999), st.integers(0, 999))
def test_a_point_before_three_digits_is_refused_where_it_may_separate_thousands(whole: int, rest: int) -> None:
    refused(f"{whole}.{rest:03} tourists")
    assert Quantity.parse(f"{whole}.{rest:03} %").number == Decimal(f"{whole}.{rest:03}")
    assert Quantity.parse(f"USD {whole}.{rest:03} bn").first
    assert Quantity.parse(f"{whole}.{rest:03} m tourists").first


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_range_that_runs_down_is_refused(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert Quantity.parse(f"{low}–{high} dead").low == low
    if low < high:
        refused(f"{high}–{low} dead")


def refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"[a-z]{2}"):
        Quantity.parse(text)
