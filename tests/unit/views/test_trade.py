"""A chart of trade compares like with like; the table below it has every value as printed."""

from decimal import Decimal

import pytest

from dossier_tui.blocks import Series, Table, text_of
from dossier_tui.model import Dossier, Trade
from dossier_tui.views.trade import trade_blocks
from tests.conftest import MakeDossier

BOTH = "sold_by: {russia: USD 1.6 bn, kyrgyzstan: USD 0.2 bn}, total: USD 1.8 bn, figures_from: customs"
UNCOUNTED = "total: unknown, figures_from: unknown"


def trades(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Trade]]:
    lines = [f"    - {{src: sp#4, {entry}}}" for entry in entries]
    dossier = make_dossier("economy:\n  trade:\n" + "\n".join(lines))
    return dossier, dossier.records(Trade)


def charts(dossier: Dossier, found: list[Trade]) -> dict[str, list[tuple[str, Decimal]]]:
    """The bars of each chart, by its title."""
    blocks = trade_blocks(dossier, found)
    return {
        text_of(b.title): [(text_of(bar.label), bar.number) for bar in b.bars] for b in blocks if isinstance(b, Series)
    }


def table(dossier: Dossier, found: list[Trade]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    block = trade_blocks(dossier, found)[-1]
    assert isinstance(block, Table)
    return tuple(map(text_of, block.columns)), [tuple(map(text_of, row.cells)) for row in block.rows]


def test_bars_of_whole_years_and_of_parts_of_years_never_stand_together(make_dossier: MakeDossier) -> None:
    dossier, found = trades(
        make_dossier, f"period: 2019-01/2019-05, {BOTH}", f"period: 2017, {BOTH}", f"period: 2018, {BOTH}",
        f"period: 2019-01/2019-03, {BOTH}",
    )  # fmt: skip

    drawn = charts(dossier, found)
    assert {title: [label.split(" Russia")[0] for label, _ in bars[::2]] for title, bars in drawn.items()} == {
        "Whole years: what each sold the other": ["2017", "2018"],
        "Periods of five months: what each sold the other": ["January–May 2019"],
        "Periods of three months: what each sold the other": ["January–March 2019"],
    }  # fmt: skip


def test_bars_of_two_currencies_never_stand_together(make_dossier: MakeDossier) -> None:
    dossier, found = trades(
        make_dossier,
        f"period: 2017, {BOTH}",
        "period: 2018, total: RUB 99 bn, figures_from: customs, sold_by: {russia: RUB 90 bn}",
    )

    assert charts(dossier, found) == {
        "Whole years, RUB: what each sold the other": [("2018 Russia", Decimal("90e9"))],
        "Whole years, USD: what each sold the other": [
            ("2017 Russia", Decimal("1.6e9")),
            ("2017 Kyrgyzstan", Decimal("0.2e9")),
        ],
    }


def test_what_is_not_said_has_no_bar(make_dossier: MakeDossier) -> None:
    dossier, found = trades(
        make_dossier,
        "period: 2018, total: unknown, figures_from: unknown, sold_by: {russia: USD 2 bn, kyrgyzstan: unknown}",
        f"period: unknown, id: some-year, {BOTH}",
    )

    assert charts(dossier, found) == {
        "Whole years: what each sold the other": [("2018 Russia", Decimal(2_000_000_000))]
    }


def test_a_range_ends_at_its_end_and_is_sure_as_far_as_its_beginning(make_dossier: MakeDossier) -> None:
    dossier, found = trades(
        make_dossier,
        f"period: 2018, {UNCOUNTED}, sold_by: {{russia: USD 18–19 bn, kyrgyzstan: up to USD 1 bn}}",
        f"period: 2019, {UNCOUNTED}, sold_by: {{russia: more than USD 2 bn, kyrgyzstan: USD 1 bn}}",
    )
    (chart,) = [block for block in trade_blocks(dossier, found) if isinstance(block, Series)]

    assert [(text_of(bar.printed), bar.number, bar.sure) for bar in chart.bars] == [
        ("USD 18–19 bn", Decimal("19e9"), Decimal("18e9")),
        ("up to USD 1 bn", Decimal("1e9"), Decimal(0)),
        ("more than USD 2 bn", Decimal("2e9"), None),
        ("USD 1 bn", Decimal("1e9"), None),
    ]


@pytest.mark.parametrize(
    "value",
    ["USD -2 bn", "USD -2 – 1 bn", "up USD 2 bn", "most exports", "3rd largest seller", "top 5 sellers", "2-fold"],
)
def test_what_has_no_length_has_no_bar_and_stands_in_the_table(make_dossier: MakeDossier, value: str) -> None:
    dossier, found = trades(make_dossier, f"period: 2018, {UNCOUNTED}, sold_by: {{russia: {value}}}")

    assert charts(dossier, found) == {}
    assert table(dossier, found)[1][0][2] == value.removeprefix("USD ").replace("up USD", "up")


def test_bars_of_two_units_never_stand_together(make_dossier: MakeDossier) -> None:
    dossier, found = trades(
        make_dossier,
        f"period: 2018, {UNCOUNTED}, sold_by: {{russia: 5 m tonnes, kyrgyzstan: 50 % of exports}}",
        f"period: 2017, {UNCOUNTED}, sold_by: {{russia: USD 5 m, kyrgyzstan: USD 5 m a month}}",
    )

    assert {title.partition(":")[0]: len(bars) for title, bars in charts(dossier, found).items()} == {
        "Whole years, % of exports": 1, "Whole years, USD": 1, "Whole years, USD a month": 1, "Whole years, tonnes": 1,
    }  # fmt: skip


def test_the_table_names_a_shared_currency_once(make_dossier: MakeDossier) -> None:
    columns, rows = table(*trades(make_dossier, f"period: 2018, {BOTH}", f"period: 2019-01/2019-03, {BOTH}"))

    assert columns == ("Period", "Total, USD", "Russia → Kyrgyzstan", "Kyrgyzstan → Russia", "Figures from")
    assert rows == [
        ("2018", "1.8 bn", "1.6 bn", "0.2 bn", "Federal Customs Service"),
        ("January–March 2019 (three months)", "1.8 bn", "1.6 bn", "0.2 bn", "Federal Customs Service"),
    ]


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ("total: RUB 100 bn, sold_by: {russia: USD 1 bn, kyrgyzstan: USD 2 bn}",
         ("2018", "RUB 100 bn", "USD 1 bn", "USD 2 bn", "not said")),
        ("total: USD 3 bn, sold_by: {russia: USD 1 bn, kyrgyzstan: RUB 2 bn}",
         ("2018", "USD 3 bn", "USD 1 bn", "RUB 2 bn", "not said")),
        ("total: unknown, sold_by: {russia: USD 1 bn, kyrgyzstan: unknown}",
         ("2018", "total not printed", "1 bn", "not said", "not said")),
    ],
)  # fmt: skip
def test_each_value_of_the_table_is_of_the_currency_that_it_seems_to_be_of(
    make_dossier: MakeDossier, entry: str, row: tuple[str, ...]
) -> None:
    assert table(*trades(make_dossier, f"period: 2018, figures_from: unknown, {entry}"))[1] == [row]


def test_trade_of_which_only_the_total_is_printed_has_a_row_and_no_chart(make_dossier: MakeDossier) -> None:
    dossier, found = trades(make_dossier, "period: 2018, total: USD 1.8 bn, figures_from: unknown, sold_by: {}")

    assert charts(dossier, found) == {}
    assert table(dossier, found)[1] == [("2018", "1.8 bn", "not said", "not said", "not said")]


def test_a_period_that_is_not_said_is_not_said_in_the_table(make_dossier: MakeDossier) -> None:
    dossier, (trade,) = trades(make_dossier, f"period: unknown, {BOTH}")

    assert table(dossier, [trade])[1][0][0] == "not said"


@pytest.mark.parametrize(
    ("russia", "kyrgyzstan", "words"),
    [
        ("USD 1.6 bn", "USD 248.3 m", ["Russia, by USD 1.4 bn (6 to 7 times as much)"]),
        ("USD 1,634.9 m", "USD 248.3 m", ["Russia, by USD 1,386.6 m (6.6 times as much)"]),
        ("USD 100 m", "USD 105 m", ["Kyrgyzstan, by USD 5 m"]),
        ("USD 2 bn", "USD 2 bn", []),
        ("USD 2 bn", "RUB 100 bn", []),
        ("about USD 2 bn", "USD 1 bn", []),
        ("unknown", "USD 1 bn", []),
    ],
)
def test_who_sold_more_is_worked_out_as_exactly_as_both_are_printed(
    make_dossier: MakeDossier, russia: str, kyrgyzstan: str, words: list[str]
) -> None:
    sold = f"sold_by: {{russia: {quoted(russia)}, kyrgyzstan: {quoted(kyrgyzstan)}}}"
    dossier, found = trades(make_dossier, f"period: 2018, {UNCOUNTED}, {sold}")
    balances = [block for block in trade_blocks(dossier, found)[:-1] if isinstance(block, Table)]

    assert [text_of(row.cells[1]) for block in balances for row in block.rows] == words


def quoted(amount: str) -> str:
    return amount if amount == "unknown" else f'"{amount}"'
