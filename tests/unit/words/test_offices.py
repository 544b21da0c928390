"""An office is said as it was on a day, and as it is known to be over by the dossier's own."""

import pytest

from dossier_tui.model import Contact
from dossier_tui.values import Date
from dossier_tui.words.offices import level_words, office_then, spell_words
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


@pytest.mark.parametrize(
    ("office", "alone", "followed"),
    [
        ("seen: [2012-07-03, 2015-11-19], over_by: 2016-01",
         "in office 2012–2015 at least, no longer by January 2016", "in office 2012–2015 at least"),
        ("seen: [2024-01-31, 2024-02-03], over_by: 2025", "in office in 2024, no longer by 2025", "in office in 2024"),
        ("seen: [2024-01-31], over_by: 2025", "in office on 31 January 2024, no longer by 2025",
         "in office on 31 January 2024"),
        ("held: 2010/2014, over_by: 2015", "2010–2014", "2010–2014"),
        ("held: 2010-09/, over_by: 2015", "from September 2010, no longer by 2015", "from September 2010"),
    ],
)  # fmt: skip
def test_the_years_of_a_head_of_a_mission_are_enough(
    make_dossier: MakeDossier, office: str, alone: str, followed: str
) -> None:
    people = f"berg: {{name: A. Berg, offices: {{role: ambassador, of: russia, to: kyrgyzstan, {office}, src: sp#3}}}}"
    embassy = "leadership: {missions: [{kind: embassy, of: russia, to: kyrgyzstan, src: sp#3}]}"
    dossier = make_dossier(embassy, files={"dossiers/registry/people.yaml": people})
    (term,) = dossier.registry.people["berg"].offices

    assert (spell_words(term), spell_words(term, is_last=False)) == (alone, followed)
