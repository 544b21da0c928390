"""The role in which a record names an entry is told in words, never by the key of its field."""

import pytest

from dossier_tui.views.mentions import ways_of
from tests.conftest import MakeDossier


@pytest.mark.parametrize(
    ("group", "fields", "entry", "role"),
    [
        ("history/positions", "says: peace, holders: [putin]", "putin", "holds the position"),
        ("history/positions", "says: peace, holders: [putin], against: [georgia]", "georgia", "whom it is against"),
        ("history/positions", "says: peace, holders: [putin], to: [jeenbekov]", "jeenbekov", "to whom it is stated"),
        ("history/positions", "says: no, holders: [putin], response: {kind: denied, by: [georgia]}", "georgia",
         "responded"),
        ("history/documents", "kind: pact, title: P, acts: {act: ratified, by: [georgia]}", "georgia", "acted"),
        ("history/documents", "kind: pact, title: P, acts: {act: ratified, by: [georgia], state: planned}", "georgia",
         "was to act"),
        ("history/documents", "kind: pact, title: P, acts: {act: notified, to: [georgia]}", "georgia",
         "to whom it was done"),
        ("history/documents", "kind: pact, title: P, acts: {act: appointed, who: [medvedev]}", "medvedev",
         "whom an act concerned"),
        ("history/documents", "kind: pact, title: P, acts: {act: signed, response: {kind: denied, by: [georgia]}}",
         "georgia", "responded"),
        ("history/documents", "kind: pact, title: P, terms: {says: boats pay, by: [georgia]}", "georgia",
         "bound by its terms"),
        ("history/documents", "kind: law, title: P, by: [georgia]", "georgia", "whose act it is"),
        ("history/documents", "kind: pact, title: P, signed_by: [putin]", "putin", "signed it"),
        ("history/documents", "kind: pact, title: P, place: moscow", "moscow", "its place"),
        ("history/events", "name: Fair, date: 2018, by: [georgia]", "georgia", "responsible for it"),
        ("history/links", "kind: recognition, by: [russia], of: abkhazia, date: 2008", "russia", "recognised it"),
        ("history/links", "kind: recognition, by: [russia], of: abkhazia, date: 2008", "abkhazia", "was recognised"),
        ("economy/figures", "what: Aid, value: USD 5 m, period: 2018, from: [russia]", "russia", "where it comes from"),
        ("economy/figures", "what: Aid, value: USD 5 m, period: 2018, figures_from: [customs]", "customs",
         "gave the figures"),
        ("leadership/contacts", "kind: talks, date: 2018, who: [putin, jeenbekov], place: moscow", "putin", ""),
    ],
)  # fmt: skip
def test_a_role_is_told_in_words(make_dossier: MakeDossier, group: str, fields: str, entry: str, role: str) -> None:
    section, name = group.split("/")
    dossier = make_dossier(f"{section}:\n  {name}:\n    - {{{fields}, src: sp#3}}\n")

    assert ways_of(dossier, dossier.records()[0])[entry] == [role]


def test_a_role_that_another_source_gives_says_so(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        leadership:
          contacts:
            - kind: talks
              date: 2018
              who: [putin]
              place: moscow
              src: sp#3
              other_sources_say: [{field: who, value: [jeenbekov], src: kr#p1}]
        """)

    assert ways_of(dossier, dossier.records()[0])["jeenbekov"] == ["took part, by another source"]
