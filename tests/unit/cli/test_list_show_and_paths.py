"""What there is, what a dossier says, and where it all lies: the answer on stdout, every other word on stderr."""

from pathlib import Path

import pytest

from dossier_tui.model import SECTIONS
from dossier_tui.views.panes import PANES
from tests.conftest import FILES, MakeLibrary

from .conftest import Ask


def test_each_dossier_is_a_line(ask: Ask, library: Path) -> None:
    said = ask("list")

    assert (said.code, said.err) == (0, "")
    assert said.out == "russia-kyrgyzstan            Russia and Kyrgyzstan, as of 11 July 2019, 3 records\n"


def test_the_list_as_json_has_counts_and_places(ask: Ask, library: Path) -> None:
    assert ask("list", "--json").data == [
        {
            "pair": "russia-kyrgyzstan",
            "title": "Russia and Kyrgyzstan",
            "parties": ["russia", "kyrgyzstan"],
            "as_of": "2019-07-11",
            "records": 3,
            "claims": 5,
            "claims_carried": 5,
            "path": str(library / "dossiers" / "russia-kyrgyzstan.yaml"),
            "problems": 0,
        }
    ]


def test_a_broken_dossier_is_listed_with_how_much_is_wrong(ask: Ask, broken: Path) -> None:
    said = ask("list")

    assert said.code == 0
    assert said.out == "russia-kyrgyzstan            has 2 problems; see `dossier check`\n"
    assert ask("list", "--json").data[0]["problems"] == 2


def test_one_problem_is_one_problem(ask: Ask, make_library: MakeLibrary) -> None:
    make_library(
        {"dossiers/russia-kyrgyzstan.yaml": FILES["dossiers/russia-kyrgyzstan.yaml"].replace("moscow", "mosco")}
    )

    assert "has 1 problem; see" in ask("list").out


def test_an_empty_library_says_where_it_looked(ask: Ask, empty: Path) -> None:
    said = ask("list")

    assert (said.code, said.out) == (0, "")
    assert said.err == f"No dossiers in {empty}.\n"
    assert ask("list", "--json").data == []


def test_an_empty_library_has_no_pair_to_show(ask: Ask, empty: Path) -> None:
    said = ask("show", "ru", "kg")

    assert said.code == 2
    assert said.err == "dossier: no dossier on Russia and Kyrgyzstan in this library\n"


def test_two_libraries_are_one_and_the_first_to_have_a_pair_wins(
    ask: Ask, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = tmp_path / "second" / "dossiers"
    second.mkdir(parents=True)
    dossier = (library / "dossiers" / "russia-kyrgyzstan.yaml").read_text()
    (second / "russia-kyrgyzstan.yaml").write_text(dossier.replace("title: Russia and", "title: Not this"))
    (second / "russia-georgia.yaml").write_text(
        dossier.replace("[russia, kyrgyzstan]", "[russia, georgia]").replace(
            "title: Russia and Kyr", "title: The other"
        )
    )
    monkeypatch.setenv("DOSSIER_LIBRARY", f"{library}:{second.parent}")

    assert [(entry["pair"], entry["title"]) for entry in ask("list", "--json").data] == [
        ("russia-georgia", "The othergyzstan"), ("russia-kyrgyzstan", "Russia and Kyrgyzstan"),
    ]  # fmt: skip
    assert ask("show", "ge", "ru").code == 0


def test_a_dossier_is_shown_pane_by_pane(ask: Ask, library: Path) -> None:
    said = ask("show", "kyrgyzstan-russia")

    assert (said.code, said.err) == (0, "")
    assert [line for line in said.out.splitlines() if line in {pane.title for pane in PANES}][:3] == [
        "Overview", "History", "Leadership",
    ]  # fmt: skip
    assert max(map(len, said.out.splitlines())) <= 100


def test_one_pane_is_shown_alone(ask: Ask, library: Path) -> None:
    said = ask("show", "ru", "kg", "--pane", "culture")

    assert said.out == ("RUSSIA AND KYRGYZSTAN\n\nCulture\n=======\n\n▏ Events: the sources do not say.\n")


def test_a_pane_that_there_is_not_is_refused_with_those_there_are(ask: Ask, library: Path) -> None:
    said = ask("show", "ru", "kg", "--pane", "sport")

    assert said.code == 2
    assert "sport" in said.err
    assert "culture" in said.err


def test_a_dossier_or_a_section_of_it_is_told_as_json(ask: Ask, library: Path) -> None:
    assert list(ask("show", "ru", "kg", "--json").data["sections"]) == [section.key for section in SECTIONS]
    assert list(ask("show", "ru", "kg", "--json", "--pane", "economy").data["sections"]) == ["economy"]


def test_a_pane_that_is_worked_out_has_no_json_and_that_is_said(ask: Ask, library: Path) -> None:
    said = ask("show", "ru", "kg", "--json", "--pane", "overview")

    assert (said.code, said.out) == (2, "")
    assert "--json" in said.err


def test_a_broken_dossier_is_not_shown_but_its_first_problem_is(ask: Ask, broken: Path) -> None:
    for command in ("show", "export", "open"):
        said = ask(command, "ru", "kg")

        assert (said.code, said.out) == (2, "")
        assert said.err == (
            "dossier: russia-kyrgyzstan cannot be shown: dossiers/russia-kyrgyzstan.yaml:11:14: no place in the "
            "registry is called 'mosco'; did you mean 'moscow'? (and 1 more problem: see `dossier check`); "
            "`dossier show --draft russia-kyrgyzstan` shows the rest\n"
        )


def test_a_draft_shows_a_dossier_without_what_has_problems_and_tells_them(ask: Ask, broken: Path) -> None:
    assert "Kyrgyzstan counts as an ally" in ask("show", "ru", "kg", "--draft").out
    said = ask("show", "ru", "kg", "--draft", "--pane", "leadership")

    assert said.code == 0
    assert "mosco" not in said.out
    first, second, last = said.err.splitlines()
    assert first.startswith("dossiers/russia-kyrgyzstan.yaml:11:14: no place")
    assert second.startswith("dossiers/russia-kyrgyzstan.yaml:")
    assert last == "This is a draft: what has one of these 2 problems is left out."


def test_a_draft_of_a_sound_dossier_is_the_dossier(ask: Ask, library: Path) -> None:
    assert ask("show", "ru", "kg", "--draft") == ask("show", "ru", "kg")


def test_nothing_can_be_shown_of_a_dossier_without_a_head(ask: Ask, library: Path) -> None:
    path = library / "dossiers/russia-kyrgyzstan.yaml"
    path.write_text(path.read_text().replace("title:", "tilte:"))
    said = ask("show", "ru", "kg", "--draft")

    assert (said.code, said.out) == (2, "")
    assert "did you mean 'title'?" in said.err
    assert said.err.endswith("dossier: nothing of russia-kyrgyzstan can be shown until its problems are mended\n")


def test_folders_and_files_are_named(ask: Ask, library: Path) -> None:
    said = ask("paths")

    assert said.code == 0
    assert str(library) in said.out
    paths = ask("paths", "--json").data
    assert paths["library"] == [str(library)]
    assert {"config", "state", "log", "your own library"} <= set(paths)
