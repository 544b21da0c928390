"""The curators' guide tells the truth: each of its examples is read without a problem."""

import re
import textwrap
from pathlib import Path

import pytest
import yaml

from dossier_tui.library import Library, bundled_root
from dossier_tui.library.conform import conform
from dossier_tui.library.singles import with_lists
from dossier_tui.library.yamltext import read
from dossier_tui.model import SECTIONS, Act, Actor, Contact, Place, Reason, Response, Source, Term, names_of
from tests.editor import Editor, complaints

GUIDE = (bundled_root() / "dossiers" / "README.md").read_text(encoding="utf-8")
EXAMPLES = [
    (match[1], match[2]) for match in re.finditer(r"^```yaml\n# (.+?)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
]
WHOLE = ("the head", "a whole dossier")
"""What heads the examples that are a file of their own."""
HEAD = """\
model: 2
title: Russia–Kyrgyzstan
parties: [russia, kyrgyzstan]
as_of: 2019-07-11
sources: {sp: sputnik-2019-07-11}
"""


def test_every_kind_of_record_has_an_example() -> None:
    groups = {place.removeprefix("in ") for place, _ in EXAMPLES}
    shown = {g.kind for s in SECTIONS for g in s.groups if f"{s.key}.{g.key}" in groups}
    assert shown == {g.kind for s in SECTIONS for g in s.groups}


def rows_below(title: str) -> list[list[str]]:
    """The cells of every table of a chapter, row by row."""
    chapter = GUIDE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    rows = [line.strip("|").split(" | ") for line in chapter.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows]


def test_every_place_and_key_that_the_tables_name_is_one() -> None:
    named = {
        word for row in rows_below("Where does this fact go?") for cell in row for word in re.findall("`(.+?)`", cell)
    }
    keys = {key for words in named for key in re.findall(r"([a-z_]+):", words)}
    places = {words for words in named if re.fullmatch(r"[a-z]+\.[a-z_]+", words)}
    forms = [
        Act,
        Actor,
        Reason,
        Response,
        Source,
        Term,
        Contact,
        Place,
        *{group.kind for section in SECTIONS for group in section.groups},
    ]

    assert places <= {f"{section.key}.{group.key}" for section in SECTIONS for group in section.groups}
    assert keys <= {key for form in forms for key in names_of(form)}


def test_what_the_tables_say_stands_in_acts_and_terms_does() -> None:
    marked = [row[1] for row in rows_below("Where does this fact go?") if len(row) == 3 and row[2].startswith("●")]
    keys = {re.findall(r"[a-z_]+", words)[0] for cell in marked for words in re.findall("`(.+?)`", cell)}

    assert len(keys) >= 10
    assert {"state", "response", "by_account_of", "because"} <= keys
    assert keys - {"state_as_of"} <= {*names_of(Act)} & {*names_of(Term)}


def test_every_yaml_block_says_where_it_stands() -> None:
    assert len(EXAMPLES) == GUIDE.count("```yaml")


def kind_and_text(place: str, example: str) -> tuple[str, str]:
    """The kind of the file that an example belongs in, and a file with it."""
    if place.startswith("a source"):
        return "source", example
    if place.startswith("in registry/"):
        return place.removeprefix("in registry/"), example
    if place in WHOLE:
        return "dossier", example
    section, _, group = place.removeprefix("in ").partition(".")
    return "dossier", f"{HEAD}{section}:\n  {group}:\n{textwrap.indent(example, '    ')}"


@pytest.mark.parametrize(("place", "example"), EXAMPLES, ids=[place for place, _ in EXAMPLES])
def test_an_editor_has_nothing_against_an_example(place: str, example: str) -> None:
    kind, text = kind_and_text(place, example)

    assert complaints(kind, yaml.load(text, Editor)) == []


@pytest.mark.parametrize(("place", "example"), EXAMPLES, ids=[place for place, _ in EXAMPLES])
def test_an_example_is_read_without_a_problem(place: str, example: str, tmp_path: Path) -> None:
    if place.startswith("a source"):
        assert conform(with_lists(read(example, place), Source), Source)[1] == []
        return
    library = tmp_path / "dossiers"
    (library / "registry").mkdir(parents=True)
    if place.startswith("in registry/"):
        (library / "registry" / f"{place.removeprefix('in registry/')}.yaml").write_text(example, encoding="utf-8")
    elif place in WHOLE:
        (library / "pair.yaml").write_text(example, encoding="utf-8")
    else:
        section, _, group = place.removeprefix("in ").partition(".")
        text = f"{HEAD}{section}:\n  {group}:\n{textwrap.indent(example, '    ')}"
        (library / "pair.yaml").write_text(text, encoding="utf-8")
    assert [str(problem) for problem in Library((tmp_path,)).problems()] == []
