"""What would be misread as a quantity is refused, with the reason and what to write instead."""

import re

import pytest

from dossier_tui.values import Quantity

HELP = "write it as in USD 192.4 m, about 50 %, some RUB 6 bn, more than 100 documents or unknown"
ISO = "is not a currency here: write the ISO 4217 code before the number, as in USD 5 bn"
SCALE = "is not a scale here: write thousand, m, bn or tn"
DASH = "a range has a dash: write it as in USD 18–19 bn"
COMMA = "a comma separates thousands: write"


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("a lot", f"'a lot' is not a quantity: {HELP}"),
        ("", f"'' is not a quantity: {HELP}"),
        ("not said", f"'not said' is not a quantity: {HELP}"),
        ("٥ days", f"'٥ days' is not a quantity: {HELP}"),
        ("S-400", f"'S-400' is not a quantity: {HELP}"),
        ("2018-06-14", "'2018-06-14' is a date and not a quantity"),
        ("about", f"'about' is not a quantity: {HELP}"),
        ("most a day", f"'most a day' is not a quantity: {HELP}"),
        ("most %", f"'most %' is not a quantity: {HELP}"),
        ("top five partners", "write 'five' in digits, as in top 5"),
        ("top 5 % of earners", f"'top 5 % of earners' is not a quantity: {HELP}"),
        ("5 “smart” villages", f"'5 “smart” villages' is not a quantity: {HELP}"),
    ],
)
def test_what_has_no_form_of_a_quantity_is_told_the_forms(written: str, complaint: str) -> None:
    refused(written, complaint)


@pytest.mark.parametrize(
    "written",
    ["160", "300,000", "5 million", "18 bn", "about 160", "18–19 bn", "-160", "up 160", "53,000 a day"],
)  # fmt: skip
def test_a_number_alone_is_asked_of_what(written: str) -> None:
    refused(written, f"'{written}' does not say of what: {HELP}")


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("UDS 5 m", "'UDS' is not a currency of ISO 4217; did you mean 'USD'?"),
        ("XQZ 5", "'XQZ' is not a currency of ISO 4217"),
        ("5 m USD", "the currency goes before the number: USD 5 m"),
        ("5 bn USD", "the currency goes before the number: USD 5 bn"),
        ("5 RUB a head", "the currency goes before the number: RUB 5"),
        ("$5", f"'$' {ISO}"),
        ("$5 bn", f"'$' {ISO}"),
        ("US$ 5 bn", f"'$' {ISO}"),
        ("5 bn €", f"'€' {ISO.replace('USD', 'EUR')}"),
        ("₽5 bn", f"'₽' {ISO.replace('USD', 'RUB')}"),
        ("£5 bn", f"'£' {ISO}"),
        ("18 dollars", f"'dollars' {ISO}"),
        ("18 US dollars", f"'dollars' {ISO}"),
        ("18 m Russian roubles", f"'roubles' {ISO}"),
        ("5 usd", f"'usd' {ISO}"),
        ("USD5 bn", "a space stands after the currency: USD 5…"),
        (
            "USD 5 billion (EUR 4.4 billion)",
            "a quantity has one currency: write 'EUR' in a field of its own, such as `converted`",
        ),
        ("USD 5 %", "a share, a rank and a multiple have no currency: leave USD out"),
        ("USD 2-fold", "a share, a rank and a multiple have no currency: leave USD out"),
        ("USD 3rd", "a share, a rank and a multiple have no currency: leave USD out"),
    ],
)
def test_a_currency_is_a_code_before_the_number(written: str, complaint: str) -> None:
    refused(written, complaint)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("USD 5 M", f"'M' {SCALE}"),
        ("RUB 5 mln", f"'mln' {SCALE}"),
        ("RUB 5 Mln of debt", f"'Mln' {SCALE}"),
        ("5 k troops", f"'k' {SCALE}"),
        ("5k troops", f"'k' {SCALE}"),
        ("USD 5 mn", f"'mn' {SCALE}"),
        ("USD 5 Bn", f"'Bn' {SCALE}"),
        ("5 Million people", f"'Million' {SCALE}"),
        ("USD 3 mil", f"'mil' {SCALE}"),
        ("EUR 1.2 Mrd", f"'Mrd' {SCALE} (1 Mrd is 1 bn)"),
        ("INR 50 crore", f"'crore' {SCALE} (1 crore is 10 m)"),
        ("CNY 3 亿", f"'亿' {SCALE} (1 亿 is 100 m)"),
        ("CNY 3亿元", f"'亿' {SCALE} (1 亿 is 100 m)"),
        ("RUB 5 млрд", f"'млрд' {SCALE}"),
        ("5 dozen eggs", f"'dozen' {SCALE} (1 dozen is 12)"),
        ("5 hundred people", f"'hundred' {SCALE} (1 hundred is 100)"),
        ("5 thousand million tonnes", f"'million' cannot stand among the words after the number: {HELP}"),
    ],
)
def test_a_scale_is_one_that_everybody_reads_alike(written: str, complaint: str) -> None:
    refused(written, complaint)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("USD 18 to 19 bn", DASH),
        ("between 5 and 6 schools", DASH),
        ("from 5 m to 6 m people", DASH),
        ("5/6 people", f"{DASH} or -5 – 3 %"),
        ("5~6 people", f"{DASH} or -5 – 3 %"),
        ("5 –6 people", f"{DASH} or -5 – 3 %"),
        ("USD 800 m – USD 1.2 bn", "a range has one currency: write it as in USD 800 m – 1.2 bn"),
        ("5 % – 6 %", "a range has one %, after it: write it as in 5–6 %"),
        ("5%-6%", "a range has one %, after it: write it as in 5–6 %"),
        ("-5–3 %", "a range with a minus has spaces around its dash: write -5 – 3 % or -5 – -3 %"),
        (
            "USD 800 – 1.2 bn",
            "the range runs down from 800 bn to 1.2 bn: write the smaller number first, with its own scale where it has"
            " one, as in USD 800 m – 1.2 bn",
        ),
    ],
)
def test_a_range_has_a_dash_and_runs_upwards(written: str, complaint: str) -> None:
    refused(written, complaint)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("1.500 tourists", "'1.500' may be 1,500 or a fraction: write 1,500 or 1.5"),
        ("1.234–2.345 tonnes", "'1.234' may be 1,234 or a fraction: write 1,234 or 1.23"),
        ("10.000-fold", "'10.000' may be 10,000 or a fraction: write 10,000 or 10"),
        ("1.234.567 people", f"{COMMA} '1.234.567' with commas"),
        ("1 500 people", f"{COMMA} 1,500"),
        ("192,4 m", f"{COMMA} 192.4 with a point"),
        ("USD 1,5 bn", f"{COMMA} 1.5 with a point"),
        ("5 and a half years", "write a half in digits, as in 5.5"),
        ("five bases", "write 'five' in digits"),
        ("one ship", "write 'one' in digits"),
        ("half a million people", "write 'half a million' in digits"),
    ],
)
def test_digits_are_read_in_one_way(written: str, complaint: str) -> None:
    refused(written, complaint)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("1.5 million 300 dead", "'300' is a second number: what is counted must be words"),
        ("500 documents in 2018", "'2018' is a second number: what is counted must be words"),
        ("5 schools (2018)", "'2018' is a second number: what is counted must be words"),
        ("3 pools of 5m", "'5m' is a second number: what is counted must be words"),
        ("3 pools % full", f"'%' cannot stand among the words after the number: {HELP}"),
        ("5 percent", "write % instead of 'percent'"),
        ("5 per cent", "write % instead of 'per cent'"),
        ("twice", "'twice' is not a number: write 2-fold"),
        ("thrice as many", "'thrice' is not a number: write 3-fold"),
        ("100 fold", "write 100-fold in one piece"),
        ("10 times", "write 10-fold, or what there was so many times, as in 10 visits"),
        ("3 rd", "write 3rd in one piece"),
        ("3 rd largest buyer", "write 3rd in one piece"),
        ("3th", "write 3rd"),
        ("12nd largest buyer", "write 12th"),
        ("second largest buyer", "write 'second' in digits, as in 3rd"),
        ("the largest buyer", "write it without 'the': largest buyer"),
        ("the most important partner", "write it without 'the': most important partner"),
        ("1.5th", "a rank is a whole number, as in 3rd largest buyer"),
        ("about 3rd", "a rank has no range, hedge or change: write it as in 3rd largest buyer or top 5 partners"),
        ("2–3rd", "a rank has no range, hedge or change: write it as in 3rd largest buyer or top 5 partners"),
    ],
)
def test_after_the_number_there_are_words(written: str, complaint: str) -> None:
    refused(written, complaint)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("up", "'up' does not say by how much: write it as in up 12 % or up USD 200 m"),
        ("down by", "'down' does not say by how much: write it as in down 12 % or down USD 200 m"),
        ("+5 %", "a plus is not a sign here: write it as in up 12 %"),
        ("500+ schools", "write 500+ in words, as in more than 500 or at least 500"),
        ("5 or more schools", "the hedge goes before the number: at least"),
        ("USD 5 m or less", "the hedge goes before the number: at most"),
        ("USD 5 m at most", f"'at' cannot stand among the words after the number: {HELP}"),
        ("down -5 %", "'down' and a minus say the same twice: write one of the two"),
        ("more than -5 %", "'more than' before a minus may be read in two ways: write it as in down more than 5 %"),
        ("at least up to 5 people", "'at least up to' says both more and less: write one of the two"),
    ],
)
def test_hedges_and_directions_are_said_once_and_before_the_number(written: str, complaint: str) -> None:
    refused(written, complaint)


def refused(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Quantity.parse(written)


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("one of the largest partners", "one of"),
        ("among the leading partners", "among"),
        ("top partners", "top"),
        ("a major partner", "a major"),
    ],
)
def test_a_rank_without_a_number_has_its_place_elsewhere(written: str, word: str) -> None:
    refused(
        written,
        f"'{word} …' is a rank without a number: it goes into `evaluations` where the source judges; "
        "where somebody counted, write the place, as in 3rd largest buyer or top 5 partners",
    )


@pytest.mark.parametrize("written", ["among the 5 main partners", "one of the 5 largest partners"])
def test_a_rank_among_the_first_begins_with_top(written: str) -> None:
    refused(written, "a rank among the first begins with top: write it as in top 5 partners")
