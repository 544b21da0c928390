"""A part that goes wrong, by which the harness is tested; the seed says how."""

import os
import time

from .tally import Tally

FINDS, RAISES, DIES, HANGS = range(4)


def run(seed: int, seconds: float) -> Tally:
    """Find a loss, raise an exception, die, or go on for ever."""
    tally = Tally()
    tally.tried["keys"] = 3
    tally.fail("losses", "a word \udcff")
    while seed == HANGS:
        time.sleep(seconds)
    if seed == DIES:
        os._exit(3)
    if seed == RAISES:
        raise LookupError("not there")
    return tally
