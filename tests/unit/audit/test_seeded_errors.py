"""The rules are silent on stories in which everything goes together, and find the one thing that was made wrong."""

import pytest

from .conftest import Read
from .consistent import WRONG
from .longer import WRONG_AT_LENGTH, LongStory
from .told_by_others import WRONG_BY_OTHERS

STORIES = 12
"""How many stories of each sort are tried."""


def test_nothing_is_found_where_everything_goes_together(read: Read) -> None:
    found = [(seed, str(finding)) for seed in range(STORIES) for finding in read(LongStory(seed).text).findings]

    assert found == []


@pytest.mark.parametrize("code", [*WRONG, *WRONG_AT_LENGTH, *WRONG_BY_OTHERS])
def test_what_was_made_wrong_is_found(read: Read, code: str) -> None:
    missed = [
        seed
        for seed in range(STORIES // 3)
        if code not in {finding.code for finding in read(LongStory(seed, code).text).findings}
    ]

    assert missed == []
