"""A dossier calls places, polities and offices by names that fit into a sentence about its two parties."""

from textwrap import dedent

import pytest

from dossier_tui.values import Date
from tests.conftest import FILES, MORE, MakeDossier


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("moscow", "Moscow"),
        ("tbilisi", "Tbilisi, Georgia"),
        ("kant", "Kant, Chuy Region"),
        ("russia", "Russia"),
        ("unknown", "not said"),
        ("", ""),
        (("moscow", "bishkek", "tbilisi"), "Moscow, Bishkek and Tbilisi, Georgia"),
    ],
)
def test_a_place_names_its_polity_where_that_is_neither_party(
    make_dossier: MakeDossier, keys: str | tuple[str, ...], words: str
) -> None:
    assert make_dossier("").place(keys) == words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("bishkek", "in Bishkek"),
        ("tbilisi", "in Tbilisi, Georgia"),
        ("issyk-kul", "on Lake Issyk-Kul"),
        ("volga", "on the Volga"),
        ("black", "on the Black Sea"),
        ("kizhi", "on Kizhi"),
        ("chuy", "in the Chuy Valley"),
        ("russia", "in Russia"),
        ("", ""),
    ],
)
def test_a_place_has_its_preposition(make_dossier: MakeDossier, key: str, words: str) -> None:
    places = MORE["dossiers/registry/places.yaml"] + (
        "volga: {name: the Volga, of: russia, kind: river}\n"
        "black: {name: the Black Sea, kind: sea}\n"
        "kizhi: {name: Kizhi, of: russia, kind: island}\n"
    )

    assert make_dossier("", files={"dossiers/registry/places.yaml": places}).place_with_preposition(key) == words


def test_a_polity_has_its_adjective_else_its_name_and_a_person_the_office_of_the_day(make_dossier: MakeDossier) -> None:
    polities = dedent(FILES["dossiers/registry/polities.yaml"]) + "bloc: {name: The Bloc}\n"
    made = make_dossier("", files={"dossiers/registry/polities.yaml": polities})
    day, long_ago = Date.parse("2016-02-29"), Date.parse("2001")

    assert [made.adjective(key) for key in ("kyrgyzstan", "bloc", "nowhere")] == ["Kyrgyz", "The Bloc", "nowhere"]
    offices = [made.office(person, day) for person in ("medvedev", "khadzhimba", "lavrov", "jeenbekov", "nobody")]
    assert [office and office[1] for office in offices] == [
        "then prime minister of Russia", "Abkhazian leader", "foreign minister of Russia", None, None,
    ]  # fmt: skip
    assert made.office("medvedev", long_ago) is None
    assert made.office("medvedev", None) is None
