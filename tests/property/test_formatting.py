"""Whatever the style of a file, formatting keeps its values and comments, and a second time changes nothing."""

import json
import re
from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.library.formatting import formatted
from dossier_tui.library.loading import read_text
from dossier_tui.library.yamltext import decode

from .laid_out import laid_out
from .written import dossier_files


def content_of(raw: bytes) -> object:
    written, problems = read_text(decode(raw, "f"), "f")
    return None if problems or written is None else written.content


def numbers(text: str) -> Counter[str]:
    return Counter(re.findall(r"# (c[0-9]+) ", text))


@settings(max_examples=100)
@given(dossier_files(), st.randoms(use_true_random=False))
def test_a_dossier_keeps_its_values_and_comments_and_is_formatted_once(file: str, chance: Random) -> None:
    random = Random(chance.getrandbits(64))
    for _ in range(10):
        assert_kept(laid_out(json.loads(file), random))


def assert_kept(text: str) -> None:
    """Formatting changes neither values nor comments, and a second time nothing."""
    raw = (text).encode()
    content = content_of(raw)
    if content is None:
        return
    result = formatted(raw, "dossiers/a-b.yaml")
    new = result.content.decode()

    assert result.problems == ()
    assert content_of(result.content) == content
    assert numbers(new) == numbers(text)
    assert formatted(result.content, "dossiers/a-b.yaml").content == result.content
    assert (result.line == 0) == (raw == result.content)
    assert new.endswith("\n") and not new.endswith("\n\n")
    assert "\r" not in new and "\ufeff" not in new
