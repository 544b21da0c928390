"""A dossier answers for its records: where a fact is from, what contradicts it, what carries a claim."""

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.dossier import Dossier, Footnote, Remark, said
from dossier_tui.record import Record, slug
from dossier_tui.records import Contact, Trade
from dossier_tui.values import Citations, Date, Quantity
from tests.conftest import FILES, HEAD, MakeDossier

CONTACTS = """
    leadership:
      contacts:
        - {id: met, date: 2018-06, kind: meeting, who: [putin], place: russia, src: sp#3}
    """


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    """One contact, known to the month and to the polity."""
    return make_dossier(CONTACTS)


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
    ("fields", "other", "contradicts"),
    [
        ("date: 2018-06", "field: date, value: 2018-06-14", False),
        ("date: 2018-06", "field: date, value: 2018-06-14/2018-06-15", False),
        ("date: 2018-06", "field: date, value: 2018-07-01", True),
        ("date: 2018-06-14", "field: date, value: 2018-06", True),
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
        ("date: 2018, place: bishkek", "field: place, value: kyrgyzstan", True),
        ("date: 2018, topics: []", "field: topics, value: gas", False),
        ("date: 2018", "field: state, value: planned", False),
    ],
)
def test_a_value_inside_the_printed_one_adds_to_it_and_one_outside_contradicts_it(
    make_dossier: MakeDossier, fields: str, other: str, contradicts: bool
) -> None:
    made, contact = with_other(make_dossier, fields, other)

    assert made.contradicts(contact, contact.other_sources_say[0]) is contradicts


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

    assert [made.contradicts(figure, other) for other in figure.other_sources_say] == [False, True]


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

    assert not made.contradicts(trade, trade.other_sources_say[0])


@pytest.mark.parametrize(
    ("fields", "other", "words"),
    [
        ("date: 2018", "field: date, value: 2018-06-14", "14 June 2018"),
        ("date: 2018", "field: place, value: tbilisi", "Tbilisi, Georgia"),
        ("date: 2018", "field: who, value: lavrov", "Sergey Lavrov"),
        ("date: 2018", "field: beside, value: CIS summit", "CIS summit"),
        ("date: 2018, place: moscow", "field: place, value: kyrgyzstan", "Kyrgyzstan"),
    ],
)
def test_another_sources_value_is_said_in_the_same_words_as_the_printed_one(
    make_dossier: MakeDossier, fields: str, other: str, words: str
) -> None:
    made, contact = with_other(make_dossier, fields, other)

    assert made.said_otherwise(contact, contact.other_sources_say[0]) == words


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
        "- {title: Fine, about: [first], says: No error, accepted: true}\n"
        "- {title: Both, about: [first, second], says: Look at both}\n",
    )

    assert [check.title if isinstance(check, Remark) else check.id for check in made.checks] == ["Late", "Both"]
    assert made.check_numbers == {"second": (1, 2), "first": (2,)}
    assert text_of(made.marks(made.records(Contact)[1])) == " (check 1 and 2)"


def test_a_record_that_others_contradict_is_checked_even_without_a_remark(make_dossier: MakeDossier) -> None:
    made, contact = with_other(make_dossier, "date: 2018-06-01", "field: date, value: 2018-06-02")

    assert made.checks == (contact,)
    assert text_of(made.marks(contact)) == " (check 1)"


def test_footnotes_are_paragraphs_each_once_whether_cited_by_claim_or_paragraph(dossier: Dossier) -> None:
    assert dossier.footnotes(Citations.parse("sp#2-4,p1")) == (
        Footnote("sp", "sputnik-2019", 1), Footnote("sp", "sputnik-2019", 2),
    )  # fmt: skip


def test_a_source_not_read_in_full_is_cited_as_a_whole(dossier: Dossier) -> None:
    assert dossier.footnotes(Citations.parse("kr#p7 kr#p9")) == (Footnote("kr", "kremlin-2019", 0),)


def test_a_source_cited_by_its_id_is_the_one_that_the_alias_names(dossier: Dossier) -> None:
    assert dossier.footnotes(Citations.parse("sputnik-2019#2")) == (Footnote("sp", "sputnik-2019", 1),)


def test_a_paragraph_cited_stands_for_all_claims_in_it(dossier: Dossier) -> None:
    assert [(alias, claim.n) for alias, claim in dossier.claims(Citations.parse("sp#p1 sp#5"))] == [
        ("sp", 1), ("sp", 2), ("sp", 3), ("sp", 5),
    ]  # fmt: skip


def test_registry_entries_are_cited_only_by_the_dossiers_own_sources(make_dossier: MakeDossier) -> None:
    made = make_dossier(CONTACTS, head=HEAD.replace(", kr: kremlin-2019", ""))

    assert made.own_cites(Citations.parse("kremlin-2019#p1 sputnik-2019#3")) == Citations.parse("sputnik-2019#3")
    assert made.own_cites(None) == Citations()


def test_a_claim_is_carried_by_records_registry_entries_and_the_source_itself(dossier: Dossier) -> None:
    carried = {number: by for (source, number), by in dossier.carriers.items() if source == "sputnik-2019"}

    assert carried == {
        1: ("seeds/sputnik-2019",),
        2: ("registry/putin",),
        3: ("registry/jeenbekov", "registry/medvedev", "registry/khadzhimba", "met"),
    }


def test_mentioned_are_those_whom_records_name_and_the_polities_they_belong_to(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {date: 2018, kind: meeting, who: [putin, unknown], place: tbilisi, names: [customs], src: sp#3}
        """)

    cited = {"putin", "jeenbekov", "medvedev", "lavrov", "khadzhimba"}
    assert made.mentioned == {"russia", "kyrgyzstan", "tbilisi", "georgia", "customs", *cited}


def test_mentioned_are_the_bodies_that_others_are_part_of(make_dossier: MakeDossier) -> None:
    made = make_dossier(
        """
        economy:
          bodies:
            - {id: customs, name: Union, kind: union, run_by: office, basis: putin-law, src: sp#4}
          documents:
            - {id: putin-law, kind: law, title: Law, by: abkhazia, src: sp#4}
            - {id: bishkek, kind: law, title: Law of Bishkek, src: sp#4}
        history:
          links:
            - {id: link, kind: diplomatic relations, date: 1992, through: bishkek, src: sp#4}
        """,
        files={
            "dossiers/registry/organisations.yaml": "customs: {name: Union}\noffice: {name: Office, part_of: customs}",
            "dossiers/registry/people.yaml": "nobody: {name: Nobody}",
        },
    )

    assert made.mentioned == {"russia", "kyrgyzstan", "abkhazia", "office", "customs"}


def test_gaps_are_the_fields_that_the_source_does_not_say(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts: [{date: unknown, kind: meeting, who: [putin, unknown], place: unknown, src: sp#3}]
        economy:
          trade: [{period: 2018, total: unknown, sold_by: {russia: USD 1 bn}, figures_from: unknown, src: sp#4}]
        """)

    assert [sorted(made.gaps(record)) for record in made.records()] == [
        ["date", "place", "who"], ["figures_from", "total"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("date: 2018-06-01", ""),
        ("date: 2019-07-11, state: planned", "planned as of 11 July 2019"),
        ("date: 2019-07, state: planned", "planned as of 11 July 2019"),
        ("date: unknown, state: planned", "planned as of 11 July 2019"),
        ("date: 2019-07-10, state: planned", "planned as of 11 July 2019; outcome not recorded"),
        ("date: 2018-06-01, state: ongoing", "ongoing as of 11 July 2019"),
        ("date: 2020, state: under discussion, state_as_of: 2019-05", "under discussion as of May 2019"),
    ],
)
def test_a_state_says_as_of_when_and_whether_its_day_has_passed(
    make_dossier: MakeDossier, fields: str, words: str
) -> None:
    made = make_dossier(f"leadership:\n  contacts:\n    - {{kind: meeting, who: [putin], src: sp#3, {fields}}}\n")

    assert text_of(made.state(made.records()[0])) == words


def test_a_record_says_its_own_state_and_a_table_that_it_is_not_over(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {id: met, date: 2019-07-10, kind: meeting, who: [putin], state: planned, src: sp#3,
               other_sources_say: [{field: date, value: 2019-07-09, src: kr#p1}]}
        """)
    (record,) = made.records()

    assert [(span.text, span.style) for span in made.state(record)] == [
        ("planned as of 11 July 2019; outcome not recorded", "state")
    ]
    assert [(span.text, span.style) for span in made.marks(record)] == [
        (" – planned", "state"),
        (" (check 1)", "check"),
    ]


def test_records_are_found_by_kind_by_section_and_by_id(make_dossier: MakeDossier) -> None:
    made = make_dossier(FILES["dossiers/russia-kyrgyzstan.yaml"], head="")

    assert [record.id for record in made.records()] == [
        "kyrgyzstan-counts-as-an-ally", "contact-2019-07-11", "trade-2018",
    ]  # fmt: skip
    assert [record.id for record in made.records(Contact)] == ["contact-2019-07-11"]
    assert made.records(Contact, "economy") == []
    assert [part.key for part in made.home("trade-2018")] == ["economy", "trade"]
    assert [record.id for record in made.records(section="economy")] == ["trade-2018"]
    assert made.record("trade-2017") is None


def test_a_label_is_that_of_the_record_or_of_the_registry_or_the_word_itself(dossier: Dossier) -> None:
    assert [dossier.label(key) for key in ("met", "putin", "nobody")] == [
        "meeting of June 2018", "Vladimir Putin", "nobody",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "ref", "words"),
    [
        (True, "", "yes"),
        (False, "", "no"),
        ("unknown", "place", "not said"),
        (Date.parse("unknown"), "", "date not said"),
        (Quantity.parse("about 50 %"), "", "about 50 %"),
        (("putin", "unknown"), "person", "Vladimir Putin; not said"),
        (["moscow", "tbilisi"], "place", "Moscow; Tbilisi, Georgia"),
        (5, "", "5"),
        ("met", "record", "meeting of June 2018"),
        ("tbilisi", "place", "Tbilisi, Georgia"),
        ("putin", "", "putin"),
    ],
)
def test_any_value_is_said_in_a_readers_words(dossier: Dossier, value: object, ref: str, words: str) -> None:
    assert said(value, dossier, ref) == words


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Treaty of Friendship, Cooperation and Mutual Assistance", "treaty-of-friendship-cooperation-and-mutual"),
        ("Договор", "record"),
        ("Çà va", "ca-va"),
        ("!!!", "record"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_title_becomes_an_id_cut_between_words(title: str, key: str) -> None:
    assert slug(title) == key


def test_a_kind_of_record_must_say_what_it_is(dossier: Dossier) -> None:
    record = Record(src=Citations.parse("sp#3"))

    with pytest.raises(NotImplementedError):
        record.derived_id()
    with pytest.raises(NotImplementedError):
        record.label(dossier)
    with pytest.raises(NotImplementedError):
        record.line(dossier)
    assert record.when is None


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

    assert [made.contradicts(figure, other) for other in figure.other_sources_say] == [True, True]
    assert [made.said_otherwise(figure, other) for other in figure.other_sources_say] == ["Georgia", "about USD 2 m"]
