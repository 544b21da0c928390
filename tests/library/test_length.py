"""The file after page one stays as short as it is: so many words for each claim and fact that it carries, at most."""

import pytest

from dossier_tui.library import Library, bundled_root
from tests.library.length import length_of

LIBRARY = Library((bundled_root(),))
MOST = {
    "armenia-turkiye": (14.4, 9.8),
    "india-japan": (18.2, 11.5),
    "kyrgyzstan-turkiye": (18.1, 11.6),
    "russia-abkhazia": (12.6, 11.3),
    "russia-kyrgyzstan": (10.3, 9.9),
    "russia-serbia": (17.4, 12.4),
    "united-states-kyrgyzstan": (18.2, 13.3),
    "united-states-saint-lucia": (19.0, 14.7),
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
