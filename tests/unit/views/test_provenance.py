"""What something rests on: in short in its detail, in full on a page of its own."""

from dossier_tui.blocks import Block, text_of
from dossier_tui.model import Dossier
from dossier_tui.values import Address, Citations
from dossier_tui.views.provenance import cites_of, provenance, provenance_page
from tests.conftest import MakeDossier, at
from tests.shown import rows_of, texts_of

TRADE = """
    economy:
      trade:
        - period: 2018
          total: USD 1.9 bn
          sold_by: {russia: USD 1.6 bn}
          figures_from: customs
          src: sp#4
          other_sources_say: [{field: total, value: USD 2 bn, src: kr#p4}]
    history:
      evaluations: [{id: ally, says: Kyrgyzstan counts as an ally, src: sp#5}]
    leadership:
      contacts: [{id: met, date: 2019-07-11, kind: meeting, who: [putin, jeenbekov], src: sp#2}]
    """


def words(blocks: list[Block]) -> list[str]:
    return [text for block in blocks for text in texts_of(block)]


def leads(blocks: list[Block]) -> dict[str, Address]:
    return {text_of(row.cells[0]): row.address for block in blocks for row in rows_of(block) if row.address}


def page(dossier: Dossier, address: str) -> str:
    return "\n".join(words(provenance_page(dossier, at(address))))


def test_provenance_is_source_paragraph_side_reliability_and_the_claims_in_our_words(make_dossier: MakeDossier) -> None:
    said = words(provenance(make_dossier(""), Citations.parse("sputnik-2019#2-3,5 kremlin-2019#p4")))

    assert said == [
        "Where this comes from",
        "UrduPoint News, 11 July 2019, paragraphs 1 and 3, on the side of Russia; fairly reliable (C), read in full",
        "¶1 2. Putin is to receive Jeenbekov (planned)",
        "¶1 3. Jeenbekov is president",
        "¶3 5. Kyrgyzstan counts as an ally (evaluative)",
        "Kremlin, 28 March 2019, paragraph 4, on the side of Russia; usually reliable (B), "
        "unverified: only an excerpt was seen",
    ]


def test_claims_of_one_paragraph_need_no_mark_of_it(make_dossier: MakeDossier) -> None:
    said = words(provenance(make_dossier(""), Citations.parse("sputnik-2019#2-3")))

    assert said[1].startswith("UrduPoint News, 11 July 2019, paragraph 1, on the side of Russia")
    assert said[2:] == ["2. Putin is to receive Jeenbekov (planned)", "3. Jeenbekov is president"]


def test_a_page_begins_with_the_fact_and_has_a_card_for_each_source(make_dossier: MakeDossier) -> None:
    said = words(provenance_page(make_dossier(TRADE), at("trade-2018")))

    assert said[0].startswith("Trade between Russia and Kyrgyzstan, 2018: Russia sold")
    assert [text for text in said if text in {"UrduPoint News", "Kremlin"}][:2] == ["UrduPoint News", "UrduPoint News"]
    assert "fairly reliable (C): A state agency of one of the two parties." in said
    assert "read in full, 3 paragraphs, 5 claims" in said
    assert "unverified: only an excerpt was seen" in said
    assert "not known" in said


def test_other_claims_of_the_paragraph_lead_to_what_carries_them(make_dossier: MakeDossier) -> None:
    blocks = provenance_page(make_dossier(TRADE), at("met"))

    assert "¶1 2. Putin is to receive Jeenbekov (planned)" in words(blocks)
    found = leads(blocks)
    assert found["¶1 1. The dateline is Moscow → the source's own record"] == at("source:sputnik-2019")
    (carried,) = (text for text in found if text.startswith("¶1 3. Jeenbekov is president → "))
    assert "Sooronbay Jeenbekov" in carried
    assert found[carried].kind == "entry"


def test_what_else_rests_on_a_source_is_listed_with_its_paragraph(make_dossier: MakeDossier) -> None:
    found = leads(provenance_page(make_dossier(TRADE), at("ally")))

    assert found["Economy · Trade in 2018 ¶2"] == at("trade-2018")
    assert found["Leadership · Meeting of 11 July 2019 ¶1"] == at("met")
    assert at("ally") not in found.values()


def test_a_source_that_is_only_quoted_against_another_is_used_too(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(TRADE)

    assert "Where it is used: 1\nEconomy · Trade in 2018" in page(dossier, "source:kremlin-2019")
    assert {cite.source for cite in cites_of(dossier, at("trade-2018"))} == {"sputnik-2019", "kremlin-2019"}


def test_an_entry_without_a_citation_says_so_and_nothing_has_no_page(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(TRADE)

    assert "No source is cited for it." in page(dossier, "entry:customs")
    assert provenance_page(dossier, at("gone")) == []
