"""The places of a dossier: what was where, and what cannot be put on a map."""

import pytest
from msgspec.structs import replace

from dossier_tui.model import Dossier
from dossier_tui.views.places import counted, place_blocks, places_data, spots_of, unplaced, years_of
from tests.conftest import HEAD, MakeLibrary
from tests.shown import rows_of, texts_of

PLACES = """
    moscow: {name: Moscow, of: russia, kind: city, geo: [55.75, 37.62]}
    bishkek: {name: Bishkek, of: kyrgyzstan, kind: city, geo: [42.87, 74.59]}
    kant: {name: Kant, of: kyrgyzstan, geo: [42.89, 74.85]}
    almaty: {name: Almaty, of: georgia, geo: [43.24, 76.89]}
    osh: {name: Osh, of: kyrgyzstan}
    """
POLITIES = """
    russia: {name: Russia, adjective: Russian, capital: moscow}
    kyrgyzstan: {name: Kyrgyzstan, adjective: Kyrgyz, capital: bishkek}
    georgia: {name: Georgia, adjective: Georgian}
    """
RECORDS = """\
leadership:
  contacts:
    - {date: 2018-06-14, kind: meeting, who: [putin, jeenbekov], place: almaty, src: sp#2}
    - {date: 2019-03-28, kind: meeting, who: [putin, jeenbekov], place: almaty, src: sp#2}
    - {date: 2018, kind: call, who: [putin, jeenbekov], place: unknown, src: sp#2}
    - {date: 2017, kind: visit, who: [putin], place: kyrgyzstan, src: sp#2}
security:
  bodies:
    - {name: Kant air base, kind: air base, of: russia, names: [kant], src: sp#3}
    - {name: Osh school, kind: school, of: russia, place: osh, src: sp#3}
  statements:
    - {says: The base at Kant is large, by: russia, names: [kant], src: sp#4}
history:
  documents:
    - {title: Treaty, kind: treaty, signed: 1992-06-10, src: sp#4}
"""


@pytest.fixture
def dossier(make_library: MakeLibrary) -> Dossier:
    library = make_library(
        {
            "dossiers/registry/places.yaml": PLACES,
            "dossiers/registry/polities.yaml": POLITIES,
            "dossiers/russia-kyrgyzstan.yaml": HEAD + RECORDS,
        }
    )
    assert not list(library.problems())
    (found,) = library.dossiers
    return found


def test_places_come_with_what_was_there_and_those_with_most_first(dossier: Dossier) -> None:
    found = [(spot.key, counted(spot), years_of(spot)) for spot in spots_of(dossier)]

    assert found == [
        ("almaty", "2 contacts", "2018–2019"),
        ("kant", "1 body", ""),
        ("kyrgyzstan", "1 contact", "2017"),
        ("osh", "1 body", ""),
        ("bishkek", "", ""),
        ("moscow", "", ""),
    ]


def test_a_body_is_also_where_it_is_named_and_a_statement_is_not(dossier: Dossier) -> None:
    (kant,) = (spot for spot in spots_of(dossier) if spot.key == "kant")

    assert [record.id for record in kant.records] == ["kant-air-base"]
    assert kant.sort == "bodies"


def test_a_place_on_the_map_has_its_mark_and_no_other_is_dropped(dossier: Dossier) -> None:
    spots = spots_of(dossier)
    blocks = place_blocks(dossier, spots, {"almaty": "●"})
    said = [text for block in blocks for text in texts_of(block)]

    assert said[:3] == ["On the map", "On file", "● Almaty"]
    assert "2 contacts · 2018–2019 · Georgia" in said
    assert said[said.index("No coordinates") + 2] == "Osh"
    assert said[said.index("No town named") + 2] == "Kyrgyzstan"
    assert said[-1] == "Of 1 record the sources do not say where."
    assert {row.address.id for block in blocks for row in rows_of(block) if row.address} == {s.key for s in spots}


def test_the_data_have_where_each_place_lies_and_what_has_none(dossier: Dossier) -> None:
    data = places_data(dossier)

    assert data["places"][0] == {
        "id": "almaty",
        "name": "Almaty",
        "geo": (43.24, 76.89),
        "records": ["contact-2018-06-14", "contact-2019-03-28"],
    }
    assert data["place_not_said"] == [record.id for record in unplaced(dossier)] == ["contact-2018"]


def test_what_was_there_is_counted_in_the_plural(dossier: Dossier) -> None:
    almaty, kant, *_ = spots_of(dossier)

    assert counted(replace(kant, records=(*kant.records * 2, *almaty.records))) == "2 contacts and 2 bodies"
