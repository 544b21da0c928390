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
    text_of,
    timeline_of_years,
)
from dossier_tui.model import Dossier
from dossier_tui.render.docx import docx
from dossier_tui.render.ooxml import keep_hyphens
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
        ("List Number", "first – second."),
        ("List Bullet", "first – second."),
        ("List Bullet 2", "first – second."),
    ]
    assert [text for style, text in styles if "2019" in text] == ["2019", "6 August 2019 (Leadership) first – second"]
    assert [cell.text for cell in made.tables[0].rows[1].cells] == ["first", "second"]
    assert made.tables[0].rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert made.core_properties.title == "Title"


def links(content: bytes) -> tuple[list[str], list[str]]:
    """The bookmarks that links lead to, and the bookmarks that there are, each in the order of the file."""
    body = Document(io.BytesIO(content)).element.body
    goals = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    return goals, [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]


def test_each_mark_leads_to_its_note_and_each_note_back_to_its_marks(dossier: Dossier) -> None:
    goals, names = links(docx(document(dossier, "Title", [CITED, CITED])))

    marks = ["note_1", "note_2"]
    assert goals == [*marks, *marks, "cited_1_1", "cited_1_2", "cited_2_1", "cited_2_2"]
    assert names == ["cited_1_1", "cited_2_1", "cited_1_2", "cited_2_2", *marks]


def test_a_check_and_what_mentions_it_lead_to_one_another(dossier: Dossier) -> None:
    mark = Prose(line("A figure", Span(" (check 1)", "check", to="check-1")))
    check = Bullets((Row(None, (line(Span("Check", "check", named="check-1"), " – odd."),)),), ordered=True)
    goals, names = links(docx(document(dossier, "Title", [mark, check, mark])))

    assert goals == ["check_1", "to_check_1_1", "to_check_1_2", "check_1"]
    assert names == ["to_check_1_1", "check_1", "to_check_1_2"]
    assert links(docx(document(dossier, "Title", [mark]))) == ([], [])


def test_every_link_of_a_brief_leads_somewhere_and_no_bookmark_stands_twice(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    goals, names = links(docx(brief(found)))

    assert set(goals) == set(names)
    assert len(set(names)) == len(names)


def test_each_page_has_the_pair_and_the_day_above_and_its_number_below(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    section, of_notes = Document(io.BytesIO(docx(brief(found)))).sections

    assert of_notes.header.is_linked_to_previous
    assert section.header.paragraphs[0].text == "Russia and Kyrgyzstan, as of 11 July 2019"
    fields = [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_look_is_in_named_styles_and_no_row_is_cut_by_a_page(dossier: Dossier) -> None:
    spans = line(*(Span(style, style) for style in ("strong", "em", "check", "state", "dim")))
    table = Table(lines("A"), (Row(None, (line("x"),)),))
    made = Document(io.BytesIO(docx(document(dossier, "Title", [Prose(spans), table, CITED]))))

    assert [run.style.name for run in made.paragraphs[1].runs] == [
        "Strong", "Emphasis", "Dossier Check", "Dossier State", "Dossier Faint",
    ]  # fmt: skip
    assert getattr(made.paragraphs[-1].style, "name", "") == "Dossier Note"
    assert not made.element.body.xpath(".//w:rPr/w:b | .//w:rPr/w:i | .//w:rPr/w:color | .//w:rPr/w:vertAlign")
    assert [len(row._tr.xpath("w:trPr/w:cantSplit")) for row in made.tables[0].rows] == [1, 1]


def test_a_brief_is_whole(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    made = Document(io.BytesIO(docx(brief(found))))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)

    assert "Russia and Kyrgyzstan: background" in text
    assert re.search(r"^1  UrduPoint News, 11 July 2019, para. 1. ↩1", text, re.MULTILINE)


def test_a_title_too_long_for_the_properties_is_whole_in_the_text(make_dossier: MakeDossier) -> None:
    title = "Long " * 60
    written = Document(io.BytesIO(docx(document(make_dossier(""), title, []))))

    assert written.core_properties.title == title[:255]
    assert written.paragraphs[0].text == title


def test_a_column_is_as_wide_as_what_stands_in_it_wants(dossier: Dossier) -> None:
    row = Row(None, (line("2018"), line("what was said at some length, and by whom, and what came of it"), line("–")))
    made = Document(io.BytesIO(docx(document(dossier, "Title", [Table(lines("Date", "What", "Where"), (row,))]))))
    (table,) = made.tables

    date, what, where = (cell.width or 0 for cell in table.rows[1].cells)
    assert what > 3 * date
    assert date == where
    assert [cell.width for cell in table.rows[0].cells] == [date, what, where]


def test_no_word_of_a_table_is_broken_and_a_date_stays_on_one_line(dossier: Dossier) -> None:
    said = line("what was said at some length, and by whom, and what came of it, and who was told of it in the end")
    row = Row(None, (line("29 September 2024"), line("Basseterre"), said, said))
    table = Table(lines("Date", "Where", "Who", "What"), (row,))
    made = Document(io.BytesIO(docx(document(dossier, "Title", [table]))))
    date, where, who, what = (cell.width or 0 for cell in made.tables[0].rows[1].cells)

    a_character = sum((date, where, who, what)) / 98
    assert date >= 20 * a_character
    assert where >= 12 * a_character
    assert abs(who - what) < a_character
    assert not made.tables[0].autofit


def test_addresses_of_the_web_lead_there_and_nothing_else_does(dossier: Dossier) -> None:
    spans = line(Span("https://a.b/c?d=1&e", "link"), Span("javascript:alert(1)", "link"))
    made = Document(io.BytesIO(docx(document(dossier, "Title", [Prose(spans)]))))
    (link,) = made.element.body.iter(qn("w:hyperlink"))

    assert made.part.rels[link.get(qn("r:id"))].target_ref == "https://a.b/c?d=1&e"
    assert made.paragraphs[1].text == "https://a.b/c?d=1&ejavascript:alert(1)"


def test_words_from_right_to_left_and_bars_are_set_as_such(dossier: Dossier) -> None:
    bars = Prose(line("Names (Arabic الولايات المتحدة, USA) ████ USD 1 m"))
    made = Document(io.BytesIO(docx(document(dossier, "Title", [bars]))))
    runs = made.paragraphs[1].runs

    assert [run.text for run in runs if run.font.rtl] == ["الولايات المتحدة"]
    assert [run.text for run in runs if run.style.name == "Dossier Bar"] == ["████"]
    assert made.paragraphs[1].text == text_of(bars.line)


def test_a_mark_of_a_note_is_never_broken_and_there_is_room_between_two(dossier: Dossier) -> None:
    apart = Prose((*CITED.line, Span("", "", Citations.parse("sputnik-2019#5")), Span(" so.")))
    made = Document(io.BytesIO(docx(document(dossier, "Title", [apart]))))
    run = made.paragraphs[1].add_run("tass-1-2")
    keep_hyphens(run)

    assert made.paragraphs[1].text == "Said1, 2, 3 so.tass-1-2"
    assert "-" not in "".join(str(text.text) for text in run._r.iter(qn("w:t")))
