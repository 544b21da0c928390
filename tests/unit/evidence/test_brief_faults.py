"""What an editor found wrong in the first briefs, each fault by its kind, in invented names or in all bundled briefs.

Tested where they belong: how often two met and which parts of a visit count (`test_relations_and_subjects`), unequal
levels (`views/test_contacts`), who recognises whom (`views/test_page`), whether a document is in force (`render/
test_tidy`), sums at the printed precision (`audit`), and names by language and viewpoint (`words/test_wording`).
"""

from functools import cache

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Contact, Source
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import BriefOptions, brief
from dossier_tui.views.page.remaining import ahead
from dossier_tui.words.fact import plain_fact

from .conftest import Tell, Told

VISIT = "{id: v, date: 2018-02-10, kind: visit, place: port, src: w#p1, who: [nora, %s]}"


@cache
def bundled() -> Library:
    return Library((bundled_root(),))


def fact(told: Told, key: str) -> str:
    record = told.dossier.record(key)
    assert record
    return plain_fact(told.dossier, told.dossier.address(record)).partition(" (Wire")[0]


@pytest.mark.parametrize(
    ("hosts", "says"),
    [
        ("{who: stig, did: received by}", "Nora Nord visited Port and was received by Stig Sud"),
        ("{who: stig, did: talks with}", "Nora Nord visited Port and held talks with Stig Sud"),
        ("{who: stig, did: joint press conference with}",
         "Nora Nord visited Port and held a joint press conference with Stig Sud"),
        ("{who: siri, did: met}, {who: stig, did: talks with}",
         "Nora Nord visited Port, held talks with Stig Sud and met Siri Syd"),
        ("siri, stig", "Nora Nord visited Port, and met Stig Sud and Siri Syd"),
    ],
)  # fmt: skip
def test_a_guest_is_not_told_to_have_taken_part_in_her_own_visit_and_the_head_of_state_comes_first(
    tell: Tell, hosts: str, says: str
) -> None:
    told = tell(leadership__contacts=f"- {VISIT % hosts}")

    assert fact(told, "v") == f"On 10 February 2018, {says}"


def test_who_was_received_at_a_meeting_is_the_one_told_of(tell: Tell) -> None:
    met = "{id: m, date: 2018-02-10, kind: %s, place: port, src: w#p1, who: [nora, {who: stig, did: received by}]}"
    told = tell(leadership__contacts=f"- {met % 'meeting'}\n- {(met % 'presentation of letters').replace('m,', 'p,')}")

    assert fact(told, "m") == "On 10 February 2018, Nora Nord was received by Stig Sud in Port"
    assert (
        fact(told, "p")
        == "On 10 February 2018, Nora Nord was received by Stig Sud for a presentation of letters in Port"
    )


def test_a_meeting_at_a_gathering_was_on_its_sidelines(tell: Tell) -> None:
    told = tell(
        leadership__contacts="""
        - {id: m, date: 2018-02-10, kind: meeting, place: port, beside: council, who: [nora, stig], src: w#p1,
           topics: [prospects for trade], results: [t]}
        - {id: b, date: 2018-02-11, kind: call, who: [nora, stig], state: planned, topics: [fish], src: w#p1}
        """,
        economy__documents="{id: t, kind: treaty, title: Treaty on Tolls, signed: 2018-02-10, src: w#p2}",
    )

    assert fact(told, "m") == (
        "On 10 February 2018, Nora Nord and Stig Sud met in Port on the sidelines of the Council of Heads of "
        "Government. They discussed prospects for trade. Signed: Treaty on Tolls"
    )
    assert (
        "were to speak by telephone (planned as of 1 March 2018; outcome not on file). They were to discuss fish"
        in (fact(told, "b"))
    )
    assert "on the sidelines of the Council of Heads of Government" in told.brief


def test_what_the_source_only_implies_is_marked_in_the_brief(tell: Tell) -> None:
    told = tell(
        leadership__contacts="{date: 2018, kind: talks, who: [nora, stig], place: port, inferred: place, src: w#p1}",
        economy__documents="{kind: treaty, title: Treaty on Tolls, signed: 2018, inferred: signed, src: w#p2}",
    )

    assert "| 2018 | Port° |" in told.brief
    assert "| 2018° | Treaty on Tolls" in told.brief


@pytest.mark.parametrize("key", ["russia-abkhazia", "russia-kyrgyzstan"])
def test_rankings_of_a_source_are_its_view_and_go_with_its_judgements(key: str) -> None:
    dossier = bundled().dossier(key)
    assert dossier
    whole, bare = (str(markdown(brief(dossier, BriefOptions(evaluative=kept)))) for kept in (True, False))

    for ranking in ("main economic partner", "leading partners", "leading investors", "work closely together"):
        assert ranking not in bare
    assert "partner" in whole


def test_what_is_ahead_says_of_what_it_is_a_programme() -> None:
    dossier = bundled().dossier("russia-abkhazia")
    assert dossier

    said = [text_of(cell) for row in ahead(dossier).rows for cell in row.cells]
    assert any(each.startswith("2020–2022: Programme of socio-economic development") for each in said)


def test_a_paper_of_a_city_government_is_of_that_side() -> None:
    dossier = bundled().dossier("russia-abkhazia")
    assert dossier
    papers: list[Source] = [each for each in dossier.sources.values() if each.publisher == "AiF Kuban"]

    assert [each.side for each in papers] == [("russia",)]


def test_an_official_page_decides_where_a_translation_is_vague() -> None:
    dossier = bundled().dossier("russia-abkhazia")
    assert dossier
    met = dossier.record("contact-2015-05")
    assert isinstance(met, Contact)

    instead = "Say that they met in Moscow on 9 May and in Sochi on 15 May, according to the Kremlin"
    assert instead in str(markdown(brief(dossier)))


PHRASES = {
    "nresolved": "a check says what to say instead",
    "as worded by": "nobody's words are a side's own where another tells them",
    "beside the summit": "a meeting is on the sidelines of a summit",
    "beside the session": "a meeting is on the sidelines of a session",
    "resort on the Black Sea": "what a town is is not what a meeting was about",
    "not using force": "non-use of force",
    "farm raw": "food and agricultural raw materials",
    "position of Russian in": "the Russian language",
    "are growing stronger": "are being strengthened",
    "It provides:": "a noun is not provided",
    "who counted not said": "an unfinished sentence",
    "Between the two, to govern": "a form's label, not English",
    "Troops:": "base and border guards are no troops of the source's",
    "Looked for": "what is not in the sources is said plainly",
    "made a visit": "visited",
    "foreign affairs minister": "foreign minister",
}


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_bundled_brief_reads_as_the_first_ones_did(phrase: str) -> None:
    assert [key for key in bundled().paths if phrase in _written(key)] == []


@cache
def _written(key: str) -> str:
    dossier = bundled().dossier(key)
    assert dossier
    facts = [plain_fact(dossier, dossier.address(record)) for record in dossier.records()]
    before_sources = str(markdown(brief(dossier))).partition("\n## Sources\n")[0]  # whose titles are not ours
    return "\n".join([before_sources, *facts])
