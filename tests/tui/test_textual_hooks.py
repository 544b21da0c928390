"""What is private to Textual and used here is still what it was: each fails if Textual renames it."""

import inspect
import io
import signal
import subprocess
import sys
from typing import Any, ClassVar

import pytest
from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.command import CommandList
from textual.driver import Driver
from textual.events import Key
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import WorkerFailed

from dossier_tui.tui import textual_hooks
from dossier_tui.tui.textual_hooks import (
    Guarded,
    SteadyApp,
    SteadyPalette,
    TolerantFile,
    bind,
    suspend_process,
    write_to_terminal,
)
from tests.tui import textual_hooks as hooks


class Ringing(App):
    """An app that counts the keys bound to it by hand."""

    rung = 0

    def action_ring(self) -> None:
        self.rung += 1


async def test_a_binding_given_to_one_screen_answers_there_and_on_no_other_of_its_class():
    app = Ringing()
    async with app.run_test() as pilot:
        bound: Screen = Screen()
        bind(bound, [Binding("x", "app.ring")])
        for screen in (bound, Screen()):
            app.push_screen(screen)
            await pilot.press("x")
        assert app.rung == 1


def test_a_binding_goes_before_one_that_the_class_declares_for_the_key():
    screen: Screen = Screen()
    assert isinstance(screen._bindings, BindingsMap)
    bind(screen, [Binding("tab", "app.ring")])
    assert [binding.action for binding in screen._bindings.key_to_bindings["tab"]] == ["app.ring"]


async def test_what_is_for_the_terminal_goes_through_the_driver(monkeypatch):
    app: App = App()
    async with app.run_test():
        written: list[str] = []
        monkeypatch.setattr(app._driver, "write", written.append)
        write_to_terminal(app, "\x1b]52;c;eA==\x07")
        write_to_terminal(app, "")
    assert written == ["\x1b]52;c;eA==\x07"]


def test_there_is_a_driver_to_write_to():
    assert "_driver" in vars(App())


async def test_an_app_ends_at_an_error_and_keeps_it():
    class Failing(SteadyApp):
        def on_mount(self) -> None:
            raise ZeroDivisionError

    app = Failing()
    with pytest.raises(ZeroDivisionError):
        async with app.run_test():
            pass
    assert isinstance(app.crash, ZeroDivisionError)


def test_textual_calls_what_is_overridden_where_an_app_fails():
    assert callable(App._fatal_error)
    assert callable(App._close_messages_no_wait)
    assert "_fatal_error()" in inspect.getsource(App._handle_exception)
    assert "_exception" in vars(App())


def test_textual_calls_what_is_overridden_where_a_part_of_the_app_fails():
    loop = inspect.getsource(MessagePump._process_messages_loop)
    assert "await self._dispatch_message(message)" in loop
    assert "self.app._handle_exception(error)" in loop
    before = inspect.getsource(MessagePump._pre_process)
    assert before.index("_dispatch_message(events.Mount())") < before.index("self._is_mounted = True")
    assert "app._handle_exception(error)" in inspect.getsource(Widget._compose)
    assert isinstance(WorkerFailed(ZeroDivisionError()).error, ZeroDivisionError)


async def test_a_guarded_part_outlives_an_error_and_one_that_is_not_ends_the_app():
    class Steady(SteadyApp):
        told = 0

        def tell_failure(self, error):
            self.told += 1

    class Safe(Guarded, Static):
        def on_key(self):
            raise ZeroDivisionError

    class Unsafe(Static):
        def on_key(self):
            raise ZeroDivisionError

    app = Steady()
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        async with app.run_test() as pilot:
            safe, unsafe = Safe(), Unsafe()
            await app.screen.mount(safe, unsafe)
            for _ in range(2):
                safe.post_message(Key("a", "a"))
                await pilot.pause()
            assert (app.told, app.crash) == (2, None)
            unsafe.post_message(Key("a", "a"))
            await pilot.pause()
    assert isinstance(app.crash, ZeroDivisionError)


def test_a_terminal_that_takes_nothing_more_is_written_to_without_an_error():
    class Gone(io.StringIO):
        def write(self, text):
            raise OSError

        def flush(self):
            raise OSError

        def fileno(self):
            return 5

    terminal = TolerantFile(Gone())
    terminal.write("x")
    terminal.flush()
    assert terminal.fileno() == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another driver")
def test_what_the_driver_for_a_terminal_overrides_is_there():
    from textual.drivers import linux_driver

    driver: Any = textual_hooks.TerminalDriver
    for name in ("start_application_mode", "write", "close", "run_input_thread", "_run_input_thread"):
        assert callable(getattr(linux_driver.LinuxDriver, name))
        assert name in vars(driver)
    assert "_auto_restart" in inspect.getsource(Driver.__init__)
    source = inspect.getsource(linux_driver)
    assert source.count("self.exit_event.set()") == source.count("self.exit_event.clear()") == 1
    assert "self._file = sys.__stderr__" in source
    assert "signal.signal(signal.SIGTSTP" in inspect.getsource(linux_driver.LinuxDriver.__init__)
    assert "WriterThread(self._file)" in inspect.getsource(linux_driver.LinuxDriver.start_application_mode)
    assert "self.run_input_thread()" in inspect.getsource(linux_driver.LinuxDriver._run_input_thread)


async def test_the_process_is_stopped_with_its_group_while_the_shell_has_the_terminal(monkeypatch):
    sent: list[Any] = []
    app: App = App()
    async with app.run_test():
        driver = app._driver
        monkeypatch.setattr(type(driver), "can_suspend", True)
        monkeypatch.setattr(driver, "suspend_application_mode", lambda: sent.append("suspended"))
        monkeypatch.setattr(driver, "resume_application_mode", lambda: sent.append("resumed"))
        monkeypatch.setattr("os.killpg", lambda _, number: sent.append((number, signal.getsignal(number))))
        before = signal.getsignal(signal.SIGTSTP)
        suspend_process(app)
    assert sent == ["suspended", (signal.SIGTSTP, signal.SIG_DFL), "resumed"]
    assert signal.getsignal(signal.SIGTSTP) is before


STARTING = """
import sys
from multiprocessing import get_context
from dossier_tui.tui.textual_hooks import SteadyApp

app = SteadyApp()
sys.stdout, sys.stderr = app._capture_stdout, app._capture_stderr
get_context("spawn").Event()
sys.stdout = sys.__stdout__
print("started")
"""


def test_a_process_can_be_started_while_what_is_printed_goes_to_the_app():
    done = subprocess.run([sys.executable, "-c", STARTING], capture_output=True, text=True, check=False)
    assert done.stdout == "started\n", done.stderr


async def test_tests_see_what_is_drawn_and_what_is_told():
    class Told(App):
        def compose(self):
            yield Static("drawn")

    app = Told()
    async with app.run_test(notifications=True) as pilot:
        app.notify("told")
        await pilot.pause()
        assert "drawn" in hooks.text_of(app)
        assert any("drawn" in segment.text for strip in hooks.strips_of(app) for segment in strip)
        assert hooks.notices_of(app) == ["told"]
        assert not hooks.has_ended(app)
        app.exit()
        assert hooks.has_ended(app)
    assert hooks.textual_name(",") == "comma"


async def test_a_key_sent_is_dealt_with_and_what_it_changes_drawn_before_a_test_goes_on():
    class Counting(Ringing):
        BINDINGS: ClassVar = [Binding("comma", "ring"), Binding("f5", "ring"), Binding("é", "ring")]

        def compose(self):
            yield Static("0")

        def action_ring(self) -> None:
            super().action_ring()
            self.call_later(self.query_one(Static).update, str(self.rung))

    app = Counting()
    async with app.run_test():
        for number, key in enumerate((",", "f5", "é"), 1):
            hooks.press(app, key)
            await hooks.all_shown(app)
            assert hooks.text_of(app).strip() == str(number)


async def test_a_palette_whose_list_is_not_laid_out_yet_can_be_moved_by_a_page(monkeypatch):
    def not_laid_out(commands: CommandList) -> None:
        raise KeyError(0)

    monkeypatch.setattr(CommandList, "action_page_up", not_laid_out)
    app = SteadyApp()
    async with app.run_test() as pilot:
        SteadyPalette.open(app)
        SteadyPalette.open(app)
        await pilot.pause()
        assert len(app.screen_stack) == 2

        assert isinstance(app.screen, SteadyPalette)
        app.screen._action_command_list("page_up")
