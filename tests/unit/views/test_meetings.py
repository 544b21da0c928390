"""How often the two met is drawn by year and level, and it is said what is counted."""

from dossier_tui.blocks import Note, Table, text_of
from dossier_tui.views.meetings import LONGEST, MOST_BARS, meetings_a_year
from tests.conftest import MakeDossier
from tests.unit.some_contacts import contacts


def bars(make_dossier: MakeDossier, *entries: str) -> list[list[str]]:
    """The rows of the chart, each cell as text."""
    charts = [block for block in meetings_a_year(*contacts(make_dossier, *entries)) if isinstance(block, Table)]
    return [
        [text_of(cell).replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells]
        for chart in charts
        for row in chart.rows
    ]


def note(make_dossier: MakeDossier, *entries: str) -> str:
    (said,) = (block for block in meetings_a_year(*contacts(make_dossier, *entries)) if isinstance(block, Note))
    return text_of(said.line)


def test_a_year_has_a_bar_with_a_cell_for_each_contact_by_level(make_dossier: MakeDossier) -> None:
    assert bars(
        make_dossier,
        "",
        "date: 2018-07-01",
        "date: 2018-08-01, who: [lavrov, aidarov]",
        "date: 2017, level: head of state",
    ) == [
        ["2018", "██▓ 3", "█ heads of state 2, ▓ foreign ministers 1"],
        ["2017", "█ 1", "█ heads of state 1"],
    ]


def test_years_without_a_contact_are_one_gap(make_dossier: MakeDossier) -> None:
    assert [row[:2] for row in bars(make_dossier, "", "date: 2011, level: head of state")] == [
        ["2018", "█ 1"],
        ["2012–2017", "–"],
        ["2011", "█ 1"],
    ]


def test_of_many_years_a_bar_is_several(make_dossier: MakeDossier) -> None:
    rows = bars(make_dossier, *(f"date: {year}-03-01, level: head of state" for year in range(2001, 2019)))

    assert len(rows) <= MOST_BARS
    assert rows[0][:2] == ["2015–2019", "████ 4"]
    assert sum(int(row[1].split()[1]) for row in rows) == 18


def test_a_bar_of_very_many_is_no_longer_than_there_is_room(make_dossier: MakeDossier) -> None:
    rows = bars(make_dossier, "date: 2017, level: head of state", *(f"date: 2018-03-{day:02}" for day in range(1, 29)))

    assert rows[0][1] == f"{'█' * LONGEST} 28"
    assert rows[1][1] == "█ 1"


def test_one_year_alone_needs_no_chart(make_dossier: MakeDossier) -> None:
    assert bars(make_dossier, "", "date: 2018-07-01") == []


def test_what_is_counted_and_what_is_not_is_said(make_dossier: MakeDossier) -> None:
    entries = ("", "date: 2017", "date: unknown", "date: 2019-01-01, state: planned", "date: 2018-09-09, who: [putin]")

    assert note(make_dossier, *entries) == (
        "3 contacts counted: both sides took part, and it took place. 1 without a year has no bar. "
        "Not counted: 1 planned and 1 of one side alone."
    )
    assert note(make_dossier, "") == "1 contact counted: both sides took part, and it took place."


def test_leaders_and_heads_of_state_are_one_level(make_dossier: MakeDossier) -> None:
    entries = ("", "date: 2018-07-01, level: leader", "date: 2019-07-01, level: head of state")

    assert [row[2] for row in bars(make_dossier, *entries)] == ["█ leaders 1", "█ leaders 2"]
