"""What a sentence names stands there as English has it: with an article or none, once, and never by an id."""

from textwrap import dedent

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Contact, Dossier, Event, Figure, Position
from dossier_tui.words.contacts import reported, short_names
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from dossier_tui.words.statements import side_words
from tests.conftest import FILES, MakeDossier

ORGANISATIONS = "dossiers/registry/organisations.yaml"
MORE = dedent(FILES[ORGANISATIONS]) + dedent("""
    lakegas: {name: Lakegas, of: russia}
    lake-watch: {name: Lake Watch}
    corps: {name: Lake Guides, article: the}
    plain: {name: Lake Committee, article: ""}
    """)


def events(make_dossier: MakeDossier, *entries: str, more: str = "") -> Dossier:
    lines = "".join(
        f"    - {{name: Fair, id: e{number}, date: 2018, src: sp#3, {each}}}\n" for number, each in enumerate(entries)
    )
    return make_dossier(f"culture:\n  events:\n{lines}{more}", files={ORGANISATIONS: MORE})


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("customs", "the Federal Customs Service"),
        ("lakegas", "Lakegas"),
        ("lake-watch", "Lake Watch"),
        ("corps", "the Lake Guides"),
        ("plain", "Lake Committee"),
        ("{name: fishing ministry, of: georgia}", "the fishing ministry of Georgia"),
        ("{name: Free Anglers Party, of: georgia}", "the Free Anglers Party of Georgia"),
        ("{name: Ferry Line, of: georgia}", "Ferry Line (Georgia)"),
        ("{name: Ferry Line, of: georgia, size: 4 ships}", "Ferry Line (Georgia, 4 ships)"),
        ("{name: a court in Tbilisi, of: georgia}", "a court in Tbilisi (Georgia)"),
        ("{name: Georgian anglers, of: georgia}", "Georgian anglers"),
        ("{name: The Lake Ministry of Georgia, of: georgia}", "the Lake Ministry of Georgia"),
        ("{name: A. Berg, styled: Director of the Russian Lake Office, of: russia}",
         "A. Berg, Director of the Russian Lake Office"),
        ("[{name: A. Berg, role: adviser, of: georgia}, lakegas]", "A. Berg, adviser of Georgia, and Lakegas"),
    ],
)  # fmt: skip
def test_those_who_act(make_dossier: MakeDossier, by: str, words: str) -> None:
    dossier = events(make_dossier, f"by: {by}")

    assert text_of(record_line(dossier, dossier.record("e0"))) == f"Fair, 2018, by {words}"  # type: ignore[arg-type]


def test_a_mission_acts_by_what_it_is_and_not_by_its_id(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          missions: [{kind: embassy, of: russia, to: kyrgyzstan, src: sp#3}]
          figures: [{what: Visas, values: {embassy-russia-to-kyrgyzstan: 5 visas, unknown: 6 visas}, src: sp#3}]
          events: [{name: Fair, date: 2018, by: embassy-russia-to-kyrgyzstan, src: sp#3}]
        """)
    (event,), (figure,) = dossier.records(Event), dossier.records(Figure)

    assert text_of(record_line(dossier, event)) == "Fair, 2018, by the embassy of Russia to Kyrgyzstan"
    assert text_of(record_line(dossier, figure)).startswith(
        "Visas: 5 visas (the embassy of Russia to Kyrgyzstan) against"
    )


def test_a_mission_speaks_for_those_whose_it_is(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          missions: [{kind: embassy, of: kyrgyzstan, to: russia, src: sp#3}]
          positions: [{holders: embassy-kyrgyzstan-to-russia, says: it is so, src: sp#3}]
        """)
    (position,) = dossier.records(Position)

    assert text_of(record_line(dossier, position)) == (
        "The embassy of Kyrgyzstan to Russia: it is so. Told by Sputnik only, no source of Kyrgyzstan's own"
    )


@pytest.mark.parametrize(
    ("record", "section", "words"),
    [
        ("kind: agreement, title: Agreement on Tolls", "documents", "concerning the agreement on Tolls"),
        ("kind: agreement, title: Agreement Regarding Tolls", "documents", "concerning the Agreement Regarding Tolls"),
        ("kind: tariff, title: Boats pay twice", "documents", "concerning “Boats pay twice”"),
        ("name: Boat sunk in the lake, date: 2017", "events", "concerning “Boat sunk in the lake”"),
        ("name: Lake Council, kind: council", "bodies", "concerning the Lake Council"),
        ("name: The Lake Club, kind: club", "bodies", "concerning The Lake Club"),
        ("what: Boats sold, value: 5 boats", "figures", "concerning the boats sold"),
        ("says: Boats pay twice, by: russia", "statements", "concerning this: boats pay twice"),
        ("says: boats pay twice, holders: georgia", "positions", "concerning the position of Georgia"),
    ],
)
def test_what_something_is_about(make_dossier: MakeDossier, record: str, section: str, words: str) -> None:
    dossier = make_dossier(f"""
        economy:
          {section}: [{{id: it, src: sp#3, {record}}}]
        culture:
          events: [{{name: Fair, date: 2018, id: fair, about: it, src: sp#3}}]
          positions: [{{id: held, holders: russia, says: it is so, about: it, src: sp#3}}]
        """)
    event, position = dossier.record("fair"), dossier.record("held")
    assert event
    assert isinstance(position, Position)

    assert text_of(record_line(dossier, event)) == f"Fair, 2018, {words}"
    assert side_words(dossier, position) == f"Russia, {words.replace('concerning', 'on')}"


@pytest.mark.parametrize(
    ("kind", "words"),
    [("state visit", "during the state visit of 1 May 2018"), ("talks", "in the talks of 1 May 2018")],
)
def test_a_position_is_stated_during_a_visit_and_in_talks(make_dossier: MakeDossier, kind: str, words: str) -> None:
    dossier = make_dossier(f"""
        leadership:
          contacts: [{{id: met, date: 2018-05-01, kind: {kind}, who: [putin, jeenbekov], src: sp#3}}]
          positions: [{{holders: putin, says: it is so, forum: met, date: 2018-05-01, src: sp#3}}]
        """)

    (position,) = dossier.records(Position)
    assert side_words(dossier, position).endswith(f", {words}")


def met(make_dossier: MakeDossier, who: str, more: str = "") -> tuple[Dossier, Contact]:
    dossier = make_dossier(
        f"leadership:\n  contacts:\n    - {{date: 2018, kind: signing, who: {who}, src: sp#3{more}}}\n"
    )
    return dossier, dossier.records(Contact)[0]


def test_who_only_attended_stands_once_and_those_who_did_the_same_together(make_dossier: MakeDossier) -> None:
    dossier, contact = met(
        make_dossier,
        "[putin, jeenbekov, {name: A. Berg, role: adviser, of: georgia, did: attended by}, "
        "{who: aidarov, did: attended by}]",
    )

    assert short_names(dossier, contact) == "Putin, Jeenbekov"
    assert text_of(reported(dossier, contact)) == "attended by A. Berg (adviser of Georgia) and Aidarov"
    assert text_of(record_line(dossier, contact)).count("Berg") == 1


def test_an_office_of_somebody_named_once_stands_once(make_dossier: MakeDossier) -> None:
    dossier, contact = met(make_dossier, "[putin, {name: A. Berg, role: adviser, of: georgia, did: met}]")

    assert short_names(dossier, contact) == "Putin, A. Berg (adviser of Georgia)"
    assert text_of(reported(dossier, contact)) == "met A. Berg"
    assert record_label(dossier, contact) == "signing of 2018"


def test_a_visit_is_that_of_a_name_without_the_office(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - {date: 2018, kind: visit, place: bishkek, src: sp#3,
               who: [jeenbekov, {name: A. Berg, role: adviser, of: georgia}]}
        """)
    (contact,) = dossier.records(Contact)

    assert "A. Berg's visit" in text_of(record_line(dossier, contact))


def test_what_else_is_reported_is_a_sentence_of_its_own(make_dossier: MakeDossier) -> None:
    dossier, contact = met(make_dossier, "[putin, jeenbekov]", ", topics: [gas], text: nothing was signed.")

    assert text_of(reported(dossier, contact)) == "on gas. Nothing was signed"


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("act: ratified, date: never, by: [russia, kyrgyzstan]", "Never ratified by Russia or Kyrgyzstan"),
        ("act: renamed, was: the Club", "Renamed from the Club"),
        ("act: renaming announced, was: the Club", "Renaming announced, before that the Club"),
        ("act: expired, state: expected", "To expire (expected)"),
        ("act: closed, state: planned", "To be closed (planned)"),
        ("act: held, text: it rained., because: rain", "Held (reason given: rain. It rained)"),
        ("act: held, state: requested, asked_by: russia, asked_of: georgia", "Held (requested of Georgia by Russia)"),
    ],
)
def test_what_was_done_to_something(make_dossier: MakeDossier, act: str, words: str) -> None:
    dossier = events(make_dossier, f"acts: {{{act}}}")

    said = text_of(record_line(dossier, dossier.record("e0")))  # type: ignore[arg-type]
    assert said.replace("To be held", "Held") == f"Fair, 2018. {words}"


@pytest.mark.parametrize(
    ("says", "line"),
    [
        ("the Lake Council is useful", "The Lake Council is useful"),
        ("the council is useful", "The council is useful (concerning the Joint Lake Council)"),
    ],
)
def test_what_a_statement_names_by_the_end_of_its_name_is_not_named_again(
    make_dossier: MakeDossier, says: str, line: str
) -> None:
    dossier = make_dossier(f"""
        economy:
          bodies: [{{id: it, name: Joint Lake Council, kind: council, src: sp#3}}]
          evaluations: [{{id: said, says: {says}, about: it, src: sp#3}}]
        """)
    statement = dossier.record("said")
    assert statement

    assert text_of(record_line(dossier, statement)) == line
