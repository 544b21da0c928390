"""Whose voice a dossier is: how many facts rest on one side alone, and who is told of without being heard."""

from dossier_tui.blocks import text_of
from dossier_tui.views.sources import sources
from dossier_tui.views.voices import voice_blocks, voices_of
from tests.conftest import FILES, MakeDossier, at
from tests.shown import rows_of

SECURITY = """
    security:
      arrangements:
        - {says: they train together, src: sp#2}
      positions:
        - {id: own, holders: [russia], says: it is ours, against: [georgia], response: not given, src: sp#3}
        - {id: told, holders: [georgia], says: it is not, response: {kind: rejected, says: refused}, src: sp#3}
      evaluations:
        - {says: a fine thing, src: sp#5}
    """


def test_evaluations_are_no_facts_and_every_fact_of_one_sides_source_is_one_sided(make_dossier: MakeDossier) -> None:
    found = voices_of(make_dossier(SECURITY))

    assert (found.facts, found.on_one_side, found.one_sided) == (3, 3, {"russia": 3})


def test_a_source_of_neither_side_or_of_another_takes_a_fact_off_one_sides_word(make_dossier: MakeDossier) -> None:
    other = FILES["seeds/kremlin-2019.yaml"].replace("side: russia", "side: null")
    mixed = SECURITY.replace("they train together, src: sp#2", 'they train together, src: ["sp#2", "kr#p1"]')

    found = voices_of(make_dossier(mixed, files={"seeds/kremlin-2019.yaml": other}))

    assert (found.facts, found.on_one_side) == (3, 2)


def test_positions_are_counted_by_who_tells_them_and_whether_they_are_answered(make_dossier: MakeDossier) -> None:
    found = voices_of(make_dossier(SECURITY))

    assert [position.id for position in found.second_hand] == ["told"]
    assert [position.id for position in found.unanswered] == ["own"]


def test_whoever_holds_a_position_or_is_a_party_and_has_no_source_is_not_heard(make_dossier: MakeDossier) -> None:
    assert voices_of(make_dossier(SECURITY)).unheard == ("kyrgyzstan", "georgia")


def test_the_sources_pane_says_so_and_leads_to_the_positions(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECURITY)
    heading, bullets = voice_blocks(dossier)
    words = [text_of(row.cells[0]) for row in rows_of(bullets)]

    assert words == [
        "Facts on one side's word alone: 3 of 3 (100 %) – 3 on sources of Russia.",
        "Positions told at second hand: 1 of 2 – Georgia.",
        "Positions without an answer: 1 of 2 – Russia.",
        "Not heard: Kyrgyzstan and Georgia.",
    ]
    assert [row.address for row in rows_of(bullets)] == [None, at("told"), at("own"), None]
    assert heading in sources(dossier)


def test_a_sides_account_in_anothers_source_is_not_called_a_source_of_that_side(make_dossier: MakeDossier) -> None:
    account = SECURITY.replace("they train together, src", "they train together, by_account_of: georgia, src")

    words = text_of(rows_of(voice_blocks(make_dossier(account))[1])[0].cells[0])

    assert words.endswith("3 of 3 (100 %) – 2 on sources of Russia and 1 by the account of Georgia.")


def test_almost_all_is_not_rounded_to_all(make_dossier: MakeDossier) -> None:
    other = FILES["seeds/kremlin-2019.yaml"].replace("side: russia", "side: null")
    many = "".join(f"        - {{id: r{n}, says: thing {n}, src: sp#2}}\n" for n in range(400))
    dossier = make_dossier(
        f"    security:\n      arrangements:\n        - {{says: one more, src: kr#p1}}\n{many}",
        files={"seeds/kremlin-2019.yaml": other},
    )

    assert "400 of 401 (99 %)" in text_of(rows_of(voice_blocks(dossier)[1])[0].cells[0])


def test_where_there_is_nothing_there_is_nothing_to_count(make_dossier: MakeDossier) -> None:
    assert voice_blocks(make_dossier("")) == []
