"""What page one says not to print: what concerns its own lines first, with both accounts or values in one line."""

import pytest

from tests.conftest import HEAD, MakeDossier

from .test_page import page

CAUTIONS = "Do not print – say instead"
LONG = "so it is told at some length by one who was there and by another who was not" + " and by one more" * 6


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's day is that of the dossier."""
    monkeypatch.setenv("DOSSIER_TODAY", "2019-07-11")


def test_what_concerns_a_line_of_the_page_comes_first(make_dossier: MakeDossier) -> None:
    remark = f"{{title: Old fair, about: [fair], says: {LONG}}}, {{title: New pact, about: [pact], says: {LONG}}}"
    dossier = make_dossier(
        """
        history:
          events: [{id: fair, name: Fair, date: 2019-05, src: sp#3}]
          documents: [{id: pact, kind: treaty, title: Pact, signed: 2018, headline: true, src: sp#3}]
        """,
        head=HEAD + f"remarks: [{remark}]\n",
    )

    assert page(dossier)["Key facts"] == ["Pact, signed 2018 (check 2)."]
    assert page(dossier)[CAUTIONS] == ["New pact (check 2).", "Old fair (check 1)."]


def test_a_remark_has_each_account_where_they_are_short(make_dossier: MakeDossier) -> None:
    position = (
        "{id: p, holders: putin, says: they asked, src: sp#3, "
        "response: {kind: denied, by: georgia, says: SAID, src: kr#p1}}"
    )
    head = HEAD + f"remarks: [{{title: It is disputed, about: [p], says: {LONG}, instead: give each account}}]\n"
    section = f"history: {{positions: [{position}]}}\n"

    assert page(make_dossier(section.replace("SAID", "nobody did"), head=head))[CAUTIONS] == [
        "Vladimir Putin: they asked; Georgia: nobody did (check 1). Give each account."
    ]
    (long,) = page(make_dossier(section.replace("SAID", f"'{LONG}'"), head=head))[CAUTIONS]
    assert long.endswith("It is disputed (check 1). Give each account.")


def test_a_remark_has_each_value_of_what_sources_contradict(make_dossier: MakeDossier) -> None:
    figure = (
        "{id: aid, what: Help, value: USD 5 m, period: 2018, src: sp#3, "
        "other_sources_say: [{field: value, value: USD 7 m, src: kr#p1}]}"
    )
    section = f"economy: {{figures: [{figure}]}}\n"
    remarked = HEAD + f"remarks: [{{title: Two sums of help, about: [aid], says: {LONG}}}]\n"

    for head in (remarked, HEAD):
        assert page(make_dossier(section, head=head))[CAUTIONS][0].startswith(
            "Help: the file has USD 5 m; Kremlin has USD 7 m (check 1)."
        )


def test_what_a_remark_says_stands_under_its_title_where_it_is_short(make_dossier: MakeDossier) -> None:
    head = HEAD + "remarks: [{title: Two sums, about: [], says: 'one has 5 m [sp#3], another 7 m.', instead: ask}]\n"

    assert page(make_dossier("", head=head))[CAUTIONS] == ["Two sums. One has 5 m, another 7 m (check 1). Ask."]
