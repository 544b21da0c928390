"""What is private to Textual and used here; tests/tui/test_textual_hooks.py fails if Textual renames it."""

import contextlib
import io
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, ClassVar

from textual._context import active_message_pump
from textual.app import App, SuspendNotSupported, _PrintCapture
from textual.binding import Binding, BindingsMap
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import InputEvent, Mount, Paste
from textual.geometry import Size
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.worker import WorkerFailed

from .background import QUESTION
from .sgr import with_fewest_changes
from .terminal_input import StopEvent, messages_from

MOST_FAILURES = 10
"""The number of errors without a key in between after which the app ends, since drawing may fail again and again."""


def bind(node: DOMNode, bindings: Iterable[Binding]) -> None:
    """Add bindings to one screen or widget; Textual's own way takes only those that its class declares."""
    mine, added = node._bindings, BindingsMap(bindings)  # noqa: SLF001
    node._bindings = BindingsMap.from_keys({**mine.key_to_bindings, **added.key_to_bindings})  # noqa: SLF001


def set_virtual_size(view: ScrollView, size: Size) -> None:
    """Set the size of all that a view can scroll to; the screen is laid out anew only if a scrollbar comes or goes."""
    view.set_reactive(ScrollView.virtual_size, size)
    view._refresh_scrollbars()  # noqa: SLF001
    if view.show_vertical_scrollbar:
        view.vertical_scrollbar.window_virtual_size = size.height
    view.scroll_y = view.validate_scroll_y(view.scroll_y)


def replaceable(screen: Screen[Any]) -> Screen[Any]:
    """Return the first screen of an app, made so that it can be switched; Textual does that only for later ones."""
    screen._push_result_callback(screen, None)  # noqa: SLF001
    return screen


def write_to_terminal(app: App[Any], escape: str) -> None:
    """Write what is meant for the terminal itself, which only the driver may while the app holds the screen."""
    driver = app._driver  # noqa: SLF001
    if escape and driver:
        driver.write(escape)
        driver.flush()


def forget_notice(app: App[Any], text: str) -> None:
    """Take away the notice with a text, if there is one."""
    for notice in [each for each in app._notifications if each.message == text]:  # noqa: SLF001
        app._unnotify(notice)  # noqa: SLF001


class Guarded(MessagePump):
    """A part of the app in which an error in a message handler ends only that handler.

    Textual would end the whole app.
    """

    is_spoilt = False
    """Whether it could not be composed or mounted."""

    async def _dispatch_message(self, message: Message) -> None:
        if self.is_spoilt and isinstance(message, Mount):
            return
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            app = self.app
            if not isinstance(app, SteadyApp) or not app.goes_on_without(self):
                raise
            app.survive(error)


class Fitted(MessagePump):  # as a widget it would take the place of the one whose styles a screen inherits
    """A screen that is laid out only where the terminal has room for it, and keeps the layout it had where not.

    In a few cells Textual wraps text to no width at all, which ends the app, or lays out a scrollbar that comes and
    goes for ever. Something else covers the screen meanwhile.
    """

    LEAST: ClassVar[Size] = Size(40, 10)
    """The smallest terminal that has room for it."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:  # noqa: FBT001, FBT002
        here = size or self.outer_size  # type: ignore[attr-defined]
        if here.width >= self.LEAST.width and here.height >= self.LEAST.height:
            super()._refresh_layout(size, scroll)  # type: ignore[misc]


class SteadyPalette(Fitted, CommandPalette):
    """Textual's command palette, where to move by a page in a list that is empty or not laid out yet is no error."""

    @classmethod
    def open(cls, app: App[Any]) -> None:
        """Open the palette, unless it is open."""
        if not cls.is_open(app):
            app.push_screen(cls(id="--command-palette"))

    def _action_command_list(self, action: str) -> None:
        with contextlib.suppress(KeyError):
            super()._action_command_list(action)


class _Printed(_PrintCapture):
    """Takes what is printed; it has no file, where Textual's has one of number -1, with which no process can start."""

    def fileno(self) -> int:
        """Raise, as what has no file does."""
        raise io.UnsupportedOperation("fileno")


class SteadyApp(Guarded, App[None]):
    """An app that survives most errors, and keeps an error that it does not survive for its caller.

    Textual would end at any error, with a page of traceback.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(driver_class=TerminalDriver, **options)
        self._capture_stdout, self._capture_stderr = _Printed(self), _Printed(self, stderr=True)
        self.crash: BaseException | None = None
        """The error that has ended the app."""
        self.ended_by: signal.Signals | None = None
        """The signal that has ended the app."""
        self.failures = 0
        """The number of errors since the last key."""
        self._is_lost = False

    asks_for_ground = False
    """Whether the terminal is to be asked for its background."""
    characters: Mapping[int, str] = {}
    """What is written to the terminal in place of some characters."""

    def tell_failure(self, error: BaseException) -> None:
        """Report an error that the app has survived."""
        raise NotImplementedError

    def end_by(self, number: signal.Signals) -> None:
        """Exit cleanly because of a signal, or because the terminal is gone."""
        self.ended_by = number
        self.exit(return_code=128 + number)

    def survive(self, error: BaseException) -> None:
        """Report an error and go on; end the app after MOST_FAILURES in a row."""
        self.failures += 1
        if self.failures > MOST_FAILURES:
            super()._handle_exception(error if isinstance(error, Exception) else RuntimeError(error))
        else:
            self.tell_failure(error)

    def goes_on_without(self, failed: MessagePump) -> bool:
        """Whether there is something to go on with; a screen that could not be opened is left."""
        if failed._is_mounted:  # noqa: SLF001
            return True
        if isinstance(failed, Guarded):
            failed.is_spoilt = True
        if failed in {self, *self.screen_stack[:1]}:
            self._is_lost = True
        elif failed is self.screen:
            self.pop_screen()
        return not self._is_lost

    def _handle_exception(self, error: Exception) -> None:
        """Survive errors that have not ended a widget's task: those in workers, timers, callbacks and drawing."""
        failed = active_message_pump.get(self)
        if isinstance(error, WorkerFailed):
            self.survive(error.error)
        elif isinstance(failed, Guarded) and self.is_running and not self._is_lost and self.goes_on_without(failed):
            self.survive(error)
        else:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self.crash = self._exception or RuntimeError("for no known reason")
        self._close_messages_no_wait()


def is_new_input(event: Message) -> bool:
    """Whether an event comes from the terminal, rather than from the widget to which the app has passed it."""
    return isinstance(event, InputEvent | Paste) and not event.is_forwarded


class TolerantFile:
    """A terminal to write to, whose write errors are ignored, since it may be gone."""

    def __init__(self, file: Any) -> None:
        self._file: IO[str] = file

    def write(self, text: str) -> None:
        """Write text."""
        with contextlib.suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Flush what was written."""
        with contextlib.suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """The number of the file."""
        return self._file.fileno()


@contextlib.contextmanager
def _handled_by_default(number: signal.Signals) -> Iterator[None]:
    """Restore the default action of a signal inside a `with` block."""
    before = signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(number, before)


def suspend_process(app: App[Any]) -> None:
    """Suspend the process, with the terminal left to the shell, until it is continued. Raises SuspendNotSupported."""
    if sys.platform == "win32":
        raise SuspendNotSupported
    with app.suspend(), _handled_by_default(signal.SIGTSTP):
        os.killpg(os.getpgrp(), signal.SIGTSTP)  # as the terminal itself would: `make run` is stopped with the app


TerminalDriver: type[Driver] | None = None
"""The driver for a terminal that may vanish, suspend the app and send anything; None for Textual's own, on Windows."""

if sys.platform != "win32":
    from textual.drivers import linux_driver

    class _TerminalDriver(linux_driver.LinuxDriver):
        def __init__(self, app: App[Any], **options: Any) -> None:
            super().__init__(app, **options)
            self._stop = self.exit_event = StopEvent()
            self._file: Any = TolerantFile(sys.__stderr__)
            signal.signal(signal.SIGTSTP, self._stopped)
            signal.signal(signal.SIGCONT, self._continued)
            for number in (signal.SIGTERM, signal.SIGHUP):
                if signal.getsignal(number) is not signal.SIG_IGN:  # as it is under nohup
                    self._loop.add_signal_handler(number, self._end, number)

        def _end(self, number: signal.Signals) -> None:
            if isinstance(self._app, SteadyApp):
                self._app.end_by(number)

        # Another program has the terminal while there is no automatic restart. Else the loop is left to act: a signal
        # may have come while the same thread holds the lock of what it would have to write to.

        def _stopped(self, *_: object) -> None:
            if self._auto_restart:
                self._loop.call_soon_threadsafe(suspend_process, self._app)
            else:
                os.kill(os.getpid(), signal.SIGSTOP)

        def _continued(self, *_: object) -> None:
            if self._auto_restart:
                self._loop.call_soon_threadsafe(_take_again, self._app)

        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if self._writer_thread is None:
                self._loop.call_soon(self._end, signal.SIGHUP)
            elif isinstance(self._app, SteadyApp) and self._app.asks_for_ground:
                self.write(QUESTION)

        def write(self, data: str) -> None:
            if self._writer_thread is not None:
                characters = self._app.characters if isinstance(self._app, SteadyApp) else {}
                super().write(with_fewest_changes(data.translate(characters) if characters else data))

        def close(self) -> None:
            super().close()
            self._writer_thread = None

        def run_input_thread(self) -> None:
            for message in messages_from(self.fileno, self._stop, debug=self._debug):
                self.process_message(message)

        def _run_input_thread(self) -> None:
            try:
                self.run_input_thread()
            except (EOFError, OSError):
                with contextlib.suppress(RuntimeError):  # the loop is closed
                    self._loop.call_soon_threadsafe(self._end, signal.SIGHUP)

    TerminalDriver = _TerminalDriver

    def _take_again(app: App[Any]) -> None:
        """Set up the terminal again after another program has used it while the process was stopped without notice."""
        with app.suspend():
            pass
