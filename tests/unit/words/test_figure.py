"""Figures stay as printed: hedges, roundings, and the words for what is not said."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Dossier, Figure, Goods, Trade
from dossier_tui.words.figures import total_words
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier

BOTH = "sold_by: {russia: USD 1.6 bn, kyrgyzstan: USD 0.2 bn}, total: USD 1.8 bn, figures_from: customs"


def of_group(make_dossier: MakeDossier, group: str, *entries: str) -> Dossier:
    lines = [f"    - {{src: sp#4, {entry}}}" for entry in entries]
    return make_dossier(f"economy:\n  {group}:\n" + "\n".join(lines))


def trades(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Trade]]:
    dossier = of_group(make_dossier, "trade", *entries)
    return dossier, dossier.records(Trade)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("what: Aid, value: some RUB 6 bn, converted: USD 92 m, period: 2017/2019, from: russia, to: kyrgyzstan",
         "Aid: some RUB 6 bn (USD 92 m in the source), from Russia to Kyrgyzstan, in 2017–2019 (check 1)"),
        ("what: Aid, value: RUB 6 bn, period: 2018, uses: [roads, schools]",
         "Aid: RUB 6 bn, in 2018; for roads and schools"),
        ("what: Share, value: about 50 %, period: unknown, figures_from: unknown",
         "Share: about 50 %, period not said, nor whose count it is"),
        ("what: Investment, value: over USD 200 m, as_of: unknown, figures_from: customs",
         "Investment: over USD 200 m, date not said, according to the Federal Customs Service"),
        ("what: Debt, value: USD 240 m, as_of: 2017-06-01", "Debt: USD 240 m, as of 1 June 2017"),
        ("what: Firms, value: more than 500 firms", "Firms: more than 500 firms"),
        ("what: Imports, value: up 13.1 %, period: 2021, compared_with: 2020",
         "Imports: up 13.1 %, compared with 2020, in 2021"),
    ],
)  # fmt: skip
def test_a_figure_keeps_its_hedge_and_says_what_is_not_said(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier = of_group(make_dossier, "figures", entry)

    assert text_of(record_line(dossier, dossier.records(Figure)[0])) == line


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("what: Russian flights, value: 5 flights, by: russia", "Russian flights: 5 flights"),
        ("what: Russia's flights, value: 5 flights, by: russia", "Russia's flights: 5 flights"),
        ("what: Flights by Russia, value: 5 flights, by: russia", "Flights by Russia: 5 flights"),
        ("what: Flights to Russia, value: 5 flights, by: russia", "Flights to Russia: 5 flights, by Russia"),
        ("what: Population of Russia, value: 5 m people, of: russia", "Population of Russia: 5 m people"),
        ("what: Visitors from Russia, value: 5 m people, of: kyrgyzstan",
         "Visitors from Russia: 5 m people, of Kyrgyzstan"),
    ],
)  # fmt: skip
def test_whose_a_figure_is_stands_once_be_it_by_an_adjective(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier = of_group(make_dossier, "figures", f"{entry}, as_of: 2018-01-01")

    assert text_of(record_line(dossier, dossier.records(Figure)[0])) == f"{line}, as of 1 January 2018"


def test_a_figure_is_called_by_what_it_measures_and_the_year(make_dossier: MakeDossier) -> None:
    dossier = of_group(make_dossier, "figures", "what: Tourists from Russia, value: 4.5 m tourists, period: 2018")
    figure = dossier.records(Figure)[0]

    assert (figure.id, record_label(dossier, figure)) == (
        "tourists-from-russia-2018",
        "Tourists from Russia: 4.5 m tourists",
    )


def test_trade_says_both_ways_the_total_and_who_counted(make_dossier: MakeDossier) -> None:
    dossier, (trade,) = trades(make_dossier, f"period: 2018, date_words: last year, {BOTH}")

    assert text_of(record_line(dossier, trade)) == (
        "Trade, 2018: Russia sold USD 1.6 bn and Kyrgyzstan USD 0.2 bn; total USD 1.8 bn, "
        "according to the Federal Customs Service (last year in the source)"
    )


@pytest.mark.parametrize(
    ("sold_by", "words"),
    [
        ("{russia: USD 192.4 m, kyrgyzstan: USD 66.2 m}", "total not printed; USD 258.6 m by our sum"),
        ("{russia: USD 1.25 bn, kyrgyzstan: USD 0.2 bn}", "total not printed; USD 1.5 bn by our sum"),
        (
            f"{{russia: USD {'1' * 40} m, kyrgyzstan: USD 1 m}}",
            f"total not printed; USD {int('1' * 39 + '2'):,} m by our sum",
        ),
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

    assert total_words(trade) == words


def test_trade_of_which_only_the_total_is_printed_says_the_total(make_dossier: MakeDossier) -> None:
    dossier, found = trades(make_dossier, "period: 2018, total: USD 1.8 bn, figures_from: unknown, sold_by: {}")

    assert text_of(record_line(dossier, found[0])) == "Trade, 2018: total USD 1.8 bn, not said whose count it is"


@pytest.mark.parametrize(
    ("period", "months"),
    [("2018", 12), ("2019-01/2019-03", 3), ("2019-05", 1), ("2018-07/2019-06", 12), ("2017/2018", 24), ("unknown", 0)],
)
def test_a_period_is_as_long_as_its_months(make_dossier: MakeDossier, period: str, months: int) -> None:
    _, (trade,) = trades(make_dossier, f"period: {period}, {BOTH}")

    assert trade.months == months


def test_a_period_that_is_not_said_is_said_not_to_be(make_dossier: MakeDossier) -> None:
    dossier, (trade,) = trades(make_dossier, f"period: unknown, {BOTH}")

    assert record_label(dossier, trade) == "trade in a period not said"
    assert text_of(record_line(dossier, trade)).startswith("Trade, period not said: ")


@pytest.mark.parametrize(
    ("extent", "line"),
    [
        ("mainly", "Russia sells mainly fuel and food, namely wine and nuts"),
        ("among others", "Russia sells, among other things, fuel and food, namely wine and nuts"),
        ("all", "Russia sells fuel and food, namely wine and nuts"),
    ],
)
def test_a_list_of_goods_says_how_far_it_goes(make_dossier: MakeDossier, extent: str, line: str) -> None:
    dossier = of_group(
        make_dossier, "goods", f"sold_by: russia, extent: {extent}, goods: [fuel, food], such_as: [wine, nuts]"
    )
    (goods,) = dossier.records(Goods)

    assert text_of(record_line(dossier, goods)) == line


def test_a_list_that_ends_with_other_goods_says_itself_that_there_is_more(make_dossier: MakeDossier) -> None:
    dossier = of_group(make_dossier, "goods", "sold_by: russia, extent: among others, goods: [fuel, other goods]")
    (goods,) = dossier.records(Goods)

    assert text_of(record_line(dossier, goods)) == "Russia sells fuel and other goods"


@pytest.mark.parametrize(
    ("buyers", "extent", "line"),
    [
        ("all", "mainly", "Russia sells to all the world mainly fuel and food, followed by ores and ash"),
        ("unknown", "mainly", "Russia sells (to whom not said) mainly fuel and food, followed by ores and ash"),
        (
            "unknown",
            "among others",
            "Russia sells (to whom not said), among other things, fuel and food, followed by ores and ash",
        ),
        ("all", "all", "Russia sells to all the world fuel and food, followed by ores and ash"),
    ],
)
def test_what_is_not_sold_to_the_other_party_does_not_read_as_their_trade(
    make_dossier: MakeDossier, buyers: str, extent: str, line: str
) -> None:
    goods = f"sold_by: russia, sold_to: {buyers}, extent: {extent}, goods: [fuel, food], followed_by: [ores, ash]"
    dossier = of_group(make_dossier, "goods", goods)
    (record,) = dossier.records(Goods)

    assert text_of(record_line(dossier, record)) == line
    assert record.id == "exports-of-russia"
    assert record_label(dossier, record) == "goods sold by Russia" + (" to all the world" if buyers == "all" else "")


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("2 member states", "Embassies: 2 member states, namely Russia and Georgia"),
        ("3 member states", "Embassies: 3 member states, by Russia and Georgia"),
        ("2 visits", "Embassies: 2 visits, by Russia and Georgia"),
        ("several member states", "Embassies: several member states, by Russia and Georgia"),
    ],
)
def test_those_who_are_counted_are_named_and_have_not_made_the_count(
    make_dossier: MakeDossier, value: str, line: str
) -> None:
    dossier = of_group(make_dossier, "figures", f"what: Embassies, value: {value}, by: [russia, georgia]")

    assert text_of(record_line(dossier, dossier.records(Figure)[0])) == line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("what: Money given", "Money given: 5 gifts, concerning the Russian Fund and the treaty on aid"),
        (
            "what: Money that the Russian Fund gives",
            "Money that the Russian Fund gives: 5 gifts, concerning the treaty on aid",
        ),
        (
            "what: Money given, text: The Russian Fund gives it under the treaty on aid",
            "Money given: 5 gifts. The Russian Fund gives it under the treaty on aid",
        ),
    ],
)
def test_a_figure_says_what_it_is_about_unless_its_own_words_do(
    make_dossier: MakeDossier, words: str, line: str
) -> None:
    dossier = make_dossier(f"""
        economy:
          figures: [{{{words}, value: 5 gifts, about: [fund, treaty], src: sp#4}}]
          bodies: [{{id: fund, name: Russian Fund, kind: fund, src: sp#4}}]
          documents: [{{id: treaty, kind: treaty, title: Treaty on aid, src: sp#4}}]
        """)

    assert text_of(record_line(dossier, dossier.records(Figure)[0])) == line


def test_trade_says_how_much_each_way_changed(make_dossier: MakeDossier) -> None:
    changes = "changes: {russia: up 13.1 %, kyrgyzstan: -4 %}, compared_with: 2020"
    dossier, (trade,) = trades(make_dossier, f"period: 2021, sold_by: {{russia: EUR 27.9 m}}, {changes}")

    assert text_of(record_line(dossier, trade)) == (
        "Trade, 2021: Russia sold EUR 27.9 m (up 13.1 % on 2020) and what Kyrgyzstan sold: down 4 % on 2020"
    )


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ("Roads: USD 2 m, Schools: USD 1 m", "USD 2 m (Roads) and 1 m (Schools)"),
        ("Roads: about USD 2 m, Schools: over USD 1 m", "about USD 2 m (Roads) and over 1 m (Schools)"),
        ("Roads: USD 2 m, Schools: EUR 1 m", "USD 2 m (Roads) and EUR 1 m (Schools)"),
        ("Teachers: 2 people, Doctors: 1 people", "2 people (Teachers) and 1 people (Doctors)"),
    ],
)
def test_the_parts_of_a_sum_have_their_currency_once(make_dossier: MakeDossier, parts: str, said: str) -> None:
    dossier = of_group(make_dossier, "figures", f"what: Aid, value: USD 3 m, period: 2018, parts: {{{parts}}}")

    assert f"Made up of {said}" in text_of(record_line(dossier, dossier.records(Figure)[0]))
