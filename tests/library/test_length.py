"""The file after page one stays as short as it is: so many words for each claim that it carries, at most."""

import pytest

from dossier_tui.library import Library, bundled_root
from tests.library.length import length_of

LIBRARY = Library((bundled_root(),))
MOST = {
    "armenia-turkiye": 15.8,
    "india-japan": 19.8,
    "kyrgyzstan-turkiye": 20.5,
    "russia-abkhazia": 13.8,
    "russia-kyrgyzstan": 11.3,
    "russia-serbia": 20.7,
    "united-states-kyrgyzstan": 20.2,
    "united-states-saint-lucia": 21.8,
}
"""The most words a claim of each bundled dossier; of sources without a list of claims, each paragraph counts as one."""


def test_every_bundled_dossier_has_its_bound() -> None:
    assert sorted(MOST) == sorted(LIBRARY.paths)


@pytest.mark.parametrize("key", MOST)
def test_the_file_is_short_for_what_it_carries(key: str) -> None:
    dossier = LIBRARY.dossier(key)
    assert dossier

    length = length_of(dossier)
    assert length.carried > 100
    assert length.words_a_claim <= MOST[key]
