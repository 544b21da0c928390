"""What a Word file has that python-docx has no words for: links and bookmarks inside it, fields, styles of our own."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Mm, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ..words.citing import unused

CHECK, STATE, FAINT, NOTE_MARK, BACK_LINK = "Dossier Check", "Dossier State", "Dossier Faint", "Note Mark", "Back Link"
"""The styles of characters that the file has besides Word's own Strong and Emphasis."""
FACT, NOTE, CELL, YEAR = "Dossier Fact", "Dossier Note", "Table Text", "Timeline Year"
"""The styles of paragraphs that the file has besides Word's own."""
_RED, _BROWN, _GREY = RGBColor(0x9B, 0x1C, 0x1C), RGBColor(0x7A, 0x43, 0x00), RGBColor(0x56, 0x5C, 0x66)
_LONGEST_NAME = 40
"""The most characters of a bookmark's name."""
_PAGE: tuple[Length, Length, Length] = (Mm(210), Mm(297), Mm(22))
"""Width, height and margins of a page: A4."""


def add_styles(document: Document) -> None:
    """Add the named styles, so that a newsroom can change the look of all notes or checks at once."""
    characters = WD_STYLE_TYPE.CHARACTER
    for name, colour, is_bold in ((CHECK, _RED, True), (STATE, _BROWN, True), (FAINT, _GREY, None)):
        font = document.styles.add_style(name, characters).font
        font.color.rgb, font.bold = colour, is_bold
    document.styles.add_style(NOTE_MARK, characters).font.superscript = True
    document.styles.add_style(BACK_LINK, characters).font.color.rgb = _GREY
    for name, size, after in ((FACT, 11, 2), (NOTE, 9, 2), (CELL, 9.5, 0), (YEAR, 11, 2)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size, style.paragraph_format.space_after = Pt(size), Pt(after)
    document.styles[YEAR].font.bold = True
    document.styles[YEAR].paragraph_format.keep_with_next = True


def remember_styles(document: Document) -> None:
    """Look every style up once only, which python-docx does for each run: four fifths of the time of a long brief."""
    part = document.part
    vars(part)["get_style_id"] = cache(part.get_style_id)


def lay_out(document: Document, running: str) -> None:
    """Make the pages A4, with a running header and the number of the page below."""
    (section,) = document.sections
    section.page_width, section.page_height = _PAGE[:2]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _PAGE[2]
    section.header.paragraphs[0].add_run(running)
    footer = section.footer.paragraphs[0]
    stops = footer.paragraph_format.tab_stops
    stops.add_tab_stop(_PAGE[0] - 2 * _PAGE[2], WD_TAB_ALIGNMENT.RIGHT)
    footer.style.paragraph_format.tab_stops.clear_all()
    footer.add_run("\tPage ")
    _add_field(footer, "PAGE")
    footer.add_run(" of ")
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field that Word works out, with a number to show until it has."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001  (python-docx has no fields)
    paragraph._p.append(field)  # noqa: SLF001


def keep_whole(row: _Row, *, is_header: bool = False) -> None:
    """Keep a row of a table on one page; a header row is repeated on each."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))
    if is_header:
        properties.append(OxmlElement("w:tblHeader"))


NARROWEST, WIDEST = 9, 60
"""The characters on average for which a column is at least, and at most, as wide."""


def share_out(table: Table, lengths: Sequence[Sequence[int]]) -> None:
    """Share the width of a table out among its columns by the characters that their cells have on average."""
    width = sum(column.width or 0 for column in table.columns)
    means = [sum(column) / max(len(column), 1) for column in lengths]
    shares = [min(max(mean, NARROWEST), WIDEST) for mean in means]
    widths = [Emu(int(width * share / sum(shares))) for share in shares]
    for column, its_width in zip(table.columns, widths, strict=True):
        column.width = its_width
    for row in table.rows:
        for cell, its_width in zip(row.cells, widths, strict=True):
            cell.width = its_width


class Anchors:
    """The bookmarks of a file and the links to them, by names that Word takes."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._written = 0

    def name(self, wanted: str) -> str:
        """Return the bookmark for a name: letters, digits and underscores, at most 40 characters, as Word wants it."""
        if wanted not in self._names:
            fit = re.sub(r"[^A-Za-z0-9]", "_", wanted)
            self._names[wanted] = unused(fit, self._names.values(), _LONGEST_NAME)
        return self._names[wanted]

    def mark(self, paragraph: Paragraph, name: str, add: Callable[[], object]) -> None:
        """Add what `add` adds to a paragraph, inside a bookmark; without a name, outside of any."""
        if not name:
            add()
            return
        self._written += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), str(self._written))
        start.set(qn("w:name"), self.name(name))
        end.set(qn("w:id"), str(self._written))
        paragraph._p.append(start)  # noqa: SLF001  (python-docx has no bookmarks)
        add()
        paragraph._p.append(end)  # noqa: SLF001

    def link(self, paragraph: Paragraph, to: str, text: str, style: str | None) -> Run:
        """Add text that leads to a bookmark."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), self.name(to))
        run = paragraph.add_run(text, style)
        link.append(run._r)  # noqa: SLF001  (python-docx has no links inside a document)
        paragraph._p.append(link)  # noqa: SLF001
        return run

    def back(self, paragraph: Paragraph, mentions: Sequence[str]) -> None:
        """Add links to all mentions of something, numbered if there are several."""
        for number, mention in enumerate(mentions, 1):
            paragraph.add_run(" ", BACK_LINK)
            self.link(paragraph, mention, f"↩{number if len(mentions) > 1 else ''}", BACK_LINK)
