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


def test_terms_are_a_list_where_a_document_lives_and_stand_nowhere_else(tell: Tell) -> None:
    told = tell(economy__documents=UNDERSTANDING)

    assert _lines(told, "every three months") == ["    - A group meets every three months.[^4]"]
    assert _lines(told, "handed back") == ["    - Boats are handed back (by Sudland, for Norland; due June 2018).[^5]"]
    assert told.pane("economy").count("every three months") == 1
    assert "every three months" not in told.pane("history")
    assert "a group meets every three months" in told.csv("economy-documents")
    assert told.found("handed back") == ["understanding"]


def test_history_and_page_one_tell_it_in_short(tell: Tell) -> None:
    told = tell(economy__documents=UNDERSTANDING)
    disputed, row, _ = _lines(told, "Understanding on boats")

    assert disputed == "**Disputed:** Understanding on boats, 5 February 2018; denied by the other side (¶3)."
    assert row.startswith("| 5 February 2018")
    assert "[see Economy](#told-understanding)" in row
    assert "Announced" not in disputed + row


def test_a_document_of_history_has_its_terms_below_the_table(tell: Tell) -> None:
    told = tell(history__documents=UNDERSTANDING)

    assert _lines(told, "- **Understanding on boats** – terms:")
    assert _lines(told, "every three months") == ["    - A group meets every three months.[^4]"]


def test_every_term_act_and_response_has_its_own_citations(tell: Tell) -> None:
    *_, row, head = _lines(tell(economy__documents=UNDERSTANDING), "Understanding on boats")

    assert "| 5 February 2018 (reached) | Understanding on boats.[^3] Confirmed by Estmark;[^7] denied by the" in row
    assert "**Understanding on boats**.[^3] Announced by Norland, 6 February 2018.[^6] Terms:" in head


def test_parts_that_rest_on_what_the_record_rests_on_are_not_cited_again(tell: Tell) -> None:
    told = tell(
        history__links="- {kind: border, src: w#p1, acts: [{act: closed, src: w#p1}, {act: opened, src: w#p1}]}"
    )

    assert _lines(told, "Closed; opened.[^1]")


def test_a_part_of_what_the_record_rests_on_is_cited_by_itself(tell: Tell) -> None:
    told = tell(
        history__links="- {kind: border, src: w#p1-2, acts: [{act: closed, src: w#p2}, {act: opened, src: w#p1}]}"
    )

    assert _lines(told, "**Border between Norland and Sudland**.[^1][^2] Closed;[^2] opened.[^1]")


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
