"""Every sentence in a cell or a line ends with one full stop, whatever stands beside it."""

import pytest

from dossier_tui.blocks import lines_of, text_of
from dossier_tui.views.panes import PANES
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier

BESIDE = {
    "neither": "",
    "text": ", text: It has three parts",
    "text and stop": ", text: It has three parts.",
    "note": ", note: not seen",
    "note and stop": ", note: Not seen.",
    "both": ", text: It has three parts, note: not seen",
    "both and stops": ", text: It has three parts., note: Not seen.",
}
RECORDS = {
    "history.documents": "kind: treaty, title: Treaty on alliance, signed: 2014-11-24",
    "economy.trade": "period: 2018, total: USD 1.9 bn, sold_by: {}, figures_from: unknown",
    "security.positions": "holders: [georgia], says: the bases are to go",
    "leadership.contacts": "date: 2018-06-14, kind: meeting, who: [putin, jeenbekov]",
    "culture.institutions": "name: Slavic University, kind: university",
}


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
@pytest.mark.parametrize("group", RECORDS)
def test_a_sentence_has_one_stop(make_dossier: MakeDossier, group: str, beside: str) -> None:
    section, key = group.split(".")
    dossier = make_dossier(f"{section}:\n  {key}:\n    - {{id: it, {RECORDS[group]}{beside}, src: sp#2}}\n")
    pane = next(pane for pane in PANES if pane.key == section)
    shown = [text_of(spans) for block in pane.blocks(dossier) for _, spans in lines_of(block)]
    shown += [text_of(record_line(dossier, record)) for record in dossier.records()]

    assert not [text for text in shown if ".." in text]
    assert not [text for text in shown if " Not seen" in text and ". Not seen" not in text]
