"""A library is found, opened file by file, and never brought down by one of them."""

import os
from pathlib import Path

import pytest

from dossier_tui.library import ENVIRONMENT, Library, NotALibrary, bundled_root, find_roots
from dossier_tui.model import Dossier
from tests.conftest import FILES, HEAD, MakeLibrary


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two libraries without content."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    for name in ("one", "two"):
        (tmp_path / name / "dossiers").mkdir(parents=True)
    return tmp_path / "one", tmp_path / "two"


def test_roots_that_are_named_are_used(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = folders
    monkeypatch.setenv(ENVIRONMENT, str(two))

    assert find_roots([str(one)]) == (one,)


def test_roots_of_the_environment_come_before_the_readers_own(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = folders
    monkeypatch.setenv(ENVIRONMENT, f"{one}{os.pathsep}{os.pathsep}{two}")

    assert find_roots(user_data=two) == (one, two)


def test_the_readers_own_library_comes_before_the_bundled_one(folders: tuple[Path, Path], tmp_path: Path) -> None:
    assert find_roots(user_data=folders[0]) == (folders[0],)
    assert find_roots(user_data=tmp_path) == (bundled_root(),)


def test_a_tilde_is_the_readers_home(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folders[0].parent))

    assert find_roots(["~/one"]) == (folders[0],)


def test_a_folder_without_dossiers_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="is not a library: it has no folder 'dossiers'"):
        find_roots([str(tmp_path)])


def test_all_is_well_in_the_library_of_the_tests(make_library: MakeLibrary) -> None:
    library = make_library()

    assert library.problems() == []
    assert list(library.paths) == ["russia-kyrgyzstan"]
    assert [dossier.title for dossier in library.dossiers] == ["Russia and Kyrgyzstan"]


def test_a_dossier_is_opened_with_its_records_identified(make_library: MakeLibrary) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")

    assert isinstance(dossier, Dossier)
    assert [record.id for record in dossier.records()] == [
        "kyrgyzstan-counts-as-an-ally", "contact-2019-07-11", "trade-2018",
    ]  # fmt: skip


def test_not_said_none_and_not_looked_at_are_told_apart(make_library: MakeLibrary) -> None:
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier is not None

    assert dossier.held["culture"]["events"] == "unknown"
    assert dossier.held["history"]["documents"] == ()
    assert "links" not in dossier.held["history"]


def test_a_broken_dossier_is_reported_while_others_open(make_library: MakeLibrary) -> None:
    library = make_library(
        {"dossiers/russia-georgia.yaml": "title: [\n", "dossiers/russia-abkhazia.yaml": HEAD + "x: y"}
    )

    assert library.broken == ["russia-abkhazia", "russia-georgia"]
    assert [dossier.key for dossier in library.dossiers] == ["russia-kyrgyzstan"]
    assert library.dossier("russia-georgia") is None
    assert [problem.path for problem in library.problems()] == [
        "dossiers/russia-abkhazia.yaml", "dossiers/russia-georgia.yaml",
    ]  # fmt: skip


def test_a_broken_source_breaks_only_what_cites_it(make_library: MakeLibrary) -> None:
    library = make_library(
        {
            "seeds/kremlin-2019.yaml": "publisher: [",
            "dossiers/russia-georgia.yaml": FILES["dossiers/russia-kyrgyzstan.yaml"]
            .replace(", kr: kremlin-2019", "")
            .replace("[russia, kyrgyzstan]", "[russia, georgia]"),
        }
    )

    assert list(map(str, library.problems_of("russia-kyrgyzstan"))) == [
        "dossiers/russia-kyrgyzstan.yaml:5:33: the source 'kremlin-2019' cannot be read; "
        "see the problems of its own file"
    ]
    assert [dossier.key for dossier in library.dossiers] == ["russia-georgia"]


def test_a_broken_registry_file_is_told_once_rather_than_at_every_reference(make_library: MakeLibrary) -> None:
    people = "putin: {name: }\njeenbekov: {name: Sooronbay Jeenbekov}"
    library = make_library({"dossiers/registry/people.yaml": people})

    assert list(map(str, library.problems())) == [
        "dossiers/registry/people.yaml:1:15: this must be text, not nothing",
        "dossiers/russia-kyrgyzstan.yaml: cannot be shown until the registry's own problems are mended",
    ]


@pytest.mark.parametrize("kind", ["people", "organisations", "polities"])
def test_a_registry_file_that_is_not_yaml_is_told_once_whoever_acts(make_library: MakeLibrary, kind: str) -> None:
    acts = FILES["dossiers/russia-kyrgyzstan.yaml"].replace(
        "[putin, jeenbekov]", "[putin, {name: A. Name, of: customs}]"
    )
    library = make_library({f"dossiers/registry/{kind}.yaml": "x: [", "dossiers/russia-kyrgyzstan.yaml": acts})
    said = [str(problem) for problem in library.problems() if problem.path == "dossiers/russia-kyrgyzstan.yaml"]

    assert said == ["dossiers/russia-kyrgyzstan.yaml: cannot be shown until the registry's own problems are mended"]


def test_a_dossier_that_needs_nothing_of_the_broken_file_still_opens(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/registry/organisations.yaml": "x: {}", "dossiers/russia-kyrgyzstan.yaml": HEAD})

    assert library.broken == []


def test_a_file_that_cannot_be_opened_is_reported(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    (tmp_path / "dossiers" / "russia-georgia.yaml").symlink_to(tmp_path / "nowhere.yaml")

    assert list(map(str, library.problems())) == [
        "dossiers/russia-georgia.yaml: cannot be read: No such file or directory"
    ]


def test_hidden_files_of_editors_are_left_alone(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/.#russia-kyrgyzstan.yaml": "[", "seeds/.x.yaml": "["})

    assert library.problems() == []


def test_files_that_nothing_reads_are_reported(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/russia-georgia.yml": "", "dossiers/registry/person.yaml": ""})

    assert list(map(str, library.problems())) == [
        "dossiers/registry/person.yaml: is not read: the registry's files are polities.yaml, people.yaml, places.yaml, "
        "organisations.yaml",
        "dossiers/russia-georgia.yml: is not read: the name of a file here ends in .yaml",
    ]


def test_of_two_roots_the_first_has_the_last_word(make_library: MakeLibrary, tmp_path: Path) -> None:
    base = make_library()
    own = tmp_path / "own"
    for name, text in {
        "dossiers/russia-kyrgyzstan.yaml": HEAD.replace("title: Russia and Kyrgyzstan", "title: Mine"),
        "dossiers/registry/places.yaml": "sochi: {name: Sochi, of: russia}",
        "seeds/kremlin-2019.yaml": FILES["seeds/kremlin-2019.yaml"].replace("Kremlin", "Mine"),
    }.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text("\n".join(line.strip() for line in text.strip().splitlines()), encoding="utf-8")
    library = Library((own, *base.roots))

    assert [dossier.title for dossier in library.dossiers] == ["Mine"]
    assert library.sources["kremlin-2019"].publisher == "Mine"
    assert library.own_sources == ["kremlin-2019", "sputnik-2019"]
    assert {"sochi", "moscow"} <= set(library.registry.places)
    assert library.problems() == []


def test_a_library_read_anew_sees_what_changed(make_library: MakeLibrary) -> None:
    library = make_library()
    assert library.broken == []
    make_library({"dossiers/russia-kyrgyzstan.yaml": "["})

    assert library.broken == []
    assert library.reloaded().broken == ["russia-kyrgyzstan"]


def test_an_empty_library_has_no_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dossiers").mkdir()
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: tmp_path)
    library = Library((tmp_path,))

    assert library.dossiers == []
    assert library.problems() == []
