"""A document is told whole in one place, and in short elsewhere; every part of a record has its own citations."""

from dossier_tui.blocks import Facts, text_of
from dossier_tui.views.detail import detail

from .conftest import Tell, Told

UNDERSTANDING = """
- id: understanding
  kind: understanding
  title: Understanding on boats
  signed: 2018-02-05
  headline: true
  acts: {act: announced, by: norland, date: 2018-02-06, src: w#p6}
  response: [{kind: confirmed, by: estmark, src: w#p7}, denied]
  terms:
    - {says: a group meets every three months, src: w#p4}
    - {says: boats are handed back, by: sudland, to: norland, due: 2018-06, src: w#p5}
  src: w#p3
"""


def _lines(told: Told, words: str) -> list[str]:
    """The lines of the brief that have these words."""
    return [line for line in told.brief.splitlines() if words in line]


def test_terms_are_told_once_in_the_brief_and_in_the_app_where_a_document_lives(tell: Tell) -> None:
    told = tell(economy__documents=UNDERSTANDING)

    assert told.brief.count("a group meets every three months;[^4]") == 1
    assert told.brief.count("boats are handed back (by Sudland, for Norland; due June 2018).[^5]") == 1
    assert told.pane("economy").count("every three months") == 1
    assert "every three months" not in told.pane("history")
    assert "a group meets every three months" in told.csv("economy-documents")
    assert told.found("handed back") == ["understanding"]


def test_page_one_tells_it_in_short_and_the_table_of_documents_whole(tell: Tell) -> None:
    told = tell(economy__documents=UNDERSTANDING)
    disputed, row = _lines(told, "Understanding on boats")

    assert disputed == "**Disputed:** Understanding on boats, 5 February 2018; denied by the other side (¶3)."
    assert row.startswith("| 5 February 2018 (reached) |")
    assert "Announced by Norland" in row
    assert _lines(told, "**Documents:** 1, under History.")


def test_a_document_of_history_has_its_terms_below_the_table_of_the_app(tell: Tell) -> None:
    told = tell(history__documents=UNDERSTANDING)

    assert "Understanding on boats – terms:" in told.pane("history")
    assert told.pane("history").count("every three months") == 1


def test_every_term_act_and_response_has_its_own_citations(tell: Tell) -> None:
    *_, row = _lines(tell(economy__documents=UNDERSTANDING), "Understanding on boats")

    assert "Understanding on boats.[^3] Terms: a group meets every three months;[^4] boats are handed back" in row
    assert "Announced by Norland, 6 February 2018.[^6] Confirmed by Estmark;[^7] denied by the other side[^3] |" in row


def test_parts_that_rest_on_what_the_record_rests_on_are_not_cited_again(tell: Tell) -> None:
    told = tell(
        history__links="- {kind: border, src: w#p1, acts: [{act: closed, src: w#p1}, {act: opened, src: w#p1}]}"
    )

    assert _lines(told, "Closed; opened.[^1]")


def test_a_part_of_what_the_record_rests_on_is_cited_by_itself(tell: Tell) -> None:
    told = tell(
        history__links="- {kind: border, src: w#p1-2, acts: [{act: closed, src: w#p2}, {act: opened, src: w#p1}]}"
    )

    assert _lines(told, "**Border between Norland and Sudland**.[^1] [^2] Closed;[^2] opened.[^1]")


def test_a_headline_that_is_the_last_contact_is_told_once(tell: Tell) -> None:
    told = tell(
        leadership__contacts="- {date: 2018-02-05, kind: talks, who: [nora, stig], headline: true, src: w#p1}",
        economy__events="- {name: Fair, date: 2019, state: planned, headline: true, src: w#p2}",
    )
    page = told.brief.split("## History")[0]

    assert page.count(", talks,") == 1
    assert page.count("2019: Fair") == 1
    assert "Fair" not in page.partition("Key facts")[2].partition("2019")[0]


def test_the_detail_cites_each_term_act_and_response_too(tell: Tell) -> None:
    told = tell(economy__documents=UNDERSTANDING)
    blocks = detail(told.dossier, told.dossier.address(told.dossier.records()[0]))
    rows = {text_of(label): value for block in blocks if isinstance(block, Facts) for label, value in block.rows}

    cited = {label: str(told.dossier.as_written(value[-1].cites)) for label, value in rows.items()}

    assert (cited["term 1"], cited["term 2"]) == ("w#p4", "w#p5")
    assert (cited["response 1"], cited["response 2"]) == ("w#p7", "w#p3")
    assert text_of(rows["term 1"]) == "a group meets every three months"
