"""No value is shown other than it was written: it stands in the export, or `check` names its line."""

import json
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from dossier_tui.render.formats import FORMATS
from dossier_tui.views.brief import BriefOptions
from tests.conftest import HEAD, MakeLibrary

PAIR = "russia-kyrgyzstan"
SOUND = (
    HEAD
    + """\
on_names: As printed
leadership:
  contacts:
    - date: 2018-03
      date_words: in spring
      kind: visit
      who: [putin, jeenbekov]
      beside: a summit
      topics: [aid, trade]
      src: sp#3
economy:
  figures:
    - what: Aid
      value: USD 5 m
      as_of: 2017~
      note: as printed
      src: sp#4
  goods:
    - sold_by: russia
      goods: [metals, grain]
      extent: all
      src: sp#4
history:
  statements:
    - says: They met
      text: Twice
      since: 2001
      src: sp#3
"""
)
FIELDS = "title|on_names|date|date_words|beside|what|value|as_of|note|says|text|since"
SLOT = re.compile(rf"^ *(?:- )?(?:{FIELDS}): (.+)$|(?<=, )(trade|grain)(?=\])", re.MULTILINE)
SLOTS = [match.span(match.lastindex or 0) for match in SLOT.finditer(SOUND)]
"""The places of the values in the file."""
signs = st.sampled_from([
    "#", " #", " #1", " # 2", ":", ",", ", ", "1,000", "1.5", "1 000", "5 %", "-", "–", "/", "..", "~", "?", "USD ",
    "2019-07-11", "007", "1_000", "0x1F", "1e3", "12:30", "yes", "null", "about ", "\xa0", "\u2009", "\t", "  ",
    "\u2028", "\x85", "٣", "\\", "'", '"', "&", "*", "!", "|", ">", "%", "@", "=", "X", "m", "bn", "e\u0301", "漢", "a",
])  # fmt: skip
begins = st.sampled_from(
    ["a", "1", "2018", "USD 5", "about 5", ".5", "~", "+1", "-1", "007", "yes", "漢", "5 schools", "null"]
)
texts = st.tuples(begins, st.lists(signs, max_size=5)).map(lambda parts: parts[0] + "".join(parts[1]))
COMMENT = re.compile(r"\s#(?:$|#|\s+(?![0-9\s]))")


def strings(content: Any) -> Iterator[str]:
    """Every text in JSON, without white space."""
    if isinstance(content, dict):
        content = [*content, *content.values()]
    if isinstance(content, list):
        for each in content:
            yield from strings(each)
    else:
        yield re.sub(r"\s", "", str(content))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(SLOTS), texts)
def test_a_value_is_shown_as_written_or_its_line_is_named(
    make_library: MakeLibrary, slot: tuple[int, int], text: str
) -> None:
    assume(not COMMENT.search(text) and text.strip() not in {"~", "null"})
    begin, end = slot
    library = make_library({f"dossiers/{PAIR}.yaml": SOUND[:begin] + text + SOUND[end:]})
    dossier = library.dossier(PAIR)
    event("shown" if dossier else "refused")
    if dossier is None:
        problems = library.problems_of(PAIR)
        begun = {int(line) for problem in problems for line in re.findall(r"begun on line (\d+)", problem.message)}
        assert SOUND.count("\n", 0, begin) + 1 in begun | {problem.line for problem in problems}
    else:
        shown = set(strings(json.loads(FORMATS["json"].export(dossier, BriefOptions()))))
        parts = text.split(",") if SOUND[end] == "]" else [text]
        assert {re.sub(r"\s", "", part) for part in parts} - {""} <= shown


def test_there_are_values_to_change() -> None:
    assert len(SLOTS) == 15
