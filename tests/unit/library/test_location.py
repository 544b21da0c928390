"""Where in which file something is written."""

from pathlib import Path

from tests.conftest import FILES, MakeLibrary

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines()


def test_a_record_is_where_its_entry_begins(make_library: MakeLibrary) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier

    places = [library.location(dossier, record.id) for record in dossier.records()]
    written = lines(Path(dossier.path))

    assert {path for path, _ in places} == {Path(dossier.path)}
    assert [written[line - 1].split()[1] for _, line in places] == ["{says:", "date:", "{period:"]


def test_a_source_and_an_entry_have_files_of_their_own(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier

    assert library.location(dossier, "source:kremlin-2019") == (tmp_path / "seeds/kremlin-2019.yaml", 1)
    path, line = library.location(dossier, "entry:bishkek")
    assert (path.name, lines(path)[line - 1].split(":")[0]) == ("places.yaml", "bishkek")


def test_what_is_not_found_is_the_beginning_of_the_dossier(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier

    assert library.location(dossier, "gone") == (tmp_path / FILE, 1)
    (tmp_path / FILE).unlink()
    assert library.location(dossier, dossier.records()[0].id) == (tmp_path / FILE, 1)


def test_a_file_that_cannot_be_read_is_shown_where_it_is_broken(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library()
    dossier = library.dossier(PAIR)
    assert dossier
    (tmp_path / FILE).write_text(FILES[FILE].split("leadership")[0] + "  'open")

    assert library.location(dossier, dossier.records()[0].id)[1] > 1
