"""Checks are what curators remark, and what another source has that excludes the printed value."""

import msgspec
import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import (
    CONFLICT,
    Act,
    Actor,
    Body,
    Contact,
    Document,
    Dossier,
    Figure,
    OtherValue,
    Record,
    Trade,
    contradicts,
    printed_value,
    typed,
)
from dossier_tui.values import Citations, Date, DateOrNever, Due, Quantity, Stated
from dossier_tui.values.stated import Content
from dossier_tui.words.endings import check_words
from dossier_tui.words.values import other_words
from tests.conftest import HEAD, MakeDossier


def with_other(make_dossier: MakeDossier, fields: str, other: str) -> tuple[Dossier, Contact]:
    """A contact, and another source's value beside one of its fields."""
    made = make_dossier(f"""
        leadership:
          contacts:
            - {{id: met, kind: meeting, who: [putin], src: sp#3, {fields},
               other_sources_say: [{{src: kr#p1, {other}}}]}}
        """)
    return made, made.records(Contact)[0]


@pytest.mark.parametrize(
    ("fields", "other", "excluded"),
    [
        ("date: 2018-06", "field: date, value: 2018-06-14", False),
        ("date: 2018-06", "field: date, value: 2018-06-14/2018-06-15", False),
        ("date: 2018-06", "field: date, value: 2018-07-01", True),
        ("date: 2018-06-14", "field: date, value: 2018-06", False),
        ("date: unknown", "field: date, value: 2018-07-01", False),
        ("date: 2018-06~", "field: date, value: 2018-07-01", False),
        ("date: 2018-06~", "field: date, value: 2018-09-01", True),
        ("date: 2018, place: russia", "field: place, value: moscow", False),
        ("date: 2018, place: russia", "field: place, value: bishkek", True),
        ("date: 2018, place: moscow", "field: place, value: bishkek", True),
        ("date: 2018, place: unknown", "field: place, value: bishkek", False),
        ("date: 2018", "field: place, value: bishkek", False),
        ("date: 2018, beside: SCO summit", "field: beside, value: CIS summit", True),
        ("date: 2018, beside: russia", "field: beside, value: moscow", True),
        ("date: 2018, place: bishkek", "field: place, value: kyrgyzstan", False),
        ("date: 2018, topics: []", "field: topics, value: gas", False),
        ("date: 2018", "field: state, value: planned", False),
        ("date: 2018, mediated_by: [putin, unknown]", "field: mediated_by, value: [putin, jeenbekov]", False),
        ("date: 2018, mediated_by: [putin, unknown]", "field: mediated_by, value: [jeenbekov]", False),
    ],
)
def test_a_value_inside_the_printed_one_adds_to_it_and_one_outside_contradicts_it(
    make_dossier: MakeDossier, fields: str, other: str, excluded: bool
) -> None:
    made, contact = with_other(make_dossier, fields, other)

    assert contradicts(made, contact, contact.other_sources_say[0]) is excluded
    assert [check.about for check in made.checks] == [("met",)] * excluded


def test_a_figure_within_the_rounding_of_the_printed_one_does_not_contradict_it(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        economy:
          figures:
            - what: Sales
              value: USD 1.8 bn
              period: 2018
              src: sp#4
              other_sources_say:
                - {field: value, value: USD 1.82 bn, src: kr#p1}
                - {field: value, value: USD 1.9 bn, src: kr#p1}
        """)
    (figure,) = made.records()

    assert [contradicts(made, figure, other) for other in figure.other_sources_say] == [False, True]


def test_a_quantity_where_none_is_printed_adds_and_does_not_contradict(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        economy:
          trade:
            - period: 2018
              total: unknown
              sold_by: {russia: USD 1 bn}
              figures_from: unknown
              src: sp#4
              other_sources_say: [{field: total, value: USD 1.9 bn, src: kr#p1}]
        """)
    trade = made.records(Trade)[0]

    assert not contradicts(made, trade, trade.other_sources_say[0])


@pytest.mark.parametrize(
    ("printed", "other", "excluded"),
    [
        ("USD 18–19 bn", "USD 18.7 bn", False),
        ("USD 18–19 bn", "USD 21 bn", True),
        ("more than 100 treaties", "120 treaties", False),
        ("more than 100 treaties", "90 treaties", True),
        ("up 12 %", "down 12 %", True),
        ("3rd largest buyer", "largest buyer", True),
        ("most visitors", "60 % of visitors", False),
        ("unknown", "60 % of visitors", False),
    ],
)
def test_a_figure_beyond_a_range_or_a_bound_contradicts_it(
    make_dossier: MakeDossier, printed: str, other: str, *, excluded: bool
) -> None:
    made = make_dossier(f"""
        economy:
          figures:
            - {{what: Sales, value: {printed}, period: 2018, src: sp#4,
               other_sources_say: [{{field: value, value: {other}, src: kr#p1}}]}}
        """)
    (figure,) = made.records()

    assert contradicts(made, figure, figure.other_sources_say[0]) is excluded


def test_another_sources_value_of_a_field_that_python_names_otherwise_is_compared_too(
    make_dossier: MakeDossier,
) -> None:
    made = make_dossier("""
        economy:
          figures:
            - what: Aid
              value: USD 1 m
              from: russia
              period: 2018
              src: sp#4
              other_sources_say:
                - {field: from, value: georgia, src: kr#p1}
                - {field: value, value: about USD 2 m, src: kr#p1}
        """)
    (figure,) = made.records()

    assert [contradicts(made, figure, other) for other in figure.other_sources_say] == [True, True]
    assert [other_words(made, figure, other) for other in figure.other_sources_say] == ["Georgia", "about USD 2 m"]


def test_checks_are_the_remarks_then_what_others_contradict_each_once(make_dossier: MakeDossier) -> None:
    made = make_dossier(
        """
        leadership:
          contacts:
            - {id: first, date: 2018-06-01, kind: meeting, who: [putin], src: sp#3,
               other_sources_say: [{field: date, value: 2018-06-02, src: kr#p1}]}
            - {id: second, date: 2018-07-01, kind: meeting, who: [putin], src: sp#3,
               other_sources_say: [{field: date, value: 2018-07-02, src: kr#p1}]}
            - {id: third, date: 2018-08, kind: meeting, who: [putin], src: sp#3,
               other_sources_say: [{field: date, value: 2018-08-02, src: kr#p1}]}
        """,
        head=HEAD + "remarks:\n- {title: Late, about: [second], says: A day late}\n"
        "- {title: Both, about: [first, second], says: Look at both}\n",
    )

    assert [(check.remark and check.remark.title, check.about) for check in made.checks] == [
        ("Late", ("second",)), ("Both", ("first", "second")),
    ]  # fmt: skip
    assert [[finding.about for finding in check.findings] for check in made.checks] == [[("second",)], [("first",)]]
    assert made.check_numbers == {"second": (1, 2), "first": (2,)}
    assert text_of(check_words(made, made.records(Contact)[1])) == " (check 1 and 2)"


def test_a_record_that_others_contradict_is_checked_even_without_a_remark(make_dossier: MakeDossier) -> None:
    made, contact = with_other(make_dossier, "date: 2018-06-01", "field: date, value: 2018-06-02")

    (check,) = made.checks
    assert (check.about, check.remark, [each.code for each in check.findings]) == (("met",), None, [CONFLICT])
    assert text_of(check_words(made, contact)) == " (check 1)"


def test_what_the_curators_let_stand_is_no_check(make_dossier: MakeDossier) -> None:
    acknowledged = "field: date, value: 2018-06-02}], ack: {sources-conflict: a slip"
    made = make_dossier(f"""
        leadership:
          contacts:
            - {{id: met, date: 2018-06-01, kind: meeting, who: [putin], src: sp#3,
               other_sources_say: [{{src: kr#p1, {acknowledged}}}}}
        """)

    assert [each.acknowledged for each in made.findings] == ["a slip"]
    assert (made.checks, made.check_numbers) == ((), {})


def test_a_remark_of_the_rules_has_no_number(make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2026-01-01")
    made = make_dossier("""
        leadership:
          contacts: [{date: 2020-06-01, kind: meeting, who: [putin], state: planned, src: sp#3}]
        """)

    assert [each.code for each in made.findings] == ["past-without-outcome"]
    assert made.checks == ()


def test_what_the_calendar_brings_about_is_found_only_when_its_day_is_past(
    make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_dossier("""
        leadership:
          contacts: [{date: 2020-06-01, kind: meeting, who: [putin], state: planned, src: sp#3}]
        """)
    kept = made.found

    for day, found in (("2020-06-01", 0), ("2020-06-02", 1)):
        monkeypatch.setenv("DOSSIER_TODAY", day)
        assert sum(finding.holds for finding in kept) == found


def test_a_printed_value_is_found_by_the_name_that_the_file_has(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        economy:
          figures: [{what: Aid, value: USD 5 m, period: 2018, from: russia, src: sp#4}]
        """)
    (figure,) = made.records()

    assert printed_value(figure, "from") == ("russia",)
    assert printed_value(figure, "value") == Quantity.parse("USD 5 m")
    assert printed_value(figure, "to") == ()
    assert printed_value(figure, "nothing") is None


@pytest.mark.parametrize(
    ("kind", "field", "content", "value"),
    [
        (Contact, "date", "2018-06-14", Date.parse("2018-06-14")),
        (Contact, "place", "bishkek", "bishkek"),
        (Contact, "who", ["lavrov", {"name": "A. Name"}], ("lavrov", Actor(name="A. Name"))),
        (Document, "in_force", "unknown", Date.parse("unknown")),
        (Figure, "value", "some USD 5 m", Quantity.parse("some USD 5 m")),
        (Figure, "from", ["russia"], ("russia",)),
        (Figure, "converted", "RUB 9 bn", Quantity.parse("RUB 9 bn")),
        (Trade, "sold_by", {"russia": "USD 9 bn"}, {"russia": Quantity.parse("USD 9 bn")}),
        (
            Document,
            "acts",
            [{"act": "ratified", "date": "never"}],
            (Act(act="ratified", date=DateOrNever.parse("never")),),
        ),
        (Document, "terms", ["ports open"], ("ports open",)),
        (Document, "due", "within a year", Due.parse("within a year")),
        (Body, "size", "4 huts", Quantity.parse("4 huts")),
    ],
)
def test_another_sources_value_is_of_the_type_of_its_field(
    kind: type[Record], field: str, content: Content, value: object
) -> None:
    other = OtherValue(field=field, value=Stated(content), src=Citations.parse("s#1"))

    assert typed(kind, other) == Stated(content, value)


def test_another_sources_value_that_is_none_of_its_field_is_refused() -> None:
    other = OtherValue(field="date", value=Stated("in summer"), src=Citations.parse("s#1"))

    with pytest.raises(msgspec.ValidationError, match="'in summer' is not a date"):
        typed(Contact, other)
