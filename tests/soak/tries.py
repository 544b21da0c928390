"""Tries, of which a part is an endless series, so that it can run by the clock or by number."""

import random
import signal
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice

from .tally import Failure, Tally, Tried

MOST_SECONDS = 10.0
"""Of the processor's time, after which a try counts as hanging."""


class Wrong(Exception):
    """What a try found: a kind of failure, in words."""

    def __init__(self, failure: Failure, words: str) -> None:
        super().__init__(words)
        self.failure = failure


class _TakesTooLong(BaseException):
    """Passes through whatever catches exceptions."""


def tried(kind: Tried, name: str, do: Callable[[], object]) -> Tally:
    """Try something once. An exception other than Wrong is a crash; `name` says what was tried and with what."""
    tally = Tally()
    tally.tried[kind] += 1
    try:
        with _limited():
            do()
    except Wrong as wrong:
        tally.fail(wrong.failure, f"{name}: {wrong}")
    except _TakesTooLong:
        tally.fail("hangs", f"{name}: more than {MOST_SECONDS:.0f} s")
    except Exception as error:  # noqa: BLE001  (whatever it is, it is what a soak looks for)
        tally.fail("crashes", f"{name}: {type(error).__name__}: {error} ({_place(error)})")
    return tally


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""


@contextmanager
def _limited() -> Iterator[None]:
    """Raise _TakesTooLong after MOST_SECONDS of the processor's time, however busy the machine is."""

    def stop(*_: object) -> None:
        raise _TakesTooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def of_try(seed: int, number: int) -> random.Random:
    """The chance of one try: the same whatever was tried before it."""
    return random.Random(f"{seed}-{number}")


def total(tallies: Iterable[Tally]) -> Tally:
    """Add up tallies."""
    together = Tally()
    for each in tallies:
        together.add(each)
    return together


def for_seconds(tries: Generator[Tally], seconds: float) -> Tally:
    """Run tries by the clock."""
    end = time.monotonic() + seconds
    together = Tally()
    with closing(tries):
        for each in tries:
            together.add(each)
            if time.monotonic() >= end:
                break
    return together


def first(tries: Generator[Tally], number: int) -> Tally:
    """Run the first tries."""
    with closing(tries):
        return total(islice(tries, number))
