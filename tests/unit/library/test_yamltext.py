"""YAML is read as text with places, and what dossiers do not use is refused at its place."""

import functools
from typing import Any

import pytest
import yaml

from dossier_tui.library import yamltext
from dossier_tui.library.folders import MOST_BYTES
from dossier_tui.library.written import unknown_key
from dossier_tui.library.yamltext import MOST_DEEP, Unreadable, decode, read
from dossier_tui.model import Problem

LIBYAML: Any = getattr(yaml, "CSafeLoader", yamltext._PythonLoader)


class Shallow(LIBYAML):
    """A libyaml to come, which refuses what is nested 10 deep in words of its own."""

    depth = 0

    def get_event(self) -> Any:
        event = super().get_event()
        self.depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if self.depth >= 10:
            raise yaml.MarkedYAMLError("while at it", event.start_mark, "found it deep", event.end_mark)
        return event


class Unwilling(LIBYAML):
    """A libyaml to come, which refuses everything."""

    def check_event(self, *choices: Any) -> bool:
        raise yaml.YAMLError("not today")


LIBYAMLS = {"this": LIBYAML, "none": None, "shallow": Shallow, "unwilling": Unwilling}


@pytest.fixture(params=LIBYAMLS)
def libyaml(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever libyaml there is, or none: the answer is the same."""
    monkeypatch.setattr(yamltext, "_LIBYAML", LIBYAMLS[request.param])


@pytest.mark.parametrize("written", ["NO", "2018", "1.50", "12:30", "2019-08-06", "true", "=", "0x1F", "01"])
def test_nothing_is_guessed_of_a_plain_scalar(libyaml: None, written: str) -> None:
    assert read(f"a: {written}", "f").content == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_written_is_nothing(libyaml: None, written: str) -> None:
    assert read(f"a: {written}\nb: c", "f").content == {"a": None, "b": "c"}


@pytest.mark.parametrize("written", ["''", '""', "'null'", '"~"', "'NULL'"])
def test_what_stands_in_quotes_is_text(libyaml: None, written: str) -> None:
    assert read(f"a: {written}", "f").content == {"a": written[1:-1]}


def test_every_value_and_key_has_its_line_and_column(libyaml: None) -> None:
    written = read("a: b\nc:\n  - d\n  - {e: f}\n", "f")

    assert written.marks == {(): (1, 1), ("a",): (1, 4), ("c",): (3, 3), ("c", 0): (3, 5), ("c", 1): (4, 5),
                             ("c", 1, "e"): (4, 9)}  # fmt: skip
    assert written.key_marks == {("a",): (1, 1), ("c",): (2, 1), ("c", 1, "e"): (4, 6)}


def test_a_problem_stands_at_the_nearest_thing_that_is_written() -> None:
    written = read("a: b\nc:\n  d: e\n", "f")

    assert str(written.problem(("c", "d"), "bad")) == "f:3:6: bad"
    assert str(written.problem(("c", "d"), "bad", key=True)) == "f:3:3: bad"
    assert str(written.problem(("c", "x", 0), "bad")) == "f:3:3: bad"
    assert str(written.problem(("x",), "bad", key=True)) == "f:1:1: bad"
    assert str(Problem("f", 0, 0, "bad")) == "f: bad"


def test_a_problem_is_one_line() -> None:
    assert read("a: b", "f").problem((), "one\n  two").message == "one two"


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(libyaml: None) -> None:
    written = read(decode("\ufeffa: b\r\nc: д\r\n".encode(), "f"), "f")
    plain = read("a: b\nc: д\n", "f")

    assert written.content == plain.content
    assert written.marks == plain.marks


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "f: is empty"),
        ("# only a comment\n", "f: is empty"),
        ("---\n", "f: is empty"),
        ("a: 1\n---\nb: 2\n", "f:2:1: a second document begins here; a file holds one"),
        ("a: 1\nb: 2\na: 3\n", "f:3:1: the key 'a' stands twice (first on line 1)"),
        ("a: &x b", "f:1:4: anchors (&x) are not used here; leave it out, or put text in quotes"),
        ("&x a: b", "f:1:1: anchors (&x) are not used here; leave it out, or put text in quotes"),
        ("a: *x", "f:1:4: aliases (*x) are not used here; write it out, or put text in quotes"),
        ("<<: *x", "f:1:5: aliases (*x) are not used here; write it out, or put text in quotes"),
        ("a: !x b", "f:1:4: tags (!x) are not used here; leave it out, or put text in quotes"),
        ("a: !!str b", "f:1:4: tags (tag:yaml.org,2002:str) are not used here; leave it out, or put text in quotes"),
        ("[a]: b", "f:1:1: a key must be a word; text that begins with [ or { wants quotes"),
        ("? \n: b", "f:1:2: a key is missing before this colon"),
        ("a: 'x\u202ey'", "f:1:4: holds a control or invisible character (U+202E); take it out"),
        ('a: "\\ud800"', "f:1:4: holds a control or invisible character (U+D800); take it out"),
        ('a: "\\e[31m"', "f:1:4: holds a control or invisible character (U+001B); take it out"),
        ('"a\\u200b": b', "f:1:1: holds a control or invisible character (U+200B); take it out"),
        ("a: b\nc: d\x07e\n", "f:2:5: holds a control or invisible character (U+0007); take it out"),
        ("a: b # \x1b", "f:1:8: holds a control or invisible character (U+001B); take it out"),
        ("a: b # \ufeff", "f:1:8: holds a control or invisible character (U+FEFF); take it out"),
        ("\ufeffa: b", "f:1:1: holds a control or invisible character (U+FEFF); take it out"),
        ("a: b\nc: \ud800", "f:2:4: holds a control or invisible character (U+D800); take it out"),
        ("&x\n" + "c\n" * 9_999 + "e\x07", "f:10001:2: holds a control or invisible character (U+0007); take it out"),
    ],
)  # fmt: skip
def test_what_dossiers_do_not_use_is_refused_at_its_place(libyaml: None, text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(text, "f")

    assert str(refusal.value.problem) == problem


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("note: yes: no", "f:1:10: ", "(text with a colon and a space in it wants quotes; else look at the indent)"),
        ("a: b\n  c: d", "f:2:4: ", "(this key stands further in than those above it; line it up with them)"),
        ("a:\n  -b: c\n    d: e", "f:3:6: ", "(write a space behind the dash of the line above)"),
        ("a:\n  – b: c\n    d: e", "f:3:6: ", "(the line above begins with another sign; an item of a list begins"),
        ("a: @b", "f:1:4: ", "that cannot start any token (text that begins with @, ` or % wants quotes)"),
        ("a: `b`", "f:1:4: ", "that cannot start any token (text that begins with @, ` or % wants quotes)"),
        ("a:\n\tb: c", "f:2:1: ", "indent with spaces"),
        ("a: *", "f:1:5: ", "(text that begins with * wants quotes)"),
        ("a: 'b\nc: d\n", "f:1:4: ", "(the quote that begins here is never closed)"),
        ("a: [b\nc: d\n", "f:2:2: ", "(a bracket is not closed, or text in it wants quotes)"),
        ("a: [sic] was printed", "f:1:10: ", "(look for a missing quote, bracket or indent here or just above)"),
        ("a:\n  b: c\n d: e", "f:3:2: ", "(line up this key with those beside it; else look for a missing quote or "),
        ("a: > b", "f:1:6: ", "(the text begins on the line below > or |)"),
        ("a: -\n", "f:1:4: ", "(text that begins with - or ? wants quotes; else look at the indent)"),
        ("a: !<b", "f:1:7: ", "but the text ends (text that begins with ! wants quotes)"),
        ("a: !u!b", "f:1:4: ", "(text that begins with ! wants quotes)"),
        ('a: "\\d"', "f:1:6: ", "(write two backslashes for one, or use 'single' quotes)"),
        ('a: "\\x4"', "f:1:7: ", "(write two backslashes for one, or use 'single' quotes)"),
        ('a: "\\UFFFFFFFF"', "f:1:7: ", "(write two backslashes for one, or use 'single' quotes)"),
        ('a: "\\U00110000"', "f:1:7: ", "(write two backslashes for one, or use 'single' quotes)"),
        (f"%YAML {'1' * 5_000}.1\n---\na: b", "f:1:7: ", "found a number too large for an escape or a version"),
        ('a: "\\', "f:1:4: ", "(the quote that begins here is never closed)"),
        ("a: {b: c", "f:1:9: ", "but the text ends (a bracket is not closed, or text in it wants quotes)"),
        ("a:\n  b: c\n \u00a0 d: e", "f:3:2: ", "(a no-break or other special space stands in the indent; write plain"),
        ("a:\n  -{b: c, d: e}", "f:2:12: ", "(write a space behind the dash)"),
        ("a:\n  b: c\n  d:e\n  f: g", "f:3:3: ", "could not find expected ':' (write a space behind the colon)"),
        ("a:\n  b: c\n  d:e and f\n  g: h", "f:3:3: ", "could not find expected ':' (write a space behind the colon)"),
        (
            "a:\n  b: c\n  d e\n  f: g",
            "f:3:3: ",
            "(write a colon behind the key; text that goes on from the line above",
        ),
        ('a: "b" and c', "f:1:8: ", "(a quote that begins a text ends it where it closes; put all of the text"),
        ("%", "f:1:2: ", "but the text ends (look for a missing quote, bracket or indent here or just above)"),
    ],
)
def test_what_is_not_yaml_is_refused_with_a_hint(libyaml: None, text: str, place: str, hint: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(text, "f")

    assert str(refusal.value).startswith(f"{place}not YAML: ")
    assert hint in str(refusal.value)


def test_an_error_far_below_what_it_is_of_says_where_that_began(libyaml: None) -> None:
    with pytest.raises(Unreadable, match="begun on line 2"):
        read("a: b\nc: [d,\n\n\n  e\n", "f")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("{url: https://example.org/?q=a, b: who? me}", {"url": "https://example.org/?q=a", "b": "who? me"}),
        ("a:\tb\t\nc: d\te\t# f\ng: [\th,\n\ti ]", {"a": "b", "c": "d\te", "g": ["h", "i"]}),
        ("a: b\n  \tc", {"a": "b c"}),
        ("[" * 20 + "]" * 20, functools.reduce(lambda inside, _: [inside], range(19), list[Any]())),
    ],
)
def test_what_people_write_is_read(libyaml: None, text: str, content: Any) -> None:
    assert read(text, "f").content == content


def test_too_many_values_are_refused(libyaml: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamltext, "MOST_NODES", 1_000)
    with pytest.raises(Unreadable, match=r"^f:1:2000: holds more than 1000 values$"):
        read("[" + "a," * 1_000 + "]", "f")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 80 + "]" * 80, "1:66"),
        ("[" * 100_000, "1:66"),
        ("{a: " * 100_000, "1:261"),
        ("- " * 100_000, "1:131"),
        ("[\n" * 100_000, "66:1"),
        ('["", ' * 100_000, "1:322"),
        ("\n".join(" " * deep + "a:" for deep in range(1_400)), "66:66"),
        ("\n".join(" " * deep + "-" for deep in range(1_400)), "66:66"),
        ("a: b\nc: " + "[" * 100_000, "2:68"),
    ],
    ids=["closed", "lists", "mappings", "dashes", "lines", "with-text", "keys", "indented-dashes", "below-a-key"],
)
def test_what_is_nested_too_deep_is_refused_where_it_gets_so(libyaml: None, text: str, place: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(text, "f")

    assert str(refusal.value) == f"f:{place}: is nested more than {MOST_DEEP} deep"


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^f: is larger than 1024 KiB$"):
        decode(b"a" * (MOST_BYTES + 1), "f")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("a: б\nв: ".encode() + b"\xff", "f:2:4: is not UTF-8 text (byte 0xFF); save the file as UTF-8"),
        ("a: b".encode("utf-16"), "f:1:1: is not UTF-8 text (byte 0xFF); save the file as UTF-8"),
    ],
)
def test_what_is_not_utf8_is_refused_at_its_place(raw: bytes, problem: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        decode(raw, "f")

    assert str(refusal.value) == problem


def test_an_unknown_key_is_answered_with_the_nearest_or_with_all() -> None:
    assert unknown_key("titel", ["title", "src"]) == "unknown key 'titel'; did you mean 'title'?"
    assert unknown_key("foo", ["title", "src"]) == "unknown key 'foo'; known here: src, title"
