"""The look of a Word file: its named styles, its pages, its properties, and what Word is told of how to open it."""

import datetime as dt
from functools import cache

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

CHECK, STATE, FAINT, BAR = "Dossier Check", "Dossier State", "Dossier Faint", "Dossier Bar"
NOTE_MARK, BACK_LINK, WEB_LINK = "Note Mark", "Back Link", "Hyperlink"
"""The styles of characters that the file has besides Word's own Strong and Emphasis."""
FACT, NOTE, REMARK, LEAD, YEAR = "Dossier Fact", "Dossier Note", "Dossier Remark", "Dossier Lead", "Timeline Year"
CELL, COLUMN, BELOW_TABLE = "Table Text", "Table Column", "Below Table"
"""The styles of paragraphs that the file has besides Word's own."""
_RED, _BROWN, _GREY, _BLUE = (
    RGBColor(0x9B, 0x1C, 0x1C), RGBColor(0x7A, 0x43, 0x00), RGBColor(0x56, 0x5C, 0x66), RGBColor(0x0B, 0x4F, 0xA3),
)  # fmt: skip
_DARK_BLUE = RGBColor(0x1F, 0x49, 0x7D)
_RULE, _WASH = "C9CED6", "F3F5F8"
"""The colours of the line beside a remark and of the ground behind it."""
_PAGE: tuple[Length, Length] = (Mm(210), Mm(297))
"""Width and height of a page: A4."""
_MARGIN: Length = Mm(20)
LANGUAGE = "en-GB"
"""The language in which the house writes, for spelling checkers and screen readers."""
_LONGEST_PROPERTY = 255
"""The most characters of a text in the properties of a file, according to python-docx."""


def add_styles(document: Document) -> None:
    """Add the named styles, so that a newsroom can change the look of all notes or checks at once."""
    for name, colour, is_bold in (
        (CHECK, _RED, True), (STATE, _BROWN, True), (FAINT, _GREY, None), (BAR, _BLUE, None), (NOTE_MARK, None, None),
        (BACK_LINK, _GREY, None), (WEB_LINK, _BLUE, None),
    ):  # fmt: skip
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb, style.font.bold = colour, is_bold
    document.styles[NOTE_MARK].font.superscript = True
    document.styles[WEB_LINK].font.underline = True
    for name, size, after in (
        (FACT, 10.5, 2), (NOTE, 8.5, 1), (REMARK, 10, 6), (LEAD, 10.5, 2), (YEAR, 10.5, 2), (CELL, 9.5, 0),
        (BELOW_TABLE, 5, 0),
    ):  # fmt: skip
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _set(style, size, after)
    column = document.styles.add_style(COLUMN, WD_STYLE_TYPE.PARAGRAPH)
    column.base_style = document.styles[CELL]
    document.styles[YEAR].font.bold = True
    for name in (YEAR, LEAD, COLUMN):
        document.styles[name].paragraph_format.keep_with_next = True
    _frame(document.styles[REMARK])
    _tighten(document)


def _set(style: ParagraphStyle, size: float, after: float, before: float | None = None) -> None:
    """Give a style a size, for scripts that run from right to left too, and space around its paragraphs."""
    style.font.size = Pt(size)
    for element in style.element.rPr.findall(qn("w:szCs")):
        style.element.rPr.remove(element)
    other = OxmlElement("w:szCs")
    other.set(qn("w:val"), str(int(2 * size)))
    style.element.rPr.find(qn("w:sz")).addnext(other)
    style.paragraph_format.space_after = Pt(after)
    if before is not None:
        style.paragraph_format.space_before = Pt(before)


def _tighten(document: Document) -> None:
    """Set Word's own styles so that page one fits on a page, and headings stand out from the paper."""
    styles = document.styles
    styles["Normal"].paragraph_format.line_spacing = 1.05
    for name, size, after, before in (
        ("Normal", 10.5, 5, None), ("Title", 20, 8, None), ("Heading 1", 15, 3, 18), ("Heading 2", 12, 2, 8),
        ("Heading 3", 10.5, 2, 8),
    ):  # fmt: skip
        _set(styles[name], size, after, before)
        if name.startswith("Heading"):
            styles[name].font.color.rgb = _DARK_BLUE


def _frame(style: ParagraphStyle) -> None:
    """Set paragraphs off by a line on their left and a ground of their own, as they are on the web."""
    properties = style.element.get_or_add_pPr()
    border, left, ground = OxmlElement("w:pBdr"), OxmlElement("w:left"), OxmlElement("w:shd")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "6"), ("color", _RULE)):
        left.set(qn(f"w:{name}"), value)
    border.append(left)
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _WASH)):
        ground.set(qn(f"w:{name}"), value)
    spacing = properties.find(qn("w:spacing"))
    spacing.addprevious(border)
    spacing.addprevious(ground)
    style.paragraph_format.left_indent = Mm(3)


def remember_styles(document: Document) -> None:
    """Look every style up once only, which python-docx does for each run: four fifths of the time of a long brief."""
    part = document.part
    vars(part)["get_style_id"] = cache(part.get_style_id)


def describe(document: Document, title: str, subject: str) -> None:
    """Set the properties of the file, in place of those of python-docx's template, and the language of its text."""
    properties = document.core_properties
    properties.title, properties.subject = title[:_LONGEST_PROPERTY], subject[:_LONGEST_PROPERTY]
    properties.author = properties.comments = ""
    properties.language = LANGUAGE
    properties.created = properties.modified = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:val"), LANGUAGE)
    package = document.part.package
    for key in [key for key, each in package.rels.items() if each.reltype.endswith("/thumbnail")]:
        del package.rels[key]  # a picture of the empty template


def bring_up_to_date(document: Document) -> None:
    """Have Word open the file as one of today, not in the mode for those of Word 2010 that the template asks for."""
    settings = document.settings.element
    for zoom in settings.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
    for old in settings.xpath("w:compat/w:useFELayout"):
        old.getparent().remove(old)
    for mode in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        mode.set(qn("w:val"), "15")
    for languages in settings.findall(qn("w:themeFontLang")):
        languages.set(qn("w:val"), LANGUAGE)


def lay_out(document: Document, running: str) -> None:
    """Make the pages A4, with a running header and the number of the page below."""
    (section,) = document.sections
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Mm(10)
    section.header.paragraphs[0].add_run(running)
    footer = section.footer.paragraphs[0]
    stops = footer.paragraph_format.tab_stops
    stops.add_tab_stop(Length(_PAGE[0] - 2 * _MARGIN), WD_TAB_ALIGNMENT.RIGHT)
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


def begin_columns(document: Document, after: Paragraph) -> None:
    """Set what follows a paragraph in two columns, on the same page."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    after._p.set_sectPr(last.clone())  # noqa: SLF001  (python-docx would add an empty paragraph)
    for reference in last.xpath("w:headerReference | w:footerReference"):
        last.remove(reference)  # as before it
    last.start_type = WD_SECTION.CONTINUOUS
    columns = last.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "400")
