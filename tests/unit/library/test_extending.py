"""A registry of a library of one's own extends the bundled one, entry by entry and field by field."""

from pathlib import Path

import pytest

from dossier_tui.library import Library
from dossier_tui.library.from_files import FromFiles
from tests.conftest import FILES, write_files


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The root of a library of one's own, above a bundled one of FILES."""
    bundled, root = tmp_path / "bundled", tmp_path / "own"
    write_files(bundled, FILES)
    monkeypatch.setattr("dossier_tui.roots.bundled_root", lambda: bundled)
    monkeypatch.chdir(tmp_path)
    (root / "dossiers" / "registry").mkdir(parents=True)
    return root


def people(root: Path, text: str) -> Library:
    """The library with this file of people."""
    (root / "dossiers" / "registry" / "people.yaml").write_text(text, encoding="utf-8")
    return Library((root,))


def test_an_entry_keeps_the_fields_that_it_is_not_given(own: Path) -> None:
    library = people(own, "putin: {also: V. Putin, names: {ky: Путин}}\n")

    putin = library.registry.people["putin"]
    assert (putin.name, putin.also, putin.names) == ("Vladimir Putin", ("V. Putin",), {"ky": "Путин"})
    assert [office.role for office in putin.offices] == ["head of state"]
    assert library.problems() == []


def test_names_in_other_languages_are_joined(own: Path) -> None:
    (own / "dossiers" / "registry" / "polities.yaml").write_text("russia: {names: {ky: Орусия}}\n", encoding="utf-8")

    assert Library((own,)).registry.polities["russia"].names == {"ru": "Россия", "ky": "Орусия"}


def test_what_is_replaced_is_told_with_its_place(own: Path) -> None:
    people(own, "putin:\n  name: V. V. Putin\n  also: [Vova]\nnew: {name: New}\n")

    told = [str(remark) for remark in FromFiles((own,)).shared.replaced]
    assert told == ["own/dossiers/registry/people.yaml:2:3: 'name' of 'putin' replaces that of the registry below"]


def test_a_new_entry_still_needs_its_name(own: Path) -> None:
    library = people(own, "nobody: {also: [N.]}\n")

    assert [problem.message for problem in library.problems()] == ["'name' is missing"]


def test_a_mistake_in_an_extension_has_its_place_and_leaves_the_entry_out(own: Path) -> None:
    library = people(own, "putin: {offices: {role: kng, of: russia, src: sputnik-2019#2}}\n")

    assert [(each.line, each.column) for each in library.problems()] == [(1, 25)]
