"""The formats: every one renders a whole dossier, and one whose extra is missing says how to have it."""

import sys

import pytest

from dossier_tui.render.formats import FORMATS, Unavailable
from dossier_tui.views.brief import BriefOptions
from tests.conftest import MakeLibrary


@pytest.mark.parametrize("key", FORMATS)
def test_every_format_makes_a_file_of_its_own_kind(make_library: MakeLibrary, key: str) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier
    made = FORMATS[key].render(dossier, BriefOptions())

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
        FORMATS["docx"].render(dossier, BriefOptions())
