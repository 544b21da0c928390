"""Where in which file something is written."""

from pathlib import Path

from dossier_tui.model import FilePosition
from tests.conftest import FILES, MakeLibrary, at

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines()


def test_a_record_is_where_its_entry_begins(make_library: MakeLibrary) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier

    places = [library.location(PAIR, dossier.address(record)) for record in dossier.records()]
    written = lines(Path(dossier.path))

    assert {place.path for place in places} == {dossier.path}
    assert [written[place.line - 1].split()[:2] for place in places] == [
        ["-", "{says:"],
        ["-", "date:"],
        ["-", "{period:"],
    ]
    assert [written[place.line - 1][: place.column - 1].strip() for place in places] == ["-"] * 3


def test_a_source_and_an_entry_have_files_of_their_own(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier

    assert library.location(PAIR, at("source:kremlin-2019")) == FilePosition(
        path=str(tmp_path / "seeds/kremlin-2019.yaml"), line=1, column=1
    )
    place = library.location(PAIR, at("entry:bishkek"))
    path = Path(place.path)
    assert (path.name, lines(path)[place.line - 1].split(":")[0]) == ("places.yaml", "bishkek")


def test_what_is_not_found_is_the_beginning_of_the_dossier(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier

    beginning = FilePosition(path=str(tmp_path / FILE), line=1, column=1)
    assert [library.location(PAIR, each) for each in (at("gone"), at("entry:gone"), None)] == [beginning] * 3


def test_a_place_is_that_of_what_was_read_whatever_has_become_of_the_file(
    make_library: MakeLibrary, tmp_path: Path
) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier
    address = dossier.address(dossier.records()[0])
    place = library.location(PAIR, address)
    (tmp_path / FILE).unlink()

    assert library.location(PAIR, address) == place
    assert place.line > 1


def test_a_file_that_cannot_be_read_is_shown_where_it_is_broken(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier
    address = dossier.address(dossier.records()[0])
    (tmp_path / FILE).write_text(FILES[FILE].split("leadership")[0] + "  'open")
    anew = library.reloaded()
    (problem,) = anew.problems_of(PAIR)

    assert anew.location(PAIR, address) == FilePosition(
        path=str(tmp_path / FILE), line=problem.line, column=problem.column
    )
    assert problem.line > 1
