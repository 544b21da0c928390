"""Facts, tables and wordings from the command line: for scripts and colleagues."""

import csv
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from dossier_tui.desk import Desk
from tests.conftest import MakeLibrary, at

from .conftest import Ask

RECORD = "trade-2018"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the reader's config file is to be written."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "dossier" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def test_one_fact_is_a_line_with_its_citation(ask: Ask, library: Path) -> None:
    said = ask("show", "ru", "kg", "--record", RECORD)

    assert said.code == 0
    assert said.out.startswith("Trade between Russia and Kyrgyzstan, 2018: ")
    assert said.out.endswith("(UrduPoint News, 11 July 2019, para. 2).\n")


def test_the_same_as_markdown_and_as_json(ask: Ask, library: Path) -> None:
    markdown = ask("show", "ru", "kg", "--record", RECORD, "--markdown").out
    data = ask("show", "ru", "kg", "--record", RECORD, "--json").data

    assert "[^sputnik-2019-p2]: UrduPoint News" in markdown
    assert data["markdown"] == markdown
    assert (data["pair"], data["record"]) == ("russia-kyrgyzstan", RECORD)


def test_an_unknown_record_gets_the_nearest(ask: Ask, library: Path) -> None:
    said = ask("show", "ru", "kg", "--record", "trade-2081")

    assert said.code == 2
    assert "no record 'trade-2081' in russia-kyrgyzstan; did you mean 'trade-2018'?" in said.err


def test_markdown_of_the_whole_is_an_export(ask: Ask, library: Path) -> None:
    assert "`dossier export`" in ask("show", "ru", "kg", "--markdown").err


def test_one_table_goes_to_stdout(ask: Ask, library: Path) -> None:
    said = ask("export", "ru", "kg", "-f", "csv", "--table", "economy-trade")
    (row,) = csv.DictReader(io.StringIO(said.out, newline=""))

    assert (row["id"], row["total"]) == (RECORD, "USD 1.9 bn")


def test_all_tables_go_into_a_folder_and_nothing_there_is_replaced_unasked(ask: Ask, library: Path) -> None:
    assert ask("export", "ru", "kg", "-f", "csv", "-o", "tables").err.startswith("Wrote 7 tables")
    assert sorted(path.name for path in (library / "tables").iterdir()) == [
        "economy-trade.csv", "entries.csv", "history-evaluations.csv", "leadership-contacts.csv", "participants.csv",
        "quantities.csv", "sources.csv",
    ]  # fmt: skip
    (library / "tables" / "sources.csv").unlink()

    refused = ask("export", "ru", "kg", "-f", "csv", "-o", "tables")
    assert refused.code == 2
    assert not (library / "tables" / "sources.csv").exists()
    assert ask("export", "ru", "kg", "-f", "csv", "-o", "tables", "--force").code == 0


def test_a_name_that_ends_in_zip_makes_one_archive(ask: Ask, library: Path) -> None:
    ask("export", "ru", "kg", "-f", "csv", "-o", "tables.zip")

    with zipfile.ZipFile(library / "tables.zip") as packed:
        assert "sources.csv" in packed.namelist()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("-f", "csv"), "name one table with --table (history-evaluations"),
        (("-f", "csv", "--table", "economy-trad"), "did you mean 'economy-trade'?"),
        (("-f", "json", "--table", "economy-trade"), "--table goes with --format csv"),
        (("-f", "csv", "-o", "dossiers/russia-kyrgyzstan.yaml"), "is a file; name a folder"),
        (("-f", "csv", "-o", "gone/tables"), "gone/tables cannot be written: there is no folder gone"),
    ],
)  # fmt: skip
def test_what_is_missing_for_tables_is_said(ask: Ask, library: Path, words: tuple[str, ...], says: str) -> None:
    said = ask("export", "ru", "kg", *words)

    assert (said.code, said.out) == (2, "")
    assert says in said.err


def test_word_without_its_extra_is_wrong_usage_with_the_remedy(
    ask: Ask, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "dossier_tui.render.docx", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    said = ask("export", "ru", "kg", "-f", "docx", "-o", "brief.docx")

    assert said.code == 2
    assert "dossier-tui[docx]" in said.err
    assert not (library / "brief.docx").exists()


WORDED = """
    abkhazia:
      name: Abkhazia
      by_viewpoint: {georgia: {name: Apkhazeti, status: a region, src: "sputnik-2019#3"}}
    russia: {name: Russia, codes: {iso2: RU}}
    kyrgyzstan: {name: Kyrgyzstan, codes: {iso2: KG}}
    georgia: {name: Georgia}
    """


def test_a_viewpoint_is_chosen_for_one_export_and_said_in_it(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({"dossiers/registry/polities.yaml": WORDED})
    neutral = ask("export", "ru", "kg")
    georgian = ask("export", "ru", "kg", "--viewpoint", "Georgia")

    assert "Worded as" not in neutral.out
    assert "**Worded as on the side of Georgia.** Apkhazeti: a region" in georgian.out
    assert ask("export", "ru", "kg", "--viewpoint", "neutral").out == neutral.out


def test_an_unknown_viewpoint_gets_the_nearest(ask: Ask, make_library: MakeLibrary) -> None:
    make_library({"dossiers/registry/polities.yaml": WORDED})
    said = ask("export", "ru", "kg", "--viewpoint", "georgi")

    assert said.code == 2
    assert "no viewpoint 'georgi'; did you mean 'georgia'? (there are georgia and neutral)" in said.err


def test_the_config_file_words_every_command(ask: Ask, library: Path, config: Path) -> None:
    config.write_text('dates = "iso"\n')
    said = ask("show", "ru", "kg")

    assert said.err == ""
    assert "2019-07-11" in said.out
    assert "11 July 2019" not in said.out


def test_a_mistake_in_the_config_file_is_said_on_stderr_and_changes_nothing(
    ask: Ask, library: Path, config: Path
) -> None:
    before = ask("show", "ru", "kg").out
    config.write_text('date = "iso"\nviewpoint = "georgi"\n')
    said = ask("show", "ru", "kg")

    assert (said.code, said.out) == (0, before)
    assert f"{config}:1:1: unknown key 'date'; did you mean 'dates'?" in said.err
    assert f"{config}:2:1: no viewpoint 'georgi'" in said.err
    assert said.err.endswith("names stay neutral\n")


def test_keys_are_listed_with_the_readers_own(ask: Ask, config: Path) -> None:
    plain = ask("keys")
    config.write_text('[keys]\nexport = "E"\n')
    said = ask("keys")
    mine = {each["command"]: each["keys"] for each in ask("keys", "--json").data}

    assert (plain.code, said.code) == (0, 0)
    assert "(yours)" not in plain.out
    (changed,) = (line for line in said.out.splitlines() if "(yours)" in line)
    assert changed.split(maxsplit=2) == ["export", "E", "Export (in the library and in a dossier) (yours)"]
    assert plain.out.index("Take away:") < plain.out.index("  export ") < plain.out.index("Your own:")
    assert mine["export"] == ["E"]
    assert str(config) in said.err


def test_keys_that_cannot_be_are_problems(ask: Ask, config: Path) -> None:
    config.write_text('[keys]\nexprt = "E"\n')
    said = ask("keys")

    assert said.code == 1
    assert f"{config}:2:1: no command is called 'exprt'; did you mean 'export'?" in said.err


def test_paths_name_the_readers_files(ask: Ask, library: Path, config: Path) -> None:
    paths = ask("paths", "--json").data

    assert paths["config"] == str(config)
    assert paths["bookmarks, notes"].endswith("notes.toml")


def test_notes_are_listed_with_those_whose_record_is_gone(
    ask: Ask, make_library: MakeLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    dossier = make_library().dossier("russia-kyrgyzstan")
    assert dossier
    assert ask("notes").err == "No bookmarks and no notes.\n"
    marks = Desk.open().annotations
    marks.add(dossier, at(RECORD), "ask")
    marks.toggle(dossier, at("gone"))

    assert sorted(ask("notes").out.splitlines()) == [
        "russia-kyrgyzstan/gone (no longer there): gone",
        "russia-kyrgyzstan/trade-2018: trade in 2018: ask",
    ]
    assert {each["record"]: each["orphan"] for each in ask("notes", "ru", "kg", "--json").data} == {
        "gone": True, RECORD: False,
    }  # fmt: skip


def test_notes_that_cannot_be_read_are_a_problem(ask: Ask, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "home" / "dossier" / "notes.toml"
    path.parent.mkdir(parents=True)
    path.write_text("notes = [")
    said = ask("notes")

    assert (said.code, said.out) == (1, "")
    assert str(path) in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("export", "ru", "kg"),
        ("export", "ru", "kg", "-f", "csv", "--table", "economy-trade"),
        ("people", "putin"),
        ("people", "putin", "-f", "markdown"),
        ("people", "putin", "--json"),
        ("timeline", "-f", "html"),
        ("timeline", "--on", "2026-07-11", "-f", "text"),
    ],
)
def test_a_dash_is_stdout_and_no_file_of_that_name(ask: Ask, library: Path, words: tuple[str, ...]) -> None:
    said = ask(*words, "-o", "-")

    assert said == ask(*words)
    assert said.out
    assert not (library / "-").exists()


def test_a_file_called_dash_can_be_named_by_its_folder(ask: Ask, library: Path) -> None:
    assert ask("export", "ru", "kg", "-o", "./-").err.startswith("Wrote")
    assert (library / "-").is_file()


def test_a_pipe_without_a_reader_is_refused_in_one_line(ask: Ask, library: Path) -> None:
    os.mkfifo(library / "pipe")
    said = ask("export", "ru", "kg", "-o", "pipe", "--force")

    assert (said.code, said.out) == (2, "")
    assert said.err == "dossier: pipe cannot be written: nobody reads from this pipe\n"


def test_force_writes_what_a_link_leads_to(ask: Ask, library: Path) -> None:
    (library / "real.md").write_text("old")
    (library / "link.md").symlink_to("real.md")

    assert "exists already" in ask("export", "ru", "kg", "-o", "link.md").err
    assert ask("export", "ru", "kg", "-o", "link.md", "--force").code == 0
    assert (library / "link.md").is_symlink()
    assert (library / "real.md").read_text().startswith("# ")
