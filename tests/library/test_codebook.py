"""Every column of every table of every bundled dossier is in the codebook."""

import re

from dossier_tui.library import Library, bundled_root
from dossier_tui.render.codebook import codebook_rows
from dossier_tui.render.csv import tables


def test_no_column_is_without_its_meaning() -> None:
    library = Library((bundled_root(),))
    described = {(table, column) for table, _, column, *_ in codebook_rows()}
    unknown = set()
    for dossier in filter(None, map(library.dossier, library.paths)):
        for table, (head, *_) in tables(dossier).items():
            for column in head:
                of_mapping = re.sub(r": .*?(?= as a number$|: low$|: high$|$)", ": KEY", column, count=1)
                if not described & {(table, column), (table, of_mapping)}:
                    unknown.add((dossier.key, table, column))

    assert unknown == set()
