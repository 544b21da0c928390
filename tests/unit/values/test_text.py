"""Text is safe for a terminal, foldable for comparison, and joined as prose."""

import pytest

from dossier_tui.values import clean, did_you_mean, fold, has_controls, listed, nearest, one_line, quoted, sentence


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("\x1b[31mred", "␛[31mred"),
        ("bell\x07", "bell␇"),
        ("del\x7f", "del␡"),
        ("c1\x9b31m", "c1�31m"),
        ("bidi \u202eevil", "bidi �evil"),
        ("line\u2028end", "line�end"),
        ("क्\u200dष", "क्\u200dष"),
        ("Жээнбеков – «Сочи»", "Жээнбеков – «Сочи»"),
    ],
)
def test_characters_that_steer_a_terminal_are_shown_instead(raw: str, shown: str) -> None:
    assert clean(raw) == shown
    assert has_controls(raw) is (raw != shown)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлка", "елка"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ǿre", "ore"),
        ("İstanbul", "istanbul"),
        ("Sukhumi’s", "sukhumi's"),
        ("™", "tm"),
        ("Кыргызстан", "кыргызстан"),
        ("Sooronbaý", "sooronbay"),
    ],
)
def test_letters_that_readers_type_plain_fold_together(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_items_are_listed_as_prose() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b or c"


def test_a_sentence_has_a_capital_and_a_full_stop() -> None:
    assert sentence(" trade grew ") == "Trade grew."
    assert sentence("Did it?") == "Did it?"
    assert sentence(" ") == ""


def test_white_space_becomes_one_space() -> None:
    assert one_line(" a\n  b\tc ") == "a b c"


def test_a_long_text_is_quoted_by_its_beginning_on_one_line() -> None:
    assert quoted("short") == "'short'"
    assert quoted("two\nlines") == "'two lines'"
    assert quoted("x" * 500) == f"'{'x' * 59}…'"


def test_the_nearest_word_is_suggested_where_one_is_near() -> None:
    assert nearest("kyrgystan", ["russia", "kyrgyzstan"]) == "kyrgyzstan"
    assert did_you_mean("kyrgystan", ["russia", "kyrgyzstan"]) == "; did you mean 'kyrgyzstan'?"
    assert did_you_mean("x", ["russia"]) == ""
    assert did_you_mean("x", []) == ""


def test_abkhazia_is_never_near_to_georgia() -> None:
    assert nearest("abkhazia", ["georgia", "armenia"]) is None
    assert nearest("Абхазия", ["Грузия"]) is None
