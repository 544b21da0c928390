"""Two dossiers side by side: counted alike, periods never mixed, and what only one of them has."""

import pytest

from dossier_tui.blocks import Block, Bullets, Heading, Note, Table, lines, text_of
from dossier_tui.model import Dossier, last_and_next
from dossier_tui.render.markdown import markdown
from dossier_tui.values import Address
from dossier_tui.views.compare import compare, comparison_data, comparison_title
from dossier_tui.views.profile import Profile
from dossier_tui.views.several import DossierSet
from tests.conftest import MakeDossier, MakeLibrary, at
from tests.shown import document, texts_of
from tests.unit.two_pairs import TWO

Both = tuple[Dossier, Dossier]


@pytest.fixture
def both(make_library: MakeLibrary) -> Both:
    abkhazia, kyrgyzstan = make_library(TWO).dossiers
    return abkhazia, kyrgyzstan


def table(blocks: list[Block], first: str) -> dict[str, tuple[str, str]]:
    """The table whose first column is headed so, by the label of each row."""
    found = next(block for block in blocks if isinstance(block, Table) and text_of(block.columns[0]) == first)
    assert found.columns[1:] == lines("Russia–Abkhazia", "Russia–Kyrgyzstan")
    return {text_of(row.cells[0]): (text_of(row.cells[1]), text_of(row.cells[2])) for row in found.rows}


def addresses(blocks: list[Block], first: str) -> list[Address | None]:
    found = next(block for block in blocks if isinstance(block, Table) and text_of(block.columns[0]) == first)
    return [row.address for row in found.rows]


def answers(blocks: list[Block]) -> tuple[str, ...]:
    """The sentences with which a comparison begins."""
    return next(texts_of(block) for block in blocks if isinstance(block, Bullets))


def test_the_answers_come_first(both: Both) -> None:
    heading, *_ = blocks = compare(*both)

    assert texts_of(heading) == ("In short",)
    assert answers(blocks) == (
        "More contacts on file: Russia–Kyrgyzstan, 3 to 2.",
        "More meetings of heads of state or government: Russia–Kyrgyzstan, 2 to 1.",
        "More trade in 2018: Russia–Kyrgyzstan, USD 1.9 bn to USD 258.6 m (7 to 8 times as much).",
    )
    short = {label: tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in cells)
             for label, cells in table(blocks, "What").items()}  # fmt: skip
    assert short == {
        "As of": ("7 August 2019", "11 July 2019"),
        "Contacts": ("████████ 2, 2017–2018", "████████████ 3, 2018–2019"),
        "By level": ("leaders 2", "leaders 2, prime ministers 1"),
        "Last met": ("14 June 2018, place not said, Putin, Khadzhimba, meeting",
                     "28 March 2019, Bishkek, Putin, Jeenbekov, meeting"),
        "Trade in 2018": ("██ USD 258.6 m", "████████████ USD 1.9 bn"),
        "… one way": ("not said, Russia → Abkhazia", "██████████ USD 1.6 bn, Russia → Kyrgyzstan"),
        "Documents in force": ("1 in force", "0 in force, 1 not said, 1 not looked for"),
        "Voices": ("Russia 2, Abkhazia 0", "Russia 2, Kyrgyzstan 0"),
        "Only here": ("History: recognition and relations; Security: positions of the sides; Culture: events",
                      "Economy: bodies"),
    }  # fmt: skip


def test_nothing_internal_is_named(both: Both) -> None:
    kinds = {"body", "contact", "document", "event", "figure", "goods", "link", "position", "statement", "trade"}
    words = {text for block in compare(*both) for text in texts_of(block)}

    assert not {text for text in words if text.rpartition(": ")[2] in kinds and ": " in text}
    on_file = table(compare(*both), "Section")
    assert on_file["Records"] == ("12", "13")
    assert on_file["Security"] == ("positions of the sides 1", "–")


@pytest.mark.parametrize(
    ("sold", "told"),
    [
        ("total: USD 1.9 bn", "More trade in 2018: Russia–Kyrgyzstan"),
        ("total: USD 258.6 m", ""),
        ("total: USD 0.3 bn", ""),
        ("total: about USD 1.9 bn", ""),
        ("total: EUR 1.9 bn", ""),
        ("total: unknown", ""),
    ],
)
def test_more_trade_is_said_only_where_the_printed_figures_say_so(
    make_library: MakeLibrary, sold: str, told: str
) -> None:
    key = "dossiers/russia-kyrgyzstan.yaml"
    files = {**TWO, key: TWO[key].replace("total: USD 1.9 bn, sold_by: {russia: USD 1.6 bn}", f"{sold}, sold_by: {{}}")}
    one, other = make_library(files).dossiers

    sentences = [each for each in answers(compare(one, other)) if "trade" in each]
    assert [each[: len(told)] for each in sentences] == [told] * bool(told)


def test_trade_of_different_periods_has_no_common_scale(make_library: MakeLibrary) -> None:
    key = "dossiers/russia-kyrgyzstan.yaml"
    files = {**TWO, key: TWO[key].replace("{period: 2018, total", "{period: 2016, total")}
    one, other = make_library(files).dossiers

    assert table(compare(one, other), "What")["Latest trade"] == (
        "USD 258.6 m in 2018",
        "USD 0.7 bn in January–May 2019",
    )


def test_a_period_with_two_counts_has_both(make_library: MakeLibrary) -> None:
    key = "dossiers/russia-abkhazia.yaml"
    trade = "- {period: 2018, total: USD 258.6 m, sold_by: {}, figures_from: unknown, src: main#4}"
    again = trade.replace("258.6", "260").replace("{period", "{id: other-count, period")
    one, other = make_library({**TWO, key: TWO[key].replace(trade, f"{trade}\n            {again}")}).dossiers

    assert table(compare(one, other), "Whole years")["2018"][0] == (
        "USD 258.6 m (not said whose count it is); USD 260 m (not said whose count it is)"
    )
    assert len(comparison_data(one, other)["dossiers"][0]["trade"]["2018"]) == 2


@pytest.mark.parametrize(
    ("kind", "is_full"),
    [("state visit", True), ("official visit", True), ("official working visit", False), ("working visit", False),
     ("visit", False), ("meeting", False)],
)  # fmt: skip
def test_the_last_full_visit_is_one_of_state_or_an_official_one(
    make_library: MakeLibrary, kind: str, is_full: bool
) -> None:
    key = "dossiers/russia-abkhazia.yaml"
    files = {**TWO, key: TWO[key].replace("2017-05-02, kind: meeting", f"2017-05-02, kind: {kind}")}
    one, other = make_library(files).dossiers

    assert ("Last state or official visit" in table(compare(one, other), "What")) is is_full
    last = comparison_data(one, other)["dossiers"][0]["contacts"]["last_full_visit"]
    assert last == ("contact-2017-05-02" if is_full else None)


def test_contacts_are_counted_by_year_and_level_and_what_is_left_out_is_said(both: Both) -> None:
    blocks = compare(*both)

    assert table(blocks, "Year") == {
        "2019": ("–", "██████\N{NO-BREAK SPACE}1: leaders 1"),
        "2018": (
            "██████\N{NO-BREAK SPACE}1: leaders 1",
            "████████████\N{NO-BREAK SPACE}2: leaders 1, prime ministers 1",
        ),
        "2017": ("██████\N{NO-BREAK SPACE}1: leaders 1", "–"),
        "All": ("2: leaders 2", "3: leaders 2, prime ministers 1"),
    }
    assert any(
        "Not counted: Russia–Abkhazia none; Russia–Kyrgyzstan 1 planned and 1 attendance, not a meeting" in text
        for block in blocks if isinstance(block, Note) for text in texts_of(block)
    )  # fmt: skip


def test_the_ground_of_the_party_that_both_share_stands_in_one_row(both: Both) -> None:
    assert table(compare(*both), "Contacts") == {
        "in Russia": ("–", "1 of 3 (33 %)"),
        "in Abkhazia or Kyrgyzstan": ("1 of 2 (50 %)", "1 of 3 (33 %)"),
        "in a third place": ("–", "1 of 3 (33 %)"),
        "place not said": ("1 of 2 (50 %)", "–"),
        "beside a gathering": ("–", "1 of 3 (33 %)"),
    }


def test_documents_stand_by_kind_with_their_years_and_whether_they_are_in_force(both: Both) -> None:
    blocks = compare(*both)

    assert table(blocks, "Kind")["treaty"] == ("2014 Treaty of Alliance", "1992 Treaty of Friendship")
    assert table(blocks, "Kind")["law"] == ("–", "2016 Law on Ties")
    assert addresses(blocks, "Kind") == [
        at("russia-kyrgyzstan/law-on-ties"), at("russia-abkhazia/treaty-of-alliance"),
    ]  # fmt: skip
    assert table(blocks, "In force or not") == {
        "in force": ("1", "–"),
        "not said": ("–", "1"),
        "not looked for": ("–", "1"),
    }


def test_only_the_same_period_shares_a_row(both: Both) -> None:
    blocks = compare(*both)

    assert set(table(blocks, "Whole years")) == {"2018"}
    assert table(blocks, "Whole years")["2018"] == (
        "USD 258.6 m (not said whose count it is)",
        "USD 1.9 bn: Russia sold USD 1.6 bn (according to the Federal Customs Service)",
    )
    assert table(blocks, "Other periods") == {
        "January–May 2019": ("–", "USD 0.7 bn (not said whose count it is)"),
        "January–March 2019": ("USD 49.9 m (not said whose count it is)", "–"),
    }


def test_figures_meet_that_say_themselves_that_they_measure_the_same_and_no_others(both: Both) -> None:
    assert table(compare(*both), "Figure") == {
        "tourism": ("4.5 m tourists (2018)", "1 m tourists (2018)"),
        "projects": ("70 projects", "12 projects"),
    }


def test_as_data_each_figure_says_by_what_it_is_compared(both: Both) -> None:
    abkhazia, _ = comparison_data(*both)["dossiers"]

    assert {each["what"]: each["measure"] for each in abkhazia["figures"]} == {
        "Tourism to Abkhazia": "tourism", "Support": "Support", "Support to Abkhazia": "Support to Abkhazia",
        "projects": "projects",
    }  # fmt: skip


def test_what_one_has_and_the_other_lacks_says_how_it_is_empty(both: Both) -> None:
    lacking = table(compare(*both), "Section and group")

    assert lacking["Culture: Events"] == ("1", "the sources do not say")
    assert lacking["Security: Who says what"] == ("1", "not looked for")
    assert "Economy: Trade by period" not in lacking


def test_a_dossier_beside_itself_lacks_nothing(both: Both) -> None:
    _, kyrgyzstan = both

    assert ("Every group is filled in both or in neither.",) in map(texts_of, compare(kyrgyzstan, kyrgyzstan))


def test_contacts_none_of_which_counts_are_told_and_compared_with_nothing(make_library: MakeLibrary) -> None:
    key, other_key = "dossiers/russia-kyrgyzstan.yaml", "dossiers/russia-abkhazia.yaml"
    contact = (
        "{date: 2019-07-11, kind: working visit, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}"
    )
    head = TWO[key].partition("        history:")[0]
    planned = f"{head}        leadership:\n          contacts:\n            - {contact}\n"
    bare = TWO[other_key].partition("        history:")[0]
    one, other = make_library({**TWO, key: planned, other_key: bare}).dossiers

    blocks = compare(one, other)
    assert table(blocks, "Year") == {"All": ("–", "–")}
    assert "Contacts" not in table(blocks, "What")
    assert not [block for block in blocks if isinstance(block, Bullets)]


def test_empty_dossiers_compare_without_chapters(make_library: MakeLibrary) -> None:
    bare = {key: text.partition("        history:")[0] for key, text in TWO.items() if key.count("-")}
    library = make_library({**TWO, **{key: text for key, text in bare.items() if key.startswith("dossiers/russia")}})
    one, other = library.dossiers

    assert [text_of(b.line) for b in compare(one, other) if isinstance(b, Heading)] == [
        "In short", "What one has and the other lacks", "What is on file",
    ]  # fmt: skip


def test_the_same_in_either_order_with_the_columns_changed(both: Both) -> None:
    one, other = both
    there, back = comparison_data(one, other), comparison_data(other, one)

    assert there["dossiers"] == back["dossiers"][::-1]
    assert there["only_in_one"] == back["only_in_one"]


def test_as_data_numbers_are_numbers(both: Both) -> None:
    first, second = comparison_data(*both)["dossiers"]

    assert second["contacts"]["by_ground"] == {"russia": 1, "kyrgyzstan": 1, "a third place": 1, "not said": 0}
    assert second["contacts"]["by_year_and_level"]["2018"] == {"Leaders": 1, "Prime ministers": 1}
    assert first["trade"]["2019-01/2019-03"][0]["months"] == 3
    assert first["groups"]["culture/events"] == "1"


def test_as_markdown_it_has_the_footnotes_of_both(both: Both) -> None:
    written = markdown(document(DossierSet(both), comparison_title(*both), compare(*both)))

    assert written.startswith("# Russia–Abkhazia and Russia–Kyrgyzstan compared\n")
    assert "**2014** Treaty of Alliance[^s2-1]" in written
    assert "\n[^s2-1]: UrduPoint News, 11 July 2019, para. 1.\n" in written


def test_of_two_contacts_on_one_day_the_comparison_names_the_one_that_page_one_does(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {id: lower, kind: reception, who: [{name: A, role: minister, of: russia},
               {name: B, role: minister, of: kyrgyzstan}], date: 2018-06-14, place: moscow, src: sp#3}
            - {id: higher, kind: talks, who: [putin, jeenbekov], date: 2018-06-14, place: moscow, src: sp#3}
        """)
    last, _ = last_and_next(dossier)

    assert last
    assert last.id == "higher"
    assert Profile(dossier).last_met == last
