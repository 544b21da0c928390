"""The parts of a soak. Each is a module of this folder with a function `run(seed, seconds) -> Tally`."""

from importlib import import_module

from .tally import Tally

PARTS = ("inputs", "credit", "kills", "terminals", "monkey", "commands", "caches", "mutations", "schemas")
"""The names of the modules, in the order in which they begin."""


def run_part(name: str, seed: int, seconds: float) -> Tally:
    """Run one part from a seed for about so many seconds. It stops earlier only if it has tried everything it has."""
    tally: Tally = import_module(f".{name}", __package__).run(seed, seconds)
    return tally
