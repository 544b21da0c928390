"""What the line of any record ends with: its state, and the numbers of the checks about it."""

from textwrap import dedent

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.words.ages import age_of, issued_words, name_with_date
from dossier_tui.words.endings import check_words, in_table
from dossier_tui.words.lines import record_line
from dossier_tui.words.steps import state_words
from tests.conftest import FILES, HEAD, MakeDossier


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("date: 2018-06-01", ""),
        ("date: 2019-07-11, state: planned", "planned as of 11 July 2019"),
        ("date: 2019-07, state: planned", "planned as of 11 July 2019"),
        ("date: unknown, state: planned", "planned as of 11 July 2019"),
        ("date: 2019-07-10, state: planned", "planned as of 11 July 2019; outcome not on file"),
        ("date: 2018-06-01, state: ongoing", "ongoing as of 11 July 2019"),
        ("date: 2020, state: under discussion, state_as_of: 2019-05", "under discussion as of May 2019"),
    ],
)
def test_a_state_says_as_of_when_and_whether_its_day_has_passed(
    make_dossier: MakeDossier, fields: str, words: str
) -> None:
    made = make_dossier(f"leadership:\n  contacts:\n    - {{kind: meeting, who: [putin], src: sp#3, {fields}}}\n")

    assert text_of(state_words(made, made.records()[0])) == words


def test_a_record_says_its_own_state_and_a_table_that_it_is_not_over(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {id: met, date: 2019-07-10, kind: meeting, who: [putin], state: planned, src: sp#3,
               other_sources_say: [{field: date, value: 2019-07-09, src: kr#p1}]}
        """)
    (record,) = made.records()

    assert [(span.text, span.style) for span in state_words(made, record)] == [
        ("planned as of 11 July 2019; outcome not on file", "state")
    ]
    assert [(span.text, span.style) for span in in_table(made, record)] == [
        (" – planned; outcome not on file", "state"),
        (" (check 1)", "check"),
    ]


def test_a_table_has_the_bare_state_and_the_checks(make_dossier: MakeDossier) -> None:
    remarks = "".join(f"- {{title: {title}, about: [met], says: Look}}\n" for title in ("One", "Two", "Three"))
    made = make_dossier(
        "leadership:\n  contacts: [{id: met, date: 2020, kind: call, who: [putin], src: sp#3, state: planned}]\n",
        head=f"{HEAD}remarks:\n{remarks}",
    )
    (record,) = made.records()

    assert text_of(check_words(made, record)) == " (check 1, 2 and 3)"
    assert text_of(in_table(made, record)) == " – planned (check 1, 2 and 3)"


def test_an_undated_source_may_be_known_not_to_be_older_than_its_figures(make_dossier: MakeDossier) -> None:
    page = dedent(FILES["seeds/kremlin-2019.yaml"]).replace("2019-03-28", "2017/..") + "read_on: 2019-07-10\n"
    dossier = make_dossier(
        """
        economy: {statements: {says: Work goes on, state: ongoing, src: kr#p1}}
        security: {events: {name: Arrests, date: unknown, date_words: last December, src: kr#p2}}
        """,
        head=HEAD.replace("sp: sputnik-2019, kr: kremlin-2019", "kr: kremlin-2019"),
        files={"seeds/kremlin-2019.yaml": page},
    )
    shown = {record.id: text_of(record_line(dossier, record)) for record in dossier.records()}

    assert "Work goes on (ongoing as of 2017 or later)" in shown.values()
    assert any("last December (said in 2017 or later)" in words for words in shown.values())
    assert issued_words(dossier.sources["kremlin-2019"]) == "undated, of 2017 or later, read on 10 July 2019"
    assert age_of(dossier, 737000) == "of unknown age"


@pytest.mark.parametrize(
    ("short", "issued", "said"),
    [
        ("Kremlin, 28 March 2019", "2019-03-28", "Kremlin, 28 March 2019"),
        ("Kremlin, March 2019", "2019-03-28", "Kremlin, 28 March 2019"),
        ("Kremlin 2019", "2019-03", "Kremlin, March 2019"),
        ("Kremlin statement of 2019", "2019-03~", "Kremlin statement, about March 2019"),
        ("Kremlin, 28 March 2019", "2019-03", "Kremlin, 28 March 2019"),
        ("Kremlin 2018", "2019-03-28", "Kremlin 2018, 28 March 2019"),
        ("Kremlin 2019", "unknown", "Kremlin 2019, undated"),
        ("Kremlin on 2019", "2019-03-28", "Kremlin on 2019, 28 March 2019"),
        ("Order 28", "2019-03-28", "Order 28, 28 March 2019"),
    ],
)
def test_a_source_that_has_its_date_in_its_name_is_cited_with_it_once(
    make_dossier: MakeDossier, short: str, issued: str, said: str
) -> None:
    page = dedent(FILES["seeds/kremlin-2019.yaml"]).replace("2019-03-28", issued) + f"short: {short}\n"
    written = "history: {events: {name: Fair, date: 2018, src: kr#p1}}"
    dossier = make_dossier(written, files={"seeds/kremlin-2019.yaml": page})
    source = dossier.sources["kremlin-2019"]

    assert name_with_date(source) == said
