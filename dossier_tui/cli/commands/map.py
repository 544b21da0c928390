"""`dossier map PAIR`: draw a map of the places of a dossier as text, and list them."""

import argparse

from ...model import Dossier
from ..exits import DONE
from ..lens import add_as_of, as_it_stood
from ..library import add_pair, add_viewpoint, dossier_of, library_of, reading_width
from ..options import add_json
from ..streams import say, say_json

SHAPE = 4
"""How many times wider than high the map is, in cells."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair and the format."""
    add_pair(parser)
    add_viewpoint(parser)
    add_as_of(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the map and the list of places, or the places as JSON."""
    dossier = as_it_stood(dossier_of(library_of(parsed), parsed.pair), parsed)
    if parsed.json:
        from ...views.places import places_data

        say_json(places_data(dossier))
    else:
        say(_text(dossier, reading_width()))
    return DONE


def _text(dossier: Dossier, width: int) -> str:
    from ...blocks import Note, cited
    from ...render.map.drawing import map_lines
    from ...render.map.marks import legend, marks_of
    from ...render.text import blocks_text
    from ...views.places import place_blocks, spots_of
    from ...words.ages import titled

    spots = spots_of(dossier)
    drawn = ("".join(text for text, _ in pieces) for pieces in map_lines(spots, width, width // SHAPE))
    blocks = [Note(cited(legend(spots))), *place_blocks(dossier, spots, marks_of(spots))]
    return "\n".join((titled(dossier), "", *drawn, "", blocks_text(dossier, blocks, width).strip()))
