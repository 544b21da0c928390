"""A reader may name a pair in any way that is exact, and is helped where it is not."""

import pytest

from dossier_tui.library.pairs import UnknownPair, _pairs
from tests.conftest import FILES, MakeLibrary

GEORGIA = FILES["dossiers/russia-kyrgyzstan.yaml"].replace("[russia, kyrgyzstan]", "[russia, georgia]")


@pytest.mark.parametrize(
    "words",
    [
        "russia-kyrgyzstan", "kyrgyzstan-russia", "ru kg", "KG RU", "rus kg", "Russia Kyrgyzstan", "russia–kyrgyzstan",
        "russia/kyrgyzstan", "Russian Kyrgyz", "russia\u2011kyrg\u00adyzstan",
        "«Россия» – «Киргизия»", "Россия Киргизия", "Киргизия—Россия", "kyrgyzstan, russia", " ru  kg ",
    ],
)  # fmt: skip
def test_a_pair_is_found_by_any_exact_name(make_library: MakeLibrary, words: str) -> None:
    assert make_library().find([words]) == "russia-kyrgyzstan"
    assert make_library().find(words.split()) == "russia-kyrgyzstan"


def test_names_of_several_words_are_found(make_library: MakeLibrary) -> None:
    polities = FILES["dossiers/registry/polities.yaml"].replace(
        "adjective: Kyrgyz,", "formal: Kyrgyz Republic, also: [Land of the Kyrgyz],"
    )
    library = make_library({"dossiers/registry/polities.yaml": polities})

    assert library.find(["Kyrgyz Republic", "Russia"]) == "russia-kyrgyzstan"
    assert library.find("ru land of the kyrgyz".split()) == "russia-kyrgyzstan"


def test_a_dossier_is_found_by_its_parties_where_its_file_has_another_name(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/russia-georgia.yaml": None, "dossiers/tbilisi.yaml": GEORGIA})

    assert library.find(["ge", "ru"]) == "tbilisi"
    assert library.find(["tbilisi"]) == "tbilisi"


@pytest.mark.parametrize("typed", ["kyrgyzstan", "KG", "Киргизия"])
def test_a_polity_that_is_in_one_dossier_alone_names_it(make_library: MakeLibrary, typed: str) -> None:
    assert make_library().find([typed]) == "russia-kyrgyzstan"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("russia-kyrgistan", "no dossier 'russia-kyrgistan' in this library; did you mean 'russia-kyrgyzstan'?"),
        ("kyrgystan rusia", "no dossier 'kyrgystan rusia' in this library; did you mean 'russia-kyrgyzstan'?"),
        ("kyrgystan", "no dossier 'kyrgystan' in this library; did you mean 'russia-kyrgyzstan'?"),
        ("russia", "no dossier 'russia' in this library; did you mean 'russia-georgia' or 'russia-kyrgyzstan'?"),
        ("russia abkhazia", "no dossier on Russia and Abkhazia in this library"),
        ("russia abkhasia", "no dossier 'russia abkhasia' in this library; `dossier list` shows what there is"),
        ("abkhazia", "no dossier 'abkhazia' in this library; `dossier list` shows what there is"),
        ("fr fr", "no dossier 'fr fr' in this library; `dossier list` shows what there is"),
        ("ru ru", "no dossier 'ru ru' in this library; `dossier list` shows what there is"),
        ("fr de", "no dossier on France and Germany in this library"),
        ("", "no dossier '' in this library; `dossier list` shows what there is"),
    ],
)
def test_what_is_not_found_is_answered_with_what_is_near(make_library: MakeLibrary, words: str, answer: str) -> None:
    library = make_library({"dossiers/russia-georgia.yaml": GEORGIA})

    with pytest.raises(UnknownPair) as refusal:
        library.find(words.split())

    assert str(refusal.value) == answer


def test_abkhazia_is_never_taken_for_georgia(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/russia-georgia.yaml": GEORGIA})

    for words in ("russia abkhazia", "abkhazia-russia", "Абхазия Россия", "abhazia russia", "abkhazia", "ge-ab ru"):
        with pytest.raises(UnknownPair) as refusal:
            library.find(words.split())
        assert "georgia" not in str(refusal.value).lower()


@pytest.mark.parametrize("words", [["russia"] * 5_000, ["x"] * 5_000, ["-"] * 5_000])
def test_more_words_than_two_names_have_are_not_tried_one_by_one(words: list[str]) -> None:
    looked_up: list[str] = []

    def look_up(words: str) -> list[str]:
        looked_up.append(words)
        return []

    assert not list(_pairs(words, look_up, longest=4))
    assert not looked_up
