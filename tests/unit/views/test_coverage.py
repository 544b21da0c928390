"""Coverage as blocks: rows to select, ids that can be copied, and what carries one claim in full."""

from collections.abc import Sequence

from dossier_tui.blocks import Block, text_of
from dossier_tui.curation.places import places_of
from dossier_tui.views.coverage import carrier_blocks, coverage_blocks
from tests.conftest import MakeDossier, at
from tests.shown import rows_of, texts_of

SECTIONS = """
    leadership:
      contacts:
        - {id: met, date: 2018-06, kind: meeting, who: [putin], place: russia, src: sp#2-3}
    """


def rows(blocks: Sequence[Block]) -> list[str]:
    return [text_of(row.cells[0]) for block in blocks for row in rows_of(block)]


def test_a_row_has_the_claim_as_it_is_cited_and_the_ids_of_its_carriers(
    make_dossier: MakeDossier,
) -> None:
    dossier = make_dossier(SECTIONS)
    found = rows(coverage_blocks(dossier, places_of(dossier, ["sputnik-2019"])))

    assert found[0] == "#4 ¶2 Trade was USD 1.9 bn → nothing carries it"
    assert "#2 ¶1 Putin is to receive Jeenbekov (planned) → registry/putin, met" in found


def test_alone_it_leaves_the_carriers_out(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS)
    found = rows(coverage_blocks(dossier, places_of(dossier), alone=True))

    assert not any("→" in row for row in found)


def test_what_carries_a_claim_leads_to_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS)
    place = next(p for p in places_of(dossier)[0].places if p.claim and p.claim.n == 2)
    carriers = [row for block in carrier_blocks(dossier, place) for row in rows_of(block)]

    assert [row.address for row in carriers] == [at("entry:putin"), at("met")]
    assert text_of(carriers[1].cells[0]).startswith("Meeting of June 2018 · met: ")


def test_what_nothing_carries_says_how_to_cite_it_in_this_dossier(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(SECTIONS)

    blocks = carrier_blocks(dossier, places_of(dossier)[0].places[0])

    assert texts_of(blocks[-1]) == ("Nothing carries it. Cite it in a record as sp#4.",)
