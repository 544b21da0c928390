"""The brief is the whole dossier in an editor's order, or what was asked of it, with or without judgements."""

import pytest

from dossier_tui.blocks import Bullets, Heading, Prose, line, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.brief import BriefOptions, brief, title, unheard_words
from dossier_tui.views.headlines import headlines
from tests.conftest import HEAD, MakeDossier, at
from tests.shown import texts_of

SECTIONS = """
    history:
      events: [{name: Conflict, date: 2008, src: sp#3}]
      evaluations: [{says: an ally, src: sp#5}]
    leadership:
      contacts:
        - {id: ahead, date: 2019-07-11, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned, src: sp#2}
        - {id: last, date: 2018-06-14, kind: meeting, who: [putin], place: moscow, src: sp#3}
    economy:
      figures:
        - {what: Aid, value: USD 5 m, period: 2018, headline: true, src: sp#3}
      trade: [{period: 2018, total: USD 1 bn, sold_by: {}, figures_from: customs, src: sp#4}]
    security:
      bases: [{name: Kant air base, kind: base, of: russia, src: sp#3}]
    culture:
      events: [{name: Year of Russia, date: 2020, state: planned, src: sp#2}]
    """


def headings(dossier: Dossier, options: BriefOptions | None = None) -> list[str]:
    blocks = brief(dossier, options or BriefOptions()).blocks
    return [text_of(block.line) for block in blocks if isinstance(block, Heading) and block.level == 1]


def words(dossier: Dossier, options: BriefOptions | None = None) -> str:
    return "\n".join(text for block in brief(dossier, options or BriefOptions()).blocks for text in texts_of(block))


def test_the_whole_goes_from_headlines_to_sources(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS, head=HEAD + "remarks: [{title: Odd, about: [last], says: look twice}]\n")

    assert headings(dossier) == [
        "In short",
        "Before you quote",
        *(section.title for section in dossier.sections),
        "What the sources do not say",
        "People, places and bodies named",
        "Sources",
    ]


def test_where_nothing_is_in_doubt_there_is_no_heading_for_it(make_dossier: MakeDossier) -> None:
    assert "Before you quote" not in headings(make_dossier(SECTIONS))


def test_only_the_sections_asked_for_are_in_it_in_their_own_order(make_dossier: MakeDossier) -> None:
    chosen = headings(make_dossier(SECTIONS), BriefOptions(("culture", "history")))

    assert chosen == [
        "In short", "History", "Culture", "What the sources do not say", "People, places and bodies named", "Sources",
    ]  # fmt: skip


def test_judgements_can_be_left_out(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS)

    assert "an ally" in words(dossier)
    assert "an ally" not in words(dossier, BriefOptions(evaluative=False))
    assert "Sputnik's view" not in words(dossier, BriefOptions(evaluative=False))
    assert "Conflict, 2008" in words(dossier, BriefOptions(evaluative=False))


def test_no_judgement_gets_in_by_way_of_the_headlines(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          evaluations:
            - {says: a pillar of the region, headline: true, src: sp#5}
            - {says: an ally for ever, state: planned, src: sp#5}
        """)

    assert headlines(dossier) == []
    assert "pillar" not in words(dossier, BriefOptions(evaluative=False))


def test_each_record_stands_once_among_the_headlines(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          bases: [{name: Kant air base, kind: base, headline: true, src: sp#3}]
          figures: [{what: Troops, value: about 500 soldiers, headline: true, src: sp#3}]
        """)

    assert [text_of(cell) for row in headlines(dossier) for cell in row.cells] == [
        "Bases: Kant air base.", "Security: Troops: about 500 soldiers.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("occasion", "words"),
    [
        ("", "Russia and Kyrgyzstan: background"),
        ("occasion: ahead\n", "Russia and Kyrgyzstan: background for the talks of 11 July 2019"),
        ("occasion: last\n", "Russia and Kyrgyzstan: background to the meeting of 14 June 2018"),
    ],
)
def test_the_title_says_whether_the_occasion_is_ahead_or_behind(
    make_dossier: MakeDossier, occasion: str, words: str
) -> None:
    assert title(make_dossier(SECTIONS, head=HEAD + occasion)) == words


def test_it_opens_with_its_day_its_main_source_and_who_is_not_heard(make_dossier: MakeDossier) -> None:
    said = words(make_dossier(SECTIONS, head=HEAD + "occasion: ahead\n")).split("\n")[0]

    assert said.startswith(
        "As known on 11 July 2019, before the meeting. Main source: Sputnik, UrduPoint News. "
        "No source of Kyrgyzstan's own"
    )
    assert "The number of a footnote is the paragraph of the article." in said


def test_how_names_are_worded_is_said_before_all_else(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS, head=HEAD + "on_names: Names are the source's [sp#3].\n")

    assert words(dossier).split("\n")[1] == "On names and status. Names are the source's."


def test_headlines_are_contacts_money_trade_bases_and_what_is_ahead(make_dossier: MakeDossier) -> None:
    rows = headlines(make_dossier(SECTIONS))

    assert [(row.address, row.cells[0][0].text) for row in rows] == [
        (at("ahead"), "Next contact: "),
        (at("last"), "Last contact: "),
        (at("aid-2018"), "Money: "),
        (at("trade-2018"), "Trade in 2018: "),
        (at("kant-air-base"), "Bases: "),
        (at("year-of-russia-2020"), "Ahead: "),
    ]


def test_an_empty_dossier_has_no_headlines(make_dossier: MakeDossier) -> None:
    assert headlines(make_dossier("")) == []


def test_a_list_of_one_is_a_paragraph_led_by_its_heading_or_its_own_lead(make_dossier: MakeDossier) -> None:
    blocks = brief(
        make_dossier("""
            economy:
              statements: [{says: Work goes on, src: sp#3}]
            culture:
              events: [{name: Festival, date: 2018, src: sp#3}]
            """)
    ).blocks
    found = [block for block in blocks if isinstance(block, Prose) and block.address]

    assert [texts_of(block) for block in found] == [("Reported: Work goes on.",), ("Festival, 2018.",)]


def test_a_list_of_several_keeps_its_heading(make_dossier: MakeDossier) -> None:
    blocks = brief(
        make_dossier("culture: {events: [{name: A, date: 2018, src: sp#3}, {name: B, date: 2018, src: sp#3}]}\n")
    ).blocks
    place = blocks.index(Heading(line("Events")))
    listed = blocks[place + 1]

    assert isinstance(listed, Bullets)
    assert [row.address for row in listed.rows] == [at("a-2018"), at("b-2018")]


def test_each_side_that_is_not_heard_has_its_own_possessive(make_dossier: MakeDossier) -> None:
    held = "security: {positions: [{holders: [georgia], says: no, src: sp#3}]}\n"

    assert unheard_words(make_dossier(held)).startswith("No source of Kyrgyzstan's or Georgia's own")


def in_short(dossier: Dossier) -> dict[str, str]:
    return dict(text_of(row.cells[0]).split(": ", 1) for row in headlines(dossier))


def test_acts_that_lie_ahead_stand_under_ahead_and_those_that_are_past_do_not(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          documents:
            - kind: treaty
              title: Toll treaty
              signed: 2018
              acts: [{act: ratified, state: planned, due: 2020}, {act: negotiations resumed, state: planned, due: 2017}]
              src: sp#3
            - {kind: law, title: Law on Fish, acts: [{act: in force, date: 2020-01-01}], src: sp#3}
        """)

    assert in_short(dossier)["Ahead"] == (
        "Toll treaty: to be ratified (planned, due 2020); Law on Fish: in force, 1 January 2020."
    )


def test_in_short_says_which_check_a_fact_has_and_stops_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          figures:
            - {what: Aid, value: USD 5 m, period: 2018, headline: true, note: Two are told., src: sp#3,
               other_sources_say: [{field: value, value: USD 7 m, src: kr#p1}]}
            - {what: Loan, value: USD 5 m, period: 2018, headline: true, src: sp#3}
        """)

    assert in_short(dossier)["Money"] == "Aid: USD 5 m, 2018. Two are told. (check 1) Loan: USD 5 m, 2018."
