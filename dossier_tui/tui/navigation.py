"""Where an address leads: the one place that opens dossiers, records and pages of people."""

import datetime as dt
from typing import Any

from textual.app import App
from textual.screen import Screen

from ..values import Address, clean
from .goto import EVERYBODY, GoBack, Goto
from .notices import tell
from .session import Session


def first_screen(session: Session, key: str | None, day: dt.date | None = None) -> Screen[Any]:
    """Return the dossier asked for, on a day if one is given (see `dossier_on`); the library if it cannot be shown."""
    dossier = key and session.dossier_or_draft(key)
    if dossier:
        from .screens.reader import ReaderScreen

        return ReaderScreen(session, dossier, day=day)
    from .screens.home import HomeScreen

    return HomeScreen(session, key)


def start(app: App[Any], session: Session, key: str | None) -> None:
    """Show the problems of the dossier asked for over the library, if nothing of it can be shown."""
    if key is not None and session.dossier_or_draft(key) is None:
        _show_problems(app, session, key)


def go(app: App[Any], session: Session, wanted: Goto) -> None:
    """Open what an address names."""
    address = wanted.address
    if address == EVERYBODY:
        from .screens.page import open_page
        from .screens.people import PeopleScreen

        open_page(app, PeopleScreen(session))
    elif not address.pair and address.kind == "entry":
        from .screens.page import open_page
        from .screens.people import EntryScreen

        open_page(app, EntryScreen(session, address.id))
    elif address.pair not in session.library.paths:
        tell(app, f"There is no dossier {clean(address.pair)} in the library any more.", wrong=True)
    elif address.kind == "dossier" and not wanted.pane:
        _open_dossier(app, session, address.pair, wanted.way)
    elif not (wanted.in_open_dossier and _goes_below(app, address)):
        _open_over(app, session, wanted)


def go_back(app: App[Any], session: Session, left: GoBack) -> None:
    """Show the screen from which the dossier was opened, else the library at the dossier left."""
    if len(app.screen_stack) > 1:
        app.pop_screen()
    else:
        from .screens.home import HomeScreen

        app.switch_screen(HomeScreen(session, left.key))


def _open_dossier(app: App[Any], session: Session, key: str, way: int) -> None:
    """Open a dossier in place of the one that is open; of a broken one, what can be shown, else its problems.

    What was open is then before it in the history; where one goes back, after it.
    """
    from .screens.reader import ReaderScreen

    dossier, below = session.dossier_or_draft(key), app.screen
    if dossier is None:
        _show_problems(app, session, key)
    elif isinstance(below, ReaderScreen):
        below.save_position()
        reader = ReaderScreen(session, dossier)
        reader.history = below.history.gone(below.dossier.key, way)
        app.switch_screen(reader)
    else:
        app.push_screen(ReaderScreen(session, dossier))


def _open_over(app: App[Any], session: Session, wanted: Goto) -> None:
    """Open a dossier over what is shown, at a record or else a pane; leaving it leads back."""
    from .screens.reader import ReaderScreen

    address = wanted.address
    dossier = session.dossier_or_draft(address.pair)
    if dossier is None:
        _show_problems(app, session, address.pair)
    else:
        reader = ReaderScreen(session, dossier, address, wanted.pane, found=wanted.found)
        reader.came_over = True
        app.push_screen(reader)


def _goes_below(app: App[Any], address: Address) -> bool:
    """Close the pages over the open dossier and jump in it, if it is the one that the address is in."""
    from .screens.reader import ReaderScreen

    readers = (screen for screen in reversed(app.screen_stack) if isinstance(screen, ReaderScreen))
    reader = next(readers, None)
    if reader is None or reader.dossier.key != address.pair:
        return False
    while app.screen is not reader:
        app.pop_screen()
    reader.jump(address)
    return True


def _show_problems(app: App[Any], session: Session, key: str) -> None:
    from .screens.problems import ProblemsScreen

    app.push_screen(ProblemsScreen(session, key))
