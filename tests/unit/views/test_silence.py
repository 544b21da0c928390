"""What a source leaves open is gathered from the fields that hold `unknown`."""

from dossier_tui.views.silence import all_silences
from tests.conftest import MakeDossier


def test_unsaid_are_the_fields_that_the_source_does_not_say(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts: [{date: unknown, kind: meeting, who: [putin, unknown], place: unknown, src: sp#3}]
        economy:
          trade: [{period: 2018, total: unknown, sold_by: {russia: USD 1 bn}, figures_from: unknown, src: sp#4}]
        """)

    assert [sorted(made.unsaid[record.id]) for record in made.records()] == [
        ["date", "place", "who"], ["figures_from", "total"],
    ]  # fmt: skip


def test_what_another_source_tells_is_not_said_to_be_unsaid(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {date: 2018, kind: meeting, who: [putin], place: unknown, src: sp#3,
               other_sources_say: [{field: place, value: moscow, src: kr#p1}]}
            - {date: 2017, kind: meeting, who: [putin], place: unknown, src: sp#3}
        """)

    assert all_silences(made) == {"Place": ("meeting of 2017",)}
