"""Time is linear in what is written, a file has no more problems than one can read, and none hides another."""

import time

import pytest

from dossier_tui.library.folders import MOST_PROBLEMS
from dossier_tui.values import INLINE
from tests.conftest import HEAD, MakeLibrary

PAIR = "dossiers/russia-kyrgyzstan.yaml"


def of_dossier(make_library: MakeLibrary, body: str) -> list[str]:
    return [p.message for p in make_library({PAIR: HEAD + body}).problems() if p.path == PAIR]


@pytest.mark.parametrize("text", [" " * 60_000 + "x", "[a#1" + " " * 60_000, "[a#1" * 20_000, "\t " * 30_000])
def test_citations_in_prose_are_found_in_linear_time(text: str) -> None:
    began = time.process_time()
    assert not list(INLINE.finditer(text))
    assert time.process_time() - began < 0.5


def test_white_space_before_a_citation_belongs_to_it() -> None:
    assert INLINE.sub("", "so  [sp#1] and\n[sp#2; kr#p1][sp#3] [not one].") == "so and [not one]."


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"k{n}: 1\n" for n in range(60_000)),
        "leadership:\n  contacts:\n"
        + "    - {date: 2019, kind: visit, who: [putni], place: mosco, src: sp#9-999}\n" * 300,
    ],
    ids=["unknown keys", "wrong references"],
)
def test_a_file_full_of_mistakes_is_soon_told(make_library: MakeLibrary, body: str) -> None:
    made = make_library({PAIR: HEAD + body})
    began = time.process_time()
    problems = [problem for problem in made.problems() if problem.path == PAIR]

    assert time.process_time() - began < 15
    assert len(problems) == MOST_PROBLEMS + 1
    assert len([problem for problem in problems if "more problems in this file" in problem.message]) == 1


RECORDS = {
    "unknown key": ("plase: moscow", "unknown key 'plase'"),
    "wrong state": ("state: planed", "not 'planed'; did you mean 'planned'?"),
    "wrong person": ("who: [putni]", "no person, polity or organisation in the registry is called 'putni'"),
    "wrong claim": ("src: sp#9", "sp has no claim 9"),
    "wrong record": ("inside: r-9", "no record in this dossier is called 'r-9'"),
    "wrong field": ("inferred: [plaice]", "no field 'plaice' here"),
    "empty": ('beside: "", place: ""', "must not be empty"),
    "wrong date": ("date: 2019-13", "there is no month 13"),
    "same id": ("id: twice", "two records have the id 'twice'"),
}
SOUND = {"date": "date: 2019", "kind": "kind: visit", "who": "who: [putin]", "src": "src: sp#2", "id": "id: other"}


@pytest.mark.parametrize("one", RECORDS)
@pytest.mark.parametrize("other", RECORDS)
def test_two_faults_of_one_record_are_both_told(make_library: MakeLibrary, one: str, other: str) -> None:
    faults = dict.fromkeys((RECORDS[one][0], RECORDS[other][0]))
    keys = {fault.partition(":")[0] for fault in faults}
    fields = ", ".join([*faults, *(field for key, field in SOUND.items() if key not in keys)])
    first = "{id: twice, date: 2019, kind: visit, who: [putin], src: sp#2}"
    says = of_dossier(make_library, f"leadership:\n  contacts:\n    - {first}\n    - {{{fields}}}\n")

    for name in (one, other):
        assert any(RECORDS[name][1] in each for each in says), says


def test_a_fault_of_the_record_is_told_beside_a_field_that_is_missing(make_library: MakeLibrary) -> None:
    says = of_dossier(make_library, "economy:\n  figures:\n    - {id: x, value: USD 5 m, src: sp#4}\n")

    assert "'what' is missing" in says
    assert any("money and shares need a `period`" in each for each in says)
