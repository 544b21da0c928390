"""Keys typed ahead: over a slow line a reader types on before the app has shown what the keys before have begun."""

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
"""The group of those workers of a screen for which keys wait, since they bring what the keys are meant for."""
LONGEST_WAIT = 2.0
"""Seconds for which a key waits at most."""
ROUNDS = 3
"""Times that a marker passes all queues of messages: a message may lead to another, and that to a third."""

Deliver = Callable[[], Awaitable[None]]


class Typeahead:
    """What has come from the terminal, in order: each waits until what the one before has begun is done."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[Deliver] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_open = False
        self._waited_in_vain: Screen[Any] | None = None

    def open(self) -> None:
        """Deliver from now on: the first screen is open."""
        self._is_open = True
        self._start()

    def put(self, deliver: Deliver) -> None:
        """Deliver something as soon as what came before is dealt with."""
        self._waiting.append(deliver)
        self._start()

    def _start(self) -> None:
        if self._is_open and self._waiting and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._deliver_all())

    async def _deliver_all(self) -> None:
        """Deliver what waits, unless the app has ended: the editor would take the terminal again."""
        while self._waiting and self._app.is_running:
            await self._waiting.popleft()()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_WAIT):
                    await self._settled()

    async def _settled(self) -> None:
        """Wait until the widget that has the focus, all that it is in, and the app are through with their messages."""
        rounds, place = 0, None
        while rounds < ROUNDS and self._app.is_running:
            screen, here = self._app.screen, self._app.focused or self._app.screen
            rounds = rounds + 1 if here is place else 1
            place = here
            for node in here.ancestors_with_self:
                await _passed(node)
            rounds = 0 if await self._brought(screen) else rounds

    async def _brought(self, screen: Screen[Any]) -> bool:
        """Wait for what a screen is still reading or writing; whether there was anything."""
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
    """Wait until a pump has dealt with all messages that it had."""
    passed = asyncio.Event()
    if pump.call_later(passed.set):
        await passed.wait()
