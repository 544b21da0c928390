"""A brief as a Word document: real headings, lists and tables, notes that can be followed."""

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn

from dossier_tui.blocks import (
    Branch,
    Bullets,
    Dated,
    Heading,
    Prose,
    Row,
    Span,
    Table,
    Tree,
    Voice,
    facts,
    line,
    lines,
    timeline_of_years,
)
from dossier_tui.model import Dossier
from dossier_tui.render.docx import docx
from dossier_tui.values import Citations
from dossier_tui.views.brief import brief
from tests.conftest import MakeDossier, MakeLibrary, at
from tests.shown import document

CITED = Prose(line("Said", Span("", "", Citations.parse("sputnik-2019#2 sputnik-2019#4"))))


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier("")


def test_headings_lists_and_tables_are_words_own(dossier: Dossier) -> None:
    row = Row(at("a"), (line("first"), line("second")))
    made = Document(
        io.BytesIO(
            docx(
                document(
                    dossier,
                    "Title",
                    [
                        Heading(line("One"), 1),
                        Bullets((row,), ordered=True),
                        Tree((Branch(row, (Branch(row),)),)),
                        Table(lines("A", "B"), (row,)),
                        Voice(line("Sputnik's view"), (row,)),
                        facts((("label", line("value")),)),
                        timeline_of_years([("2019", Dated(row, line("6 August 2019"), line("Leadership")))]),
                    ],
                )
            )
        )
    )
    styles = [(paragraph.style.name, paragraph.text) for paragraph in made.paragraphs if paragraph.style]

    assert styles[:5] == [
        ("Title", "Title"),
        ("Heading 1", "One"),
        ("List Number", "first – second"),
        ("List Bullet", "first – second"),
        ("List Bullet 2", "first – second"),
    ]
    assert [text for style, text in styles if "2019" in text] == ["2019", "6 August 2019 (Leadership) first – second"]
    assert [cell.text for cell in made.tables[0].rows[1].cells] == ["first", "second"]
    assert made.tables[0].rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert made.core_properties.title == "Title"


def test_each_mark_leads_to_its_note(dossier: Dossier) -> None:
    body = Document(io.BytesIO(docx(document(dossier, "Title", [CITED])))).element.body

    goals = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert goals == names == ["note_1", "note_2"]


def test_a_brief_is_whole(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    made = Document(io.BytesIO(docx(brief(found))))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)

    assert "Russia and Kyrgyzstan: background" in text
    assert re.search(r"^1  UrduPoint News, 11 July 2019, para. 1.$", text, re.MULTILINE)


def test_a_title_too_long_for_the_properties_is_whole_in_the_text(make_dossier: MakeDossier) -> None:
    title = "Long " * 60
    written = Document(io.BytesIO(docx(document(make_dossier(""), title, []))))

    assert written.core_properties.title == title[:255]
    assert written.paragraphs[0].text == title
