"""Hostile text through all that prints, the screen and each format of an export, read back as its reader would."""

import csv
import io
import re
import sys
from collections.abc import Callable
from functools import cache

import docx as word
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.blocks import Block, Heading, Line, Prose, Row, Span, Table, cited, line
from dossier_tui.render.csv import csv_text
from dossier_tui.render.docx import docx
from dossier_tui.render.html import html
from dossier_tui.render.markdown import markdown
from dossier_tui.render.runs import runs_of
from dossier_tui.render.screen import draw
from dossier_tui.values import clean, has_controls
from dossier_tui.views.publication import Document
from tests.property.shown import CITES, bare
from tests.property.test_nothing_lost import DOSSIER, Read
from tests.unit.render.test_markdown import PLACES, kinds, seen

from .parsed import Check
from .tries import Wrong

BLOCKS: dict[str, Callable[[Line], Block]] = {
    **PLACES, "a heading": Heading, "columns": lambda words: Table((words, words), (Row(None, (words, words)),)),
}  # fmt: skip
"""Blocks with a line in each place where one can stand."""
LINES: dict[str, Callable[[str], Line]] = {
    "plain": cited,
    "strong": lambda text: cited(text, style="strong"),
    "amid": lambda text: line("so ", Span(text, "em", CITES), " it is"),
    "cited": lambda text: cited(text, CITES),
    "an address": lambda text: cited(text, style="link"),
    "twice": lambda text: line(Span(text, "check"), Span(text, "strong")),
}
"""Lines with a text in each way in which one can stand in it."""
PARSER = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
_EMPHASIS = {"strong_open", "strong_close", "em_open", "em_close"}
_LINKS = {"link_open", "link_close"}
csv.field_size_limit(sys.maxsize)  # the longest texts are longer than a reader of Python's takes by itself
_FORMULA = re.compile(r"(?!-[0-9][0-9.,]*\Z)\s*[=+\-@＝＋－＠]|[\t\r]")


def placed(text: str, title: str = "Title") -> tuple[Document, str, str]:
    """A document with the text in one place and one way, chosen by the text, and the names of both."""
    place, way = list(BLOCKS)[len(text) % len(BLOCKS)], list(LINES)[sum(map(ord, text)) % len(LINES)]
    return Document(title, (BLOCKS[place](LINES[way](text)),), DOSSIER), place, way


@cache
def plain_kinds(place: str, way: str) -> frozenset[str]:
    """What Markdown is made of where the text is but a word."""
    return frozenset(kinds(PARSER, markdown(Document("Title", (BLOCKS[place](LINES[way]("word")),), DOSSIER))))


@cache
def plain_tags(place: str, way: str) -> tuple[str, ...]:
    """The elements of a page where the text is but a word."""
    return tuple(Read(html(Document("Title", (BLOCKS[place](LINES[way]("word")),), DOSSIER))).tags)


def _safe(printed: str) -> None:
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", printed) or has_controls(printed):
        raise Wrong("raw bytes", repr(printed))


def check_markdown(text: str) -> None:
    """Markdown shows the text and makes nothing of it."""
    document, place, way = placed(text, text)
    printed = markdown(document)
    _safe(printed.replace("\u200b", ""))  # keeps apart what some programs would take for markup
    allowed = plain_kinds(place, way) | _EMPHASIS | (_LINKS if way == "an address" else set())
    if kinds(PARSER, printed) - allowed:
        raise Wrong("raw bytes", f"{kinds(PARSER, printed) - allowed} in {place}, {way}: {printed!r}")
    if bare(text) not in seen(PARSER, printed):
        raise Wrong("losses", f"{place}, {way}: {printed!r}")


def check_html(text: str) -> None:
    """A web page shows the text, has no other elements for it, and links to nothing but addresses on the web."""
    document, place, way = placed(text, text)
    printed = html(document)
    _safe(printed)
    page = Read(printed)
    links = [address for address in page.addresses if not address.startswith("#")]
    is_turned = any(kind == "rtl" for _, kind in runs_of(text))
    tags = [tag for tag in page.tags if tag != "bdi" or not is_turned]
    for address in links:
        tags[tags.index("a")] = "span"  # as a word is in its place
        if way != "an address" or address != clean(text) or not re.match(r"https?://", address):
            raise Wrong("raw bytes", f"a link to {address!r}")
    if text.strip() and sorted(tags) != sorted(plain_tags(place, way)):
        raise Wrong("raw bytes", f"{sorted(tags)} in {place}, {way}")
    if bare(text) not in bare(page.seen):
        raise Wrong("losses", f"{place}, {way}")


def check_docx(text: str) -> None:
    """A Word file can be opened and shows the text."""
    document, place, way = placed(text, text)
    made = word.Document(io.BytesIO(docx(document)))
    shown = bare("".join(node.text or "" for node in made.element.body.iter(qn("w:t"))))
    if bare(text).translate({0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}) not in shown:
        raise Wrong("losses", f"{place}, {way}: {shown!r}")


def check_screen(text: str) -> None:
    """A screen of any width gets no byte that steers it, and running text is whole on it."""
    document, place, way = placed(text)
    drawn = draw(document.blocks, 20 + len(text) % 100)
    for each in drawn:
        if re.search(r"[\x00-\x1f\x7f-\x9f]", each.text) or has_controls(each.text):
            raise Wrong("raw bytes", f"{place}, {way}: {each.text!r}")
    if bare(text) not in bare("".join(each.text for each in draw([Prose(cited(text))], 80))):
        raise Wrong("losses", "in prose")


def check_csv(text: str) -> None:
    """A table keeps each cell, and a spreadsheet runs none."""
    printed = csv_text([["head", "other"], [text, "x"]])
    _safe(printed.replace("\u200b", ""))  # goes before what a spreadsheet would run
    _, (cell, other) = csv.reader(io.StringIO(printed, newline=""), strict=True)
    if cell.replace("\u200b", "") != clean(text).replace("\u200b", "") or other != "x":
        raise Wrong("losses", f"the cell is {cell!r}")
    if _FORMULA.match(cell):
        raise Wrong("raw bytes", f"a spreadsheet runs {cell!r}")


PRINTED: dict[str, Check] = {
    "Markdown": check_markdown, "HTML": check_html, "Word": check_docx, "a screen": check_screen, "CSV": check_csv,
}  # fmt: skip
"""What prints, and what must hold of any text that it prints."""
