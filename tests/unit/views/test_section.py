"""A section's pane shows what is held, and says of what is not whether it is not said, not there, or not looked for."""

from unittest.mock import Mock

import pytest

from dossier_tui.blocks import Block, Heading, Note, text_of
from dossier_tui.model import Document, Dossier
from dossier_tui.views import groups
from dossier_tui.views.brief import brief
from dossier_tui.views.section import section_blocks
from dossier_tui.views.silence import all_silences, how_many, silence_blocks, silences
from tests.conftest import MakeDossier
from tests.shown import texts_of


def pane(dossier: Dossier, key: str, *, evaluative: bool = True) -> list[Block]:
    section = next(section for section in dossier.sections if section.key == key)
    return section_blocks(dossier, section, evaluative=evaluative)


def words(blocks: list[Block]) -> list[str]:
    return [text for block in blocks for text in texts_of(block)]


def notes(blocks: list[Block]) -> list[str]:
    return [text for block in blocks if isinstance(block, Note) for text in texts_of(block)]


def test_a_group_that_the_sources_do_not_speak_of_says_so(make_dossier: MakeDossier) -> None:
    assert words(pane(make_dossier("culture: {events: unknown}\n"), "culture")) == ["Events: the sources do not say."]


def test_groups_in_which_nothing_was_found_are_named(make_dossier: MakeDossier) -> None:
    assert words(pane(make_dossier("culture: {events: [], travel: [], institutions: []}\n"), "culture")) == [
        "Not in the sources: institutions, travel and events."
    ]


def test_a_section_that_nobody_has_looked_at_says_that_this_means_nothing(make_dossier: MakeDossier) -> None:
    assert words(pane(make_dossier(""), "culture")) == [
        "Nobody has looked for culture yet: nothing here means nothing."
    ]


def test_a_group_that_nobody_has_looked_at_leaves_no_trace_beside_others(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("culture: {events: [{name: Festival, date: 2018, src: sp#3}]}\n")

    assert words(pane(dossier, "culture")) == ["Events", "Festival, 2018"]


def test_each_of_the_three_states_is_told_apart_in_one_pane(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("culture: {events: unknown, institutions: [], programmes: []}\n")

    assert notes(pane(dossier, "culture")) == [
        "Events: the sources do not say.",
        "Not in the sources: programmes and institutions.",
    ]


def test_evaluations_have_a_voice_and_no_heading_and_can_be_left_out(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          events: [{name: Conflict, date: 2008, src: sp#3}]
          evaluations: [{says: an ally, src: sp#5}]
        """)

    assert words(pane(dossier, "history")) == ["Events", "Conflict, 2008", "Sputnik's view", "an ally"]
    assert words(pane(dossier, "history", evaluative=False)) == ["Events", "Conflict, 2008"]


def test_a_topic_of_evaluations_has_another_heading_than_that_of_facts(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        culture:
          figures: {what: Pupils, value: 5 pupils, topic: language, src: sp#4}
          evaluations: [{says: great interest, topic: language, src: sp#5}, {says: a bond, topic: sport, src: sp#5}]
        """)
    headings = [text_of(block.line) for block in pane(dossier, "culture") if isinstance(block, Heading)]

    assert headings == ["Figures", "Language", "Evaluations: language", "Sport"]


def test_empty_evaluations_are_not_told_to_be_looked_for(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("history: {evaluations: [], events: []}\n")

    assert notes(pane(dossier, "history")) == ["Not in the sources: events."]


def test_what_is_not_said_closes_the_pane_by_field_and_then_as_curators_list_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          trade:
            - {period: 2018, total: unknown, sold_by: {russia: USD 1 bn}, figures_from: unknown, src: sp#4}
            - {period: 2017, total: USD 2 bn, sold_by: {russia: USD 1 bn}, figures_from: unknown, src: sp#4}
          not_said: [the year of the rate, the year of the rate, who pays]
        """)
    said = words(pane(dossier, "economy"))

    assert said[said.index("What the sources do not say") + 1 :] == [
        "A printed total: Trade in 2018.",
        "Who counted: Trade in 2018; trade in 2017.",
        "Nor: The year of the rate; who pays.",
    ]


def test_what_is_not_said_is_gathered_over_all_sections_and_counted(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{date: 2018, kind: talks, who: [putin, unknown], place: unknown, src: sp#3}]
          not_said: [topics]
        culture:
          events: [{name: Festival, date: 2018, place: unknown, src: sp#3}]
          not_said: [how many came]
        """)
    everywhere = all_silences(dossier)

    assert everywhere == {
        "The counterpart": ("talks of 2018",),
        "Place": ("talks of 2018", "Festival, 2018"),
        "": ("topics", "how many came"),
    }
    assert how_many(everywhere) == 5
    counted = {section.key: how_many(silences(dossier, section)) for section in dossier.sections}
    assert {key: number for key, number in counted.items() if number} == {"leadership": 3, "culture": 2}


def test_where_nothing_is_known_to_be_unsaid_that_is_said() -> None:
    assert words(silence_blocks({})) == ["Nothing is listed."]


def test_groups_stand_in_the_order_of_the_section_whatever_that_of_the_file(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        culture:
          travel: [{what: Tourists, value: 5 tourists, src: sp#3}]
          events: [{name: Festival, date: 2018, src: sp#3}]
        """)
    headings = [text_of(block.line) for block in pane(dossier, "culture") if isinstance(block, Heading)]

    assert headings == ["Travel", "Events"]


def test_a_brief_explains_empty_sections_too(make_dossier: MakeDossier) -> None:
    said = words(list(brief(make_dossier("culture: {events: unknown}\n")).blocks))

    assert any("Anything on" in each and "Events (Culture)" in each for each in said)
    assert "Nobody has looked for security yet: nothing here means nothing." in said


def test_the_table_that_gathers_all_documents_is_built_once(
    make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = Mock(wraps=groups.TABLES[Document])
    monkeypatch.setattr(groups, "TABLES", {**groups.TABLES, Document: table})
    dossier = make_dossier("history: {documents: [{title: Treaty, kind: treaty, src: sp#1}]}\n")

    assert any("Treaty" in text for text in words(pane(dossier, "history")))
    assert table.call_count == 1
