"""Any field's value is said in a reader's words, the printed one and those of other sources alike."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Contact, Dossier, OtherValue
from dossier_tui.values import Citations, Date, Quantity, Stated
from dossier_tui.words.values import other_line, other_words, printed_words, value_words
from tests.conftest import MakeDossier


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    """One contact, known to the month and to the polity."""
    return make_dossier("""
        leadership:
          contacts:
            - {id: met, date: 2018-06, kind: meeting, who: [putin], place: tbilisi, names: [moscow],
               src: sp#3}
        """)


def with_other(make_dossier: MakeDossier, fields: str, other: str) -> tuple[Dossier, Contact]:
    """A contact, and another source's value beside one of its fields."""
    made = make_dossier(f"""
        leadership:
          contacts:
            - {{id: met, kind: meeting, who: [putin], src: sp#3, {fields},
               other_sources_say: [{{{other}}}]}}
        """)
    return made, made.records(Contact)[0]


@pytest.mark.parametrize(
    ("value", "ref", "words"),
    [
        (True, "", "yes"),
        (False, "", "no"),
        ("unknown", "place", "not said"),
        (Date.parse("unknown"), "", "date not said"),
        (Quantity.parse("about 50 %"), "", "about 50 %"),
        (("putin", "unknown"), "person", "Vladimir Putin; not said"),
        (["moscow", "tbilisi"], "place", "Moscow; Tbilisi, Georgia"),
        (5, "", "5"),
        ("met", "record", "meeting of June 2018"),
        ("tbilisi", "place", "Tbilisi, Georgia"),
        ("putin", "", "putin"),
    ],
)
def test_any_value_is_said_in_a_readers_words(dossier: Dossier, value: object, ref: str, words: str) -> None:
    assert value_words(dossier, value, ref) == words


def test_the_printed_value_of_any_field_is_said_in_words(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts: [{date: 2018-06, kind: meeting, who: [putin, unknown], place: tbilisi, src: sp#3}]
        economy:
          figures:
            - {what: Aid, value: about USD 5 m, period: unknown, from: russia, to: kyrgyzstan, figures_from: customs,
               src: sp#3}
        """)
    met, aid = dossier.records()

    def beside(name: str) -> OtherValue:
        return OtherValue(field=name, value=Stated("other"), src=Citations.parse("kr#p1"))

    assert [printed_words(dossier, met, beside(name)) for name in ("date", "place", "who", "beside", "level")] == [
        "June 2018", "Tbilisi, Georgia", "Vladimir Putin and somebody not named", "", "",
    ]  # fmt: skip
    assert [printed_words(dossier, aid, beside(name)) for name in ("value", "period", "from", "figures_from")] == [
        "about USD 5 m", "date not said", "Russia", "the Federal Customs Service",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "other", "words"),
    [
        ("date: 2018", "field: date, value: 2018-06-14, src: kr#p1", "14 June 2018"),
        ("date: 2018", "field: place, value: tbilisi, src: kr#p1", "Tbilisi, Georgia"),
        ("date: 2018", "field: who, value: lavrov, src: kr#p1", "Sergey Lavrov"),
        ("date: 2018", "field: beside, value: CIS summit, src: kr#p1", "CIS summit"),
        ("date: 2018, place: moscow", "field: place, value: kyrgyzstan, src: kr#p1", "Kyrgyzstan"),
    ],
)
def test_another_sources_value_is_said_in_the_same_words_as_the_printed_one(
    make_dossier: MakeDossier, fields: str, other: str, words: str
) -> None:
    made, contact = with_other(make_dossier, fields, other)

    assert other_words(made, contact, contact.other_sources_say[0]) == words


def test_a_value_that_we_follow_is_said_to_be_followed(make_dossier: MakeDossier) -> None:
    made, contact = with_other(
        make_dossier, "date: 2018-06-14", "field: date, value: 2018-06-15, src: sputnik-2019#p1, we_follow: true"
    )

    assert (
        text_of(other_line(made, contact, contact.other_sources_say[0]))
        == "UrduPoint News has 15 June 2018, which we follow"
    )


def test_sources_that_say_the_same_are_named_together_and_the_doubt_once(make_dossier: MakeDossier) -> None:
    made, contact = with_other(
        make_dossier, "date: 2018-06-14", "field: date, value: 2018-06-15, src: sp#3 kr#p1 sp#2, why: after midnight."
    )

    assert text_of(other_line(made, contact, contact.other_sources_say[0])) == (
        "UrduPoint News and Kremlin have 15 June 2018 (after midnight), unverified: not read in full"
    )
