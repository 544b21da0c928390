"""Two polities as somebody types them, and what is said where they are not two."""

from collections.abc import Sequence

import pytest

from dossier_tui.curation.parties import NoPolity, NotAPair, parties_of
from dossier_tui.model import Registry
from tests.conftest import MakeLibrary

POLITIES = """
    russia: {name: Russia, names: {ru: Россия}, adjective: Russian, codes: {iso2: RU}}
    united-states: {name: United States, article: the, codes: {iso2: US}}
    south-korea: {name: South Korea, also: [Korea]}
    north-korea: {name: North Korea, also: [Korea]}
    guinea: {name: Guinea}
    guinea-bissau: {name: Guinea-Bissau}
    bissau-peru: {name: Bissau Peru}
    peru: {name: Peru}
    """


@pytest.fixture
def registry(make_library: MakeLibrary) -> Registry:
    people = "putin: {name: Vladimir Putin}\n"
    files = {"dossiers/registry/polities.yaml": POLITIES, "dossiers/registry/people.yaml": people}
    files["dossiers/registry/places.yaml"] = "cusco: {name: Cusco, of: peru}\naral: {name: Aral Sea}\n"
    return make_library({**files, "seeds/sputnik-2019.yaml": None}).registry


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        (["russia", "peru"], ("russia", "peru")),
        (["Россия", "US"], ("russia", "united-states")),
        (["united", "states", "south", "korea"], ("united-states", "south-korea")),
        (["united states", "peru"], ("united-states", "peru")),
        (["peru-guinea-bissau"], ("peru", "guinea-bissau")),
        (["Guinea", "Peru"], ("guinea", "peru")),
    ],
)
def test_they_are_named_in_any_way(registry: Registry, words: Sequence[str], parties: tuple[str, str]) -> None:
    assert parties_of(registry, words) == parties


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["peru"], "a dossier is on two polities; 'peru' is one word"),
        (["ru", "russia"], "a dossier is on two polities, and both 'ru' and 'russia' are Russia"),
        (["peru", "putin"], "'putin' is a person; a dossier is on two polities"),
        (["cusco", "russia"], "'cusco' is a place in peru (Peru); a dossier is on two polities"),
        (["Aral Sea", "russia"], "'Aral Sea' is a place; a dossier is on two polities"),
        (
            ["peru", "korea"],
            "'korea' is the name of several polities; write south-korea (South Korea) or north-korea (North Korea)",
        ),
        (
            ["peru", "rusia"],
            "no polity in the registry is called 'rusia'; the nearest is russia (Russia)",
        ),
        (["united states", "qqq"], "no polity in the registry is called 'qqq'"),
        (["united", "states", "qqq"], "no polity in the registry is called 'qqq'"),
        (["peru", ""], "no polity in the registry is called ''"),
    ],
)
def test_what_is_no_pair_is_said_with_what_to_write(registry: Registry, words: Sequence[str], message: str) -> None:
    with pytest.raises(NotAPair) as error:
        parties_of(registry, words)

    assert str(error.value) == message


def test_words_that_can_be_cut_in_two_ways_want_quotes(registry: Registry) -> None:
    with pytest.raises(NotAPair, match="put each polity in quotes"):
        parties_of(registry, ["guinea", "bissau", "peru"])


def test_the_name_that_is_missing_is_known(registry: Registry) -> None:
    with pytest.raises(NoPolity) as error:
        parties_of(registry, ["Atlantis", "peru"])

    assert error.value.typed == "Atlantis"
