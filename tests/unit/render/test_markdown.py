"""Markdown shows any text as it is, keeps its tables whole, and puts each footnote once, after the stop."""

import re
from collections.abc import Callable, Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.blocks import (
    Block,
    Branch,
    Bullets,
    Dated,
    Facts,
    Heading,
    Line,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    Year,
    cited,
    facts,
    line,
    lines,
    text_of,
    timeline_of_years,
)
from dossier_tui.model import Dossier
from dossier_tui.render.markdown import escape, markdown
from dossier_tui.values import Citations, one_line
from dossier_tui.views.brief import BriefOptions, brief
from tests.conftest import FILES, HEAD, MakeDossier, at
from tests.shown import document

HOSTILE = [
    "a | b", "*bold*", "**", "_under_", "snake_case", "<b>x</b>", "<script>", "`code`", "```", "[a](b)", "![i](j)",
    "[^1]", "[^1]: no", "[sic]", "# title", "#", "- item", "-", "+ plus", "> quote", "1. one", "12) twelve", "--- ",
    "===", "~~gone~~", "$x$", "&amp;", "&#42;", "back\\slash", "\\", "two\nlines", "two\n\nparagraphs", "tab\there",
    "a  b", "http://a.b/c_d_e",
    "by @handle", "(@some-one)", "==lit==", "%%gone%%", ":ru:", "see #12", "a#12", "#tag",
    "x\\|y", "* * *", "!", "]", "a_", "***", "№ 5", "10^6", "^[note]",
]  # fmt: skip

PLACES: dict[str, Callable[[Line], Block]] = {
    "prose": Prose,
    "a note": Note,
    "bullets": lambda words: Bullets((Row(at("a"), (words,)),)),
    "numbers": lambda words: Bullets((Row(at("a"), (words,)),), ordered=True),
    "a table": lambda words: Table(
        lines("X", "Y"), (Row(at("a"), (words, cited("beside"))), Row(at("b"), (cited("y"), words)))
    ),
    "facts": lambda words: facts((("label", words),)),
    "a tree": lambda words: Tree((Branch(Row(at("a"), (words,)), (Branch(Row(at("b"), (words,))),)),)),
    "a timeline": lambda words: timeline_of_years(
        [("2018", Dated(Row(at("a"), (words,)), line("2018"), line("History")))]
    ),
    "a voice": lambda words: Voice(line("Sputnik's view"), (Row(at("a"), (words,)), Row(at("b"), (words,)))),
}


@pytest.fixture(scope="module")
def reader() -> MarkdownIt:
    """What a reader's program makes of it."""
    return MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier(FILES["dossiers/russia-kyrgyzstan.yaml"].split("sources:")[1].split("\n", 1)[1])


def leaves(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.children is None:
            yield token
        yield from leaves(token.children or [])


def seen(reader: MarkdownIt, text: str) -> str:
    """The words that a reader sees, without white space."""
    words = [leaf.content for leaf in leaves(reader.parse(text)) if leaf.type == "text"]
    return re.sub(r"[\s\u200b]+", "", "".join(words))


def kinds(reader: MarkdownIt, text: str) -> set[str]:
    """The kinds of thing that the document is made of, text and footnotes aside."""
    return {leaf.type for leaf in leaves(reader.parse(text))} - {"text", "softbreak", "inline"}


@pytest.mark.parametrize("place", PLACES)
def test_no_text_becomes_markup_wherever_it_stands(dossier: Dossier, reader: MarkdownIt, place: str) -> None:
    plain = kinds(reader, markdown(document(dossier, "Title", [PLACES[place](cited("words"))])))
    for hostile in HOSTILE:
        for words in (cited(hostile), cited(hostile, style="strong"), line("so ", Span(hostile, "em"), " it is")):
            drawn = markdown(document(dossier, "Title", [PLACES[place](words)]))
            assert re.sub(r"\s+", "", hostile) in seen(reader, drawn), (hostile, drawn)
            assert kinds(reader, drawn) <= plain | {"strong_open", "strong_close", "em_open", "em_close"}, drawn


@pytest.mark.parametrize(
    ("words", "construct"),
    [
        ("by @handle, (@some-one)", r"@[\w-]+"),
        ("see #12 and #tag", r"#\w+"),
        (":ru: and :+1:", r":[\w+-]+:"),
        ("==lit== and ===", "=="),
        ("%%gone%%", "%%"),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_what_some_programs_take_for_markup_is_apart(dossier: Dossier, place: str, words: str, construct: str) -> None:
    drawn = markdown(document(dossier, words, [PLACES[place](cited(words))]))

    assert re.search(construct, words)
    assert not re.search(construct, drawn)
    assert words in drawn.replace("\u200b", "").replace("\\", "")


@pytest.mark.parametrize("words", ["a@b.org", "at 10:30:45", "https://e.org/@name/#part", "5 % of 100%", "a = b"])
def test_what_no_program_takes_for_markup_is_as_it_was(words: str) -> None:
    assert escape(words) == words


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_titles_labels_and_columns_are_as_safe_as_text(dossier: Dossier, reader: MarkdownIt, hostile: str) -> None:
    blocks: list[Block] = [
        Heading(line(hostile)),
        facts(((hostile, cited("value")),)),
        Table(lines(hostile), (Row(at("a"), (cited("x"),)),)),
    ]
    text = seen(reader, markdown(document(dossier, hostile, blocks)))

    assert text.count(re.sub(r"\s+", "", hostile)) >= 4


def test_controls_that_would_steer_a_terminal_are_made_visible(dossier: Dossier) -> None:
    drawn = markdown(document(dossier, "T", [Prose(cited("red \x1b[31m and \u202e back"))]))

    assert "\x1b" not in drawn
    assert "\u202e" not in drawn
    assert "␛" in drawn


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain, with (brackets) and 50 % – “quoted”", "plain, with (brackets) and 50 % – “quoted”"),
        ("snake_case", "snake_case"),
        ("a*b", "a\\*b"),
        ("AT&T", "AT&T"),
        ("&lt;", "&amp;lt;"),
        ("one\n two", "one two"),
        ("<b> US$5 ~ 10^6", "&lt;b\\> US&#36;5 &#126; 10&#94;6"),  # Python-Markdown shows a backslash before these
        ("see (https://a.b/~c).", "see (<https://a.b/~c>)."),  # GitHub would show a backslash in the address
        ("<https://a.b>", "&lt;<https://a.b>\\>"),
        ("https://a.b/c|d", "<https://a.b/c%7Cd>"),
        ("https://a.b/c_d.", "https://a.b/c_d."),
    ],
)
def test_only_what_needs_it_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("spans", "drawn"),
    [
        (line(Span("a", "", Citations.parse("sputnik-2019#3")), "."), "a.[^1]"),
        (line(Span("a", "", Citations.parse("sputnik-2019#3,4")), "; b"), "a;[^1] [^2] b"),
        (
            line(
                Span("a", "", Citations.parse("sputnik-2019#3")), ".", Span("", "", Citations.parse("sputnik-2019#4"))
            ),
            "a.[^1] [^2]",
        ),
        (line(Span("a", "", Citations.parse("sputnik-2019#3")), " b"), "a[^1] b"),
        (line(Span("a", "strong", Citations.parse("sputnik-2019#3"))), "**a**[^1]"),
        (line(Span("a", "", Citations.parse("kremlin-2019#p4"))), "a[^kr-4]"),
        (line(Span("10^", "", Citations.parse("sputnik-2019#3"))), "10&#94;[^1]"),
        (line(Span(" a ", "strong"), "b"), "**a** b"),
        (line(Span("a", "check"), Span("b", "strong")), "**ab**"),
        (line(Span("word", "strong"), "s"), "**word**s"),
        ((Span("a", "strong"), Span(""), Span("b", "strong")), "**ab**"),
        (line(Span("https://a.b/c_d", "link")), "<https://a.b/c_d>"),
        (line(Span("javascript:alert(1)", "link")), "javascript:alert(1)"),
        (line(Span("https://a.b/<x>", "link")), "https://a.b/&lt;x\\>"),
    ],
)
def test_a_line_has_its_emphasis_its_address_and_its_footnotes_after_the_stop(
    dossier: Dossier, spans: Line, drawn: str
) -> None:
    assert markdown(document(dossier, "T", [Prose(spans)])).rstrip("\n").split("\n\n")[1] == drawn


def test_each_footnote_is_defined_once_the_main_sources_first_and_in_order(dossier: Dossier) -> None:
    words = [
        Prose(cited("a", Citations.parse(cites)))
        for cites in ("kremlin-2019#p4", "sputnik-2019#5", "sputnik-2019#2-3", "kremlin-2019#p9", "sputnik-2019#p1")
    ]
    drawn = markdown(document(dossier, "T", words))

    assert re.findall(r"^\[\^([\w-]+)\]:", drawn, re.MULTILINE) == ["1", "3", "kr-4", "kr-9"]
    assert "[^1]: UrduPoint News, 11 July 2019, para. 1." in drawn
    assert "[^kr-4]: Kremlin, 28 March 2019 (excerpt), para. 4." in drawn


def test_every_footnote_mark_has_its_note_and_every_note_a_mark(dossier: Dossier) -> None:
    drawn = markdown(brief(dossier))
    marks = set(re.findall(r"\[\^([\w-]+)\](?!:)", drawn))
    notes = re.findall(r"^\[\^([\w-]+)\]:", drawn, re.MULTILINE)

    assert marks == set(notes)
    assert len(notes) == len(set(notes))


def test_every_row_of_a_table_has_as_many_cells_as_columns(dossier: Dossier, reader: MarkdownIt) -> None:
    table = Table(
        lines("A", "B", "C"), (Row(at("a"), (cited("x | y"), (), cited("z"))), Row(at("b"), (cited("\\|"), (), ())))
    )
    tokens = reader.parse(markdown(document(dossier, "T", [table])))

    assert [token.type for token in tokens].count("td_open") == 6
    assert [token.type for token in tokens].count("th_open") == 3


def test_a_tree_is_indented_by_two_and_numbers_are_counted(dossier: Dossier) -> None:
    tree = Tree((Branch(Row(at("a"), (cited("whole"),)), (Branch(Row(at("b"), (cited("part"),))),)),))
    numbers = Bullets((Row(at("a"), (cited("one"),)), Row(at("b"), (cited("two"),))), ordered=True)

    assert markdown(document(dossier, "T", [tree, numbers])) == "# T\n\n- whole.\n    - part.\n\n1. one.\n2. two.\n"


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        ("a", "a."), ("a.", "a."), ("a?", "a?"), ("a!", "a!"), ("a…", "a…"), ("a (b)", "a (b)."), ("a (b.)", "a (b.)."),
    ],
)  # fmt: skip
def test_a_bullet_ends_with_one_stop(dossier: Dossier, words: str, closed: str) -> None:
    assert markdown(document(dossier, "T", [Bullets((Row(at("a"), (cited(words),)),))])) == f"# T\n\n- {closed}\n"


def test_a_drawing_is_left_out_and_leaves_no_gap(dossier: Dossier) -> None:
    assert markdown(document(dossier, "T", [Series(line("Chart"), ()), Prose(cited("a"))])) == "# T\n\na\n"


def test_a_voice_is_one_attributed_sentence(dossier: Dossier) -> None:
    rows = (Row(at("a"), (cited("an ally", Citations.parse("sputnik-2019#5")),)), Row(at("b"), (cited("old ties"),)))

    assert markdown(document(dossier, "T", [Voice(line("Sputnik's view"), rows)])).split("\n\n")[1] == (
        "*Sputnik's view:* an ally;[^3] old ties."
    )


def test_a_brief_has_a_title_headings_and_all_that_it_shows(dossier: Dossier, reader: MarkdownIt) -> None:
    drawn = markdown(brief(dossier))
    document = brief(dossier)

    assert drawn.startswith("# Russia and Kyrgyzstan: background\n\n")
    assert drawn.endswith("\n")
    assert re.findall(r"^## (.+)$", drawn, re.MULTILINE) == [
        text_of(block.line) for block in document.blocks if isinstance(block, Heading) and block.level == 1
    ]
    assert "- **Anything on:** Events (Culture)" in drawn


def test_a_brief_without_judgements_does_not_cite_what_only_they_cite(dossier: Dossier) -> None:
    assert "[^3]" in markdown(brief(dossier))
    assert "[^3]" not in markdown(brief(dossier, BriefOptions(evaluative=False)))


def test_hostile_text_of_a_file_is_harmless_in_its_brief(make_dossier: MakeDossier, reader: MarkdownIt) -> None:
    made = make_dossier(
        """
        culture:
          events:
            - {name: "<img src=x> | *a* `b` [c](d)", date: 2018, note: "# no title", text: "1. no list", src: sp#3}
          not_said: ["- [ ] not | a task"]
        """,
        head=HEAD.replace("title: Russia and Kyrgyzstan", "title: '# Russia | <Kyrgyzstan>'"),
    )
    drawn = markdown(brief(made))

    assert not kinds(reader, drawn) & {"html_inline", "html_block", "code_inline", "image", "link_open"}
    assert one_line(drawn.split("\n")[0]) == r"# \# Russia \| &lt;Kyrgyzstan\>: background"


def test_a_timeline_is_a_list_under_each_year(dossier: Dossier) -> None:
    talks = Dated(Row(None, (cited("talks"),)), line("6 August 2019"), line("Leadership"))
    base = Dated(Row(None, (cited("base"),)), line("not said"), line("Security"))
    shown = timeline_of_years([("2019", talks), ("2019", talks), ("", base)])

    assert markdown(document(dossier, "T", [shown])).split("\n")[2:] == [
        "**2019**", "",
        "- **6 August 2019** (Leadership): talks", "- **6 August 2019** (Leadership): talks", "",
        "- **not said** (Security): base", "",
    ]  # fmt: skip


def test_headings_labels_columns_dates_and_speakers_have_footnotes_too(dossier: Dossier) -> None:
    words = cited("said", Citations.parse("sputnik-2019#4"))
    row = Row(None, (cited("x"),))
    shown: list[Block] = [
        Heading(words, 1), Facts(((words, cited("x")),)), Table((words,), (row,)), Voice(words, (row,)),
        Timeline((Year(words, (Dated(row, words, line("History")),)),)),
    ]  # fmt: skip

    assert markdown(document(dossier, "T", shown)).split("\n\n")[1:-1] == [
        "## said[^2]", "- **said:**[^2] x", "| said[^2] |\n|---|\n| x |", "*said:*[^2] x.", "**said**[^2]",
        "- **said**[^2] (History): x",
    ]  # fmt: skip


@pytest.mark.parametrize("short", ["1. Channel", "# 1", "- News", "> Times"])
def test_the_name_of_a_source_opens_no_list_or_heading_in_its_footnote(make_dossier: MakeDossier, short: str) -> None:
    source = FILES["seeds/sputnik-2019.yaml"].rstrip() + f'\n        short: "{short}"\n'
    made = make_dossier("", files={"seeds/sputnik-2019.yaml": source})
    text = markdown(document(made, "T", [Prose((Span("so", "", Citations.parse("sputnik-2019#2")),))]))

    escaped = short.replace(". ", "\\. ") if short[0].isdigit() else f"\\{short}"
    assert f"[^1]: {escaped}, 11 July 2019, para. 1." in text


def test_a_footnote_mark_in_an_address_on_the_web_is_no_footnote(make_dossier: MakeDossier) -> None:
    url = "https://example.org/a[^1].html"
    text = markdown(document(make_dossier(""), "T", [Prose((Span(url, "link"), Span(".", "")))]))

    assert "https://example.org/a\\[&#94;1\\].html." in text


@pytest.mark.parametrize("number", ["00", "2019", "7"])
def test_a_number_that_ends_a_sentence_begins_no_list(make_dossier: MakeDossier, number: str) -> None:
    row = Row(None, (line(number),))
    blocks: list[Block] = [Bullets((row,)), Tree((Branch(row, (Branch(row),)),))]
    written = markdown(document(make_dossier(""), "T", blocks))

    assert written == f"# T\n\n- {number}\\.\n\n- {number}\\.\n    - {number}\\.\n"


def test_a_part_of_what_has_no_words_is_no_code(dossier: Dossier) -> None:
    part = Branch(Row(at("c"), (cited("part"),)))
    tree = Tree((Branch(Row(at("a"), (cited("whole"),)), (Branch(Row(at("b"), ((),)), (part,)),)),))

    assert "- whole.\n    - part.\n" in markdown(document(dossier, "Title", [tree]))


def test_a_wide_table_says_how_its_width_is_shared_out_and_a_narrow_one_leaves_it_to_the_text(dossier: Dossier) -> None:
    """Pandoc makes the columns of a table with a long row as wide as there are dashes below their headings."""
    said = line("what was said at some length, and by whom, and what came of it in the end")
    wide = Table(lines("Date", "What", "Where"), (Row(None, (line("2018"), said, line("Sochi"))),))
    narrow = Table(lines("Date", "Where"), (Row(None, (line("2018"), line("Sochi"))),))
    drawn = markdown(document(dossier, "T", [wide, narrow]))

    date, what, where = (len(dashes) for dashes in re.findall(r"-+", drawn.split("\n")[3]))
    assert what > 3 * date
    assert date == where >= 3
    assert "\n|---|---|\n" in drawn


@pytest.mark.parametrize("text", ["(c) 2019", "a. one", "ii) two", "IV. four", "B) so", "(12) so"])
def test_what_pandoc_takes_for_an_item_of_a_list_is_none(dossier: Dossier, text: str) -> None:
    drawn = markdown(document(dossier, "T", [Prose(line(text))])).split("\n")[2]

    assert drawn.replace("\\", "") == text
    assert re.match(r"\\\(|\w+\\[.)]", drawn)


@pytest.mark.parametrize("text", ["J. Smith", "V. Putin", "Dr. No", "(then) so", "a.", "OK."])
def test_initials_and_brackets_begin_a_line_as_they_are(dossier: Dossier, text: str) -> None:
    assert markdown(document(dossier, "T", [Prose(line(text))])).split("\n")[2] == text
