"""Writes documents as Word files; needs the extra `docx` (python-docx).

Notes are at the end, and superscripts in the text link to them, since python-docx cannot create Word footnotes.
"""

import io
import re
from collections.abc import Iterator, Sequence
from typing import assert_never

import docx as word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

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
    Table,
    Timeline,
    Tree,
    Voice,
    text_of,
)  # fmt: skip
from ..values import Citations, clean
from ..views.publication import Document
from ..words.citing import Footnotes, unused

_UNFIT = re.compile("[\ufffe\uffff]")
"""Characters that XML does not allow."""
_LONGEST_TITLE = 255
"""The most characters of a title in the properties of a file, according to python-docx."""
_CHECK = RGBColor(0x9B, 0x1C, 0x1C)
_DIM = RGBColor(0x56, 0x5C, 0x66)
_DEEPEST = 3
"""The number of levels for which Word's template has a list style."""


def docx(document: Document) -> bytes:
    """Return a document as the bytes of a .docx file."""
    writer = _Writer(Footnotes(document.citer))
    writer.document.core_properties.title = _flat(document.title)[:_LONGEST_TITLE]
    writer.document.core_properties.author = ""
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
    def __init__(self, footnotes: Footnotes) -> None:
        self.document = word.Document()
        self.footnotes = footnotes
        self._bookmarks: dict[str, str] = {}
        """The names of the bookmarks of the notes, by the key of the note."""
        self._written_bookmarks = 0

    def inline(self, paragraph: Paragraph, spans: Line) -> None:
        """Add the spans of a line as runs, each followed by links to its notes."""
        for span in spans:
            if span.text:
                _styled(paragraph.add_run(_flat(span.text)), span)
            self._refer(paragraph, span.cites)

    def label(self, paragraph: Paragraph, spans: Line, stop: str = "") -> None:
        """Add a line in bold, followed by `stop` and by links to its notes."""
        paragraph.add_run(f"{_flat(text_of(spans))}{stop}").bold = True
        self._refer_all(paragraph, spans)

    def _refer_all(self, paragraph: Paragraph, spans: Line) -> None:
        for span in spans:
            self._refer(paragraph, span.cites)

    def _refer(self, paragraph: Paragraph, cites: Citations) -> None:
        for number, key in enumerate(self.footnotes.keys(cites)):
            if number:
                paragraph.add_run(",").font.superscript = True
            link = OxmlElement("w:hyperlink")
            link.set(qn("w:anchor"), self._bookmark(key))
            run = paragraph.add_run(key)
            run.font.superscript = True
            link.append(run._r)  # noqa: SLF001  (python-docx has no links inside a document)
            paragraph._p.append(link)  # noqa: SLF001

    def notes_below(self) -> None:
        """Add the notes, with bookmarks that the links in the text lead to."""
        notes = list(self.footnotes)
        if notes:
            self.document.add_heading("Notes", 1)
        for key, words in notes:
            paragraph = self.document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            self._bookmarked(paragraph, key)
            paragraph.add_run(f"  {_flat(words)}.")

    def _bookmarked(self, paragraph: Paragraph, key: str) -> None:
        """Add the key of a note in bold, inside a bookmark."""
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:name"), self._bookmark(key))
        self._written_bookmarks += 1
        for element in (start, end):
            element.set(qn("w:id"), str(self._written_bookmarks))
        paragraph._p.append(start)  # noqa: SLF001
        paragraph.add_run(key).bold = True
        paragraph._p.append(end)  # noqa: SLF001

    def _bookmark(self, key: str) -> str:
        """Return the bookmark of a note: letters, digits and underscores, at most 40 characters, as Word wants it."""
        wanted = f"note_{re.sub(r'[^A-Za-z0-9]', '_', key)}"
        if key not in self._bookmarks:
            self._bookmarks[key] = unused(wanted, self._bookmarks.values(), 40)
        return self._bookmarks[key]

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
            self.row(self.document.add_paragraph(style="List Number" if block.ordered else "List Bullet"), row)

    def _voice(self, block: Voice) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.add_run(f"{_flat(text_of(block.speaker))}: ").italic = True
        self._refer_all(paragraph, block.speaker)
        for number, row in enumerate(block.rows):
            paragraph.add_run("; " if number else "")
            self.row(paragraph, row)

    def _facts(self, block: Facts) -> None:
        for label, value in block.rows:
            paragraph = self.document.add_paragraph()
            self.label(paragraph, label, ": ")
            self.inline(paragraph, value)

    def _tree(self, block: Tree) -> None:
        for depth, row in _flattened(block.branches, 1):
            suffix = f" {min(depth, _DEEPEST)}" if depth > 1 else ""
            self.row(self.document.add_paragraph(style=f"List Bullet{suffix}"), row)

    def _timeline(self, block: Timeline) -> None:
        for year in block.years:
            if year.heading:
                self.label(self.document.add_paragraph(), year.heading)
            for entry in year.entries:
                paragraph = self.document.add_paragraph(style="List Bullet")
                self.label(paragraph, entry.date)
                paragraph.add_run(f" ({_flat(text_of(entry.lane))}) ")
                self._refer_all(paragraph, entry.lane)
                self.row(paragraph, entry.row)

    def _table(self, block: Table) -> None:
        table = self.document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            self.label(cell.paragraphs[0], column)
        repeated = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001  (repeats the header on each page)
        for row in block.rows:
            for cell, spans in zip(table.add_row().cells, row.cells, strict=True):
                self.inline(cell.paragraphs[0], spans)
        self.document.add_paragraph()


def _styled(run: Run, span: Span) -> None:
    run.bold = span.style in {"strong", "check", "state"} or None
    run.italic = span.style == "em" or None
    if span.style == "check":
        run.font.color.rgb = _CHECK
    elif span.style == "dim":
        run.font.color.rgb = _DIM


def _flattened(branches: Sequence[Branch], depth: int) -> Iterator[tuple[int, Row]]:
    for branch in branches:
        yield depth, branch.row
        yield from _flattened(branch.parts, depth + 1)
