"""A dossier answers for its records: where they live, what is at an address, what they name and cite."""

import pytest

from dossier_tui.model import Contact, Dossier, Record
from dossier_tui.values import Citations
from dossier_tui.words.labels import address_label
from tests.conftest import FILES, HEAD, MakeDossier, at

CONTACTS = """
    leadership:
      contacts:
        - {id: met, date: 2018-06, kind: meeting, who: [putin], place: russia, src: sp#3}
    """


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    """One contact, known to the month and to the polity."""
    return make_dossier(CONTACTS)


def test_what_stands_at_an_address_is_found_and_called_by_its_name(dossier: Dossier) -> None:
    record = dossier.records()[0]

    assert dossier.address(record) == at("met")
    assert dossier.record_at(at("met")) == dossier.record_at(at("met", "")) == record
    assert [dossier.record_at(each) for each in (at("gone"), at("russia-georgia/met"), at("source:met"), None)] == [
        None
    ] * 4
    assert [address_label(dossier, at(each)) for each in ("met", "source:sputnik-2019", "entry:putin")] == [
        "meeting of June 2018", "UrduPoint News", "Vladimir Putin",
    ]  # fmt: skip


def test_records_sources_and_entries_stand_in_their_dossier_and_nothing_else_does(dossier: Dossier) -> None:
    there = ("met", "source:kremlin-2019", "entry:putin", "entry:abkhazia")

    assert all(dossier.has(at(each)) and dossier.has(at(each, "")) for each in there)
    assert not any(dossier.has(at(each, "russia-georgia")) for each in there)
    gone = ("gone", "source:met", "entry:met", "entry:sputnik-2019", "entry:bishkek", "year:2018", "russia-kyrgyzstan/")
    assert not any(dossier.has(at(each)) for each in gone)
    assert not dossier.has(None)


def test_records_are_listed_anew_for_whoever_asks(dossier: Dossier) -> None:
    dossier.records(Contact).clear()
    dossier.records().clear()

    assert [each.id for each in dossier.records(Contact)] == [each.id for each in dossier.records()] == ["met"]
    assert dossier.records(Contact, section="history") == []


def test_a_paragraph_cited_stands_for_all_claims_in_it(dossier: Dossier) -> None:
    cites = Citations.parse("sputnik-2019#p1 sputnik-2019#5")

    assert [(source, claim.n) for source, claim in dossier.claims(cites)] == [
        ("sputnik-2019", 1), ("sputnik-2019", 2), ("sputnik-2019", 3), ("sputnik-2019", 5),
    ]  # fmt: skip


def test_registry_entries_are_cited_only_by_the_dossiers_own_sources(make_dossier: MakeDossier) -> None:
    made = make_dossier(CONTACTS, head=HEAD.replace(", kr: kremlin-2019", ""))

    assert made.own_cites(Citations.parse("kremlin-2019#p1 sputnik-2019#3")) == Citations.parse("sputnik-2019#3")
    assert made.own_cites(None) == Citations()


def test_mentioned_are_those_whom_records_name_and_the_polities_they_belong_to(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {date: 2018, kind: meeting, who: [putin, unknown], place: tbilisi, names: [customs], src: sp#3}
        """)

    cited = {"putin", "jeenbekov", "medvedev", "lavrov", "khadzhimba"}
    assert made.named == {"russia", "kyrgyzstan", "tbilisi", "georgia", "customs", *cited}


def test_mentioned_are_the_bodies_that_others_are_part_of(make_dossier: MakeDossier) -> None:
    made = make_dossier(
        """
        economy:
          bodies:
            - {id: customs, name: Union, kind: union, run_by: office, basis: putin-law, src: sp#4}
          documents:
            - {id: putin-law, kind: law, title: Law, by: abkhazia, src: sp#4}
            - {id: bishkek, kind: law, title: Law of Bishkek, src: sp#4}
        history:
          links:
            - {id: link, kind: diplomatic relations, date: 1992, through: bishkek, src: sp#4}
        """,
        files={
            "dossiers/registry/organisations.yaml": "customs: {name: Union}\noffice: {name: Office, part_of: customs}",
            "dossiers/registry/people.yaml": "nobody: {name: Nobody}",
        },
    )

    assert made.named == {"russia", "kyrgyzstan", "abkhazia", "office", "customs"}


def test_records_are_found_by_kind_by_section_and_by_id(make_dossier: MakeDossier) -> None:
    made = make_dossier(FILES["dossiers/russia-kyrgyzstan.yaml"], head="")

    assert [record.id for record in made.records()] == [
        "kyrgyzstan-counts-as-an-ally", "contact-2019-07-11", "trade-2018",
    ]  # fmt: skip
    assert [record.id for record in made.records(Contact)] == ["contact-2019-07-11"]
    assert made.records(Contact, "economy") == []
    assert [part.key for part in made.home("trade-2018")] == ["economy", "trade"]
    assert [record.id for record in made.records(section="economy")] == ["trade-2018"]
    assert made.record("trade-2017") is None


def test_a_kind_of_record_must_say_what_its_id_is() -> None:
    record = Record(src=Citations.parse("sputnik-2019#3"))

    with pytest.raises(NotImplementedError):
        record.derived_id()
    assert record.when is None
