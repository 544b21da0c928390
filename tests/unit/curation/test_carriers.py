"""What carries a claim of a dossier's sources: records, entries that cite it, the source itself."""

from dossier_tui.curation.carriers import carriers_of
from tests.conftest import MakeDossier, at


def test_a_claim_is_carried_by_records_registry_entries_and_the_source_itself(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {id: met, date: 2018-06, kind: meeting, who: [putin], place: russia, src: sp#3}
        """)
    carried = {number: by for (source, number), by in carriers_of(dossier).items() if source == "sputnik-2019"}

    assert carried == {
        1: (at("source:sputnik-2019", ""),),
        2: (at("entry:putin", ""),),
        3: (at("entry:jeenbekov", ""), at("entry:medvedev", ""), at("entry:khadzhimba", ""), at("met")),
    }
