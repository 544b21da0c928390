"""One fact out of its context: a sentence with date, hedge, state and citation, and what to check before quoting."""

import pytest

from dossier_tui.model import Dossier
from dossier_tui.render.markdown import markdown_fact
from dossier_tui.values import Citations
from dossier_tui.words.citing import Footnote, Footnotes, footnotes, reference_words
from dossier_tui.words.fact import plain_fact
from tests.conftest import FILES, HEAD, MakeDossier, at

SRC = "(UrduPoint News, 11 July 2019, para. 1)"


def leadership(fields: str) -> str:
    return f"""
    leadership:
      contacts:
        - {{id: met, who: [putin, jeenbekov], src: sp#2, {fields}}}
    """


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            "date: 2018-06-14, kind: meeting, place: moscow",
            "On 14 June 2018, Vladimir Putin and Sooronbay Jeenbekov met in Moscow",
        ),
        (
            "date: 2018-06, date_words: early June, kind: talks, place: unknown",
            "In June 2018 (early June), Vladimir Putin and Sooronbay Jeenbekov held talks (place not said)",
        ),
        (
            "date: 2018-06-14/2018-06-15, kind: working visit, place: bishkek, topics: [gas]",
            "On 14–15 June 2018, Vladimir Putin made a working visit to Bishkek and met Sooronbay Jeenbekov. "
            "They discussed gas",
        ),
        (
            "date: unknown, kind: meeting, beside: CIS summit",
            "On a date not said, Vladimir Putin and Sooronbay Jeenbekov met on the sidelines of the CIS summit",
        ),
        (
            "date: 2018-06~, kind: call, occasion: for a jubilee",
            "About June 2018, Vladimir Putin and Sooronbay Jeenbekov spoke by telephone, for a jubilee",
        ),
        (
            "date: 2018-06/2018-07, kind: informal meeting, place: russia",
            "In June–July 2018, Vladimir Putin and Sooronbay Jeenbekov met informally in Russia (town not said)",
        ),
        (
            "date: 2018-06-14/2018-07, kind: consultations, place: tbilisi",
            "14 June – July 2018, Vladimir Putin and Sooronbay Jeenbekov held consultations in Tbilisi, Georgia",
        ),
        (
            "date: 2018-06-14/.., kind: joint appearance",
            "Since 14 June 2018, Vladimir Putin and Sooronbay Jeenbekov appeared together",
        ),
        (
            "date: 2018-06-14, kind: official visit, place: tbilisi",
            "On 14 June 2018, Vladimir Putin and Sooronbay Jeenbekov took part in an official visit "
            "in Tbilisi, Georgia",
        ),
        (
            "date: 2018-06-14, kind: attendance, occasion: at the final",
            "On 14 June 2018, Vladimir Putin and Sooronbay Jeenbekov attended the final",
        ),
    ],
)
def test_a_contact_is_told_as_what_happened(make_dossier: MakeDossier, fields: str, says: str) -> None:
    assert plain_fact(make_dossier(leadership(fields)), at("met")) == f"{says} {SRC}."


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("kind: visit, place: moscow", "Sooronbay Jeenbekov visited Moscow"),
        ("kind: meeting", "Sooronbay Jeenbekov had a meeting"),
        ("kind: informal meeting", "Sooronbay Jeenbekov had an informal meeting"),
        ("kind: official visit, place: unknown", "Sooronbay Jeenbekov made an official visit (place not said)"),
        (
            "kind: attendance, place: moscow, text: at the final",
            "Sooronbay Jeenbekov was present in Moscow. At the final",
        ),
    ],
)
def test_somebody_named_alone_is_not_said_to_have_met_anybody(
    make_dossier: MakeDossier, fields: str, says: str
) -> None:
    dossier = make_dossier(leadership(fields + ", date: 2018").replace("[putin, jeenbekov]", "[jeenbekov]"))

    assert plain_fact(dossier, at("met")) == f"In 2018, {says} {SRC}."


def test_what_was_only_planned_is_never_told_as_done(make_dossier: MakeDossier) -> None:
    said = plain_fact(make_dossier(leadership("date: 2019-07-11, kind: talks, state: planned")), at("met"))

    assert "planned as of 11 July 2019" in said
    assert "held" not in said


def test_quantities_keep_their_hedge_and_what_is_not_said(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        economy:
          figures:
            - id: money
              what: Support
              value: more than USD 200 m
              period: unknown
              from: russia
              to: kyrgyzstan
              src: sp#4
        """)

    assert plain_fact(dossier, at("money")).startswith(
        "Support: more than USD 200 m, from Russia to Kyrgyzstan, period not said"
    )
    assert plain_fact(dossier, at("money")).endswith("(UrduPoint News, 11 July 2019, para. 2).")


def test_a_judgement_is_said_to_be_the_sources_and_a_statement_stands_under_its_heading(
    make_dossier: MakeDossier,
) -> None:
    dossier = make_dossier("""
        history:
          statements:
            - {id: rest, says: they rest on trust, src: sp#3}
          evaluations:
            - {id: ally, says: Kyrgyzstan counts as an ally, src: sp#5}
        """)

    assert plain_fact(dossier, at("ally")).startswith("Sputnik's view: Kyrgyzstan counts as an ally (")
    assert plain_fact(dossier, at("rest")).startswith("Reported: They rest on trust (")


def test_what_is_implied_noted_or_contradicted_goes_with_the_fact(make_dossier: MakeDossier) -> None:
    fields = (
        "date: 2018-06-14, kind: meeting, place: moscow, inferred: [place], note: told once, "
        "other_sources_say: [{field: date, value: 2018-06-15, src: kr#p4}]"
    )

    said = plain_fact(make_dossier(leadership(fields)), at("met"))

    assert "Told once." in said
    assert "Implied by the source: place." in said
    assert "Printed: 14 June 2018" in said
    assert "Kremlin has 15 June 2018, unverified" in said
    assert "(check" not in said


def test_what_has_no_source_of_its_own_is_not_cited_again_in_a_fact(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents:
            - id: pact
              kind: pact
              title: Pact
              terms: [{says: boats pay twice}, {says: lorries pay once, src: kr#p2}]
              acts: [{act: ratified, date: 2018}, {act: extended, date: 2019, src: kr#p1}]
              response: [{kind: welcomed, by: [russia]}]
              src: sp#4
        """)

    assert plain_fact(dossier, at("pact")) == (
        "Pact, between Russia and Kyrgyzstan (UrduPoint News, 11 July 2019, para. 2). Terms: boats pay twice; lorries "
        "pay once (Kremlin, 28 March 2019 (excerpt), para. 2). Ratified, 2018; extended, 2019 (Kremlin, 28 March 2019 "
        "(excerpt), para. 1). Welcomed by Russia."
    )


def test_sources_and_entries_can_be_quoted_and_nothing_else_says_nothing(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("")

    assert plain_fact(dossier, at("source:sputnik-2019")).startswith("UrduPoint News, ")
    assert plain_fact(dossier, at("entry:putin")).startswith("Vladimir Putin: ")
    assert plain_fact(dossier, at("no-such-record")) == markdown_fact(dossier, at("no-such-record")) == ""


def test_markdown_has_the_same_words_and_footnotes_that_cannot_clash(make_dossier: MakeDossier) -> None:
    said = markdown_fact(make_dossier(leadership("date: 2018-06-14, kind: meeting, place: moscow")), at("met"))

    assert said == (
        "On 14 June 2018, Vladimir Putin and Sooronbay Jeenbekov met in Moscow.[^sputnik-2019-p1]\n\n"
        "[^sputnik-2019-p1]: UrduPoint News, 11 July 2019, para. 1.\n"
    )


def test_paragraphs_of_a_source_are_named_together_and_unread_sources_are_unverified(make_dossier: MakeDossier) -> None:
    claims = "".join(f"  - {{n: {n}, p: {n}, says: c}}\n" for n in range(6, 10))
    source = FILES["seeds/sputnik-2019.yaml"].replace("paragraphs: 3", "paragraphs: 9").rstrip()
    dossier = make_dossier(
        "", files={"seeds/sputnik-2019.yaml": source + "\n" + " " * 8 + claims.replace("\n", "\n        ")}
    )

    assert reference_words(dossier, Citations.parse("sputnik-2019#6-8,1 kremlin-2019#p4")) == (
        "UrduPoint News, 11 July 2019, paras 1, 6–8; Kremlin, 28 March 2019 (excerpt), para. 4"
    )


def test_a_document_has_each_footnote_once_under_the_key_of_its_paragraph(make_dossier: MakeDossier) -> None:
    notes = Footnotes(make_dossier(""))

    assert notes.keys(Citations.parse("sputnik-2019#4 kremlin-2019#p4")) == ["2", "kr-4"]
    assert notes.keys(Citations.parse("sputnik-2019#2-4")) == ["1", "2"]
    assert [key for key, _ in notes] == ["1", "2", "kr-4"]


def test_footnotes_stand_in_order_the_main_source_first_and_say_what_was_not_seen(make_dossier: MakeDossier) -> None:
    other = FILES["seeds/sputnik-2019.yaml"].replace("UrduPoint News", "AiF")
    dossier = make_dossier(
        "",
        head=HEAD.replace("sp: sputnik-2019, kr: kremlin-2019", "sp: sputnik-2019, no: none-2019, ai: aif-2019"),
        files={
            "seeds/aif-2019.yaml": other,
            "seeds/none-2019.yaml": FILES["seeds/kremlin-2019.yaml"].replace("held: excerpt", "held: none"),
        },
    )
    notes = Footnotes(dossier)
    pasted = Footnotes(dossier, for_pasting=True)

    cited = Citations.parse("none-2019#p1 aif-2019#5,2 sputnik-2019#5,4 sputnik-2019#4")
    assert notes.keys(cited) == ["no", "ai-3", "ai-1", "3", "2"]
    assert list(notes) == [
        ("2", "UrduPoint News, 11 July 2019, para. 2"),
        ("3", "UrduPoint News, 11 July 2019, para. 3"),
        ("ai-1", "AiF, 11 July 2019, para. 1"),
        ("ai-3", "AiF, 11 July 2019, para. 3"),
        ("no", "Kremlin, 28 March 2019, unverified: not seen"),
    ]
    cited = Citations.parse("none-2019#p1 sputnik-2019#4 aif-2019#2")
    assert pasted.keys(cited) == ["none-2019", "sputnik-2019-p2", "aif-2019-p1"]


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    """One contact, known to the month and to the polity."""
    return make_dossier("""
        leadership:
          contacts:
            - {id: met, date: 2018-06, kind: meeting, who: [putin], place: russia, src: sp#3}
        """)


def test_footnotes_are_paragraphs_each_once_whether_cited_by_claim_or_paragraph(dossier: Dossier) -> None:
    assert footnotes(dossier, Citations.parse("sputnik-2019#2-4,p1")) == (
        Footnote("sputnik-2019", 1), Footnote("sputnik-2019", 2),
    )  # fmt: skip


def test_an_excerpt_keeps_its_paragraphs(dossier: Dossier) -> None:
    assert footnotes(dossier, Citations.parse("kremlin-2019#p7 kremlin-2019#p9")) == (
        Footnote("kremlin-2019", 7), Footnote("kremlin-2019", 9),
    )  # fmt: skip


def test_a_source_not_seen_is_cited_as_a_whole(make_dossier: MakeDossier) -> None:
    unseen = FILES["seeds/kremlin-2019.yaml"].replace("held: excerpt", "held: none")
    made = make_dossier("", files={"seeds/kremlin-2019.yaml": unseen})

    assert footnotes(made, Citations.parse("kremlin-2019#p7 kremlin-2019#p9")) == (Footnote("kremlin-2019", 0),)


def test_a_source_cited_by_its_id_in_the_file_is_the_one_that_the_alias_names(make_dossier: MakeDossier) -> None:
    made = make_dossier(leadership("date: 2018, kind: meeting").replace("src: sp#2", "src: sputnik-2019#2"))

    assert footnotes(made, made.records()[0].src) == (Footnote("sputnik-2019", 1),)


def test_a_source_that_was_changed_is_cited_with_the_day_of_the_change(make_dossier: MakeDossier) -> None:
    files = {"seeds/kremlin-2019.yaml": FILES["seeds/kremlin-2019.yaml"].rstrip() + "\n        updated: 2021-03-21\n"}
    made = make_dossier("", files=files)

    assert reference_words(made, Citations.parse("kremlin-2019#p1")).startswith(
        "Kremlin, 28 March 2019, updated 21 March 2021 (excerpt)"
    )


REMARKED = """
remarks: [{{title: The summer's talks, about: {about}, says: Nobody saw a page on them, {instead}}}]
leadership:
  contacts:
    - {{id: one, date: 2018-06, kind: talks, who: [putin, jeenbekov], src: sp#2}}
    - {{id: two, date: 2018-07, kind: talks, who: [putin, jeenbekov], src: sp#2}}
    - {{id: three, date: 2018-08, kind: talks, who: [putin, jeenbekov], src: sp#2}}
"""


@pytest.mark.parametrize(
    ("about", "instead", "told"),
    [
        ("[one, two, three]", "instead: Quote none of them", "Quote none of them."),
        ("[one, two]", "instead: Quote none of them", "Nobody saw a page on them. Quote none of them."),
        ("[one, two, three]", "", "Nobody saw a page on them."),
    ],
)
def test_a_remark_on_many_records_is_told_in_short_beside_one_of_them(
    make_dossier: MakeDossier, about: str, instead: str, told: str
) -> None:
    dossier = make_dossier(REMARKED.format(about=about, instead=instead))

    assert plain_fact(dossier, at("one")).endswith(f" Check – The summer's talks. {told}")
