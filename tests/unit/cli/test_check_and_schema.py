"""Checking says every problem and every claim that is lost; the schemas are printed, written and held current."""

import json
from pathlib import Path

import pytest

from dossier_tui.library.schema import SCHEMAS, schema_text
from tests.conftest import FILES, MakeLibrary

from .conftest import Ask


def test_where_all_is_well_it_says_how_much_is_carried(ask: Ask, library: Path) -> None:
    said = ask("check")

    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "russia-kyrgyzstan: 1 remark (told by: dossier check russia-kyrgyzstan)\n"
        "sputnik-2019: 5 of 5 claims carried\n5 of 5 claims carried; 0 problems\n"
    )


def test_every_problem_has_its_place_and_what_is_hidden_behind_it_is_said(ask: Ask, broken: Path) -> None:
    said = ask("check")
    first, second, *rest = said.out.splitlines()

    assert said.code == 1
    assert first.startswith("dossiers/russia-kyrgyzstan.yaml:11:14: no place in the registry is called 'mosco'")
    assert second.startswith("dossiers/russia-kyrgyzstan.yaml:16:100: sp has no claim 44")
    assert rest[-1].endswith("; 2 problems")
    assert said.err == (
        "What russia-kyrgyzstan would carry does not count until the problems are mended; "
        "claims that are not carried are listed then.\n"
    )


def test_a_claim_that_nothing_carries_is_told_and_is_no_success(ask: Ask, make_library: MakeLibrary) -> None:
    dossier = FILES["dossiers/russia-kyrgyzstan.yaml"].split("          evaluations:")[0]
    make_library({"dossiers/russia-kyrgyzstan.yaml": dossier})
    said = ask("check")

    assert said.code == 1
    assert said.out == (
        "russia-kyrgyzstan: 1 remark (told by: dossier check russia-kyrgyzstan)\n"
        "sputnik-2019: 4 of 5 claims carried\n"
        "  not carried: sputnik-2019#5 (paragraph 3, evaluative): Kyrgyzstan counts as an ally\n"
        "4 of 5 claims carried; 0 problems\n"
    )


def test_one_problem_is_one_problem(ask: Ask, make_library: MakeLibrary) -> None:
    make_library(
        {"dossiers/russia-kyrgyzstan.yaml": FILES["dossiers/russia-kyrgyzstan.yaml"].replace("moscow", "mosco")}
    )

    assert ask("check").out.endswith("; 1 problem\n")


def test_an_empty_library_has_nothing_wrong_but_loses_every_claim(ask: Ask, empty: Path) -> None:
    said = ask("check")

    assert said.code == 1
    assert said.out.endswith("0 of 5 claims carried; 0 problems\n")


def test_the_whole_report_is_told_as_json(ask: Ask, broken: Path) -> None:
    said = ask("check", "--json")

    assert said.code == 1
    assert said.data["problems"][0] == {
        "path": "dossiers/russia-kyrgyzstan.yaml", "line": 11, "column": 14,
        "says": "no place in the registry is called 'mosco'; did you mean 'moscow'?",
    }  # fmt: skip
    (source,) = said.data["sources"]
    assert (source["source"], source["claims"], source["carried"]) == ("sputnik-2019", 5, 0)
    assert [claim["n"] for claim in source["lost"]] == [1, 2, 3, 4, 5]


def test_the_schema_of_a_kind_of_file_is_printed(ask: Ask) -> None:
    assert ask("schema").out == schema_text("dossier")
    assert ask("schema", "source").out == schema_text("source")
    assert json.loads(ask("schema", "people").out)["title"] == "people file of dossier"

    wrong = ask("schema", "persons")
    assert wrong.code == 2
    assert "people" in wrong.err


def test_schemas_are_written_and_held_against_the_program(ask: Ask, tmp_path: Path) -> None:
    folder = str(tmp_path)
    written = ask("schema", "--write", folder)

    assert (written.code, written.out) == (0, "")
    assert sorted(path.name for path in tmp_path.glob("*.json")) == sorted(f"{kind}.schema.json" for kind in SCHEMAS)
    assert ask("schema", "--verify", folder) == type(written)(0, "", "")

    (tmp_path / "people.schema.json").write_text("{}")
    (tmp_path / "source.schema.json").unlink()
    stale = ask("schema", "--verify", folder)
    assert (stale.code, stale.out) == (1, "")
    assert stale.err == (
        f"{folder}/source.schema.json and {folder}/people.schema.json are not current; "
        f"`dossier schema --write {folder}` renews them\n"
    )


def test_the_folder_of_schemas_is_made(ask: Ask, tmp_path: Path) -> None:
    said = ask("schema", "--write", str(tmp_path / "dossiers" / "schema"))

    assert said.code == 0
    assert (tmp_path / "dossiers" / "schema" / "dossier.schema.json").is_file()


def test_schemas_are_not_written_below_a_file(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = ask("schema", "--write", str(tmp_path / "file" / "schema"))

    assert said.code == 2
    assert said.err.startswith(f"dossier: {tmp_path}/file/schema/dossier.schema.json cannot be written")


@pytest.mark.parametrize("option", ["--write", "--verify"])
def test_a_folder_must_be_named(ask: Ask, option: str) -> None:
    assert ask("schema", option).code == 2
