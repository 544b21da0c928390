"""One timeline over several dossiers, nearer or farther, of all time or some of it."""

import pytest

from dossier_tui.blocks import Note, Table, Timeline, lines, text_of
from dossier_tui.model import Dossier
from dossier_tui.values import Date
from dossier_tui.views.bars import UNBROKEN
from dossier_tui.views.timeline import Happening, happenings, timeline
from dossier_tui.views.zooms import ZOOMS, timeline_of
from tests.conftest import MakeLibrary, at
from tests.shown import entries_of, rows_of, texts_of
from tests.unit.two_pairs import TWO


@pytest.fixture
def both(make_library: MakeLibrary) -> list[Dossier]:
    return make_library(TWO).dossiers


def keys(found: list[Happening]) -> list[str]:
    return [f"{each.dossier.key.partition('-')[2]} {each.when.edtf}" for each in found]


def between(both: list[Dossier], since: str = "", until: str = "") -> list[str]:
    return keys(happenings(both, Date.parse(since) if since else None, Date.parse(until) if until else None))


def cells(block: object) -> list[tuple[str, ...]]:
    assert isinstance(block, Table)
    return [tuple(text_of(cell).replace(UNBROKEN, " ") for cell in row.cells) for row in block.rows]


def test_what_both_have_stands_in_one_order_of_time(both: list[Dossier]) -> None:
    assert between(both, "2018-03", "2018-12") == [
        "abkhazia 2018-06-14", "kyrgyzstan 2018-06-14",
        "abkhazia 2018", "abkhazia 2018", "kyrgyzstan 2018", "kyrgyzstan 2018",
        "abkhazia 2017/2019",
    ]  # fmt: skip


def test_what_may_lie_in_the_time_asked_for_is_there(both: list[Dossier]) -> None:
    assert between(both, until="2000") == ["abkhazia ../2008-08-26", "kyrgyzstan 1997~", "kyrgyzstan 1992-06-10"]
    assert between(both, since="2020") == ["abkhazia 2020"]
    assert between(both, since="2019-06-13", until="2019-06-13") == ["kyrgyzstan 2019-06-13", "abkhazia 2017/2019"]


def test_a_date_not_said_is_in_no_time(make_library: MakeLibrary) -> None:
    undated = TWO["dossiers/russia-abkhazia.yaml"].replace("date: 2020", "date: unknown")
    dossiers = make_library({**TWO, "dossiers/russia-abkhazia.yaml": undated}).dossiers

    assert between(dossiers)[-1] == "abkhazia unknown"
    assert "abkhazia unknown" not in between(dossiers, since="1900")


def test_rows_lead_into_their_dossier_and_name_it(both: list[Dossier]) -> None:
    shown = timeline_of(happenings(both, Date.parse("1992"), Date.parse("1992")))[-1]
    two = timeline_of(happenings(both, Date.parse("2019-03"), Date.parse("2019-04")))[-1]

    assert isinstance(shown, Timeline)
    assert [text_of(row.cells[0]) for row in rows_of(shown)][-1].startswith("Treaty of Friendship")
    assert rows_of(shown)[-1].address == at("russia-kyrgyzstan/treaty-of-friendship")
    assert isinstance(two, Timeline)
    assert {text_of(entry.lane) for entry in entries_of(two)} == {"Russia–Kyrgyzstan", "Russia–Abkhazia"}


def test_the_pane_of_one_dossier_says_the_same_of_the_same_records(both: list[Dossier]) -> None:
    _, kyrgyzstan = both
    pane, several = timeline(kyrgyzstan), timeline_of(happenings([kyrgyzstan]))
    strip, entries = pane

    assert pane == several
    assert isinstance(strip, Note)
    assert isinstance(entries, Timeline)
    assert {e.row.address.pair for e in entries_of(entries) if e.row.address} == {"russia-kyrgyzstan"}
    assert {text_of(e.lane) for e in entries_of(entries)} >= {"Leadership", "History"}


def test_over_several_too_a_strip_says_how_many_entries_each_year_has(both: list[Dossier]) -> None:
    strip, *_ = timeline_of(happenings(both))

    assert isinstance(strip, Note)
    assert text_of(strip.line).startswith("1992–2020: ")


def test_an_entry_of_a_year_or_a_longer_time_names_its_dossier(both: list[Dossier]) -> None:
    months = timeline_of(happenings(both, Date.parse("2018"), Date.parse("2018")), "month")
    said = [row[-1] for row in cells(months[0]) if "Trade in 2018" in row[-1]]

    assert said == ["Trade in 2018 · Russia–Abkhazia", "Trade in 2018 · Russia–Kyrgyzstan"]


def test_a_vague_date_is_marked_and_an_exact_day_is_not(both: list[Dossier]) -> None:
    shown = timeline_of(happenings(both[1:], until=Date.parse("1999")))

    assert [text_of(row.cells[0]) for row in rows_of(shown[-1])] == ["~ Commission on Trade", "Treaty of Friendship"]
    assert isinstance(shown[0], Note)
    assert text_of(shown[0].line) == "~ about."


def test_a_year_is_counted_by_section_and_by_dossier(both: list[Dossier]) -> None:
    table = timeline_of(happenings(both), "year")[0]

    assert cells(table)[2] == (
        "2018",
        "████████████ 7",
        "Economy 4, Leadership 3",
        "Russia–Kyrgyzstan 4, Russia–Abkhazia 3",
    )
    assert [row.address for row in rows_of(table)] == [
        at(f"year:{year}", "")
        for year in ("2020", "2019", "2018", "2017", "2016", "2014", "up to 2008", "1997", "1992")
    ]


def test_what_is_longer_or_vaguer_than_a_year_is_drawn_over_the_years(both: list[Dossier]) -> None:
    blocks = timeline_of(happenings(both, since=Date.parse("1997")), "year")

    assert cells(blocks[3]) == [
        ("·" * 20 + "├─┤·", "Support: some RUB 6 bn, 2017–2019 · Russia–Abkhazia"),
        ("…" + "─" * 10 + "┤" + "·" * 12, "Recognition of Abkhazia by Russia, by 26 August 2008 · Russia–Abkhazia"),
        ("~" + "·" * 23, "Commission on Trade, about 1997 · Russia–Kyrgyzstan"),
    ]


def test_a_month_has_a_row_with_its_only_entry_or_their_number_and_what_is_longer_is_drawn(both: list[Dossier]) -> None:
    shown = timeline_of(happenings(both[1:], Date.parse("2018"), Date.parse("2018")), "month")

    assert isinstance(shown[0], Table)
    assert shown[0].columns == lines("2018", "JFMAMJJASOND", "What")
    assert [row[:2] for row in cells(shown[0])] == [
        ("June", "·····1······"), ("February", "·1··········"),
        ("Economy", "├──────────┤"), ("Economy", "├──────────┤"),
    ]  # fmt: skip
    assert [row[2] for row in cells(shown[0])][2:] == ["Trade in 2018", "Tourism to Kyrgyzstan: 1 m tourists, 2018"]
    assert cells(shown[0])[0][2].endswith(", 14 June 2018")
    assert [row.address for row in shown[0].rows][2] == at("russia-kyrgyzstan/trade-2018")


def test_a_month_with_several_entries_counts_them_and_stands_for_the_month(both: list[Dossier]) -> None:
    of_march = [each for each in happenings(both) if each.month == "2019-03"]
    (march,) = rows_of(timeline_of(of_march * 2, "month")[0])

    assert march.address == at("year:2019-03", "")
    assert text_of(march.cells[2]) == f"Leadership{UNBROKEN}2"


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_time_without_entries_says_so(zoom: str) -> None:
    assert [texts_of(block) for block in timeline_of([], zoom)] == [("Nothing is dated in that time.",)]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_zoom_has_what_is_not_dated(make_library: MakeLibrary, zoom: str) -> None:
    undated = TWO["dossiers/russia-abkhazia.yaml"].replace("date: 2020", "date: unknown")
    dossiers = make_library({**TWO, "dossiers/russia-abkhazia.yaml": undated}).dossiers
    addresses = [row.address for block in timeline_of(happenings(dossiers), zoom) for row in rows_of(block)]

    assert at("russia-abkhazia/festival") in addresses


def test_an_entry_as_data_has_where_it_is_and_the_days_that_it_can_mean(both: list[Dossier]) -> None:
    first = happenings(both[1:], Date.parse("1997"), Date.parse("1997"))[0]

    data = {key: first.as_data()[key] for key in ("pair", "id", "section", "kind", "date", "first", "last")}
    assert data == {
        "pair": "russia-kyrgyzstan", "id": "commission-on-trade", "section": "economy", "kind": "body",
        "date": "1997~", "first": "1997-01-01", "last": "1997-12-31",
    }  # fmt: skip
