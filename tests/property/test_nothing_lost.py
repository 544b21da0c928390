"""Whatever is shown survives every renderer of whole documents, to the letter."""

import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
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
    Note,
    Prose,
    Row,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    searchable,
)  # fmt: skip
from dossier_tui.dossier import Dossier, Header
from dossier_tui.registry import Registry
from dossier_tui.render.markdown import render
from dossier_tui.render.screen import draw
from dossier_tui.source import Source
from dossier_tui.values import Citations, Date, clean

DATE = Date.parse("2019")
SOURCE = Source(publisher="P", issued=DATE, side=None, reliability="F", reliability_reason="made up", held="none")
DOSSIER = Dossier(
    key="a-b",
    header=Header(title="A–B", parties=("a", "b"), as_of=DATE, sources={"s": "s-1"}),
    sections=(),
    held={},
    registry=Registry(),
    sources={"s-1": SOURCE},
)
CITES = Citations.parse("s#p1")

hostile = st.sampled_from(
    [
        "|",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "<b>",
        "</script>",
        "&amp;",
        "[a](b)",
        "![x](y)",
        "[^1]",
        "[^1]: no",
        "\\",
        "~~",
        "#",
        "# ",
        "> ",
        "- ",
        "+ ",
        "1. ",
        "1) ",
        "---",
        "===",
        "\n",
        "\n\n",
        "\t",
        "\x1b[31m",
        "\u202e",
        "http://a.b",
        "$x$",
        "[/]",
        "[GDP=5%]",
        "[@click=app.quit]x[/]",
        "[sic]",
        "русский",
        "аԥсны",
        "漢字",
        "e\u0301",
        "👩‍👩‍👧",
        ":",
        ".",
        "a",
        "word ",
    ]
)
texts = st.lists(st.one_of(hostile, st.text(max_size=6)), min_size=1, max_size=6).map("".join)
spans = st.builds(
    Span, texts, st.sampled_from(["", "strong", "em", "check", "state", "dim"]), st.sampled_from([Citations(), CITES])
)
lines = st.lists(spans, min_size=1, max_size=3).map(tuple)
rows = st.builds(Row, st.just("anchor"), st.tuples(lines))


def tables(width: int) -> st.SearchStrategy[Table]:
    cells = st.tuples(*[lines] * width)
    named = st.lists(st.text("abc", min_size=1, max_size=9), min_size=width, max_size=width).map(tuple)
    return st.builds(
        Table, named, st.lists(st.builds(Row, st.just("anchor"), cells), min_size=1, max_size=3).map(tuple)
    )


branches = st.recursive(st.builds(Branch, rows), lambda below: st.builds(Branch, rows, st.tuples(below)), max_leaves=3)
some_rows = st.lists(rows, min_size=1, max_size=3).map(tuple)
blocks = st.one_of(
    st.builds(Heading, texts, st.sampled_from([1, 2, 3])),
    st.builds(Prose, lines),
    st.builds(Note, lines),
    st.builds(Bullets, some_rows, st.booleans()),
    st.builds(Voice, texts, some_rows),
    st.builds(Facts, st.lists(st.tuples(texts, lines), min_size=1, max_size=3).map(tuple)),
    st.integers(1, 4).flatmap(tables),
    st.builds(Tree, st.lists(branches, min_size=1, max_size=2).map(tuple)),
    st.builds(Timeline, st.lists(st.builds(Dated, rows, texts, texts, texts), max_size=3).map(tuple)),
)


def bare(text: str) -> str:
    """The text without white space, as a terminal may show it."""
    return re.sub(r"\s+", "", clean(text))


def leaves(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline", "code_block", "fence", "html_inline", "html_block"}:
            assert token.type == "text", f"{token.type}: {token.content!r}"
            yield token.content
        yield from leaves(token.children or [])


def read(markdown: str) -> str:
    """What a reader sees of GitHub-flavoured Markdown."""
    parser = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    return bare("".join(leaves(parser.parse(markdown))))


@settings(max_examples=300, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=4))
def test_markdown_loses_nothing_and_runs_nothing(shown: list[Block]) -> None:
    seen = read(render(DOSSIER, "Title", shown))
    for block in shown:
        for text in searchable(block):
            assert bare(text) in seen


@settings(max_examples=150, deadline=None)
@given(st.lists(blocks, min_size=1, max_size=3), st.integers(20, 140))
def test_a_screen_of_any_width_loses_nothing_and_stays_within_it(shown: list[Block], width: int) -> None:
    from rich.cells import cell_len

    drawn = draw(shown, width)
    seen = "".join(bare(line.text) for line in drawn)
    for block in shown:
        for text in searchable(block):
            assert set(bare(text)) <= set(seen)
    assert all(cell_len(line.text) <= max(width, 24) for line in drawn)
