"""What differs between two versions of a dossier is said in words that need no second look."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dossier_tui.library import Library
from dossier_tui.model import Dossier
from dossier_tui.views.differences import dossier_differences
from dossier_tui.views.differences.fields import Wording, several_in_mapping
from dossier_tui.views.differences.shared import registry_differences, source_differences
from tests.conftest import MakeLibrary, write_files
from tests.unit.arland_borea import DOSSIER, FILES

KEY = "arland-borea"
Version = Callable[[str], Dossier]
MEETING = "Meeting of 2 January 2020"
POSITION, OF_TOLLS = "Position of Arland", "position-of-arland-the-tolls-are"


@pytest.fixture
def version(make_library: MakeLibrary, tmp_path: Path) -> Version:
    """Opens the dossier with another text."""

    def make(text: str) -> Dossier:
        library = make_library({**FILES, f"dossiers/{KEY}.yaml": text})
        dossier = library.dossier(KEY)
        assert dossier, "\n".join(map(str, library.problems_of(KEY)))
        return dossier

    return make


def replaced(*changes: tuple[str, str]) -> str:
    text = DOSSIER
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


CONTACT = "Leadership · Who met whom"
TEN = [
    (
        ("USD 1.7 bn, sold_by", "USD 1.6 bn, sold_by"),
        ["Economy · Trade by period", "Trade in 2018: total: USD 1.6 bn, was USD 1.7 bn"],
    ),
    (
        ("figures:\n", "figures:\n    - {what: Bridges, value: 2 bridges, as_of: 2020, src: p#4}\n"),
        ["Economy · Figures", "Added: Bridges: 2 bridges, as of 2020 [p#4]"],
    ),
    (
        ('    - {date: 2019-05-06, kind: call, who: [anna-berg, carl-dahl], src: "r#p1"}\n', ""),
        [CONTACT, "Removed: 6 May 2019: Anna Berg and Carl Dahl, call [r#p1]"],
    ),
    (
        ("place: lakeside", "place: northport"),
        [CONTACT, f"{MEETING}: place: Northport, was Lakeside"],
    ),
    (
        ("src: p#2-3", "src: p#3-4"),
        [CONTACT, f"{MEETING}: now also cites claim 4 of Paper; no longer cites claim 2 of Paper"],
    ),
    (
        ("title: Protocol on Tolls, signed", "title: Protocol on Ferry Tolls, formerly: [protocol-on-tolls], signed"),
        [
            "History · Documents",
            "Protocol on Ferry Tolls: its id is protocol-on-ferry-tolls, was protocol-on-tolls",
            "Title: “Protocol on Ferry Tolls”, was “Protocol on Tolls”",
        ],
    ),
    (
        ("in_force: unknown, src: p#1", "in_force: 1993, src: p#1"),
        ["History · Documents", "Treaty on the Lake: in force since: 1993, was date not said"],
    ),
    (
        ("topics: [tolls, ferries]", "topics: [tolls, ferries, fish]"),
        [CONTACT, f"{MEETING}: topics: now also “fish”"],
    ),
    (
        ("response: not given", "response: denied"),
        [
            "Security · Who says what",
            f"{POSITION}: response: “denied”, was “not given”",
        ],
    ),
    (("as_of: 2020-03-01", "as_of: 2020-04-01"), ["Head", "As of: 1 April 2020, was 1 March 2020"]),
]
"""Ten changes of a curator's day, each with the part and the words."""
MOVED = "    - {what: Ferries, value: 4 ferries, as_of: unknown, src: p#4}\n"
MORE = [
    (
        ("    - {id: ferry-loan", "    - {id: the-loan, formerly: [ferry-loan]"),
        ("about: [ferry-loan]", "about: [the-loan]"),
        [
            "Head",
            "Remark “Two totals”: about: the-loan, was ferry-loan",
            "Economy · Figures",
            "Loan for ferries: its id is the-loan, was ferry-loan",
        ],
    ),
    (
        (MOVED, ""),
        ("  bodies: unknown\n", f"  bodies: unknown\n  figures:\n{MOVED}"),
        ["Security · Figures", "Ferries: moved here from Economy · Figures"],
    ),
    (
        ("date: 2020-01-02\n", "date: 2020-01-03\n"),
        [
            CONTACT,
            "Meeting of 3 January 2020: its id is contact-2020-01-03, was contact-2020-01-02 "
            "(without `formerly: [contact-2020-01-02]` links and notes lose it)",
            "Meeting of 3 January 2020: date: 3 January 2020, was 2 January 2020",
        ],
    ),
    (
        ("  bodies: unknown\n", "  bodies: []\n"),
        ["Security · Bodies", "There are none; before, the sources do not say"],
    ),
    (("  events: []\n", ""), ["Economy · Events", "Nobody has looked; before, there are none"]),
    (
        ("[the day of the flood]", "[the cost of the flood]"),
        ["History · Not said", "Removed: “the day of the flood”", "Added: “the cost of the flood”"],
    ),
    (
        ("{arland: USD 0.9 bn}", "{arland: USD 0.8 bn, borea: USD 0.9 bn}"),
        [
            "Economy · Trade by period",
            "Trade in 2018: sold by Arland: USD 0.8 bn, was USD 0.9 bn",
            "Trade in 2018: sold by Borea: USD 0.9 bn (new)",
        ],
    ),
    (
        ("sources: {p: paper, r: record}", "sources: {r: record, p: paper}"),
        ["Head", "Sources: in another order: r and p"],
    ),
    (
        (
            "    - {says: The two are close, src: p#5}\n    - {says: The lake binds them, src: p#5}\n",
            "    - {says: The lake binds them, src: p#5}\n    - {says: The two are close, src: p#5}\n",
        ),
        ["History · Evaluations", "Its records in another order: the-lake-binds-them, the-two-are-close"],
    ),
    (("kind: meeting\n", "kind: meeting\n      state: planned\n"), [CONTACT, f"{MEETING}: state: “planned” (new)"]),
    (
        ("src: p#2-3", "src: p#2-3\n      other_sources_say: {field: place, value: northport, src: r#p1}"),
        [
            CONTACT,
            f"{MEETING}: now beside it: for place, The Borean Record has Northport, "
            "unverified: not read in full [r#p1]",
        ],
    ),
    (
        ("terms: [tolls end]", "acts: {act: ratified, date: 2001}"),
        [
            "History · Documents",
            "Protocol on Tolls: acts: ratified, 2001 (new)",
            "Protocol on Tolls: terms: left out, was “tolls end”",
        ],
    ),
    (
        ("says: the tolls are lawful", "says: the tolls are unlawful"),
        [
            "Security · Who says what",
            f"{POSITION}: its id is {OF_TOLLS}-unlawful, was {OF_TOLLS}-lawful "
            f"(without `formerly: [{OF_TOLLS}-lawful]` links and notes lose it)",
            f"{POSITION}: says: “the tolls are unlawful”, was “the tolls are lawful”",
        ],
    ),
]
"""Other kinds of change."""


def said(old: Dossier, new: Dossier) -> list[str]:
    """The differences below the headings of their parts."""
    lines: list[str] = []
    for each in dossier_differences(old, new):
        if each.part not in lines:
            lines.append(each.part)
        lines.append(each.text)
    return lines


@pytest.mark.parametrize("case", [*TEN, *MORE], ids=lambda case: case[-1][-1][:40])
def test_a_change_is_said_in_words(version: Version, case: tuple[object, ...]) -> None:
    *changes, words = case
    old, new = version(DOSSIER), version(replaced(*changes))  # type: ignore[arg-type]

    assert said(old, new) == words


def test_back_again_as_many_differences_are_said(version: Version) -> None:
    for *changes, _ in TEN:
        old, new = version(DOSSIER), version(replaced(*changes))
        assert said(new, old)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ({"p": "paper"}, {"p": "paper", "r": "record"}, ["sources r: record (new)"]),
        ({"p": "paper"}, {"p": "paper", "r": "record", "t": "text"}, ["sources: now also r (record) and t (text)"]),
        ({"p": "paper", "r": "record", "t": "text"}, {"p": "paper"}, ["sources: no longer r (record) and t (text)"]),
        ({"p": "paper"}, {"p": "page", "r": "record", "t": "text"},
         ["sources: now also r (record) and t (text)", "sources p: page, was paper"]),
        ({"p": "paper", "r": "record"}, {"r": "record", "t": "text", "p": "paper", "q": "query"},
         ["sources: now also t (text) and q (query)", "sources: in another order: r and p"]),
    ],
)  # fmt: skip
def test_several_sources_that_are_new_stand_in_one_line(
    before: dict[str, str], now: dict[str, str], words: list[str]
) -> None:
    wording = Wording(str, lambda value, _: value, lambda value, _: value)

    assert [each.text for each in several_in_mapping("sources", before, now, wording)] == words


def test_the_same_has_no_differences_however_it_is_laid_out(version: Version) -> None:
    laid_out = DOSSIER.replace("parties: [arland, borea]", "parties:\n- 'arland'\n- borea").replace(
        "{what: Ferries, value: 4 ferries, as_of", "{value: 4 ferries, what: Ferries, as_of"
    )

    assert said(version(DOSSIER), version(laid_out)) == []


def test_claims_sources_and_entries_are_compared_one_by_one(make_library: MakeLibrary, tmp_path: Path) -> None:
    old = make_library(FILES)
    before = dict(old.sources), old.registry
    changed: Mapping[str, str | None] = {
        "seeds/paper.yaml": str(FILES["seeds/paper.yaml"])
        .replace("USD 1.7 bn", "USD 1.6 bn")
        .replace("          - {n: 3, p: 1, says: They spoke of tolls}\n", "")
        .replace("reliability: C", "reliability: B"),
        "seeds/record.yaml": None,
        "dossiers/registry/people.yaml": str(FILES["dossiers/registry/people.yaml"]).replace(
            "held: 2018/", "held: 2018/2020"
        ),
        "dossiers/registry/places.yaml": "lakeside: {name: Lakeside, of: arland, kind: town}\n",
    }
    write_files(tmp_path, changed)
    now = Library(old.roots)

    assert [each.text for each in source_differences(before[0], now.sources)] == [
        "Paper (paper): reliability: “B”, was “C”",
        "Removed: Paper (paper), claim 3: “They spoke of tolls”",
        "Paper (paper), claim 4: says: “Trade was USD 1.6 bn”, was “Trade was USD 1.7 bn”",
        "Removed: The Borean Record (record): publisher “The Borean Record”, issued 7 May 2019, side “borea”, "
        "reliability “C”, reliability reason “One party's record.”, held “excerpt”, seen “1”",
    ]
    assert [each.text for each in registry_differences(before[1], now.registry)] == [
        "Anna Berg (anna-berg): offices “head of state”: held: 2018–2020, was from 2018",
        "Lakeside (lakeside): kind: “town”, was “city”",
        "Removed: Northport (northport): name “Northport”, of “borea”, kind “city”",
    ]
