"""Inside a sentence an event has a small letter and an article only where that is certain; a title keeps its own."""

import pytest

from dossier_tui.words.titles import happening, in_small, is_official
from tests.conftest import MakeDossier


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Attacks on foreigners in Arland", "the attacks on foreigners in Arland"),
        ("The breakup of the Union", "the breakup of the Union"),
        ("Truce", "the truce"),
        ("Independence", "independence"),
        ("Independence of Arland", "the independence of Arland"),
        ("Blocking of accession talks", "the blocking of accession talks"),
        ("Withdrawal from the arbitration", "the withdrawal from the arbitration"),
        ("180th anniversary of relations", "the 180th anniversary of relations"),
        ("Arland's vote for the resolution", "Arland's vote for the resolution"),
        ("Days of Arlandic Culture", "“Days of Arlandic Culture”"),
        ("War of the Pacific", "“War of the Pacific”"),
        ("The Arlandic army takes part in the campaign", "“The Arlandic army takes part in the campaign”"),
        ("Attack Day", "“Attack Day”"),
        ("Spring", "“Spring”"),
        ("JIMEX 2018", "“JIMEX 2018”"),
        ("", "“”"),
    ],
)
def test_an_event_inside_a_sentence(make_dossier: MakeDossier, name: str, inside: str) -> None:
    assert happening(make_dossier(""), name) == inside


@pytest.mark.parametrize(
    ("title", "is_so"),
    [
        ("Treaty of Osimo", True), ("Agreement Regarding Tolls", True), ("Treaty of friendship", False),
        ("Treaty on the lake", False), ("Decree of recognition", False), ("Letter of Arland", False), ("Treaty", False),
    ],
)  # fmt: skip
def test_a_title_is_official_by_its_capitals(title: str, is_so: bool) -> None:
    assert is_official(title) is is_so


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ("Russian loans", "Russian loans"), ("Loans of Russia", "loans of Russia"),
        ("Russia's loans", "Russia's loans"),
        ("Putin's plan", "Putin's plan"), ("Bishkek loans", "Bishkek loans"), ("", ""), ("5 loans", "5 loans"),
    ],
)  # fmt: skip
def test_a_name_keeps_its_capital_inside_a_sentence(make_dossier: MakeDossier, words: str, inside: str) -> None:
    assert (
        in_small(
            make_dossier("history: {events: [{name: Fair, date: 2018, by: putin, place: bishkek, src: sp#3}]}"), words
        )
        == inside
    )
