"""The session and the way of an address: what every screen relies on, asked of the app itself."""

import inspect
import pkgutil
from importlib import import_module
from typing import get_args

import pytest
from textual.screen import ModalScreen, Screen

from dossier_tui.tui import screens
from dossier_tui.tui.commands.table import COMMANDS
from dossier_tui.tui.keys.command import PLACES, Where
from dossier_tui.tui.screens.desk_screen import DeskScreen
from dossier_tui.tui.session import Change
from dossier_tui.tui.shown import Shown
from dossier_tui.values import Address

PAIR = "russia-kyrgyzstan"


def every_screen():
    """Every class of screen of the app."""
    for module in pkgutil.iter_modules(screens.__path__):
        for _, each in inspect.getmembers(import_module(f"{screens.__name__}.{module.name}"), inspect.isclass):
            if issubclass(each, Screen) and each.__module__.startswith(screens.__name__):
                yield each


def test_every_screen_is_a_dialog_or_says_what_it_shows_and_follows_the_session():
    assert {each.__name__ for each in every_screen() if not issubclass(each, (DeskScreen, ModalScreen))} == set()


def test_every_place_of_a_command_has_a_screen_and_a_heading_in_help():
    places = {place for each in every_screen() if issubclass(each, DeskScreen) for place in each.PLACES}
    assert places | {"app"} == set(get_args(Where)) == set(PLACES)
    assert {place for command in COMMANDS for place in command.where} == set(get_args(Where))


def test_no_screen_declares_keys_of_commands_beside_its_places():
    assert [each for each in every_screen() if issubclass(each, DeskScreen) and "BINDINGS" in vars(each)] == []


@pytest.mark.parametrize(
    ("place", "way"),
    [("home", []), ("reader", ["enter"]), ("search", ["S"]), ("people", ["p"]), ("timeline", ["t"]), ("page", ["B"])],
)
async def test_every_command_of_a_place_runs_on_the_screen_that_has_it(sit, bundled, place, way):
    """A method renamed on a screen, or a module that an import names, would show here."""
    ends = {"quit", "leave_home", "leave_reader", "leave_page", "edit"}
    async with sit(bundled) as at:
        await at.press(*way)
        screen, depth = at.app.screen, len(at.app.screen_stack)
        for command in (each for each in COMMANDS if place in each.where and each.id not in ends and not each.is_tab):
            at.app.action_run_command(command.id)
            await at.settle()
            while len(at.app.screen_stack) > depth:
                at.app.pop_screen()
            assert at.app.crash is None
            assert at.app.screen is screen, command.id


async def test_a_screen_says_what_it_shows(sit, bundled):
    async with sit(bundled) as at:
        await at.press("G")
        home = at.app.screen.shown
        assert (home.dossier.key, home.address, home.is_open) == (PAIR, None, False)
        await at.press("enter", "3", "j")
        reader = at.app.screen.shown
        assert (reader.dossier.key, reader.is_open) == (PAIR, True)
        assert reader.address.pair == PAIR
        await at.press("?")
        assert at.app.screen.shown == Shown()


async def test_an_address_that_is_not_in_the_library_is_told(sit, bundled):
    async with sit(bundled) as at:
        at.app.screen.goto(Address("record", "talks", "utopia-erewhon"))
        await at.settle()
        assert "There is no dossier utopia-erewhon in the library any more." in at.told
        assert "2 dossiers" in at.text


async def test_a_person_is_an_address_to_go_to(sit, bundled):
    async with sit(bundled) as at:
        at.app.screen.goto(Address("entry", "lavrov"))
        await at.settle()
        assert at.lines[0].startswith(" Sergey Lavrov")


async def test_a_screen_below_catches_up_once_with_all_that_it_has_missed(sit, bundled, monkeypatch):
    async with sit(bundled) as at:
        followed: list[Change] = []
        home = at.app.screen
        monkeypatch.setattr(home, "_follow", followed.append)
        await at.press("G", "enter")
        for change in (Change.LIBRARY, Change.BOOKMARKS, Change.LIBRARY):
            at.app.session.changed.publish(change)
        await at.settle()
        assert followed == []
        await at.press("q")
        assert followed == [Change.LIBRARY, Change.BOOKMARKS]


async def test_under_a_dialog_a_screen_follows_at_once(sit, bundled, monkeypatch):
    async with sit(bundled) as at:
        followed: list[Change] = []
        home = at.app.screen
        monkeypatch.setattr(home, "_follow", followed.append)
        await at.press("x")
        at.app.session.changed.publish(Change.WORDING)
        await at.settle()
        assert followed == [Change.WORDING]


async def test_a_command_for_a_list_does_nothing_when_the_focus_has_left_it(sit, bundled):
    async with sit(bundled) as at:
        await at.press("/")
        at.app.action_run_command("open")
        assert at.app.failures == 0
        assert type(at.app.screen).__name__ == "HomeScreen"
