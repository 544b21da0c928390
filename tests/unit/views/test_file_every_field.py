"""No field goes unsaid in the file after page one either, where records stand in tables and lists of its own."""

import msgspec
import pytest

from dossier_tui.blocks import lines_of
from dossier_tui.model import AnyRecord, Contact, Document, Figure, Position, Statement, Trade
from dossier_tui.model.section import Layout
from dossier_tui.views.brief import brief
from tests.library.length import file_of
from tests.unit.words.test_every_field import LAYOUTS, dossier_of, read, samples_in

UNSAID = {"Statement.channel": "the sources' judgements have none, and only their group has this layout"}
"""Fields that the file does not say, each with its reason."""
OF_ITS_OWN = (Contact, Document, Figure, Position, Statement, Trade)
LAID_OUT = [each for each in LAYOUTS if (each[0] in OF_ITS_OWN and each[1] != "lines") or each[0] is Figure]


@pytest.mark.parametrize("shown_in", LAID_OUT, ids=lambda each: f"{each[0].__name__}-{each[1]}")
def test_what_is_written_in_any_field_stands_in_the_file(shown_in: tuple[type[AnyRecord], Layout]) -> None:
    unsaid = []
    for where, made, words in samples_in(shown_in[0]):
        record = msgspec.structs.replace(made, id="it")
        if words and where.split()[0] not in UNSAID:
            blocks = file_of(brief(dossier_of(record, *LAYOUTS[shown_in])).blocks)
            said = read(each for block in blocks for _, each in lines_of(block))
            unsaid += [] if words in said else [f"{where}: {words}"]
    assert not unsaid, "\n".join(unsaid[:40])
