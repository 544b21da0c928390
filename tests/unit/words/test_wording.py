"""A house's wording: dates, names and disputed statuses said otherwise, and the data left as it is."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.library import Library
from dossier_tui.model import Person, Place, Polity, Registry
from dossier_tui.model.registry import PartyWording
from dossier_tui.render.json import as_data
from dossier_tui.render.markdown import markdown
from dossier_tui.values import Citations, Date
from dossier_tui.views.brief import brief
from dossier_tui.views.viewpoint import viewpoint_words
from dossier_tui.words.sources import entry_line
from dossier_tui.words.wording import AS_WRITTEN, Wording, worded_registry, worded_sources
from tests.conftest import FILES, MakeLibrary
from tests.shown import texts_of

KEY = "russia-kyrgyzstan"
DISPUTED = """
    abkhazia:
      name: Abkhazia
      kind: disputed
      by_viewpoint:
        russia: {name: Apsny, status: a state, src: "sputnik-2019#3"}
        georgia: {status: a region, src: "sputnik-2019#2"}
    russia: {name: Russia}
    georgia: {name: Georgia}
    kyrgyzstan: {name: Kyrgyzstan, adjective: Kyrgyz}
    """


@pytest.fixture
def library(make_library: MakeLibrary) -> Library:
    dossier = FILES[f"dossiers/{KEY}.yaml"].replace("place: moscow", "place: moscow\n              names: [abkhazia]")
    return make_library({"dossiers/registry/polities.yaml": DISPUTED, f"dossiers/{KEY}.yaml": dossier})


@pytest.mark.parametrize(
    ("edtf", "american", "iso"),
    [
        ("2019-08-06", "August 6, 2019", "2019-08-06"),
        ("2019-08", "August 2019", "2019-08"),
        ("2019", "2019", "2019"),
        ("201X", "the 2010s", "the 2010s"),
        ("2001-21", "spring 2001", "spring 2001"),
        ("2008-09~", "about September 2008", "about 2008-09"),
        ("../2008-08-26", "by August 26, 2008", "by 2008-08-26"),
        ("2017-11-24/", "from November 24, 2017", "from 2017-11-24"),
        ("2017-04-18/2017-04-19", "April 18–19, 2017", "2017-04-18 to 2017-04-19"),
        ("2017-04-18/2017-05-02", "April 18 – May 2, 2017", "2017-04-18 to 2017-05-02"),
        ("2019-01/2019-03", "January–March 2019", "2019-01 to 2019-03"),
        ("2016-12-30/2017-01-02", "December 30, 2016 – January 2, 2017", "2016-12-30 to 2017-01-02"),
        ("2017-04-18/2017-05-02?", "April 18, 2017 to perhaps May 2, 2017", "2017-04-18 to perhaps 2017-05-02"),
        ("2020/2022", "2020–2022", "2020–2022"),
        ("unknown", "date not said", "date not said"),
    ],
)
def test_a_date_says_itself_as_the_house_writes_dates(edtf: str, american: str, iso: str) -> None:
    date = Date.parse(edtf)

    assert str(date.in_order("month-day-year")) == american
    assert str(date.in_order("iso")) == iso
    assert date.in_order("iso") == date
    assert hash(date.in_order("iso")) == hash(date)


def test_the_default_is_the_very_same_dossier(library: Library) -> None:
    assert library.in_wording(AS_WRITTEN).dossier(KEY) is library.dossier(KEY)
    assert worded_registry(library.registry, AS_WRITTEN) is library.registry
    assert worded_sources(library.sources, AS_WRITTEN) is library.sources


def test_every_date_that_is_said_follows_the_house(library: Library) -> None:
    plain, worded = library.dossier(KEY), library.in_wording(Wording("month-day-year")).dossier(KEY)
    assert plain
    assert worded
    text = markdown(brief(worded))

    assert "July 11, 2019" in text
    assert "11 July 2019" in markdown(brief(plain))
    assert "11 July 2019" not in text
    assert as_data(worded)["sections"]["leadership"]["contacts"][0]["date"] == "2019-07-11"


def test_other_sources_values_are_dated_alike(make_library: MakeLibrary) -> None:
    with_other = FILES[f"dossiers/{KEY}.yaml"].replace(
        "              src: sp#2-3",
        "              src: sp#2-3\n              other_sources_say: [{field: date, value: 2019-07-12, src: kr#p1}]",
    )
    dossier = make_library({f"dossiers/{KEY}.yaml": with_other}).in_wording(Wording("iso")).dossier(KEY)
    assert dossier

    assert "Kremlin has 2019-07-12" in markdown(brief(dossier))


def test_family_names_come_first_where_the_house_has_it_so(library: Library) -> None:
    dossier = library.in_wording(Wording(names="family-first")).dossier(KEY)
    assert dossier
    putin = dossier.registry.people["putin"]

    assert dossier.name("putin") == "Putin Vladimir"
    assert putin.table_name == "Putin"
    assert "Vladimir Putin" in putin.spellings
    assert "Putin Vladimir" in markdown(brief(dossier))


def test_a_viewpoint_words_names_and_status_and_the_brief_says_whose(library: Library) -> None:
    dossier = library.in_wording(Wording(viewpoint="russia")).dossier(KEY)
    assert dossier
    abkhazia = dossier.registry.polities["abkhazia"]

    assert dossier.name("abkhazia") == "Apsny"
    assert "Abkhazia" in abkhazia.spellings
    assert "a state, in the words of Russia" in text_of(entry_line(dossier, abkhazia))
    assert "status disputed" not in text_of(entry_line(dossier, abkhazia))
    assert "Worded as on the side of Russia. Apsny: a state" in text_of(viewpoint_words(dossier))
    assert any(
        "Worded as on the side of Russia. Apsny: a state" in text for b in brief(dossier).blocks for text in texts_of(b)
    )
    assert as_data(dossier)["viewpoint"] == "russia"


def test_only_what_the_registry_gives_is_reworded(library: Library) -> None:
    dossier = library.in_wording(Wording(viewpoint="georgia")).dossier(KEY)
    assert dossier

    assert dossier.name("abkhazia") == "Abkhazia"
    said = text_of(entry_line(dossier, dossier.registry.polities["abkhazia"]))
    assert "a region, Georgia's position as told by Sputnik" in said  # which does not speak for Georgia


def test_neutral_says_nothing_of_viewpoints_and_knows_which_there_are(library: Library) -> None:
    dossier = library.dossier(KEY)
    assert dossier

    assert viewpoint_words(dossier) == ()
    assert library.registry.viewpoints == ("georgia", "russia")
    assert "status disputed" in text_of(entry_line(dossier, dossier.registry.polities["abkhazia"]))


def test_a_viewpoint_without_words_for_anything_here_says_so(make_library: MakeLibrary) -> None:
    dossier = make_library().in_wording(Wording(viewpoint="georgia")).dossier(KEY)
    assert dossier

    assert "no such words for anything named here" in text_of(viewpoint_words(dossier))


def test_rereading_keeps_the_wording(library: Library) -> None:
    assert library.in_wording(Wording("iso")).reloaded().wording == Wording("iso")


SRC = Citations.parse("sp#1")


def test_names_are_turned_where_they_end_in_the_family_name_and_the_one_before_is_still_a_spelling() -> None:
    words = {"russia": PartyWording(name="Apsny", src=SRC)}
    registry = Registry(
        polities={"abkhazia": Polity(name="Abkhazia", also=("Apsny", "Abhazia"), by_viewpoint=words)},
        people={
            "putin": Person(name="Vladimir Putin", also=("Putin Vladimir", "V. Putin")),
            "kim": Person(name="Kim Jong Un", family="Kim"),
            "trong": Person(name="Nguyễn Phú Trọng", family="Nguyễn", short="Trọng"),
            "kyi": Person(name="Aung San Suu Kyi", family="Aung San Suu Kyi", short="Suu Kyi"),
            "marquez": Person(name="Gabriel García Márquez", family="García Márquez"),
            "pele": Person(name="Pelé"),
            "list": Person(name="Anna Maria List", family="Maria List", by_viewpoint=words),
        },
        places={"sochi": Place(name="Greater Sochi", by_viewpoint=words)},
    )
    said = worded_registry(registry, Wording(names="family-first"))
    sided = worded_registry(registry, Wording(viewpoint="russia"))

    assert [person.name for person in said.people.values()] == [
        "Putin Vladimir",
        "Kim Jong Un",
        "Nguyễn Phú Trọng",
        "Aung San Suu Kyi",
        "García Márquez Gabriel",
        "Pelé",
        "Maria List Anna",
    ]
    assert [person.table_name for person in said.people.values()] == [
        "Putin", "Kim", "Trọng", "Suu Kyi", "García Márquez", "Pelé", "Maria List",
    ]  # fmt: skip
    assert said.people["putin"].also == ("Vladimir Putin", "V. Putin")
    assert said.people["kim"] == registry.people["kim"]
    assert said.places == registry.places
    assert said.polities == registry.polities
    assert (sided.polities["abkhazia"].name, sided.polities["abkhazia"].also) == ("Apsny", ("Abkhazia", "Abhazia"))
    assert (sided.places["sochi"].name, sided.people["list"].name) == ("Apsny", "Apsny")
    assert (sided.viewpoint, said.viewpoint) == ("russia", "")


def test_only_what_holds_a_date_is_made_anew(library: Library) -> None:
    plain, worded = library.dossier(KEY), library.in_wording(Wording("iso")).dossier(KEY)
    assert plain
    assert worded

    same = [new is old for new, old in zip(worded.records(), plain.records(), strict=True)]
    assert [record.id for record, kept in zip(plain.records(), same, strict=True) if kept] == [
        "kyrgyzstan-counts-as-an-ally"
    ]
    assert {key: str(source.issued) for key, source in worded.sources.items()} == {
        "kremlin-2019": "2019-03-28", "sputnik-2019": "2019-07-11",
    }  # fmt: skip
    assert (str(worded.as_of), str(plain.as_of)) == ("2019-07-11", "11 July 2019")
    assert worded.header.remarks == plain.header.remarks
    offices = [str(office.held or "") for person in worded.registry.people.values() for office in person.offices]
    assert offices == ["", "from 2017-11-24"]


def test_what_the_rules_find_is_said_in_the_wording_too(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2026-01-01")
    worded = library.in_wording(Wording(dates="iso"))
    found = [each.dossier(KEY) for each in (library, worded)]

    assert [[finding.odd for finding in dossier.findings] for dossier in found if dossier] == [
        [
            "planned for 11 July 2019, which was not over on the day of the dossier, 11 July 2019; "
            "what became of it is not on file"
        ],
        [
            "planned for 2019-07-11, which was not over on the day of the dossier, 2019-07-11; "
            "what became of it is not on file"
        ],
    ]
