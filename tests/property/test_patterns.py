"""The schemas' patterns accept whatever is parsed as a date, a citation, a time or a quantity."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.library.schema import schema
from dossier_tui.values import Citations, Date, DateOrNever, Due, FiscalYear, Quantity
from dossier_tui.values.patterns import CITATIONS, DATE, DATE_OR_NEVER, DATE_WITH_END, DUE, FISCAL_YEAR
from dossier_tui.values.quantities.pattern import FLOW, NO_QUANTITY, QUANTITY
from tests.property.generated import fiscal_years
from tests.property.test_quantities import quantity_texts
from tests.property.test_values import dates as date_texts

points = st.from_regex(r"[0-2][0-9XZ]{3}(-([0-3][0-9]|XX)){0,2}[?~%]?", fullmatch=True)
ends = points | st.sampled_from(["", ".."])
anything = date_texts | points | st.tuples(ends, ends).map("/".join) | st.sampled_from(["unknown", "never", " 2019 "])
cited = st.from_regex(r"[;\s]?[a-z0-9-]{1,3}#(p?[0-9]{1,3}[,-]){0,2}p?[0-9]{1,3}[;\s]?", fullmatch=True)


def matches(pattern: str, text: str) -> bool:
    return re.search(pattern, text) is not None


@given(anything)
def test_a_date_that_is_parsed_matches(text: str) -> None:
    for kind, pattern in ((Date, DATE_OR_NEVER), (DateOrNever, DATE_OR_NEVER), (Due, DUE)):
        try:
            kind.parse(text)
        except ValueError:
            continue
        assert matches(pattern, text)


@given(fiscal_years | st.from_regex(r"(to )?[0-2][0-9]{3}[-–/]?[0-9]{0,4}", fullmatch=True))
def test_a_fiscal_year_that_is_parsed_matches(text: str) -> None:
    try:
        FiscalYear.parse(text)
    except ValueError:
        return
    assert matches(FISCAL_YEAR, text)


@given(anything)
def test_a_date_that_ends_matches_and_no_other(text: str) -> None:
    try:
        date = Date.parse_dated(text)
    except ValueError:
        return
    assert matches(DATE, text)
    assert matches(DATE_WITH_END, text) == (date.last is not None)


@given(st.lists(cited).map("".join) | st.text(max_size=8))
def test_citations_that_are_parsed_match(text: str) -> None:
    try:
        Citations.parse(text)
    except ValueError:
        return
    assert matches(CITATIONS, text)


@given(quantity_texts | st.text(max_size=8))
def test_a_quantity_that_is_parsed_matches_and_money_is_seen(text: str) -> None:
    try:
        quantity = Quantity.parse(text)
    except ValueError:
        return
    assert matches(QUANTITY, text)
    assert not matches(NO_QUANTITY, text)
    assert matches(FLOW, text) == bool(quantity.currency or quantity.is_percentage)


@pytest.mark.parametrize(
    "text",
    [
        "5", "USD", "$5 bn", "5 dollars", "USD5 bn", "5 bn USD", "CNY 3 亿", "XYZ 5 m", "USD 5 m 3", "five items",
        "5 m", "1 500 items", "5+ visits", "15,00 items", "INR 50 crore", "5 percent", "about", "3 rd", "5 items 2018",
        "USD 5 %", "USD 5 bn (EUR 4.4 bn)", "USD 18 to 19 bn", "lots", "",
    ],
)  # fmt: skip
def test_what_is_no_quantity_is_refused(text: str) -> None:
    assert not matches(QUANTITY, text) or matches(NO_QUANTITY, text)


@pytest.mark.parametrize(
    "text",
    [
        "soon", "2019-13", "2019-00", "2019-02-30", "2019-04-31", "2019-8", "2019-XX-05", "2019-21-05", "201X-05",
        "XXXX", "0000", "2019/08", "/", "../..", "6 August 2019", "2019-08-06T10", "never", "",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not matches(DATE, text)


def test_no_pattern_has_what_editors_do_not_know() -> None:
    for kind in ("dossier", "source", "people", "polities"):
        found = str(schema(kind))
        assert not any(sign in found for sign in (r"\\Z", r"\\A", "(?P", "(?i", "(?<", r"\\#", r"\\ "))
