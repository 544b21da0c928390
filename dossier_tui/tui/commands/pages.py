"""Commands that open a page."""

from typing import TYPE_CHECKING

from ...values import Address

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen
    from ..screens.page import Page

SEARCH = "search"
"""The name under which the app keeps the search, so that a result set can be opened again."""


def help(screen: "DeskScreen") -> None:
    """Open the help page, once."""
    from ..screens.help import HelpScreen

    if not isinstance(screen, HelpScreen):
        _show(screen, HelpScreen(screen.session))


def search(screen: "DeskScreen") -> None:
    """Open the search as it was left; from a record that it found, go back to it."""
    from ..screens.search import SearchScreen

    app = screen.app
    if not app.is_screen_installed(SEARCH):
        app.install_screen(SearchScreen(screen.session), SEARCH)
    kept = app.get_screen(SEARCH)
    if kept not in app.screen_stack:
        app.push_screen(SEARCH)
    while app.screen is not kept:
        app.pop_screen()


def people(screen: "DeskScreen") -> None:
    """Open the people of what is selected, else everybody."""
    from ..screens.people import PeopleScreen, RecordPeopleScreen, people_of

    selected = screen.selection
    names = people_of(selected.dossier, selected.address) if selected else []
    if not selected or not names:
        _show(screen, PeopleScreen(screen.session))
    elif len(names) == 1:
        screen.goto(Address("entry", names[0]))
    else:
        _show(screen, RecordPeopleScreen(screen.session, selected))


def timeline(screen: "DeskScreen") -> None:
    """Open the timeline of all dossiers."""
    from ..screens.timeline import TimelineScreen

    _show(screen, TimelineScreen(screen.session))


def map_of_places(screen: "DeskScreen") -> None:
    """Open the map of the dossier that is open or selected."""
    from ..screens.map import MapScreen

    if dossier := screen.shown.dossier:
        screen.app.push_screen(MapScreen(screen.session, dossier))
    else:
        screen.tell("There is no dossier here.")


def anniversaries(screen: "DeskScreen") -> None:
    """Open the anniversaries."""
    from ..screens.anniversaries import AnniversariesScreen

    _show(screen, AnniversariesScreen(screen.session))


def provenance(screen: "DeskScreen") -> None:
    """Open the page that says what the selected thing rests on."""
    from ..screens.provenance import ProvenanceScreen

    selected = screen.needed_selection()
    if selected:
        _show(screen, ProvenanceScreen(screen.session, selected))


def coverage(screen: "DeskScreen") -> None:
    """Open the claims of the open dossier's sources, with what carries each."""
    from ..screens.coverage import CoverageScreen

    if shown := screen.shown.dossier:
        whole = screen.session.dossier(shown.key) if shown.file_day else None  # what is carried, whatever the day
        screen.app.push_screen(CoverageScreen(screen.session, whole or shown))


def bookmarks(screen: "DeskScreen") -> None:
    """Open the list of all bookmarks."""
    from ..screens.bookmarks import BookmarksScreen

    _show(screen, BookmarksScreen(screen.session))


def notes(screen: "DeskScreen") -> None:
    """Open the list of all notes."""
    from ..screens.bookmarks import NotesScreen

    _show(screen, NotesScreen(screen.session))


def problems(screen: "DeskScreen") -> None:
    """Open the problems of the open dossier, or of the whole library, and below them those of the config file."""
    from ..screens.problems import ProblemsScreen
    from ..settings import config_problems

    shown, session = screen.shown, screen.session
    key = shown.dossier.key if shown.dossier and shown.is_open else ""
    _show(screen, ProblemsScreen(session, key, lambda: config_problems(screen.app, session)))


def _show(screen: "DeskScreen", page: "Page") -> None:
    from ..screens.page import open_page

    open_page(screen.app, page)
