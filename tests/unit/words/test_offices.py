"""An office is said as it was on a day, and as it is known to be over by the dossier's own."""

from dossier_tui.model import Contact
from dossier_tui.values import Date
from dossier_tui.words.offices import level_words, office_then
from tests.conftest import MakeDossier


def test_a_person_has_the_office_of_the_day(make_dossier: MakeDossier) -> None:
    made = make_dossier("")
    day, long_ago = Date.parse("2016-02-29"), Date.parse("2001")

    offices = [office_then(made, person, day) for person in ("medvedev", "khadzhimba", "lavrov", "jeenbekov", "nobody")]
    assert offices == [
        "then prime minister of Russia", "Abkhazian leader", "foreign minister of Russia", "", "",
    ]  # fmt: skip
    assert not office_then(made, "medvedev", long_ago)
    assert not office_then(made, "medvedev", None)


def test_the_level_of_leaders_whose_status_is_open_is_not_that_of_heads_of_state(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {date: 2018-06-01, kind: talks, who: [putin, khadzhimba], src: sp#3}
            - {date: 2018-06-02, kind: talks, who: [putin, jeenbekov], src: sp#3}
            - {date: 2018-06-03, kind: talks, who: [lavrov], src: sp#3}
        """)

    assert [level_words(made, contact) for contact in made.records(Contact)] == [
        "leaders", "heads of state", "foreign ministers",
    ]  # fmt: skip
