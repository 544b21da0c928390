"""What is said has a voice: whose position it is, who tells us so, who has not answered."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Dossier, Position, Statement
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from dossier_tui.words.statements import known_through, second_hand
from tests.conftest import HEAD, MakeDossier


def positions(make_dossier: MakeDossier, entry: str) -> tuple[Dossier, Position]:
    dossier = make_dossier(f"security:\n  positions:\n    - {{{entry}}}\n")
    return dossier, dossier.records(Position)[0]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("holders: [russia], src: sp#3", "Told by Sputnik"),
        ("holders: [russia, georgia], src: sp#3", "Told by Sputnik, no source of Georgia's own"),
        ("holders: [georgia], src: sp#3", "Told by Sputnik only, no source of Georgia's own"),
        ("holders: [georgia], src: sp#3 kr#p1", "Told by Sputnik and Kremlin only, no source of Georgia's own"),
        ("holders: [customs], src: sp#3", "Told by Sputnik"),
        ("holders: [{name: A. Name, role: adviser, of: georgia}], src: sp#3",
         "Told by Sputnik only, no source of Georgia's own"),
        ("holders: [georgia, abkhazia], src: sp#3",
         "Told by Sputnik only, no source of Georgia's or Abkhazia's own"),
    ],
)  # fmt: skip
def test_a_position_says_how_we_know_it(make_dossier: MakeDossier, entry: str, words: str) -> None:
    dossier, position = positions(make_dossier, f"says: talks are needed, {entry}")

    assert known_through(dossier, position) == words


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("", "Russia: talks are needed"),
        ("response: not given", "Russia: talks are needed. The source gives no answer from Kyrgyzstan"),
        ("against: [georgia], response: not given",
         "Russia: talks are needed (against Georgia). The source gives no answer from Georgia"),
        ("against: [georgia], response: [silent, {kind: rejected, by: customs, says: it refused., date: 2018}]",
         "Russia: talks are needed (against Georgia). Georgia has not commented; "
         "rejected by the Federal Customs Service in 2018: it refused"),
    ],
)  # fmt: skip
def test_a_position_says_whether_it_was_answered(make_dossier: MakeDossier, entry: str, said: str) -> None:
    dossier, position = positions(make_dossier, f"holders: [russia], says: talks are needed, src: sp#3, {entry}")

    assert text_of(record_line(dossier, position)) == f"{said}. Told by Sputnik"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("took note", "A. Berg, adviser of Georgia, took note of it in 2018"),
        ("silent", "A. Berg, adviser of Georgia, had not commented by the end of 2018"),
        ("denied", "Denied by A. Berg, adviser of Georgia, in 2018"),
    ],
)
def test_an_office_behind_a_name_is_set_off_by_two_commas(make_dossier: MakeDossier, kind: str, said: str) -> None:
    berg = "{name: A. Berg, role: adviser, of: georgia}"
    response = f"{{kind: {kind}, by: {berg}, date: 2018}}"
    dossier, position = positions(
        make_dossier, f"holders: [russia], says: talks are needed, src: sp#3, response: {response}"
    )

    assert said in text_of(record_line(dossier, position))


@pytest.mark.parametrize(
    ("says", "line"),
    [
        ("Russia ends its aid", "Russia ends its aid (to Kyrgyzstan)"),
        ("Russian aid goes on", "Russian aid goes on (to Kyrgyzstan)"),
        ("The Russian aid goes on", "The Russian aid goes on (to Kyrgyzstan)"),
        ("Aid goes on", "Aid goes on (by Russia, to Kyrgyzstan)"),
        ("Kyrgyz goods sell", "Kyrgyz goods sell (by Russia)"),
        ("Belorussians are helped", "Belorussians are helped (by Russia, to Kyrgyzstan)"),
        ("Russia helps Kyrgyzstan", "Russia helps Kyrgyzstan"),
    ],
)
def test_a_statement_names_who_acts_once_and_leaves_nobody_out(make_dossier: MakeDossier, says: str, line: str) -> None:
    dossier = make_dossier(f"economy: {{statements: {{says: {says}, by: russia, to: kyrgyzstan, src: sp#3}}}}\n")

    assert text_of(record_line(dossier, dossier.records(Statement)[0])) == line


def test_a_position_taken_in_a_forum_names_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          positions: [{holders: [georgia], says: no talks, forum: forum, src: sp#3}]
          forums: [{id: forum, kind: forum, name: Geneva Discussions, src: sp#3}]
        """)
    position = dossier.records(Position)[0]

    assert text_of(record_line(dossier, position)) == (
        "Georgia, in the Geneva Discussions: no talks. Told by Sputnik only, no source of Georgia's own"
    )
    assert record_label(dossier, position) == "position of Georgia: no talks"


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("says: dialogue goes on", "Dialogue goes on"),
        ("channel: ministers, says: dialogue goes on", "Ministers: dialogue goes on"),
        ("says: dialogue goes on, since: 2014", "Dialogue goes on (since 2014)"),
        ("says: dialogue goes on, state: ongoing, state_as_of: 2019-06", "Dialogue goes on (ongoing as of June 2019)"),
        ("says: dialogue goes on, text: It is monthly, note: Untested", "Dialogue goes on. It is monthly. Untested."),
    ],
)
def test_a_statement_is_a_sentence_led_by_its_channel(make_dossier: MakeDossier, entry: str, line: str) -> None:
    dossier = make_dossier(f"leadership:\n  channels:\n    - {{src: sp#3, {entry}}}\n")
    (statement,) = dossier.records(Statement)

    assert text_of(record_line(dossier, statement)) == line


@pytest.mark.parametrize(
    ("account", "line"),
    [
        ("russia", "Aid goes on. By Russia's account"),
        ("kyrgyzstan", "Aid goes on (by Russia). By Kyrgyzstan's account"),
    ],
)
def test_who_does_what_they_alone_tell_is_named_once(make_dossier: MakeDossier, account: str, line: str) -> None:
    written = f"says: aid goes on, by: russia, by_account_of: {account}, src: sp#3"
    dossier = make_dossier(f"economy: {{statements: {{{written}}}}}\n")

    assert text_of(record_line(dossier, dossier.records(Statement)[0])) == line


def test_a_statement_on_a_meeting_of_the_same_day_has_the_day_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{id: last, date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}]
          statements:
            - {says: aid goes on, date: 2018-06-14, about: last, src: sp#3}
            - {says: aid is late, date: 2018-06, about: last, src: sp#3}
        """)

    assert [text_of(record_line(dossier, each)) for each in dossier.records(Statement)] == [
        "Aid goes on (concerning the talks of 14 June 2018)",
        "Aid is late (June 2018, concerning the talks of 14 June 2018)",
    ]


def test_the_text_of_an_organisation_is_a_source_of_its_own(make_dossier: MakeDossier) -> None:
    files = {
        "dossiers/registry/organisations.yaml": """
            customs: {name: Federal Customs Service, of: russia}
            forum: {name: Northern Forum, abbr: NF}
            """,
        "seeds/nf.yaml": """
            publisher: A daily
            voice: NF
            issued: 2019-07-10
            side: null
            side_reason: a text of the forum
            reliability: B
            reliability_reason: The text itself.
            held: excerpt
            seen: "1"
            """,
    }
    head = HEAD.replace("sp: sputnik-2019", "sp: sputnik-2019, nf: nf")
    written = "security: {positions: [{holders: forum, says: talks help, src: %s}]}"
    own, others = (
        make_dossier(written % src, head=head, files=files).records(Position)[0] for src in ("nf#p1", "sp#3")
    )

    dossier = make_dossier(written % "nf#p1", head=head, files=files)
    assert (known_through(dossier, own), second_hand(dossier, own)) == ("Told by NF", False)
    assert second_hand(dossier, others)
