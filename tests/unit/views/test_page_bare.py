"""Page one is as known on the dossier's day, and has no marks that only the file explains."""

import datetime as dt

import pytest

from dossier_tui.blocks import searchable
from dossier_tui.model import dossier_on
from dossier_tui.views.page import page_one
from tests.conftest import FILES, MakeDossier

from .test_page import page

LATER = {
    "seeds/kremlin-2019.yaml": FILES["seeds/kremlin-2019.yaml"].replace("issued: 2019-03-28", "issued: 2019-10-01")
}
"""A second source that came out after the day of the dossier."""
MARKED = """
    leadership:
      contacts:
        - {date: 2019-06-13, date_words: Thursday, kind: talks, who: [putin, jeenbekov], place: moscow, topics: trade,
           inferred: [date, place], src: sp#3}
    history:
      links: [{kind: visas, date: unknown, date_words: after the war, headline: true, inferred: date, src: sp#3}]
      events:
        - {name: Charge, date: ../2019-04-08, date_words: Wednesday, response: denied, inferred: date, src: sp#3}
    security:
      documents:
        - {kind: treaty, title: Pact, signed: 2018, headline: true, inferred: signed, src: sp#3,
           acts: {act: ratified, date: unknown, date_words: Monday},
           terms: {says: it holds, date_words: Friday, inferred: says}}
    economy:
      figures: [{what: Aid, value: USD 5 m, date: 2018-05-03, date_words: last week, headline: true, src: sp#3}]
    """


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's day is that of the dossier."""
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-11")


def test_what_is_implied_and_the_sources_words_beside_a_date_are_left_to_the_file(make_dossier: MakeDossier) -> None:
    text = " ".join(words for block in page_one(make_dossier(MARKED)) for _, words in searchable(block))

    assert all(shown in text for shown in ("13 June 2019", "Charge", "Pact", "it holds", "Aid"))
    assert not [mark for mark in ("implied", "day", "last week", "(said") if mark in text]


def test_a_sources_words_for_a_time_stand_where_there_is_no_date(make_dossier: MakeDossier) -> None:
    assert "Visas: after the war." in page(make_dossier(MARKED))["Key facts"]


def test_what_happened_after_the_day_of_the_dossier_is_not_told_as_known_on_it(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        """
        leadership:
          contacts:
            - {date: 2019-06-13, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#3}
            - {date: 2019-09-13, kind: talks, who: [putin, jeenbekov], place: bishkek, src: kr#p1}
        history:
          events:
            - {name: Charge, date: 2019-05-02, headline: true, src: sp#3,
               response: [{kind: denied, date: 2019-05-03}, {kind: rejected, date: 2019-09-01, src: kr#p1}]}
            - {name: Flood, date: 2019-09-02, headline: true, src: kr#p1}
        economy:
          bodies:
            - {name: Fish Fund, kind: fund, headline: true, src: sp#3,
               acts: [{act: opened, date: 2018}, {act: closed, date: 2019-08, src: kr#p2}]}
            - {name: Toll Fund, kind: fund, headline: true, acts: {act: closed, date: 2019-08, src: sp#3}, src: sp#3}
        """,
        files=LATER,
    )
    shown = page(dossier)

    assert shown["Since they last met"][0].startswith("Vladimir Putin and Sooronbay Jeenbekov, talks, 13 June 2019")
    assert "Nothing later is on file" not in shown["Since they last met"][0]
    assert shown["Next"][0] == "By 11 July 2019 no meeting is known to have been planned."
    assert shown["Disputed"] == ["Charge, 2 May 2019; denied by the other side on 3 May 2019"]
    assert "Flood" not in str(shown)
    assert sorted(shown["Key facts"]) == ["Fish Fund; opened, 2018.", "Toll Fund."]
    assert shown["Ahead"] == ["August 2019: Toll Fund: closed"]  # which an earlier source knew
    assert "Toll Fund" not in str(shown["Since they last met"])


def test_a_page_of_an_earlier_day_does_not_tell_what_came_later(make_dossier: MakeDossier) -> None:
    contact = "date: 2019-07-11, kind: talks, who: [putin, jeenbekov], place: moscow, state: planned"
    acts = "acts: {act: held, date: ../2019-07-12}"
    dossier = make_dossier(f"leadership: {{contacts: [{{{contact}, {acts}, state_as_of: 2019-05, src: kr#p1}}]}}\n")
    earlier = dossier_on(dossier, dt.date(2019, 6, 1))

    assert "Later: held, by 12 July 2019." in page(dossier)["Next"][0]
    assert "eld" not in page(earlier)["Next"][0]
