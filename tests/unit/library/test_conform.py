"""All that does not conform to the schema is told in one run, each thing at its place."""

from typing import Annotated, Literal

import msgspec
import pytest
from msgspec import Meta

from dossier_tui.library.conform import conform
from dossier_tui.library.yamltext import read
from dossier_tui.model import Form
from dossier_tui.values import Citations, Date, Quantity


class Part(Form, kw_only=True):
    name: str
    count: int = 0


class Whole(Form, kw_only=True):
    title: str
    date: Date | None = None
    value: Quantity | None = None
    src: Citations | None = None
    kind: Literal["meeting", "talks"] = "meeting"
    level: Literal["high", "low"] | None = None
    parts: tuple[Part | str, ...] = ()
    group: tuple[Part, ...] | Literal["unknown"] = ()
    pair: tuple[str, str] = ("", "")
    names: dict[str, str] = msgspec.field(default_factory=dict)
    done: bool = False
    share: float | None = None
    url: Annotated[str, Meta(pattern="^https://", description="an address on the web")] = "https://example.org"


def problems(text: str) -> list[str]:
    whole, found = conform(read(text, "f"), Whole)
    assert (whole is None) is bool(found)
    return list(map(str, found))


def test_what_conforms_is_typed() -> None:
    text = """
title: NO
date: 2018
value: USD 5 m
src: [sp#1, sp#p2]
level: high
parts: [one, {name: two, count: 2}]
group: unknown
pair: [a, b]
done: true
share: 1.5
"""
    whole, found = conform(read(text, "f"), Whole)

    assert found == []
    assert whole == Whole(
        title="NO", date=Date.parse("2018"), value=Quantity.parse("USD 5 m"), src=Citations.parse("sp#1 sp#p2"),
        level="high", parts=("one", Part(name="two", count=2)), group="unknown", pair=("a", "b"), done=True, share=1.5,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("date:", None),
        ("date: null", None),
        ("date: 'null'", "f:2:7: 'null' is not a date: write 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, "
                         "../2008 or unknown"),
        ("date: [2019]", "f:2:7: this must be a date, not a list of 1; write one value here"),
        ("date: {a: b}", "f:2:7: this must be a date, not keys and values"),
        ("date: 2019-02-30", "f:2:7: '2019-02-30' is not in the calendar"),
        ("value: 5", "f:2:8: '5' does not say of what: write it as in USD 192.4 m, about 50 %, some RUB 6 bn, more "
                     "than 100 documents or unknown"),
        ("src: sp", "f:2:6: 'sp' is not a citation: write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a "
                    "paragraph"),
        ("src: [[sp#1]]", "f:2:6: a list of citations holds plain words only: write sp#12, sp#12-15, sp#12,14 for "
                          "claims or sp#p3 for a paragraph"),
        ("kind: meting", "f:2:7: 'meting' is not one of meeting and talks; did you mean 'meeting'?"),
        ("kind:", "f:2:6: this must be meeting or talks, not nothing"),
        ("level: hihg", "f:2:8: this must be high or low, not 'hihg'; did you mean 'high'?"),
        ("parts: one", "f:2:8: this must be a list (- one, - two), not 'one'"),
        ("parts: [[a]]", "f:2:9: this must be keys and values (name, count) or text, not a list of 1"),
        ("parts: [{}]", "f:2:9: 'name' is missing"),
        ("parts: [{name: a, count: many}]", "f:2:26: this must be a whole number, not 'many'"),
        ("group: unkown", "f:2:8: this must be a list (- one, - two) or unknown, not 'unkown'; did you mean "
                          "'unknown'?"),
        ("group:", "f:2:7: this must be a list (- one, - two) or unknown, not nothing"),
        ("group: {a: b}", "f:2:8: this must be a list (- one, - two) or unknown, not keys and values"),
        ("pair: [a]", "f:2:7: this must be a list of 2, not a list of 1"),
        ("names: [a]", "f:2:8: this must be keys and values, not a list of 1"),
        ("names: {ru: }", "f:2:13: this must be text, not nothing"),
        ("done: maybe", "f:2:7: this must be true or false, not 'maybe'"),
        ("share: half", "f:2:8: this must be a number, not 'half'"),
        ("url: example.org", "f:2:6: 'example.org' is not an address on the web"),
        ("titel: x", "f:2:1: unknown key 'titel'; did you mean 'title'?"),
        ("parts: [{name: gas, oil}]",
         'f:2:21: a comma ends a value within { }; put these words in quotes: name: "gas, oil"'),
        ("parts: [{name: gas, nam}]", "f:2:21: unknown key 'nam'; did you mean 'name'?"),
        ("parts: [{name: gas, count: 2, and oil}]",
         'f:2:31: a comma ends a value within { }; put these words in quotes: count: "2, and oil"'),
    ],
)  # fmt: skip
def test_each_way_not_to_conform_has_its_message(line: str, problem: str | None) -> None:
    assert problems(f"title: x\n{line}\n") == ([problem] if problem else [])


def test_a_text_left_empty_is_said_to_be_nothing() -> None:
    assert problems("title:\n") == ["f:1:7: this must be text, not nothing"]
    assert problems("title: ''\n") == []


def test_the_whole_file_may_be_of_the_wrong_shape() -> None:
    assert problems("- title") == [
        "f:1:1: this must be keys and values (title, date, value, src, kind, level, …), not a list of 1"
    ]


def test_everything_wrong_is_told_at_once_in_order_of_place() -> None:
    assert problems("done: maybe\ndate: soon\nparts:\n  - {count: 1}\n  - {name: }\nfoo: x\n") == [
        "f:1:1: 'title' is missing",
        "f:1:7: this must be true or false, not 'maybe'",
        "f:2:7: 'soon' is not a date: write 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, ../2008 or unknown",
        "f:4:5: 'name' is missing",
        "f:5:12: this must be text, not nothing",
        "f:6:1: unknown key 'foo'; known here: date, done, group, kind, level, names, pair, parts, share, src, title, "
        "url, value",
    ]


def test_a_long_text_in_the_wrong_place_is_cut_in_the_message() -> None:
    (problem,) = problems(f"title: x\ndate: {'word ' * 100}\n")

    assert len(problem) < 200
