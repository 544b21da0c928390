"""The overview of a dossier is taken as it was built as long as nothing that it tells has changed."""

from pathlib import Path

import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.overviews import Built
from dossier_tui.library import Library
from dossier_tui.library.compiled import unpack
from dossier_tui.model import Dossier
from dossier_tui.views.overview import overview
from dossier_tui.words.wording import Wording

PAIR = "russia-kyrgyzstan"


@pytest.fixture
def kept(library: Library, path: Path) -> Library:
    """The library as its catalogue has it."""
    catalogue = Catalogue.open(library.roots, path)
    return Library(catalogue.roots, kept=Kept(catalogue))


def opened(library: Library) -> Dossier:
    dossier = library.dossier(PAIR)
    assert dossier
    return dossier


def test_an_overview_is_kept_as_it_is_built(kept: Library) -> None:
    dossier = opened(kept)
    assert list(kept.overview(dossier) or ()) == overview(dossier)


def test_a_dossier_in_another_wording_or_of_another_reading_has_no_overview_yet(kept: Library) -> None:
    worded = kept.in_wording(Wording(dates="iso"))
    assert worded.overview(opened(worded)) is None
    assert kept.overview(opened(kept.reloaded())) is None


def test_of_a_large_library_the_app_builds_none(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.catalogue.updating.SMALL", 0)
    monkeypatch.setattr("dossier_tui.catalogue.kept.SMALL", 0)
    catalogue = Catalogue.open(library.roots, path)
    kept = Library(catalogue.roots, kept=Kept(catalogue))
    assert not kept.origin.update(lambda: True)
    assert kept.overview(opened(kept)) is None


def test_an_overview_of_another_day_is_not_taken_until_it_has_been_built_anew(
    kept: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(kept.overview(opened(kept)) or ())
    monkeypatch.setenv("DOSSIER_TODAY", "2090-01-01")
    assert kept.overview(opened(kept)) is None

    assert not kept.origin.update(lambda: True), "no list shows anything else for it"
    assert list(kept.overview(opened(kept)) or ()) == overview(opened(kept)) != before


def test_a_file_with_a_renewed_overview_is_not_taken_for_damaged(
    kept: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2090-01-01")
    kept.origin.update(lambda: True)
    made = path.stat().st_ino
    again = Catalogue.open(kept.roots, path)
    assert path.stat().st_ino == made
    assert Library(kept.roots, kept=Kept(again)).overview(opened(kept)) is None, "it is of another reading"


def test_a_dossier_that_is_gone_has_no_overview(kept: Library) -> None:
    dossier = opened(kept)
    kept.paths[PAIR].unlink()
    assert kept.reloaded().overview(dossier) is None


def test_the_overview_of_an_edited_file_is_built_anew(kept: Library) -> None:
    path = kept.paths[PAIR]
    path.write_text(path.read_text(encoding="utf-8") + "\n# edited\n", encoding="utf-8")
    edited = kept.reloaded()
    assert edited.overview(opened(edited)) is None


def test_overviews_of_today_are_not_built_or_decoded_again(kept: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[object] = []

    def noting(packed: bytes, kind: object) -> object:
        decoded.append(kind)
        return unpack(packed, kind)

    monkeypatch.setattr("dossier_tui.catalogue.overviews.unpack", noting)
    monkeypatch.setattr("dossier_tui.views.overview.overview", lambda _: pytest.fail("it is of today"))
    assert not kept.origin.update(lambda: True)
    assert set(decoded) == {Built}


def test_one_that_cannot_be_built_is_left_out(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_tui.views.overview.overview", lambda _: 1 / 0)
    catalogue = Catalogue.open(library.roots, path)
    kept = Library(catalogue.roots, kept=Kept(catalogue))
    made = path.stat().st_ino

    assert not kept.origin.update(lambda: True)
    assert kept.overview(opened(kept)) is None
    assert path.stat().st_ino == made, "the catalogue is as good as before"
