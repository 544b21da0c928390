"""An office is said as it was on a day, and as it is known to be over by the dossier's own."""

from dossier_tui.values import Date
from dossier_tui.words.offices import office_then
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
