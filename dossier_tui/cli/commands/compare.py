"""`dossier compare A B`: compare two dossiers, on stdout or in a file."""

import argparse

from ..documents import add_document, answer
from ..exits import DONE, UsageError
from ..lens import add_as_of, as_it_stood
from ..library import dossier_of, library_of
from ..options import add_json
from ..streams import say_json


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the two pairs, the format and the file."""
    parser.add_argument("one", metavar="A", help='a pair: russia-kyrgyzstan, or in quotes "ru kg"')
    parser.add_argument("other", metavar="B", help="the pair to set beside it")
    add_as_of(parser)
    add_document(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print or write the comparison. Raises UsageError if both are the same dossier."""
    library = library_of(parsed)
    one, other = (as_it_stood(dossier_of(library, [pair]), parsed) for pair in (parsed.one, parsed.other))
    if one.key == other.key:
        raise UsageError(f"both are {one.key}; name two dossiers")
    if parsed.json:
        from ...views.compare import comparison_data

        say_json(comparison_data(one, other))
        return DONE
    from ...views.reports import comparison
    from ...words.ages import titled

    return answer(comparison(one, other), parsed, called=f"{titled(one)} beside {titled(other)}")
