"""Before you quote: the printed value leads, what others have stands beside it, and what only adds is told apart."""

import pytest

from dossier_tui.blocks import Bullets, text_of
from dossier_tui.model import Dossier
from dossier_tui.views.quoting import before_you_quote
from tests.conftest import HEAD, MakeDossier


def lists(dossier: Dossier) -> list[tuple[bool, list[str]]]:
    blocks = [block for block in before_you_quote(dossier) if isinstance(block, Bullets)]
    return [(block.ordered, [text_of(row.cells[0]) for row in block.rows]) for block in blocks]


def contact(fields: str, other: str) -> str:
    return f"""
        leadership:
          contacts:
            - {{id: met, kind: meeting, who: [putin], src: sp#3, {fields}, other_sources_say: [{{{other}}}]}}
        """


def test_where_nothing_is_in_doubt_there_is_nothing_to_say(make_dossier: MakeDossier) -> None:
    assert before_you_quote(make_dossier("")) == []


def test_a_contradiction_is_a_numbered_check_and_the_printed_value_leads(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(
        contact("date: 2018-06-14", "field: date, value: 2018-06-15, src: kr#p1, why: the night between")
    )

    assert lists(dossier) == [
        (
            True,
            [
                "Check – Meeting of 14 June 2018. Printed: 14 June 2018; "
                "Kremlin has 15 June 2018 (the night between), unverified: not read in full."
            ],
        )
    ]


def test_a_value_that_only_makes_the_printed_one_more_exact_is_no_check(make_dossier: MakeDossier) -> None:
    ((ordered, (words,)),) = lists(make_dossier(contact("date: 2018-06", "field: date, value: 2018-06-15, src: kr#p1")))

    assert not ordered
    assert words == (
        "More exact in Kremlin, unverified: not read in full; confirm before use. Meeting of June 2018 – date: "
        "15 June 2018; printed: June 2018."
    )


@pytest.mark.parametrize(
    ("printed", "other", "is_finer"),
    [
        ("USD 1.8 bn", "USD 1.82 bn", True),
        ("more than 100 treaties", "120 treaties", True),
        ("USD 18–19 bn", "USD 18.5 bn", True),
        ("most visitors", "60 % of visitors", True),
        ("120 treaties", "more than 100 treaties", False),
        ("USD 18.5 bn", "USD 18–19 bn", False),
        ("about 50 %", "50 %", False),
        ("unknown", "50 %", True),
    ],
)
def test_only_a_quantity_that_leaves_less_open_is_more_exact(
    make_dossier: MakeDossier, printed: str, other: str, *, is_finer: bool
) -> None:
    dossier = make_dossier(f"""
        economy:
          figures:
            - {{what: Sales, value: {printed}, period: 2018, src: sp#4,
               other_sources_say: [{{field: value, value: {other}, src: kr#p1}}]}}
        """)
    words = "".join(entry for _, entries in lists(dossier) for entry in entries)

    assert ("More exact in Kremlin" in words) is is_finer
    assert "Check" not in words


def test_a_remark_comes_before_what_the_sources_have(make_dossier: MakeDossier) -> None:
    head = HEAD + "remarks: [{title: Odd, about: [met], says: 'look twice [sp#3]', instead: give both days}]\n"
    dossier = make_dossier(contact("date: 2018-06-14", "field: date, value: 2018-06-15, src: kr#p1"), head=head)

    assert lists(dossier) == [
        (
            True,
            [
                "Check – Odd. Look twice. Give both days. Printed: 14 June 2018; "
                "Kremlin has 15 June 2018, unverified: not read in full."
            ],
        )
    ]


@pytest.mark.parametrize(
    ("says", "instead", "rest"),
    [
        ("14 June 2018 is printed, 15 June 2018 elsewhere", "", " Kremlin: a memoir, unverified: not read in full."),
        ("It is printed for 14 June 2018", "say 15 June 2018", " Kremlin: a memoir, unverified: not read in full."),
        (
            "Printed: 14 June [sp#3]; the 15th [kr#p1] of June 2018",
            "",
            " Kremlin: a memoir, unverified: not read in full.",
        ),
        ("Printed: 14 June [sp#3]; the 16th [kr#p1] of June 2018", "", None),
        ("Printed: 14 June [sp#3]; 15 June 2018 [kr#p2]", "", " Kremlin: a memoir, unverified: not read in full."),
        ("15 June 2018 stands elsewhere", "", None),
    ],
)
def test_values_that_a_remark_tells_are_not_told_again(
    make_dossier: MakeDossier, says: str, instead: str, rest: str | None
) -> None:
    head = HEAD + f"remarks: [{{title: Odd, about: [met], says: '{says}', instead: '{instead}'}}]\n"
    written = contact("date: 2018-06-14", "field: date, value: 2018-06-15, src: kr#p1, why: a memoir")
    ((_, (words,)),) = lists(make_dossier(written, head=head))
    whole = "Printed: 14 June 2018; Kremlin has 15 June 2018 (a memoir), unverified: not read in full."

    assert words.endswith(rest or f" {whole}")
    assert ("Printed: 14 June 2018; Kremlin has" in words) is (rest is None)


def test_a_figure_whose_values_are_told_apart_has_its_own_only_once(make_dossier: MakeDossier) -> None:
    other = "other_sources_say: [{field: value, value: 9 boats, src: kr#p1}]"
    dossier = make_dossier(f"economy: {{figures: [{{what: Ferries, value: 5 boats, src: sp#4, {other}}}]}}")

    ((_, (words,)),) = lists(dossier)
    assert words == "Check – Ferries. Printed: 5 boats; Kremlin has 9 boats, unverified: not read in full."


def test_several_values_of_one_field_stand_after_the_printed_one_that_is_told_once(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        history:
          documents:
            - kind: treaty
              title: Pact
              in_force: 2018
              by: georgia
              src: sp#3
              other_sources_say:
                - {field: by, value: abkhazia, src: kr#p1, why: a memoir}
                - {field: by, value: customs, src: kr#p2}
                - {field: by, value: russia, src: sp#p2}
                - {field: in_force, value: 2019, src: "kr#p1 sp#p2"}
        """)

    ((_, (words,)),) = lists(dossier)
    assert words == (
        "Check – Pact. Printed (by whom): Georgia; Kremlin has Abkhazia (a memoir) and the Federal Customs "
        "Service, unverified: not read in full; UrduPoint News has Russia. Printed (since when in force): 2018; "
        "Kremlin and UrduPoint News have 2019, unverified: not read in full."
    )


def test_a_check_of_several_records_says_which_it_quotes(make_dossier: MakeDossier) -> None:
    figure = "value: 5 boats, src: sp#4, other_sources_say: [{field: value, value: 9 boats, src: kr#p1}]"
    dossier = make_dossier(
        f"economy:\n  figures:\n    - {{id: a, what: Ferries, {figure}}}\n    - {{id: b, what: Tugs, {figure}}}\n",
        head=HEAD + "remarks:\n  - {title: Nine or five, about: [a, b], says: Ask.}\n",
    )

    ((_, (words,)),) = lists(dossier)
    doubt = "5 boats; Kremlin has 9 boats, unverified: not read in full."
    assert words == f"Check – Nine or five. Ask. Ferries – printed: {doubt} Tugs – printed: {doubt}"


def test_what_one_voice_has_of_several_records_stands_in_one_row_with_the_names_of_the_fields(
    make_dossier: MakeDossier,
) -> None:
    ((_, rows),) = lists(
        make_dossier("""
        leadership:
          contacts:
            - {kind: meeting, who: [putin], date: 2018-06, src: sp#3,
               other_sources_say: [{field: date, value: 2018-06-15, src: kr#p1}]}
            - {kind: meeting, who: [putin], date: 2017, place: unknown, src: sp#3,
               other_sources_say: [{field: place, value: moscow, src: kr#p2}]}
        """)
    )

    assert rows == [
        "More exact in Kremlin, unverified: not read in full; confirm before use. Meeting of June 2018 – date: "
        "15 June 2018; printed: June 2018; Meeting of 2017 – place: Moscow."
    ]


def test_what_a_remark_tells_in_the_place_of_a_finding_still_has_the_other_value(make_dossier: MakeDossier) -> None:
    other = "{field: value, value: 9 boats, src: kr#p1}"
    figure = f"id: a, what: Ferries, value: 5 boats, src: sp#4, other_sources_say: [{other}]"
    dossier = make_dossier(
        f"economy:\n  figures:\n    - {{{figure}}}\n",
        head=HEAD + "remarks:\n  - {title: Nine or five, about: [a], says: 'The Kremlin counts otherwise [kr#p1].'}\n",
    )

    ((_, (words,)),) = lists(dossier)
    assert [each for each in dossier.findings if each.about[0] == "a"] == []
    assert words.endswith("Printed: 5 boats; Kremlin has 9 boats, unverified: not read in full.")
