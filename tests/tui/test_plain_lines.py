"""With `ascii` in the config file the terminal gets no lines, bars or marks that it may not have."""

from dossier_tui.render.map.marks import SHAPES
from dossier_tui.tui.plain_lines import plain_characters
from dossier_tui.tui.widgets.margin import BOOKMARK, NOTE
from dossier_tui.views.meetings import GLYPHS
from dossier_tui.views.ruler import HEIGHTS


def test_each_character_of_a_drawing_becomes_one_of_ascii():
    drawn = "".join((*SHAPES.values(), BOOKMARK, NOTE, GLYPHS, HEIGHTS, "╭─┄━╮│├┤└▌▏▊○●·•⠀⣿"))
    shown = drawn.translate(plain_characters())

    assert shown.isascii()
    assert len(shown) == len(drawn)


def test_a_bar_is_told_from_a_line_and_the_levels_of_contacts_from_one_another():
    shown = "█▓▒░─│".translate(plain_characters())
    assert shown == "##%:-|"
