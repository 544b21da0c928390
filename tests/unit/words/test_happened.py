"""A contact as a sentence of its own: who visited whom, what several took part in, what was only to be."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Contact
from dossier_tui.words.contacts import parts_words
from dossier_tui.words.deeds import with_its_article
from dossier_tui.words.fact import plain_fact
from tests.conftest import MORE, MakeDossier, at

SRC = "(UrduPoint News, 11 July 2019, para. 1)."


def told(make_dossier: MakeDossier, fields: str, who: str = "[putin, jeenbekov]") -> str:
    dossier = make_dossier(
        f"""
        leadership:
          contacts:
            - {{id: met, date: 2018-06-14, who: {who}, src: sp#2, {fields}}}
        history:
          documents:
            - {{id: price, kind: understanding, title: Gas price for a year, src: sp#2}}
        """,
        files=MORE,
    )
    said = plain_fact(dossier, at("met"))
    assert said.endswith(SRC)
    return said.removesuffix(f" {SRC}").removeprefix("On 14 June 2018, ")


@pytest.mark.parametrize(
    ("who", "fields", "says"),
    [
        ("[putin, unknown]", "kind: visit, place: bishkek",
         "Vladimir Putin visited Bishkek. Counterpart not named"),
        ("[putin, kyrgyzstan]", "kind: state visit, place: bishkek", "Vladimir Putin made a state visit to Bishkek"),
        ("[putin, lavrov, jeenbekov]", "kind: visit, place: bishkek",
         "Vladimir Putin and Sergey Lavrov visited Bishkek and met Sooronbay Jeenbekov"),
        ("[putin, {who: jeenbekov, did: met}]", "kind: visit, place: bishkek",
         "Vladimir Putin visited Bishkek and met Sooronbay Jeenbekov"),
        ("[putin, {who: jeenbekov, did: to meet}]", "kind: visit, place: bishkek",
         "Vladimir Putin visited Bishkek: to meet Jeenbekov"),
        ("[putin, {who: lavrov, did: accompanied by}, jeenbekov]", "kind: state visit, place: bishkek",
         "Vladimir Putin made a state visit to Bishkek and met Sooronbay Jeenbekov: accompanied by Lavrov"),
        ("[putin, jeenbekov]", "kind: visit, place: kyrgyzstan",
         "Vladimir Putin visited Kyrgyzstan (town not said) and met Sooronbay Jeenbekov"),
        ("[putin, {name: A. Berg, of: kyrgyzstan, role: adviser}]", "kind: meeting",
         "Vladimir Putin and A. Berg, adviser of Kyrgyzstan, met"),
        ("[putin, jeenbekov]", "kind: joint visit, place: bishkek",
         "Vladimir Putin and Sooronbay Jeenbekov paid a joint visit in Bishkek"),
        ("[putin, jeenbekov]", "kind: telephone call", "Vladimir Putin and Sooronbay Jeenbekov spoke by telephone"),
        ("[putin, jeenbekov]", "kind: second meeting of the envoys",
         "Vladimir Putin and Sooronbay Jeenbekov took part in the second meeting of the envoys"),
        ("[putin, jeenbekov]", "kind: annual consultations",
         "Vladimir Putin and Sooronbay Jeenbekov held annual consultations"),
        ("[putin, jeenbekov]", "kind: courtesy call", "Vladimir Putin and Sooronbay Jeenbekov had a courtesy call"),
        ("[putin, jeenbekov]", "kind: talks, results: [price]",
         "Vladimir Putin and Sooronbay Jeenbekov held talks. Understanding reached: Gas price for a year"),
        ("[putin, jeenbekov]", "kind: talks, text: they got on",
         "Vladimir Putin and Sooronbay Jeenbekov held talks. They got on"),
    ],
)  # fmt: skip
def test_what_several_did_is_told_in_a_sentence(make_dossier: MakeDossier, who: str, fields: str, says: str) -> None:
    assert told(make_dossier, fields, who) == says


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("kind: meeting, state: planned, state_as_of: 2018-06-01",
         "Vladimir Putin and Sooronbay Jeenbekov were to meet (planned as of 1 June 2018; outcome not on file)"),
        ("kind: visit, place: bishkek, state: cancelled",
         "Vladimir Putin was to visit Bishkek and meet Sooronbay Jeenbekov (cancelled as of 11 July 2019)"),
        ("kind: fourth session of the commission, state: postponed",
         "Vladimir Putin and Sooronbay Jeenbekov were to take part in the fourth session of the commission "
         "(postponed as of 11 July 2019)"),
    ],
)  # fmt: skip
def test_what_was_to_be_is_told_as_that(make_dossier: MakeDossier, fields: str, says: str) -> None:
    assert told(make_dossier, fields) == says


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("visit", "a visit"), ("informal talk", "an informal talk"), ("talks", "talks"), ("congress", "a congress"),
        ("16th session", "the 16th session"), ("2+2 meeting of ministers", "a 2+2 meeting of ministers"),
        ("the last round of talks", "the last round of talks"), ("meeting of envoys", "a meeting of envoys"),
        ("firsthand account", "a firsthand account"),
    ],
)  # fmt: skip
def test_a_kind_has_its_article(kind: str, says: str) -> None:
    assert with_its_article(kind) == says


def test_those_of_one_office_without_names_stand_together(make_dossier: MakeDossier) -> None:
    others = "{role: head of state, of: georgia}, {role: head of state, of: abkhazia}"
    said = told(make_dossier, "kind: summit, place: moscow", f"[putin, jeenbekov, {others}]")

    who = "Vladimir Putin, Sooronbay Jeenbekov, and the heads of state of Georgia and Abkhazia"
    assert said == f"{who} took part in a summit in Moscow"


@pytest.mark.parametrize(
    ("kind", "alone", "in_the_file"),
    [
        ("session of the committee", "a session of the committee, concerning the Lake Committee for Fish", ""),
        ("session of the fish committee", "a session of the fish committee", ""),
        ("session of the council", "a session of the council, concerning the Lake Committee for Fish",
         "concerning the Lake Committee for Fish"),
    ],
)  # fmt: skip
def test_a_body_that_goes_by_its_kind_is_not_named_again(
    make_dossier: MakeDossier, kind: str, alone: str, in_the_file: str
) -> None:
    dossier = make_dossier(
        f"""
        leadership:
          contacts: [{{id: met, date: 2018, kind: {kind}, who: [putin, jeenbekov], about: [body], src: sp#2}}]
        economy:
          bodies: [{{id: body, name: Lake Committee for Fish, kind: committee, src: sp#2}}]
        """
    )

    assert plain_fact(dossier, at("met")).startswith(
        f"In 2018, Vladimir Putin and Sooronbay Jeenbekov took part in {alone} ("
    )
    assert text_of(parts_words(dossier, dossier.records(Contact)[0])) == in_the_file
