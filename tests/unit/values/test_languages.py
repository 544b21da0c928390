"""Language tags: those that there are pass, and any other word is answered with the tag that it means."""

import re

import pytest

from dossier_tui.values.languages import TAG
from dossier_tui.values.languages.names import LANGUAGES, REGIONS, REPLACED, SCRIPTS
from dossier_tui.values.languages.others import OTHERS
from dossier_tui.values.languages.tags import wrong_tag
from dossier_tui.words.sources import language_words


@pytest.mark.parametrize(
    "tag",
    ["en", "ru", "sr-Latn", "uz-Cyrl", "zh-Hans-CN", "es-419", "en-GB", "de-1996", "ca-valencia", "abx", "mul", "und"],
)
def test_a_tag_that_there_is_has_nothing_wrong(tag: str) -> None:
    assert wrong_tag(tag) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("English", "en"), ("english", "en"), ("Englsh", "en"), ("rusian", "ru"), ("Farsi", "fa"), ("Русский", "ru"),
        ("Deutsch", "de"), ("Norwegian Bokmål", "nb"), ("Scottish Gaelic", "gd"), ("British English", "en"),
        ("Serbian (Latin)", "sr-Latn"), ("Chinese (Simplified)", "zh-Hans"), ("English, Russian", "en"),
        ("EN", "en"), ("en_US", "en-US"), ("en-us", "en-US"), ("en--GB", "en-GB"), ("-en", "en"),
        ("sr-Latin", "sr-Latn"), ("sr-Cyrilic", "sr-Cyrl"), ("pt-Brazil", "pt"), ("Japan", "ja"), ("unknown", "und"),
    ],
)  # fmt: skip
def test_a_name_or_another_form_is_answered_with_the_tag(written: str, meant: str) -> None:
    assert wrong_tag(written) == f"'{written}' is not a language tag (BCP 47); did you mean '{meant}'?"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("eng", "en"), ("ger", "de"), ("deu", "de"), ("iw", "he"), ("mo", "ro"), ("jp", "ja"), ("cz", "cs"),
        ("zzz", "zza"), ("en-UK", "en-GB"), ("sr-Latm", "sr-Latn"),
    ],
)  # fmt: skip
def test_a_tag_that_there_is_not_is_answered_with_the_nearest(written: str, meant: str) -> None:
    assert wrong_tag(written) == f"there is no language tag '{written}'; did you mean '{meant}'?"


@pytest.mark.parametrize("written", ["", " ", "none", "n/a", "42", "-", "x" * 5_000, "a b " * 5_000])
def test_what_means_no_language_is_answered_with_examples(written: str) -> None:
    assert wrong_tag(written).endswith("is not a language tag (BCP 47), such as en, ru or sr-Latn")


def test_every_language_of_two_letters_has_a_name_that_is_known_as_its_own() -> None:
    wrong = {tag: wrong_tag(language_words(tag)) for tag in LANGUAGES if len(tag) == len("en")}
    assert {tag: message for tag, message in wrong.items() if f"'{tag}'?" not in message} == {}


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en", "English"), ("ky", "Kyrgyz"), ("ab", "Abkhaz"), ("sr-Latn", "Serbian"), ("ceb", "Cebuano"), ("xx", "xx")],
)
def test_a_language_is_told_by_its_usual_name(tag: str, name: str) -> None:
    assert language_words(tag) == name


def test_subtags_have_their_forms_and_none_is_in_two_tables() -> None:
    assert all(re.fullmatch(TAG, tag) for tag in {*LANGUAGES, *OTHERS, *REPLACED.values()})
    assert all(re.fullmatch(TAG, f"en-{part}") for part in {*SCRIPTS, *REGIONS})
    assert not LANGUAGES.keys() & OTHERS
    assert not REPLACED.keys() & (LANGUAGES.keys() | OTHERS)
    assert {*REPLACED.values()} <= LANGUAGES.keys()
    assert len(OTHERS) > 7_000
    assert len(LANGUAGES) > 480
