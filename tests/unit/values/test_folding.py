"""What readers type and what stands in a text become the same letters."""

import pytest

from dossier_tui.values import fold, fold_with_positions

ALIKE = {
    "accents": ["Sooronbaý", "Sooronbay", "SOORONBAY", "Sooronbay\u0301"],
    "letters that do not decompose": ["Łódź", "lodz"],
    "yo and short i": ["Ёлкай", "елкаи"],
    "sharp s": ["Straße", "STRASSE", "STRAẞE"],
    "full width": ["ＮＡＴＯ ２０１９", "nato 2019"],
    "dotless and dotted i": ["DIYARBAKIR", "Dıyarbakır", "Diyarbakir", "DİYARBAKIR"],
    "dashes": ["a-b", "a‑b", "a–b", "a—b", "a−b", "a‐b", "a﹣b", "a－b"],
    "quotes": ['"a"', "„a“", "“a”", "«a»", "＂a＂"],
    "apostrophes": ["d'a", "d’a", "d‘a", "dʻa", "dʼa", "dʿa", "dʾa", "d´a"],
    "what nobody sees": [
        "Sukhumi", "Su\u00adkhumi", "Su\u200bkhumi", "Su\u200ckhumi", "Su\u200dkhumi", "Su\u2060khumi",
        "\ufeffSukhumi", "\u202bSukhumi\u202c", "\u200eSukhumi\u200f", "Sukhumi\ufe0f", "\u2066Sukhumi\u2069",
    ],
    "tatweel and vowel signs": ["محمد", "محـــمد", "مُحَمَّد"],
    "Arabic and Persian yeh": ["علي", "علی", "على"],
    "Arabic and Persian kaf": ["كريم", "کریم"],
    "teh marbuta": ["مكة", "مكه"],
    "alef": ["احمد", "أحمد", "إحمد", "آحمد", "ٱحمد"],
    "hamza carriers": ["رييس", "رئيس"],
    "digits": ["2019", "٢٠١٩", "۲۰۱۹", "२०१९"],
    "Georgian capitals": ["აფხაზეთი", "ᲐᲤᲮᲐᲖᲔᲗᲘ"],
    "Cyrillic letters beyond the Russian ones": ["Қазақстан", "казакстан"],
    "Abkhaz letters": ["Аԥсны", "Аҧсны", "апсны"],
    "Hangul": ["\uac01", "\u1100\u1161\u11a8"],
}  # fmt: skip


@pytest.mark.parametrize("writings", ALIKE.values(), ids=ALIKE)
def test_writings_of_one_word_fold_to_one(writings: list[str]) -> None:
    assert {fold(writing) for writing in writings} == {fold(writings[-1])}


@pytest.mark.parametrize(("one", "other"), [("лес", "лис"), ("a b", "ab"), ("a-b", "a b"), ("क", "कि"), ("ma", "mä1")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_positions_lead_back_to_the_original() -> None:
    folded, places = fold_with_positions("Straße\u00adn’s Ké\u0301", cased=True)

    assert folded == "Strassen's Ke"
    assert list(places) == [0, 1, 2, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12]


def test_every_character_folds_to_letters_that_stay() -> None:
    assert [hex(code) for code in range(0x30000) if fold(folded := fold(chr(code))) != folded] == []
