"""Bodies say whose they are, where, since when and on what they rest."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Body, Dossier, Figure
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier


def bodies(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Body]]:
    lines = [f"    - {{kind: base, src: sp#3, {entry}}}" for entry in entries]
    dossier = make_dossier("security:\n  bases:\n" + "\n".join(lines))
    return dossier, dossier.records(Body)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("name: Kant", "Kant, base"),
        ("name: Kant air base", "Kant air base"),
        ("name: Kant base, of: russia, place: kant", "Kant base (Russian), in Kant, Chuy Region"),
        ("name: The base, of: [russia, kyrgyzstan]", "The base (Russian and Kyrgyz)"),
        ("name: The base, place: issyk-kul", "The base, on Lake Issyk-Kul"),
        ("name: The base, place: chuy", "The base, in the Chuy Valley"),
        ("name: The base, place: unknown", "The base, place not said"),
        ("name: The base, since: 2003-10-23", "The base, since 23 October 2003"),
        ("name: The base, since: 2003", "The base, since 2003"),
        ("name: The base, since: unknown", "The base, since when not said"),
        ("name: The base, date_words: after the war", "The base, after the war"),
        ("name: The base, run_by: customs", "The base, run by the Federal Customs Service"),
        ("name: The base, size: 4 facilities", "The base, with 4 facilities"),
        ("name: The base, aim: lasting peace.", "The base. Stated aim: lasting peace"),
        (
            "name: The base, date_words: after the war, aim: peace",
            "The base, after the war. Stated aim: peace",
        ),
        ("name: The base, state: planned", "The base (planned as of 11 July 2019)"),
    ],
)
def test_a_body_is_one_sentence(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier, (body,) = bodies(make_dossier, entry)

    assert text_of(record_line(dossier, body)) == line


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("kind: cultural institute, name: Institute, place: lima",
         "Institute (Russian), cultural institute, serving Kyrgyzstan, in Lima, Peru"),
        ("kind: regional office, name: The bank's office, place: lima",
         "The bank's office (Russian), regional office, serving Kyrgyzstan, in Lima, Peru"),
        ("kind: trade commission, name: The office, place: unknown",
         "The office (Russian), trade commission, serving Kyrgyzstan, place not said"),
        ("kind: trade office", "Trade office of Russia for Kyrgyzstan"),
        ("kind: consulate general, name: The consulate general, place: lima",
         "The consulate general (Russian), accredited to Kyrgyzstan, in Lima, Peru, non-resident"),
        ("kind: Permanent Mission, name: The house",
         "The house (Russian), Permanent Mission, accredited to Kyrgyzstan"),
        ("kind: office, grade: consul, name: The house",
         "The house (Russian), office, accredited to Kyrgyzstan, headed by a consul"),
        ("kind: embassy", "Embassy of Russia to Kyrgyzstan"),
    ],
)  # fmt: skip
def test_only_a_mission_is_accredited_any_other_body_serves_an_area(
    make_dossier: MakeDossier, entry: str, line: str
) -> None:
    dossier = make_dossier(f"culture: {{institutions: {{{entry}, of: russia, to: kyrgyzstan, src: sp#3}}}}")

    assert text_of(record_line(dossier, dossier.records(Body)[0])) == line


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("kind: network, name: 'Schools: Partners for the Future (PASCH)'", "Schools: Partners for the Future (PASCH)"),
        ("kind: exercise, name: Joint Exercise", "the Joint Exercise"),
        ("kind: commission, name: Russia's main commission", "Russia's main commission"),
        ("kind: hotline, name: Hotline", "the Hotline"),
        ("kind: project, name: Gas pipeline", "the Gas pipeline"),
        ("kind: centre, name: Language Training Centre", "the Language Training Centre"),
        ("kind: embassy, of: russia, to: kyrgyzstan", "the embassy of Russia to Kyrgyzstan"),
    ],
)
def test_a_body_has_its_article_where_its_name_takes_one(make_dossier: MakeDossier, body: str, words: str) -> None:
    dossier = make_dossier(f"""
        culture:
          institutions: {{id: whole, {body}, src: sp#3}}
          figures: {{what: Members, value: 5 members, about: whole, src: sp#3}}
        """)

    assert text_of(record_line(dossier, dossier.records(Figure)[0])) == f"Members: 5 members, concerning {words}"


def test_an_institute_is_not_headed_by_the_ambassador_of_the_polity_that_it_serves(make_dossier: MakeDossier) -> None:
    office = "{role: ambassador, of: russia, to: kyrgyzstan, seen: [2019-07-11], src: 'sputnik-2019#3'}"
    dossier = make_dossier(
        "leadership: {missions: {kind: institute, of: russia, to: kyrgyzstan, src: sp#3}}",
        files={"dossiers/registry/people.yaml": f"envoy: {{name: E. Voy, offices: [{office}]}}\n"},
    )

    assert text_of(record_line(dossier, dossier.records(Body)[0])) == "Institute of Russia for Kyrgyzstan"


def test_a_body_names_the_document_that_it_rests_on(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          bases: [{kind: base, name: The base, basis: pact, src: sp#3}]
          documents: [{id: pact, kind: agreement, title: Agreement on the base, src: sp#3}]
        """)

    assert text_of(record_line(dossier, dossier.records(Body)[0])) == "The base, under the agreement on the base"


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("name: The fort, since: 1941, acts: {act: closed, date: 1949-05-28}",
         "The fort, former base, from 1941. Closed, 28 May 1949"),
        ("name: The fort, since: 1941, acts: [{act: handed over, date: 2014}]",
         "The fort, former base, from 1941. Handed over, 2014"),
        ("name: The fort base, since: unknown, acts: {act: dissolved}",
         "The fort base, former base, since when not said. Dissolved"),
        ("name: The fort, since: 1941, acts: [{act: closed, date: 1949}, {act: reopened, date: 1951}]",
         "The fort, base, since 1941. Closed, 1949; reopened, 1951"),
        ("name: The fort, since: 1941, acts: {act: closed, date: 2019-12}",
         "The fort, base, since 1941. Closed, December 2019"),
        ("name: The fort, since: 1941, acts: {act: closed, state: planned}",
         "The fort, base, since 1941. To be closed (planned)"),
        ("name: Russian fort, of: russia", "Russian fort, base"),
    ],
)  # fmt: skip
def test_what_has_ended_is_not_told_as_if_it_were_there(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier, (body,) = bodies(make_dossier, entry)

    assert text_of(record_line(dossier, body)) == line


def test_an_institution_that_was_handed_over_goes_on(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        culture:
          institutions:
            - {kind: school, name: Lake School, acts: {act: handed over, date: 2014}, src: sp#3}
            - {kind: embassy, of: russia, to: kyrgyzstan, acts: {act: closed, date: 2014}, src: sp#3}
        """)
    school, embassy = dossier.records(Body)

    assert text_of(record_line(dossier, school)) == "Lake School. Handed over, 2014"
    assert text_of(record_line(dossier, embassy)) == ("Embassy of Russia to Kyrgyzstan, former embassy. Closed, 2014")


@pytest.mark.parametrize(
    ("owner", "words"),
    [("russia", "(Russian)"), ("customs", "(Federal Customs Service)"), ("{name: EDF, of: georgia}", "(EDF (Georgia))"),
     ("[russia, {name: EDF}]", "(Russian and EDF)")],
)  # fmt: skip
def test_a_body_says_whose_it_is_whoever_that_is(make_dossier: MakeDossier, owner: str, words: str) -> None:
    dossier = make_dossier(f"economy: {{bodies: [{{name: Lightworks, kind: company, of: {owner}, src: sp#3}}]}}\n")
    (body,) = dossier.records()

    assert words in text_of(record_line(dossier, body))
