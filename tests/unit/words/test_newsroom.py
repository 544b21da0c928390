"""Sentences as a newsroom writes them: who did what to whom, once, with the prepositions and articles of English."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Contact
from dossier_tui.words.contacts import setting_words
from dossier_tui.words.fact import plain_fact
from dossier_tui.words.lines import record_line
from dossier_tui.words.places import in_place, unnamed_place
from dossier_tui.words.titles import description, running
from tests.conftest import FILES, MORE, MakeDossier, at

CITED = " (UrduPoint News, 11 July 2019, para. 1)."
PLACES = "dossiers/registry/places.yaml"
CROSSINGS = {
    **MORE,
    PLACES: FILES[PLACES]
    + """
        jaber: {name: Jaber–Nasib crossing, kind: border crossing}
        amman: {name: Amman, kind: city, of: georgia}
        field: {name: Manas International Airport, kind: airport, of: kyrgyzstan}
        """,
}


def told(make_dossier: MakeDossier, group: str, record: str, *, alone: bool = True) -> str:
    section, name = group.split("/")
    written = f"{section}:\n  {name}:\n    - {{id: it, src: sp#2, {record}}}\n"
    dossier = make_dossier(written, files=CROSSINGS)
    found = dossier.record("it")
    assert found
    said = plain_fact(dossier, at("it")).replace(CITED, ".").removesuffix(".")
    return said if alone else text_of(record_line(dossier, found))


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ("what: Russian aid to Kyrgyzstan, value: 5 tonnes, from: russia, to: kyrgyzstan, period: 2018", ", in 2018"),
        ("what: Visitors from Russia in Kyrgyzstan, value: 5 visitors, from: russia, to: kyrgyzstan, period: 2018",
         ", in 2018"),
        ("what: Visitors from Russia, value: 5 visitors, from: russia, to: kyrgyzstan, period: 2018",
         ", to Kyrgyzstan, in 2018"),
        ("what: Cars for Kyrgyzstan, value: 5 cars, from: russia, to: kyrgyzstan, period: 2018",
         ", from Russia, in 2018"),
        ("what: Aid, value: 5 tonnes, from: russia, to: kyrgyzstan, period: 2018",
         ", from Russia to Kyrgyzstan, in 2018"),
        ("what: Debt between Russia and Kyrgyzstan, value: 5 tonnes, from: kyrgyzstan, to: russia, period: 2018",
         ", from Kyrgyzstan to Russia, in 2018"),
        ("what: Kyrgyz buyers of Russian cars, value: 5 cars, from: russia, to: kyrgyzstan, period: 2018",
         ", from Russia to Kyrgyzstan, in 2018"),
        ("what: Cars, kind: goods, value: USD 5 m, period: 2018, from: russia", ", in goods from Russia, in 2018"),
        ("what: Help, kind: [loan, grant], value: 5 %, period: 2018, to: kyrgyzstan",
         ", as a loan and as a grant to Kyrgyzstan, in 2018"),
        ("what: Loans for roads, kind: loan, value: 5 %, period: 2018, to: kyrgyzstan", ", to Kyrgyzstan, in 2018"),
        ("what: People of Kyrgyzstan, value: 5 people, of: kyrgyzstan", ""),
        ("what: Voters trained by Russia, value: 5 people, by: russia", ""),
        ("what: Aid, value: USD 5 m, date: 2018-06-14", ", on 14 June 2018"),
        ("what: Aid of 2018, value: USD 5 m, period: 2018", ""),
        ("what: Aid of 2018–2019, value: USD 5 m, period: 2018", ", in 2018"),
        ("what: Aid, value: USD 5 m, period: unknown, figures_from: unknown",
         ", period not said, nor whose count it is"),
        ("what: Aid, value: 5 tonnes, figures_from: customs", ", according to the Federal Customs Service"),
    ],
)  # fmt: skip
def test_a_figure_says_what_its_own_words_do_not(make_dossier: MakeDossier, figure: str, says: str) -> None:
    head, _, rest = told(make_dossier, "economy/figures", figure, alone=False).partition(": ")

    assert head in figure
    assert rest.removeprefix(figure.partition("value: ")[2].partition(", ")[0]) == says


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ("name: Russia's vote on tolls, by: russia", "Russia's vote on tolls, 2018"),
        ("name: Russian vote on tolls, by: russia", "Russian vote on tolls, 2018"),
        ("name: Vote on tolls, by: russia", "Vote on tolls, 2018, by Russia"),
        ("name: Vote against Russia, by: russia", "Vote against Russia, 2018, by Russia"),
        ("name: The monk Ivan comes, by: {name: Ivan, of: russia}", "The monk Ivan comes, 2018"),
        ("name: Order given to Putin, to: putin", "Order given to Putin, 2018"),
        ("name: Order given, to: putin", "Order given, 2018, to Vladimir Putin"),
        ("name: Opening of the Nasib crossing, place: jaber", "Opening of the Nasib crossing, 2018"),
        ("name: Opening, place: jaber", "Opening, Jaber–Nasib crossing, 2018"),
    ],
)
def test_an_event_names_nobody_twice(make_dossier: MakeDossier, event: str, says: str) -> None:
    assert told(make_dossier, "history/events", f"{event}, date: 2018", alone=False) == says


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("kind: border, state: ongoing, acts: {act: closed, date: 2018}",
         "Border between Russia and Kyrgyzstan (ongoing as of 11 July 2019). Closed, 2018"),
        ("kind: diplomatic relations, date: 1992", "Diplomatic relations between Russia and Kyrgyzstan: 1992"),
        ("kind: recognition, of: abkhazia, by: russia, date: 2008", "Recognition of Abkhazia by Russia: 2008"),
        ("kind: border crossing, over: jaber, date: 2018",
         "Border crossing at Jaber–Nasib between Russia and Kyrgyzstan: 2018"),
        ("kind: air link, over: [amman, moscow], date: 2018", "Air link between Amman and Moscow: 2018"),
        ("kind: air link, date: 2018, acts: {act: resumed, state: agreed, by: customs}",
         "Air link between Russia and Kyrgyzstan: 2018. To be resumed by the Federal Customs Service (agreed)"),
        ("kind: air link, date: 2018, acts: {act: resumed, state: agreed}",
         "Air link between Russia and Kyrgyzstan: 2018. To resume (agreed)"),
        ("kind: border crossing, date: 2018, acts: {act: announced, by: russia, text: It opens to lorries}",
         "Border crossing between Russia and Kyrgyzstan: 2018. Announced by Russia: it opens to lorries"),
        ("kind: border crossing, date: 2018, acts: {act: opened, date: 2019, text: By the ministers}",
         "Border crossing between Russia and Kyrgyzstan: 2018. Opened, 2019 (by the ministers)"),
    ],
)  # fmt: skip
def test_a_tie_out_of_its_dossier_says_between_whom_and_where(make_dossier: MakeDossier, link: str, says: str) -> None:
    assert told(make_dossier, "history/links", link) == says


def test_a_bare_tie_is_not_a_word_alone(make_dossier: MakeDossier) -> None:
    link = "kind: border, date: unknown"

    assert told(make_dossier, "history/links", link, alone=False) == "Border between Russia and Kyrgyzstan"


@pytest.mark.parametrize(
    ("group", "record", "says"),
    [
        ("economy/documents", "kind: treaty, title: Treaty on fish, signed: 2018",
         "Treaty on fish, between Russia and Kyrgyzstan, signed 2018"),
        ("economy/documents", "kind: resolution, title: Resolution on fish, terms: [Trade]",
         "Resolution on fish. It says: Trade"),
        ("economy/documents", "kind: judgment, title: Ruling on fish, by: customs, terms: [No tolls are due]",
         "Ruling on fish, judgment by the Federal Customs Service. It rules: no tolls are due"),
        ("economy/goods", "sold_by: russia, goods: [cars and lorries, oil], extent: mainly",
         "Russia sells to Kyrgyzstan mainly cars and lorries, and oil"),
        ("economy/trade", "period: 2018, total: USD 5 m", "Trade between Russia and Kyrgyzstan, 2018: total USD 5 m"),
        ("leadership/channels", "channel: parliaments, says: They meet, by: georgia, state: ongoing",
         "Standing channels (parliaments): They meet (by Georgia; ongoing as of 11 July 2019)"),
        ("security/bodies", "name: Military base, kind: base, of: russia", "Russian military base"),
        ("security/bodies", "name: Kant base, kind: base, of: russia", "Kant base (Russian)"),
        ("leadership/missions", "kind: consulate general, of: russia, to: kyrgyzstan, place: bishkek",
         "Consulate general of Russia in Kyrgyzstan, in Bishkek"),
        ("history/events", "name: Talk, date: 2018, by: {name: A. Berg, role: deputy minister, "
         "portfolio: foreign affairs, of: georgia}", "Talk, 2018, by A. Berg, deputy foreign minister of Georgia"),
        ("history/events", "name: Talk, date: 2018, by: {name: A. Berg, role: speaker, of: georgia}",
         "Talk, 2018, by A. Berg, speaker of the parliament of Georgia"),
        ("history/events", "name: Talk, date: 2018, by: {name: delegation, of: georgia}, inferred: by",
         "Talk, 2018, by the delegation of Georgia. Implied by the source: by whom"),
    ],
)  # fmt: skip
def test_a_fact_to_paste(make_dossier: MakeDossier, group: str, record: str, says: str) -> None:
    assert told(make_dossier, group, record) == says


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Freeze of grants", "the freeze of grants"), ("Six principles on tolls", "the six principles on tolls"),
        ("Russian law on tolls", "the Russian law on tolls"),
        ("Refundable bond for visas", "the refundable bond for visas"),
        ("Cooperation agreement on carrying gas", "the cooperation agreement on carrying gas"),
        ("US strike on a boat", "the US strike on a boat"),
        ("Proclamation 9983 on entry", "Proclamation 9983 on entry"),
        ("Boats pay twice", ""), ("Boats pay for tolls", ""), ("Pact of the Lake", "the pact of the Lake"),
        ("Order of the Sun for Berg", ""), ("War of the Lake", ""), ("Days of Culture", ""), ("", ""),
        ("Agreement Regarding Tolls", ""), ("Lake Guides", ""),
    ],
)  # fmt: skip
def test_a_title_that_only_describes_stands_in_a_sentence_as_a_description(
    make_dossier: MakeDossier, title: str, inside: str
) -> None:
    assert description(make_dossier(""), title) == inside


def test_a_sentence_inside_another_has_a_small_letter_only_where_no_name_may_begin() -> None:
    assert [running(words) for words in ("By the treaty", "Money came", "Oil", "")] == [
        "by the treaty", "Money came", "Oil", "",
    ]  # fmt: skip


def test_what_a_title_does_not_name_of_a_place_is_left() -> None:
    assert unnamed_place("Liberation of Belgrade", "Belgrade") == ""
    assert unnamed_place("Strike off Canouan", "Canouan, Norland") == "Norland"
    assert unnamed_place("Guards at the Nasib crossing", "Jaber–Nasib crossing") == ""
    assert unnamed_place("Guards", "Jaber–Nasib crossing") == "Jaber–Nasib crossing"


def test_a_crossing_and_an_airport_are_places_at_which_one_is(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        "history: {events: [{name: Fair, date: 2018, place: [jaber, field], src: sp#2}]}", files=CROSSINGS
    )

    assert in_place(dossier, "jaber") == "at the Jaber–Nasib crossing"
    assert in_place(dossier, "field") == "at Manas International Airport"


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ("SCO summit", "on the sidelines of the SCO summit"),
        ("the summit", "on the sidelines of the summit"),
        ("a summit", "on the sidelines of a summit"),
        ("Georgia's summit", "on the sidelines of Georgia's summit"),
        ("fair", "on the sidelines of the Lake Fair"),
    ],
)
def test_a_gathering_has_its_article(make_dossier: MakeDossier, beside: str, words: str) -> None:
    dossier = make_dossier(f"""
        culture:
          events: [{{id: fair, name: Lake Fair, date: 2018, src: sp#2}}]
        leadership:
          contacts: [{{date: 2018, kind: talks, who: [putin], beside: "{beside}", src: sp#2}}]
        """)

    assert setting_words(dossier, dossier.records(Contact)[0]) == f"talks, {words}"


@pytest.mark.parametrize(
    ("kind", "forum"),
    [("talks", "in the talks"), ("meeting", "at the meeting"), ("visit", "during the visit"),
     ("call", "during the call"), ("second round of talks", "at the second round of talks")],
)  # fmt: skip
def test_a_position_is_stated_at_a_meeting_and_in_talks(make_dossier: MakeDossier, kind: str, forum: str) -> None:
    dossier = make_dossier(f"""
        leadership:
          contacts: [{{id: c, date: 2018-06-14, kind: {kind}, who: [putin, jeenbekov], src: sp#2}}]
        history:
          positions: [{{id: it, holders: putin, forum: c, says: it is so, src: sp#2}}]
        """)

    assert f", {forum} of 14 June 2018: it is so" in plain_fact(dossier, at("it"))


def test_a_body_is_not_told_to_speak_of_itself(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          bodies: [{id: b, name: Lake Guides, kind: club, src: sp#2}]
          positions: [{id: it, holders: b, about: b, says: it is so, src: sp#2}]
        """)

    assert plain_fact(dossier, at("it")).startswith("The Lake Guides: it is so")


def test_who_speaks_of_an_own_earlier_position_is_not_told_to_speak_of_the_own_position(
    make_dossier: MakeDossier,
) -> None:
    dossier = make_dossier("""
        history:
          positions:
            - {id: first, holders: putin, date: 2018-06-14, says: it is so, src: sp#2}
            - {id: it, holders: putin, date: 2018-06-20, about: first, says: it is not, src: sp#2}
        """)

    assert ", 20 June 2018, on the position stated on 14 June 2018: it is not" in plain_fact(dossier, at("it"))
