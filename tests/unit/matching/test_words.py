"""Texts are taken apart into words, and a word has other forms."""

import re

import pytest

from dossier_tui.matching.words import (
    any_of,
    forms_of,
    indexed,
    other_words,
    phrase_pattern,
    typed_words,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russia–Abkhazia, 2019", "russia abkhazia 2019"),
        ("_a_ b_c", "a b c"),
        ("Sukhumi’s d'Ivoire", "sukhumi s d ivoire"),
        ("中国とРоссия 2019年", "中 国 と россия 2019 年"),
        ("ไทย ລາວ", "ไ ท ย ລ າ ວ"),
        ("မြန်", "မ ြ န"),
        ("हिन्दी भाषा", "हिनदी भाषा"),
        ("… – !", ""),
    ],
)
def test_words_are_runs_of_letters_or_single_characters_of_scripts_without_spaces(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words


def test_a_query_is_split_at_spaces_and_inner_dashes() -> None:
    assert typed_words("“ru-kg”, d'ivoire (troop's) -5") == ["ru", "kg", "d'ivoire", "troop's", "5"]


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("troop", "troops"), ("treaty", "treaties"), ("tie", "ties"), ("base", "bases"), ("crisis", "crises"),
        ("speech", "speeches"), ("veto", "vetoes"), ("tax", "taxes"), ("Day", "Days"), ("serviceman", "servicemen"),
        ("half", "halves"), ("wife", "wives"),
    ],
)  # fmt: skip
def test_singular_and_plural_are_forms_of_each_other(singular: str, plural: str) -> None:
    assert plural in forms_of(singular)
    assert singular in forms_of(plural)


@pytest.mark.parametrize(("possessive", "noun"), [("troop's", "troop"), ("troops'", "troop"), ("путин's", "путин")])
def test_a_possessive_is_a_form_of_its_noun(possessive: str, noun: str) -> None:
    assert noun in forms_of(possessive)


@pytest.mark.parametrize("word", ["us", "NATO", "сухум", "2018s", "a-b", "", "'", "'s"])
def test_what_is_no_english_noun_has_no_forms(word: str) -> None:
    assert forms_of(word) == ()


def test_letters_with_two_readings_and_apostrophes_make_other_words() -> None:
    assert {*other_words("Qurʾan, Əliyev")} == {"quran", "aliyev", "eliyev"}


def test_an_index_has_the_words_of_dates_in_one_order() -> None:
    assert indexed("July 11, 2019") == "july 11 2019 · 11 july 2019"
    assert indexed("18–19 April 2017") == "18 19 april 2017 · 18 april 2017"
    assert indexed("on 11 July 2019") == "on 11 july 2019"


def test_a_word_with_many_schwas_and_a_long_one_take_no_long_time() -> None:
    assert [*other_words("ə" * 1000)] == ["a" * 1000, "e" * 1000]
    assert [*other_words("a" * 100_000 + " d'a")] == ["da"]
    assert typed_words("a" + "!" * 100_000 + "a") == ["a" + "!" * 100_000 + "a"]


def test_patterns_with_the_same_edges_have_them_once_and_find_the_same() -> None:
    patterns = [phrase_pattern(each) for each in ("grain and flour", "grain", "rain", "ра", "国")]
    patterns.append(phrase_pattern("fro", begun=True))
    text = "grain and flour, rain; frontier ра 国人 raining"
    together = any_of(["", *patterns])

    assert len(together) < len("|".join(patterns))
    assert re.findall(together, text) == re.findall("|".join(patterns), text)
    assert any_of([""]) == ""
