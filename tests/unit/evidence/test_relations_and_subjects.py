"""How relations are, and what concerns people, water or cyber space: under whose name and which heading they stand."""

from dossier_tui.model import Contact, counts

from .conftest import Tell

SOURED = """
- says: relations have soured
  topic: relations
  since: 2016
  acts: {act: mended in part, date: 2018-01}
  headline: true
  src: w#p1
"""


def test_the_temper_of_relations_has_a_judge_a_beginning_and_a_change(tell: Tell) -> None:
    told = tell(
        history__evaluations=SOURED,
        history__positions="{holders: nora, says: that they were never so bad, topic: relations, src: w#p2}",
    )

    assert (
        "Evaluations: relations\nWire's view\nrelations have soured (since 2016). Mended in part, January 2018"
        in told.pane("history")
    )
    assert "### Evaluations: relations\n\n*Wire's view:* relations have soured (since 2016)" in told.brief
    assert "**Nord†:** That they were never so bad" in told.brief
    assert "Wire's view: Relations have soured" in told.csv("history-evaluations")
    assert "relations-have-soured" in told.found("soured")


def test_a_topic_stays_the_heading_of_a_single_fact(tell: Tell) -> None:
    told = tell(
        economy__figures="{what: Norlanders at work in Sudland, value: 500 workers, topic: migrant workers, src: w#p1}",
        culture__statements="{says: Students stay at home, topic: students, src: w#p2}",
    )

    assert "#### Migrant workers\n\n- **Norlanders at work in Sudland:** 500 workers" in told.brief
    assert "### Reported\n\n**Students:** Students stay at home.[^2]" in told.brief
    assert "Migrant workers" in told.pane("economy")
    assert "migrant workers" in told.csv("economy-figures")


def test_what_is_reported_of_an_actor_does_not_read_as_if_the_actor_had_said_it(tell: Tell) -> None:
    told = tell(economy__statements="{says: The Basin Initiative is at work under an agreement, by: fund, src: w#p1}")

    assert "**Reported:** The Basin Initiative is at work" in told.brief
    assert told.pane("economy").startswith("Reported\nThe Basin Initiative is at work")
    assert "Reported: The Basin Initiative is at work" in told.csv("economy-statements")
    assert "Statements" not in told.brief + told.pane("economy") + told.csv("economy-statements")


def test_contacts_without_a_date_go_by_who_met_whom(tell: Tell) -> None:
    told = tell(
        leadership__contacts="""
        - {date: unknown, kind: meeting, who: [nora, stig], text: It took place in her office, src: w#p1}
        - {date: unknown, kind: first session, who: [ministry-n, ministry-s], state: planned, src: w#p2}
        """,
        leadership__positions="{holders: nora, says: that all is well, forum: contact-meeting-nora-stig, src: w#p3}",
    )

    assert "**Nord, meeting of Nord and Sud†:** That all is well" in told.brief
    assert "| ? |" in told.brief
    assert "contact-first-session-ministry-n-ministry-s" in told.csv("leadership-contacts")
    assert "contact-meeting-nora-stig" in told.found("meeting")


def test_contacts_without_a_date_that_are_alike_are_told_apart_by_their_occasion(tell: Tell) -> None:
    told = tell(
        leadership__contacts="""
        - {id: a, date: unknown, kind: meeting, who: [nora, stig], occasion: during the fair, src: w#p1}
        - {id: b, date: unknown, kind: meeting, who: [nora, stig], occasion: after the match, src: w#p1}
        """
    )

    assert "Meeting of Nord and Sud during the fair; meeting of Nord and Sud after the match" in told.pane("leadership")


def test_a_visit_with_its_meetings_is_one_contact_and_what_is_inside_it_counts_no_more(tell: Tell) -> None:
    told = tell(
        leadership__contacts="""
        - {id: visit, date: 2018-02-05, kind: working visit, who: [nora, {who: stig, did: received by}], src: w#p1}
        - {id: dinner, date: 2018-02-05, kind: meeting, who: [nora, siri], inside: visit, src: w#p1}
        """
    )

    assert [each.id for each in told.dossier.records(Contact) if counts(told.dossier, each)] == ["visit"]
    assert "part of the working visit of 5 February 2018" in told.brief


def test_the_heading_of_a_group_stays_above_its_topics(tell: Tell) -> None:
    told = tell(
        leadership__events="""
        - {name: Summons, date: 2018-02-05, src: w#p1}
        - {name: Visit to prisoners, date: 2018-02-06, topic: consular matters, src: w#p2}
        """
    )

    assert "### Events\n\n- **Summons**, 5 February 2018.[^1]\n\n#### Consular matters\n\n- **Visit" in told.brief


def test_a_section_with_judgements_alone_has_been_looked_at(tell: Tell) -> None:
    told = tell(history__evaluations=SOURED)

    assert "Nobody has looked for history" not in told.brief + told.pane("history")
    assert "Nobody has looked for economy" in told.brief


def test_a_meeting_during_a_visit_of_which_only_the_guest_is_told_counts(tell: Tell) -> None:
    told = tell(
        leadership__contacts="""
        - {id: visit, date: 2018-02-05, kind: working visit, who: [nora], place: port, src: w#p1}
        - {id: dinner, date: 2018-02-05, kind: meeting, who: [nora, siri], inside: visit, src: w#p1}
        """
    )

    assert [each.id for each in told.dossier.records(Contact) if counts(told.dossier, each)] == ["dinner"]
