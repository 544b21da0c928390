"""The brief is the whole dossier in an editor's order, or what was asked of it, with or without judgements."""

import pytest

from dossier_tui.blocks import Bullets, Heading, Prose, line, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.brief import BriefOptions, brief, title
from dossier_tui.views.file.signs import MEANINGS
from dossier_tui.views.voices import unheard_words
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


def test_the_whole_goes_from_page_one_to_sources(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS, head=HEAD + "remarks: [{title: Odd, about: [last], says: look twice}]\n")

    assert headings(dossier) == [
        "Before you quote",
        *(section.title for section in dossier.sections),
        "Who is who",
        "Worth asking",
        "Not said by the sources",
        "Sources",
    ]


def test_where_nothing_is_in_doubt_there_is_no_heading_for_it(make_dossier: MakeDossier) -> None:
    assert "Before you quote" not in headings(make_dossier(SECTIONS))


def test_only_the_sections_asked_for_are_in_it_in_their_own_order(make_dossier: MakeDossier) -> None:
    chosen = headings(make_dossier(SECTIONS), BriefOptions(("culture", "history")))

    assert chosen == ["History", "Culture", "Worth asking", "Not said by the sources", "Sources"]


def test_judgements_can_be_left_out(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS)

    assert "an ally" in words(dossier)
    assert "an ally" not in words(dossier, BriefOptions(evaluative=False))
    assert "Sputnik's view" not in words(dossier, BriefOptions(evaluative=False))
    assert "Conflict, 2008" in words(dossier, BriefOptions(evaluative=False))


def test_no_judgement_gets_in_by_way_of_page_one(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          evaluations:
            - {says: a pillar of the region, headline: true, src: sp#5}
            - {says: an ally for ever, state: planned, src: sp#5}
        """)

    assert "pillar" not in words(dossier, BriefOptions(evaluative=False))


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
        "As known on 11 July 2019. Main source, cited as ¶: Sputnik, UrduPoint News, on the side of Russia. "
        "No source of Kyrgyzstan's own"
    )


def test_page_one_can_stand_alone_and_cites_paragraphs_in_every_format(make_dossier: MakeDossier) -> None:
    alone = words(make_dossier(SECTIONS), BriefOptions(length="page"))

    assert "Moscow; planned as of 11 July 2019 (¶1)" in alone
    assert words(make_dossier(SECTIONS)).startswith(alone.partition("Sources cited")[0])
    assert "¶: UrduPoint News" in alone
    assert headings(make_dossier(SECTIONS), BriefOptions(length="page")) == []


def test_how_names_are_worded_is_said_below_page_one(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS, head=HEAD + "on_names: Names are the source's [sp#3].\n")

    page = words(dossier, BriefOptions(length="page")).partition("Sources cited")[0]

    below = words(dossier).removeprefix(page).lstrip()
    assert below.startswith(f"Status and names\n{MEANINGS}\nOn names and status. Names are the source's.")


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
