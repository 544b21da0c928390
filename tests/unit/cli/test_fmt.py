"""`dossier fmt`: files are rewritten in place, atomically, and what is left to do is told."""

import os
from pathlib import Path

import pytest

from dossier_tui.library import Library
from tests.conftest import MakeLibrary

from .conftest import Ask

REGISTRY = {
    "dossiers/registry/polities.yaml": "a: {name: Arland, adjective: Arlish}\nb: {name: Borea, adjective: Borean}\n",
    "dossiers/registry/people.yaml": None,
    "dossiers/registry/places.yaml": None,
    "dossiers/registry/organisations.yaml": None,
    "dossiers/russia-kyrgyzstan.yaml": None,
    "seeds/sputnik-2019.yaml": None,
    "seeds/kremlin-2019.yaml": None,
    "seeds/paper.yaml": """
        publisher: The Arland Paper
        issued: 2020-01-02
        side: a
        reliability: C
        reliability_reason: One party's paper.
        held: excerpt
        """,
}
OLD = """\
# yaml-language-server: $schema=schema/dossier.schema.json
# Ours.
title: Arland–Borea
parties: [a, b]
as_of: 2020-01-02
sources: {p: paper}

history:
  background:   # before all that
    - name: Flood in the valley
      date: 1999
      src: p#p1

  documents_counted:
    - {what: In force between the two, value: about 12 treaties, src: p#p1}

economy:
  trade:
    - period: 2019
      period_words: last year
      total: USD 3.1 m
      sold_by: {}
      figures_from: unknown
      src: p#p2
      other_sources_say:
        - {field: period_words, value: in 2019, src: p#p3}
  bodies:
    - {id: board, name: Board of Ferries, kind: commission, src: p#p2}
  sessions:
    - {name: 4th session of the board, date: 2019-05, about: [board], src: p#p2}

security:
  bases:
    - {name: Harbour post, kind: post, of: b, parts_stated: 3 piers, src: p#p4}
  positions:
    - holders: [a]
      says: the harbour belongs to both
      against: [b]
      answer: unknown
      src: p#p4
  forums:
    - {name: Lake Talks, kind: forum, since_words: begun after the flood, inferred: [since_words], src: p#p4}
"""
NEW = """\
# yaml-language-server: $schema=schema/dossier.schema.json
# Ours.
model: 2
title: Arland–Borea
parties: [a, b]
as_of: 2020-01-02
sources: {p: paper}

history:
  events: # before all that
    - name: Flood in the valley
      date: 1999
      src: p#p1

  figures:
    - {what: In force between the two, value: about 12 treaties, src: p#p1}

economy:
  trade:
    - period: 2019
      date_words: last year
      total: USD 3.1 m
      sold_by: {}
      figures_from: unknown
      src: p#p2
      other_sources_say:
        - {field: date_words, value: in 2019, src: p#p3}

  events:
    - {name: 4th session of the board, date: 2019-05, about: [board], src: p#p2}

  bodies:
    - {id: board, name: Board of Ferries, kind: commission, src: p#p2}

security:
  bases:
    - {name: Harbour post, kind: post, of: b, size: 3 piers, src: p#p4}

  forums:
    - {name: Lake Talks, kind: forum, date_words: begun after the flood, inferred: [date_words], src: p#p4}

  positions:
    - holders: [a]
      says: the harbour belongs to both
      against: [b]
      response: not given
      src: p#p4
"""
WITH_PARTNERS = OLD.replace(
    "economy:\n", "economy:\n  partners:\n    - says: Borea is among Arland's main partners\n      src: p#p2\n"
).replace("  background:   # before all that\n    - name: Flood in the valley\n      date: 1999\n      src: p#p1\n",
          "  background: []\n")  # fmt: skip


@pytest.fixture
def folder(make_library: MakeLibrary) -> Path:
    """The folder of a library with one dossier of model 1, which is the current one."""
    return make_library({**REGISTRY, "dossiers/a-b.yaml": OLD}).roots[0]


@pytest.fixture
def path(folder: Path) -> Path:
    """The file of that dossier."""
    return folder / "dossiers" / "a-b.yaml"


def test_a_dossier_of_the_first_model_becomes_a_valid_one_of_this(ask: Ask, folder: Path, path: Path) -> None:
    assert Library((folder,)).problems()
    said = ask("fmt", "--upgrade")

    assert (said.code, said.out) == (0, "")
    assert said.err == "Upgraded dossiers/a-b.yaml: 11 changes.\n3 files in order.\n"
    assert path.read_text() == NEW
    assert Library((folder,)).problems() == []


def test_what_is_left_is_told_with_its_place_in_the_new_file_and_once_done_all_is_well(
    ask: Ask, folder: Path, path: Path
) -> None:
    path.write_text(WITH_PARTNERS)
    said = ask("fmt", "--upgrade")

    assert (said.code, said.err) == (1, "Upgraded dossiers/a-b.yaml: 11 changes.\n")
    (line,) = said.out.splitlines()
    assert line.startswith("dossiers/a-b.yaml:32:3: there is no group `partners` any more: move praise")
    assert path.read_text().splitlines()[31] == "  partners:"
    path.write_text(path.read_text().replace("partners:", "evaluations:"))
    assert Library((folder,)).problems() == []
    assert ask("fmt", "--upgrade").code == 0


def test_the_second_time_nothing_is_written(ask: Ask, path: Path) -> None:
    ask("fmt", "--upgrade")
    before = path.stat()
    said = ask("fmt", "--upgrade")

    assert (said.code, said.out, said.err) == (0, "", "3 files in order.\n")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_check_says_each_change_with_its_place_and_writes_nothing(ask: Ask, path: Path) -> None:
    path.write_text(WITH_PARTNERS)
    said = ask("fmt", "--upgrade", "--check")

    assert (said.code, said.err) == (1, "")
    assert said.out.splitlines()[:3] == [
        "dossiers/a-b.yaml:3:1: model: 2 is added",
        "dossiers/a-b.yaml:9:3: background becomes events",
        "dossiers/a-b.yaml:11:3: documents_counted becomes figures",
    ]
    assert any(line.startswith("dossiers/a-b.yaml:15:3: there is no group") for line in said.out.splitlines())
    assert path.read_text() == WITH_PARTNERS
    path.write_text(NEW)
    assert ask("fmt", "--upgrade", "--check").code == 0


@pytest.mark.parametrize("words", [["a-b"], ["arland", "borea"], ["dossiers/a-b.yaml"], ["a-b", "dossiers/a-b.yaml"]])
def test_a_dossier_is_named_as_a_pair_or_a_file(ask: Ask, path: Path, words: list[str]) -> None:
    other = path.with_name("b-a.yaml")
    other.write_text(OLD)

    assert ask("fmt", "--upgrade", *words).code == 0
    assert (path.read_text(), other.read_text()) == (NEW, OLD)


def test_all_dossiers_of_all_roots_are_upgraded_those_hidden_by_another_too(ask: Ask, folder: Path, path: Path) -> None:
    hidden = folder / "second" / "dossiers" / "a-b.yaml"
    hidden.parent.mkdir(parents=True)
    hidden.write_text(OLD)

    assert ask("fmt", "--library", str(folder), "--library", "second", "--upgrade").code == 0
    assert (path.read_text(), hidden.read_text()) == (NEW, NEW)


def test_without_upgrade_a_dossier_of_an_older_model_stays_and_is_told_so(ask: Ask, path: Path) -> None:
    said = ask("fmt", "dossiers/a-b.yaml")

    assert (said.code, said.err) == (1, "")
    assert said.out == (
        "dossiers/a-b.yaml:3:1: write `model: 2` above everything else if this file is new; "
        "`dossier fmt --upgrade` rewrites an older file\n"
    )
    assert path.read_text() == OLD


def test_a_file_that_is_no_yaml_stays_with_all_its_problems_and_the_others_are_upgraded(ask: Ask, path: Path) -> None:
    broken = OLD.replace("title: Arland", "title: x: Arland").replace("[a, b]", "[a, *b]")
    path.with_name("a-a.yaml").write_text(broken)
    said = ask("fmt", "--upgrade")

    assert said.code == 1
    assert [line.split(": ")[0] for line in said.out.splitlines()] == [
        "dossiers/a-a.yaml:3:9",
        "dossiers/a-a.yaml:4:14",
    ]
    assert path.with_name("a-a.yaml").read_text() == broken
    assert path.read_text() == NEW


def test_a_file_that_is_read_only_stays_and_is_told_in_one_line(ask: Ask, path: Path) -> None:
    path.chmod(0o444)
    path.with_name("b-a.yaml").write_text(OLD)
    said = ask("fmt", "--upgrade")

    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[0] == f"{path} cannot be written: it is read-only"
    assert path.read_text() == OLD
    assert path.with_name("b-a.yaml").read_text() == NEW


def test_a_file_that_cannot_be_replaced_stays_as_it_is(ask: Ask, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said = ask("fmt", "--upgrade")

    assert (said.code, said.err) == (2, f"{path} cannot be written: No space left on device\n")
    assert path.read_text() == OLD
    assert [each.name for each in path.parent.iterdir() if each.suffix == ".tmp"] == []


def test_a_link_stays_and_its_target_is_upgraded(ask: Ask, folder: Path, path: Path) -> None:
    target = path.rename(folder / "elsewhere.txt")
    target.chmod(0o640)
    path.symlink_to(target)

    assert ask("fmt", "--upgrade").code == 0
    assert path.is_symlink()
    assert (target.read_text(), target.stat().st_mode & 0o777) == (NEW, 0o640)


@pytest.mark.parametrize(
    ("name", "why"),
    [("no.yaml", "No such file or directory"), ("./dossiers", "it is a folder"), ("/dev/null", "it is a device")],
)
def test_what_is_no_file_is_told_in_one_line(ask: Ask, path: Path, name: str, why: str) -> None:
    said = ask("fmt", "--upgrade", name)

    assert (said.code, said.out) == (2, "")
    assert f"cannot be read: {why}" in said.err
    assert said.err.count("\n") == 1


def test_a_pair_that_is_not_there_is_told_and_nothing_is_written(ask: Ask, path: Path) -> None:
    said = ask("fmt", "--upgrade", "dossiers/a-b.yaml", "nowhere")

    assert said.code == 2
    assert said.err.startswith("dossier: no dossier 'nowhere'")
    assert path.read_text() == OLD


UNTIDY = """\
model: 2
title: 'Arland–Borea'
as_of: 2020-01-02   # the day of the paper
parties:
- a
- b
sources: {p: paper}
history:
  events:
  - src: p#p1
    date: 1999
    name: "Flood in the valley"
"""
TIDY = """\
model: 2
title: Arland–Borea
parties: [a, b]
as_of: 2020-01-02 # the day of the paper
sources: {p: paper}

history:
  events:
    - name: Flood in the valley
      date: 1999
      src: p#p1
"""


def test_a_file_is_put_in_order_and_the_second_time_nothing_is_written(ask: Ask, path: Path) -> None:
    path.write_text(UNTIDY)

    said = ask("fmt", "a-b")
    assert (said.code, said.out, said.err) == (0, "", "Formatted dossiers/a-b.yaml.\n1 file in order.\n")
    assert path.read_text() == TIDY
    before = path.stat()
    assert ask("fmt", "a-b").err == "1 file in order.\n"
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_check_names_the_first_line_that_would_change_and_writes_nothing(ask: Ask, path: Path) -> None:
    path.write_text(UNTIDY)
    said = ask("fmt", "--check", "a-b")

    assert (said.code, said.err) == (1, "")
    assert said.out == "dossiers/a-b.yaml:2:1: `dossier fmt` writes this line otherwise, or some below it\n"
    assert path.read_text() == UNTIDY


def test_without_names_registry_and_sources_are_formatted_too(ask: Ask, folder: Path, path: Path) -> None:
    path.write_text(TIDY)
    registry, source = folder / "dossiers" / "registry" / "polities.yaml", folder / "seeds" / "paper.yaml"
    registry.write_text("a: {adjective: Arlish, name: Arland}\nb:\n    name: Borea\n    adjective: Borean\n")
    source.write_text("\ufeff" + source.read_text().replace("\n", "\r\n"))
    (folder / "dossiers" / "registry" / "other.yaml").write_text("x:   1\n")

    assert ask("fmt").code == 0
    assert registry.read_text() == "a: {name: Arland, adjective: Arlish}\n\nb:\n  name: Borea\n  adjective: Borean\n"
    assert source.read_bytes().startswith(b"publisher: The Arland Paper\nissued: 2020-01-02\nside: a\n")
    assert (folder / "dossiers" / "registry" / "other.yaml").read_text() == "x:   1\n"


def test_a_file_that_is_nothing_of_a_library_stays_and_is_told(ask: Ask, folder: Path) -> None:
    other = folder / "compose.yaml"
    other.write_text("services:   {}\n")
    said = ask("fmt", "compose.yaml")

    assert (said.code, said.err) == (1, "")
    assert said.out == "compose.yaml: is neither a dossier nor a source nor a file of the registry; it stays as it is\n"
    assert other.read_text() == "services:   {}\n"
