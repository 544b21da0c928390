"""A short form of the monkey of the soak."""

import pytest

from tests.soak.monkey import Monkey


@pytest.mark.parametrize("seed", [1, 2])
def test_keys_at_random_neither_crash_nor_hang_the_app_nor_lose_a_note(tmp_path, seed):
    monkey = Monkey(seed, tmp_path)
    monkey.live(is_over=lambda: monkey.tally.tried["keys"] >= 60)
    assert monkey.tally.reports == []
