"""A date has one preposition, whatever it is written like and whatever stands before it."""

import re

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.model import Body, Contact, Document, Figure, Link, Statement, Trade
from dossier_tui.values import Date
from dossier_tui.words import when
from dossier_tui.words.labels import record_label
from dossier_tui.words.lines import record_line
from tests.conftest import MakeDossier

SHAPES = (
    "2016", "2016-05", "2016-05-06", "2016-21", "201X", "20XX", "2016~", "2016-05?", "2016-05-06%", "2016-05-XX",
    "2016-XX", "../2016", "../2016-05", "../2016-05-06", "../2016~", "/2016", "2016/", "2016/..", "2016-05~/..",
    "2016/2018", "2016-05/2016-07", "2016-05-06/2016-05-09", "2016-05-06/2016-07", "2016~/2018", "201X/2018",
    "XXXX-09", "XXXX-09-12", "XXXX-09-12/XXXX-09-14", "unknown", "never",
)  # fmt: skip
"""Dates of every form that we read."""
FUNCTIONS = (
    when.since_when, when.from_when, when.until_when, when.by_when, when.on_when, when.of_when, when.in_when,
    when.as_of_when, when.against_when, when.signed_when,
)  # fmt: skip
TWO = re.compile(
    r"\b(?:since|from|until|by|on|of|in|during|before|after) (?:since|from|until|by|on|of|in|before|after)\b"
)
"""Matches two prepositions in a row, of which no date needs any."""


@pytest.mark.parametrize("written", SHAPES)
def test_no_date_has_two_prepositions_and_each_still_says_when(written: str) -> None:
    date = Date.parse(written)

    for function in FUNCTIONS:
        words = function(date)
        assert not TWO.search(words), f"{function.__name__}: {words}"
        assert not re.search(r"[~?%/]|X|\.\.", words), f"{function.__name__}: {words}"
        years = re.findall("[0-9]{4}", written)
        assert all(year in words for year in (years[-1:] if function is when.by_when else years))


@pytest.mark.parametrize("written", [shape for shape in SHAPES if shape != "never"])
def test_nor_has_any_sentence_that_is_made_of_one(make_dossier: MakeDossier, written: str) -> None:
    dated = {
        "history/documents": "kind: treaty, title: Pact, signed: {0}, in_force: {0}, term: {0}",
        "economy/bodies": "kind: fund, name: Board, since: {0}, acts: {{act: closed, date: {0}}}",
        "leadership/contacts": "kind: meeting, who: [putin, jeenbekov], date: {0}",
        "economy/trade": "period: {0}, total: USD 1 m, figures_from: unknown, change: up 2 %, compared_with: {0}",
        "economy/figures": "what: Aid, value: USD 1 m, as_of: {0}, change: up 2 %, compared_with: {0}",
        "history/links": "kind: ties, between: [russia, kyrgyzstan], date: {0}, state: planned, state_as_of: {0}",
        "culture/statements": "says: It rains, since: {0}, state: promised, due: {0}",
    }
    sections: dict[str, list[str]] = {}
    for place, fields in dated.items():
        section, group = place.split("/")
        entry = fields.format(f'"{written}"')
        sections.setdefault(section, []).append(f"  {group}:\n    - {{id: {group}-1, src: sp#3, {entry}}}\n")
    dossier = make_dossier("".join(f"{section}:\n{''.join(groups)}" for section, groups in sections.items()))

    records = dossier.records()
    assert {type(record) for record in records} >= {Document, Body, Contact, Trade, Figure, Link, Statement}
    for record in records:
        for words in (text_of(record_line(dossier, record)), record_label(dossier, record)):
            assert not TWO.search(words), words


@pytest.mark.parametrize(
    ("written", "since", "by", "on"),
    [
        ("2016-05-06", "since 6 May 2016", "by 6 May 2016", "on 6 May 2016"),
        ("2011-06", "since June 2011", "by the end of June 2011", "in June 2011"),
        ("2011", "since 2011", "by the end of 2011", "in 2011"),
        ("2011~", "since about 2011", "by about 2011", "about 2011"),
        ("19XX", "since the 20th century", "by the end of the 20th century", "in the 20th century"),
        ("190X", "since the 1900s", "by the end of the 1900s", "in the 1900s"),
        ("2001-21", "since spring 2001", "by the end of spring 2001", "in spring 2001"),
        ("../2016", "since the end of 2016 at the latest", "by the end of 2016", "by the end of 2016"),
        ("../2016-05-06", "since 6 May 2016 at the latest", "by 6 May 2016", "by 6 May 2016"),
        ("2016/..", "since 2016", "since 2016", "since 2016"),
        ("2016/", "from 2016", "from 2016", "from 2016"),
        ("/2016", "until 2016, beginning not known", "by the end of 2016", "until 2016, beginning not known"),
        ("2012/2014", "since 2012–2014", "by the end of 2014", "in 2012–2014"),
        ("2017-04-18/2017-04-19", "since 18–19 April 2017", "by 19 April 2017", "on 18–19 April 2017"),
        ("2018-06-14/2018-07", "since 14 June – July 2018", "by the end of July 2018", "14 June – July 2018"),
        ("XXXX-09", "since September of a year not said", "by September of a year not said",
         "in September of a year not said"),
        ("XXXX-09-12", "since 12 September of a year not said", "by 12 September of a year not said",
         "on 12 September of a year not said"),
        ("unknown", "since when not said", "date not said", "date not said"),
        ("never", "never", "never", "never"),
    ],
)  # fmt: skip
def test_since_by_and_on_when(written: str, since: str, by: str, on: str) -> None:
    date = Date.parse(written)

    assert (when.since_when(date), when.by_when(date), when.on_when(date)) == (since, by, on)


@pytest.mark.parametrize(
    ("written", "until", "of", "signed", "against"),
    [
        ("2016", "until 2016", "of 2016", "2016", "on 2016"),
        ("199X", "until the 1990s", "of the 1990s", "in the 1990s", "on the 1990s"),
        ("../2016", "until the end of 2016 at the latest", "by the end of 2016", "by the end of 2016",
         "on what it was by the end of 2016"),
        ("2016/..", "since 2016", "since 2016", "since 2016", "on what it was since 2016"),
    ],
)  # fmt: skip
def test_until_when_of_when_and_signed_when(written: str, until: str, of: str, signed: str, against: str) -> None:
    date = Date.parse(written)

    assert (when.until_when(date), when.of_when(date)) == (until, of)
    assert (when.signed_when(date), when.against_when(date)) == (signed, against)
