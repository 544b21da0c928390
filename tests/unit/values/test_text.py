"""Text is safe for a terminal, foldable for comparison, and joined as prose."""

from collections.abc import Iterator

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
        ("paragraph\u2029end", "paragraph�end"),
        ("half a \ud800 pair", "half a � pair"),
        ("space\u00a0and \ue000 of one's own", "space\u00a0and \ue000 of one's own"),
        ("\x00\x1f", "␀␟"),
        ("\n\x1b\n\n a\u2028\r\n", "\n␛\n\n a�␍\n"),
        ("a\u200cb", "a\u200cb"),
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
        ("Đorđe Øre ħı ŋ þ ð æ œ ʼ", "dorde ore hi n th d ae oe '"),
        ("ASCII", "ascii"),
        ("\uac01", "\u1100\u1161\u11a8"),
    ],
)
def test_letters_that_readers_type_plain_fold_together(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_items_are_listed_as_prose() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("items", "words"),
    [
        (["A, of Arland", "B"], "A, of Arland, and B"),
        (["A", "B, of Borea"], "A and B, of Borea"),
        (["A, of Arland", "B", "C"], "A, of Arland; B; and C"),
        (["A", "B", "C, of Borea"], "A, B and C, of Borea"),
        (["A (head, of Arland)", "B"], "A (head, of Arland) and B"),
        (["ferries", "tolls and locks"], "ferries, and tolls and locks"),
        (["fish", "tolls and locks", "ferries"], "fish, tolls and locks, and ferries"),
        (["300,000", "5"], "300,000 and 5"),
    ],
)
def test_items_with_commas_or_an_and_of_their_own_stand_apart(items: list[str], words: str) -> None:
    assert listed(items) == words


def test_a_sentence_has_a_capital_and_a_full_stop() -> None:
    assert sentence(" trade grew in zone X") == "Trade grew in zone X."
    assert [sentence(text) for text in ("did it?", "it did!", "and so on…", "é")] == [
        "Did it?", "It did!", "And so on…", "É.",
    ]  # fmt: skip
    assert sentence(" ") == ""


def test_white_space_becomes_one_space() -> None:
    assert one_line(" a\n  b\tc ") == "a b c"


def test_a_long_text_is_quoted_by_its_beginning_on_one_line() -> None:
    assert quoted("short") == "'short'"
    assert quoted("two\nlines") == "'two lines'"
    assert quoted("x" * 60) == f"'{'x' * 60}'"
    assert quoted("x" * 61) == f"'{'x' * 59}…'"
    assert quoted("one two three", 9) == "'one two…'"


class Reversed(frozenset[str]):
    """A set that has its words in an order as in another process."""

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(super().__iter__(), reverse=True))


def test_of_equally_near_words_the_first_is_suggested_and_of_a_set_the_same_in_every_process() -> None:
    assert nearest("USB", ["USN", "USD"]) == "USN"
    assert nearest("USB", Reversed({"USD", "USN"})) == nearest("USB", frozenset({"USN", "USD"})) == "USD"


def test_the_nearest_word_is_suggested_where_one_is_near() -> None:
    assert nearest("kyrgystan", ["russia", "kyrgyzstan"]) == "kyrgyzstan"
    assert did_you_mean("kyrgystan", ["russia", "kyrgyzstan"]) == "; did you mean 'kyrgyzstan'?"
    assert nearest("UDS", ["AUD", "USD"]) == "USD"
    assert nearest("USB", ["AUB", "USD"]) == "USD"
    assert nearest("KYRGYZSTAN", ["russia", "kyrgyzstan"]) == "kyrgyzstan"
    assert did_you_mean("x", ["russia"]) == ""
    assert did_you_mean("x", []) == ""


def test_abkhazia_is_never_near_to_georgia() -> None:
    assert nearest("abkhazia", ["georgia", "armenia"]) is None
    assert nearest("Абхазия", ["Грузия"]) is None
