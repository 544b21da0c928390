"""The parts of a soak. Each is a module of this folder with a function `run(seed, seconds) -> Tally`."""

from collections.abc import Callable, Mapping

from .tally import Tally

Part = Callable[[int, float], Tally]
"""Runs one part from a seed for about so many seconds. It stops earlier only if it has tried everything it has."""

PARTS: Mapping[str, Part] = {}
"""The parts by name, in the order in which they run."""
