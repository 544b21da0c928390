"""What was to come has an outcome that is not on file only where a rule, a line and page one all say so."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import PAST
from dossier_tui.words.endings import in_table
from dossier_tui.words.steps import state_words
from tests.conftest import MakeDossier

MISSING = "outcome not on file"


@pytest.mark.parametrize(
    ("group", "record", "is_missing"),
    [
        ("events", "{name: Fair, date: 2019-05, state: planned, src: sp#3}", True),
        ("events", "{name: Fair, date: 2008-05, state: planned, src: sp#3}", False),
        ("events", "{name: Fair 2018, date: 2018-05, state: planned, src: sp#3}", False),
        ("events", "{name: Fair, date: 2018-05, state: planned, acts: {act: held, date: 2018-05}, src: sp#3}", False),
        ("events", "{name: Fair, date: 2018-05, state: planned, acts: {act: put off, date: 2018-04}, src: sp#3}", True),
        ("events", "{id: visit, name: Visit, date: 2018-05, state: expected, src: sp#3}", False),
        ("events", "{name: Fair, date: unknown, state: promised, state_as_of: 2011, src: sp#3}", False),
        ("events", "{name: Fair, date: unknown, state: promised, state_as_of: 2011, due: 2012, src: sp#3}", True),
        ("figures", "{what: Aid, value: USD 5 m, date: 2018-05, state: promised, src: sp#3}", False),
        ("figures", "{what: Aid, value: USD 5 m, period: 2018, state: promised, src: sp#3}", True),
    ],
)
def test_a_line_says_that_an_outcome_is_not_on_file_where_the_rule_does(
    make_dossier: MakeDossier, group: str, record: str, *, is_missing: bool
) -> None:
    about = "about: [visit], " if "visit" in record else ""
    other = f"{{name: Fair 2019, date: 2019-05, src: sp#3}}, {{name: Speech, date: 2018-06, {about}src: sp#3}}"
    sections = f"economy: {{{group}: [{record}]}}\nculture: {{events: [{other}]}}\n"
    dossier = make_dossier(sections)
    first = dossier.records(section="economy")[0]

    assert (MISSING in text_of(state_words(dossier, first))) is is_missing
    assert (MISSING in text_of(in_table(dossier, first))) is is_missing
    assert any(each.code == PAST for each in dossier.findings) is is_missing
