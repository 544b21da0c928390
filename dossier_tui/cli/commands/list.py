"""`dossier list`: list the dossiers of the library.

What the catalogue has of it is listed as long as no file has changed, which needs next to nothing of the program.
"""

import argparse
import os
from functools import cache

from ...catalogue.current import current_rows
from ...catalogue.rows import DossierRow
from ...homes import config_path
from ...values import Date, Order
from ...values.text import plural
from ..exits import DONE
from ..options import add_json, report_progress, roots_of
from ..streams import say_json, say_lines, tell


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the option for JSON."""
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each dossier."""
    roots = roots_of(parsed)
    order = _order_of_dates(parsed)
    rows = current_rows(roots)
    if rows is None:
        from ...catalogue.catalogue import Catalogue
        from ...catalogue.origins import catalogue_path

        rows = Catalogue(roots, catalogue_path(roots), report_progress).rows()
    if parsed.json:
        say_json([_entry(row) for row in rows])
        return DONE
    say_lines([_line(row, order) for row in rows])
    if not rows:
        tell(f"No dossiers in {', '.join(map(str, roots))}.")
    return DONE


def _order_of_dates(parsed: argparse.Namespace) -> Order:
    """Return the date format of the reader's config file, and report what is wrong with the file."""
    if not os.path.lexists(config_path()):  # one that leads nowhere or cannot be read is reported
        return "day-month-year"
    from ..library import library_of

    return library_of(parsed).wording.dates


def _line(row: DossierRow, order: Order) -> str:
    if row.problems:
        return f"{row.key:28} has {plural(int(row.problems), 'problem')}; see `dossier check`"
    return f"{row.key:28} {row.title}, as of {_in_words(row.as_of, order)}, {row.records} records"


@cache
def _in_words(edtf: str, order: Order) -> str:
    """Return a date in words; many dossiers have the same."""
    return str(Date.parse(edtf).in_order(order))


def _entry(row: DossierRow) -> dict[str, object]:
    if row.problems:
        return {"pair": row.key, "path": row.path, "problems": int(row.problems)}
    return {
        "pair": row.key,
        "title": row.title,
        "parties": row.parties.split(),
        "as_of": row.as_of,
        "records": int(row.records),
        "claims": int(row.claims),
        "claims_carried": int(row.carried),
        "path": row.path,
        "problems": 0,
    }
