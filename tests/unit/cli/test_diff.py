"""`dossier diff`: two files, or git revisions of a library, compared in words; whatever git says is one line."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import MakeLibrary, write_files
from tests.unit.arland_borea import DOSSIER, FILES

from .conftest import Ask

NAME = "dossiers/arland-borea.yaml"
LATER = DOSSIER.replace("USD 1.7 bn, sold_by", "USD 1.6 bn, sold_by")
CHANGED = """\
arland-borea
  Economy · Trade by period
    Trade in 2018: total: USD 1.6 bn, was USD 1.7 bn
"""


@pytest.fixture
def folder(make_library: MakeLibrary) -> Path:
    """The folder of a library."""
    return make_library(FILES).roots[0]


@pytest.fixture
def repository(folder: Path) -> Path:
    """The folder of a library with one commit, tagged `first`."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    commit(folder, "first")
    return folder


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


def commit(folder: Path, tag: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    git(folder, *who, "commit", "-aqm", tag)
    git(folder, "tag", tag)


def test_two_files_are_compared(ask: Ask, folder: Path) -> None:
    (folder / "new.yaml").write_text(LATER)
    said = ask("diff", NAME, "new.yaml", "--library", ".")

    assert (said.code, said.err) == (0, "1 difference.\n")
    assert said.out == CHANGED.replace("arland-borea", "new.yaml")
    assert (ask("diff", NAME, NAME).code, ask("diff", NAME, NAME).out) == (0, "")


def test_files_need_not_be_in_order_nor_of_this_model(ask: Ask, folder: Path) -> None:
    (folder / "old.yaml").write_text(DOSSIER.replace("model: 2\n", ""))
    said = ask("diff", "old.yaml", NAME)

    assert (said.code, said.out, said.err) == (0, "", "No differences.\n")


def test_sources_and_registry_files_are_compared_too(ask: Ask, folder: Path) -> None:
    later = folder / "later" / "seeds" / "paper.yaml"
    write_files(folder / "later", {"seeds/paper.yaml": str(FILES["seeds/paper.yaml"]).replace("met Dahl", "saw Dahl")})
    places = folder / "later" / "registry" / "places.yaml"
    write_files(places.parent, {"places.yaml": str(FILES["dossiers/registry/places.yaml"]).replace("city", "town", 1)})

    said = ask("diff", "seeds/paper.yaml", str(later.relative_to(folder)))
    assert said.out.endswith("    Paper (paper), claim 2: says: “Berg saw Dahl”, was “Berg met Dahl”\n")
    said = ask("diff", "dossiers/registry/places.yaml", str(places.relative_to(folder)))
    assert said.out.endswith("    Lakeside (lakeside): kind: “town”, was “city”\n")


def test_files_that_nobody_changed_differ_in_nothing(ask: Ask, library: Path) -> None:
    git(library, "init", "-q")
    git(library, "add", "-A")
    commit(library, "first")

    assert ask("diff", "first").err == "No differences.\n"
    assert ask("diff", "first", "--library", str(library)).err == "No differences.\n"


def test_a_revision_is_compared_with_the_files_as_they_are(ask: Ask, repository: Path) -> None:
    (repository / NAME).write_text(LATER)

    for words in (["first"], ["first", "arland-borea"], ["first", "borea", "arland"], [f"first:{NAME}", NAME]):
        said = ask("diff", *words)
        assert (said.code, said.err) == (0, "1 difference.\n")
        assert said.out.splitlines()[1:] == CHANGED.splitlines()[1:]
    assert (repository / NAME).read_text() == LATER


def test_two_revisions_are_compared_with_all_that_they_share(ask: Ask, repository: Path) -> None:
    write_files(repository, {
        NAME: LATER.replace("carl-dahl", "c-dahl"),
        "dossiers/registry/people.yaml": str(FILES["dossiers/registry/people.yaml"]).replace("carl-dahl: ", "c-dahl: "),
        "seeds/the-paper.yaml": FILES["seeds/paper.yaml"],
    })  # fmt: skip
    git(repository, "add", "-A")
    commit(repository, "second")
    (repository / NAME).write_text("broken: [")
    said = ask("diff", "first", "second")

    assert said.code == 0
    assert "    Trade in 2018: total: USD 1.6 bn, was USD 1.7 bn\n" in said.out
    assert "\nsources and registry\n  Sources\n    Added: Paper" in said.out
    assert ", sha256 “" + "0" * 64 + "”, paragraphs 3, with 5 claims\n" in said.out
    assert "\n  Registry · People\n" in said.out
    assert "    Removed: Carl Dahl (carl-dahl): name “Carl Dahl”, of “borea”\n" in said.out
    assert "    Added: Paper (the-paper): publisher “The Arland Paper”" in said.out
    assert ask("diff", "second", "second").err == "No differences.\n"


def test_a_dossier_that_is_new_or_gone_is_told_and_a_broken_one_with_the_reason(ask: Ask, repository: Path) -> None:
    (repository / NAME).rename(repository / "dossiers" / "borea-arland.yaml")
    removed, added = (f"  Dossier\n    {each}: the whole dossier\n" for each in ("Removed", "Added"))
    assert ask("diff", "first").out == f"arland-borea\n{removed}borea-arland\n{added}"
    (repository / "dossiers" / "borea-arland.yaml").unlink()
    assert ask("diff", "first", "arland-borea").out == f"arland-borea\n{removed}"
    (repository / NAME).write_text(DOSSIER.replace("place: lakeside", "place: lakside"))
    said = ask("diff", "first", "arland-borea")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith(
        f"arland-borea cannot be compared: {NAME}:21:14: no place in the registry is called 'lakside'"
    )
    commit(repository, "broken")
    (repository / NAME).write_text(DOSSIER)
    said = ask("diff", "broken", "arland-borea")
    assert said.err.startswith(
        f"arland-borea cannot be compared: broken:{NAME}:21:14: no place in the registry is called 'lakside'"
    )


def test_a_library_in_a_subfolder_is_found_and_a_dossier_of_an_older_model_is_read(ask: Ask, tmp_path: Path) -> None:
    below = tmp_path / "desk" / "library"
    write_files(below, {**FILES, NAME: DOSSIER.replace("model: 2\n", "")})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    commit(tmp_path, "first")
    (below / NAME).write_text(LATER)
    said = ask("diff", "first", "--library", str(below))

    assert (said.code, said.out) == (0, CHANGED)


def test_json_has_each_difference_with_both_values(ask: Ask, repository: Path) -> None:
    (repository / NAME).write_text(LATER)

    assert ask("diff", "first", "--json").data == [{
        "of": "arland-borea", "part": "Economy · Trade by period", "id": "trade-2018", "label": "trade in 2018",
        "kind": "changed", "field": "total", "old": "USD 1.7 bn", "new": "USD 1.6 bn",
        "text": "Trade in 2018: total: USD 1.6 bn, was USD 1.7 bn",
    }]  # fmt: skip
    assert ask("diff", "first", "first", "--json").data == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nothing"], "no revision 'nothing' in the repository of "),
        (["first:no.yaml", NAME], "first:no.yaml: there is no file no.yaml then"),
        ([f"nothing:{NAME}", NAME], "no revision 'nothing' in the repository of "),
        (["no.yaml", NAME], "no.yaml: cannot be read: No such file or directory"),
        ([NAME], f"'{NAME}' is a file; name one other to compare it with"),
        ([NAME, "seeds/paper.yaml"], "are files of two kinds; name two of one"),
        ([NAME, "other.yaml"], "other.yaml: is neither a dossier nor a source nor a file of the registry"),
        (["first", "nowhere"], "no dossier 'nowhere'"),
        (["first\0"], "is no name of a file or folder"),
        (["empty"], "empty: there are no folders dossiers and seeds then"),
    ],
)
def test_what_cannot_be_compared_is_told_in_one_line(
    ask: Ask, repository: Path, words: list[str], message: str
) -> None:
    (repository / "other.yaml").write_text("a: b\n")
    tree = subprocess.run(["git", "mktree"], cwd=repository, input=b"", capture_output=True, check=True)
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    git(repository, *who, "tag", "empty-tree", tree.stdout.decode().strip())
    made = subprocess.run(
        ["git", *who, "commit-tree", "-m", "empty", tree.stdout.decode().strip()],
        cwd=repository, capture_output=True, check=True,
    )  # fmt: skip
    git(repository, "tag", "empty", made.stdout.decode().strip())
    said = ask("diff", *words)

    assert (said.code, said.out) == (2, "")
    assert message in said.err
    assert said.err.count("\n") == 1


def test_outside_of_a_repository_and_without_git_it_is_told_in_one_line(
    ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    said = ask("diff", "HEAD")
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert f"{folder} is in no git repository" in said.err
    monkeypatch.setenv("PATH", str(folder))
    said = ask("diff", "HEAD")
    assert (said.code, said.err) == (2, "dossier: git is not installed; two files can be compared without it\n")


def test_nothing_of_what_git_had_is_left_behind(ask: Ask, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = repository / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)

    ask("diff", "first")
    ask("diff", "nothing")
    assert list(temporary.iterdir()) == []


assert shutil.which("git"), "these tests want git"
