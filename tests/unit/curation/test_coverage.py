"""Coverage says of each claim of the library's own sources what carries it, over all its dossiers."""

from dossier_tui.curation.coverage import coverage
from tests.conftest import FILES, MakeLibrary, at

SECOND = """
    model: 2
    title: Russia and Georgia
    parties: [russia, georgia]
    as_of: 2019-07-11
    sources: {main: sputnik-2019}
    leadership:
      contacts:
        - {id: seen, date: 2018, kind: attendance, who: [putin], src: main#2}
    """


def test_each_claim_names_all_that_carries_it(make_library: MakeLibrary) -> None:
    (found,) = coverage(make_library({"dossiers/russia-georgia.yaml": SECOND}))

    assert found.source_id == "sputnik-2019"
    assert found.carriers == {
        1: (at("source:sputnik-2019", ""),),
        2: (at("entry:putin", ""), at("russia-georgia/seen", ""), at("russia-kyrgyzstan/contact-2019-07-11", "")),
        3: (at("entry:jeenbekov", ""), at("russia-kyrgyzstan/contact-2019-07-11", "")),
        4: (at("russia-kyrgyzstan/trade-2018", ""),),
        5: (at("russia-kyrgyzstan/kyrgyzstan-counts-as-an-ally", ""),),
    }
    assert (found.carried, found.lost) == (5, [])


def test_a_claim_that_nothing_carries_is_lost(make_library: MakeLibrary) -> None:
    (found,) = coverage(make_library({"dossiers/russia-kyrgyzstan.yaml": None, "dossiers/russia-georgia.yaml": SECOND}))

    assert [claim.n for claim in found.lost] == [4, 5]
    assert found.carried == 3


def test_what_a_broken_dossier_would_carry_does_not_count(make_library: MakeLibrary) -> None:
    broken = FILES["dossiers/russia-kyrgyzstan.yaml"].replace("moscow", "mosco")
    (found,) = coverage(make_library({"dossiers/russia-kyrgyzstan.yaml": broken}))

    assert [claim.n for claim in found.lost] == [1, 2, 3, 4, 5]


def test_a_source_without_claims_is_nothing_to_cover(make_library: MakeLibrary) -> None:
    assert [found.source_id for found in coverage(make_library())] == ["sputnik-2019"]
