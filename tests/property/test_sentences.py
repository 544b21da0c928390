"""Whatever curators write in their own words, no sentence has two stops, a word twice, an empty bracket or `None`."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_tui.blocks import lines_of, text_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Dossier
from dossier_tui.views.brief import brief
from dossier_tui.views.overview import overview
from dossier_tui.words.fact import fact, plain_fact

from .conftest import PAIR

ODD = re.compile(r"\.\.|\. \.|[;,:]\.|[;,] ?[;,]| [;,.]|\( ?\)|\bNone\b(?! [a-z])|  |\b([^\W\d]{2,}) \1\b|\.[*_]*\. ")
"""What no sentence may have."""
REPEATED = re.compile(
    r"^On [^,]*, (?:[^\W\d_]+ )*(?P<guest>[^\W\d_]+) (?:made|visited|took part)[^.]*? (?P=guest)['’]s? [^.]*visit"
    r"|^(?P<holder>[^,(:]+?)(?: \([^)]*\))?, on (?:the )?(?P=holder)[,:]"
    r"|^(?P<doer>[^\W\d_]+)['’]s? [^.,]*[^.]*, by (?:the )?(?P=doer)\b"
    r"|\b(?P<thing>[^\W\d_]{4,} [^\W\d_]{4,}(?: [^\W\d_]+)?), of (?:the )?(?P=thing)\b",
    re.IGNORECASE,
)
"""What no fact may say: whose own visit somebody took part in, who thinks what of itself, what Arland's vote was by."""
FORM_LIKE = re.compile(r"→|\bbeside the [^,.;]*\b(summit|session|meeting)\b|\) \([^)]*as of |\bwho counted not said")
"""What no fact may have: arrows, brackets in a row, the labels of a form."""
ADDRESS = re.compile(r"https?://\S+")

Fields = dict[str, st.SearchStrategy[Any]]
"""What a record may have, by key."""

words = st.sampled_from(
    ["it rained", "It rained.", "they met (by one account)", "what then?", "it cost USD 5 m.", "so said the U.S. side.",
     "a list: one, two", "of that day"]
)  # fmt: skip
names = st.sampled_from(["Flood in Norland", "Agreement on Tolls", "Fish Ltd.", "Second round"])
dates = st.sampled_from(
    ["unknown", "2018", "2018-06-14", "2018-06/2018-07", "2018~", "../2018", "2018/..", "1995-03-01"]
)
people = st.sampled_from(
    ["putin", "jeenbekov", "russia", "customs", "unknown", {"name": "A. Berg", "role": "adviser", "of": "georgia"},
     {"name": "Fish Ltd.", "of": "georgia"}, {"role": "prime minister", "of": "georgia"},
     {"who": "jeenbekov", "styled": "prime minister"}, {"who": "jeenbekov", "did": "received by"}]
)  # fmt: skip
actors = st.lists(people, min_size=1, max_size=3, unique_by=str)
states = st.sampled_from(["planned", "agreed", "cancelled", "ongoing", "unclear", "postponed"])
steps = {"text": words, "note": words, "because": words, "due": dates, "state": states, "by_account_of": people}
acts = st.fixed_dictionaries(
    {"act": st.sampled_from(["ratified", "in force", "negotiations begun", "passed by parliament", "licence to work"])},
    optional={**steps, "date": dates, "by": actors, "to": actors, "was": words},
)
responses = st.sampled_from(["denied", "not given"]) | st.fixed_dictionaries(
    {"kind": st.sampled_from(["denied", "silent", "accepted"])}, optional={"says": words, "date": dates, "by": actors}
)
terms = words | st.fixed_dictionaries({"says": words}, optional={**steps, "by": actors, "to": actors})
COMMON: Fields = {
    "text": words, "note": words, "because": words, "state": states, "due": dates,
    "date_words": st.sampled_from(["last Friday", "in spring"]),
    "acts": st.lists(acts, max_size=2), "response": responses, "by_account_of": people, "headline": st.booleans(),
    "how_often": st.just("every year"), "until": dates,
}  # fmt: skip
GROUPS: dict[tuple[str, str], tuple[Fields, Fields]] = {
    ("leadership", "contacts"): (
        {"date": dates, "kind": st.sampled_from(["meeting", "talks", "state visit", "call", "second round of talks"]),
         "who": actors},
        {"place": st.sampled_from(["moscow", "bishkek", "russia", "unknown"]), "occasion": names, "beside": names,
         "topics": st.lists(names, max_size=2), "parts": st.lists(words, max_size=2, unique=True)},
    ),
    ("economy", "documents"): (
        {"kind": st.sampled_from(["treaty", "decision", "ban"]), "title": names},
        {"signed": dates, "in_force": dates, "terms": st.lists(terms, max_size=2), "signed_by": actors, "by": actors,
         "place": st.sampled_from(["moscow", "unknown"])},
    ),
    ("culture", "events"): ({"name": names, "date": dates}, {"by": actors, "to": actors, "place": st.just("moscow")}),
    ("economy", "figures"): (
        {"what": names, "value": st.sampled_from(["USD 5 m", "unknown", "about 50 %"]), "period": dates},
        {"from": actors, "to": actors, "uses": st.lists(names, max_size=2), "figures_from": actors, "of": actors,
         "kind": st.sampled_from(["goods", "loan"])},
    ),
    ("economy", "bodies"): (
        {"name": names, "kind": st.sampled_from(["fund", "project"])},
        {"since": dates, "aim": words, "described": names, "led_by": actors, "place": st.just("moscow")},
    ),
    ("history", "links"): ({"kind": st.sampled_from(["border", "visas"]), "date": dates}, {}),
    ("history", "statements"): ({"says": words}, {"date": dates, "since": dates, "by": actors, "to": actors}),
    ("history", "positions"): (
        {"holders": actors, "says": words}, {"date": dates, "to": actors, "against": actors}
    ),
    ("history", "evaluations"): ({"says": words}, {"date": dates}),
}  # fmt: skip


@st.composite
def dossier_files(draw: st.DrawFn) -> str:
    file: dict[str, Any] = {
        "model": "2", "title": "Russia–Kyrgyzstan", "parties": ["russia", "kyrgyzstan"], "as_of": "2019-07-11",
        "sources": {"sp": "sputnik-2019", "kr": "kremlin-2019"},
    }  # fmt: skip
    for number, (section, group) in enumerate(draw(st.lists(st.sampled_from(sorted(GROUPS)), min_size=2, max_size=3))):
        needed, more = GROUPS[section, group]
        optional = draw(st.lists(st.sampled_from(sorted({**more, **COMMON})), max_size=5, unique=True))
        record = {key: draw({**more, **COMMON}[key]) for key in optional}
        record |= {"id": f"r-{number}", "src": "sp#2", **{key: draw(each) for key, each in needed.items()}}
        file.setdefault(section, {}).setdefault(group, []).append(record)
    return json.dumps(file, ensure_ascii=False)


def sentences(dossier: Dossier) -> Iterator[str]:
    for record in dossier.records():
        yield plain_fact(dossier, dossier.address(record))
    for block in (*overview(dossier), *brief(dossier).blocks):
        yield from (ADDRESS.sub("", text_of(words)).rstrip() for _, words in lines_of(block))


def odd_ones(dossier: Dossier) -> list[str]:
    odd = [said for said in dict.fromkeys(sentences(dossier)) if ODD.search(said)]
    return [*odd, *(said for said in facts(dossier) if REPEATED.search(said) or FORM_LIKE.search(said))]


def facts(dossier: Dossier) -> Iterator[str]:
    """Each record as a sentence to paste, without its sources and checks."""
    for record in dossier.records():
        yield text_of(fact(dossier, dossier.address(record))).partition(" Check – ")[0]


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(dossier_files())
def test_no_sentence_is_odd_whatever_is_written(root: Path, written: str) -> None:
    (root / "dossiers" / f"{PAIR}.yaml").write_text(written, encoding="utf-8")
    dossier = Library((root,)).dossier(PAIR)
    if dossier:
        assert odd_ones(dossier) == []


@pytest.mark.parametrize("key", sorted(Library((bundled_root(),)).paths))
def test_no_sentence_of_the_bundled_dossiers_is_odd(key: str) -> None:
    dossier = Library((bundled_root(),)).dossier(key)
    assert dossier

    assert odd_ones(dossier) == []
