"""Figures stay as printed: hedges, roundings, and the words for what is not said; a chart compares like with like."""

from decimal import Decimal

import pytest

from dossier_tui.blocks import Series, Table, rows_of, text_of
from dossier_tui.dossier import Dossier
from dossier_tui.records import Figure, Goods, Trade, goods_bullets, trade_blocks
from tests.conftest import MakeDossier

BOTH = "sold_by: {russia: USD 1.6 bn, kyrgyzstan: USD 0.2 bn}, total: USD 1.8 bn, figures_from: customs"


def of_group(make_dossier: MakeDossier, group: str, *entries: str) -> Dossier:
    lines = [f"    - {{src: sp#4, {entry}}}" for entry in entries]
    return make_dossier(f"economy:\n  {group}:\n" + "\n".join(lines))


def trades(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Trade]]:
    dossier = of_group(make_dossier, "trade", *entries)
    return dossier, dossier.records(Trade)


def charts(dossier: Dossier, found: list[Trade]) -> dict[str, list[tuple[str, Decimal]]]:
    """The bars of each chart, by its title."""
    blocks = trade_blocks(dossier, found)
    return {b.title: [(bar.label, bar.number) for bar in b.bars] for b in blocks if isinstance(b, Series)}


def table(dossier: Dossier, found: list[Trade]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    block = trade_blocks(dossier, found)[-1]
    assert isinstance(block, Table)
    return block.columns, [tuple(map(text_of, row.cells)) for row in block.rows]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("what: Aid, value: some RUB 6 bn, converted: USD 92 m, period: 2017/2019, from: russia, to: kyrgyzstan",
         "Aid: some RUB 6 bn (USD 92 m in the source), Russia → Kyrgyzstan, 2017–2019"),
        ("what: Aid, value: RUB 6 bn, period: 2018, uses: [roads, schools]",
         "Aid: RUB 6 bn, 2018; for roads and schools"),
        ("what: Share, value: about 50 %, period: unknown, figures_from: unknown",
         "Share: about 50 %, period not said, who counted not said"),
        ("what: Investment, value: over USD 200 m, as_of: unknown, figures_from: customs",
         "Investment: over USD 200 m, date not said, by Federal Customs Service"),
        ("what: Debt, value: USD 240 m, as_of: 2017-06-01", "Debt: USD 240 m, as of 1 June 2017"),
        ("what: Firms, value: more than 500 firms", "Firms: more than 500 firms"),
    ],
)  # fmt: skip
def test_a_figure_keeps_its_hedge_and_says_what_is_not_said(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier = of_group(make_dossier, "figures", entry)

    assert text_of(dossier.records(Figure)[0].line(dossier)) == line


def test_a_figure_is_called_by_what_it_measures_and_the_year(make_dossier: MakeDossier) -> None:
    dossier = of_group(make_dossier, "figures", "what: Tourists from Russia, value: 4.5 m tourists, period: 2018")
    figure = dossier.records(Figure)[0]

    assert (figure.id, figure.label(dossier)) == ("tourists-from-russia-2018", "Tourists from Russia: 4.5 m tourists")


def test_trade_says_both_ways_the_total_and_who_counted(make_dossier: MakeDossier) -> None:
    dossier, (trade,) = trades(make_dossier, f"period: 2018, period_words: last year, {BOTH}")

    assert text_of(trade.line(dossier)) == (
        "Trade in goods, 2018: Russia → Kyrgyzstan USD 1.6 bn and Kyrgyzstan → Russia USD 0.2 bn; total USD 1.8 bn, "
        "by Federal Customs Service (last year in the source)"
    )


@pytest.mark.parametrize(
    ("sold_by", "words"),
    [
        ("{russia: USD 192.4 m, kyrgyzstan: USD 66.2 m}", "total not printed; USD 258.6 m by our sum"),
        ("{russia: 'USD 1,500 m', kyrgyzstan: USD 66 m}", "total not printed; USD 1,566 m by our sum"),
        ("{russia: about USD 192.4 m, kyrgyzstan: USD 66.2 m}", "total not printed"),
        ("{russia: USD 1.6 bn, kyrgyzstan: USD 66.2 m}", "total not printed"),
        ("{russia: USD 192.4 m, kyrgyzstan: RUB 66.2 m}", "total not printed"),
        ("{russia: USD 192.4 m}", "total not printed"),
        ("{russia: USD 192.4 m, kyrgyzstan: unknown}", "total not printed"),
        ("{russia: unknown, kyrgyzstan: unknown}", "total not printed"),
    ],
)
def test_a_total_that_is_not_printed_is_summed_only_from_plain_like_numbers(
    make_dossier: MakeDossier, sold_by: str, words: str
) -> None:
    _, (trade,) = trades(make_dossier, f"period: 2018, total: unknown, figures_from: unknown, sold_by: {sold_by}")

    assert trade.total_words() == words


def test_trade_of_which_only_the_total_is_printed_says_the_total(make_dossier: MakeDossier) -> None:
    dossier, found = trades(make_dossier, "period: 2018, total: USD 1.8 bn, figures_from: unknown, sold_by: {}")

    assert text_of(found[0].line(dossier)) == "Trade in goods, 2018: total USD 1.8 bn, who counted not said"
    assert charts(dossier, found) == {}
    assert table(dossier, found)[1] == [("2018", "1.8 bn", "not said", "not said", "not said")]


@pytest.mark.parametrize(
    ("period", "months"),
    [("2018", 12), ("2019-01/2019-03", 3), ("2019-05", 1), ("2018-07/2019-06", 12), ("2017/2018", 24), ("unknown", 0)],
)
def test_a_period_is_as_long_as_its_months(make_dossier: MakeDossier, period: str, months: int) -> None:
    _, (trade,) = trades(make_dossier, f"period: {period}, {BOTH}")

    assert trade.months == months


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
        "Whole years, RUB: what each sold the other": [("2018 Russia → Kyrgyzstan", Decimal("90e9"))],
        "Whole years, USD: what each sold the other": [
            ("2017 Russia → Kyrgyzstan", Decimal("1.6e9")),
            ("2017 Kyrgyzstan → Russia", Decimal("0.2e9")),
        ],
    }


def test_what_is_not_said_has_no_bar(make_dossier: MakeDossier) -> None:
    dossier, found = trades(
        make_dossier,
        "period: 2018, total: unknown, figures_from: unknown, sold_by: {russia: USD 2 bn, kyrgyzstan: unknown}",
        f"period: unknown, id: some-year, {BOTH}",
    )

    assert charts(dossier, found) == {
        "Whole years: what each sold the other": [("2018 Russia → Kyrgyzstan", Decimal(2_000_000_000))]
    }


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


def test_a_period_that_is_not_said_is_said_not_to_be(make_dossier: MakeDossier) -> None:
    dossier, (trade,) = trades(make_dossier, f"period: unknown, {BOTH}")

    assert trade.label(dossier) == "trade in a period not said"
    assert text_of(trade.line(dossier)).startswith("Trade in goods, period not said: ")
    assert table(dossier, [trade])[1][0][0] == "not said"


@pytest.mark.parametrize(
    ("extent", "line"),
    [
        ("mainly", "Russia sells mainly fuel; food, namely wine; nuts"),
        ("among others", "Russia sells, among other things, fuel; food, namely wine; nuts"),
        ("all", "Russia sells fuel; food, namely wine; nuts"),
    ],
)
def test_a_list_of_goods_says_how_far_it_goes(make_dossier: MakeDossier, extent: str, line: str) -> None:
    dossier = of_group(
        make_dossier, "goods", f"sold_by: russia, extent: {extent}, goods: [fuel, food], such_as: [wine, nuts]"
    )
    (bullets,) = goods_bullets(dossier, dossier.records(Goods))

    assert [text_of(row.cells[0]) for row in rows_of(bullets)] == [line]
