"""A brief goes to stdout or into a file, never over another one unasked, and only the sections asked for."""

from pathlib import Path

import pytest

from .conftest import Ask


def test_the_brief_is_the_answer(ask: Ask, library: Path) -> None:
    said = ask("export", "ru", "kg")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("# Russia and Kyrgyzstan: background\n")
    assert said.out.endswith(".\n")


def test_another_format_is_had_by_its_name(ask: Ask, library: Path) -> None:
    assert ask("export", "ru", "kg", "-f", "text").out.startswith("Russia and Kyrgyzstan: background\n\n")

    wrong = ask("export", "ru", "kg", "-f", "pdf")
    assert wrong.code == 2
    assert "markdown" in wrong.err


def test_into_a_file_it_says_so_on_stderr_only(ask: Ask, library: Path) -> None:
    said = ask("export", "ru", "kg", "-o", "brief.md")

    assert (said.code, said.out) == (0, "")
    assert said.err == "Wrote Russia and Kyrgyzstan to brief.md.\n"
    assert (library / "brief.md").read_text() == ask("export", "ru", "kg").out


def test_a_file_that_exists_is_replaced_only_by_force(ask: Ask, library: Path) -> None:
    (library / "brief.md").write_text("mine")
    refused = ask("export", "ru", "kg", "-o", "brief.md")

    assert (refused.code, refused.out) == (2, "")
    assert refused.err == "dossier: brief.md exists already; --force replaces it\n"
    assert (library / "brief.md").read_text() == "mine"

    assert ask("export", "ru", "kg", "-o", "brief.md", "--force").code == 0
    assert (library / "brief.md").read_text().startswith("# Russia")


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_place_that_cannot_be_written_is_told_with_the_reason(
    ask: Ask, library: Path, force: tuple[str, ...]
) -> None:
    (library / "folder").mkdir()
    missing = ask("export", "ru", "kg", "-o", "gone/brief.md", *force)
    folder = ask("export", "ru", "kg", "-o", "folder", *force)

    assert (missing.code, missing.err) == (
        2, "dossier: gone/brief.md cannot be written: there is no folder gone\n",
    )  # fmt: skip
    assert (folder.code, folder.err) == (2, "dossier: folder is a folder; name a file in it\n")
    assert list((library / "folder").iterdir()) == []


def test_only_the_sections_asked_for_are_in_it(ask: Ask, library: Path) -> None:
    said = ask("export", "ru", "kg", "--sections", "economy, culture")

    headings = [line for line in said.out.splitlines() if line.startswith("## ")]
    assert "## Economy" in headings
    assert "## Culture" in headings
    assert "## History" not in headings


@pytest.mark.parametrize(
    ("sections", "says"),
    [
        ("econmy", "no section 'econmy'; did you mean 'economy'? (there are history, leadership, economy, "),
        ("history,sport", "no section 'sport'"),
        (",", "--sections names none of history, leadership, economy, security, culture"),
        ("", "--sections: '' names nothing; leave the option out"),
    ],
)
def test_a_section_that_there_is_not_gets_the_nearest(ask: Ask, library: Path, sections: str, says: str) -> None:
    said = ask("export", "ru", "kg", "--sections", sections)

    assert (said.code, said.out) == (2, "")
    assert says in said.err


@pytest.mark.parametrize("chosen", ["markdown", "html", "text"])
def test_citations_stand_in_brackets_if_that_is_wanted(ask: Ask, library: Path, chosen: str) -> None:
    said = ask("export", "ru", "kg", "-f", chosen, "--citations", "inline")

    assert "(¶2)" in said.out
    assert "Sources cited" in said.out
    assert "[^" not in said.out


def test_data_have_no_way_of_citing(ask: Ask, library: Path) -> None:
    said = ask("export", "ru", "kg", "-f", "json", "--citations", "inline")

    assert (said.code, said.out) == (2, "")
    assert "--citations goes with markdown, text, html or docx, not with data" in said.err


def test_judgements_can_be_left_out(ask: Ask, library: Path) -> None:
    assert "*Sputnik's view:*" in ask("export", "ru", "kg").out
    assert "Sputnik's view" not in ask("export", "ru", "kg", "--no-evaluative").out


def test_the_annex_is_there_if_it_is_wanted(ask: Ask, library: Path) -> None:
    assert "## Annex" not in ask("export", "ru", "kg").out
    assert "## Annex: people, places and bodies named\n\n### People named" in ask("export", "ru", "kg", "--annex").out


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("-f", "json"), "--annex goes with markdown, text, html or docx, not with data"),
        (("--length", "page"), "--annex goes with --length full"),
    ],
)
def test_what_has_no_annex_says_so(ask: Ask, library: Path, options: tuple[str, ...], says: str) -> None:
    said = ask("export", "ru", "kg", "--annex", *options)

    assert (said.code, said.out) == (2, "")
    assert says in said.err
