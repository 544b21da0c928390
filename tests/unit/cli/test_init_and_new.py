"""A library and a dossier are begun: they check at once, and what goes wrong is one line and leaves nothing."""

import errno
import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from dossier_tui.files import several
from dossier_tui.files.writing import stage
from dossier_tui.library.schema import SCHEMAS, schema_text
from tests.conftest import MakeLibrary

from .conftest import Answer, Ask

TEXT = "Putin met Jeenbekov.\n\nTrade was $1.8 billion in 2018.\n"


def tree(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def one_line(said: Answer, *words: str) -> None:
    """The command could not be carried out, which one line says with these words."""
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    for each in words:
        assert each in said.err


@pytest.fixture
def mine(ask: Ask, library: Path, tmp_path: Path) -> Path:
    """A new library of one's own, below the one that is the bundled one here."""
    assert ask("init", str(tmp_path / "mine")).code == 0
    return tmp_path / "mine"


def test_a_new_library_checks_at_once(ask: Ask, mine: Path) -> None:
    said = ask("check", "--library", str(mine))

    assert (said.code, said.out, said.err) == (0, "0 problems\n", "")
    assert {path.name for path in mine.iterdir()} == {"README.md", "dossiers", "seeds"}
    assert len((mine / "README.md").read_text().splitlines()) == 9


def test_its_files_name_schemas_that_are_there(mine: Path) -> None:
    for kind in SCHEMAS:
        assert (mine / "dossiers" / "schema" / f"{kind}.schema.json").read_text() == schema_text(kind)
    for path in (mine / "dossiers" / "registry").glob("*.yaml"):
        named = path.read_text().splitlines()[0].partition("$schema=")[2]
        assert (path.parent / named).resolve() == mine / "dossiers" / "schema" / f"{path.stem}.schema.json"


def test_the_examples_in_the_registry_hold(ask: Ask, mine: Path) -> None:
    for path in (mine / "dossiers" / "registry").glob("*.yaml"):
        *above, example = path.read_text().splitlines()
        example = example.removeprefix("# ").replace("SOURCE#p1", "kremlin-2019#p1")
        path.write_text("\n".join([*above, example, ""]))

    assert ask("check", "--library", str(mine)).out == "0 problems\n"


def test_an_empty_folder_becomes_a_library(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path / "mine")

    assert ask("init", ".").out == f"{tmp_path / 'mine'}\n"
    assert (tmp_path / "mine" / "dossiers").is_dir()


def test_a_folder_that_is_in_use_is_refused_and_stays(ask: Ask, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("Dear")
    (tmp_path / "file").write_text("x")
    before = tree(tmp_path)

    one_line(ask("init", str(mine)), "is a library already", "dossier new")
    one_line(ask("init", str(tmp_path / "full")), "is not empty")
    one_line(ask("init", str(tmp_path / "file")), "is a file, not a folder")
    one_line(ask("init", str(tmp_path / "file" / "below")), "cannot be written: Not a directory")
    one_line(ask("init", ""), "is no name of a file or folder")
    assert tree(tmp_path) == before


def test_the_readers_own_folder_may_have_notes_in_it(ask: Ask, library: Path, tmp_path: Path) -> None:
    own = tmp_path / "home" / "dossier"
    own.mkdir(parents=True)
    (own / "notes.toml").write_text("")

    assert ask("init", str(own)).code == 0
    assert ask("new", "russia", "georgia").code == 0
    assert (own / "dossiers" / "russia-georgia.yaml").is_file()
    one_line(ask("init", str(own)), "is a library already")


def test_a_new_pair_checks_at_once_and_has_the_sources_record(ask: Ask, mine: Path, tmp_path: Path) -> None:
    text = tmp_path / "Wire 2019-03-04.txt"
    text.write_text(TEXT)
    said = ask("new", "--library", str(mine), "ru", "Грузия", "--source", str(text))

    assert said.code == 0
    assert said.out.split() == [
        "mine/dossiers/russia-georgia.yaml", "mine/seeds/wire-2019-03-04.yaml", "mine/seeds/runs/wire-2019-03-04.txt",
    ]  # fmt: skip
    assert said.err.startswith("The text has 2 paragraphs. ")
    assert said.err.endswith(f"then: dossier check --library {mine} russia-georgia\n")
    assert ask("check", "--library", str(mine)).out == "0 problems\n"
    record = (mine / "seeds" / "wire-2019-03-04.yaml").read_text()
    assert hashlib.sha256(TEXT.encode()).hexdigest() in record
    dossier = (mine / "dossiers" / "russia-georgia.yaml").read_text()
    assert "quantities: USD 1.8 bn" in dossier
    runs = (mine / "seeds" / "runs" / "wire-2019-03-04.txt").read_text()
    assert len(runs.split()) == 3
    assert "met Jeenbekov" not in record + dossier + runs


def test_a_pair_without_a_text_checks_too(ask: Ask, mine: Path) -> None:
    assert ask("new", "--library", str(mine), "russia-abkhazia").code == 0
    assert (mine / "seeds" / "source-russia-abkhazia.yaml").is_file()
    assert ask("check", "--library", str(mine)).out == "0 problems\n"


def test_the_text_may_come_from_standard_input(ask: Ask, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert ask("new", "--library", str(mine), "russia", "georgia", "--source", "-", "--id", "wire").code == 0
    assert "paragraphs: 2" in (mine / "seeds" / "wire.yaml").read_text()


def test_one_more_source_of_a_dossier_is_begun_and_the_dossier_stays(ask: Ask, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(TEXT)
    (tmp_path / "later.txt").write_text(TEXT + "\nThey met again on 4 March 2019.\n")
    ask("new", "--library", str(mine), "russia", "georgia", "--source", "wire.txt")
    path = mine / "dossiers" / "russia-georgia.yaml"
    before = path.read_text()
    said = ask("new", "--library", str(mine), "georgia", "russia", "--source", "later.txt")

    assert (said.code, said.out.split()) == (0, ["mine/seeds/later.yaml", "mine/seeds/runs/later.txt"])
    assert said.err.endswith("of mine/dossiers/russia-georgia.yaml, with this alias or another: w2: later\n")
    record = (mine / "seeds" / "later.yaml").read_text()
    assert "`src: w2#p3`" in record
    assert "# w2#p3\n#   dates: 2019-03-04" in record
    assert path.read_text() == before
    path.write_text(before.replace("  w: wire\n", "  w: wire\n  w2: later\n"))
    assert ask("check", "--library", str(mine)).out == "0 problems\n"
    said = ask("new", "--library", str(mine), "russia", "georgia", "--source", "later.txt")
    assert (said.code, said.out) == (0, "")
    assert said.err.endswith("The dossier has it already, as w2.\n")


def test_a_text_that_the_library_has_is_cited_and_written_once(ask: Ask, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(TEXT)
    (tmp_path / "copy.txt").write_text(TEXT)
    ask("new", "--library", str(mine), "russia", "georgia", "--source", "wire.txt")
    said = ask("new", "--library", str(mine), "russia", "abkhazia", "--source", "copy.txt")

    assert said.out == "mine/dossiers/russia-abkhazia.yaml\n"
    assert "the source wire is cited" in said.err
    assert not (mine / "seeds" / "copy.yaml").exists()
    assert ask("check", "--library", str(mine)).out == "0 problems\n"


@pytest.mark.parametrize("words", [["russia", "kyrgyzstan"], ["Киргизия", "Россия"], ["kg-ru"]])
def test_a_pair_that_there_is_is_refused_in_either_order(ask: Ask, library: Path, words: list[str]) -> None:
    before = tree(library)

    one_line(ask("new", "--library", str(library), *words), "dossiers/russia-kyrgyzstan.yaml", "`--source FILE` begins")
    assert tree(library) == before


def test_so_is_one_whose_file_has_another_name_or_is_broken(
    ask: Ask, make_library: MakeLibrary, tmp_path: Path
) -> None:
    make_library({
        "dossiers/neighbours.yaml": (tmp_path / "x").name and "model: 2\ntitle: N\nparties: [georgia, russia]\n"
        "as_of: 2019-07-11\nsources: {sp: sputnik-2019}\n",
        "dossiers/russia-abkhazia.yaml": "model: [\n",
    })  # fmt: skip

    one_line(ask("new", "--library", str(tmp_path), "russia", "georgia"), "dossiers/neighbours.yaml")
    one_line(ask("new", "--library", str(tmp_path), "abkhazia", "russia"), "dossiers/russia-abkhazia.yaml")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["russia", "ru"], "both 'russia' and 'ru' are Russia"),
        (["russia", "putin"], "'putin' is a person"),
        (["russia"], "'russia' is one word"),
        (["russia", "atlantis"], "write into mine/dossiers/registry/polities.yaml: atlantis: {name: Atlantis}"),
        (["russia", "rusia"], "the nearest are russia (Russia)"),
        (["russia", "georgia", "--id", "Not an id"], "'Not an id' is no id"),
        (["russia", "georgia", "--id", "sputnik-2019", "--source", "wire.txt"], "there is a source sputnik-2019"),
        (["russia", "georgia", "--source", "nowhere.txt"], "nowhere.txt cannot be read: No such file"),
        (["russia", "georgia", "--source", "."], "it is a folder, not a file with text"),
        (["russia", "georgia", "--source", "empty.txt"], "empty.txt has no text in it"),
        (["russia", "georgia", "--source", "latin.txt"], "latin.txt is not UTF-8 text (byte 0xE9 in line 1)"),
        (["russia", "georgia", "--source", "binary.txt"], "binary.txt is binary"),
    ],
)
def test_what_cannot_be_begun_is_one_line_and_leaves_nothing(
    ask: Ask, mine: Path, tmp_path: Path, words: list[str], message: str
) -> None:
    for name, raw in {"wire": b"x.", "empty": b" \n", "latin": b"caf\xe9", "binary": b"a\0b"}.items():
        (tmp_path / f"{name}.txt").write_bytes(raw)
    before = tree(mine)

    one_line(ask("new", "--library", str(mine), *words), message)
    assert tree(mine) == before


def test_a_polity_whose_entry_is_broken_is_not_to_be_added_again(ask: Ask, mine: Path) -> None:
    with (mine / "dossiers" / "registry" / "polities.yaml").open("a") as file:
        file.write("ruritania: {name: Ruritania, adjectiv: Ruritanian}\n")

    one_line(
        ask("new", "--library", str(mine), "ruritania", "russia"),
        "'ruritania'",
        "the registry has problems",
        "dossier check",
    )


def test_without_a_library_of_ones_own_it_says_how_to_get_one(ask: Ask, library: Path) -> None:
    one_line(ask("new", "russia", "georgia"), "there is no library of your own", "dossier init")


@pytest.mark.parametrize("words", [["init", "new"], ["new", "--library", "mine", "russia", "georgia"]])
def test_a_full_disk_leaves_nothing(
    ask: Ask, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    before = tree(tmp_path)

    def full(path: Path, content: bytes, *, like: Path) -> Path:
        if "seeds" in str(path) or path.name == "source.schema.json":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return stage(path, content, like=like)

    monkeypatch.setattr(several, "stage", full)

    one_line(ask(*words), "cannot be written: No space left on device")
    assert tree(tmp_path) == before
