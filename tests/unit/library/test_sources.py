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


@pytest.mark.parametrize("side", ["null", "", "[]"])
def test_a_source_of_neither_side_says_why_or_whose_public_it_speaks_to(make_library: MakeLibrary, side: str) -> None:
    of_neither = FILES[EXCERPT].replace("side: russia", f"side: {side}")
    reasons = ("\n        side_reason: a private daily\n", "\n        home: kyrgyzstan\n")

    assert said(make_library, EXCERPT, of_neither) == [
        f"3:{6 + bool(side)}: a source of neither side says why it is held to be so, such as "
        "side_reason: a private daily; or whose public it speaks to (`home`)"
    ]
    assert [said(make_library, EXCERPT, of_neither.rstrip() + reason) for reason in reasons] == [[], []]


def test_a_reason_under_a_key_of_another_name_is_told_once(make_library: MakeLibrary) -> None:
    written = FILES[EXCERPT].replace("side: russia", "side: null\n        side_reasons: a private daily")

    assert said(make_library, EXCERPT, written) == ["4:1: unknown key 'side_reasons'; did you mean 'side_reason'?"]


@pytest.mark.parametrize(
    ("language", "problem"),
    [
        ("English", "'English' is not a language tag (BCP 47); did you mean 'en'?"),
        ("xx", "there is no language tag 'xx', such as en, ru or sr-Latn"),
        ("[en, ru]", "this must be text, not a list of 2; write one value here"),
    ],
)
def test_a_language_is_a_tag(make_library: MakeLibrary, language: str, problem: str) -> None:
    written = FILES[EXCERPT].rstrip() + f"\n        language: {language}\n"

    assert [each.partition(": ")[2] for each in said(make_library, EXCERPT, written)] == [problem]


def test_names_of_an_entry_go_by_language_tags(make_library: MakeLibrary) -> None:
    file = "dossiers/registry/polities.yaml"
    written = FILES[file].replace("names: {ru: Россия}", "names: {Russian: Россия, sr-Latn: Rusija}")

    assert said(make_library, file, written) == ["1:32: 'Russian' is not a language tag (BCP 47); did you mean 'ru'?"]


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
