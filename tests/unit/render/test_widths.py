"""How the width of a page is shared out among columns."""

from dossier_tui.render.widths import LONGEST_WORD, NARROWEST, SHORT, shares

SAID = "what was said at some length, and by whom, and what came of it"


def test_a_column_is_wide_enough_for_its_longest_word_and_for_its_dates() -> None:
    date, where, what = shares([["Date", "29 September 2024"], ["Where", "Basseterre, Saint Kitts"], ["What", SAID]])

    assert len("29 September 2024") < date < SHORT
    assert len("Basseterre,") < where
    assert what > date + where


def test_an_amount_stays_with_its_unit_and_a_very_long_word_does_not_push_the_others_out() -> None:
    amount, word, *_ = shares([["USD", "1,231.5 bn 12 %"], ["Word", "x" * 80], *[["What", SAID]] * 4])

    assert amount > len("1,231.5 bn")
    assert LONGEST_WORD <= word < 30


def test_columns_without_words_are_equally_narrow() -> None:
    assert shares([[""], [""]]) == [NARROWEST, NARROWEST]
