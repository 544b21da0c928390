"""Places are named with all that a reader of this pair needs to find them."""

import pytest

from dossier_tui.model import Dossier
from dossier_tui.words.places import in_place, place_or_town, place_words
from tests.conftest import MORE, MakeDossier

PLACES = MORE["dossiers/registry/places.yaml"] + (
    "volga: {name: the Volga, of: russia, kind: river}\n"
    "black: {name: the Black Sea, kind: sea}\n"
    "kizhi: {name: Kizhi, of: russia, kind: island}\n"
    "middle: {name: Middle Asia, kind: region}\n"
    "south: {name: South Caucasus, kind: region, article: the}\n"
)


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    """Meetings in every place that is asked for."""
    places = (
        "russia", "moscow", "bishkek", "tbilisi", "kant", "issyk-kul", "chuy", "volga", "black", "kizhi", "middle",
        "south",
    )  # fmt: skip
    entries = [f"    - {{date: 2018-{n:02}, kind: meeting, who: [putin], place: {p}, src: sp#3}}"
               for n, p in enumerate(places, 1)]  # fmt: skip
    return make_dossier(
        "leadership:\n  contacts:\n" + "\n".join(entries), files={"dossiers/registry/places.yaml": PLACES}
    )


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
    dossier: Dossier, keys: str | tuple[str, ...], words: str
) -> None:
    assert place_words(dossier, keys) == words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("moscow", "in Moscow"),
        ("bishkek", "in Bishkek"),
        ("tbilisi", "in Tbilisi, Georgia"),
        ("issyk-kul", "on Lake Issyk-Kul"),
        ("volga", "on the Volga"),
        ("black", "on the Black Sea"),
        ("kizhi", "on Kizhi"),
        ("chuy", "in the Chuy Valley"),
        ("middle", "in Middle Asia"),
        ("south", "in the South Caucasus"),
        ("russia", "in Russia"),
        ("", ""),
    ],
)
def test_one_is_in_a_town_and_on_the_water(dossier: Dossier, key: str, words: str) -> None:
    assert in_place(dossier, key) == words


@pytest.mark.parametrize(
    ("key", "words"),
    [("russia", "Russia, town not said"), ("moscow", "Moscow"), ("unknown", "place not said"), ("", "")],
)
def test_a_polity_is_no_town(dossier: Dossier, key: str, words: str) -> None:
    assert place_or_town(dossier, key, "place not said") == words
