"""What is private to Textual and used here is still what it was: each fails if Textual renames it."""

import importlib
import inspect
from typing import Any, ClassVar

import pytest
from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.screen import Screen
from textual.widgets import Static

from dossier_tui.tui.textual_hooks import CrashQuietly, bind, tolerate_invalid_bytes, write_to_terminal
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
    class Failing(CrashQuietly):
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


def test_invalid_bytes_are_replaced_where_textual_reads_them():
    linux_driver: Any = importlib.import_module("textual.drivers.linux_driver")
    before = linux_driver.getincrementaldecoder
    try:
        tolerate_invalid_bytes()
        assert linux_driver.getincrementaldecoder("utf-8")().decode(b"\xff\xfe", final=True) == "��"
    finally:
        linux_driver.getincrementaldecoder = before


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
