"""What a source's file says of how it was read fits its claims."""

import pytest

from tests.conftest import FILES, MakeLibrary

SOURCE = "seeds/sputnik-2019.yaml"
EXCERPT = "seeds/kremlin-2019.yaml"
OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
CLAIM = "\n        claims: [{n: 1, p: 1, says: They met}]\n"


def said(make_library: MakeLibrary, name: str, text: str) -> list[str]:
    problems = make_library({name: text}).problems()
    return [f"{problem.line}:{problem.column}: {problem.message}" for problem in problems if problem.path == name]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("paragraphs: 3", "paragraphs: 2", "16:15: there is no paragraph 3; the source has 2"),
        ("paragraphs: 3", "paragraphs: 0", "7:7: a source read in full needs its 'paragraphs'"),
        ("n: 5, p: 3", "n: 5, p: 0", "16:15: there is no paragraph 0; the source has 3"),
        ("n: 5", "n: 0", "16:9: claims are counted from 1"),
        ("n: 5", "n: 3", "16:9: two claims have the number 3"),
        ("0" * 64, OF_NOTHING, "8:9: this is the SHA-256 of an empty text"),
        ("0" * 64, "0" * 63, f"8:9: '{'0' * 59}…' is not a SHA-256 (64 hexadecimal digits)"),
        ("0" * 64, "A" * 64, f"8:9: '{'A' * 59}…' is not a SHA-256 (64 hexadecimal digits)"),
        ('"1"', '"3-1"', "10:15: '3-1' counts backwards"),
        ('"1"', '"4-6"', "10:15: there is no claim 6"),
        ("held: full", "held: none", "8:9: a source that was not seen has no 'sha256'"),
        ("held: full", "held: none", "9:13: a source that was not seen has no 'paragraphs'"),
        ("held: full", "held: none", "12:3: a source that was not seen has no 'claims'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_claims_is_told(make_library: MakeLibrary, old: str, new: str, problem: str) -> None:
    assert old in FILES[SOURCE]

    assert problem in said(make_library, SOURCE, FILES[SOURCE].replace(old, new, 1))


def test_a_source_read_in_full_has_claims(make_library: MakeLibrary) -> None:
    bare = FILES[SOURCE].partition("about_itself")[0]

    assert said(make_library, SOURCE, bare) == ["7:7: a source read in full needs its 'claims'"]


@pytest.mark.parametrize("claims", ["", CLAIM, "\n        paragraphs: 9" + CLAIM])
def test_of_an_excerpt_there_may_be_claims(make_library: MakeLibrary, claims: str) -> None:
    assert said(make_library, EXCERPT, FILES[EXCERPT].rstrip() + claims) == []


@pytest.mark.parametrize("held", ["none", "excerpt"])
def test_a_source_that_was_not_read_is_cited_by_paragraph(make_library: MakeLibrary, held: str) -> None:
    library = make_library({EXCERPT: FILES[EXCERPT].replace("held: excerpt", f"held: {held}")})

    assert library.problems() == []


def test_a_dossier_is_told_of_a_claim_that_a_source_with_a_problem_does_not_have(make_library: MakeLibrary) -> None:
    pair = "dossiers/russia-kyrgyzstan.yaml"
    problems = make_library(
        {SOURCE: FILES[SOURCE].replace("reliability: C", "reliability: Z"), pair: FILES[pair].replace("sp#2-3", "sp#9")}
    ).problems_of("russia-kyrgyzstan")

    assert [problem.message for problem in problems] == [
        "the source 'sputnik-2019' cannot be read; see the problems of its own file",
        "sp has no claim 9; its claims go to 5",
    ]
