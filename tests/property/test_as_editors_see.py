"""A fault is told at the line and column at which an editor shows it, whatever stands before it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_tui.library.yamltext import Unreadable, decode, read
from tests.conftest import HEAD, MakeLibrary

PAIR = "dossiers/russia-kyrgyzstan.yaml"
odd = st.sampled_from(
    ["\u2028", "\u2029", "\x85", "\u2028\u2028", "\xa0", "😀", "漢", "e\u0301", "\t", "x: [", "'", "# "]
)
comments = st.lists(odd | st.text("ab c", max_size=3), max_size=8).map(lambda parts: "# " + "".join(parts))
between = st.lists(comments | st.just(""), max_size=4)
ends = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(between, min_size=6, max_size=6), comments, st.text("ab 漢😀", max_size=5), ends, st.booleans())
def test_a_fault_is_where_an_editor_shows_it(
    make_library: MakeLibrary, gaps: list[list[str]], behind: str, before: str, end: str, bom: bool
) -> None:
    lines = []
    for gap, line in zip(
        gaps, [*HEAD.splitlines(), f"economy: {{trade: unknown, goods: unknown}} {behind}"], strict=True
    ):
        lines += [*gap, line]
    fault = f"culture: {{not_said: ['{before}'], events: unkown}} {behind}"
    text = ("\ufeff" if bom else "") + end.join([*lines, fault, "security: {bases: unknown}"])
    (problem,) = make_library({PAIR: text.encode()}).problems()

    assert "not 'unkown'" in problem.message
    assert (problem.line, problem.column) == (len(lines) + 1, fault.index("unkown") + 1)


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85"])
def test_what_ends_no_line_in_an_editor_is_refused_in_a_value(character: str) -> None:
    for text in (f"a: b{character}c: d", f"a: 'b{character}c'", f"a: |\n  b{character}c", f"a{character}b: c"):
        with pytest.raises(Unreadable, match=rf"U\+{ord(character):04X}"):
            read(text, "f")
    assert read(f"a: b # c{character}d: e\nf: g", "f").content == {"a": "b", "f": "g"}


def test_a_carriage_return_alone_is_refused_since_not_every_editor_ends_a_line_there() -> None:
    for text in ("a: b\rc: d", "# a\rb: c\n", "a: 'b\rc'"):
        with pytest.raises(Unreadable, match=r"a carriage return stands alone \(U\+000D\)"):
            read(text, "f")


def test_a_byte_order_mark_takes_no_column() -> None:
    with pytest.raises(Unreadable, match=r"^f:1:4: is not UTF-8 text \(byte 0xFF\)"):
        decode(b"\xef\xbb\xbfa: \xff", "f")
