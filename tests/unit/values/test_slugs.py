"""Titles become ids that a curator can type."""

import pytest

from dossier_tui.values import slug


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Treaty of Friendship, Cooperation and Mutual Assistance", "treaty-of-friendship-cooperation-and-mutual"),
        ("Договор", "record"),
        ("Çà va", "ca-va"),
        ("!!!", "record"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_title_becomes_an_id_cut_between_words(title: str, key: str) -> None:
    assert slug(title) == key
