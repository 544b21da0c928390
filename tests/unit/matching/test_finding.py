"""Finding: what readers type finds what stands there."""

from itertools import product

import pytest

from dossier_tui.blocks import (
    Block,
    Branch,
    Bullets,
    Dated,
    Heading,
    Prose,
    Row,
    Table,
    Tree,
    Voice,
    cited,
    facts,
    line,
    lines,
    lines_of,
    text_of,
    timeline_of_years,
)
from dossier_tui.matching import MOST_LETTERS, NO_NAMES, Finder, Names, Term, having, hits_in
from dossier_tui.model import Organisation, Person, Place, Polity, Registry
from dossier_tui.values import Address, fold

REGISTRY = Registry(
    polities={"russia": Polity(name="Russia", names={"ru": "Россия"}, also=("Российская Федерация",))},
    people={"khadzhimba": Person(name="Raul Khadzhimba", names={"ru": "Рауль Хаджимба"}, also=("Raul Khajimba",))},
    places={
        "sukhumi": Place(name="Sukhumi", names={"ru": "Сухум"}, also=("Sukhum", "Akwa")),
        "issyk-kul": Place(name="Issyk-Kul", names={"ru": "Иссык-Куль"}),
    },
    organisations={"bank": Organisation(name="Bank of Russia", names={"ru": "Центральный банк России"})},
)
NAMES = Names.of(REGISTRY)


def found(query: str, text: str, names: Names = NAMES) -> list[str]:
    return [text[first:after] for first, after in Finder.of(query, names).hits(text)]


def test_small_letters_find_capitals_too() -> None:
    assert found("visit", "Visit and revisit, VISIT") == ["Visit", "visit", "VISIT"]


def test_a_capital_letter_asks_for_capitals() -> None:
    assert found("Visit", "Visit and revisit, VISIT") == ["Visit"]


@pytest.mark.parametrize(
    ("query", "text", "hit"),
    [
        ("елка", "у Ёлки ёлка", "ёлка"),
        ("ёлка", "елка", "елка"),
        ("Kraków", "in Krakow", "Krakow"),
        ("krakow", "in Krako\u0301w!", "Krako\u0301w"),
        ("aeon", "an Æon", "Æon"),
        ("lodz", "Łódź", "Łódź"),
    ],
)
def test_accents_and_like_letters_do_not_matter(query: str, text: str, hit: str) -> None:
    assert found(query, text) == [hit]


def test_an_accent_of_its_own_belongs_to_the_letter_before_it() -> None:
    assert Finder.of("cafe").hits("cafe\u0301 x") == [(0, 5)]


@pytest.mark.parametrize(
    ("query", "text", "hit"),
    [
        ("Khajimba", "Mr Khadzhimba spoke", "Khadzhimba"),
        ("khaj", "Mr Khadzhimba spoke", "Khadzhimba"),
        ("Хаджимба", "Mr Khadzhimba spoke", "Khadzhimba"),
        ("Сухум", "held in Sukhumi.", "Sukhumi"),
        ("akwa", "held in Sukhumi.", "Sukhumi"),
        ("Raul Khajimba", "Raul Khadzhimba spoke", "Raul Khadzhimba"),
        ("куль", "on Issyk-Kul", "Kul"),
        ("Российская Федерация", "the trade of Russia", "Russia"),
        ("банк", "the Bank of Russia", ""),
        ("центральный банк России", "the bank of Russia", "bank of Russia"),
    ],
)
def test_a_name_is_found_in_its_other_spellings(query: str, text: str, hit: str) -> None:
    assert found(query.lower(), text) == ([hit] if hit else [])


def test_other_spellings_are_found_as_whole_words_only() -> None:
    assert found("сухум", "Sukhumian and Sukhum's") == ["Sukhum"]


def test_two_letters_begin_no_name() -> None:
    assert found("kh", "Хаджимба") == []
    assert found("kha", "Хаджимба") == ["Хаджимба"]


def test_words_may_stand_on_two_lines() -> None:
    assert found("working visit", "a working\n  visit") == ["working\n  visit"]


@pytest.mark.parametrize("query", ["", "  ", "\u0301"])
def test_nothing_typed_finds_nothing(query: str) -> None:
    assert found(query, "anything \u0301 at all") == []


@pytest.mark.parametrize("query", ["(", "[a", "\\", "a|b", ".*", "$1.9"])
def test_signs_are_found_as_themselves(query: str) -> None:
    assert found(query, f"x{query}y x") == [query]


def test_terms_are_whole_words_unless_begun() -> None:
    text = "visits, visit; treaty treaties"

    assert Finder.of_terms([Term("visit"), Term("treat", begun=True)]).hits(text) == [(8, 13), (15, 20), (22, 27)]
    assert Finder.of_terms([Term("…")]).hits(text) == []


def row(record: str) -> Row:
    return Row(Address.parse(record, "ru-kg"), (cited("peace"),))


BLOCKS: list[Block] = [
    Heading(line("peace")),
    Prose(cited("peace and peace"), Address.parse("prose", "ru-kg")),
    Bullets((row("bullet"),)),
    Table(lines("peace", "b"), (Row(Address.parse("row", "ru-kg"), (cited("war"), cited("peace"))),)),
    facts([("peace", cited("peace"))]),
    Tree((Branch(row("trunk"), (Branch(row("twig")),)),)),
    timeline_of_years([("year of peace", Dated(row("entry"), line("May of peace"), line("peace")))]),
    Voice(line("peace"), (row("voice"),)),
]


def test_every_hit_has_the_address_of_its_row_and_the_number_of_its_line() -> None:
    hits = hits_in(BLOCKS, Finder.of("peace"))
    texts = [text_of(each) for block in BLOCKS for _, each in lines_of(block)]

    assert [hit.address.id if hit.address else "" for hit in hits] == [
        "", "prose", "prose", "bullet", "", "row", "", "", "trunk", "twig", "", "entry", "entry", "entry", "", "voice",
    ]  # fmt: skip
    assert {texts[hit.line][hit.first : hit.after] for hit in hits} == {"peace"}
    assert [hit.first for hit in hits[:3]] == [0, 0, 10]


def test_nothing_is_hit_where_nothing_is_found() -> None:
    assert hits_in(BLOCKS, Finder.of("nowhere")) == []


def test_no_names_have_no_other_spellings() -> None:
    assert NO_NAMES.others("Khajimba") == ()


@pytest.mark.parametrize(
    ("query", "text", "hit"),
    [
        ("russia-abkhazia", "the Russia – Abkhazia talks", "Russia – Abkhazia"),
        ("russia abkhazia", "the Russia—Abkhazia talks", "Russia—Abkhazia"),
        ("co operation", "co\u2011operation", "co\u2011operation"),
        ("−5", "at -5 °C", "-5"),
        ("“sochi”", "in «Sochi».", "Sochi"),
        ("hotel sochi", "hotel „Sochi“", "hotel „Sochi"),
        ("quran", "the Qurʾan", "Qurʾan"),
        ("qur'an", "the Quran", "Quran"),
        ("ivoire", "Côte d’Ivoire", "Ivoire"),
        ("d`ivoire", "Côte d’Ivoire", "d’Ivoire"),
        ("sukhumi", "Su\u00adkhu\u200bmi's", "Su\u00adkhu\u200bmi"),
        ("su\u00adkhumi", "at Sukhumi", "Sukhumi"),
        ("علی", "قال علـــي", "علـــي"),
        ("٢٠١٩", "in 2019", "2019"),
        ("aliyev", "Ilham Əliyev", "Əliyev"),
        ("əliyev", "Ilham Aliyev", "Aliyev"),
        ("eliyev", "Ilham Əliyev", "Əliyev"),
        ("ᲐᲤᲮᲐᲖᲔᲗᲘ", "აფხაზეთი", "აფხაზეთი"),
        ("troops", "one troop", "troop"),
        ("treaty", "two treaties", "treaties"),
        ("state visits", "a state visit", "state visit"),
        ("国人", "中国人民", "国人"),
        ("ทย", "ภาษาไทย", "ทย"),
        ("2019-07-11", "on 11 July 2019", "11 July 2019"),
        ("2019-07-11", "on July 11, 2019", "July 11, 2019"),
        ("11 July 2019", "on 2019-07-11", "2019-07-11"),
        ("July 11, 2019", "on 11 July 2019", "11 July 2019"),
        ("11.07.2019", "on 11 July 2019", "11 July 2019"),
        ("2019-07", "in July 2019", "July 2019"),
        ("July 2019", "on July 11, 2019", "July 11, 2019"),
        ("2017-04-18", "18–19 April 2017", "18–19 April 2017"),
        ("working\nvisit", "a working visit", "working visit"),
    ],
)
def test_what_is_typed_in_another_way_is_marked_as_it_stands(query: str, text: str, hit: str) -> None:
    assert found(query, text) == [hit]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("2019-07-11", "12 July 2019"),
        ("2019-07-11", "July 2019"),
        ("troops", "trooper"),
        ("1.9", "19"),
        ("state visits", "of state. Visit"),
    ],
)
def test_other_dates_and_words_are_not_found(query: str, text: str) -> None:
    assert found(query, text) == []


@pytest.mark.parametrize(
    ("query", "text", "hit"),
    [
        ("Swiss", "talks in Switzerland", "Switzerland"),
        ("swiss troops", "a troop of Switzerland's; a Switzerland troop", "Switzerland troop"),
        ("Swisses", "the Swiss Confederation", "Swiss Confederation"),
        ("switzerland", "a Swiss offer", "Swiss"),
        ("kazakhstanis", "in Kazakhstan", "Kazakhstan"),
        ("ossetians", "in South Ossetia", "Ossetia"),
        ("осетия", "South Ossetian", "Ossetian"),
        ("EAEU", "the ЕАЭС", "ЕАЭС"),
        ("еаэс", "the Eurasian Economic Union (EAEU)", "Eurasian Economic Union"),
        ("eurasian economic union", "the EAEU", "EAEU"),
    ],
)
def test_adjectives_and_abbreviations_stand_for_names(query: str, text: str, hit: str) -> None:
    swiss = Polity(name="Switzerland", formal="Swiss Confederation", adjective="Swiss")
    eaeu = Organisation(name="Eurasian Economic Union", also=("ЕАЭС",), abbr="EAEU")
    ossetia = Polity(name="South Ossetia", names={"ru": "Южная Осетия"})
    polities = {"switzerland": swiss, "kazakhstan": Polity(name="Kazakhstan"), "south-ossetia": ossetia}
    names = Names.of(Registry(polities=polities, organisations={"eaeu": eaeu}))

    assert found(query, text, names)[0] == hit


def test_a_query_of_quotes_alone_is_found_among_many_quotes() -> None:
    text = "'" * 400 + "x"

    assert Finder.of("'" * 200).hits(text) == [(0, 200), (200, 400)]
    assert Finder.of('"' * 401).hits(text) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("- " * 30 + "x", "-" * 60 + " x"),
        ("a " + "-- " * 30 + "b", "a" + "-" * 60 + "b"),
        ("\u0e31 " * 30 + "talks", "\u0e31" * 60 + "talk"),
        ("\u093e " * 30 + "talks", "\u093e" * 60 + " talk"),
    ],
)
def test_a_query_of_signs_is_tried_in_one_way_only(query: str, text: str) -> None:
    Finder.of(query).hits(text)
    Finder.of_terms([Term(query)]).hits(text)

    assert Finder.of(query).hits(f"before {query} after")


def test_whatever_signs_are_typed_are_found_in_themselves() -> None:
    signs = "`'\"-\u2013_.\x1c\x1f \u00a0\u093ea"
    typed = ("".join(each) for number in (1, 2, 3) for each in product(signs, repeat=number))
    finders = ((query, Finder.of(query)) for query in typed)

    assert [query for query, finder in finders if finder.pattern and not finder.hits(f"before {query} after")] == []


def test_only_a_text_in_a_script_without_spaces_needs_the_pattern_for_any_text() -> None:
    finder = Finder.of_terms([Term("visit")])

    assert finder.hits("a visit — un «visit», визит · Visit") == [(2, 7), (14, 19), (30, 35)]
    assert set(vars(finder)) == {"_for_spaced_text"}
    assert finder.hits("中visit国") == [(1, 6)]
    assert set(vars(finder)) == {"_for_spaced_text", "_for_any_text"}


def test_a_dash_between_words_equals_a_space() -> None:
    assert found("a - b", "a b; a-b; a \u2013 b; a - - b; ab") == ["a b", "a-b", "a \u2013 b", "a - - b"]
    assert found("--", "a-b a--b") == ["--"]
    assert found("-5", "5 -5") == ["-5"]


@pytest.mark.parametrize("letter", ["a", "\ufdfa"])
def test_a_query_that_is_too_long_finds_nothing(letter: str) -> None:
    most = MOST_LETTERS // len(fold(letter))

    assert Finder.of(letter * most).hits(letter * most) == [(0, most)]
    assert Finder.of(letter * (most + 1)) == Finder()
    assert having(letter * (most + 1), {"x": letter * (most + 1)}) == []
