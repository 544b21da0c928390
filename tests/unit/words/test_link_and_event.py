"""Legal ties and happenings, each in one sentence with exactly the date that is known."""

from textwrap import indent

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Event, Link
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier


@pytest.mark.parametrize(
    ("entry", "line", "key"),
    [
        ("kind: diplomatic relations, date: 1992-03-20", "Diplomatic relations: 20 March 1992", "diplomatic-relations"),
        ("kind: diplomatic relations, date: 2008-09~, date_words: a few weeks later",
         "Diplomatic relations: a few weeks later (that is, about September 2008)", "diplomatic-relations"),
        ("kind: recognition, by: russia, of: abkhazia, date: unknown",
         "Recognition of Abkhazia by Russia: date not said", "recognition-of-abkhazia"),
        ("kind: recognition, by: russia, of: abkhazia, date: 2008-08-26, through: decree",
         "Recognition of Abkhazia by Russia: 26 August 2008, by the decree of recognition", "recognition-of-abkhazia"),
        ("kind: rule, by: russia, over: kant, date: 1876/1917", "Rule over Kant by Russia: 1876–1917",
         "rule-by-russia"),
        ("kind: annexation, by: {name: Khanate of Kokand}, over: the valley, date: 1831",
         "Annexation of the valley by the Khanate of Kokand: 1831", "annexation"),
        ("kind: division of territory, between: [russia, abkhazia], over: the valley, acts: {act: made final, "
         "through: decree, date: 1975}",
         "Division of territory (the valley) between Russia and Abkhazia. "
         "Made final, through the decree of recognition, 1975", "division-of-territory-russia-abkhazia"),
        ("kind: territorial dispute, over: [kant, parts of the coast], date: unknown",
         "Territorial dispute over Kant and parts of the coast", "territorial-dispute"),
        ("kind: territorial dispute, over: customs, state: ongoing",
         "Territorial dispute over the Federal Customs Service (ongoing as of 11 July 2019)", "territorial-dispute"),
    ],
)  # fmt: skip
def test_a_link_says_what_since_when_and_by_which_document(
    make_dossier: MakeDossier, entry: str, line: str, key: str
) -> None:
    dossier = make_dossier(f"""
        history:
          links:
            - {{src: sp#3, {entry}}}
          documents:
            - {{id: decree, kind: decree, title: Decree of recognition, src: sp#3}}
        """)
    (link,) = dossier.records(Link)

    assert (text_of(record_line(dossier, link)), link.id) == (line, key)


@pytest.mark.parametrize(
    ("entry", "line", "label", "key"),
    [
        ("name: Year of Russia, date: 2020, state: planned", "Year of Russia, 2020 (planned as of 11 July 2019)",
         "Year of Russia, 2020", "year-of-russia-2020"),
        ("name: Festival, date: unknown, place: unknown", "Festival, place not said, date not said", "Festival",
         "festival"),
        ("name: Festival, date: 2018-06, place: [bishkek, kant]", "Festival, Bishkek and Kant, Chuy Region, June 2018",
         "Festival, June 2018", "festival-2018"),
        ("name: Session, date: 2018-06, date_words: in summer, place: moscow, by: [customs]",
         "Session, Moscow, June 2018 (in summer), by the Federal Customs Service", "Session, June 2018",
         "session-2018"),
        ("name: Attack on shops, date: 2018, by: {name: a mob}, against: [kyrgyzstan, {name: shops}]",
         "Attack on shops, 2018, by a mob, against Kyrgyzstan and shops", "Attack on shops, 2018",
         "attack-on-shops-2018"),
    ],
)  # fmt: skip
def test_an_event_says_where_and_when_as_far_as_that_is_said(
    make_dossier: MakeDossier, entry: str, line: str, label: str, key: str
) -> None:
    dossier = make_dossier(f"culture:\n  events:\n    - {{src: sp#3, {entry}}}\n")
    (event,) = dossier.records(Event)

    assert (text_of(record_line(dossier, event)), record_label(dossier, event), event.id) == (line, label, key)


def test_ties_over_one_another_are_named_however_many_they_are(make_dossier: MakeDossier) -> None:
    ties = [f"- {{id: t{n}, kind: border, over: t{n + 1}, state: ongoing, src: sp#3}}\n" for n in range(1500)]
    last = "- {id: t1500, kind: visas, state: ongoing, src: sp#3}\n"
    made = make_dossier("history:\n  links:\n" + indent("".join([*ties, last]), "    "))

    assert record_label(made, made.records()[0]) == "border over border"
    assert record_label(made, made.records()[1499]) == "border over visas"
