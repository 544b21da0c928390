"""What a merge left in a file is one problem for each place, and hides nothing else."""

from dossier_tui.library.merges import without_merges
from tests.conftest import HEAD, MakeLibrary

PAIR = "dossiers/russia-kyrgyzstan.yaml"
OURS = "  events: {name: A fair, date: 2018, src: sp#3}\n"
TOLD = "a merge left two versions here, down to line {}: keep one, and take out the lines with "
MARKS = "<<<<<<<, ======= and >>>>>>>"


def of_dossier(make_library: MakeLibrary, body: str) -> list[str]:
    return [str(problem).removeprefix(f"{PAIR}:") for problem in make_library({PAIR: HEAD + body}).problems()]


def test_two_versions_are_one_problem_and_the_rest_is_read(make_library: MakeLibrary) -> None:
    both = f"<<<<<<< HEAD\n{OURS}=======\n{OURS.replace('2018', '2019')}>>>>>>> other\n"
    marked = f"culture:\n{both}security: {{bases: unknwn}}\n"
    first = HEAD.count("\n") + 2

    told = of_dossier(make_library, marked)
    assert told[0] == f"{first}:1: {TOLD.format(first + 4)}{MARKS}"
    assert len(told) == 2
    assert "unknwn" in told[1]


def test_windows_line_ends_and_the_common_ancestor_change_nothing(make_library: MakeLibrary) -> None:
    marked = f"culture:\n<<<<<<< HEAD\n{OURS}||||||| base\n=======\n{OURS}>>>>>>> other\n"
    first = HEAD.count("\n") + 2

    assert of_dossier(make_library, marked) == [f"{first}:1: {TOLD.format(first + 5)}{MARKS}"]
    assert of_dossier(make_library, marked.replace("\n", "\r\n")) == [f"{first}:1: {TOLD.format(first + 5)}{MARKS}"]


def test_a_mark_alone_is_a_problem_where_it_stands() -> None:
    for mark in ("<<<<<<< HEAD", "=======", ">>>>>>> other"):
        text, problems = without_merges(f"a: b\n{mark}\nc: d", "f")
        assert text == "a: b\n\nc: d"
        assert list(map(str, problems)) == ["f:2:1: a merge left this line here; take it out"]


def test_text_that_only_looks_like_a_mark_stays() -> None:
    text = "a: =======\n  <<<<<<< HEAD\n========\n"
    assert without_merges(text, "f") == (text, [])
