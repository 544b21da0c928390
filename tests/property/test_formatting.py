"""Whatever the style of a file, formatting keeps its values and comments, and a second time changes nothing."""

import json
import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier_tui.library.formatting import formatted
from dossier_tui.library.loading import read_text
from dossier_tui.library.yamltext import decode
from dossier_tui.roots import bundled_root

from .laid_out import laid_out
from .written import dossier_files

BUNDLED = sorted(
    path for folder in ("dossiers", "dossiers/registry", "seeds") for path in (bundled_root() / folder).glob("*.yaml")
)
LAYOUTS = 10
"""How many ways each file is laid out."""


def content_of(raw: bytes) -> object:
    """What a file holds, with the order of its keys; None if it is no YAML of ours."""
    written, problems = read_text(decode(raw, "f"), "f")
    return None if problems or written is None else written.content


def numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"# (c[0-9]+) ", text))


def is_kept(text: str, path: str) -> bool:
    """Whether a file is formatted, as it should be; false if the reader refuses it."""
    raw = text.encode()
    content = content_of(raw)
    if content is None:
        return False
    result = formatted(raw, path)
    new = result.content.decode()

    assert result.problems == ()
    assert content_of(result.content) == content
    assert numbers(new) == numbers(text)
    assert formatted(result.content, path).content == result.content
    assert (result.line == 0) == (raw == result.content)
    assert new.endswith("\n")
    assert not new.endswith("\n\n")
    assert "\r" not in new
    assert "\ufeff" not in new
    return True


@pytest.mark.slow
@settings(max_examples=100)
@given(dossier_files(), st.integers(0))
def test_any_dossier_keeps_its_values_and_comments_and_is_formatted_once(file: str, seed: int) -> None:
    random = Random(seed)
    texts = [laid_out(json.loads(file), random) for _ in range(LAYOUTS)]

    assert all(is_kept(text, "dossiers/a-b.yaml") for text in texts)


@pytest.mark.slow
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_bundled_file_laid_out_anew_keeps_its_values_and_comments(path: Path) -> None:
    name = f"{path.parent.name}/{path.name}"
    content = content_of(path.read_bytes())
    random = Random(path.name)

    assert isinstance(content, dict)
    assert all(is_kept(laid_out(content, random), name) for _ in range(3 if len(path.read_bytes()) > 5_000 else 10))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_bundled_file_is_formatted(path: Path) -> None:
    assert formatted(path.read_bytes(), str(path)).line == 0


@given(st.text(st.sampled_from("publisher: A12{}[],-?!&*'\"\n\r\t #\\|>%é𐎀\ufeff\x85")) | st.text(), st.booleans())
@example("? x\n", True)
@example("a: >\n\n  b\n\n\n# c", True)
@example("a: 'x' #12", True)
@example("a: [b: c, # d\n e]", True)
@example("a: |+\n  b\n\n# c\nd: e", True)
@example("a: 'x\n\n  y'", True)
@example('a: "\xa0 x"', True)
@example("? a # b\n: c", True)
def test_any_text_is_formatted_once_or_left_with_a_reason(text: str, as_source: bool) -> None:
    raw = (f"publisher: A\n{text}" if as_source else text).encode(errors="replace")
    result = formatted(raw, "f")

    if result.problems:
        assert (result.content, result.line) == (raw, 0)
    else:
        assert content_of(result.content) == content_of(raw)
        again = formatted(result.content, "f")
        assert (again.content, again.problems, again.line) == (result.content, (), 0)
