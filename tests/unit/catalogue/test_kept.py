"""What a catalogue has of a library is what its files say, and only what has changed is read again."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.catalogue import taking
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.figures import row_of_figures
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.prepared import prepare
from dossier_tui.library import Library, bundled_root, from_files, loading
from dossier_tui.library.folders import bytes_of
from dossier_tui.library.from_files import FromFiles
from dossier_tui.views.figures import figures_of
from tests.conftest import FILES, MORE, MakeLibrary, write_files

from .library_to_search import ABKHAZIA, SEARCHED

PAIR = "russia-kyrgyzstan"
A_MINUTE = 60_000_000_000
"""In nanoseconds."""


@pytest.fixture
def catalogue(make_library: MakeLibrary, tmp_path: Path) -> Iterator[Catalogue]:
    library = make_library(SEARCHED)
    age(library.roots[0])
    catalogue = Catalogue.open(library.roots, tmp_path / "cache" / "catalogue.sqlite3")
    yield catalogue
    catalogue.close()


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the dossiers that were read for the catalogue, in order."""
    keys: list[str] = []

    def noting(origin: Any, key: str, state: Any) -> Any:
        keys.append(key)
        return prepare(origin, key, state)

    monkeypatch.setattr(taking, "prepare", noting)
    return keys


@pytest.fixture
def nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every attempt to read a YAML file fail."""

    def refuse(*_: object) -> None:
        pytest.fail("a file is read")

    monkeypatch.setattr(from_files, "read_file", refuse)
    monkeypatch.setattr(from_files, "Sources", refuse)
    monkeypatch.setattr(from_files, "load_registry", refuse)


def age(root: Path) -> None:
    """Make the files look as if they had been written a minute before they were."""
    for file in root.rglob("*.yaml"):
        then = file.stat().st_mtime_ns - A_MINUTE
        os.utime(file, ns=(then, then))


def rewrite(catalogue: Catalogue, name: str, old: str, new: str) -> None:
    file = catalogue.roots[0] / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def assert_same_as_files(catalogue: Catalogue) -> None:
    files, kept = FromFiles(catalogue.roots), Kept(catalogue)
    assert dict(kept.paths) == dict(files.paths)
    assert kept.shared.whole() == files.shared.whole()
    for key in files.paths:
        assert kept.reading(key) == Kept(catalogue).reading(key) == files.reading(key), key


def test_the_bundled_dossiers_are_the_same(tmp_path: Path) -> None:
    catalogue = Catalogue.open((bundled_root(),), tmp_path / "catalogue.sqlite3")

    assert_same_as_files(catalogue)


def test_what_has_not_changed_is_not_read(catalogue: Catalogue, nothing_is_read: None) -> None:
    library = Library(catalogue.roots, kept=Kept(catalogue))

    assert [dossier.title for dossier in library.dossiers] == ["Russia and Abkhazia", "Russia and Kyrgyzstan"]
    assert library.registry.name("putin") == "Vladimir Putin"
    assert library.sources["sputnik-2019"].name


def test_a_catalogue_that_was_closed_is_the_same(catalogue: Catalogue, nothing_is_read: None) -> None:
    catalogue.close()

    assert Kept(catalogue).reading(PAIR).dossier


CHANGES = [
    (f"dossiers/{PAIR}.yaml", "kind: working visit", "kind: state visit"),
    (f"dossiers/{PAIR}.yaml", "place: moscow", "place: nowhere"),
    (f"dossiers/{PAIR}.yaml", "leadership:", "leaders:"),
    ("dossiers/registry/people.yaml", "Vladimir Putin", "Wladimir Putin"),
    ("dossiers/registry/people.yaml", "lavrov:", "lawrow:"),
    ("dossiers/registry/places.yaml", "also: [Akwa]", "also: [Dioscurias]"),
    ("dossiers/registry/polities.yaml", "russia:", "russland:"),
    ("seeds/sputnik-2019.yaml", "Trade was USD 1.9 bn", "Turnover was USD 1.9 bn"),
    ("seeds/sputnik-2019.yaml", "publisher:", "publishers:"),
    ("seeds/sputnik-2019.yaml", "n: 3,", "n: 33,"),
    ("seeds/kremlin-2019.yaml", "side: russia", "side: narnia"),
]


@pytest.mark.parametrize(("name", "old", "new"), CHANGES)
@pytest.mark.parametrize("updated", [True, False])
def test_a_change_of_any_file_is_seen_and_so_is_its_return(
    catalogue: Catalogue, name: str, old: str, new: str, updated: bool
) -> None:
    for before, after in ((old, new), (new, old)):
        rewrite(catalogue, name, before, after)
        if updated:
            assert catalogue.update()
        assert_same_as_files(catalogue)


def replace_content(file: Path, new: bytes) -> None:
    beside = file.with_suffix(".new")
    beside.write_bytes(new)
    os.utime(beside, ns=(file.stat().st_mtime_ns,) * 2)
    beside.replace(file)


def overwrite_content(file: Path, new: bytes) -> None:
    then = file.stat().st_mtime_ns
    file.write_bytes(new)
    os.utime(file, ns=(then, then))


@pytest.mark.parametrize("change", [replace_content, overwrite_content])
@pytest.mark.parametrize("updated", [True, False])
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ABKHAZIA, b"Treaty on alliance", b"Treaty on frontier"),
        ("seeds/sputnik-2019.yaml", b"USD 1.9 bn", b"USD 9.1 bn"),
        ("dossiers/registry/people.yaml", b"Vladimir Putin", b"Wladimir Putin"),
    ],
)
def test_a_change_that_leaves_size_and_time_as_they_were_is_seen(
    catalogue: Catalogue, change: Callable[[Path, bytes], None], updated: bool, name: str, old: bytes, new: bytes
) -> None:
    file = catalogue.roots[0] / name
    content = file.read_bytes()
    assert old in content
    change(file, content.replace(old, new))
    if updated:
        assert catalogue.update()
    assert_same_as_files(catalogue)


@pytest.mark.parametrize("name", [ABKHAZIA, f"dossiers/{PAIR}.yaml", "seeds/kremlin-2019.yaml"])
def test_a_file_that_goes_and_comes_back_is_seen(catalogue: Catalogue, name: str) -> None:
    file = catalogue.roots[0] / name
    text = file.read_bytes()
    for change in (file.unlink, lambda: file.write_bytes(text)):
        change()
        assert catalogue.update()
        assert_same_as_files(catalogue)


@pytest.mark.parametrize(
    ("name", "old", "new", "read"),
    [
        ("dossiers/registry/places.yaml", "also: [Akwa]", "also: [Dioscurias]", ["russia-abkhazia"]),
        ("dossiers/registry/people.yaml", "name: Sergey Lavrov", "name: Sergei Lavrov", ["russia-abkhazia"]),
        ("seeds/kremlin-2019.yaml", "reliability: B", "reliability: C", [PAIR]),
        ("dossiers/registry/people.yaml", "Vladimir Putin", "Wladimir Putin", ["russia-abkhazia", PAIR]),
        (ABKHAZIA, "Treaty on alliance", "Treaty on trade", ["russia-abkhazia"]),
    ],
)
def test_only_the_dossiers_that_a_change_concerns_are_read_again(
    catalogue: Catalogue, prepared: list[str], name: str, old: str, new: str, read: list[str]
) -> None:
    rewrite(catalogue, name, old, new)
    assert catalogue.update()

    assert prepared == read
    assert_same_as_files(catalogue)


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read as YAML, in order."""
    names: list[str] = []

    def noting(path: Path) -> bytes:
        names.append(path.name)
        return bytes_of(path)

    monkeypatch.setattr(loading, "bytes_of", noting)
    return names


def test_a_changed_source_is_read_alone(catalogue: Catalogue, files_read: list[str]) -> None:
    for old, new in (
        ("reliability: B", "reliability: C"),
        ("publisher:", "publishers:"),
        ("publishers:", "publisher:"),
    ):
        files_read.clear()
        rewrite(catalogue, "seeds/kremlin-2019.yaml", old, new)
        age(catalogue.roots[0])
        catalogue.update()

        assert files_read == ["kremlin-2019.yaml", f"{PAIR}.yaml"]
        assert_same_as_files(catalogue)


def test_a_registry_that_cites_what_a_changed_source_has_no_longer_is_told_of(catalogue: Catalogue) -> None:
    for old, new in (("n: 3,", "n: 33,"), ("n: 33,", "n: 3,")):
        rewrite(catalogue, "seeds/sputnik-2019.yaml", old, new)
        age(catalogue.roots[0])
        catalogue.update()
        assert_same_as_files(catalogue)


def test_a_hidden_entry_that_cites_what_a_changed_source_has_no_longer_is_told_of(
    tmp_path: Path, make_library: MakeLibrary
) -> None:
    library, own = make_library(), tmp_path / "own"
    write_files(own, {"dossiers/registry/people.yaml": "jeenbekov: {name: S. Jeenbekov}"})
    catalogue = Catalogue.open((own, *library.roots), tmp_path / "catalogue.sqlite3")
    seed = library.roots[0] / "seeds/sputnik-2019.yaml"
    seed.write_text(seed.read_text(encoding="utf-8").replace("n: 3,", "n: 33,"), encoding="utf-8")
    age(tmp_path)
    catalogue.update()

    assert any("has no claim 3" in problem.message for problem in Kept(catalogue).shared.problems)
    assert_same_as_files(catalogue)


def test_an_entry_that_now_cites_a_source_is_named_by_its_dossiers(catalogue: Catalogue, prepared: list[str]) -> None:
    rewrite(
        catalogue, "dossiers/registry/people.yaml", "name: Sergey Lavrov,", "name: Sergey Lavrov, src: kremlin-2019#p1,"
    )
    catalogue.update()

    assert prepared == ["russia-abkhazia", PAIR]
    dossier = Kept(catalogue).reading(PAIR).dossier
    assert dossier
    assert "lavrov" in dossier.named


def test_a_dossier_with_problems_is_read_again_when_anything_may_mend_them(catalogue: Catalogue) -> None:
    rewrite(catalogue, f"dossiers/{PAIR}.yaml", "place: moscow", "place: osh")
    catalogue.update()
    assert [p.message for p in Kept(catalogue).reading(PAIR).problems] == [
        "no place in the registry is called 'osh'; add it to registry/places.yaml"
    ]

    rewrite(catalogue, "dossiers/registry/places.yaml", "sukhumi:", "osh: {name: Osh, of: kyrgyzstan}\nsukhumi:")
    catalogue.update()
    assert Kept(catalogue).reading(PAIR).dossier
    assert_same_as_files(catalogue)


def test_problems_name_files_as_the_current_folder_wants_it(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrite(catalogue, f"dossiers/{PAIR}.yaml", "place: moscow", "place: nowhere")
    catalogue.update()
    assert Kept(catalogue).reading(PAIR).problems[0].path == f"dossiers/{PAIR}.yaml"

    monkeypatch.chdir("/")
    assert Kept(catalogue).reading(PAIR).problems[0].path == str(tmp_path / f"dossiers/{PAIR}.yaml").lstrip("/")


def test_a_small_library_is_brought_up_to_date_when_a_dossier_is_wanted(
    catalogue: Catalogue, prepared: list[str]
) -> None:
    rewrite(catalogue, ABKHAZIA, "Treaty on alliance", "Treaty on trade")
    kept = Kept(catalogue, updating=True)

    assert kept.reading("russia-abkhazia") == FromFiles(catalogue.roots).reading("russia-abkhazia")
    assert prepared == ["russia-abkhazia"]


def spoil_value(catalogue: Catalogue) -> None:
    _execute(catalogue, "UPDATE compiled SET value = x'00'")


def spoil_entry(catalogue: Catalogue) -> None:
    _execute(catalogue, "UPDATE entries SET value = x'c1'")


def lose_source(catalogue: Catalogue) -> None:
    _execute(catalogue, "DELETE FROM sources")


def lose_table(catalogue: Catalogue) -> None:
    _execute(catalogue, "DROP TABLE compiled")


def _execute(catalogue: Catalogue, statement: str) -> None:
    store = catalogue._opened()
    store.connection.execute(statement)


@pytest.mark.parametrize("spoil", [spoil_value, spoil_entry, lose_source, lose_table])
def test_a_damaged_catalogue_is_thrown_away_and_the_files_are_read(
    catalogue: Catalogue, spoil: Callable[[Catalogue], None]
) -> None:
    spoil(catalogue)

    assert_same_as_files(catalogue)
    catalogue.update()
    assert_same_as_files(catalogue)


EDITS = [
    *CHANGES,
    *((name, new, old) for name, old, new in CHANGES),
]


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_in_any_order_it_is_what_the_files_say(catalogue: Catalogue, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        name, old, new = chance.choice(EDITS)
        file = catalogue.roots[0] / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        if chance.random() < 0.5:
            age(catalogue.roots[0])
        catalogue.update()
        assert_same_as_files(catalogue)


def test_a_library_of_its_own_keeps_the_bundled_entries(tmp_path: Path, make_library: MakeLibrary) -> None:
    library = make_library({**FILES, **MORE})
    catalogue = Catalogue.open(library.roots, tmp_path / "catalogue.sqlite3")

    assert_same_as_files(catalogue)


def test_figures_are_those_of_the_dossier_as_its_file_is(catalogue: Catalogue, nothing_is_read: None) -> None:
    kept = Kept(catalogue)
    for key in kept.paths:
        dossier = kept.reading(key).dossier
        assert dossier
        assert kept.figures(key) == figures_of(dossier)

    rewrite(catalogue, ABKHAZIA, "Treaty on alliance", "Treaty on trade")
    assert kept.figures("russia-abkhazia") is None
    assert kept.figures(PAIR)


def test_there_are_no_figures_of_a_dossier_with_problems(catalogue: Catalogue) -> None:
    rewrite(catalogue, ABKHAZIA, "place: moscow", "place: nowhere")
    age(catalogue.roots[0])
    catalogue.update()

    assert Kept(catalogue).figures("russia-abkhazia") is None


def test_an_update_in_the_background_stops_when_it_is_not_wanted(catalogue: Catalogue, prepared: list[str]) -> None:
    rewrite(catalogue, ABKHAZIA, "Treaty on alliance", "Treaty on trade")
    kept = Kept(catalogue)

    assert not kept.update(lambda: False)
    assert (kept.update(lambda: True), kept.update(lambda: True)) == (False, False)
    assert prepared == ["russia-abkhazia"]


def test_its_rows_are_what_the_dossiers_say(catalogue: Catalogue) -> None:
    rewrite(catalogue, f"dossiers/{PAIR}.yaml", "place: moscow", "place: nowhere")
    catalogue.update()
    good, bad = catalogue.rows()

    dossier = Kept(catalogue).reading("russia-abkhazia").dossier
    assert dossier
    assert good == row_of_figures(good.key, str(catalogue.roots[0] / ABKHAZIA), figures_of(dossier))
    assert (good.parties, good.as_of, good.years) == ("russia abkhazia", "2019-08-07", "2017:1")
    assert (bad.key, bad.title, bad.problems, bad.as_of) == (PAIR, PAIR, "1", "")
