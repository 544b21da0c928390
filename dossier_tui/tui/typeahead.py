"""Keys typed ahead: over a slow line, a reader types before the app has shown the effect of the keys before."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.worker import Worker, WorkerError

KEYS_WAIT = "keys-wait"
"""The group of the workers of a screen for which keys wait, since they load what the keys are meant for."""
LONGEST_WAIT = 2.0
"""The maximum time in seconds for which a key waits."""
ROUNDS = 3
"""How often a marker passes through all message queues, since one message may lead to another, and that to a third."""

Deliver = Callable[[], Awaitable[None]]


class Typeahead:
    """A queue of input from the terminal, in which each waits until the effect of the one before is complete."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Deliver] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_open = False
        self._waited_in_vain: Screen[Any] | None = None

    def open(self) -> None:
        """Start to deliver, now that the first screen is open."""
        self._is_open = True
        self._start()

    def put(self, deliver: Deliver) -> None:
        """Deliver something as soon as what came before has been handled."""
        self._waiting.append(deliver)
        self._start()

    def _start(self) -> None:
        if self._is_open and self._waiting and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._deliver_all())

    async def _deliver_all(self) -> None:
        """Deliver what waits, unless the app has ended; otherwise a key could still start an editor in the terminal."""
        while self._waiting and self._app.is_running:
            await self._waiting.popleft()()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_WAIT):
                    await self._settled()

    async def _settled(self) -> None:
        """Wait until the focused widget, all its ancestors and the app have handled their messages."""
        rounds, place = 0, None
        while rounds < ROUNDS and self._app.is_running:
            screen, here = self._app.screen, self._app.focused or self._app.screen
            rounds = rounds + 1 if here is place else 1
            place = here
            for node in here.ancestors_with_self:
                await _passed(node)
            rounds = 0 if await self._brought(screen) else rounds

    async def _brought(self, screen: Screen[Any]) -> bool:
        """Wait for the workers of a screen that keys wait for. Returns whether there were any."""
        workers = [each for each in self._app.workers if each.node is screen and each.group == KEYS_WAIT]
        running = [each for each in workers if not each.is_finished]
        if not running or screen is self._waited_in_vain:
            return False
        self._waited_in_vain = screen
        for worker in running:
            await asyncio.shield(_ended(worker))
        self._waited_in_vain = None
        return True


async def _ended(worker: Worker[Any]) -> None:
    with contextlib.suppress(WorkerError):
        await worker.wait()


async def _passed(pump: MessagePump) -> None:
    """Wait until a message pump has handled all messages in its queue."""
    passed = asyncio.Event()
    if pump.call_later(passed.set):
        await passed.wait()
