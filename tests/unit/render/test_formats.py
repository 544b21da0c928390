"""The formats: every one renders a whole dossier, and one whose extra is missing says how to have it."""

import sys
from pathlib import Path

import pytest

from dossier_tui.blocks import Prose, line
from dossier_tui.render.formats import DOCUMENT_FORMATS, FORMATS, DataFormat, Unavailable, document_format_of
from dossier_tui.views.brief import BriefOptions
from tests.conftest import MakeLibrary
from tests.shown import document


@pytest.mark.parametrize("key", FORMATS)
def test_every_format_makes_a_file_of_its_own_kind(make_library: MakeLibrary, key: str) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier
    made = FORMATS[key].export(dossier, BriefOptions())

    assert FORMATS[key].suffix.count(".") >= 1
    assert len(made) > 200
    assert isinstance(made, bytes) == (key in {"csv", "docx"})


def test_titles_and_endings_tell_formats_apart() -> None:
    assert (
        len({each.title for each in FORMATS.values()})
        == len({each.suffix for each in FORMATS.values()})
        == len(FORMATS)
    )


def test_word_without_its_extra_says_how_to_have_it(make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier
    monkeypatch.delitem(sys.modules, "dossier_tui.render.docx", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)

    with pytest.raises(Unavailable, match=r"dossier-tui\[docx\]"):
        FORMATS["docx"].export(dossier, BriefOptions())


def test_every_format_writes_either_documents_or_data() -> None:
    assert list(DOCUMENT_FORMATS) == ["markdown", "text", "html", "docx"]
    assert [key for key, each in FORMATS.items() if isinstance(each, DataFormat)] == ["json", "csv", "csl"]
    assert len(FORMATS) == 7
    assert next(iter(FORMATS)) == "markdown"


@pytest.mark.parametrize("key", DOCUMENT_FORMATS)
def test_a_document_format_writes_any_document(make_library: MakeLibrary, key: str) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier
    content = DOCUMENT_FORMATS[key].write(document(dossier, "A title", [Prose(line("words of no dossier"))]))

    if isinstance(content, str):
        assert "A title" in content
        assert "words of no dossier" in content
    else:
        assert content.startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("a.md", "markdown"), ("a.markdown", "markdown"), ("a.txt", "text"), ("a.html", "html"), ("a.docx", "docx"),
        ("a", "text"), ("a.json", "text"),
    ],
)  # fmt: skip
def test_the_name_of_a_file_says_in_which_format_a_document_is_written(name: str, key: str) -> None:
    assert document_format_of(Path(name)).key == key
