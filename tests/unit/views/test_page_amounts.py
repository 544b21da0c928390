"""Trade on page one: bars where amounts can be compared, and a change only on what is alike."""

import pytest

from dossier_tui.blocks import Table, text_of
from dossier_tui.model import Trade
from dossier_tui.views.file.trade import trade_blocks as file_blocks
from dossier_tui.views.glance import glance_of
from dossier_tui.views.trade import trade_blocks
from dossier_tui.words.lines import record_line
from tests.conftest import FILES, MakeDossier

from .test_page import WHOLE, page


def test_trade_has_bars_and_our_own_change_on_the_period_before(make_dossier: MakeDossier) -> None:
    trade, *_ = page(make_dossier(WHOLE))["Key facts"]

    assert trade == (
        "Trade in 2018: total USD 1.8 bn, up 13–28 % on 2017 by our sum, according to the Federal Customs Service. "
        "Russia → Kyrgyzstan ████████████\N{NO-BREAK SPACE}USD 1.6 bn; "
        "Kyrgyzstan → Russia ██\N{NO-BREAK SPACE}USD 0.2 bn."
    )


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("period: 2017, total: USD 1.8 bn, figures_from: customs", "about as much as in 2017, by our sum"),
        ("period: 2017, total: USD 2 bn, figures_from: customs", ""),
        ("period: 2017, total: USD 2.00 bn, figures_from: customs", "down 7–13 % on 2017 by our sum"),
        ("period: 2016, total: USD 2 bn, figures_from: customs", ""),
        ("period: 2017, total: EUR 2 bn, figures_from: customs", ""),
        ("period: 2017, total: about USD 2 bn, figures_from: customs", ""),
        ("period: 2017, total: USD 2 bn, figures_from: unknown", ""),
        ("period: 2017-10/2017-12, total: USD 2 bn, figures_from: customs", ""),
    ],
)
def test_only_what_can_be_compared_gives_a_change(make_dossier: MakeDossier, before: str, said: str) -> None:
    dossier = make_dossier(f"""
        economy:
          trade:
            - {{{before}, src: sp#4}}
            - {{period: 2018, total: USD 1.8 bn, figures_from: customs, src: sp#4}}
        """)
    first, *_ = page(dossier)["Key facts"]

    said = f"{said}, " if said else ""
    assert first == f"Trade in 2018: total USD 1.8 bn, {said}according to the Federal Customs Service."


def test_the_sources_own_change_comes_before_ours(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          trade:
            - {period: 2017, total: USD 1.5 bn, figures_from: customs, src: sp#4}
            - {period: 2018, total: USD 1.8 bn, change: up 21 %, compared_with: 2017, figures_from: customs, src: sp#4}
        """)

    assert "up 21 % on 2017, according to the" in page(dossier)["Key facts"][0]


def test_fiscal_years_follow_one_another_too(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          trade:
            - {period: 2016-04/2017-03, total: USD 1.0 bn, figures_from: customs, src: sp#4}
            - {period: 2017-04/2018-03, total: USD 2.0 bn, figures_from: customs, src: sp#4}
        """)

    assert "up 86–116 % on April 2016 – March 2017 by our sum" in page(dossier)["Key facts"][0]


@pytest.mark.parametrize(
    ("sold", "said"),
    [
        ("{russia: USD 1 bn}", "Russia → Kyrgyzstan USD 1 bn; the other way not said"),
        ("{russia: USD 1 bn, kyrgyzstan: EUR 1 bn}", "Russia → Kyrgyzstan USD 1 bn; Kyrgyzstan → Russia EUR 1 bn"),
        ("{russia: USD 1 bn, kyrgyzstan: unknown}", "Russia → Kyrgyzstan USD 1 bn; Kyrgyzstan → Russia not said"),
    ],
)
def test_amounts_that_cannot_be_compared_have_no_bars(make_dossier: MakeDossier, sold: str, said: str) -> None:
    trade = f"{{period: 2018, total: unknown, sold_by: {sold}, figures_from: customs, src: sp#4}}"

    assert page(make_dossier(f"economy: {{trade: [{trade}]}}\n"))["Key facts"][0].endswith(f". {said}.")


@pytest.mark.parametrize(("latest", "shown"), [("2018-01", "2017"), ("2024-01", "January 2024")])
def test_trade_of_a_whole_year_gives_way_to_what_is_years_newer(
    make_dossier: MakeDossier, latest: str, shown: str
) -> None:
    rows = "".join(
        f"    - {{period: {each}, total: USD 1 m, figures_from: customs, src: sp#4}}\n" for each in ("2017", latest)
    )

    assert page(make_dossier(f"economy:\n  trade:\n{rows}"))["Key facts"][0].startswith(f"Trade in {shown}: ")


def test_trade_of_years_ago_comes_after_other_facts(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          trade: [{period: 2013, total: USD 1 m, figures_from: customs, src: sp#4}]
          figures: [{what: Loan, value: USD 5 m, period: 2018, headline: true, src: sp#3}]
        """)

    assert [each.partition(":")[0] for each in page(dossier)["Key facts"]] == ["Loan", "Trade in 2013"]


def test_trade_that_goes_on_after_the_last_whole_year_stands_beside_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          trade:
            - {period: 2018, total: USD 1 bn, figures_from: customs, src: sp#4}
            - {period: 2019-01/2019-05, total: USD 300 m, figures_from: customs, src: sp#4}
        """)

    assert page(dossier)["Key facts"] == [
        "Trade in 2018: total USD 1 bn, according to the Federal Customs Service.",
        "Trade in January–May 2019: total USD 300 m, according to the Federal Customs Service.",
    ]


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        (["2018"], ""),
        (["2013"], " Nothing later is on file."),
        (["2019-01"], " No whole year is on file."),
        (["2009", "2019-01"], " No whole year after 2009 is on file."),
    ],
)
def test_what_is_missing_after_the_trade_that_is_shown_is_said(
    make_dossier: MakeDossier, periods: list[str], said: str
) -> None:
    rows = "".join(f"    - {{period: {each}, total: USD 1 m, figures_from: customs, src: sp#4}}\n" for each in periods)
    (shown,) = page(make_dossier(f"economy:\n  trade:\n{rows}"))["Key facts"]

    assert shown.endswith(f"according to the Federal Customs Service.{said}")


def test_our_own_sum_and_a_count_of_nobody_are_told_with_whose_source_it_is(make_dossier: MakeDossier) -> None:
    trade = (
        "{period: 2018, total: unknown, sold_by: {russia: USD 1 bn, kyrgyzstan: USD 2 bn}, "
        "figures_from: unknown, src: sp#4}"
    )

    assert page(make_dossier(f"economy: {{trade: [{trade}]}}\n"))["Key facts"][0].startswith(
        "Trade in 2018: total USD 3 bn by our sum; not said whose count it is (source on Russia's side). Russia"
    )


def test_a_total_that_nobody_has_looked_for_is_our_sum_wherever_trade_is_told(make_dossier: MakeDossier) -> None:
    trade = "{period: 2018, sold_by: {russia: USD 1 bn, kyrgyzstan: USD 2 bn}, figures_from: customs, src: sp#4}"
    dossier = make_dossier(f"economy: {{trade: [{trade}]}}\n")
    (shown,) = dossier.records(Trade)

    assert page(dossier)["Key facts"][0].startswith("Trade in 2018: total USD 3 bn by our sum, according to")
    assert "; total USD 3 bn by our sum, according to" in text_of(record_line(dossier, shown))
    for blocks in (trade_blocks(dossier, [shown]), file_blocks(dossier, [shown])):
        rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
        assert "3 bn by our sum" in [text_of(cell) for row in rows for cell in row.cells]
    assert glance_of(dossier).trade == "USD 3 bn (our sum)"


def test_trade_by_a_doubtful_source_says_so(make_dossier: MakeDossier) -> None:
    seed = FILES["seeds/sputnik-2019.yaml"].replace("reliability: C", "reliability: D")
    trade = "{period: 2018, total: USD 1 bn, figures_from: customs, src: sp#4}"
    dossier = make_dossier(f"economy: {{trade: [{trade}]}}\n", files={"seeds/sputnik-2019.yaml": seed})

    assert page(dossier)["Key facts"] == [
        "Trade in 2018: total USD 1 bn, according to the Federal Customs Service, by a source not usually reliable."
    ]


def test_a_doubt_about_an_amount_stands_beside_it(make_dossier: MakeDossier) -> None:
    trade = "{period: 2018, total: USD 1 bn, figures_from: customs, note: No currency is printed., src: sp#4}"

    assert page(make_dossier(f"economy: {{trade: [{trade}]}}\n"))["Key facts"] == [
        "Trade in 2018: total USD 1 bn, according to the Federal Customs Service. No currency is printed."
    ]
