"""One slip of the hand is one problem, at its place: no problem is told that is only its consequence."""

import pytest

from tests.conftest import FILES, MakeLibrary

from .test_problems import CONTACT, of_dossier


@pytest.mark.parametrize(
    "change",
    [
        ("      kind: state", "     kind: state"),
        ("      kind: state", "       kind: state"),
        ("      kind: state", "      \tkind: state"),
        ("      kind: state", "    \u00a0 kind: state"),
    ],
)
def test_a_wrong_indent_is_one_problem(make_library: MakeLibrary, change: tuple[str, str]) -> None:
    assert [problem[:2] for problem in of_dossier(make_library, CONTACT.replace(*change))] == ["9:"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Hasan, they said, was there", 'note: "Hasan, they said, was there"'),
        ("so, they said, as told, it was", 'note: "so, they said, as told, it was"'),
        ("USD 7,200 m", "put a number with a comma in quotes"),
    ],
)
def test_all_that_commas_cut_off_a_text_is_one_problem(make_library: MakeLibrary, note: str, told: str) -> None:
    body = f"leadership:\n  contacts: [{{date: 2019, kind: visit, who: [putin], note: {note}, src: sp#3}}]\n"
    (problem,) = of_dossier(make_library, body)

    assert told in problem


def test_the_key_that_a_wrong_one_is_meant_for_is_not_missing_too(make_library: MakeLibrary) -> None:
    for right, wrong in (("who:", "participants:"), ("kind:", "knd:")):
        (problem,) = of_dossier(make_library, CONTACT.replace(right, wrong))
        assert problem.endswith(f"unknown key '{wrong[:-1]}'; did you mean '{right[:-1]}'?")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("economy: {documents: [{kind: treaty, title: A, signed: 2019, parties: russia, src: sp#3}]}", "'between'?"),
        ("economy: {documents: [{kind: treaty, name: A, signed: 2019, src: sp#3}]}", "'title'?"),
        ("economy: {documents: [{kind: treaty, title: A, date: 2019, src: sp#3}]}", "'signed'?"),
        ("economy: {documents: [{kind: treaty, title: A, signed: 2019, ratified: 2020, src: sp#3}]}",
         "write acts: {act: ratified, date: …}"),
        ("economy: {documents: [{kind: treaty, title: A, signed: 2019, state: upcoming, src: sp#3}]}", "'planned'?"),
        ("culture: {events: [{name: A fair, date: 2018, participants: russia, src: sp#3}]}", "'by'?"),
        ("economy: {figures: [{title: Aid, value: USD 5 m, period: 2018, src: sp#3}]}", "'what'?"),
        ("economy: {figures: [{what: Aid, amount: USD 5 m, period: 2018, src: sp#3}]}", "'value'?"),
        ("economy: {trade: [{year: 2018, total: USD 5 m, src: sp#3}]}", "'period'?"),
        ("economy: {positions: [{by: russia, says: It is so, src: sp#3}]}", "'holders'?"),
    ],
)  # fmt: skip
def test_a_word_of_another_kind_of_record_is_answered_with_the_key_of_this_one(
    make_library: MakeLibrary, body: str, told: str
) -> None:
    assert any(problem.endswith(told) for problem in of_dossier(make_library, body + "\n"))


def test_a_pair_that_has_a_second_file_in_the_other_order_is_a_problem_of_that_one(make_library: MakeLibrary) -> None:
    library = make_library({"dossiers/kyrgyzstan-russia.yaml": FILES["dossiers/russia-kyrgyzstan.yaml"]})
    told = (
        "dossiers/russia-kyrgyzstan.yaml: is the pair of dossiers/kyrgyzstan-russia.yaml in the other order; keep one"
    )

    assert [str(problem) for problem in library.problems()] == [f"{told} file for both"]
    assert [str(problem) for problem in library.problems_for("russia-kyrgyzstan")] == [f"{told} file for both"]
    assert library.problems_for("kyrgyzstan-russia") == []


def test_sources_that_are_written_as_a_list_are_told_once(make_library: MakeLibrary) -> None:
    head = FILES["dossiers/russia-kyrgyzstan.yaml"].replace("{sp: sputnik-2019, kr: kremlin-2019}", "[sputnik-2019]")
    library = make_library({"dossiers/russia-kyrgyzstan.yaml": head})

    assert [problem.message for problem in library.problems()] == ["this must be keys and values, not a list of 1"]


def test_a_number_that_commas_cut_in_three_is_told_without_the_keys_that_it_leaves(make_library: MakeLibrary) -> None:
    trade = "economy:\n  trade: {period: 2018, sold_by: {russia: USD 3,000,000}, src: sp#4}"

    assert {problem.partition(": ")[2] for problem in of_dossier(make_library, trade + "\n")} == {
        "the comma before this ends a value; put a number with a comma in quotes, or a space behind it"
    }
