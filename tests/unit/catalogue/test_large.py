"""What a catalogue answers over many dossiers is what their files say, read one by one, whatever has happened to it."""

import datetime as dt
import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue import dated, updating
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.dated import KeptHappening
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.wanted import coming_round, naming, showing
from dossier_tui.library import Library
from dossier_tui.library.from_files import FromFiles
from dossier_tui.model import Dossier
from dossier_tui.render.markdown import markdown
from dossier_tui.render.text import text
from dossier_tui.values import Address
from dossier_tui.views.anniversaries import anniversaries, coming, planned_near
from dossier_tui.views.mentions import Named
from dossier_tui.views.people import named_data, named_in
from dossier_tui.views.reports import anniversaries_report, report_on_entry
from dossier_tui.views.several import DossierSet
from dossier_tui.views.timeline import happenings
from tests.benchmarks.corpus import write
from tests.conftest import MakeDossier

DOSSIERS = 12
LONG_AGO = 1_700_000_000
QUESTIONS = ("frontier", "meeting grain", "year:2018 treaty", "tab:economy", "-frontier")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("large")
    write(root, DOSSIERS)
    for file in root.rglob("*.yaml"):
        os.utime(file, (LONG_AGO, LONG_AGO))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dossier_tui.roots.bundled_root", lambda: root)
        yield root


@pytest.fixture(scope="module")
def dossiers(root: Path) -> tuple[Dossier, ...]:
    return tuple(Library((root,)).dossiers)


@pytest.fixture(scope="module")
def kept(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    catalogue = Catalogue((root,), tmp_path_factory.mktemp("cache") / "catalogue.sqlite3")
    yield Kept(catalogue, updating=True)
    catalogue.close()


def test_every_dossier_is_what_its_file_says(root: Path, kept: Kept) -> None:
    kept.catalogue.update()
    files = FromFiles((root,))

    assert list(kept.paths) == list(files.paths)
    assert all(kept.reading(key) == files.reading(key) for key in files.paths)


def test_every_entry_is_found_in_the_dossiers_that_name_it(kept: Kept, dossiers: tuple[Dossier, ...]) -> None:
    library = Library(kept.catalogue.roots, kept=kept)
    kinds = ("people", "polities", "places", "organisations")
    entries = [key for kind in kinds for key, _ in named_in(dossiers, kind)]
    sampled = random.Random(1).sample(entries, 40)

    assert len(entries) > 40
    for key in sampled:
        few = tuple(filter(None, map(library.dossier, kept.naming(key))))
        assert named_data(Named(key, few)) == named_data(Named(key, dossiers)), key
    assert min(len(kept.naming(key)) for key in sampled) < DOSSIERS / 2


def test_only_the_dossiers_that_name_somebody_are_opened(kept: Kept, dossiers: tuple[Dossier, ...]) -> None:
    for key, pairs in named_in(dossiers, "people"):
        assert list(kept.naming(key)) == sorted(pairs)
    unnamed = {key for dossier in dossiers for key in dossier.registry.people} - {k for k, _ in named_in(dossiers)}

    assert kept.catalogue.having(naming("nobody"), [showing(dossiers[0].parties[0])])
    assert all(kept.naming(key) for key in unnamed)


def test_the_page_of_an_entry_is_the_same_without_opening_a_dossier(
    kept: Kept, dossiers: tuple[Dossier, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = ("people", "polities", "places", "organisations")
    named = {key: pairs for kind in kinds for key, pairs in named_in(dossiers, kind)}
    registry = Library(kept.catalogue.roots, kept=kept).registry
    naming = {key: [d for d in dossiers if d.key in kept.naming(key)] for key in (*named, dossiers[0].parties[0])}
    monkeypatch.setattr(Kept, "reading", None)

    for key, opened in naming.items():
        found = Kept(kept.catalogue, updating=True).on_entry(key, registry)
        assert found, key
        for render in (text, markdown):
            assert render(report_on_entry(found)) == render(report_on_entry(Named(key, tuple(opened)).shown)), key


def test_who_is_named_nowhere_has_no_page_in_the_catalogue(kept: Kept) -> None:
    assert Kept(kept.catalogue, updating=True).on_entry("nobody", Library(kept.catalogue.roots).registry) is None


@pytest.mark.parametrize("within", [0, 30, 366])
@pytest.mark.parametrize(
    "on", [dt.date(2024, 6, 10), dt.date(2023, 2, 1), dt.date(2024, 2, 29), dt.date.min, dt.date.max]
)
def test_every_day_that_comes_round_is_found(
    kept: Kept, dossiers: tuple[Dossier, ...], on: dt.date, within: int
) -> None:
    library = Library(kept.catalogue.roots, kept=kept)
    near = tuple(filter(None, map(library.dossier, kept.coming_round(on, within))))

    def found(of: tuple[Dossier, ...]) -> list[object]:
        past = [each.as_data() for each in anniversaries(happenings(of), on, within)]
        return [past, [each.as_data() for each in planned_near(happenings(of), on, within)]]

    assert found(near) == found(dossiers)


@pytest.mark.parametrize("limit", [None, 1, 7])
@pytest.mark.parametrize("within", [0, 30, 366])
@pytest.mark.parametrize(
    "on",
    [dt.date(2024, 6, 10), dt.date(2024, 2, 25), dt.date(2023, 2, 1), dt.date(2024, 2, 29), dt.date.min, dt.date.max],
)
def test_what_comes_round_is_said_the_same_without_opening_a_dossier(
    kept: Kept,
    dossiers: tuple[Dossier, ...],
    monkeypatch: pytest.MonkeyPatch,
    on: dt.date,
    within: int,
    limit: int | None,
) -> None:
    opened = coming(happenings(dossiers), on, within, limit)
    shown = tuple(each for each in dossiers if each.key in opened.pairs)
    monkeypatch.setattr(Kept, "reading", None)
    found = Kept(kept.catalogue, updating=True).coming(on, within, limit)

    assert found
    assert (found[0].number, found[0].number_planned) == (opened.number, opened.number_planned)
    for render in (text, markdown):
        assert render(anniversaries_report(*found)) == render(anniversaries_report(opened, DossierSet(shown).named))


def test_only_the_days_that_are_shown_are_read(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Address] = []
    on, within = dt.date(2024, 1, 1), 366
    every = Kept(kept.catalogue, updating=True).coming(on, within)

    def noted(address: Address, *rest: Any) -> KeptHappening:
        read.append(address)
        return KeptHappening(address, *rest)

    monkeypatch.setattr(dated, "KeptHappening", noted)
    few = Kept(kept.catalogue, updating=True).coming(on, within, 3)

    assert every
    assert few
    assert few[0].number == every[0].number > 100
    assert len(read) < 20


def test_dates_of_acts_come_round_too(make_dossier: MakeDossier, tmp_path: Path) -> None:
    act = "{act: ratified, date: 1993-03-04}"
    record = f"{{kind: treaty, title: Treaty on trade, signed: 1992-06-10, acts: [{act}], src: sp#3}}"
    dossier = make_dossier(f"history:\n  documents:\n    - {record}\n")
    catalogue = Catalogue.open((tmp_path,), tmp_path / "acts.sqlite3")

    assert dossier.key in catalogue.having(list(coming_round(dt.date(2024, 3, 4), 0)))
    assert dossier.key not in catalogue.having(list(coming_round(dt.date(2024, 3, 5), 0)))


def test_a_day_that_has_nothing_opens_few_dossiers(kept: Kept) -> None:
    assert len(kept.coming_round(dt.date(1850, 1, 1), 0)) < DOSSIERS / 2


def test_what_a_changed_file_names_is_found(root: Path, kept: Kept, dossiers: tuple[Dossier, ...]) -> None:
    key, other = (next(iter(each.registry.people)) for each in (dossiers[0], dossiers[-1]))
    path = Path(dossiers[0].path)
    before = path.read_text(encoding="utf-8")
    kept.catalogue.update()
    path.write_text(before.replace(key, other), encoding="utf-8")

    for each in (Kept(kept.catalogue), Kept(kept.catalogue, updating=True)):
        assert dossiers[0].key in each.naming(other)
    path.write_text(before, encoding="utf-8")


def answers(catalogue: Catalogue) -> list[object]:
    """Return all hits of some questions; two builds may number the dossiers in another order."""
    return [sorted(map(repr, catalogue.search(question, -1).hits)) for question in QUESTIONS]


def test_two_that_build_at_once_and_one_that_asks_meanwhile(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "BATCH", 4)
    whole, asked = Catalogue.open((root,), tmp_path / "whole.sqlite3"), []
    catalogues = [Catalogue((root,), tmp_path / "shared.sqlite3") for _ in range(3)]
    work: list[Callable[[], object]] = [
        catalogues[0].update,
        catalogues[1].update,
        lambda: asked.append(catalogues[2].search("frontier").total),
    ]
    threads = [threading.Thread(target=each) for each in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [each.notice for each in catalogues] == [""] * 3
    assert asked == [whole.search("frontier").total]
    assert all(answers(each) == answers(whole) for each in catalogues)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
@pytest.mark.parametrize(
    ("how", "points"),
    [
        pytest.param("alone", 50, marks=pytest.mark.slow),
        pytest.param("forked", 50, marks=pytest.mark.slow),
        ("alone", 8),
        ("spawned", 2),
    ],
)
def test_a_first_build_that_is_killed_and_resumed_has_the_same_answers(tmp_path: Path, how: str, points: int) -> None:
    words = [str(tmp_path), "10", str(points), how]
    script = [sys.executable, "-m", "tests.unit.catalogue.killed_builds", *words]
    done = subprocess.run(script, capture_output=True, check=True, text=True)
    killed, left, again, other = map(int, done.stdout.split())

    assert killed >= points
    assert left >= min(points, 5)
    assert (again, other) == (0, 0)
