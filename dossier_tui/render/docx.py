"""Writes documents as Word files; needs the extra `docx` (python-docx).

Notes are at the end in two columns, linked both ways with the marks in the text, since python-docx cannot create Word
footnotes.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never

import docx as word
from docx.text.paragraph import Paragraph
from msgspec.structs import replace

from ..blocks import (
    Block,
    Branch,
    Bullets,
    Facts,
    Heading,
    Line,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Style,
    Table,
    Timeline,
    Tree,
    Voice,
    text_of,
)  # fmt: skip
from ..values import Citations, clean
from ..views.publication import Document
from ..words.citing import Footnotes
from .letter import (
    BAR,
    BELOW_TABLE,
    CELL,
    CHECK,
    COLUMN,
    FACT,
    FAINT,
    LEAD,
    NOTE,
    NOTE_MARK,
    REMARK,
    STATE,
    WEB_LINK,
    YEAR,
    add_styles,
    begin_columns,
    bring_up_to_date,
    describe,
    lay_out,
    remember_styles,
)  # fmt: skip
from .links import Links, is_web_address
from .ooxml import Anchors, keep_hyphens, keep_whole, link_to_web, share_out
from .outline import file_begins
from .runs import Kind, runs_of
from .stops import stopped

_UNFIT = re.compile("[\ufffe\uffff]")
"""Characters that XML does not allow."""
_STYLES: dict[Style, str] = {"strong": "Strong", "em": "Emphasis", "check": CHECK, "state": STATE, "dim": FAINT}
"""The style of characters for each style of a span."""
_STYLES_OF_RUNS: dict[Kind, str] = {"bar": BAR}
"""The style of characters of what is set in another way than the text around it."""
_DEEPEST = 3
"""The number of levels for which Word's template has a list style."""


def docx(document: Document) -> bytes:
    """Return a document as the bytes of a .docx file."""
    writer = _Writer(Footnotes(document.citer), Links(document.blocks))
    describe(writer.document, _flat(document.title), _flat(document.running))
    bring_up_to_date(writer.document)
    lay_out(writer.document, _flat(document.running))
    writer.document.add_heading(_flat(document.title), 0)
    begins = file_begins(document.blocks)
    for number, block in enumerate(document.blocks):
        writer.draw_below(block, on_new_page=number == begins)
    writer.notes_below()
    buffer = io.BytesIO()
    writer.document.save(buffer)
    return buffer.getvalue()


def _flat(text: str) -> str:
    return _UNFIT.sub("\ufffd", re.sub(r"[\n\t]", " ", clean(text)))


class _Writer:
    def __init__(self, footnotes: Footnotes, links: Links) -> None:
        self.document = word.Document()
        self.footnotes = footnotes
        self.links = links
        self.anchors = Anchors()
        self._mentions: Counter[str] = Counter()
        """The number of mentions of each note so far, by its key."""
        self._is_below_table = False
        add_styles(self.document)
        remember_styles(self.document)

    def inline(self, paragraph: Paragraph, spans: Line) -> None:
        """Add the spans of a line as runs, each followed by links to its notes."""
        for span in _with_merged_cites(spans):
            if span.text:
                mention = self.links.mention(span)
                self.anchors.mark(paragraph, mention or span.named, partial(self._add, paragraph, span, bool(mention)))
            self._refer(paragraph, span.cites)

    def _add(self, paragraph: Paragraph, span: Span, leads: bool) -> None:  # noqa: FBT001  (for `partial`)
        text, style = _flat(span.text), _STYLES.get(span.style)
        if leads:
            self.anchors.link(paragraph, span.to, text, style)
        elif span.style == "link" and is_web_address(span.text):
            link_to_web(paragraph, text, WEB_LINK)
        else:
            _add_runs(paragraph, text, style)

    def label(self, paragraph: Paragraph, spans: Line, stop: str = "") -> None:
        """Add a line in bold, followed by `stop` and by links to its notes."""
        _add_runs(paragraph, f"{_flat(text_of(spans))}{stop}", "Strong")
        self._refer_all(paragraph, spans)

    def _refer_all(self, paragraph: Paragraph, spans: Line) -> None:
        self._refer(paragraph, _all_cites(spans))

    def _refer(self, paragraph: Paragraph, cites: Citations) -> None:
        for number, key in enumerate(self.footnotes.keys(cites)):
            if number:
                paragraph.add_run(", ", NOTE_MARK)
            self._mentions[key] += 1
            self.anchors.mark(
                paragraph, _mention(key, self._mentions[key]), partial(self._link_to_note, paragraph, key)
            )

    def _link_to_note(self, paragraph: Paragraph, key: str) -> None:
        keep_hyphens(self.anchors.link(paragraph, f"note-{key}", key, NOTE_MARK))

    def notes_below(self) -> None:
        """Add the notes, each with links back to where it is cited."""
        notes = list(self.footnotes)
        if notes:
            self._make_room(is_heading=True)
            begin_columns(self.document, self.document.add_heading("Notes", 1))
        self._make_room()
        for key, words in notes:
            paragraph = self.document.add_paragraph(style=NOTE)
            self.anchors.mark(paragraph, f"note-{key}", partial(paragraph.add_run, key, "Strong"))
            _add_runs(paragraph, f"  {_flat(words)}.")
            self.anchors.back(paragraph, [_mention(key, n) for n in range(1, self._mentions[key] + 1)])

    def row(self, paragraph: Paragraph, row: Row) -> None:
        """Add the cells of a row to a paragraph."""
        for number, cell in enumerate(filter(None, row.cells)):
            paragraph.add_run(" – " if number else "")
            self.inline(paragraph, cell)

    def draw_below(self, block: Block, *, on_new_page: bool = False) -> None:
        """Add a block below what there is, with some room below a table."""
        self._make_room(is_heading=isinstance(block, Heading))
        self.draw(block)
        if on_new_page:
            self.document.paragraphs[-1].paragraph_format.page_break_before = True
        self._is_below_table = isinstance(block, Table)

    def _make_room(self, *, is_heading: bool = False) -> None:
        """Add a low empty line below a table, or Word would join it to the next; a heading has room above it."""
        if self._is_below_table and not is_heading:
            self.document.add_paragraph(style=BELOW_TABLE)
        self._is_below_table = False

    def draw(self, block: Block) -> None:  # noqa: C901  (one case a kind of block)
        """Add a block."""
        match block:
            case Heading():
                heading = self.document.add_heading(_flat(text_of(block.line)), block.level)
                self._refer_all(heading, block.line)
            case Prose():
                leads = text_of(block.line).rstrip().endswith(":")
                self.inline(self.document.add_paragraph(style=LEAD if leads else None), block.line)
            case Note():
                self.inline(self.document.add_paragraph(style=REMARK), block.line)
            case Bullets():
                self._bullets(block)
            case Voice():
                self._voice(block)
            case Facts():
                self._facts(block)
            case Tree():
                self._tree(block)
            case Timeline():
                self._timeline(block)
            case Table():
                self._table(block)
            case Series():
                pass  # the table that accompanies it has the same figures
            case _:
                assert_never(block)

    def _bullets(self, block: Bullets) -> None:
        for row in block.rows:
            self._item(row, "List Number" if block.ordered else "List Bullet")

    def _item(self, row: Row, style: str) -> None:
        """Add an item of a list, with links back to the mentions of what is named in it."""
        paragraph = self.document.add_paragraph(style=style)
        self.row(paragraph, stopped(row))
        self.anchors.back(paragraph, [name for cell in row.cells for name in self.links.back(cell)])

    def _voice(self, block: Voice) -> None:
        paragraph = self.document.add_paragraph()
        _add_runs(paragraph, f"{_flat(text_of(block.speaker))}: ", "Emphasis")
        self._refer_all(paragraph, block.speaker)
        for number, row in enumerate(block.rows):
            paragraph.add_run("; " if number else "")
            self.row(paragraph, stopped(row) if number == len(block.rows) - 1 else row)

    def _facts(self, block: Facts) -> None:
        for label, value in block.rows:
            paragraph = self.document.add_paragraph(style=FACT)
            self.label(paragraph, label, ": ")
            self.inline(paragraph, value)

    def _tree(self, block: Tree) -> None:
        for depth, row in _flattened(block.branches, 1):
            suffix = f" {min(depth, _DEEPEST)}" if depth > 1 else ""
            self._item(row, f"List Bullet{suffix}")

    def _timeline(self, block: Timeline) -> None:
        for year in block.years:
            if year.heading:
                self.label(self.document.add_paragraph(style=YEAR), year.heading)
            for entry in year.entries:
                paragraph = self.document.add_paragraph(style="List Bullet")
                self.label(paragraph, entry.date)
                paragraph.add_run(f" ({_flat(text_of(entry.lane))}) ")
                self._refer_all(paragraph, entry.lane)
                self.row(paragraph, entry.row)

    def _table(self, block: Table) -> None:
        table = self.document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            cell.paragraphs[0].style = COLUMN
            self.label(cell.paragraphs[0], column)
        keep_whole(table.rows[0], is_header=True)
        for row in block.rows:
            added = table.add_row()
            keep_whole(added)
            for cell, spans in zip(added.cells, row.cells, strict=True):
                cell.paragraphs[0].style = CELL
                self.inline(cell.paragraphs[0], spans)
        texts = zip(block.columns, *(row.cells for row in block.rows), strict=True)
        share_out(table, [[text_of(spans) for spans in column] for column in texts])


def _add_runs(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    """Add a text in a style, and what is set in another way in it as runs of their own."""
    for part, kind in runs_of(text):
        run = paragraph.add_run(part, _STYLES_OF_RUNS.get(kind, style))
        if kind == "rtl":
            run.font.rtl = True


def _with_merged_cites(spans: Line) -> Iterator[Span]:
    """Yield the spans of a line; those without text that follow a span add their citations to its own."""
    last: Span | None = None
    for span in spans:
        if last and not span.text:
            last = replace(last, cites=_all_cites((last, span)))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _all_cites(spans: Sequence[Span]) -> Citations:
    return Citations(dict.fromkeys(cite for span in spans for cite in span.cites))


def _mention(key: str, number: int) -> str:
    return f"cited-{key}-{number}"


def _flattened(branches: Sequence[Branch], depth: int) -> Iterator[tuple[int, Row]]:
    for branch in branches:
        yield depth, branch.row
        yield from _flattened(branch.parts, depth + 1)
