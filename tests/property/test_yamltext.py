"""Our reader sees what PyYAML sees, of documents and of anything else."""

import re
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dossier_tui.library import yamltext
from dossier_tui.library.written import Written
from dossier_tui.library.yamltext import Unreadable, decode, read
from dossier_tui.model import Problem
from dossier_tui.values import has_controls

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=20).filter(
    lambda text: not has_controls(text) and text.isprintable()
)
keys = words.filter(bool)
documents = st.dictionaries(
    keys,
    st.recursive(words, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(keys, inside, max_size=3)),
    min_size=1,
    max_size=4,
)


@given(documents, st.booleans(), st.sampled_from([None, "'", '"', "|"]))
def test_a_document_is_read_as_pyyaml_reads_it(document: dict[str, Any], flow: bool, style: str | None) -> None:
    text = yaml.dump(
        document, Dumper=yaml.SafeDumper, default_flow_style=flow, default_style=style, allow_unicode=True
    ).replace("!!str ", "")

    assert read(text, "f").content == yaml.load(text, Loader=yaml.BaseLoader)


@given(documents)
def test_every_value_has_a_place_inside_the_text(document: dict[str, Any]) -> None:
    text = yaml.safe_dump(document, allow_unicode=True, width=10_000)
    written = read(text, "f")
    lines = text.split("\n")

    assert set(written.marks) == {(), *_paths(written.content, ())}
    assert all(column <= len(lines[line - 1]) + 1 for line, column in written.marks.values())


def _paths(value: Any, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [inner for step, item in steps for inner in [(*path, step), *_paths(item, (*path, step))]]


anything = st.text() | st.text(st.sampled_from(" \n\t:-[]{},'\"&*!|>%@`#?~abc"))
LENIENT = re.compile(r"[|>][-+0-9]*\s*[\t#]|!\t|\?\s")
"""What libyaml alone accepts, or places elsewhere: the docstring of `_PythonLoader` lists it."""


@given(anything)
@example("a:\tb\t")
@example("[a?b, c? d]")
@example("b\n\t")
@example("{!,")
@example("[?:")
def test_any_text_is_read_alike_with_libyaml_and_without(text: str) -> None:
    assume(not LENIENT.search(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltext, "_LIBYAML", None)
        without = answer(text)

    assert answer(text) == without


def answer(text: str) -> Written | Problem:
    try:
        return read(text, "f")
    except Unreadable as refusal:
        return refusal.problem


@given(anything)
@example("? ")
@example("{? : ")
@example("[: ]")
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        written = read(text, "f")
    except Unreadable as refusal:
        problem = refusal.problem
        assert problem.line <= text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + \
            text.count("\u2029") + 2  # fmt: skip
        assert "\n" not in str(problem)
    else:
        assert isinstance(written, Written)


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(raw: bytes) -> None:
    try:
        assert decode(raw, "f") == raw.decode("utf-8-sig")
    except Unreadable as refusal:
        assert refusal.problem.line == raw[: _first_bad(raw)].count(b"\n") + 1


def _first_bad(raw: bytes) -> int:
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return error.start
    raise AssertionError("all of it decodes")
