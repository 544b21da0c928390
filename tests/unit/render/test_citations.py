"""Sources are cited by footnotes or in brackets where it stands, in every document format."""

import io
import re
from collections.abc import Callable

import pytest

from dossier_tui.blocks import Block, Bullets, Heading, Prose, Row, Span, line, text_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Dossier
from dossier_tui.render.docx import docx
from dossier_tui.render.html import html
from dossier_tui.render.markdown import markdown
from dossier_tui.render.text import text
from dossier_tui.values import Citations
from dossier_tui.views.brief import brief
from dossier_tui.views.publication import Document, cited_as
from tests.conftest import MakeDossier
from tests.shown import document, texts_of

CITED = line("Said", Span("", "", Citations.parse("sputnik-2019#2 kremlin-2019#p1")), Span("."))


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier("")


def of_word(shown: Document) -> str:
    import docx as word

    made = word.Document(io.BytesIO(docx(shown)))
    return "\n".join(paragraph.text for paragraph in made.paragraphs)


def of_html(shown: Document) -> str:
    return re.sub("<[^>]+>", "", html(shown).partition("<body>")[2])


WRITERS: dict[str, Callable[[Document], str]] = {"markdown": markdown, "html": of_html, "word": of_word, "text": text}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_inline_citations_stand_in_brackets_before_the_stop_and_are_explained(
    dossier: Dossier, write: Callable[[Document], str]
) -> None:
    written = write(cited_as(document(dossier, "T", [Prose(CITED)]), "inline"))

    assert "Said (¶1; kr ¶1)." in written
    assert "Sources cited" in written
    assert re.search(r"\bkr\W+the Kremlin|\bkr\W+kremlin", written, re.IGNORECASE)
    assert not re.search(r"\[\^|^Notes$", written, re.MULTILINE)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_footnotes_can_be_had_in_every_format(dossier: Dossier, write: Callable[[Document], str]) -> None:
    written = write(cited_as(document(dossier, "T", [Prose(CITED)]), "footnotes"))

    assert "UrduPoint News, 11 July 2019, para. 1." in written
    assert "¶" not in written


def test_unless_told_otherwise_text_has_marks_and_the_others_have_footnotes(dossier: Dossier) -> None:
    shown = cited_as(document(dossier, "T", [Prose(CITED)]), None)

    assert "Said ¶1 kr ¶1." in text(shown)
    assert "Said.[^1] [^kr-1]" in markdown(shown)


def test_plain_text_says_what_its_marks_stand_for(dossier: Dossier) -> None:
    below = text(document(dossier, "T", [Prose(CITED)])).partition("Sources cited")[2]

    assert re.findall(r"^• (\S+) ", below, re.MULTILINE) == ["¶", "kr"]


def test_citations_that_follow_one_another_share_their_brackets(dossier: Dossier) -> None:
    cites = [Span("", "", Citations.parse(each)) for each in ("sputnik-2019#2", "sputnik-2019#4", "sputnik-2019#2")]
    shown: list[Block] = [Bullets((Row(None, (line("Said", *cites, "; more"),)),))]
    (bullets, *_) = cited_as(document(dossier, "T", shown), "inline").blocks

    assert isinstance(bullets, Bullets)
    assert text_of(bullets.rows[0].cells[0]) == "Said (¶1,2); more"


def test_what_cites_nothing_stays_as_it_is(dossier: Dossier) -> None:
    shown = document(dossier, "T", [Heading(line("One"), 1), Prose(line("text"))])

    assert cited_as(shown, "inline").blocks == shown.blocks
    assert text(cited_as(shown, "footnotes")) == text(shown)


def test_no_sentence_of_an_export_depends_on_how_footnotes_are_numbered() -> None:
    library = Library((bundled_root(),))
    found = [
        (dossier.key, words)
        for dossier in filter(None, map(library.dossier, library.paths))
        for block in brief(dossier).blocks
        for words in texts_of(block)
        if re.search(r"\b(?:foot)?notes? \[?\d|\[\^|\bnote numbers?\b", words, re.IGNORECASE)
    ]

    assert found == []
