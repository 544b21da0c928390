"""The file after page one stays as short as it is: so many words for each claim and fact that it carries, at most."""

import pytest

from dossier_tui.library import Library, bundled_root
from tests.library.length import length_of

LIBRARY = Library((bundled_root(),))
MOST = {
    "armenia-turkiye": (11.1, 8.1),
    "india-japan": (15.0, 9.7),
    "kyrgyzstan-turkiye": (13.2, 9.1),
    "russia-abkhazia": (8.7, 7.8),
    "russia-kyrgyzstan": (7.8, 7.7),
    "russia-serbia": (13.6, 10.1),
    "united-states-kyrgyzstan": (14.0, 10.6),
    "united-states-saint-lucia": (14.1, 11.0),
}
"""The most words a claim and a fact of each bundled dossier, as `length` counts them."""


def test_every_bundled_dossier_has_its_bound() -> None:
    assert sorted(MOST) == sorted(LIBRARY.paths)


@pytest.mark.parametrize("key", MOST)
def test_the_file_is_short_for_what_it_carries(key: str) -> None:
    dossier = LIBRARY.dossier(key)
    assert dossier

    length = length_of(dossier)
    assert length.carried > 100
    most_a_claim, most_a_fact = MOST[key]
    assert length.words_a_claim <= most_a_claim
    assert length.words_a_fact <= most_a_fact
