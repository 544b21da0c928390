"""Mistakes in files: how often the JSON Schemas and `check` agree on them."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.library.mistakes import Agreement, Outcome, Trials
from tests.library.test_schema_and_check import FILES

from .tally import Tally

GOAL = 0.95
"""The share of what `check` refuses that a schema has to refuse too."""


def told(outcomes: list[Outcome]) -> Tally:
    """Count what the schemas refuse alone, and say so if they let too much pass."""
    tally, agreement = Tally(), Agreement(outcomes)
    tally.tried["mutations"] += len(outcomes)
    for each in agreement.too_strict:
        tally.fail("passed against the schema", f"{each.mistake} in {each.name}: {each.complaints[0]}")
    if agreement.of_refused < GOAL:
        tally.fail("lax schemas", str(agreement))
    return tally


def run(seed: int, seconds: float) -> Tally:
    """Make one mistake after another, and judge them together."""
    end, outcomes = time.monotonic() + seconds, list[Outcome]()
    with TemporaryDirectory() as folder:
        trials = Trials(FILES, Path(folder))
        while not outcomes or time.monotonic() < end:
            outcomes.append(trials.outcome(f"{seed} {len(outcomes)}"))
    return told(outcomes)
