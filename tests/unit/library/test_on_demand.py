"""Of the sources only those are read that somebody asks for, and no problem is lost for it."""

from pathlib import Path

import pytest

from dossier_tui.library import Library, loading
from dossier_tui.library.folders import bytes_of
from dossier_tui.values import Address
from tests.conftest import FILES, MakeLibrary

PAIR = "russia-kyrgyzstan"
OTHER = FILES["seeds/kremlin-2019.yaml"]
BROKEN = OTHER.replace("reliability: B", "reliability: Z")
WITHOUT_SIDE = OTHER.replace("side: russia", "side: narnia")
SIX = {f"seeds/other-{number}.yaml": OTHER for number in range(6)}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read, in order."""
    names: list[str] = []

    def noting(path: Path) -> bytes:
        names.append(path.stem)
        return bytes_of(path)

    monkeypatch.setattr(loading, "bytes_of", noting)
    return names


def test_a_dossier_is_read_with_its_own_sources_and_those_of_whom_it_names(
    make_library: MakeLibrary, read: list[str]
) -> None:
    people = FILES["dossiers/registry/people.yaml"].replace(
        'src: "sputnik-2019#3"', 'src: "sputnik-2019#3", term_src: "other-1#p1"'
    )
    library = make_library({**SIX, "dossiers/registry/people.yaml": people})

    assert library.dossier(PAIR)
    assert {name for name in read if "-20" in name or "other" in name} == {"sputnik-2019", "kremlin-2019", "other-1"}
    assert library.sources["other-2"].publisher == "Kremlin"
    assert [name for name in read if name.startswith("other")] == ["other-1", "other-2"]


def test_all_sources_are_there_each_read_once(make_library: MakeLibrary, read: list[str]) -> None:
    library = make_library({**SIX, "seeds/other-3.yaml": BROKEN})

    assert list(library.sources) == ["kremlin-2019", "other-0", "other-1", "other-2", "other-4", "other-5",
                                     "sputnik-2019"]  # fmt: skip
    assert len(library.sources) == 7
    assert "other-3" not in library.sources
    assert len(library.problems()) == 1
    assert read.count("other-3") == 1


@pytest.mark.parametrize(
    ("source", "message"),
    [(BROKEN, "'Z' is not one of"), (WITHOUT_SIDE, "no polity in the registry is called 'narnia'")],
)
def test_problems_of_sources_that_no_dossier_has_are_told_of(
    make_library: MakeLibrary, source: str, message: str
) -> None:
    library = make_library({**SIX, "seeds/other-3.yaml": source})

    assert library.dossier(PAIR)
    (problem,) = library.problems()
    assert problem.path.endswith("other-3.yaml")
    assert message in problem.message


@pytest.mark.parametrize("cited", ["src: other-3#p1", "src: other-33#p1"])
def test_problems_of_the_registry_are_told_of(make_library: MakeLibrary, cited: str) -> None:
    people = FILES["dossiers/registry/people.yaml"] + f"elsewhere: {{name: E. Lsewhere, {cited}}}\n"
    library = make_library({**SIX, "seeds/other-3.yaml": BROKEN, "dossiers/registry/people.yaml": people})

    assert library.dossier(PAIR)
    assert [problem for problem in library.problems() if problem.path.endswith("people.yaml")]


def test_a_dossier_says_that_a_source_which_it_cites_has_problems(make_library: MakeLibrary) -> None:
    library = make_library({"seeds/kremlin-2019.yaml": BROKEN})

    assert library.dossier(PAIR) is None
    assert "the source 'kremlin-2019' cannot be read" in library.problems_of(PAIR)[0].message
    draft = library.draft(PAIR)
    assert draft
    assert library.location(PAIR, Address("source", "kremlin-2019", PAIR)).path.endswith("kremlin-2019.yaml")


def test_a_source_is_looked_up_without_listing_the_folder(
    make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    library: Library = make_library(SIX)
    monkeypatch.setattr("dossier_tui.library.folders.folders_by_id", lambda *_: pytest.fail("a folder is listed"))

    assert library.dossier(PAIR)
