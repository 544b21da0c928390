"""`dossier questions PAIR`: what a dossier leaves open, as questions grouped by whom to ask."""

import argparse

from ...views.questions import questions_data, questions_document
from ..documents import add_document, answer, wants_document
from ..exits import DONE
from ..lens import add_as_of, as_it_stood
from ..library import add_pair, dossier_of, library_of
from ..options import add_json
from ..streams import say_json


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pair, the format and the file."""
    add_pair(parser)
    add_as_of(parser)
    add_document(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print or write the questions."""
    dossier = as_it_stood(dossier_of(library_of(parsed), parsed.pair), parsed)
    if parsed.json and not wants_document(parsed):
        say_json(questions_data(dossier))
        return DONE
    return answer(questions_document(dossier), parsed)
