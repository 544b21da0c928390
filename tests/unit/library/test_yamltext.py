"""YAML is read as text with places, and what dossiers do not use is refused at its place."""

import pytest
import yaml

from dossier_tui.library import yamltext
from dossier_tui.library.yamltext import MOST_BYTES, MOST_DEEP, MOST_NODES, Unreadable, decode, read, unknown_key
from dossier_tui.model.problem import Problem


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's readers: the one of libyaml may be missing."""
    if hasattr(yaml, request.param):
        monkeypatch.setattr(yamltext, "_LOADER", getattr(yaml, request.param))
    return request.param


@pytest.mark.parametrize("written", ["NO", "2018", "1.50", "12:30", "2019-08-06", "true", "=", "0x1F", "01"])
def test_nothing_is_guessed_of_a_plain_scalar(loader: str, written: str) -> None:
    assert read(f"a: {written}", "f").content == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_written_is_nothing(loader: str, written: str) -> None:
    assert read(f"a: {written}\nb: c", "f").content == {"a": None, "b": "c"}


@pytest.mark.parametrize("written", ["''", '""', "'null'", '"~"', "'NULL'"])
def test_what_stands_in_quotes_is_text(loader: str, written: str) -> None:
    assert read(f"a: {written}", "f").content == {"a": written[1:-1]}


def test_every_value_and_key_has_its_line_and_column(loader: str) -> None:
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
    assert read("a: b", "f").problem((), "one\n  two").says == "one two"


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(loader: str) -> None:
    raw = "\ufeffa: b\r\nc: д\r\n".encode()
    plain = read("a: b\nc: д\n", "f")

    for text in (decode(raw, "f"), raw.decode()):
        assert read(text, "f").content == plain.content
        assert read(text, "f").marks == plain.marks


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
        ('a: "\\e[31m"', "f:1:4: holds a control or invisible character (U+001B); take it out"),
        ('"a\\u200b": b', "f:1:1: holds a control or invisible character (U+200B); take it out"),
        ("a: b\nc: d\x07e\n", "f:2:5: holds a control character (U+0007); take it out"),
        ("a: b # \x1b", "f:1:8: holds a control character (U+001B); take it out"),
        ("[" * 80 + "]" * 80, f"f:1:{MOST_DEEP + 2}: is nested more than {MOST_DEEP} deep"),
    ],
)  # fmt: skip
def test_what_dossiers_do_not_use_is_refused_at_its_place(loader: str, text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(text, "f")

    assert str(refusal.value.problem) == problem


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("note: yes: no", "f:1:10: ", "(text with a colon and a space in it wants quotes; else look at the indent)"),
        ("a: b\n  c: d", "f:2:4: ", "(text with a colon and a space in it wants quotes; else look at the indent)"),
        ("a: @b", "f:1:4: ", "(indent with spaces; text that begins with @, ` or % wants quotes)"),
        ("a: `b`", "f:1:4: ", "(indent with spaces; text that begins with @, ` or % wants quotes)"),
        ("a:\n\tb: c", "f:2:1: ", "indent with spaces"),
        ("a: *", "f:1:5: ", "(text that begins with * wants quotes)"),
        ("a: 'b\nc: d\n", "f:1:4: ", "(the quote that begins here is never closed)"),
        ("a: [b\nc: d\n", "f:2:2: ", "(a bracket is not closed, or text in it wants quotes)"),
        ("a: [sic] was printed", "f:1:10: ", "(look for a missing quote, bracket or indent here or just above)"),
        ("a:\n  b: c\n d: e", "f:3:2: ", "(look for a missing quote, bracket or indent here or just above)"),
        ("a: > b", "f:1:6: ", "(the text begins on the line below > or |)"),
    ],
)
def test_what_is_not_yaml_is_refused_with_a_hint(text: str, place: str, hint: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(text, "f")

    assert str(refusal.value).startswith(f"{place}not YAML: ")
    assert hint in str(refusal.value)


def test_an_error_far_below_what_it_is_of_says_where_that_began() -> None:
    with pytest.raises(Unreadable, match="begun on line 2"):
        read("a: b\nc: [d,\n\n\n  e\n", "f")


def test_too_many_values_are_refused(loader: str) -> None:
    if loader == "SafeLoader":
        pytest.skip("the slow reader takes seconds for this many")
    with pytest.raises(Unreadable, match=f"holds more than {MOST_NODES} values"):
        read("[" + "a," * MOST_NODES + "]", "f")


def test_a_hundred_thousand_brackets_are_refused_rather_than_followed(loader: str) -> None:
    with pytest.raises(Unreadable, match="nested more than"):
        read("[" * 100_000, "f")


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
