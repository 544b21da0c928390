"""Finding: what readers type finds what stands there."""

import pytest

from dossier_tui.blocks import (
    Branch,
    Bullets,
    Dated,
    Facts,
    Heading,
    Prose,
    Row,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    cited,
    line,
    rows_of,
    text_of,
)
from dossier_tui.finding import NO_NAMES, Finder, Names, Term, hit_addresses, marked
from dossier_tui.model.registry import Organisation, Person, Place, Polity, Registry
from dossier_tui.render.screen import draw
from dossier_tui.values import Citations
from tests.conftest import at

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


CITES = Citations.parse("sp#1")
SPLIT = Prose(line(Span("Khadz", "strong", CITES), "himba met Putin"), at("a"))


def test_a_hit_is_marked_over_the_spans_that_it_crosses_and_citations_stay_behind() -> None:
    (block,) = marked([SPLIT], Finder.of("adzh"))

    assert isinstance(block, Prose)
    assert block.line == (
        Span("Kh", "strong"),
        Span("adz", "strong", CITES, 1),
        Span("h", hit=1),
        Span("imba met Putin"),
    )


def every_kind() -> list:
    def row(name: str) -> Row:
        return Row(at(name), (cited("peace"),))

    return [
        Heading("peace"),
        Prose(cited("peace and peace"), at("prose")),
        Bullets((row("bullet"),)),
        Table(("peace", "b"), (Row(at("row"), (cited("war"), cited("peace"))),)),
        Facts((("peace", cited("peace")),)),
        Tree((Branch(row("trunk"), (Branch(row("twig")),)),)),
        Timeline((Dated(row("entry"), "May of peace", "2018", "peace"),)),
        Voice("peace", (row("voice"),)),
    ]


def test_every_hit_has_the_address_of_its_row_and_the_current_one_is_marked_apart() -> None:
    blocks, finder = every_kind(), Finder.of("peace")
    addresses = hit_addresses(blocks, finder)

    names = ["", "prose", "prose", "bullet", "row", "", "trunk", "twig", "entry", "entry", "voice"]
    assert addresses == [at(name) if name else None for name in names]
    for number, address in enumerate(addresses):
        shown = marked(blocks, finder, number)
        found = [drawn.address for drawn in draw(shown, 80) for _, style in drawn.pieces if style.endswith("current")]
        assert found == [address]


def test_without_hits_blocks_are_as_they_were() -> None:
    assert marked(every_kind(), Finder.of("nowhere")) == every_kind()


def test_the_screen_is_told_of_hits_behind_the_style_and_breaks_lines_as_before() -> None:
    shown = marked([SPLIT], Finder.of("adzh"), 0)

    assert draw(shown, 20)[0].pieces[:3] == (("Kh", "strong"), ("adz", "strong current"), ("h", "current"))
    assert [drawn.text for drawn in draw(shown, 20)] == [drawn.text for drawn in draw([SPLIT], 20)]


def test_rows_keep_their_addresses_and_words() -> None:
    for before, after in zip(every_kind(), marked(every_kind(), Finder.of("e")), strict=True):
        assert [(row.address, *map(text_of, row.cells)) for row in rows_of(after)] == [
            (row.address, *map(text_of, row.cells)) for row in rows_of(before)
        ]


def test_no_names_have_no_other_spellings() -> None:
    assert NO_NAMES.others("Khajimba") == ()
