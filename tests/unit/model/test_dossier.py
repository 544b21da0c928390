"""A dossier answers for its records: where a fact is from, what contradicts it, what carries a claim."""

import pytest

from dossier_tui.audit.carriers import carriers_of
from dossier_tui.blocks import text_of
from dossier_tui.model import Contact, Dossier, Record, Remark, Trade
from dossier_tui.values import Citations, Date, Quantity, slug
from dossier_tui.words.citing import Footnote, footnotes
from dossier_tui.words.labels import called, record_label
from dossier_tui.words.lines import record_line
from dossier_tui.words.places import place_words
from tests.conftest import FILES, HEAD, MakeDossier, at

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
    assert footnotes(dossier, Citations.parse("sputnik-2019#2-4,p1")) == (
        Footnote("sputnik-2019", 1), Footnote("sputnik-2019", 2),
    )  # fmt: skip


def test_a_source_not_read_in_full_is_cited_as_a_whole(dossier: Dossier) -> None:
    assert footnotes(dossier, Citations.parse("kremlin-2019#p7 kremlin-2019#p9")) == (Footnote("kremlin-2019", 0),)


def test_sources_have_their_ids_once_read_and_their_aliases_only_as_the_file_writes_them(
    make_dossier: MakeDossier,
) -> None:
    made, contact = with_other(make_dossier, "date: 2018-06", "field: date, value: 2018-06-14")
    cites = (contact.src, contact.other_sources_say[0].src)
    written = made.as_written(contact)

    assert [str(each) for each in cites] == ["sputnik-2019#3", "kremlin-2019#p1"]
    assert [str(each) for each in (written.src, written.other_sources_say[0].src)] == ["sp#3", "kr#p1"]
    assert [str(made.as_written(each)) for each in cites] == ["sp#3", "kr#p1"]
    assert (made.main, made.cited_sources) == ("sputnik-2019", ("sputnik-2019", "kremlin-2019"))
    assert (made.alias("kremlin-2019"), made.alias("tass-2018")) == ("kr", "tass-2018")


def test_a_source_cited_by_its_id_in_the_file_is_the_one_that_the_alias_names(make_dossier: MakeDossier) -> None:
    made = make_dossier(CONTACTS.replace("src: sp#3", "src: sputnik-2019#2"))

    assert made.footnotes(made.records()[0].src) == (Footnote("sputnik-2019", 1),)


def test_what_a_header_cites_has_the_ids_of_sources_too(make_dossier: MakeDossier) -> None:
    remarks = "remarks: [{title: Odd, about: [met], says: 'Look [kr#p1 sp#2] twice'}]\n"
    made = make_dossier(CONTACTS, head=HEAD + "on_names: As they say [sp#3].\n" + remarks)

    assert made.header.on_names == "As they say [sputnik-2019#3]."
    assert made.header.remarks[0].says == "Look [kremlin-2019#p1 sputnik-2019#2] twice"


def test_what_stands_at_an_address_is_found_and_called_by_its_name(dossier: Dossier) -> None:
    record = dossier.records()[0]

    assert dossier.address(record) == at("met")
    assert dossier.at(at("met")) == dossier.at(at("met", "")) == record
    assert [dossier.at(each) for each in (at("gone"), at("russia-georgia/met"), at("source:met"), None)] == [None] * 4
    assert [called(dossier, at(each)) for each in ("met", "source:sputnik-2019", "entry:putin")] == [
        "meeting of June 2018", "UrduPoint News", "Vladimir Putin",
    ]  # fmt: skip


def test_records_sources_and_entries_stand_in_their_dossier_and_nothing_else_does(dossier: Dossier) -> None:
    there = ("met", "source:kremlin-2019", "entry:customs")

    assert all(dossier.stands(at(each)) and dossier.stands(at(each, "")) for each in there)
    assert not any(dossier.stands(at(each, "russia-georgia")) for each in there)
    gone = ("gone", "source:met", "entry:met", "entry:sputnik-2019", "year:2018", "russia-kyrgyzstan/")
    assert not any(dossier.stands(at(each)) for each in gone)
    assert not dossier.stands(None)


def test_a_paragraph_cited_stands_for_all_claims_in_it(dossier: Dossier) -> None:
    cites = Citations.parse("sputnik-2019#p1 sputnik-2019#5")

    assert [(source, claim.n) for source, claim in dossier.claims(cites)] == [
        ("sputnik-2019", 1), ("sputnik-2019", 2), ("sputnik-2019", 3), ("sputnik-2019", 5),
    ]  # fmt: skip


def test_registry_entries_are_cited_only_by_the_dossiers_own_sources(make_dossier: MakeDossier) -> None:
    made = make_dossier(CONTACTS, head=HEAD.replace(", kr: kremlin-2019", ""))

    assert made.own_cites(Citations.parse("kremlin-2019#p1 sputnik-2019#3")) == Citations.parse("sputnik-2019#3")
    assert made.own_cites(None) == Citations()


def test_a_claim_is_carried_by_records_registry_entries_and_the_source_itself(dossier: Dossier) -> None:
    carried = {number: by for (source, number), by in carriers_of(dossier).items() if source == "sputnik-2019"}

    assert carried == {
        1: (at("source:sputnik-2019", ""),),
        2: (at("entry:putin", ""),),
        3: (at("entry:jeenbekov", ""), at("entry:medvedev", ""), at("entry:khadzhimba", ""), at("met")),
    }


def test_mentioned_are_those_whom_records_name_and_the_polities_they_belong_to(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {date: 2018, kind: meeting, who: [putin, unknown], place: tbilisi, names: [customs], src: sp#3}
        """)

    assert {"russia", "kyrgyzstan", "putin", "tbilisi", "georgia", "customs", "jeenbekov"} <= made.named
    assert not made.named & {"unknown", "bishkek", "aidarov", "abkhazia"}


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


def test_records_are_found_by_kind_by_section_and_by_id(make_dossier: MakeDossier) -> None:
    made = make_dossier(FILES["dossiers/russia-kyrgyzstan.yaml"], head="")

    assert [record.id for record in made.records()] == [
        "kyrgyzstan-counts-as-an-ally", "contact-2019-07-11", "trade-2018",
    ]  # fmt: skip
    assert [record.id for record in made.records(Contact)] == ["contact-2019-07-11"]
    assert made.records(Contact, "economy") == []
    assert [part.key for part in made.home("trade-2018")] == ["economy", "trade"]
    assert made.record("trade-2017") is None


def test_a_label_is_that_of_the_record_or_of_the_registry_or_the_word_itself(dossier: Dossier) -> None:
    assert [record_label(key, dossier) for key in ("met", "putin", "nobody")] == [
        "meeting of June 2018", "Vladimir Putin", "nobody",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("moscow", "Moscow"),
        ("tbilisi", "Tbilisi, Georgia"),
        ("kant", "Kant, Chuy Region"),
        ("russia", "Russia"),
        ("unknown", "not said"),
        ("", ""),
        (("moscow", "bishkek", "tbilisi"), "Moscow, Bishkek and Tbilisi, Georgia"),
    ],
)
def test_a_place_names_its_polity_where_that_is_neither_party(
    dossier: Dossier, keys: str | tuple[str, ...], words: str
) -> None:
    assert place_words(dossier, keys) == words


@pytest.mark.parametrize(
    ("value", "ref", "words"),
    [
        (True, "", "yes"),
        (False, "", "no"),
        ("unknown", "place", "not said"),
        (Date.parse("unknown"), "", "date not said"),
        (Quantity.parse("about 50 %"), "", "about 50 %"),
        (("putin", "unknown"), "person", "Vladimir Putin; not said"),
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
    record = Record(src=Citations.parse("sputnik-2019#3"))

    with pytest.raises(NotImplementedError):
        record.derived_id()
    with pytest.raises(NotImplementedError):
        record_label(dossier, record)
    with pytest.raises(NotImplementedError):
        record_line(dossier, record)
    assert record.when is None
