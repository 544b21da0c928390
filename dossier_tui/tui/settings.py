"""What a reader is told at the start: what is wrong in the config file, and at the first start which keys to press."""

from collections.abc import Sequence
from typing import Any

from textual.app import App

from ..desk.config import Settings
from ..library import Library
from ..model import Problem
from ..values import clean, did_you_mean, quoted
from .notices import tell
from .session import Session

SECONDS_FIRST = 20
"""How long the first keys stay."""


def config_problems(app: App[Any], session: Session) -> list[Problem]:
    """All that is wrong in the config file, in its order."""
    settings = session.desk.settings
    unusable = _unusable(settings, session.library, list(app.available_themes))
    problems = (*settings.problems, *session.keys.problems, *unusable)
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def tell_problems(app: App[Any], session: Session) -> None:
    """Tell the first problem, and where the others are listed."""
    problems = config_problems(app, session)
    more = f" (and {len(problems) - 1} more: press {session.keys.shown('problems')})" if len(problems) > 1 else ""
    if problems:
        tell(app, f"{clean(str(problems[0]))}{more}", wrong=True)


def _unusable(settings: Settings, library: Library, themes: Sequence[str]) -> list[Problem]:
    """What the file sets to something that the app or the library does not have."""
    config, problems = settings.config, []
    if config.theme and config.theme not in themes:
        near = did_you_mean(config.theme, themes)
        problems.append(
            settings.problem(f"no theme is called {quoted(config.theme)}{near}; the default stays", "theme")
        )
    known = library.registry.viewpoints if config.viewpoint else ()
    if config.viewpoint and config.viewpoint not in known:
        near = did_you_mean(config.viewpoint, known)
        message = f"no viewpoint {quoted(config.viewpoint)}{near}; names stay neutral"
        problems.append(settings.problem(message, "viewpoint"))
    return problems


def tell_first_keys(app: App[Any], session: Session) -> None:
    """Say at the first start which keys to press first."""
    if session.desk.is_new:
        first = (("open", "opens"), ("find", "finds"), ("search", "searches all"), ("help", "lists every key"))
        keys = (f"{session.keys.shown(id)} {does}" for id, does in first)
        app.notify(
            ", ".join((*keys, f"{session.keys.shown('leave_reader')} goes back.")), markup=False, timeout=SECONDS_FIRST
        )
