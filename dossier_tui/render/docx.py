"""Writes documents as Word files; needs the extra `docx` (python-docx).

Notes are at the end, linked both ways with the marks in the text, since python-docx cannot create Word footnotes.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never

import docx as word
from docx.text.paragraph import Paragraph

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
from .links import Links
from .ooxml import (
    CELL,
    CHECK,
    FACT,
    FAINT,
    NOTE,
    NOTE_MARK,
    STATE,
    YEAR,
    Anchors,
    add_styles,
    keep_whole,
    lay_out,
    remember_styles,
    share_out,
)  # fmt: skip

_UNFIT = re.compile("[\ufffe\uffff]")
"""Characters that XML does not allow."""
_LONGEST_TITLE = 255
"""The most characters of a title in the properties of a file, according to python-docx."""
_STYLES: dict[Style, str] = {"strong": "Strong", "em": "Emphasis", "check": CHECK, "state": STATE, "dim": FAINT}
"""The style of characters for each style of a span."""
_DEEPEST = 3
"""The number of levels for which Word's template has a list style."""


def docx(document: Document) -> bytes:
    """Return a document as the bytes of a .docx file."""
    writer = _Writer(Footnotes(document.citer), Links(document.blocks))
    writer.document.core_properties.title = _flat(document.title)[:_LONGEST_TITLE]
    writer.document.core_properties.author = ""
    lay_out(writer.document, _flat(document.running))
    writer.document.add_heading(_flat(document.title), 0)
    for block in document.blocks:
        writer.draw(block)
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
        add_styles(self.document)
        remember_styles(self.document)

    def inline(self, paragraph: Paragraph, spans: Line) -> None:
        """Add the spans of a line as runs, each followed by links to its notes."""
        for span in spans:
            if span.text:
                mention = self.links.mention(span)
                self.anchors.mark(paragraph, mention or span.named, partial(self._add, paragraph, span, bool(mention)))
            self._refer(paragraph, span.cites)

    def _add(self, paragraph: Paragraph, span: Span, leads: bool) -> None:  # noqa: FBT001  (for `partial`)
        text, style = _flat(span.text), _STYLES.get(span.style)
        if leads:
            self.anchors.link(paragraph, span.to, text, style)
        else:
            paragraph.add_run(text, style)

    def label(self, paragraph: Paragraph, spans: Line, stop: str = "") -> None:
        """Add a line in bold, followed by `stop` and by links to its notes."""
        paragraph.add_run(f"{_flat(text_of(spans))}{stop}", "Strong")
        self._refer_all(paragraph, spans)

    def _refer_all(self, paragraph: Paragraph, spans: Line) -> None:
        for span in spans:
            self._refer(paragraph, span.cites)

    def _refer(self, paragraph: Paragraph, cites: Citations) -> None:
        for number, key in enumerate(self.footnotes.keys(cites)):
            if number:
                paragraph.add_run(",", NOTE_MARK)
            self._mentions[key] += 1
            link = partial(self.anchors.link, paragraph, f"note-{key}", key, NOTE_MARK)
            self.anchors.mark(paragraph, _mention(key, self._mentions[key]), link)

    def notes_below(self) -> None:
        """Add the notes, each with links back to where it is cited."""
        notes = list(self.footnotes)
        if notes:
            self.document.add_heading("Notes", 1)
        for key, words in notes:
            paragraph = self.document.add_paragraph(style=NOTE)
            self.anchors.mark(paragraph, f"note-{key}", partial(paragraph.add_run, key, "Strong"))
            paragraph.add_run(f"  {_flat(words)}.")
            self.anchors.back(paragraph, [_mention(key, n) for n in range(1, self._mentions[key] + 1)])

    def row(self, paragraph: Paragraph, row: Row) -> None:
        """Add the cells of a row to a paragraph."""
        for number, cell in enumerate(filter(None, row.cells)):
            paragraph.add_run(" – " if number else "")
            self.inline(paragraph, cell)

    def draw(self, block: Block) -> None:  # noqa: C901  (one case a kind of block)
        """Add a block."""
        match block:
            case Heading():
                heading = self.document.add_heading(_flat(text_of(block.line)), block.level)
                self._refer_all(heading, block.line)
            case Prose():
                self.inline(self.document.add_paragraph(), block.line)
            case Note():
                self.inline(self.document.add_paragraph(style="Intense Quote"), block.line)
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
        self.row(paragraph, row)
        self.anchors.back(paragraph, [name for cell in row.cells for name in self.links.back(cell)])

    def _voice(self, block: Voice) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.add_run(f"{_flat(text_of(block.speaker))}: ", "Emphasis")
        self._refer_all(paragraph, block.speaker)
        for number, row in enumerate(block.rows):
            paragraph.add_run("; " if number else "")
            self.row(paragraph, row)

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
            cell.paragraphs[0].style = CELL
            self.label(cell.paragraphs[0], column)
        keep_whole(table.rows[0], is_header=True)
        for row in block.rows:
            added = table.add_row()
            keep_whole(added)
            for cell, spans in zip(added.cells, row.cells, strict=True):
                cell.paragraphs[0].style = CELL
                self.inline(cell.paragraphs[0], spans)
        texts = zip(block.columns, *(row.cells for row in block.rows), strict=True)
        share_out(table, [[len(text_of(spans)) for spans in column] for column in texts])
        self.document.add_paragraph()


def _mention(key: str, number: int) -> str:
    return f"cited-{key}-{number}"


def _flattened(branches: Sequence[Branch], depth: int) -> Iterator[tuple[int, Row]]:
    for branch in branches:
        yield depth, branch.row
        yield from _flattened(branch.parts, depth + 1)
