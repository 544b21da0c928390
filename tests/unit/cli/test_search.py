"""Searching from the shell."""

from pathlib import Path

import pytest

from dossier_tui.cli.commands.search import HIGHLIGHT, RESET
from tests.conftest import MakeLibrary
from tests.unit.catalogue.library_to_search import ABKHAZIA, SEARCHED

from .conftest import Ask


@pytest.fixture(autouse=True)
def searched(make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return make_library(SEARCHED).roots[0]


def test_a_hit_is_a_heading_and_a_snippet(ask: Ask) -> None:
    said = ask("search", "Сухум")

    assert said.code == 0
    assert said.out == (
        "russia-abkhazia · Leadership · working visit of 8 August 2017\n"
        "    8 August 2017, Sukhumi: Vladimir Putin and Raul Khadzhimba, Putin's working visit\n"
    )
    assert said.err == "1 hit\n"


def test_json_has_what_a_script_wants(ask: Ask) -> None:
    assert ask("search", "Сухум", "--json").data == [
        {
            "pair": "russia-abkhazia",
            "section": "leadership",
            "anchor": "contact-2017-08-08",
            "label": "working visit of 8 August 2017",
            "snippet": "8 August 2017, Sukhumi: Vladimir Putin and Raul Khadzhimba, Putin's working visit",
            "citation": [
                {"source": "sputnik-2019", "paragraph": 1, "words": "UrduPoint News, 11 July 2019, para. 1"}
            ],
        }
    ]  # fmt: skip


def test_nothing_found_is_1_and_says_what_is_near(ask: Ask) -> None:
    said = ask("search", "sukhumy")

    assert (said.code, said.out) == (1, "")
    assert said.err == "no hits; did you mean 'sukhumi'?\n"
    assert ask("search", "sukhumy", "--json").data == []


def test_a_scope_that_there_is_not_is_2(ask: Ask) -> None:
    said = ask("search", "persn:lavrov")

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("dossier: nothing can be asked by 'persn:'; did you mean 'person'?")


def test_words_may_come_in_one_argument_or_many(ask: Ask) -> None:
    assert ask("search", "person:Raul Khajimba", "kind:talks").err == "1 hit\n"
    assert ask("search", "khajimba -talks").err == "1 hit\n"
    assert ask("search", "khajimba", "--", "-talks").err == "1 hit\n"


def test_a_limit_shows_so_many_and_counts_all(ask: Ask) -> None:
    said = ask("search", "khajimba", "--limit", "1")

    assert len(said.out.splitlines()) == 2
    assert said.err == "2 hits, the first 1 shown\n"
    assert ask("search", "khajimba", "--limit", "0").err == "2 hits\n"
    assert ask("search", "khajimba", "--limit", "few").code == 2


def test_hits_stand_out_on_a_terminal_unless_colour_is_unwanted(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert f"8 August 2017, {HIGHLIGHT}Sukhumi{RESET}: Vladimir" in ask("search", "Сухум").out

    monkeypatch.setenv("NO_COLOR", "1")
    assert HIGHLIGHT not in ask("search", "Сухум").out


def test_a_pipe_gets_no_colour(ask: Ask) -> None:
    assert HIGHLIGHT not in ask("search", "Сухум").out


def test_what_cannot_be_searched_is_named(ask: Ask, searched: Path) -> None:
    file = searched / ABKHAZIA
    file.write_text(file.read_text(encoding="utf-8").replace("s#4", "s#44"), encoding="utf-8")
    said = ask("search", "visit")

    assert said.code == 0
    assert "Nothing is found in russia-abkhazia: see the problems in `dossier check`." in said.err


def test_a_cache_that_cannot_be_used_is_told_of_and_does_not_matter(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in its place")
    said = ask("search", "Сухум")

    assert said.code == 0
    assert "so it is built in memory" in said.err


def test_the_index_may_be_rebuilt_and_paths_say_where_it_is(ask: Ask) -> None:
    assert ask("search", "Сухум", "--rebuild").code == 0

    path = Path(ask("paths", "--json").data["catalogue"])
    assert path.is_file()


def test_help_names_every_scope(ask: Ask) -> None:
    said = ask("search", "--help")

    assert all(f"  {scope}:" in said.out for scope in ("tab", "year", "person", "place", "source", "kind", "pair"))
