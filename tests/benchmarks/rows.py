"""The rows of the table, with their gates and aims. A row is one line here and one figure of an experiment."""

from collections.abc import Iterator

from . import commands, large, reading
from .rounds import Experiment, Limit
from .table import Row

TABS = "the least Textual app with the same pages in lazy tabs"
PASS = "`python -c pass`"
LISTING = "a script that stats every file and prints a line of each from SQLite"
SEARCH = "`dossier search` over the same"

Times = tuple[str, str, Experiment, str, float, float]
"""A row whose gate and aim are ratios: key, what, experiment, figure, gate, aim."""


def rows(dossiers: int) -> tuple[Row, ...]:
    """Return all rows, for a large library of that number of dossiers."""
    return (*_app(), *_commands(), *_large(f"{dossiers:,}"), *_building(f"{dossiers:,}"), *_idle())


def _ratios(floor: str, unit: str, *lines: Times) -> Iterator[Row]:
    for key, what, experiment, figure, gate, aim in lines:
        yield Row(key, what, experiment, figure, unit, floor, Limit(times=gate), Limit(times=aim))


def _app() -> Iterator[Row]:
    yield from _ratios(
        TABS,
        "ms",
        ("start", "exec → first useful frame, `dossier russia-kyrgyzstan`", reading.START, "frame", 1.25, 1.15),
        ("first-start", "the same, first start ever, no catalogue", reading.FIRST_START, "frame", 1.6, 1.4),
        ("early-key", "a key sent at the first frame is answered", reading.EARLY_KEY, "frame", 1.25, 1.1),
        ("visited-tab", "visited tab (key → frame)", reading.READ, "again", 1.4, 1.1),
        ("first-visit", "first visit of a tab (key → frame)", reading.READ, "first", 1.4, 1.1),
        ("next-dossier", "next dossier (key → frame)", reading.READ, "next", 1.4, 1.1),
    )
    animated, few = f"{TABS}, with its animation", Limit(at_most=12_000)
    yield Row("bytes", "bytes a tab switch writes", reading.READ, "written", "kB", animated, Limit(times=1), few)
    yield from _ratios(TABS, "MB", ("memory", "memory (PSS)", reading.READ, "memory", 1.2, 1.1))


def _commands() -> Iterator[Row]:
    yield from _ratios(
        PASS,
        "ms",
        ("list", "`dossier list`, warm, asked again", commands.LIST, "whole", 4, 3),
        ("list-anew", "`dossier list`, warm, asked for the first time", commands.LIST_ANEW, "whole", 4, 3),
        ("people", "`dossier people NAME`, warm, asked again", commands.PEOPLE, "whole", 4, 3),
        ("people-anew", "`dossier people NAME`, warm, asked for the first time", commands.PEOPLE_ANEW, "whole", 10, 8),
        ("show", "`dossier show`, warm, asked again", commands.SHOW, "whole", 4, 3),
        ("show-anew", "`dossier show`, warm, asked for the first time", commands.SHOW_ANEW, "whole", 7, 5.5),
        ("export", "`dossier export`, warm, asked again", commands.EXPORT, "whole", 4, 3),
        ("export-anew", "`dossier export`, warm, asked for the first time", commands.EXPORT_ANEW, "whole", 7, 5.5),
        ("version", "`dossier --version`", commands.VERSION, "whole", 2, 1.5),
    )


def _large(many: str) -> Iterator[Row]:
    listing = ("large-list", f"`dossier list` of {many}, warm", commands.LARGE_LIST, "whole", 2, 1.4)
    search = ("search", f"`dossier search`, whole process, {many}", commands.LARGE_SEARCH, "whole", 2, 1.5)
    query = ("query", f"query in process, {many}: p99", large.ASK, "answer", 1 / 10, 1 / 20)
    more, little_more = Limit(more=10), Limit(more=5)
    yield from _ratios(LISTING, "ms", listing)
    yield from _ratios("home of 2", "ms", ("home", f"home of {many}: time", large.HOME, "frame", 1.05, 1.02))
    yield Row("home-memory", f"home of {many}: memory", large.HOME, "memory", "MB", "home of 2", more, little_more)
    yield from _ratios(f"{LISTING}, without printing", "ms", search)
    yield from _ratios(large.PEER_NAME, "ms", query)
    yield from _ratios(
        SEARCH,
        "ms",
        ("large-people", f"`dossier people NAME` over {many}, warm", commands.LARGE_PEOPLE, "whole", 2, 1.5),
        ("timeline", f"`dossier timeline --on DAY` over {many}, warm", commands.LARGE_TIMELINE, "whole", 2, 1.5),
        ("compare", f"`dossier compare A B` over {many}, warm", commands.LARGE_COMPARE, "whole", 2, 1.5),
    )


def _building(many: str) -> Iterator[Row]:
    work = ("build", f"catalogue of {many} from nothing, CPU", commands.BUILD, "work", 15, 9)
    wall, gate, aim = "the same, wall time against its own CPU", Limit(at_most=0.65), Limit(at_most=0.55)
    yield from _ratios("libyaml's events over the same files", "s", work)
    yield Row("build-wall", wall, commands.BUILD, "spread", "×", "", gate, aim)
    hits = ("first-hits", "the same, first hits of a search in the app meanwhile", large.FIRST_HITS, "hits", 1, 0.5)
    yield from _ratios("`dossier search` with all of it built", "s", hits)
    edit = ("edit", "one edited dossier visible", large.EDIT, "frame", 2, 1.5)
    yield from _ratios("opening it without the catalogue", "ms", edit)


def _idle() -> Iterator[Row]:
    what, floor = "idle, while watching for saves", "the bare app"
    yield Row("idle-bytes", f"{what}: bytes written", reading.REST, "written", "bytes", floor, Limit(at_most=0))
    yield Row("idle-cpu", f"{what}: CPU", reading.REST, "cpu", "ms", floor, Limit(times=1.2))
