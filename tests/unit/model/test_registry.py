"""The registry says who held which office, how surely, and what everything is called."""

from collections.abc import Iterable
from typing import Any

import pytest

from dossier_tui.model import Office, Organisation, Person, Place, Polity, Registry
from dossier_tui.model.office import Role
from dossier_tui.model.registry import PartyWording
from dossier_tui.values import Citations, Date

SRC = Citations.parse("sp#1")


def office(role: Role = "head of state", *, seen: Iterable[str] = (), **said: str) -> Office:
    dates: dict[str, Any] = {name: Date.parse(value) for name, value in said.items()}
    return Office(role=role, of="russia", src=SRC, seen=tuple(map(Date.parse, seen)), **dates)


@pytest.mark.parametrize(
    ("said", "date", "certainty"),
    [
        ({"held": "2012/2018"}, "2015-05", "known"),
        ({"held": "2012/2018"}, "2019", ""),
        ({"held": "2012/2018"}, "2018/2019", ""),
        ({"held": "2012-05-07/.."}, "2019", "known"),
        ({"held": "2012-05-07/.."}, "2011", ""),
        ({"held": "2017-11-24/"}, "2019", ""),
        ({"held": "2017-11-24/", "seen": ["2019-07-11"]}, "2018-09", "inferred"),
        ({"held": "2017-11-24/", "seen": ["2019-07-11"]}, "2019-07-11", "known"),
        ({"held": "2017-11-24/", "seen": ["2019-07-11"]}, "2019-07-12", ""),
        ({"seen": ["2016-02-03"]}, "2016-02-03", "known"),
        ({"seen": ["2016-02-03"]}, "2016-02", ""),
        ({"seen": ["2016-02"]}, "2016-02", "known"),
        ({"seen": ["2016-02"]}, "2016-02-03", "inferred"),
        ({"seen": ["2016-02-01/2016-02-05"]}, "2016-02-03", "known"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2017", "inferred"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2018", ""),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2018-05-01", "known"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2016-02-04", "inferred"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2018-04-30", "inferred"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2016-02-02/2016-02-04", "known"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2018-05-01/2018-05-02", "known"),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2018-05-02/2018-05-03", ""),
        ({"seen": ["2016-02-03", "2018-05-01"]}, "2018-05/2018-06", ""),
        ({"seen": ["2016-02", "2018-05"]}, "2018-05-31/2018-06-01", ""),
        ({"held": "2012-05-07/2018-05-06"}, "2012-05-07/2018-05-06", "known"),
        ({"held": "2012-05-07/2018-05-06"}, "2012-05-06", ""),
        ({"held": "2012-05-07/2018-05-06"}, "2018-05-07", ""),
        ({"held": "../2018-05-06"}, "2018-05-06", "inferred"),
        ({"held": "../2018-05-06", "seen": ["2016"]}, "2017", "inferred"),
        ({"seen": ["2016-02-03"]}, "unknown", ""),
        ({"seen": ["2016-02-03"]}, "../2016-02-03", "inferred"),
        ({"seen": ["2016-02-03"]}, "2016/", ""),
        ({}, "2016", ""),
    ],
)
def test_an_office_is_known_inside_a_span_and_inferred_between_attestations(
    said: dict[str, Any], date: str, certainty: str
) -> None:
    assert office(**said).certainty(Date.parse(date)) == certainty


@pytest.mark.parametrize(
    ("said", "as_of", "over"),
    [
        ({"held": "2012/2018"}, "2019", True),
        ({"held": "2012/2018"}, "2018", True),
        ({"held": "2012/2018"}, "2018-12-30", False),
        ({"held": "2012/2018", "over_by": "2020"}, "2019", True),
        ({"held": "2012/2018", "over_by": "2016"}, "2017", True),
        ({"held": "2012/2018"}, "2017", False),
        ({"held": "2012/.."}, "2019", False),
        ({"over_by": "2018-05-30"}, "2018-05-30", True),
        ({"over_by": "2018-05-30"}, "2018-05-29", False),
        ({"over_by": "2018-05-30"}, "unknown", False),
        ({}, "2019", False),
    ],
)
def test_an_office_is_over_only_where_a_source_says_so(said: dict[str, Any], as_of: str, *, over: bool) -> None:
    assert office(**said).over(Date.parse(as_of)) is over


def test_a_known_office_comes_before_an_inferred_one() -> None:
    inferred = office("minister", seen=["2010", "2020"])
    known = office("prime minister", held="2012/2018")
    person = Person(name="A B", offices=(inferred, known))

    assert person.office_on(Date.parse("2015")) is known
    assert person.office_on(Date.parse("2019")) is inferred
    assert person.office_on(Date.parse("2021")) is None


def test_an_office_is_titled_as_its_source_styles_it() -> None:
    assert Office(role="other", of="russia", src=SRC, styled="special envoy").title == "special envoy"
    assert Office(role="minister", of="russia", src=SRC).title == "minister"


def test_tables_name_people_by_family_name() -> None:
    assert Person(name="Vladimir Putin").table_name == "Putin"
    assert Person(name="Kim Jong Un", family="Kim").table_name == "Kim"
    assert Person(name="Gabriel García Márquez", family="García Márquez").table_name == "García Márquez"
    assert Person(name="Pelé").table_name == "Pelé"
    assert Person(name="Charles III", family="Charles III").table_name == "Charles III"


def test_tables_name_people_otherwise_where_the_entry_says_so() -> None:
    trong = Person(name="Nguyễn Phú Trọng", family="Nguyễn", short="Trọng")

    assert (trong.table_name, trong.family_name) == ("Trọng", "Nguyễn")


def test_an_entry_is_spelled_in_every_way_once() -> None:
    words = {"georgia": PartyWording(name="Rus", src=SRC), "abkhazia": PartyWording(status="a friend", src=SRC)}
    polity = Polity(name="Russia", names={"ru": "Россия", "de": "Russia"}, also=("РФ",), by_viewpoint=words)

    assert polity.spellings == ("Russia", "Россия", "РФ", "Rus")
    assert Registry(polities={"russia": polity}).viewpoints == ("abkhazia", "georgia")
    assert Registry(polities={"russia": polity}, viewpoint="georgia").wording(polity) is words["georgia"]
    assert Registry(polities={"russia": polity}).wording(polity) is None


REGISTRY = Registry(
    polities={"russia": Polity(name="Russia", src=SRC)},
    people={"putin": Person(name="Vladimir Putin", offices=(office(),))},
    places={"sochi": Place(name="Sochi", of="russia"), "space": Place(name="Space")},
    organisations={"un": Organisation(name="United Nations")},
)


def test_a_place_may_be_a_polity() -> None:
    assert set(REGISTRY.ids("place")) == {"sochi", "space", "russia"}
    assert set(REGISTRY.ids("polity")) == {"russia"}
    assert set(REGISTRY.ids("person")) == {"putin"}
    assert set(REGISTRY.ids("organisation")) == {"un"}
    assert set(REGISTRY.ids("entry")) == {"russia", "putin", "sochi", "space", "un"}


def test_a_place_lies_in_a_polity_and_a_polity_in_itself() -> None:
    assert [REGISTRY.polity_of(key) for key in ("sochi", "russia", "space", "mars")] == ["russia", "russia", "", ""]


def test_what_has_no_name_is_called_by_its_id() -> None:
    assert REGISTRY.name("putin") == "Vladimir Putin"
    assert REGISTRY.name("mars") == "mars"


def test_a_polity_has_its_adjective_else_its_name() -> None:
    polities = {"kyrgyzstan": Polity(name="Kyrgyzstan", adjective="Kyrgyz"), "bloc": Polity(name="The Bloc")}
    registry = Registry(polities=polities)

    assert [registry.adjective(key) for key in ("kyrgyzstan", "bloc", "nowhere")] == ["Kyrgyz", "The Bloc", "nowhere"]


def test_citations_are_found_wherever_an_entry_has_them() -> None:
    assert [(key, str(cites)) for key, _, cites in REGISTRY.cited] == [("russia", "sp#1"), ("putin", "sp#1")]
