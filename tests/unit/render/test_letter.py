"""A Word file as Word has it: named styles, properties, pages, and elements in the order of its schema."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from dossier_tui.blocks import Block, Bullets, Heading, Note, Prose, Row, Span, Table, line, lines
from dossier_tui.model import Dossier
from dossier_tui.render import letter
from dossier_tui.render.docx import docx
from dossier_tui.values import Citations
from dossier_tui.views.brief import brief
from tests.conftest import MakeDossier, MakeLibrary
from tests.shown import document
from tests.unit.render.test_html import contrast

CITED = Prose(line("Said", Span("", "", Citations.parse("sputnik-2019#2 sputnik-2019#4"))))
TABLE = Table(lines("A"), (Row(None, (line("x"),)),))
ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings""",
}
"""The order of elements inside others, by ECMA-376: Word refuses a file that has another."""


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier("")


def written(dossier: Dossier, blocks: Sequence[Block]) -> Any:
    return Document(io.BytesIO(docx(document(dossier, "Title", blocks))))


def names_inside(element: Any) -> list[str]:
    return [child.tag.rpartition("}")[2] for child in element]


def test_elements_stand_in_the_order_of_words_schema(dossier: Dossier) -> None:
    names = Prose(line("Abc: عربي ██", Span(" https://a.b", "link"), Span(" check", "check")))
    blocks: list[Block] = [
        Heading(line("Page"), 2),
        Note(line("x")),
        names,
        Heading(line("File"), 1),
        TABLE,
        CITED,
        Prose(line("So:")),
    ]
    made = written(dossier, blocks)
    section = made.sections[0]
    wrong = []
    for root in (made.element, made.styles.element, section.footer._element, section.header._element):
        for name, order in ORDER.items():
            places = {each: number for number, each in enumerate(order.split())}
            for element in root.iter(qn(f"w:{name}")):
                inside = names_inside(element)
                if sorted(inside, key=places.__getitem__) != inside:
                    wrong.append((name, inside))
    assert wrong == []


def test_the_file_says_its_language_and_title_and_nothing_of_the_template(dossier: Dossier) -> None:
    content = docx(document(dossier, "Title", [CITED]))
    made = Document(io.BytesIO(content))
    properties = made.core_properties

    assert (properties.title, properties.language) == ("Title", "en-GB")
    assert properties.subject.startswith(dossier.title)
    assert properties.comments == ""
    assert properties.created
    assert properties.created.year > 2020
    assert {each.get(qn("w:val")) for each in made.styles.element.xpath("w:docDefaults//w:lang")} == {"en-GB"}
    assert not [name for name in zipfile.ZipFile(io.BytesIO(content)).namelist() if "thumbnail" in name]


def test_word_opens_the_file_as_one_of_today(dossier: Dossier) -> None:
    settings = written(dossier, [CITED]).settings.element

    (mode,) = settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']")
    assert int(mode.get(qn("w:val"))) >= 15
    assert [zoom.get(qn("w:percent")) for zoom in settings.findall(qn("w:zoom"))] == ["100"]


def test_the_file_begins_on_a_page_of_its_own_below_page_one(dossier: Dossier) -> None:
    def begins(blocks: Sequence[Block]) -> list[str]:
        paragraphs = written(dossier, blocks).paragraphs
        return [each.text for each in paragraphs if each.paragraph_format.page_break_before]

    below: list[Block] = [Heading(line("History"), 1), Prose(line("x")), Heading(line("Economy"), 1)]
    assert begins([Prose(line("As known")), Heading(line("Next"), 2), *below]) == ["History"]
    assert begins([Prose(line("Compared")), *below]) == []
    assert begins([Heading(line("Next"), 2), Prose(line("x"))]) == []


def test_what_introduces_stays_with_what_it_introduces(dossier: Dossier) -> None:
    made = written(
        dossier, [Prose(line("From the US:")), Bullets((Row(None, (line("x"),)),)), Prose(line("So.")), TABLE]
    )

    kept = [each.text for each in made.paragraphs if each.style.paragraph_format.keep_with_next]
    assert kept == ["From the US:"]
    head, cell = (row.cells[0].paragraphs[0] for row in made.tables[0].rows)
    assert head.style.paragraph_format.keep_with_next
    assert not cell.style.paragraph_format.keep_with_next


def test_below_a_table_is_an_empty_line_only_where_no_heading_follows(dossier: Dossier) -> None:
    heading = Heading(line("More"), 2)

    def empty(blocks: Sequence[Block]) -> int:
        return sum(not each.text for each in written(dossier, blocks).paragraphs)

    assert empty([TABLE, heading, TABLE, heading, Prose(line("x"))]) == 0
    assert empty([TABLE, TABLE, Prose(line("x"))]) == 2
    assert empty([TABLE]) == 1  # Word wants a paragraph at the end
    assert empty([TABLE, CITED, TABLE]) == 1  # below it are the notes


def test_notes_stand_in_two_columns_on_the_same_page(dossier: Dossier) -> None:
    made = written(dossier, [CITED])
    text, notes = made.sections

    assert notes.start_type == 0  # continuous
    assert text._sectPr.find(qn("w:cols")).get(qn("w:num")) is None
    assert notes._sectPr.find(qn("w:cols")).get(qn("w:num")) == "2"
    assert all(each.text for each in made.paragraphs)
    assert len(written(dossier, [Prose(line("x"))]).sections) == 1


def test_a_remark_is_set_off_by_a_style_of_its_own(dossier: Dossier) -> None:
    made = written(dossier, [Note(line("Not said"))])

    assert made.paragraphs[1].style.name == letter.REMARK
    assert not made.paragraphs[1].style.font.bold


def test_every_colour_of_text_stands_out_from_paper_and_from_the_ground_of_remarks(dossier: Dossier) -> None:
    styles = written(dossier, []).styles
    used = [styles[f"Heading {level}"] for level in (1, 2, 3)]
    used += [style for style in styles if style.name in vars(letter).values()]
    colours = [f"#{style.font.color.rgb}" for style in used if getattr(style, "font", None) and style.font.color.rgb]

    assert len(colours) >= 9
    assert [each for each in colours for ground in ("#FFFFFF", "#F3F5F8") if contrast(each, ground) < 4.5] == []


def test_every_style_used_is_defined_and_sized_for_other_scripts_too(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    made = Document(io.BytesIO(docx(brief(found))))
    defined = {style.style_id for style in made.styles}
    used = {
        each.get(qn("w:val"))
        for name in ("pStyle", "rStyle", "tblStyle")
        for each in made.element.iter(qn(f"w:{name}"))
    }

    assert used <= defined
    for properties in made.styles.element.iter(qn("w:rPr")):
        sizes = {each.get(qn("w:val")) for each in properties if each.tag in {qn("w:sz"), qn("w:szCs")}}
        assert len(sizes) < 2
