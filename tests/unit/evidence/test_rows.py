"""What six unseen articles could not say in model 1, each kind of fact with its place in model 2, in invented names."""

import re

import pytest

from dossier_tui.model import Contact, why_not_counted
from dossier_tui.views.timeline import happenings
from dossier_tui.words.ages import age_of

from .conftest import Tell
from .facts_of_answers import OF_ANSWERS
from .facts_of_disputes import OF_DISPUTES
from .facts_of_doubt import OF_DOUBT
from .facts_of_figures import OF_FIGURES
from .facts_of_order import OF_ORDER
from .facts_of_others import OF_OTHERS
from .facts_of_relations import OF_RELATIONS
from .facts_of_time import OF_TIME
from .kind_of_fact import Kind

FACTS = {**OF_RELATIONS, **OF_FIGURES, **OF_TIME, **OF_DOUBT, **OF_ANSWERS, **OF_ORDER, **OF_OTHERS, **OF_DISPUTES}


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_a_kind_of_fact_has_a_place(tell: Tell, fact: Kind) -> None:
    told = tell(**fact.groups)
    pane, brief, csv = told.pane(fact.section), told.brief, told.csv(fact.csv[0])
    question, record = fact.found

    assert [words for words in fact.pane if words not in pane] == [], pane
    assert [words for words in fact.unsaid if words in pane] == [], pane
    assert [words for words in fact.pane if not _words(words) <= _words(_plain(brief))] == [], brief
    assert [words for words in fact.csv[1:] if words not in csv] == [], csv
    assert record in told.found(question)


def _words(text: str) -> set[str]:
    """The words of a text; the brief tells the same ones, but each in one place alone."""
    return {word.lower() for word in re.findall(r"\w+", text)}


def _plain(markdown: str) -> str:
    """Markdown without its marks, so far as they stand inside sentences."""
    return markdown.replace("*", "").replace("\\", "").replace("’", "'")


def test_an_excerpt_keeps_its_paragraphs_and_its_voice(tell: Tell) -> None:
    told = tell(economy__statements="- {says: Exercises are held, by: norland, src: s#p3}")

    assert "State Department, 1 February 2018 (excerpt), para. 3" in told.brief
    assert "No source of Sudland's own is heard" in _plain(told.brief)


def test_a_joint_statement_is_the_own_voice_of_each_that_issued_it(tell: Tell) -> None:
    told = tell(sources="j: joint", security__positions="- {holders: sudland, says: it is so, src: j#p1}")

    assert "Told by the Joint press office" in told.pane("security")
    assert "on the side of Norland and Sudland" in told.overview
    assert "no source of" not in told.pane("security")
    assert "own is heard" not in told.brief
    assert told.dossier.sources["joint"].voices == ("norland", "sudland")


def test_a_repost_says_what_it_copies(tell: Tell) -> None:
    told = tell(economy__statements="- {says: Exercises are held, by: norland, src: b#p3}")

    assert "A repost of State Department, 1 February 2018" in told.brief
    assert "https://mirror.example/sheet" in told.brief


def test_a_paragraph_of_an_excerpt_that_was_not_seen_is_not_cited(tell: Tell) -> None:
    with pytest.raises(AssertionError, match="paragraph 12 of w was not seen; those seen are 1-9"):
        tell(economy__statements="- {says: Exercises are held, src: w#p12}")


def test_a_speaker_of_the_registry_has_the_office_held_then(tell: Tell) -> None:
    told = tell(security__positions="- {holders: siri, says: that the ban was unfair, date: 2017-06, src: w#p2}")

    assert "Siri Syd (prime minister of Sudland), June 2017" in told.pane("security")


def test_documents_that_are_not_said_in_history_hide_none_of_other_sections(tell: Tell) -> None:
    told = tell(history__documents="unknown", security__documents="- {kind: treaty, title: Treaty on bases, src: w#p1}")

    assert "Treaty on bases" in told.pane("history")


def test_trade_in_what_is_not_said_is_trade(tell: Tell) -> None:
    told = tell(economy__trade="- {period: 2001, total: USD 5 m, of: not said, src: w#p1}")

    assert "Trade between Norland and Sudland, 2001: total USD 5 m" in told.csv("economy-trade")


def test_what_another_source_has_is_told_once(tell: Tell) -> None:
    remarks = "remarks: [{title: One, about: bread, says: a}, {title: Two, about: bread, says: b}]\n"
    told = tell(
        head=remarks,
        economy__figures="""
        - {id: bread, what: Bread, value: 5 tonnes, src: w#p1,
           other_sources_say: {field: value, value: 9 tonnes, src: s#p1}}
        """,
    )

    assert told.brief.partition("## Before you quote")[2].count("State Department has 9 tonnes") == 1


@pytest.mark.parametrize("state", ["agreed", "planned"])
def test_who_asks_stands_with_what_is_asked_for_and_not_with_what_came_of_it(tell: Tell, state: str) -> None:
    with pytest.raises(AssertionError, match="who asks goes with a `state` of proposed, "):
        tell(economy__statements=f"- {{says: Help is given, asked_by: norland, state: {state}, src: w#p1}}")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("ministerial talks", "held ministerial talks"),
        ("fourth session", "took part in the fourth session"),
        ("audience", "had an"),
    ],
)  # fmt: skip
def test_a_fact_to_paste_has_the_article_that_the_kind_takes(tell: Tell, kind: str, words: str) -> None:
    told = tell(leadership__contacts=f"- {{date: 2018-02-05, kind: {kind}, who: [nora, stig], src: w#p1}}")

    assert words in told.csv("leadership-contacts")


@pytest.mark.parametrize("state", ["proposed", "requested", "offered", "refused", "not yet"])
def test_a_document_that_was_not_signed_is_not_called_signed(tell: Tell, state: str) -> None:
    told = tell(
        economy__documents=f"- {{id: memo, kind: memorandum, title: Draft, place: port, state: {state}, src: w#p1}}",
        leadership__contacts="- {date: 2018-01, kind: talks, who: [nora, stig], results: memo, src: w#p1}",
    )

    assert "to be signed in Port" in told.pane("economy")
    assert "to be signed: Draft" in told.pane("leadership")


def test_a_levy_may_be_in_force_since_a_day_that_is_not_said(tell: Tell) -> None:
    told = tell(
        economy__documents="- {kind: levy, title: Levy on workers, by: sudland, acts: {act: in force}, src: w#p1}"
    )

    assert "in force since when not said" in told.pane("economy")


UNDATED = "p: page"


def test_what_an_undated_source_says_is_as_of_no_day_and_is_not_ahead(tell: Tell) -> None:
    told = tell(
        sources=UNDATED,
        economy__documents="- {kind: memorandum, title: On workers, state: promised, due: within a year, src: p#p1}",
        leadership__contacts="- {date: unknown, kind: talks, who: [nora, stig], state: planned, src: p#p2}",
    )
    words = "promised as of an undated source, due within a year"

    assert words in told.csv("economy-documents")
    assert "Ahead" not in told.brief
    assert "Next contact" not in told.brief
    assert "A page, undated, read on 27 February 2018 (excerpt), para. 1" in told.brief
    assert "on-workers" in told.found("undated workers")
    assert age_of(told.dossier, told.dossier.as_of.last.toordinal()) == "of unknown age"  # type: ignore[union-attr]


def test_a_state_of_a_day_not_said_says_so(tell: Tell) -> None:
    told = tell(economy__statements="- {says: Work goes on, state: ongoing, state_as_of: unknown, src: w#p1}")

    assert "ongoing as of a day not said" in told.pane("economy")


@pytest.mark.parametrize(("source", "said"), [
    ("p", "last December (said in an undated source)"),
    ("w", "last December (said on 1 March 2018)"),
])  # fmt: skip
def test_words_for_a_time_say_from_which_day_they_are_counted(tell: Tell, source: str, said: str) -> None:
    written = f"date: unknown, date_words: last December, src: {source}#p1"
    told = tell(
        sources="w: wire, p: page",
        security__events=f"- {{name: Arrests, {written}}}",
        leadership__contacts=f"- {{id: t, kind: talks, who: [nora, stig], {written}}}",
        economy__figures=f"- {{what: Workers, value: 500 workers, date_words: last December, src: {source}#p1}}",
        economy__documents=f"- {{kind: levy, title: Levy, src: {source}#p1, acts: {{act: raised, date_words: now}}}}",
        history__links=f"- {{kind: border, {written}}}",
    )

    for section in ("security", "leadership", "economy", "history"):
        assert said in told.pane(section)
    assert said in told.brief
    assert said in told.csv("security-events")
    assert said.replace("last December", "Raised, now") in told.pane("economy")


def test_a_private_source_of_one_side_is_a_voice_from_there_and_not_its_government_s(tell: Tell) -> None:
    told = tell(
        sources=UNDATED,
        economy__positions="""
        - {holders: sudland, says: that the levy stays, src: p#p1}
        - {holders: norland, says: that it must go, src: p#p1}
        """,
    )
    brief = _plain(told.brief)

    assert "No source of Norland's own and no independent one is heard. Of Sudland only private ones are" in brief
    assert "Told by A page (private, of Sudland)" in told.pane("economy")
    assert "Told by A page (private, of Sudland) only, no source of Norland's own" in told.pane("economy")
    assert "It is the only source on file, and was seen only in part." in brief
    assert "private: not its government's voice" in brief
    assert "Private, of Sudland (a private daily); excerpt; C:" in brief
    assert "private, of Sudland" in told.csv("sources")


def test_yesterday_beside_its_date_is_the_source_s_word(tell: Tell) -> None:
    told = tell(
        economy__figures="- {what: Paid, value: USD 5 m, date: 2018-02-28, date_words: yesterday, src: w#p1}",
        security__events="- {name: Arrests, date: 2018-02-28, date_words: Wednesday, src: w#p1}",
        leadership__contacts="- {date: 2018-02-28, date_words: yesterday, kind: talks, who: [nora, stig], src: w#p1}",
    )

    assert "28 February 2018, “yesterday” in the source" in told.pane("economy")
    assert "28 February 2018 (Wednesday)" in told.pane("security")
    assert "28 February 2018 (“yesterday” in the source)" in told.pane("leadership")


@pytest.mark.parametrize("state", ["urged", "promised", "threatened"])
def test_nobody_misses_the_date_of_an_event_that_was_not_done(tell: Tell, state: str) -> None:
    told = tell(security__events=f"- {{name: A sweep, date: unknown, state: {state}, src: w#p1}}")

    assert "date not said" not in told.pane("security")
    assert "A sweep" not in told.brief.partition("What the sources do not say")[2]


def test_a_repost_speaks_with_the_voice_of_its_original(tell: Tell) -> None:
    told = tell(economy__evaluations="- {says: the deal is good, src: b#p1}")

    assert "State Department" in told.pane("economy")
    assert "A blog" not in told.pane("economy")


def test_a_contact_that_recurs_is_no_single_meeting(tell: Tell) -> None:
    written = "date: 2017-02, kind: talks, who: [nora, stig], src: w#p1"
    told = tell(leadership__contacts=f"[{{{written}, id: one}}, {{{written}, id: series, how_often: annually}}]")

    reasons = {each.id: why_not_counted(told.dossier, each) for each in told.dossier.records(Contact)}
    assert reasons == {"one": "", "series": "a series of meetings"}


def test_somebody_of_a_ministry_has_the_country_too(tell: Tell) -> None:
    told = tell(
        security__positions="- {holders: {name: an official, of: labour-office}, says: that it ends, src: w#p1}"
    )

    assert "An official of the Labour Office of Sudland" in told.pane("security")


def test_nobody_misses_the_day_on_which_a_border_began(tell: Tell) -> None:
    told = tell(history__links="- {kind: border, date: unknown, src: w#p1}")

    assert "Border" in told.pane("history")
    assert "not said" not in told.pane("history")
    assert "Date: Border" not in told.brief


def test_who_is_to_come_has_the_office_of_today(tell: Tell) -> None:
    visit = "- {date: 2021, kind: visit, who: [nora, stig], state: planned, place: port, src: w#p1}"
    told = tell(leadership__contacts=visit)

    assert "Heads of state" in told.pane("leadership")


def test_an_act_on_a_day_not_said_is_in_the_timeline(tell: Tell) -> None:
    told = tell(history__events="- {name: Strikes, date: 2018-01-16, acts: {act: answered, date: unknown}, src: w#p1}")

    assert [each.act.act for each in happenings([told.dossier]) if each.act] == ["answered"]


def test_a_day_of_the_week_that_names_a_happening_is_left_alone(tell: Tell) -> None:
    told = tell(history__events="- {name: Recall, date: unknown, date_words: after Tuesday's attack, src: w#p1}")

    assert "after Tuesday's attack" in told.brief.replace("’", "'")
    assert "said on" not in told.brief


def test_what_is_in_charge_of_what_stands_in_the_usual_order(tell: Tell) -> None:
    officials = """
        - {holders: {name: Ann, role: deputy minister, portfolio: trade, of: norland}, says: that it is so, src: w#p1}
        - {holders: {name: Bo, role: envoy, portfolio: water, of: sudland}, says: that it is not so, src: w#p1}
        - {holders: {name: Cy, role: minister, portfolio: finance, of: sudland}, says: that it may be so, src: w#p1}
        """
    pane = tell(economy__positions=officials).pane("economy")

    assert "deputy trade minister of Norland" in pane
    assert "envoy for water of Sudland" in pane
    assert "finance minister of Sudland" in pane


def test_what_a_document_replaces_is_told_in_the_curators_words(tell: Tell) -> None:
    told = tell(history__documents="- {kind: treaty, title: Pact, replaces: Norland's own decree of 2008, src: w#p1}")

    assert "replaces Norland's own decree of 2008" in told.brief.replace("’", "'")


def test_a_position_stated_at_a_dated_meeting_has_its_date_once(tell: Tell) -> None:
    told = tell(
        leadership__contacts="- {id: talks, date: 2017-06-02, kind: talks, who: [nora, stig], place: port, src: w#p1}",
        security__positions="- {holders: nora, says: that it is so, forum: talks, date: 2017-06-02, src: w#p1}",
    )

    assert told.pane("security").count("2 June 2017") == 1


def test_a_multiple_is_no_change_of_itself(tell: Tell) -> None:
    figures = "- {what: Sales, value: USD 5 m, period: 2017, change: 4.4-fold, compared_with: 2012, src: w#p1}"

    assert "4.4-fold on 2012" in tell(economy__figures=figures).brief
    assert "change of" not in tell(economy__figures=figures).brief


def test_what_was_traded_is_in_the_table(tell: Tell) -> None:
    trade = "- {period: 2001, total: USD 5 m, sold_by: {norland: USD 3 m}, of: services, src: w#p1}"

    assert "2001, services" in tell(economy__trade=trade).pane("economy")
    assert "2001, services" in tell(economy__trade=trade).brief


def test_what_is_ahead_says_who_promised_it_and_needs_no_date(tell: Tell) -> None:
    told = tell(
        economy__events="""
            - {name: Deeper ties, date: unknown, by: [nora, stig], state: promised, src: w#p1}
            - {name: A fair, date: 2019, by: norland, state: planned, src: w#p1}
            - {name: A loan, date: unknown, by: norland, state: requested, asked_by: sudland, src: w#p1}
            """,
        economy__figures="- {what: Aid, value: USD 5 m, from: sudland, state: pledged, date: unknown, src: w#p1}",
    )

    assert "Deeper ties (promised by Nora Nord and Stig Sud as of 1 March 2018)" in told.brief
    assert "2019: A fair **– planned**" in told.brief
    assert "Aid: USD 5 m (pledged by Sudland as of 1 March 2018)" in told.brief


def test_a_ruling_at_the_head_has_its_day_and_is_no_figure(tell: Tell) -> None:
    told = tell(
        history__documents="""
            - {kind: binding judgment, title: Ruling on the border, by: council, headline: true, src: w#p1,
               acts: [{act: ruled, date: 2017-06-29}, {act: implemented, date: 2017-12-29, by: norland}]}
            """
    )

    assert ", ruled 29 June 2017." in told.overview.partition("Ruling on the border")[2].partition("\n")[0]
    assert "2017-06-29" in told.csv("history-documents")
    assert "Key facts" in told.overview
    assert "Key figures" not in told.overview
