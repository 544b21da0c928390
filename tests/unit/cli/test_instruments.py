"""`dossier people`, `timeline` and `compare`: the answer on stdout, all else on stderr, and mistakes told."""

import json
import sys
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.cli import DONE, USAGE
from tests.conftest import MakeLibrary
from tests.unit.two_pairs import TWO

from .conftest import Ask

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(make_library: MakeLibrary, ask: Ask) -> Run:
    """Runs a command over the library of two dossiers: exit code, stdout, stderr."""
    make_library(TWO)
    return lambda *words: astuple(ask(*words))


def data(run: Run, *words: str) -> Any:
    code, out, err = run(*words, "--json")
    assert (code, err) == (DONE, "")
    return json.loads(out)


def test_a_person_is_shown_over_all_dossiers(run: Run) -> None:
    code, out, err = run("people", "Хаджимба")

    assert (code, err) == (DONE, "")
    assert out.startswith("Raul Khadzhimba\n")
    assert "2 May 2017" in out
    assert "Abkhazian leader" in out


def test_citations_are_explained_below(run: Run) -> None:
    _, out, _ = run("people", "khadzhimba")

    assert "Sukhumi s1 ¶1" in out
    assert out.endswith(
        "• s1 Kremlin, 28 March 2019; unverified: only an excerpt was seen\n• s2 UrduPoint News, 11 July 2019\n"
    )


def test_without_a_name_it_lists_everybody(run: Run) -> None:
    assert "Vladimir Putin" in run("people")[1]
    assert [each["id"] for each in data(run, "people")][:2] == ["putin", "medvedev"]


@pytest.mark.parametrize(("kind", "key"), [("places", "moscow"), ("bodies", "customs"), ("polities", "georgia")])
def test_places_bodies_and_polities_have_lists_and_pages(run: Run, kind: str, key: str) -> None:
    assert key in [each["id"] for each in data(run, "people", f"--{kind}")]
    assert data(run, "people", f"--{kind}", key)["id"] == key


def test_people_can_be_asked_of_one_dossier(run: Run) -> None:
    found = data(run, "people", "putin", "--pair", "ru kg")

    assert {record["pair"] for record in found["records"]} == {"russia-kyrgyzstan"}


def test_an_unknown_name_is_told_the_nearest(run: Run) -> None:
    assert run("people", "medvedef") == (
        USAGE,
        "",
        "dossier: no person, polity, place or body 'medvedef' in the registry; did you mean Dmitry Medvedev?\n",
    )


def test_a_timeline_of_all_names_the_dossiers(run: Run) -> None:
    code, out, err = run("timeline")

    assert (code, err) == (DONE, "")
    assert "  Russia–Abkhazia  " in out
    assert "  Russia–Kyrgyzstan  " in out


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (["ru", "kg"], ["russia-kyrgyzstan"]),
        (["ru kg"], ["russia-kyrgyzstan"]),
        (["russia-abkhazia", "kg ru"], ["russia-abkhazia", "russia-kyrgyzstan"]),
        ([], ["russia-abkhazia", "russia-kyrgyzstan"]),
    ],
)
def test_pairs_are_named_one_a_word_or_one_in_all_words(run: Run, words: list[str], pairs: list[str]) -> None:
    assert sorted({entry["pair"] for entry in data(run, "timeline", *words)}) == pairs


@pytest.mark.parametrize(
    ("words", "near"), [(["ru", "kgg"], "russia-kyrgyzstan"), (["ru kg", "russia-abkhasia"], "russia-abkhazia")]
)
def test_a_pair_that_is_none_is_told_the_nearest(run: Run, words: list[str], near: str) -> None:
    code, out, err = run("timeline", *words)

    assert (code, out) == (USAGE, "")
    assert f"did you mean '{near}'" in err


def test_a_broken_dossier_is_left_out_and_named(run: Run) -> None:
    Path("dossiers/russia-abkhazia.yaml").write_text("title: [", encoding="utf-8")
    code, out, err = run("timeline")

    assert code == DONE
    assert "Abkhazia" not in out
    assert err == "russia-abkhazia has problems and is left out; see `dossier check`.\n"


def test_a_time_leaves_out_what_is_outside_and_says_what_has_no_date(run: Run) -> None:
    path = Path("dossiers/russia-abkhazia.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("date: 2020", "date: unknown"), encoding="utf-8")
    code, out, err = run("timeline", "--since", "2019-06", "--until", "2019-06-30")

    assert (code, err) == (DONE, "1 entry of unknown date left out.\n")
    assert "13 June 2019" in out
    assert "28 March 2019" not in out


@pytest.mark.parametrize("zoom", ["year", "month", "day"])
def test_every_zoom_has_the_years(run: Run, zoom: str) -> None:
    code, out, _ = run("timeline", "--zoom", zoom)

    assert code == DONE
    assert [year for year in ("2019", "2018", "1992") if f"\n{year}" in out] == ["2019", "2018", "1992"]


def test_anniversaries_come_from_the_day_on(run: Run) -> None:
    _, out, _ = run("timeline", "--on", "2027-06-10")
    found = data(run, "timeline", "ru kg", "--on", "2027-06-10", "--within", "3")

    assert "10 June 2027  Russia–Kyrgyzstan  that day, 35 years, round: Treaty of" in out
    assert [(each["day"], each["years"], each["round"], each["id"]) for each in found["anniversaries"]] == [
        ("2027-06-10", 35, True, "treaty-of-friendship"),
        ("2027-06-13", 8, False, "contact-2019-06-13"),
    ]


def test_of_many_anniversaries_the_first_are_shown_and_the_rest_counted(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("timeline", "--on", "2027-06-10", "--within", "30")
    _, whole, quiet = run(*asked)
    _, one, told = run(*asked, "--limit", "1")
    monkeypatch.setattr("dossier_tui.cli.commands.timeline.MOST", 1)

    assert ("\n13 June" in whole, "\n13 June" in one, quiet) == (True, False, "")
    assert "This is the first." in one
    assert told == "No more than 1 are shown; `--limit 0` shows all.\n"
    assert run(*asked)[1] == one
    assert run(*asked, "--limit", "0")[1] == whole
    assert len(data(run, *asked)["anniversaries"]) > len(data(run, *asked, "--limit", "1")["anniversaries"]) == 1


def test_today_is_a_day(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", "2027-06-10")

    assert data(run, "timeline", "--on", "today", "--within", "0")["on"] == "2027-06-10"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--on", "2026"], "'2026' is not one day"),
        (["--on", "2026-02-30"], "not in the calendar"),
        (["--since", "lately"], "'lately' is not a date"),
        (["--since", "never"], "'never' is no date here"),
        (["--since", "unknown"], "'unknown' has no place in time"),
        (["--since", "2020", "--until", "2019"], "--since 2020 is after --until 2019"),
        (["--within", "5"], "--within goes with --on"),
        (["--limit", "5"], "--limit goes with --on"),
        (["--on", "2026-06-10", "--limit", "few"], "'few' is no number"),
        (["--on", "2026-06-10", "--within", "-1"], "--within"),
        (["--on", "2026-06-10", "--since", "2018"], "leave out --since"),
    ],
)
def test_a_wrong_time_is_refused_in_words(run: Run, words: list[str], says: str) -> None:
    code, out, err = run("timeline", *words)

    assert (code, out) == (USAGE, "")
    assert says in err


def test_two_dossiers_are_compared_as_text(run: Run) -> None:
    code, out, err = run("compare", "russia-abkhazia", "kg ru")

    assert (code, err) == (DONE, "")
    assert out.startswith("Russia–Abkhazia and Russia–Kyrgyzstan compared\n")
    assert "Sources cited" in out


def test_a_comparison_is_data_too(run: Run) -> None:
    found = data(run, "compare", "ru kg", "russia-abkhazia")

    assert [each["pair"] for each in found["dossiers"]] == ["russia-kyrgyzstan", "russia-abkhazia"]


def test_a_file_that_is_named_as_markdown_is_and_is_not_replaced(run: Run) -> None:
    words = ("compare", "russia-abkhazia", "ru kg", "-o", "both.md")

    assert run(*words) == (DONE, "", "Wrote Russia–Abkhazia beside Russia–Kyrgyzstan to both.md.\n")
    assert Path("both.md").read_text(encoding="utf-8").startswith("# Russia–Abkhazia and")
    assert run(*words) == (USAGE, "", "dossier: both.md exists already; --force replaces it\n")
    assert run(*words, "--force", "--format", "text")[0] == DONE
    assert Path("both.md").read_text(encoding="utf-8").startswith("Russia–Abkhazia and")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["ru kg", "kg ru"], "both are russia-kyrgyzstan; name two dossiers"),
        (["ru kg"], "the following arguments are required: B"),
        (["ru kg", "ru ge"], "no dossier on Russia and Georgia"),
    ],
)
def test_two_dossiers_must_be_two(run: Run, words: list[str], says: str) -> None:
    code, out, err = run("compare", *words)

    assert (code, out) == (USAGE, "")
    assert says in err


DOCUMENTS = {
    "compare": ["compare", "russia-abkhazia", "ru kg"],
    "person": ["people", "putin"],
    "people": ["people"],
    "places": ["people", "--places"],
    "timeline": ["timeline"],
    "years": ["timeline", "--zoom", "year", "--since", "2018", "--until", "2019"],
    "anniversaries": ["timeline", "--on", "2027-06-10"],
}
TITLES = {
    "compare": "Russia–Abkhazia and Russia–Kyrgyzstan compared",
    "person": "Vladimir Putin",
    "people": "People named in Russia–Abkhazia and Russia–Kyrgyzstan",
    "places": "Places named in Russia–Abkhazia and Russia–Kyrgyzstan",
    "timeline": "Timeline of Russia–Abkhazia and Russia–Kyrgyzstan",
    "years": "Timeline of Russia–Abkhazia and Russia–Kyrgyzstan, from 2018, up to 2019",
    "anniversaries": "Anniversaries, 10 June – 10 July 2027",
}


@pytest.mark.parametrize("asked", DOCUMENTS)
def test_an_answer_can_be_had_in_every_document_format(run: Run, asked: str) -> None:
    starts = {"text": TITLES[asked], "markdown": f"# {TITLES[asked]}", "html": "<!doctype html>"}
    for key, start in starts.items():
        code, out, _ = run(*DOCUMENTS[asked], "--format", key)

        assert code == DONE
        assert out.startswith(start)
        assert out.count(TITLES[asked]) == (2 if key == "html" else 1)
    assert run(*DOCUMENTS[asked], "-o", "answer.docx")[0] == DONE
    assert Path("answer.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("asked", [key for key in DOCUMENTS if key != "compare"])
def test_an_answer_is_written_to_a_file_in_the_format_of_its_name_and_replaces_none(run: Run, asked: str) -> None:
    words = (*DOCUMENTS[asked], "-o", "answer.md")
    code, out, err = run(*words)

    assert (code, out) == (DONE, "")
    assert f"Wrote {TITLES[asked]} to answer.md.\n" in err
    assert Path("answer.md").read_text(encoding="utf-8").startswith(f"# {TITLES[asked]}\n")
    assert run(*words)[0] == USAGE
    assert run(*words, "--force", "--format", "html")[0] == DONE
    assert Path("answer.md").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_document_says_what_it_cites(run: Run) -> None:
    text, markdown = (run("people", "khadzhimba", "--format", key)[1] for key in ("text", "markdown"))

    assert "Sources cited" in text
    assert "Sources cited" not in markdown
    assert "[^s1-1]: Kremlin, 28 March 2019 (excerpt), para. 1." in markdown


@pytest.mark.parametrize("zoom", ["year", "month", "day"])
def test_a_timeline_that_is_taken_away_cites_its_sources(run: Run, zoom: str) -> None:
    _, out, _ = run("timeline", "--zoom", zoom, "--format", "markdown")

    assert "[^s2-2]: UrduPoint News, 11 July 2019, para. 2." in out
    assert "[^" not in run("timeline", "--zoom", zoom)[1]


@pytest.mark.parametrize("words", [["people"], ["people", "putin"], ["timeline"], ["timeline", "--on", "2027-06-10"]])
@pytest.mark.parametrize("option", [["--format", "markdown"], ["-o", "answer.md"]])
def test_an_answer_is_data_or_a_document(run: Run, words: list[str], option: list[str]) -> None:
    assert run(*words, "--json", *option) == (USAGE, "", "dossier: --json goes without --format and -o\n")


def test_what_has_no_date_is_told_beside_a_document_too(run: Run) -> None:
    path = Path("dossiers/russia-abkhazia.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("date: 2020", "date: unknown"), encoding="utf-8")

    assert run("timeline", "--since", "2019-06", "--format", "markdown")[2] == "1 entry of unknown date left out.\n"


def test_word_without_its_extra_says_how_to_install_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "dossier_tui.render.docx", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    code, out, err = run("people", "putin", "--format", "docx")

    assert (code, out) == (USAGE, "")
    assert "pip install 'dossier-tui[docx]'" in err


def test_an_entry_that_no_dossier_names_has_a_page_too(run: Run) -> None:
    code, out, _ = run("people", "kant")

    assert code == 0
    assert "Kant" in out
    assert "no record" in out.lower()
