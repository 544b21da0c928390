"""All pairs at once: a file for each, or one table over them; and what its columns mean."""

import csv
import io
from pathlib import Path

import pytest

from tests.conftest import MakeLibrary
from tests.unit.two_pairs import TWO

from .conftest import Ask


@pytest.fixture
def two(make_library: MakeLibrary) -> Path:
    """The folder of a library of two dossiers."""
    return make_library(TWO).roots[0]


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_one_table_holds_all_pairs_and_says_which_row_is_whose(ask: Ask, two: Path) -> None:
    alone = read(ask("export", "ru", "kg", "--table", "participants").out)
    rows = read(ask("export", "--table", "participants", "--all").out)

    assert next(iter(rows[0])) == "pair"
    assert len({row["pair"] for row in rows}) == 2
    mine = [row for row in rows if row["pair"] == "russia-kyrgyzstan"]
    assert [{key: cell for key, cell in row.items() if key != "pair"} for row in mine] == alone


def test_a_table_of_a_group_has_every_column_that_any_pair_has(ask: Ask, two: Path) -> None:
    rows = read(ask("export", "--table", "leadership-contacts", "--all", "-f", "csv").out)

    columns = list(rows[0])
    assert columns[:2] == ["pair", "id"]
    assert columns[-3:] == ["sentence", "citation", "claims"]
    for pair in {row["pair"] for row in rows}:
        head = ask("export", pair, "--table", "leadership-contacts").out.splitlines()[0].split(",")
        assert set(head) <= set(columns)


def test_a_file_for_each_pair_goes_into_a_folder_all_or_none(ask: Ask, two: Path) -> None:
    wrote = ask("export", "--all", "out")

    assert (wrote.code, wrote.out, wrote.err) == (0, "", "Wrote 2 files to out.\n")
    names = sorted(path.name for path in (two / "out").iterdir())
    assert names[-1] == "russia-kyrgyzstan.md"
    assert (two / "out" / "russia-kyrgyzstan.md").read_text() == ask("export", "ru", "kg").out

    (two / "out" / names[0]).unlink()
    refused = ask("export", "--all", "out")
    assert (refused.code, "exists already; --force replaces it" in refused.err) == (2, True)
    assert not (two / "out" / names[0]).exists()
    assert ask("export", "--all", "out", "--force").code == 0


@pytest.mark.parametrize("chosen", ["html", "json", "csv", "csl", "docx"])
def test_every_format_can_be_written_for_all(ask: Ask, two: Path, chosen: str) -> None:
    assert ask("export", "--all", "out", "-f", chosen).code == 0
    assert len(list((two / "out").iterdir())) == 2


def test_a_pair_with_problems_is_left_out_and_named(ask: Ask, broken: Path) -> None:
    said = ask("export", "--all", "out")

    assert "russia-kyrgyzstan has problems and is left out; see `dossier check`." in said.err
    assert (said.code, said.err.endswith("No pair can be exported.\n")) == (1, True)
    assert not (broken / "out").exists()


def test_a_table_that_no_pair_has_is_nothing_found(ask: Ask, two: Path) -> None:
    said = ask("export", "--table", "security-bases", "--all")

    assert (said.code, said.out, said.err) == (1, "", "No pair has anything in security-bases.\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--all",), "name a folder for the files of all pairs: --all DIR"),
        ((), "name a pair, or --all for all of them"),
        (("ru", "kg", "--all", "out"), "--all is all pairs; leave out the pair"),
        (("--all", "out", "-o", "x.md"), "--all names the folder; leave out -o"),
        (("--all", "out", "--table", "participants"), "is one table; name its file with -o"),
        (
            ("--all", "--table", "participant"),
            "did you mean 'participants'? (`dossier export --codebook` lists them all)",
        ),
        (("--all", "-"), "--all writes several files: name a folder, not stdout"),
        (("--all", "gone/out"), "gone/out cannot be written: there is no folder gone"),
        (("--all", "dossiers/russia-kyrgyzstan.yaml"), "dossiers/russia-kyrgyzstan.yaml is a file; name a folder"),
        (("--codebook", "ru", "kg"), "--codebook is the same for all pairs and options; leave out the pair"),
        (("--codebook", "--sections", "economy"), "leave out --sections"),
        (("--codebook", "--length", "page", "--annex"), "leave out --length and --annex"),
        (("--codebook", "-f", "json"), "the codebook is written as markdown, text, html, docx or csv"),
    ],
)
def test_words_that_do_not_go_together_are_refused(ask: Ask, two: Path, words: tuple[str, ...], says: str) -> None:
    said = ask("export", *words)

    assert (said.code, said.out) == (2, "")
    assert says in said.err


def test_the_codebook_needs_no_library_and_is_markdown_or_csv(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "--codebook").out.startswith("# Codebook of the CSV tables\n")
    printed = ask("export", "--codebook", "-f", "csv").out
    rows = read(printed)

    assert {row["column"] for row in rows if row["table"] == "quantities"} >= {"number", "lower", "upper", "currency"}
    assert ask("export", "--codebook", "-f", "csv", "-o", str(tmp_path / "codebook.csv")).code == 0
    written = (tmp_path / "codebook.csv").read_bytes()
    assert written == printed.encode("utf-8-sig")  # as every table that is written to a file


def test_all_pairs_stand_as_on_the_day_and_those_that_had_nothing_are_named(ask: Ask, two: Path) -> None:
    wrote = ask("export", "--all", "out", "--as-of", "2018-06-14")

    assert wrote.code == 0
    assert "on 14 June 2018" in (two / "out" / "russia-kyrgyzstan.md").read_text().splitlines()[0]
    none = ask("export", "--table", "participants", "--all", "--as-of", "1700")
    assert none.code == 1
    assert "has nothing of 1700-12-31 or before" in none.err
    assert "it is left out" in none.err
