"""A citation inside a text is printed as one in two places; anywhere else, and badly written, it is refused."""

from textwrap import dedent

import pytest

from tests.conftest import FILES, HEAD, MakeLibrary

DOSSIER = "dossiers/russia-kyrgyzstan.yaml"
PEOPLE = "dossiers/registry/people.yaml"
SEED = "seeds/kremlin-2019.yaml"
HERE_ONLY = (
    "would be printed as it is: a text cites in its `src`; in the middle only `on_names` and the `says` of remarks do"
)


def problems(make_library: MakeLibrary, files: dict[str, str]) -> list[str]:
    return list(map(str, make_library(files).problems()))


@pytest.mark.parametrize(
    "written",
    [
        'note: "It rained [sp#2]."',
        'text: "It rained [sp#2]."',
        'because: "rain [sp#p1]"',
        'because: {says: "rain [kr#p1]"}',
        'acts: {act: held, text: "late [sp#2; kr#p1]"}',
        'response: {kind: denied, says: "not at all [sp#2]"}',
        'other_sources_say: {field: place, value: moscow, src: kr#p1, why: "a slip [sp#2]"}',
        'how_often: "weekly [sp#2, kr#p1]"',
    ],
)
def test_a_text_of_a_record_does_not_cite_in_the_middle(make_library: MakeLibrary, written: str) -> None:
    event = f"    - {{name: Fair, date: 2018, src: sp#4, {written}}}"
    bracket = written[written.index("[") : written.index("]") + 1]

    (problem,) = problems(make_library, {DOSSIER: f"{HEAD}culture:\n  events:\n{event}\n"})
    assert problem == f"{DOSSIER}:8:{event.index(chr(34)) + 1}: '{bracket}' {HERE_ONLY}"


def test_nor_do_lists_of_what_is_not_said_the_registry_and_sources(make_library: MakeLibrary) -> None:
    people = dedent(FILES[PEOPLE]).replace(
        "  name: Vladimir Putin", "  note: a jurist [sputnik-2019#2]\n  name: Vladimir Putin"
    )
    files = {
        DOSSIER: HEAD + "culture:\n  not_said:\n    - the price [sp#p2]\n",
        PEOPLE: people,
        SEED: dedent(FILES[SEED]) + "note: Cut short [sputnik-2019#p1].\n",
    }

    assert [problem.partition(" would")[0] for problem in problems(make_library, files)] == [
        "dossiers/registry/people.yaml:2:9: '[sputnik-2019#2]'",
        "seeds/kremlin-2019.yaml:7:7: '[sputnik-2019#p1]'",
        "dossiers/russia-kyrgyzstan.yaml:8:7: '[sp#p2]'",
    ]


@pytest.mark.parametrize("written", ["[sp#1,kr#p1]", "[see sp#1]", "[sp#1 and kr#p1]"])
def test_where_texts_cite_a_bracket_that_is_not_read_is_refused(make_library: MakeLibrary, written: str) -> None:
    head = f'{HEAD}on_names: "So {written}."\nremarks:\n  - {{title: x, about: [], says: "So {written}."}}\n'

    said = f"'{written}' is not read as citations: write [sp#p1], and [sp#p1; kr#p2] for several"
    assert problems(make_library, {DOSSIER: head}) == [f"{DOSSIER}:6:11: {said}", f"{DOSSIER}:8:33: {said}"]


def test_other_brackets_are_text_like_any_other(make_library: MakeLibrary) -> None:
    texts = 'note: "It [sic] rained [no. #3], [§ 4] [C#]"'
    event = f"culture:\n  events:\n    - {{name: Fair, date: 2018, src: sp#4, {texts}}}\n"

    assert problems(make_library, {DOSSIER: f"{HEAD}on_names: So [sp#1; kr#p1] [sp#2].\n{event}"}) == []
