"""Of a dossier with problems all is shown but what has them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.library import Library
from dossier_tui.views.panes import PANES
from dossier_tui.words.wording import Wording
from tests.conftest import FILES, HEAD, MakeLibrary

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"
BODY = """\
on_names: As the sources have them [sp#2]
remarks:
  - title: Rounding
    about: [contact-2018]
    says: It is rounded [sp#4]
leadership:
  contacts:
    - date: 2018
      kind: visit
      who: [putin, jeenbekov]
      place: moscow
      src: sp#2
    - id: second
      date: 2019
      kind: talks
      who: [putin]
      place: bishkek
      src: sp#3
    - id: third
      date: 2019
      kind: meeting
      who: putin
      inside: second
      src: sp#3
economy:
  figures:
    - what: Aid
      value: USD 5 m
      period: 2018
      src: sp#4
  trade: unknown
"""
EVERY = {"contact-2018", "second", "third", "aid-2018"}
LINES = (HEAD + BODY).splitlines()
BELOW_HEAD = range(len(HEAD.splitlines()) + 1, len(LINES), 3)
Change = Callable[[str], list[str]]
CHANGES: dict[str, Change] = {
    "deleted": lambda _: [],
    "twice": lambda line: [line, line],
    "indented": lambda line: [f" {line}"],
    "not YAML": lambda line: [f"{line} x: y: ["],
    "mistyped": lambda line: [line.replace("e", "ę").replace("0", "O").replace("u", "ü")],
}


def ids(library: Library) -> set[str] | None:
    draft = library.draft(PAIR)
    return {record.id for record in draft.records()} if draft else None


def drafted(make_library: MakeLibrary, *changes: tuple[str, str]) -> set[str] | None:
    """The records of the draft with these changes of the body."""
    body = BODY
    for old, new in changes:
        assert old in body
        body = body.replace(old, new, 1)
    library = make_library({FILE: HEAD + body})
    assert library.dossier(PAIR) is None
    return ids(library)


def test_a_dossier_without_problems_is_its_own_draft(make_library: MakeLibrary) -> None:
    library = make_library({FILE: HEAD + BODY})

    assert library.draft(PAIR) == library.dossier(PAIR)
    assert ids(library) == EVERY


@pytest.mark.parametrize(
    ("old", "new", "left_out"),
    [
        ("USD 5 m", "USD 5 mil", {"aid-2018"}),
        ("period: 2018", "perod: 2018", {"aid-2018"}),
        ("value: USD 5 m", "value: [", {"aid-2018"}),
        ("src: sp#4\n  trade", "src: sp#99\n  trade", {"aid-2018"}),
        ("inside: second", "inside: secnd", {"third"}),
        ("place: bishkek", "place: bishkeck", {"second", "third"}),
        ("who: [putin, jeenbekov]", "who: [putin, jeenbekow]", {"contact-2018"}),
        ("id: third", "id: second", {"second", "third"}),
        ("economy:", "economics:", {"aid-2018"}),
        ("figures:", "figuers:", {"aid-2018"}),
        ("trade: unknown", "trade: nothing", set()),
        ("about: [contact-2018]", "about: [contact-2081]", set()),
        ("[sp#2]", "[spu#2]", set()),
    ],
)
def test_what_has_a_problem_is_left_out_with_what_hangs_on_it(
    make_library: MakeLibrary, old: str, new: str, left_out: set[str]
) -> None:
    assert drafted(make_library, (old, new)) == EVERY - left_out


def test_several_problems_leave_the_rest(make_library: MakeLibrary) -> None:
    changes = (("USD 5 m", "USD 5 mil"), ("place: moscow", "place: mosco"), ("date: 2019", "date: [2019"))

    assert drafted(make_library, *changes) == set()


@pytest.mark.parametrize("line", ["title: ", "parties: ", "as_of: ", "sources: ", "model: "])
def test_nothing_is_shown_without_the_head(make_library: MakeLibrary, line: str) -> None:
    without = "".join(each for each in HEAD.splitlines(keepends=True) if not each.startswith(line))

    assert ids(make_library({FILE: without + BODY})) is None


@pytest.mark.parametrize("text", ["", "model: 2\n", "- a\n", "\0", "[", "model: 1\ntitle: x\n"])
def test_nothing_is_shown_of_what_is_no_dossier(make_library: MakeLibrary, text: str) -> None:
    assert ids(make_library({FILE: text})) is None


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_happens_to_one_line_the_records_elsewhere_are_shown(make_library: MakeLibrary, change: str) -> None:
    in_sections = (number for number in BELOW_HEAD if LINES[number].startswith(" ") or change != "indented")
    for number in in_sections:
        lines = [*LINES[:number], *CHANGES[change](LINES[number]), *LINES[number + 1 :]]
        library = make_library({FILE: "\n".join(lines) + "\n"})
        draft = library.draft(PAIR)
        assert draft, lines[number]
        assert {"contact-2018", "aid-2018"} & {record.id for record in draft.records()}, lines[number]
        for pane in PANES:
            pane.blocks(draft)


def test_a_source_with_problems_is_still_cited(make_library: MakeLibrary) -> None:
    source = FILES["seeds/sputnik-2019.yaml"].replace("issued: 2019-07-11", "issued: 2019-07-41")
    library = make_library({FILE: HEAD + BODY, "seeds/sputnik-2019.yaml": source})

    assert library.dossier(PAIR) is None
    assert ids(library) == EVERY


def test_what_names_an_entry_with_problems_is_left_out(make_library: MakeLibrary) -> None:
    places = FILES["dossiers/registry/places.yaml"] + "        osh: {name: Osh, off: kyrgyzstan}\n"
    body = BODY.replace("place: bishkek", "place: osh")
    library = make_library({FILE: HEAD + body, "dossiers/registry/places.yaml": places})

    assert library.dossier(PAIR) is None
    assert ids(library) == {"contact-2018", "aid-2018"}


def test_a_draft_is_in_the_wording_of_the_library(make_library: MakeLibrary) -> None:
    library = make_library({FILE: HEAD + BODY.replace("USD 5 m", "USD 5 mil")}).in_wording(Wording(dates="iso"))
    draft = library.draft(PAIR)

    assert draft
    assert draft.as_of.order == "iso"


def test_a_record_of_a_draft_is_where_it_stands_in_the_file(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library({FILE: HEAD + BODY.replace("place: moscow", "place: mosco")})
    draft = library.draft(PAIR)

    assert draft
    place = library.location(PAIR, draft.address(next(each for each in draft.records() if each.id == "second")))
    assert (tmp_path / FILE).read_text().splitlines()[place.line - 1].strip() == "- id: second"
