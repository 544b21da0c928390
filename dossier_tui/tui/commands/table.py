"""Everything that a reader can do, each declared once: keys, footer hints, palette and help page come from here.

To add a command, add one `Command` to the part where its key is wanted, with the group of what it is for. Its function
is a method of the screen, or stands in a module of this room. The order is that of the palette and of the help page.
"""

from typing import TYPE_CHECKING

from ...views.panes import PANES
from ..keys.command import AnyCommand, Command, Where
from ..keys.moves import MOVES
from . import (
    bookmarks,
    copying,
    dialogs,
    editing,
    following,
    lens,
    narrowing,
    outline,
    pages,
    source_url,
    suspending,
    theme,
    viewpoint,
)

if TYPE_CHECKING:
    from ..screens.compare import ComparisonScreen
    from ..screens.coverage import CoverageScreen
    from ..screens.desk_screen import DeskScreen, Zoomable
    from ..screens.help import HelpScreen
    from ..screens.home import HomeScreen
    from ..screens.people import PeopleScreen
    from ..screens.reader import ReaderScreen
    from ..screens.search import SearchScreen

WITH_ROWS: tuple[Where, ...] = ("reader", "page", "search")
"""Where something can be selected that a dossier has."""
LISTS_AND_READER: tuple[Where, ...] = ("home", "reader")


def _tab(key: str, number: int, title: str, help: str) -> "Command[ReaderScreen]":
    keys = (str(number),) if number < 10 else ()
    return Command(
        id=f"tab_{key}", keys=keys, label=title, help=help, where=("reader",), group="tabs", is_tab=True,
        run=lambda reader: reader.show_pane(key),
    )  # fmt: skip


TABS = tuple(_tab(pane.key, number, pane.title, pane.help) for number, pane in enumerate(PANES, 1))
"""One for each pane; the number keys go as far as there are digits."""

IN_DOSSIER: "tuple[Command[ReaderScreen], ...]" = (
    Command(
        id="next_tab", keys=("]", ">", "right", "l"), label="Tabs", help="The tab to the right.", where=("reader",),
        hint=1, run=lambda reader: reader.turn(1), keys_hint=f"1–{min(len(PANES), 9)}", in_palette=False, group="tabs",
    ),
    Command(
        id="previous_tab", keys=("[", "<", "left", "h"), label="Previous tab", help="The tab to the left.",
        where=("reader",), run=lambda reader: reader.turn(-1), in_palette=False, group="tabs",
    ),
    Command(
        id="detail", keys=("tab",), label="Show in full", help="To the record in full, and back.", where=("reader",),
        run=lambda reader: reader.toggle_detail(), group="move",
    ),
    Command(
        id="back", keys=("H", "backspace"), label="Back", help="To where you were before a jump.", where=("reader",),
        run=lambda reader: reader.travel(-1), group="move",
    ),
    Command(
        id="forward", keys=("L",), label="Forward", help="The way back undone.", where=("reader",), group="move",
        run=lambda reader: reader.travel(1),
    ),
    Command(
        id="follow", hint=5, keys=("f",), label="Follow", where=("reader",), run=following.pick, group="leads",
        help="All that the entry leads to: its checks, sources with paragraph, names, other entries, web addresses.",
    ),
    Command(
        id="find", keys=("/",), label="Find", help="Words in this dossier, while you type; whatever the alphabet.",
        hint=3, where=("reader",), run=lambda reader: reader.start_to_find(), group="find",
    ),
    Command(
        id="only_found", keys=("F",), label="Only what is found", where=("reader",), run=narrowing.turn, group="find",
        in_footer="Only these", help="In all tabs only the entries that have the words looked for; again, all.",
    ),
    Command(
        id="sort", hint=12, keys=("s",), label="Sort", where=("reader",), run=lambda reader: reader.turn_order(),
        help="The entries of the tabs by date: the oldest first, the newest first, and as they were.", group="find",
    ),
    Command(
        id="outline", hint=9, keys=("O",), label="Headings", where=("reader", "page", "help"), run=outline.pick,
        help="The headings of this tab or page, to jump to one; letters narrow them.", group="move",
    ),
    Command(
        id="find_next", keys=("n",), label="Next hit", where=("reader",), run=lambda reader: reader.find_step(1),
        help="The next place where they stand, in this tab or another.", group="find",
    ),
    Command(
        id="find_previous", keys=("N",), label="Previous hit", help="The place before where they stand.", group="find",
        where=("reader",), run=lambda reader: reader.find_step(-1),
    ),
)  # fmt: skip

ON_ROWS: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="source", keys=("u",), label="Address of the source", where=("reader",), run=source_url.show, group="leads",
        help="Open, or show, the web address of the record's source.",
    ),
    Command(
        id="provenance", keys=("i",), label="Where it comes from", where=WITH_ROWS, run=pages.provenance, group="leads",
        hint=6, in_footer="Rests on",
        help="Its sources with all that is known of them, what else they say there, and what else rests on them.",
    ),
    Command(
        id="copy", keys=("y",), label="Copy", help="Copy it as a sentence with date and citation.", where=WITH_ROWS,
        hint=5, run=copying.copy_sentence, group="take",
    ),
    Command(
        id="copy_markdown", keys=("Y",), label="Copy as Markdown", help="Copy it as Markdown with footnotes.",
        where=WITH_ROWS, run=copying.copy_markdown, group="take",
    ),
    Command(
        id="bookmark", hint=8, keys=("b",), label="Bookmark", help="Set a bookmark, or take it away.", where=WITH_ROWS,
        run=bookmarks.toggle, group="own",
    ),
    Command(
        id="bookmarks", hint=21, keys=("B",), label="Bookmarks", help="Your bookmarks in all dossiers.", group="own",
        where=LISTS_AND_READER, run=pages.bookmarks,
    ),
    Command(
        id="note", keys=("a",), label="Note", help="Write a note of your own, or go on with it.", where=WITH_ROWS,
        hint=9, run=dialogs.note, group="own",
    ),
    Command(
        id="notes", hint=22, keys=("A",), label="Notes", help="Your notes in all dossiers.", where=LISTS_AND_READER,
        run=pages.notes, group="own",
    ),
)  # fmt: skip

READING: "tuple[Command[ReaderScreen], ...]" = (
    Command(
        id="read_all", keys=("R",), label="All is read", help="Take the marks of what is new away.", group="own",
        where=("reader",), run=lambda reader: reader.read_all(),
    ),
    Command(
        id="viewpoint", hint=17, keys=("w",), label="Whose words", where=("reader",), run=viewpoint.turn, group="own",
        help="Word disputed names and statuses as one side does, another, or neither.",
    ),
)  # fmt: skip

EDITING: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="edit", keys=("e",), label="Edit the file", where=("home", *WITH_ROWS), run=editing.edit, group="files",
        hint=18, in_footer="Edit", help="Edit the file in your editor, at the line of what is selected.",
    ),
)  # fmt: skip

FILTERING: "tuple[Command[HomeScreen], ...]" = (
    Command(
        id="filter", keys=("/",), label="Filter", group="find",
        help="Show only dossiers with these words: names, a region, checks, planned, a finding; esc shows all again.",
        where=("home",), run=lambda home: home.start_to_filter(), hint=3,
    ),
    Command(
        id="order", keys=("s",), label="Sort", help="By name, by the next date, by age: the newest first.",
        where=("home",), run=lambda home: home.turn_order(), hint=4, group="find",
    ),
)  # fmt: skip

SEARCHING: "tuple[Command[SearchScreen], ...]" = (
    Command(
        id="search", hint=4, keys=("S",), label="Search", where=("home", "reader", "page"), run=pages.search,
        help="Words, names, years, sources in all dossiers; S again shows what was found.", group="find",
    ),
    Command(
        id="ask", hint=3, keys=("/",), label="Ask", help="To the line where the question is typed; tab does it too.",
        where=("search",), run=lambda search: search.ask(), group="find",
    ),
    Command(
        id="recall", keys=("up",), label="Asked before", help="In that line: the question before.", group="find",
        where=("search",), run=lambda search: search.recall(1), in_palette=False,
    ),
    Command(
        id="recall_back", keys=("down",), label="To the hits", group="find",
        help="In that line: down to the hits, or the question asked after this.",
        where=("search",), run=lambda search: search.recall(-1), in_palette=False,
    ),
)  # fmt: skip

PEOPLE: "tuple[Command[PeopleScreen], ...]" = (
    Command(
        id="people", hint=7, keys=("p",), label="People", where=("home", "reader", "page"), run=pages.people,
        help="Those of the selected record, else all; also places and bodies.", group="leads",
    ),
    Command(
        id="next_kind", keys=("]", ">", "right", "l"), label="People, places, bodies", help="The next kind of name.",
        hint=3, in_footer="Next kind", where=("people",), run=lambda people: people.turn(1), group="tabs",
    ),
    Command(
        id="previous_kind", keys=("[", "<", "left", "h"), label="The kind before", group="tabs",
        help="The kind of name before it.", where=("people",), run=lambda people: people.turn(-1),
    ),
)  # fmt: skip

TIMELINE: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="timeline", keys=("t",), label="Timeline", help="Everything dated in all dossiers, by year, month or day.",
        hint=11, where=LISTS_AND_READER, run=pages.timeline, group="time",
    ),
)  # fmt: skip

MAP: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="map", keys=("m",), label="Map", where=LISTS_AND_READER, run=pages.map_of_places, group="time",
        help="Where the two met, and where bases and projects are.",
    ),
)  # fmt: skip

ANOTHER_DAY: "tuple[Command[ReaderScreen], ...]" = (
    Command(
        id="act_before", keys=("{", "("), label="The act before", where=("reader",), group="time",
        help="All of it as it stood on the day of the act before, by the sources read now.",
        run=lambda reader: lens.step(reader, -1),
    ),
    Command(
        id="act_after", keys=("}", ")"), label="The act after", where=("reader",), group="time",
        help="As it stood on the day of the next act; after the last, as it is.",
        run=lambda reader: lens.step(reader, 1),
    ),
    Command(
        id="its_day", keys=("d",), label="As it stood then", where=("reader",), run=lens.to_selected, group="time",
        hint=16, in_footer="As of then", help="All of it as it stood on the day of the selected entry.",
    ),
    Command(
        id="file_day", keys=("0",), label="As it is", where=("reader",), run=lens.to_file_day, group="time",
        help="Back from an earlier day to all that is on file.",
    ),
)  # fmt: skip

ZOOMING: "tuple[Command[Zoomable], ...]" = (
    Command(
        id="nearer", keys=("+", "="), label="Nearer", where=("timeline", "map", "reader"), group="time",
        help="A timeline by month, then by day; fewer days of anniversaries; the map round a place.",
        run=lambda screen: screen.zoom_in(),
    ),
    Command(
        id="farther", keys=("-",), label="Farther", where=("timeline", "map", "reader"), group="time",
        help="A timeline by month, then by year; more days of anniversaries; more of the map.",
        run=lambda screen: screen.zoom_out(),
    ),
    Command(
        id="zoom", keys=("z",), label="Zoom", where=("timeline", "map", "reader"), hint=15, group="time",
        run=lambda screen: screen.zoom_round(),
        help="A timeline by year, month and day in turn, the map ever nearer; from other tabs, to the timeline.",
    ),
)  # fmt: skip

DATES_AHEAD: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="returning", hint=13, keys=("c",), label="Coming round", where=LISTS_AND_READER, run=pages.anniversaries,
        help="Anniversaries of these days, and what is planned for them.", group="time",
    ),
    Command(
        id="compare", hint=14, keys=("v",), label="Compare", help="Set another dossier beside this one.",
        where=LISTS_AND_READER, run=dialogs.compare, group="others",
    ),
)  # fmt: skip

COMPARING: "tuple[Command[ComparisonScreen], ...]" = (
    Command(
        id="save", keys=("x",), label="Export", help="Write the comparison to a Markdown file.", where=("compare",),
        hint=3, run=dialogs.save_comparison, group="take",
    ),
)  # fmt: skip

COVERAGE: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="coverage", keys=("C",), label="Coverage", where=("reader",), run=pages.coverage, group="leads",
        help="The claims of the sources, those that no record carries first, and what carries each.",
    ),
)  # fmt: skip

IN_COVERAGE: "tuple[Command[CoverageScreen], ...]" = (
    Command(
        id="other_column", hint=3, keys=("tab",), label="Other column", where=("coverage",), group="tabs",
        help="From the claims to what carries the selected one, and back.", run=lambda coverage: coverage.turn(),
    ),
)  # fmt: skip

FILES: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="export", hint=10, keys=("x",), label="Export", help="Write the dossier to a file.", where=LISTS_AND_READER,
        run=dialogs.export, group="take",
    ),
    Command(
        id="other", keys=("o",), label="Open another", where=("reader",), run=dialogs.pick, group="others",
        hint=12, in_footer="Another", help="Pick another dossier by a few letters of its name.",
    ),
    Command(
        id="reload", hint=20, keys=("r",), label="Reload", help="Read the files again.", where=LISTS_AND_READER,
        run=lambda screen: screen.reload(), group="files",
    ),
    Command(
        id="problems", hint=19, keys=("!",), label="Problems", where=LISTS_AND_READER, run=pages.problems,
        help="What is wrong in which file, with line and column.", group="files",
    ),
)  # fmt: skip

ON_HELP: "tuple[Command[HelpScreen], ...]" = (
    Command(
        id="ask_help", hint=1, keys=("/",), label="Find a key", help="On this page: only the keys with some words.",
        where=("help",), run=lambda page: page.ask(), in_palette=False, group="all",
    ),
    Command(
        id="leave_help", hint=99, keys=("q", "escape"), label="Back", help="Out of the help page.", where=("help",),
        run=lambda page: page.leave(), in_palette=False, group="all",
    ),
)  # fmt: skip

EVERYWHERE: "tuple[Command[DeskScreen], ...]" = (
    Command(
        id="theme", keys=("T",), label="Next theme", help="Other colours; they are kept for the next time.",
        where=("app",), run=theme.next_theme, group="own",
    ),
    Command(
        id="palette", keys=(":", "ctrl+p"), label="Command palette", help="Every command and every dossier by name.",
        where=("app",), run=lambda screen: screen.app.action_command_palette(), in_palette=False, group="all",
    ),
    Command(
        id="help", hint=98, keys=("?",), label="Help", help="Every key, by what it is for; words narrow them.",
        where=("app",), run=pages.help, group="all",
    ),
)  # fmt: skip

LEAVING: "tuple[AnyCommand, ...]" = (
    Command["DeskScreen"](
        id="suspend", keys=("ctrl+z",), label="Suspend", where=("app",), in_dialogs=True, run=suspending.suspend,
        help="Back to the shell, whose fg goes on here; in the text of a note: undo.", group="all",
    ),
    Command["ReaderScreen"](
        id="leave_reader", keys=("q", "escape"), label="Library", where=("reader",), hint=99, group="all",
        help="Out of the record, then back to the library.", run=lambda reader: reader.leave(),
    ),
    Command["DeskScreen"](
        id="leave_page", keys=("q", "escape"), label="Back", help="Back to where you were.", hint=99, group="all",
        where=("page", "search"), run=lambda screen: screen.app.pop_screen(), in_palette=False,
    ),
    Command["HomeScreen"](
        id="clear", keys=("escape",), label="Clear filter", help="Show all dossiers again.", where=("home",),
        run=lambda home: home.clear_filter(), in_palette=False, group="find",
    ),
    Command["DeskScreen"](
        id="leave_home", keys=("q",), label="Quit", help="Leave.", where=("home",), group="all",
        run=lambda screen: screen.app.exit(), hint=99, in_palette=False,
    ),
    Command["DeskScreen"](
        id="quit", keys=("ctrl+q",), label="Quit", help="Leave from anywhere; what is typed into a note is kept.",
        where=("app",), in_dialogs=True, run=lambda screen: screen.app.exit(), group="all",
    ),
)  # fmt: skip

COMMANDS: tuple[AnyCommand, ...] = (
    *MOVES, *TABS, *IN_DOSSIER, *ON_ROWS, *READING, *EDITING, *FILTERING, *SEARCHING, *PEOPLE, *TIMELINE, *MAP,
    *ANOTHER_DAY, *ZOOMING, *DATES_AHEAD, *COMPARING, *COVERAGE, *IN_COVERAGE, *FILES, *ON_HELP, *EVERYWHERE, *LEAVING,
)  # fmt: skip
"""All of them."""
