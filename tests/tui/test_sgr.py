"""What is written to the terminal: the same screen, with colours only where they change."""

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from dossier_tui.tui.sgr import with_fewest_changes

COLUMNS, LINES = 24, 4
COLOURS = st.none() | st.sampled_from(["red", "bright_blue", "color(200)", "#102030", "#102031", "default"])
STYLES = st.builds(
    Style,
    color=COLOURS,
    bgcolor=COLOURS,
    bold=st.none() | st.booleans(),
    italic=st.none() | st.booleans(),
    underline=st.none() | st.booleans(),
    reverse=st.none() | st.booleans(),
    strike=st.none() | st.booleans(),
)
PIECES = st.lists(st.tuples(st.text("ab ", max_size=6), STYLES, st.booleans()), max_size=12)


def written(pieces):
    """What Textual writes for pieces of text, each alone; some begin on the next line."""
    line, output = 1, "\x1b[1;1H"
    for text, style, is_on_next_line in pieces:
        if is_on_next_line and line < LINES:
            line += 1
            output += f"\x1b[{line};1H"
        output += Strip.render_style(style, text, ColorSystem.TRUECOLOR) if text else ""
    return output


def seen(output):
    """The cells that a terminal shows for output; the colour of a letter where there is one."""
    screen = pyte.Screen(COLUMNS, LINES)
    pyte.Stream(screen).feed(output)
    assert screen.cursor.attrs == screen.default_char
    return [[_seen(screen.buffer[y][x]) for x in range(COLUMNS)] for y in range(LINES)]


def _seen(cell):
    shows = cell.data != " " or cell.underscore or cell.reverse or cell.strikethrough
    letter = (cell.fg, cell.bold, cell.italics) if shows else ()
    return (cell.data, cell.bg, cell.underscore, cell.reverse, cell.strikethrough, letter)


@settings(max_examples=60)
@given(PIECES)
def test_the_screen_is_the_same(pieces):
    output = written(pieces)
    assert seen(with_fewest_changes(output)) == seen(output)


def test_a_look_that_goes_on_is_not_written_again():
    ink = "\x1b[38;2;1;2;3;48;2;4;5;6m"
    lines = f"\x1b[1;1H{ink}one\x1b[0m\x1b[2;1H{ink}two\x1b[0m"
    assert with_fewest_changes(lines) == f"\x1b[1;1H{ink}one\x1b[2;1Htwo\x1b[0m"


def test_only_what_is_different_is_written():
    assert with_fewest_changes("\x1b[1;31;44ma\x1b[0m\x1b[31;44mb\x1b[0m") == "\x1b[1;31;44ma\x1b[22mb\x1b[0m"
    assert with_fewest_changes("\x1b[31;44ma\x1b[0m\x1b[32;44m  \x1b[0m") == "\x1b[31;44ma  \x1b[0m"


@pytest.mark.parametrize(
    "output", ["", "plain", "\x1b[?1049h\x1b[2J", "\x1b[>4;1m", "\x1b[77mnobody knows\x1b[0m", "\x1b[31"]
)
def test_what_is_no_colour_is_left_alone(output):
    assert with_fewest_changes(output) == output


def test_the_screen_is_never_cleared_in_a_colour():
    assert with_fewest_changes("\x1b[44ma\x1b[0m\x1b[2J") == "\x1b[44ma\x1b[0m\x1b[2J"
