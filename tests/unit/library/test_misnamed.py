"""The name of a dossier's file goes with its parties, or is no pair at all."""

from collections.abc import Mapping

import pytest

from dossier_tui.library.misnamed import in_another_order, misnamed
from tests.conftest import FILES, MakeLibrary

PAIR = FILES["dossiers/russia-kyrgyzstan.yaml"]
TOO = "these are the parties of dossiers/{}.yaml too; keep one file for both, or mend them"


def with_parties(one: str, other: str) -> str:
    return PAIR.replace("[russia, kyrgyzstan]", f"[{one}, {other}]")


def told(make_library: MakeLibrary, files: Mapping[str, str], key: str = "") -> list[str]:
    library = make_library({f"dossiers/{name}.yaml": text for name, text in files.items()})
    assert library.broken == []
    return [f"{problem.path}: {problem.message}" for problem in misnamed(library, key)]


@pytest.mark.parametrize("name", ["tbilisi", "georgia", "notes-of-may", "russia-georgia", "georgia-russia"])
def test_a_file_may_have_the_name_of_its_pair_or_any_other_that_is_no_pair(
    make_library: MakeLibrary, name: str
) -> None:
    assert told(make_library, {name: with_parties("russia", "georgia")}) == []


@pytest.mark.parametrize("name", ["copy", "russia-georgia", "norway-peru"])
def test_a_second_file_on_a_pair_is_a_problem_of_that_one(make_library: MakeLibrary, name: str) -> None:
    expected = [f"dossiers/{name}.yaml: {TOO.format('russia-kyrgyzstan')}"]

    assert told(make_library, {name: PAIR}) == expected
    assert told(make_library, {name: PAIR}, name) == expected
    assert told(make_library, {name: with_parties("kyrgyzstan", "russia")}) == expected
    assert told(make_library, {name: PAIR}, "russia-kyrgyzstan") == []


def test_of_two_files_of_other_names_on_one_pair_the_second_is_told(make_library: MakeLibrary) -> None:
    georgia = with_parties("russia", "georgia")

    assert told(make_library, {"a": georgia, "b": georgia}) == [f"dossiers/b.yaml: {TOO.format('a')}"]


def test_a_file_that_is_named_after_another_pair_is_told(make_library: MakeLibrary) -> None:
    files = {"norway-peru": with_parties("russia", "georgia"), "a": with_parties("norway", "peru")}

    assert told(make_library, files) == [
        "dossiers/norway-peru.yaml: the file is named after Norway and Peru; these are other parties"
    ]


def test_parties_in_another_order_than_in_the_name_are_worth_a_remark(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/russia-georgia.yaml": with_parties("georgia", "russia")})

    assert misnamed(library) == []
    assert [str(each) for each in in_another_order(library)] == [
        "dossiers/russia-georgia.yaml:3:10: the parties stand in the other order than in the file's name; the side of "
        "the first one is shown first"
    ]
    assert in_another_order(library, "russia-kyrgyzstan") == []
