"""What is to be carried: each claim; each paragraph of a source that lists none; and nothing of one that nobody saw."""

from dossier_tui.curation.places import places_of
from tests.conftest import FILES, MakeDossier, at

EXCERPT = FILES["seeds/kremlin-2019.yaml"].rstrip() + "\n        seen: 1-3\n"
CONTACT = """
    leadership:
      contacts:
        - {id: met, date: 2018-06, kind: meeting, who: [putin], place: russia, src: [sp#4, kr#p3]}
    """


def test_claims_that_nothing_carries_come_first_and_then_the_text_goes_on(make_dossier: MakeDossier) -> None:
    source, _ = places_of(make_dossier(CONTACT))

    assert [(place.claim.n, bool(place.carriers)) for place in source.places if place.claim] == [
        (5, False), (1, True), (2, True), (3, True), (4, True),
    ]  # fmt: skip
    assert source.lost == 1
    assert [place.cite for place in source.uncarried] == ["sputnik-2019#5"]


def test_a_source_without_claims_has_its_paragraphs(make_dossier: MakeDossier) -> None:
    (_, source) = places_of(make_dossier(CONTACT, files={"seeds/kremlin-2019.yaml": EXCERPT}))
    by_paragraph = {place.paragraph: place.carriers for place in source.places}

    assert by_paragraph == {1: (at("entry:lavrov", ""),), 2: (), 3: (at("met"),)}
    assert source.lost == 0
    assert [place.cite for place in source.uncarried] == ["kremlin-2019#p2"]


def test_an_entry_of_the_registry_carries_a_paragraph_too(make_dossier: MakeDossier) -> None:
    lavrov = """
        leadership:
          contacts:
            - {id: met, date: 2018-06, kind: meeting, who: [lavrov], place: russia, src: sp#4}
        """
    (_, source) = places_of(make_dossier(lavrov))

    assert [(place.paragraph, place.carriers) for place in source.places] == [(1, (at("entry:lavrov", ""),))]


def test_only_the_sources_asked_for_that_somebody_has_seen_are_listed(make_dossier: MakeDossier) -> None:
    unseen = {"seeds/kremlin-2019.yaml": FILES["seeds/kremlin-2019.yaml"].replace("excerpt", "none")}

    assert [each.source_id for each in places_of(make_dossier("", files=unseen))] == ["sputnik-2019"]
    assert [each.source_id for each in places_of(make_dossier(""), ["kremlin-2019"])] == ["kremlin-2019"]
