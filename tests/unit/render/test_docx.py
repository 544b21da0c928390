"""A brief as a Word document: real headings, lists and tables, notes that can be followed."""

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn

from dossier_tui.blocks import Branch, Bullets, Facts, Heading, Prose, Row, Span, Table, Timeline, Tree, Voice, line
from dossier_tui.model.dossier import Dossier
from dossier_tui.render.docx import docx, render
from dossier_tui.values import Citations
from tests.conftest import MakeDossier, MakeLibrary, at

CITED = Prose(line("Said", Span("", "", Citations.parse("sputnik-2019#2 sputnik-2019#4"))))


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier("")


def test_headings_lists_and_tables_are_words_own(dossier: Dossier) -> None:
    row = Row(at("a"), (line("first"), line("second")))
    made = Document(
        io.BytesIO(
            render(
                dossier,
                "Title",
                [
                    Heading("One", 1),
                    Bullets((row,), ordered=True),
                    Tree((Branch(row, (Branch(row),)),)),
                    Table(("A", "B"), (row,)),
                    Voice("Sputnik's view", (row,)),
                    Facts((("label", line("value")),)),
                    Timeline(()),
                ],
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
    assert [cell.text for cell in made.tables[0].rows[1].cells] == ["first", "second"]
    assert made.tables[0].rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert made.core_properties.title == "Title"


def test_each_mark_leads_to_its_note(dossier: Dossier) -> None:
    body = Document(io.BytesIO(render(dossier, "Title", [CITED]))).element.body

    goals = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert goals == names == ["note_1", "note_2"]


def test_a_brief_is_whole(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    made = Document(io.BytesIO(docx(found)))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)

    assert "Russia and Kyrgyzstan: background" in text
    assert re.search(r"^1  UrduPoint News, 11 July 2019, para. 1.$", text, re.MULTILINE)
