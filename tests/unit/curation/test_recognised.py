"""Dates, quantities and names are recognised in a paragraph and written as dossiers write them."""

import pytest

from dossier_tui.curation.recognised import Recogniser
from dossier_tui.library import Library
from dossier_tui.values import Date, Quantity
from tests.conftest import MORE, MakeLibrary


@pytest.fixture
def recogniser(make_library: MakeLibrary) -> Recogniser:
    more = MORE["dossiers/registry/people.yaml"] + "putin-lyudmila: {name: Lyudmila Putina, also: [Putin]}\n"
    library: Library = make_library({**MORE, "dossiers/registry/people.yaml": more})
    return Recogniser.of(library.registry)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On 11 July 2019 and July 12, 2019", ["2019-07-11", "2019-07-12"]),
        ("on 13-14 June 2019", ["2019-06-13", "2019-06-14"]),
        ("in March 2018, 2017 and 11.07.2016", ["2018-03", "2017", "2016-07-11"]),
        ("on 5 March and April 6", ["5 March (which year?)", "April 6 (which year?)"]),
        ("on 18-19 July and March 3–5", ["18-19 July (which year?)", "March 3–5 (which year?)"]),
        ("2019-07-11, and again 2019-07-11", ["2019-07-11"]),
        ("2,018 people, 2018.5 and version 1.2018", []),
    ],
)
def test_dates(recogniser: Recogniser, text: str, dates: list[str]) -> None:
    found = list(recogniser.in_paragraph(text).dates)

    assert found == dates
    assert all(Date.parse(each).known for each in found if "year" not in each)


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("trade of $1.8 billion in 2018", ["USD 1.8 bn"]),
        ("USD 5 m, EUR 3 million, 7 bn KZT and 20 million roubles", ["USD 5 m", "EUR 3 m", "KZT 7 bn", "RUB 20 m"]),
        ("18–19 billion dollars", ["USD 18–19 bn"]),
        ("up 12 percent, and 5.25 %", ["12 %", "5.25 %"]),
        ("more than 3,500 troops and about 20 documents", ["more than 3,500 troops", "about 20 documents"]),
        ("5.5 million tonnes of oil", ["5.5 m tonnes"]),
        ("on 11 July 2019 at 10:30, in 2018 and No. 5", []),
        ("1,5 million", []),
        ("300 million cubic metres (about $45 million)", ["300 m cubic metres", "about USD 45 m"]),
    ],
)
def test_quantities(recogniser: Recogniser, text: str, quantities: list[str]) -> None:
    found = list(recogniser.in_paragraph(text).quantities)

    assert found == quantities
    assert all(Quantity.parse(each).known for each in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vladimir Medvedev and Dmitry Medvedev's visit", ["medvedev"]),
        ("Хаджимба в Киргизии, Россия", ["khadzhimba", "russia"]),
        ("the Russian and Kyrgyz sides at Lake Issyk-Kul", ["russia", "kyrgyzstan", "issyk-kul"]),
        ("we moscow, IN kg", []),
        ("PUTIN", ["putin or putin-lyudmila"]),
    ],
)
def test_names(recogniser: Recogniser, text: str, names: list[str]) -> None:
    assert list(recogniser.in_paragraph(text).names) == names
