"""What repeats eight words in a row of a source is found where it stands, by hashes alone."""

from pathlib import Path

import pytest

from dossier_tui.library import Library
from dossier_tui.library.own_words import copied, hashed_runs, runs_file, runs_path, words_of
from tests.conftest import FILES, MakeLibrary

TEXT = "The two ministers spoke at length about fish, ships and the price of nets in Bishkek."
PAIR = "dossiers/russia-kyrgyzstan.yaml"
SOURCE = "seeds/kremlin-2019.yaml"


@pytest.fixture
def with_text(make_library: MakeLibrary) -> MakeLibrary:
    """Make a library in which the hashes of a text are kept for one source."""

    def made(files: dict[str, str | None], source: str = "kremlin-2019") -> Library:
        library = make_library(files)
        path = runs_path(library.roots[0], source)
        path.parent.mkdir(exist_ok=True)
        path.write_text(runs_file(TEXT))
        return library

    return made


def told(says: str) -> dict[str, str | None]:
    """The pair with a statement of these words."""
    return {PAIR: FILES[PAIR].replace("documents: []", f"statements: {{says: {says}, src: kr#p1}}")}


@pytest.mark.parametrize(
    ("says", "is_found"),
    [
        ("the two ministers spoke at length about fish", True),
        ("“The TWO ministers — spoke, at length, about Fish” they say", True),
        ("both ministers spoke at length about fish", False),
        ("the two ministers spoke at length of fish", False),
    ],
)
def test_eight_words_in_a_row_are_found_whatever_stands_between_them(
    with_text: MakeLibrary, says: str, is_found: bool
) -> None:
    found = copied(with_text(told(f'"{says}"')))

    assert bool(found) == is_found


def test_a_problem_has_its_place_the_source_and_the_words(with_text: MakeLibrary) -> None:
    (problem,) = copied(with_text(told("So the two ministers spoke at length about fish")))

    assert str(problem) == (
        f"{PAIR}:20:22: copies eight words in a row of kremlin-2019: “the two ministers spoke at length about fish”; "
        "say it in words of your own"
    )


def test_only_the_sources_of_a_dossier_are_held_against_it(with_text: MakeLibrary) -> None:
    assert copied(with_text(told("the two ministers spoke at length about fish"), "another-2019")) == []


def test_a_claim_that_copies_its_source_is_found_with_any_dossier_that_cites_it(with_text: MakeLibrary) -> None:
    claims = "claims: [{n: 1, p: 1, says: ministers spoke at length about fish ships and more}]\n"
    library = with_text({SOURCE: FILES[SOURCE].rstrip(" ") + " " * 8 + claims})

    assert [problem.path for problem in copied(library)] == [SOURCE]
    assert [problem.path for problem in copied(library, "russia-kyrgyzstan")] == [SOURCE]


def test_names_and_titles_are_everybodys(with_text: MakeLibrary) -> None:
    title = "Agreement between two ministers spoke at length about fish ships"
    document = f"documents: {{kind: agreement, title: {title}, signed: unknown, in_force: unknown, src: kr#p1}}"
    by_title = (
        FILES[PAIR].replace("documents: []", document).replace("says: Kyrgyzstan counts", f"says: {title} counts")
    )

    assert copied(with_text({PAIR: by_title})) == []


def test_a_dossier_with_a_problem_is_looked_at_too(with_text: MakeLibrary) -> None:
    files = told("the two ministers spoke at length about fish")
    library = with_text({PAIR: str(files[PAIR]).replace("period: 2018", "period: soon")})

    assert library.broken == ["russia-kyrgyzstan"]
    assert len(copied(library)) == 1


def test_what_is_no_file_of_hashes_says_nothing(with_text: MakeLibrary) -> None:
    library = with_text(told("the two ministers spoke at length about fish"))
    path = runs_path(library.roots[0], "kremlin-2019")
    path.write_bytes(b"\xff\x00 no hashes")
    assert copied(library) == []
    path.unlink()
    path.mkdir()
    assert copied(library) == []


def test_words_are_folded_and_a_short_text_has_no_run() -> None:
    assert words_of("Erdoğan’s “Türkiye” – 2,000_men") == ["erdogan", "s", "turkiye", "2", "000", "men"]
    assert hashed_runs("seven words are not enough for that") == {}
    assert runs_file("") == ""


def test_the_hashes_do_not_hold_the_words(tmp_path: Path) -> None:
    kept = runs_file(TEXT)

    assert len(kept.split()) == len(words_of(TEXT)) - 7
    assert not {word for word in words_of(TEXT) if len(word) > 3 and word in kept}
