"""What a start of the app touches before its first frame: the catalogue, and nothing that the frame does not show."""

import json
import subprocess
import sys

import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.origins import catalogue_path
from dossier_tui.library import Library
from dossier_tui.roots import bundled_root
from dossier_tui.tui.screens.reader import ReaderScreen
from dossier_tui.tui.session import Session
from tests.conftest import age
from tests.tui.test_home import SECOND

START = """
import argparse, asyncio, gc, json, sys

from dossier_tui.cli import STARTING

gc.set_threshold(STARTING)
collected = []
gc.callbacks.append(lambda phase, info: collected.append(info) if gc.get_threshold()[0] == STARTING else None)
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)

from dossier_tui.cli.library import library_of
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.screens.reader import ReaderScreen

before = []
show_detail = ReaderScreen.show_detail

def noting(*args, **options):
    before.extend([] if before else sys.modules)
    show_detail(*args, **options)

ReaderScreen.show_detail = noting

async def start():
    app = DossierApp(library_of(argparse.Namespace(library=[])), "russia-kyrgyzstan")
    async with app.run_test(size=(120, 40)) as pilot:
        while not (app.screen.view.line_count and before):
            await pilot.pause()
        print(json.dumps([opened, list(sys.modules), before, collected]))

asyncio.run(start())
"""
NOT_SHOWN = (
    "yaml", "rapidfuzz", "secrets", "tomllib", "filelock", "dossier_tui.library.loading",
    "dossier_tui.library.from_files", "dossier_tui.audit",
    "dossier_tui.tui.screens.home", "dossier_tui.tui.screens.dialog", "dossier_tui.tui.screens.search",
    "dossier_tui.views.brief", "dossier_tui.views.people", "dossier_tui.render.markdown", "dossier_tui.desk.clipboard",
    "dossier_tui.views.places", "dossier_tui.render.map.land",
)  # fmt: skip


NOT_YET_SHOWN = (
    "dossier_tui.views.page",
    "dossier_tui.views.detail",
    "dossier_tui.words.lines",
    "dossier_tui.words.labels",
)


@pytest.mark.slow
def test_a_warm_start_opens_no_file_imports_only_what_it_shows_and_looks_for_no_garbage():
    Catalogue.open((bundled_root(),)).close()
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    opened, modules, before, collected = json.loads(done.stdout)
    assert [path for path in opened if path.endswith((".yaml", "land.z"))] == []
    assert collected == []
    assert [name for name in NOT_SHOWN if name in modules] == []
    assert "dossier_tui.tui.screens.reader" in before
    assert [name for name in NOT_YET_SHOWN if name in before] == []


@pytest.fixture
def kept(make_library):
    """A library whose dossiers are in a catalogue."""
    roots = make_library({"dossiers/russia-georgia.yaml": SECOND}).roots
    age(*roots[0].rglob("*.yaml"))
    Catalogue.open(roots).close()
    return Library(roots, kept=Kept(Catalogue(roots, catalogue_path(roots))))


async def test_the_list_has_the_titles_before_a_dossier_is_read(sit, kept, monkeypatch):
    monkeypatch.setattr("dossier_tui.tui.screens.home.HomeScreen._read", lambda *_: None)
    async with sit(kept) as at:
        assert "Russia and Kyrgyzstan" in at.text


async def test_a_list_opens_only_the_dossier_selected(sit, kept, monkeypatch):
    opened, reading = [], Kept.reading

    def noting(self, key):
        opened.append(key)
        return reading(self, key)

    monkeypatch.setattr(Kept, "reading", noting)
    async with sit(kept, size="120x40") as at:
        assert at.text.count("voices ") == 2
        assert "as of 19 November 2026" in at.text
        assert set(opened) == {"russia-georgia"}
        await at.press("G")
        assert set(opened) == {"russia-georgia", "russia-kyrgyzstan"}


async def test_what_has_changed_before_the_start_is_noticed_after_the_first_frame(sit, kept, monkeypatch):
    monkeypatch.setattr("dossier_tui.tui.session.READ_AT_ONCE", 0)
    monkeypatch.setattr("dossier_tui.catalogue.kept.SMALL", 0)
    path = kept.paths["russia-georgia"]
    path.write_text(path.read_text().replace("Russia and Georgia", "Moscow and Tbilisi"))
    async with sit(kept, "russia-kyrgyzstan") as at:
        assert at.app.session.titles()["russia-georgia"] == "Moscow and Tbilisi"


async def test_a_reader_whose_dossier_is_the_same_is_left_alone_by_other_changes(sit, kept, monkeypatch):
    monkeypatch.setattr(ReaderScreen, "_show_anew", lambda *_: pytest.fail("the dossier is shown anew"))
    path = kept.paths["russia-georgia"]
    path.write_text(path.read_text().replace("Russia and Georgia", "Moscow and Tbilisi"))
    async with sit(kept, "russia-kyrgyzstan") as at:
        assert at.app.session.library is not kept
        assert at.app.session.library.dossier("russia-georgia").title == "Moscow and Tbilisi"


async def test_a_large_library_lists_titles_without_reading_its_dossiers(sit, kept, monkeypatch):
    monkeypatch.setattr("dossier_tui.tui.session.READ_AT_ONCE", 1)
    monkeypatch.setattr("dossier_tui.tui.screens.home.HomeScreen._read", lambda *_: None)
    monkeypatch.setattr(Kept, "reading", lambda *_: pytest.fail("a dossier was read"))
    async with sit(kept) as at:
        session: Session = at.app.session
        assert session.titles()["russia-kyrgyzstan"] == "Russia and Kyrgyzstan"
        assert "kyrgyz" in session.sought("russia-kyrgyzstan")


async def test_a_large_library_is_sorted_and_filtered_without_reading_its_dossiers(sit, kept, monkeypatch):
    monkeypatch.setattr("dossier_tui.tui.session.READ_AT_ONCE", 1)
    monkeypatch.setattr("dossier_tui.tui.screens.home.HomeScreen._read", lambda *_: None)
    monkeypatch.setattr(Kept, "reading", lambda *_: pytest.fail("a dossier was read"))
    async with sit(kept) as at:
        await at.press("s", "s")
        assert "by age" in at.text
        assert list(at.app.screen._ranks) == ["russia-georgia", "russia-kyrgyzstan"]
        assert at.app.screen._ranks["russia-georgia"].as_of > at.app.screen._ranks["russia-kyrgyzstan"].as_of
        assert at.app.screen._ranks["russia-kyrgyzstan"].title == "Russia and Kyrgyzstan"
