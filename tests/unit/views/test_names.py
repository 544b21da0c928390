"""A name is found as a reader writes it; where it is not, the message says what is near."""

import pytest

from dossier_tui.model import Organisation, Person, Place, Polity, Registry
from dossier_tui.views.names import UnknownName, find_entries

REGISTRY = Registry(
    polities={"georgia": Polity(name="Georgia", names={"ru": "Грузия"}, adjective="Georgian", codes={"iso2": "GE"})},
    people={
        "medvedev": Person(name="Dmitry Medvedev", names={"ru": "Дмитрий Медведев"}, also=("Dmitri Medvedev",)),
        "medvedeva": Person(name="Anna Medvedeva"),
        "aitmatov": Person(name="Chinghiz Aitmatov", names={"ky": "Чыңгыз Айтматов"}),
        "aidarbekov": Person(name="Chingiz Aidarbekov"),
        "vaclav": Person(name="Václav Řehoř"),
    },
    places={
        "sukhumi": Place(name="Sukhumi", also=("Sukhum", "Akwa")),
        "tbilisi": Place(name="Tbilisi", note="capital of Georgia"),
    },
    organisations={"cis": Organisation(name="Commonwealth of Independent States", abbr="CIS")},
)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Dmitry Medvedev", "medvedev"),
        ("medvedev", "medvedev"),
        ("Медведев", "medvedev"),
        ("ДМИТРИЙ медведев", "medvedev"),
        ("medvedev dmitri", "medvedev"),
        ("чыңгыз", "aitmatov"),
        ("aitm", "aitmatov"),
        ("rehor", "vaclav"),
        ("Sukhum", "sukhumi"),
        ("akwa", "sukhumi"),
        ("CIS", "cis"),
        ("independent states", "cis"),
        ("GE", "georgia"),
        ("Georgian", "georgia"),
        ("„Suk\u00adhum“", "sukhumi"),
        ("Грузия", "georgia"),
    ],
)
def test_any_spelling_names_an_entry(typed: str, key: str) -> None:
    assert find_entries(REGISTRY, typed) == [key]


def test_a_kind_narrows_it() -> None:
    with pytest.raises(UnknownName, match="no place 'Georgia' in the registry"):
        find_entries(REGISTRY, "Georgia", "places")


def test_people_come_before_other_entries_of_the_same_name() -> None:
    registry = Registry(people={"ann": Person(name="Ann Port")}, places={"harbour": Place(name="Port Harbour")})

    assert find_entries(registry, "Port") == ["ann", "harbour"]


def test_several_of_other_kinds_are_told_with_their_kind() -> None:
    registry = Registry(
        places={"harbour": Place(name="Port Harbour")}, organisations={"pa": Organisation(name="Port A")}
    )

    with pytest.raises(UnknownName, match=r"'Port' may be Port Harbour \(place\) or Port A \(body\)"):
        find_entries(registry, "Port")


def test_a_name_of_several_is_not_guessed() -> None:
    with pytest.raises(
        UnknownName, match=r"'Chin' may be Chinghiz Aitmatov \(person\) or Chingiz Aidarbekov \(person\): write more"
    ):
        find_entries(REGISTRY, "Chin")


@pytest.mark.parametrize(
    ("typed", "near"), [("medvedef", "Dmitry Medvedev"), ("Suhkumi", "Sukhumi"), ("Медведьев", "Dmitry Medvedev")]
)
def test_a_near_miss_is_told_what_is_near(typed: str, near: str) -> None:
    with pytest.raises(UnknownName, match=f"did you mean {near}"):
        find_entries(REGISTRY, typed)


@pytest.mark.parametrize("typed", ["zzzzzz", "", "…"])
def test_what_is_near_nothing_is_told_where_to_look(typed: str) -> None:
    with pytest.raises(UnknownName, match="`dossier people` lists who is named"):
        find_entries(REGISTRY, typed)
