"""Titles become ids that a curator can type, whatever their script."""

import subprocess
import sys

import pytest

from dossier_tui.values import slug


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Treaty of Friendship, Cooperation and Mutual Assistance", "treaty-of-friendship-cooperation-and-mutual"),
        ("Çà va", "ca-va"),
        ("Russia’s share – 2018, in €", "russia-s-share-2018-in"),
        ("!!!", "record"),
        ("…", "record"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_title_becomes_an_id_cut_between_words(title: str, key: str) -> None:
    assert slug(title) == key


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Договор о дружбе", "dogovor-o-druzhbe"),
        ("Съезд, соль", "sezd-sol"),
        ("Қазақстан жолдары", "qazaqstan-zholdary"),
        ("Київ", "kiiv"),
        ("Azərbaycan", "azerbaycan"),
        ("თბილისი", "tbilisi"),
        ("Հայաստան", "hayastan"),
        ("Συνθήκη", "synthiki"),
        ("معاهدة الصداقة", "mhdh-lsdqh"),
        ("אמנה", "mnh"),
        ("मैत्री संधि", "maitri-smdhi"),
        ("สนธิสัญญา", "snthisayya"),
        ("友好条约", "you-hao-tiao-yue"),
        ("우호 조약", "u-ho-jo-yag"),
        ("日ソ基本条約", "riso-ji-ben-tiao-yue"),
        ("٢٠١٨", "2018"),
        ("Treaty of Київ", "treaty-of-kiiv"),
        ("🤝", "handshake"),
    ],
)
def test_a_title_of_another_script_is_transliterated(title: str, key: str) -> None:
    assert slug(title) == key


@pytest.mark.parametrize("title", ["Йошкар-Ола", "Ёлка", "ガーナ"])
def test_letters_written_in_one_character_or_two_make_the_same_id(title: str) -> None:
    from unicodedata import normalize

    assert slug(normalize("NFD", title)) == slug(normalize("NFC", title))


def test_titles_of_the_latin_script_need_no_transliteration() -> None:
    code = "import sys; from dossier_tui.values import slug; slug('Çà va – 2018'); sys.exit('anyascii' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
